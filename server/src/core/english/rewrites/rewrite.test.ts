import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEdits, compose, type Piece } from './rewrite.ts';

test('what stays in order stays in place, the rest is written anew', () => {
  const text = 'The bug was fixed by Ana.';
  const rewrite = compose(text, { start: 0, end: 24 }, [
    { start: 21, end: 24 },
    ' fixed ',
    'the',
    { start: 3, end: 7 },
  ]);
  expect(rewrite).toEqual({
    text: 'Ana fixed the bug.',
    edits: [
      { span: { start: 0, end: 3 }, newText: 'Ana fixed the' },
      { span: { start: 7, end: 24 }, newText: '' },
    ],
  });
});

test('inline code outweighs longer words, and two that would change places are refused', () => {
  const text = '\ufffc was written by the platform team';
  const swapped: readonly Piece[] = [{ start: 17, end: 34 }, ' wrote ', { start: 0, end: 1 }];
  expect(compose(text, { start: 0, end: 34 }, swapped)?.edits.at(-1)?.span.start).toBeGreaterThan(0);
  expect(
    compose('\ufffc was written by \ufffc', { start: 0, end: 18 }, [
      { start: 17, end: 18 },
      ' wrote ',
      { start: 0, end: 1 },
    ]),
  ).toBeUndefined();
});

test('no change is no rewrite', () => {
  expect(compose('I fixed it.', { start: 0, end: 10 }, [{ start: 0, end: 10 }])).toBeUndefined();
});

test('the edits always give the pieces, in order and without overlap', () => {
  const words = fc.array(fc.constantFrom('the', 'bug', 'was', 'fixed', '9%', 'Ana', '🎉', 'naïve'), {
    minLength: 1,
    maxLength: 8,
  });
  fc.assert(
    fc.property(words, fc.array(fc.nat(20), { maxLength: 8 }), (said, order) => {
      const text = said.join(' ');
      const spans = said.map((word, index) => {
        const start = said.slice(0, index).join(' ').length + (index === 0 ? 0 : 1);
        return { start, end: start + word.length };
      });
      const pieces = order.flatMap((pick): readonly Piece[] => [spans[pick % spans.length] ?? 'new', ' ']);
      const expected = pieces
        .map(piece => (typeof piece === 'string' ? piece : text.slice(piece.start, piece.end)))
        .join('');
      const rewrite = compose(text, { start: 0, end: text.length }, pieces);
      expect(rewrite?.text ?? text).toBe(expected);
      let end = 0;
      for (const edit of rewrite?.edits ?? []) {
        expect(edit.span.start).toBeGreaterThanOrEqual(end);
        end = edit.span.end;
      }
      expect(applyEdits(text, rewrite?.edits ?? [])).toBe(expected);
    }),
  );
});
