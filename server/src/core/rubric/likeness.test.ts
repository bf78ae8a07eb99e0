import { describe, expect, it } from 'vitest';
import { builtInRubric, testInflections } from '../../../../test/fixture/rubric.ts';
import { readSentence } from '../english/readSentence.ts';
import { wordingsOf } from '../english/wording.ts';
import { createCandorService } from '../service.ts';
import type { PartId } from '../story/story.ts';
import {
  isLikest,
  isUnlike,
  type Likeness,
  likenessTo,
  likestClause,
  logOddsOf,
  patienceOf,
  shareOfPart,
} from './likeness.ts';
import { loadRubric, type RubricFile } from './load.ts';
import { packWeights, writeWeights } from './weightTable.ts';

const read = (text: string) => readSentence(text, { bullet: false, quoted: 'none', cell: false, heading: false });
const placed = (text: string, part?: PartId) => ({ facts: read(text), part });

/** One step a weight; `late` speaks for the first flaw, `at_once` against it, `vendor` for the second. */
const likeness: Likeness = {
  kinds: ['late', 'blame'],
  base: [-1, -2],
  step: 1,
  weights: packWeights(
    [
      `late ${writeWeights([[0, 4]])}`,
      `at_once ${writeWeights([[0, -4]])}`,
      `vendor ${writeWeights([[1, 8]])}`,
      `the ${writeWeights([[0, 0]])}`,
      `@learning ${writeWeights([[0, -6]])}`,
    ].join('\n'),
  ),
};

describe('how a sentence is worded', () => {
  const names = [...wordingsOf(read("I didn't tell the 3 planners."))].map(it => it.name);

  it('is its words in base form, pairs of them, and frames of small words', () => {
    expect(names).toEqual(
      expect.arrayContaining(['tell', '#', 'planner', 'tell_the', 'the~planner', 'the+number+noun']),
    );
  });

  it('is who does what, and whether it is denied', () => {
    expect(names).toEqual(expect.arrayContaining(['I>tell!', '>tell!', 'I*1', 'we*0']));
  });
});

describe('likeness', () => {
  it('adds up what the wordings say, less where many speak', () => {
    // Two known wordings: `late` and `the`.
    expect(likenessTo('late', likeness, placed('I told the planners late.'))).toBeCloseTo(-1 + 4 / Math.sqrt(2));
    expect(likenessTo('blame', likeness, placed('I told the planners late.'))).toBe(-2);
  });

  it('counts a wording once, however often it stands there', () => {
    const once = likenessTo('late', likeness, placed('Late it was.'));
    expect(likenessTo('late', likeness, placed('Late, late, late it was.'))).toBe(once);
  });

  it('hears less of a flaw in a part where it is seldom', () => {
    const late = 'I told the planners late.';
    expect(likenessTo('late', likeness, placed(late, 'learning'))).toBeCloseTo(
      (likenessTo('late', likeness, placed(late, 'action')) ?? 0) - 6 * shareOfPart,
    );
  });

  it('takes one flaw to be the likest', () => {
    const sentence = placed('The vendor sent the parts late.');
    expect(isLikest('blame', likeness, sentence)).toBe(true);
    expect(isLikest('late', likeness, sentence)).toBe(false);
  });

  it('is held against a short sentence and in a short story sooner', () => {
    const late = { flaw: 'late', logOdds: 3 };
    const short = placed('I told the planners late.');
    const long = placed('I told the planners late, as I did with each of our plans for three months in that year.');
    expect(isUnlike(late, likeness, short, 8)).toBe(false);
    expect(isUnlike(late, likeness, short, 40)).toBe(true);
    expect(isUnlike(late, likeness, long, 8)).toBe(true);
    expect(patienceOf(short.facts, 1)).toBe(patienceOf(short.facts, 8));
  });

  it('says nothing of a flaw that was not learned', () => {
    expect(likenessTo('fog', likeness, placed('I told the planners late.'))).toBeUndefined();
  });

  it('lies in the clause that says most for it, among those that may', () => {
    const facts = read('I wrote the plan, and the vendor sent the parts.');
    const clause = likestClause('blame', likeness, facts, () => true);
    expect(facts.text.slice(facts.clauses[clause]?.span.start, facts.clauses[clause]?.span.end)).toContain('vendor');
    expect(likestClause('blame', likeness, facts, () => false)).toBe(-1);
  });

  it('asks for even odds at 50 in 100', () => {
    expect(logOddsOf(50)).toBe(0);
    expect(logOddsOf(20)).toBeCloseTo(-logOddsOf(80));
  });
});

const learned = `kinds: [fog]
base: [-1]
step: 1
wordings: |
  mist ${writeWeights([[0, 6]])}
  clear ${writeWeights([[0, -6]])}
`;
const fog = (like: string) => `title: Fog
like: ${like}
match: [some haze]
message: “{match}” is fog.
why: W
ask: A
severity: warning
examples: [{ weak: some haze }]
`;

