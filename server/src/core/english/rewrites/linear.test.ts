import nlp from 'compromise';
import { describe, expect, test } from 'vitest';
import type { SentenceFacts } from '../facts.ts';
import { createInflector } from '../inflect.ts';
import { readSentence } from '../readSentence.ts';
import { doersFor } from './promise.ts';
import { toActive } from './toActive.ts';
import { toFirstPerson } from './toFirstPerson.ts';

const inflector = createInflector(nlp);
const plain = { bullet: false, quoted: 'none', cell: false, heading: false } as const;

/** A passive in the midst of what tempts a rewrite to look at everything again for each word. */
const shapes: Readonly<Record<string, (size: number) => string>> = {
  'a long patient': size => `The ${'very old and '.repeat(size)}gate was closed by the vet.`,
  'clauses after it': size => `The gate was closed by the vet${', and I saw it'.repeat(size)}.`,
  'clauses before it': size => `${'I saw it, and '.repeat(size)}the gate was closed by the vet.`,
  'relative clauses': size => `The gate ${'that I saw '.repeat(size)}was closed by the vet.`,
  'verbs after it': size => `The gate was closed${' and held'.repeat(size)}.`,
  'participles after it': size => `The gate was closed${', locked and opened'.repeat(size)}.`,
  agents: size => `The gate was closed by the vet${' and the farmer'.repeat(size)}.`,
  commas: size => `The gate was closed${', '.repeat(size)} by the vet.`,
  passives: size => 'The gate was closed by the vet, and '.repeat(size),
  names: size => `The gate was closed by ${'Ana and '.repeat(size)}Omar.`,
  figures: size => `The gate was closed ${'4 '.repeat(size)}times by the vet.`,
  code: size => `The gate ${'\ufffc '.repeat(size)}was closed by the vet.`,
  'we all over': size => `We closed the gate${', and we closed the gate'.repeat(size)}.`,
};

/** The same facts, counting how often a token or a clause is looked at. */
function watched(facts: SentenceFacts): { readonly facts: SentenceFacts; readonly looks: () => number } {
  let looks = 0;
  function counting<T>(items: readonly T[]): readonly T[] {
    return new Proxy(items, {
      get(target, key, receiver) {
        if (typeof key === 'string' && key.charCodeAt(0) <= 57) looks++;
        return Reflect.get(target, key, receiver);
      },
    });
  }
  const { tokens, clauses, passives, amounts } = facts;
  return {
    facts: {
      ...facts,
      tokens: counting(tokens),
      clauses: counting(clauses),
      passives: counting(passives),
      amounts: counting(amounts),
    },
    looks: () => looks,
  };
}

/** Every offer for the first passive, and the first person, as a person opening the menu would ask for them. */
function rewriteFirst(facts: SentenceFacts): void {
  for (const { kind } of doersFor(facts, 0, { isDeed: () => true, neighbours: [facts] }))
    toActive(facts, 0, { kind }, inflector);
  toFirstPerson(facts, 0);
}

function looksOf(text: string): number {
  const { facts, looks } = watched(readSentence(text, plain));
  rewriteFirst(facts);
  return looks();
}

describe('a rewrite looks at a sentence as often as it is long, not more', () => {
  test.each(Object.entries(shapes))('%s', (_, shape) => {
    expect(looksOf(shape(1_000))).toBeLessThan(12 * looksOf(shape(100)) + 2_000);
  });
});

describe('a sentence of 100,000 characters can be asked for its rewrites', () => {
  test.each(Object.entries(shapes))('%s', (_, shape) => {
    const text = shape(Math.ceil(100_000 / (shape(2).length - shape(1).length))).slice(0, 100_000);
    expect(() => rewriteFirst(readSentence(text, plain))).not.toThrow();
  });
});
