import { describe, expect, it } from 'vitest';
import { loadRubric } from '../../server/src/core/rubric/load.ts';
import { mergeRubrics } from '../../server/src/core/rubric/merge.ts';
import type { Rubric } from '../../server/src/core/rubric/rubric.ts';
import { createCandorService } from '../../server/src/core/service.ts';
import { builtInRubric, testInflections } from '../fixture/rubric.ts';

/** What detectors promise to the authors of rules, on rules of their own beside those of the product. */

function withRules(files: Readonly<Record<string, string>>): Rubric {
  const base = builtInRubric();
  const list = Object.entries(files).map(([path, text]) => ({ path, text }));
  const { rubric, problems } = loadRubric(list, testInflections(), { base });
  expect(problems.filter(it => it.severity === 'error')).toEqual([]);
  return mergeRubrics(base, rubric);
}

function placesOf(code: string, text: string, rubric = builtInRubric()): readonly string[] {
  const service = createCandorService({
    rubric,
    logger: { warn: message => expect.unreachable(message) },
    loadInflector: () => expect.unreachable('nothing is rewritten'),
  });
  return service
    .analyze(text)
    .findings.filter(it => it.code === code)
    .map(it => text.slice(it.span.start, it.span.end));
}

describe('what a person spares', () => {
  it('is spared by passives', () => {
    const text = '## Action\n\nThe vault was closed by hand at noon. The list was corrected.\n';
    const rubric = withRules({ 'passive-voice.yaml': 'unless: [the list]\n' });
    expect(placesOf('passive-voice', text)).toContain('was corrected');
    expect(placesOf('passive-voice', text, rubric)).not.toContain('was corrected');
  });

  it('is spared by “we”', () => {
    const text = '## Action\n\nWe rebuilt the ledger.\n\nWe repaired the gate.\n';
    const rubric = withRules({
      'collective-credit.yaml': 'unless: [the ledger]\n',
      'overused-we.yaml': 'unless: [the ledger]\n',
    });
    const collective = (of: Rubric) => [
      ...placesOf('collective-credit', text, of),
      ...placesOf('overused-we', text, of),
    ];
    expect(collective(builtInRubric()).join()).toContain('ledger');
    expect(collective(rubric).join()).not.toContain('ledger');
    expect(collective(rubric).join()).toContain('gate');
  });
});

describe('deeds told as “we”', () => {
  const placesOfWe = (text: string) =>
    [...placesOf('collective-credit', text), ...placesOf('overused-we', text)].join();

  it('are not what goes for every day', () => {
    const text = '## Action\n\nWe rebuilt the ledger in a night.\n\nWe build two copies of each ledger.\n';
    expect(placesOfWe(text)).toContain('rebuilt');
    expect(placesOfWe(text)).not.toContain('copies');
  });

  it('are told in the present by some', () => {
    const text = '## Action\n\nSo we build a second ledger and we deliver it on Friday.\n';
    expect(placesOfWe(text)).toContain('we build a second ledger');
  });

  it('are not what became possible', () => {
    const text =
      '## Action\n\nWe rebuilt the ledger.\n\nThe bank sent a second clerk so we could deliver the report.\n';
    expect(placesOfWe(text)).toContain('rebuilt');
    expect(placesOfWe(text)).not.toContain('could');
  });
});

describe('what one means to do', () => {
  const found = (text: string) => placesOf('vague-learning', text).join();

  it('is put forward as learned under a label that says so', () => {
    expect(found('## Action\n\nI rang the depot.\n\n## Learning\n\nI need to trust my instincts.\n')).toContain(
      'trust',
    );
  });

  it('is no lesson where none is spoken of', () => {
    expect(found('I rang the depot. I need to trust my instincts. The depot called back at noon.\n')).toBe('');
  });

  it('is a maxim where it is an order to oneself', () => {
    expect(
      found('## Action\n\nI rang the depot.\n\n## Learning\n\nBe honest with yourself and stay positive.\n'),
    ).toContain('Be honest');
    expect(found('## Action\n\nI rang the depot.\n\n## Learning\n\nKeep the list at the gate.\n')).toBe('');
  });
});

describe('a rule that counts by the hundred words', () => {
  const rule = `title: Sighs
per-hundred: 3
match: [alas]
message: M
why: W
ask: A
examples: [{ weak: "Alas.", flags: [Alas] }]
`;
  const words = (count: number) => `${'I counted the parcels on every shelf of the hall. '.repeat(count / 10)}`;

  it('speaks of each place from there on', () => {
    const text = `# A hall\n\nAlas, I closed it. Alas, I left. ${words(50)}\n`;
    expect(placesOf('sighs', text, withRules({ 'sighs.yaml': rule }))).toEqual(['Alas', 'Alas']);
  });

  it('is silent below', () => {
    const text = `# A hall\n\nAlas, I closed it. Alas, I left. ${words(100)}\n`;
    expect(placesOf('sighs', text, withRules({ 'sighs.yaml': rule }))).toEqual([]);
  });
});

describe('a passive', () => {
  it.each([
    ['with its particle', 'The patch was rolled out on Sunday.', 'was rolled out'],
    ['from its first auxiliary', 'The last step had been left out of the plan.', 'had been left out'],
    ['with those beside it', 'The patch was checked and then rolled back.', 'was checked and then rolled back'],
    ['of telling people', 'The families were informed at noon.', 'were informed'],
  ])('is underlined %s', (_, sentence, words) => {
    expect(placesOf('passive-voice', `## Action\n\n${sentence}\n`)).toEqual([words]);
  });

  it.each(['I was informed at noon.', 'We were called at noon.', 'My brother was employed there.'])(
    'is left alone: %s',
    sentence => {
      expect(placesOf('passive-voice', `## Action\n\n${sentence}\n`)).toEqual([]);
    },
  );
});

describe('an object', () => {
  const rule = (kind: string) => `title: Calls
detect: clause
match: [{ actor: I, verb: call, object: ${kind} }]
message: M
why: W
ask: A
examples: [{ weak: I called her., flags: [I called her] }]
`;
  const found = (kind: string, sentence: string) =>
    placesOf('calls', `## Action\n\n${sentence}\n`, withRules({ 'calls.yaml': rule(kind) })).length;

  it.each([
    ['I called the night lead of the ward.', 1, 0],
    ['I called both drivers.', 1, 0],
    ['I called the second meeting.', 0, 1],
    ["I called my manager's number.", 0, 1],
    ['I called her.', 1, 0],
    ['I called it a day.', 0, 1],
  ] as const)('is somebody or something by its head: %s', (sentence, other, thing) => {
    expect([found('other', sentence), found('thing', sentence)]).toEqual([other, thing]);
  });
});

describe('an absence that counts only in some parts', () => {
  const told =
    'I deleted the price list of the shop by mistake. I restored it from the night before. I added a check to the form that asks twice.';

  it('counts everywhere in a story told under one label', () => {
    const text = `---\ncompetency: failure\n---\n# A list\n\n## What went wrong\n\n${told}\n`;
    expect(placesOf('no-follow-up', text)).toEqual([]);
  });
});
