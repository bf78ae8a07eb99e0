import type { Judged } from './findings/judged.ts';
import type { Making } from './story/build.ts';

/**
 * What was read and found in the stories of an earlier text, by what each was made of: one that an edit elsewhere only moved is not
 * read or judged again. Kept beside an analysis, never in it.
 */
export interface Judgements {
  /** All that a judgement depends on beside the story: front matter, language, options. */
  readonly context: string;
  readonly byMaking: ReadonlyMap<Making, Judged>;
}
