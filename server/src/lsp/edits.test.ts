import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addEdit, type ChangedRange, findChangedStretch, toTextChanges } from './edits.ts';

const edits = fc.array(fc.record({ from: fc.nat(), length: fc.nat(8), text: fc.string({ maxLength: 6 }) }), {
  maxLength: 12,
});

test('edits one after the other become edits at once that lead from the old text to the new', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), edits, (old, script) => {
      let text = old;
      let ranges: readonly ChangedRange[] = [];
      for (const edit of script) {
        const start = edit.from % (text.length + 1);
        const end = Math.min(text.length, start + edit.length);
        ranges = addEdit(ranges, start, end, edit.text.length);
        text = text.slice(0, start) + edit.text + text.slice(end);
      }
      let at = 0;
      let rebuilt = '';
      for (const { span, newText } of toTextChanges(ranges, text)) {
        // Ordered and apart, so that applying them leaves no doubt.
        expect(span.start).toBeGreaterThanOrEqual(at);
        rebuilt += old.slice(at, span.start) + newText;
        at = span.end;
      }
      expect(rebuilt + old.slice(at)).toBe(text);
    }),
  );
});

test('the stretch that differs is as short as can be, and right', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), fc.string(), (before, after, a, b) => {
      const old = before + a + after;
      const text = before + b + after;
      const { start, end, newText } = findChangedStretch(old, text);
      expect(old.slice(0, start) + newText + old.slice(end)).toBe(text);
      expect(end - start).toBeLessThanOrEqual(a.length);
    }),
  );
});
