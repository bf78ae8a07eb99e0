import nlp from 'compromise';
import { describe, expect, test } from 'vitest';
import { createInflector } from '../english/inflect.ts';
import { inflectionsFrom } from '../rubric/inflections.ts';
import { loadRubric } from '../rubric/load.ts';
import { createCandorService } from '../service.ts';
import { checkExample } from './ruleExamples.ts';

/** Reasons as the author of a rule reads them, by rules of a few lines over a rubric that holds nothing else. */

const inflector = createInflector(nlp);
const base = [
  {
    path: 'structures/star.yaml',
    text: `title: STAR
summary: s
parts: [{ id: action, title: Action, shows: s, phrase: what you did, prompts: ["what?"] }]
`,
  },
  {
    path: 'signals/owning-up.yaml',
    text: `title: Owning up
why: w
how: h
recognise: [my mistake]
examples: [It was my mistake.]
arc: [failure]
`,
  },
];

function reasonsOf(rule: string, example: string): readonly string[] {
  const text = `title: T\nmessage: m\nwhy: w\nask: a\n${rule}\nexamples:\n  - ${example}\n`;
  const { rubric, problems } = loadRubric([...base, { path: 'flags/own.yaml', text }], inflectionsFrom(inflector));
  expect(problems.filter(it => it.path === 'flags/own.yaml')).toEqual([]);
  const { analyze } = createCandorService({ rubric, logger: console, loadInflector: async () => inflector });
  const [own] = rubric.rules;
  const [first] = own?.examples ?? [];
  return own && first
    ? checkExample(own, first, { rubric, analyze }).map(it => `${it.of}: ${it.message}`)
    : ['no rule'];
}

describe('a weak example that does not fire', () => {
  const because = (reason: string) => [`weak: This example does not fire, because ${reason}.`];

  test.each([
    [
      'a word is absent',
      'match: [help with]',
      '{ weak: I looked at it. }',
      '“help” of “help with”, in any form, is not in it',
    ],
    [
      'the words stand apart',
      'match: [help with]',
      '{ weak: With that I could help. }',
      'the words of “help with” do not stand together in it',
    ],
    ['it is asked', 'match: [help with]', '{ weak: Did I help with it? }', 'what it says with “help with” is asked'],
    [
      'it is denied',
      'match: [help with]',
      '{ weak: I did not help with it. }',
      'what it says with “help with” is denied',
    ],
    [
      'it is spared',
      'match: [help with]\nunless: [the launch]',
      '{ weak: I helped with the launch. }',
      'its exception “the launch” holds there',
    ],
    [
      'another verb',
      'detect: clause\nmatch: [{ actor: I, verb: help }]',
      '{ weak: I wrote it. }',
      'its verb is “write”',
    ],
    [
      'somebody else acts',
      'detect: clause\nmatch: [{ actor: I, verb: help }]',
      '{ weak: We helped them. }',
      'who acts is “we”',
    ],
    [
      'what is missed is there',
      'detect: absence\nscope: story\nof: owning-up',
      '{ weak: It was my mistake. }',
      'shows what the rule looks for',
    ],
    [
      'the occasion is not told',
      'detect: absence\nscope: story\nof: owning-up\nwhen: owning-up',
      '{ weak: I rang them. }',
      'no sentence of it shows “Owning up”',
    ],
  ])('%s', (_, rule, example, reason) => {
    const [said = ''] = reasonsOf(rule, example);
    expect(said).toMatch(/^weak: This example does not fire, because .*\.$/);
    expect(said).toContain(reason);
  });

  test('of several patterns the one that was nearly there is named', () => {
    expect(reasonsOf('match: [take part in the launch, help with]', '{ weak: I helped them. }')).toEqual(
      because('“with” of “help with” is not in it'),
    );
  });
});

test('an example that fires elsewhere says where', () => {
  expect(reasonsOf('match: [help with]', '{ weak: "I helped with it, and wrote it.", flags: [wrote it] }')).toEqual([
    'weak: This example fires at “helped with it”, not at “wrote it”.',
  ]);
});

test('a strong example is told what flags it', () => {
  expect(reasonsOf('match: [help with]', '{ weak: I helped with it., strong: I help with it. }')).toEqual([
    'strong: This strong example is flagged by this rule itself, at “help with it”.',
  ]);
});

test('examples that do what they are meant to are let be', () => {
  expect(
    reasonsOf('match: [help with]', '{ weak: I helped with it., flags: [helped with], strong: I wrote it. }'),
  ).toEqual([]);
});
