import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Span } from '../story/story.ts';
import type { SentenceFacts } from './facts.ts';
import { readSentence } from './readSentence.ts';

const plain = { bullet: false, quoted: 'none', cell: false, heading: false } as const;
const words =
  `I we the team my manager a vendor nobody it which that who if because when and or , ; . ? ! " “ ” ' ’ ( ) – was were been being is get got
had have did do not n't never could should to by for of in on back up fixed broke broken tested failing fixing fix deploy tests data wasn't I'd it's 40% $1.2M p95 v2.3 \ufffc 😀 e.g. Priya QA`.split(
    /\s+/,
  );

/** Sentences that look like some, and strings that look like nothing. */
const sentence = fc.oneof(
  fc.array(fc.constantFrom(...words), { maxLength: 40 }).map(it => it.join(' ')),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
);
const flags = fc.record({
  bullet: fc.boolean(),
  quoted: fc.constantFrom('none', 'own', 'other'),
  cell: fc.boolean(),
  heading: fc.boolean(),
});

function spansOf(facts: SentenceFacts): readonly Span[] {
  const spans: (Span | undefined)[] = [];
  for (const clause of facts.clauses) {
    spans.push(clause.span, clause.verb?.span, clause.verb?.main, clause.object, clause.rest);
    for (const actor of [clause.actor, clause.subject])
      if (actor !== undefined && actor.kind !== 'nobody') spans.push(actor.span);
  }
  for (const it of facts.passives) spans.push(it.aux, it.verb, it.agent);
  return [
    ...spans,
    ...facts.tokens.map(it => it.span),
    ...facts.quotations.map(it => it.span),
    ...facts.amounts.map(it => it.span),
  ].filter(it => it !== undefined);
}

describe('facts of any string', () => {
  test('exist, with spans inside the text', () => {
    fc.assert(
      fc.property(sentence, flags, (text, given) => {
        for (const span of spansOf(readSentence(text, given))) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.start).toBeLessThanOrEqual(span.end);
          expect(span.end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('have ordered tokens that hold every letter', () => {
    fc.assert(
      fc.property(sentence, text => {
        let end = 0;
        for (const { span } of readSentence(text, plain).tokens) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(text.slice(end, span.start).trim()).not.toMatch(/[\p{Ll}\p{Lu}\p{Nd}]/u);
          end = span.end;
        }
        expect(text.slice(end).trim()).not.toMatch(/[\p{Ll}\p{Lu}\p{Nd}]/u);
      }),
      { numRuns: 400 },
    );
  });

  test('come in the order of their verbs, one clause at least', () => {
    fc.assert(
      fc.property(sentence, text => {
        const { clauses } = readSentence(text, plain);
        expect(clauses.length).toBeGreaterThan(0);
        for (let index = 1; index < clauses.length; index++) {
          expect(clauses[index]?.verb?.span.start).toBeGreaterThan(
            clauses[index - 1]?.verb?.span.start ?? Number.POSITIVE_INFINITY,
          );
        }
      }),
    );
  });

  test('depend on nothing but text and flags', () => {
    fc.assert(
      fc.property(sentence, sentence, flags, (text, other, given) => {
        const first = readSentence(text, given);
        readSentence(other, given);
        expect(readSentence(text, given)).toEqual(first);
      }),
    );
  });

  test('are the same with both kinds of apostrophe', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...words.filter(it => it !== "'" && it !== '’')), { maxLength: 30 }),
        list => {
          const text = list.join(' ');
          const curly = readSentence(text.replaceAll("'", '’'), plain);
          const verbs = (facts: SentenceFacts) =>
            facts.clauses.map(it => [it.verb, it.actor.kind, it.negated, it.mood]);
          expect(verbs(curly)).toEqual(verbs(readSentence(text, plain)));
        },
      ),
    );
  });
});
