import { describe, expect, it } from 'vitest';
import { testInflections } from '../../../../../test/fixture/rubric.ts';
import { loadRubric } from '../../rubric/load.ts';
import { createCandorService } from '../../service.ts';

const keys = `title: Fog
message: M
why: W
ask: A
examples: [{ weak: x }]
`;

const learning = `title: Told in parts
summary: S
parts: [{ id: action, title: Action, phrase: a, shows: S, aliases: [action] }, { id: learning, title: Learning, phrase: l, shows: S, aliases: [learning] }]
`;

const resolve = `title: A resolve
why: W
how: H
recognise: [next time]
examples: [Next time I ask.]
counter-examples: [I asked.]
`;

/** The words that a rule with these keys beside the needed ones finds in a story. */
function foundBy(rule: string, story: string): readonly string[] {
  const { rubric, problems } = loadRubric(
    [
      { path: 'fog.yaml', text: `${keys}${rule}` },
      { path: 'structures/star.yaml', text: learning },
      { path: 'signals/resolve.yaml', text: resolve },
    ],
    testInflections(),
  );
  expect(problems.filter(it => it.severity === 'error')).toEqual([]);
  const service = createCandorService({
    rubric,
    loadInflector: () => Promise.reject(new Error('no fix is asked for')),
    logger: { warn: fail },
  });
  const { findings } = service.analyze(story);
  return findings.filter(it => it.code === 'fog').map(it => story.slice(it.span.start, it.span.end));
}

function fail(message: string): never {
  throw new Error(message);
}

const story = `I did some work on the index and some work on the query. Then I did some work on the docs.\n`;

describe('once', () => {
  it('left out finds each place', () => {
    expect(foundBy('match: [some work]\n', story)).toEqual(['some work', 'some work', 'some work']);
  });

  it('is underlined as a phrase, unless it is to be taken out', () => {
    const put = 'I put the hooks on the wrong wall.\n';
    expect(foundBy('match: [put the hooks on]\n', put)).toEqual(['put the hooks on the wrong wall']);
    const fixes = 'fixes: [{ kind: delete, title: T }]\n';
    expect(foundBy(`match: [put the hooks on]\n${fixes}`, put)).toEqual(['put the hooks on']);
  });

  it('in a sentence reaches from its first words to its last', () => {
    expect(foundBy('match: [some work]\nonce: sentence\n', story)).toEqual([
      'some work on the index and some work',
      'some work',
    ]);
  });
});

describe('only nouns', () => {
  const rule = 'match: [{ actor: I, verb: learn }]\nonly-nouns: [people, team, quality]\n';

  it('spares a sentence that names something else', () => {
    expect(foundBy(rule, 'I learned that people want quality. I learned that people want a seal.\n')).toEqual([
      'I learned',
    ]);
  });

  it('spares a sentence that measures', () => {
    expect(foundBy(rule, 'I learned within 40 minutes what the team needed.\n')).toEqual([]);
  });
});

describe('unless before', () => {
  const rule = 'match: [{ actor: other, verb: ask }]\nunless-before: [resolve]\n';

  it('spares what comes after one of the signals, in its paragraph or list', () => {
    expect(foundBy(rule, 'Next time I am there first. She asked me to paint it.\n')).toEqual([]);
    expect(foundBy(rule, '- Next time I am there first.\n- She asked me to paint it.\n')).toEqual([]);
  });

  it('finds what came first, and what stands in another paragraph', () => {
    expect(foundBy(rule, 'She asked me to come. Next time I am there first.\n')).toHaveLength(1);
    expect(foundBy(rule, 'Next time I am there first.\n\nShe asked me to paint it.\n')).toHaveLength(1);
  });
});

describe('only deeds', () => {
  const rule = 'match: [{ actor: I, verb: notice }]\nonly-deeds: [notice, tell, wait]\n';

  it('finds a teller who does nothing else', () => {
    expect(foundBy(rule, 'I noticed the crack and told the guard. The guard closed the bridge.\n')).toEqual([
      'I noticed the crack',
    ]);
  });

  it('spares one who acts in the sentence, or in one of the next two', () => {
    expect(foundBy(rule, 'I noticed the crack and closed the bridge.\n')).toEqual([]);
    expect(foundBy(rule, 'I noticed the crack. It was wide. We closed the bridge.\n')).toEqual([]);
  });

  it('does not count what was only to be done, or had been done before', () => {
    expect(foundBy(rule, 'I noticed the crack that I had made and told the guard to close the bridge.\n')).toEqual([
      'I noticed the crack',
    ]);
  });
});

describe('an imperative', () => {
  const rule = 'match: [{ mood: imperative, verb: assume, negated: any }]\n';

  it('is found where nobody is said to act', () => {
    expect(foundBy(rule, 'Never assume that the list is whole. I had three lists.\n')).toEqual(['assume']);
  });

  it('is not what somebody did', () => {
    expect(foundBy(rule, 'I assume that the list is whole. I never assumed it before.\n')).toEqual([]);
  });
});

describe('a clause that is put forward', () => {
  const rule = 'match: [{ subject: thing, verb: run }]\nclauses: asserted\n';

  it('is found', () => {
    expect(foundBy(rule, 'I learned that everything ran well. Everything ran well.\n')).toHaveLength(2);
  });

  it('is no circumstance and nothing that somebody else said', () => {
    expect(foundBy(rule, 'Once everything ran well, I left. My lead said that everything ran well.\n')).toEqual([]);
  });
});

describe('nouns within the clause', () => {
  const rule = 'match: [{ verb: improve }]\nonly-nouns: [system]\nnouns-within: clause\n';

  it('leave out what another clause names', () => {
    expect(foundBy(rule, 'I replaced the cache, improving reliability of the system.\n')).toEqual([
      'improving reliability',
    ]);
  });

  it('spare a clause that names something itself', () => {
    expect(foundBy(rule, 'I worked hard, improving the cache.\n')).toEqual([]);
  });
});

