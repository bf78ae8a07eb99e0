import type { Detector } from '../detector.ts';

/** Template text that still stands where an answer belongs. */
export const template: Detector<'template'> = {
  kind: 'template',
  *find(_detect, { document, reading }) {
    const { span } = reading.story;
    const own = document.placeholders.filter(it => span.start <= it.span.start && it.span.end <= span.end);
    for (const { span: place, text } of own) {
      yield { span: place, part: undefined, captures: { match: text, count: own.length } };
    }
  },
};
