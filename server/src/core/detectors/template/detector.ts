import type { Detector } from '../detector.ts';

/** Template text that still stands where an answer belongs. */
export const template: Detector<'template'> = {
  kind: 'template',
  *find(_detect, { document, reading }) {
    const { span } = reading.story;
    const own = document.placeholders.filter(it => span.start <= it.span.start && it.span.end <= span.end);
    for (const [index, { span: place, text }] of own.entries()) {
      const captures = { match: text, number: index + 1, count: own.length };
      yield { span: place, part: undefined, captures };
    }
  },
};