describe('nouns from the place onwards', () => {
  const rule = 'match: [{ actor: I, verb: learn }]\nonly-nouns: [people]\nnouns-within: onwards\n';

  it('leave out what stands before it', () => {
    expect(foundBy(rule, 'I mended the valve, and I learned that people want quality.\n')).toEqual(['I learned']);
  });

  it('spare a sentence that goes on to name something', () => {
    expect(foundBy(rule, 'I learned that people open the valve first.\n')).toEqual([]);
  });
});

describe('a place that reaches over what is said', () => {
  const rule = 'match: [{ actor: I, verb: learn }]\nreach: complement\n';

  it('takes in the lesson', () => {
    expect(foundBy(rule, 'In May I learned that people want quality.\n')).toEqual([
      'I learned that people want quality',
    ]);
    expect(foundBy(rule, 'The lesson I learned is that people want quality.\n')).toEqual([
      'I learned is that people want quality',
    ]);
  });

  it('takes in what is only announced, however it is said', () => {
    expect(foundBy(rule, 'I learned that working things out among ourselves can be quick.\n')).toEqual([
      'I learned that working things out among ourselves can be quick',
    ]);
    expect(foundBy(rule, 'What I learned is that, when it rains, people want soup.\n')).toEqual([
      'I learned is that, when it rains, people want soup',
    ]);
  });

  it('stops where the sentence goes on to something else, and before it grows long', () => {
    expect(foundBy(rule, 'I learned that people want quality, and we left.\n')).toEqual([
      'I learned that people want quality',
    ]);
    const [long = ''] = foundBy(
      rule,
      'I learned that it is good to ask the people in the back row of the hall for the name of the wine.\n',
    );
    expect(long).toBe('I learned that it is good to ask the people in the back row of the hall');
  });
});

describe('unless it is measured', () => {
  const rule = 'match: [{ subject: other, verb: be }]\nunless-measured: 1\n';

  it('spares what stands beside a measure, in its paragraph or in the next item', () => {
    expect(foundBy(rule, 'The guests were happy. The queue fell by 40%.\n')).toEqual([]);
    expect(foundBy(rule, '- The queue fell by 40%.\n- The guests were happy.\n')).toEqual([]);
  });

  it('is found where what was measured lies farther off, or was only counted', () => {
    expect(foundBy(rule, 'The queue fell by 40%. It rained. The guests were happy.\n')).toHaveLength(1);
    expect(foundBy(rule, 'The queue fell by 40%.\n\nThe guests were happy.\n')).toHaveLength(1);
    expect(foundBy(rule, 'The guests were happy. We served three soups.\n')).toHaveLength(1);
  });
});

describe('what the next sentence tells', () => {
  const rule = 'match: [{ actor: I, verb: handle }]\nonly-nouns: [problem]\nunless-told: [problem, action]\n';

  it('spares a sentence that only announces it', () => {
    expect(foundBy(rule, 'I handled the problem. I swapped the valve.\n')).toEqual([]);
  });

  it('may stand in the same sentence', () => {
    expect(foundBy(rule, 'I handled the problem, and then I swapped the valve.\n')).toEqual([]);
  });

  it('is left to the list that a colon announces', () => {
    expect(foundBy(rule, 'I handled the problem:\n\n- I swapped the valve.\n')).toEqual([]);
  });

  it('is told by what was done, not by what it would take', () => {
    expect(foundBy(rule, 'I handled the problem. By swapping the valve we can help.\n')).toEqual([
      'I handled the problem',
    ]);
  });

  it('is no help where it stays as general, or stands in the next paragraph', () => {
    expect(foundBy(rule, 'I handled the problem. I took action.\n')).toEqual(['I handled the problem']);
    expect(foundBy(rule, 'I handled the problem.\n\nI swapped the valve.\n')).toEqual(['I handled the problem']);
  });
});

describe('only in a part', () => {
  it('looks at what a sentence tells, not at its label', () => {
    const story = '## Action\n\nI trust the team.\n\n## Learning\n\nI trust the team more.\n';
    expect(foundBy('match: [{ actor: I, verb: trust }]\nonly-in: [learning]\n', story)).toEqual(['I trust the team']);
  });
});

describe('only in a sentence that shows a signal', () => {
  it('takes the word for what it is said to be', () => {
    const rule = 'match: [calmer]\nonly-signals: [resolve]\n';
    expect(foundBy(rule, 'I felt calmer that night. Next time I would be calmer.\n')).toEqual(['calmer']);
  });
});

describe('joined in a paragraph', () => {
  const rule = 'match: [some work]\njoin: paragraph\n';

  it('neighbouring sentences are told once', () => {
    expect(foundBy(rule, story)).toEqual(['some work']);
  });

  it('a sentence or a paragraph in between parts them', () => {
    expect(foundBy(rule, 'I did some work. I slept. I did some work.\n\nI did some work.\n')).toHaveLength(3);
  });
});

describe('joined in a story', () => {
  const rule = 'match: [some work]\njoin: story\n';

  it('is told once, however far apart', () => {
    expect(foundBy(rule, 'I did some work. I slept.\n\nI did some work.\n')).toEqual(['some work']);
  });
});

describe('exempt', () => {
  it('spares what any detector of the rule found', () => {
    const rule =
      'detect: [{ kind: phrase, match: [some work] }, { kind: phrase, match: [some help] }]\nexempt: [by mistake]\n';
    expect(foundBy(rule, 'I did some work by mistake. I had some help by mistake. I did some work.\n')).toEqual([
      'some work',
    ]);
  });
});