function foundIn(story: string, like: string, more: readonly RubricFile[] = []): readonly string[] {
  const files = [{ path: 'likeness.yaml', text: learned }, { path: 'flags/fog.yaml', text: fog(like) }, ...more];
  const { rubric, problems } = loadRubric(files, testInflections());
  expect(problems).toEqual([]);
  const service = createCandorService({
    rubric,
    loadInflector: () => Promise.reject(new Error('no fix is asked for')),
    logger: console,
  });
  const { findings } = service.analyze(story);
  return findings.map(it => `${it.code} ${it.severity}: ${story.slice(it.span.start, it.span.end)}`);
}

describe('a rule with `like`', () => {
  it('finds what reads like its flaw without any of its phrases, more quietly', () => {
    expect(foundIn('There was mist on the river that day.\n', '{ from: 60 }')).toEqual([
      'fog information: There was mist on the river that day',
    ]);
  });

  it('leaves alone what reads less like it, a question, a condition, and a few words', () => {
    for (const story of [
      'There was rain on the river that day.\n',
      'Was there mist on the river that day?\n',
      'If there was mist on the river that day.\n',
      'There was mist.\n',
    ])
      expect(foundIn(story, '{ from: 85 }'), story).toEqual([]);
  });

  it('keeps to its phrase where it has one', () => {
    expect(foundIn('There was some haze and mist on the river.\n', '{ from: 60 }')).toEqual(['fog warning: some haze']);
  });

  it('does not find its phrase where the sentence reads quite otherwise', () => {
    const story = 'Some haze apart, it was a clear day on the river.\n';
    expect(foundIn(story, '{ from: 60 }')).toEqual(['fog warning: Some haze apart']);
    expect(foundIn(story, '{ from: 60, least: 5 }')).toEqual([]);
  });

  it('gives way to a rule that can point at words', () => {
    const filler = 'title: T\nmatch: [that day]\nmessage: M\nwhy: W\nask: A\nexamples: [{ weak: that day }]\n';
    const more = [{ path: 'flags/filler.yaml', text: filler }];
    expect(foundIn('There was mist on the river that day.\n', '{ from: 60 }', more)).toEqual([
      'filler information: that day',
    ]);
  });

  it('says of the words what its phrases say of theirs, and puts nothing first', () => {
    const rule =
      'title: Fog\nclass: disqualifier\nlike: { from: 60 }\ndetect:\n' +
      '  - { kind: phrase, match: [some haze], message: "“{match}” is fog." }\n' +
      'message: There is no sun.\nwhy: W\nask: A\nseverity: warning\nexamples: [{ weak: some haze }]\n';
    const { rubric } = loadRubric(
      [
        { path: 'likeness.yaml', text: learned },
        { path: 'flags/fog.yaml', text: rule },
      ],
      testInflections(),
    );
    const service = createCandorService({
      rubric,
      loadInflector: () => Promise.reject(new Error('no fix is asked for')),
      logger: console,
    });
    const found = service.analyze('There was mist on the river that day.\n').findings.filter(it => it.byWording);
    expect(found.map(it => [it.class, it.message])).toEqual([
      ['depth', '“There was mist on the river that day” is fog.'],
    ]);
  });

  it('lies in a clause that is asked for, or is not found', () => {
    const placesWith = (at: string) => {
      const { rubric } = loadRubric(
        [
          { path: 'likeness.yaml', text: learned },
          { path: 'flags/fog.yaml', text: fog(`{ from: 60, at: [${at}] }`) },
        ],
        testInflections(),
      );
      const service = createCandorService({
        rubric,
        loadInflector: () => Promise.reject(new Error('no fix is asked for')),
        logger: console,
      });
      const text = 'We stayed in the harbour, and there was mist on the river.\n';
      return service
        .analyze(text)
        .findings.filter(it => it.byWording)
        .map(({ span }) => text.slice(span.start, span.end));
    };
    expect(placesWith('{ verb: be }')).toEqual(['there was mist on the river']);
    expect(placesWith('{ actor: we }')).toEqual(['We stayed in the harbour']);
    expect(placesWith('{ actor: I }')).toEqual([]);
  });

  it('needs something learned of its flaw', () => {
    const { problems } = loadRubric([{ path: 'flags/fog.yaml', text: fog('{ from: 60 }') }], testInflections());
    expect(problems.map(it => it.message)).toEqual([
      'Candor has learned nothing of how “fog” is worded; leave `like` out.',
    ]);
  });

  it("says of which flaw nothing was learned, where it asks about another rule's", () => {
    const problemsOf = (like: string) =>
      loadRubric(
        [
          { path: 'likeness.yaml', text: learned.replace('[fog]', '[haze]') },
          { path: 'flags/haze.yaml', text: fog('{ least: 5 }') },
          { path: 'flags/fog.yaml', text: fog(like) },
        ],
        testInflections(),
      ).problems.map(it => it.message);
    expect(problemsOf('{ least: 5, as: haze }')).toEqual([]);
    expect(problemsOf('{ least: 5, as: hase }')).toEqual([
      'Candor has learned nothing of how “hase” is worded; leave `like` out.',
    ]);
    expect(problemsOf('{ from: 60, least: 5, as: haze }')).toEqual([
      'Candor has learned nothing of how “fog” is worded; leave `like` out.',
    ]);
  });
});

