import nlp from 'compromise';
import { createInflector } from './core/english/inflect.ts';

/** The inflector with the library it wraps: a bundle of its own, so that only the first rewrite pays for starting it. */
export const inflector = createInflector(nlp);