describe('a signal with `like`', () => {
  const repair = (like: string) =>
    `title: T\nwhy: W\n${like}recognise: [made it good]\narc: [action]\nexamples: [I made it good.]\n`;
  const absence = (when: string) =>
    `title: T\nscope: story\ndetect:\n  - { kind: absence, of: [repair], ${when}anchor: title }\n` +
    'message: M\nwhy: W\nask: A\nexamples: [{ weak: "I lost it." }]\n';
  const evidence = learned.replace('[fog]', '[repair]');

  const foundWith = (story: string, like: string) => {
    const files = [
      { path: 'evidence.yaml', text: evidence },
      { path: 'signals/repair.yaml', text: repair(like) },
      { path: 'flags/no-repair.yaml', text: absence('') },
    ];
    const { rubric, problems } = loadRubric(files, testInflections());
    expect(problems).toEqual([]);
    const service = createCandorService({
      rubric,
      loadInflector: () => Promise.reject(new Error('no fix is asked for')),
      logger: console,
    });
    const { findings, stories } = service.analyze(story);
    return { codes: findings.map(it => it.code), signals: stories[0]?.sentences.map(it => [it.signals, it.likely]) };
  };

  it('is not missing where a sentence is worded like it', () => {
    const story = 'We lost the crates.\n\nI swept the mist off the river.\n';
    expect(foundWith(story, '').codes).toEqual(['no-repair']);
    const heard = foundWith(story, 'like: { from: 60 }\n');
    expect(heard.codes).toEqual([]);
    expect(heard.signals).toEqual([
      [[], []],
      [[], ['repair']],
    ]);
  });

  it('is missing where the wording is too far from it, or asks', () => {
    for (const story of [
      'I swept the rain off the river.\n',
      'We lost the crates. Who swept the mist off the river? We never heard. The boat was gone.\n',
    ])
      expect(foundWith(story, 'like: { from: 60 }\n').codes, story).toEqual(['no-repair']);
  });

  it('is no ground for asking for anything else', () => {
    const story = 'I swept the mist off the river.\n';
    const asking = absence('when: [repair], ').replace('of: [repair]', 'of: [thanks]');
    const thanks = 'title: T\nwhy: W\nrecognise: [thank you]\nexamples: [Thank you.]\n';
    const { rubric } = loadRubric(
      [
        { path: 'evidence.yaml', text: evidence },
        { path: 'signals/repair.yaml', text: repair('like: { from: 60 }\n') },
        { path: 'signals/thanks.yaml', text: thanks },
        { path: 'flags/no-thanks.yaml', text: asking },
      ],
      testInflections(),
    );
    const service = createCandorService({
      rubric,
      loadInflector: () => Promise.reject(new Error('no fix is asked for')),
      logger: console,
    });
    expect(service.analyze(story).findings.map(it => it.code)).toEqual([]);
    expect(service.analyze('I made it good.\n').findings.map(it => it.code)).toEqual(['no-thanks']);
  });

  it('needs something learned of it', () => {
    const { problems } = loadRubric(
      [{ path: 'signals/repair.yaml', text: repair('like: { from: 60 }\n') }],
      testInflections(),
    );
    expect(problems.map(it => it.message)).toEqual([
      'Candor has learned nothing of how “repair” is worded; leave `like` out.',
    ]);
  });
});

it('knows how signals of the product are worded, and of each that asks for it', () => {
  const { signals, evidence } = builtInRubric();
  const asking = signals.filter(it => it.fromLike !== undefined).map(it => it.id);
  expect([...asking].sort()).toEqual([...(evidence?.kinds ?? [])].sort());
});

it('names rules of the product alone, and every rule that asks for it', () => {
  const { rules, likeness: built } = builtInRubric();
  expect(rules.map(it => it.code)).toEqual(expect.arrayContaining([...(built?.kinds ?? [])]));
  const asking = rules.filter(it => it.detect.some(how => 'fromLike' in how && how.fromLike !== undefined));
  expect(asking.length).toBeGreaterThan(15);
  expect(built?.kinds).toEqual(expect.arrayContaining(asking.map(it => it.code)));
});
