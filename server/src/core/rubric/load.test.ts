import { describe, expect, it } from 'vitest';
import { testInflections } from '../../../../test/fixture/rubric.ts';
import { ruleUnder } from './changes.ts';
import { type LoadOptions, loadRubric, type RubricFile, userLimits } from './load.ts';
import { mergeRubrics } from './merge.ts';
import type { Pattern, Rubric } from './rubric.ts';

const sixKeys = `title: Fog
match: [some work]
message: M
why: W
ask: A
examples: [{ weak: I did some work., flags: [some work] }]
`;

function load(files: Readonly<Record<string, string>>, options?: LoadOptions) {
  const list: readonly RubricFile[] = Object.entries(files).map(([path, text]) => ({ path, text }));
  return loadRubric(list, testInflections(), options);
}

/** `path: [words] message` of every problem. */
function problemsOf(files: Readonly<Record<string, string>>, options?: LoadOptions): readonly string[] {
  return load(files, options).problems.map(
    ({ path, start, end, message }) => `${path}: [${(files[path] ?? '').slice(start, end)}] ${message}`,
  );
}

const wordsOf = (patterns: readonly Pattern[]) =>
  patterns.map(it => (it.kind === 'phrase' ? it.phrase.source : it.source));

describe('a rule', () => {
  it('needs six keys and takes the usual for the others', () => {
    const { rubric, problems } = load({ 'fog.yaml': sixKeys });
    expect(problems).toEqual([]);
    expect(rubric.rules).toMatchObject([
      {
        code: 'fog',
        class: 'delivery',
        scope: 'words',
        severity: 'information',
        parts: [],
        competencies: [],
        mend: '',
      },
    ]);
  });

  it.each([
    ['an unknown key', 'mach: x', '[mach] There is no key “mach” here; is it “match”?'],
    ['a number as text', 'mend: 1e3', '[1e3] “1e3” is read as a number; text in quotation marks belongs here.'],
    ['nothing as text', 'mend: null', '[null] “null” is read as nothing; text in quotation marks belongs here.'],
    [
      'a truth value as text',
      'mend: true',
      '[true] “true” is read as a truth value; text in quotation marks belongs here.',
    ],
    [
      'an unknown severity',
      'severity: loud',
      '[loud] One of these belongs here: off, hint, information, warning, error.',
    ],
    ['an unknown list', 'unless: ["a {rolls} b"]', '[{rolls}] There is no list “rolls”.'],
    ['an impossible phrase', 'unless: [a (b]', '[(] This bracket is never closed.'],
    [
      'a verb that is inflected',
      'unless: [{ verb: asked }]',
      '[asked] “asked” is no base form of a verb, such as “ask” or “hand over”.',
    ],
    [
      'a clause that fits all',
      'unless: [{ mood: any }]',
      '[{ mood: any }] This fits every clause; say who acts, which verb, or what stands with it.',
    ],
    ['an unknown competency', 'competencies: [trust]', '[trust] There is no competency “trust”.'],
    ['a key of another detector', 'deeds: [fix]', '[deeds] There is no key “deeds” here;'],
    ['an anchor', 'mend: &a x', '[x] Anchors and aliases are not read in rubrics.'],
  ])('with %s rests, and says where', (_, line, expected) => {
    const files = { 'flags/a.yaml': sixKeys, 'flags/b.yaml': `${sixKeys}${line}\n` };
    expect(problemsOf(files).map(it => it.replace('flags/b.yaml: ', ''))[0]).toContain(expected);
    expect(load(files).rubric.rules.map(it => it.code)).toEqual(['a']);
  });

  it('is warned of words that others read as true or false', () => {
    const { rubric, problems } = load({ 'a.yaml': `${sixKeys}mend: yes\n` });
    expect(problems).toMatchObject([{ severity: 'warning', message: expect.stringContaining('quotation marks') }]);
    expect(rubric.rules).toHaveLength(1);
  });

  it('says which keys it lacks', () => {
    expect(problemsOf({ 'a.yaml': 'title: T\nmatch: [x]\n' })).toEqual([
      'a.yaml: [title: T] “message” is needed here.',
      'a.yaml: [title: T] “why” is needed here.',
      'a.yaml: [title: T] “ask” is needed here.',
      'a.yaml: [title: T] “examples” is needed here.',
    ]);
  });

  it('flags words that its weak example holds', () => {
    expect(problemsOf({ 'a.yaml': sixKeys.replace('flags: [some work]', 'flags: [any work]') })).toEqual([
      'a.yaml: [{ weak: I did some work., flags: [any work] }] “any work” does not stand in the weak example.',
    ]);
  });

  it('stands once', () => {
    expect(problemsOf({ 'a.yaml': sixKeys, 'flags/a.yaml': sixKeys })).toEqual([
      'flags/a.yaml: [title: Fog] There is another rule “a”; this one is not used.',
    ]);
  });

  it('may have several detectors', () => {
    const text = sixKeys.replace(
      'match: [some work]',
      'detect: [{ kind: phrase, match: [x] }, { kind: outline, check: order }]',
    );
    expect(load({ 'a.yaml': text }).rubric.rules[0]?.detect.map(it => it.kind)).toEqual(['phrase', 'outline']);
  });
});

describe('files', () => {
  it.each([
    ['broken YAML', 'title: [a', 'a bracket is still open'],
    ['a key twice', 'title: a\ntitle: b', 'This key stands here twice.'],
    ['several documents', 'title: a\n---\ntitle: b', 'A file is one document'],
    ['nothing', '', 'This file is empty.'],
    ['a comment alone', '# later', 'This file is empty.'],
    ['a list for a map', '- a', 'A map belongs here'],
    ['deep nesting', '['.repeat(20_000), ''],
  ])('%s is one problem in that file', (_, text, expected) => {
    const problems = problemsOf({ 'flags/a.yaml': sixKeys, 'flags/b.yaml': text });
    expect(problems[0]).toContain(expected);
    expect(problems.every(it => it.startsWith('flags/b.yaml'))).toBe(true);
    expect(load({ 'flags/a.yaml': sixKeys, 'flags/b.yaml': text }).rubric.rules).toHaveLength(1);
  });

  it('have their place and their name', () => {
    expect(problemsOf({ 'competencies/x/notes.yaml': 'a: b' })[0]).toContain('Candor reads nothing in this folder');
    expect(problemsOf({ 'flags/My Rule.yaml': sixKeys })[0]).toContain('unlike “My Rule”');
    expect(problemsOf({ 'structures/soar.yaml': 'title: x\nparts: []' })[0]).toContain('two structures');
  });

  it('are bounded, and the bound is said', () => {
    const many = Object.fromEntries(Array.from({ length: 202 }, (_, index) => [`r${index}.yaml`, sixKeys]));
    const limited = load(many, { limits: userLimits });
    expect(limited.rubric.rules).toHaveLength(200);
    expect(limited.problems.map(it => it.message)).toEqual(
      Array(2).fill('Only the first 200 rubric files are read; this one is not.'),
    );
    expect(problemsOf({ 'a.yaml': `${sixKeys}#${'x'.repeat(100_000)}` }, { limits: userLimits })[0]).toContain(
      'more than 100,000 characters',
    );
  });
});

describe('lists', () => {
  it('take in others, of verbs all forms, of nouns the plural', () => {
    const { rubric, problems } = load({
      'lists/a.yaml': 'title: A\nkind: verb\nentries: [roll back, "{b}"]',
      'lists/b.yaml': 'title: B\nkind: verb\nentries: [fix]',
      'x.yaml': sixKeys.replace('some work]', 'some work, "{a} it"]'),
    });
    expect(problems).toEqual([]);
    expect(rubric.lists.get('a')?.entries).toEqual(['roll back', 'fix']);
    const detect = rubric.rules[0]?.detect[0];
    const phrase = detect?.kind === 'phrase' ? detect.match[1] : undefined;
    expect(phrase?.kind === 'phrase' && phrase.phrase.slots[0]?.forms).toEqual(
      'roll back|rolls back|rolled back|rolling back|fix|fixes|fixed|fixing'.split('|'),
    );
  });

  it('that take in themselves are a problem and keep their other entries', () => {
    const files = {
      'lists/a.yaml': 'title: A\nentries: [one, "{b}"]',
      'lists/b.yaml': 'title: B\nentries: [two, "{a}"]',
      'lists/c.yaml': 'title: C\nentries: ["{d}", a|b]',
    };
    expect(problemsOf(files)).toEqual([
      'lists/b.yaml: ["{a}"] The list “a” takes in itself here.',
      'lists/c.yaml: ["{d}"] There is no list “d”.',
      'lists/c.yaml: [a|b] An entry of a list is words alone, or `{another-list}`.',
    ]);
    expect(load(files).rubric.lists.get('a')?.entries).toEqual(['one', 'two']);
  });
});

describe('a file without title changes a rule', () => {
  it('under one competency', () => {
    const { rubric, problems } = load({
      'flags/fog.yaml': sixKeys,
      'competencies/trust/competency.yaml': 'name: Trust\ndefinition: D',
      'competencies/trust/flags/fog.yaml': 'severity: warning\nmessage: Other\nunless: [some work of mine]\n',
    });
    expect(problems).toEqual([]);
    const rule = rubric.rules[0];
    if (rule === undefined) throw new Error('no rule');
    expect(rule.message).toBe('M');
    expect([...rule.severities]).toEqual([['trust', 'warning']]);
    expect(ruleUnder(rule, 'trust')).toMatchObject({ message: 'Other', detect: [{ unless: [{ kind: 'phrase' }] }] });
    expect(ruleUnder(rule, undefined).message).toBe('M');
  });

  it('that exists', () => {
    expect(problemsOf({ 'flags/a.yaml': sixKeys, 'flags/fog.yaml': 'severity: off' })).toEqual([
      'flags/fog.yaml: [severity: off] There is no rule “fog” to change; a rule of your own needs a `title`',
    ]);
  });
});

describe("a person's own rubrics", () => {
  const base = load({ 'flags/fog.yaml': sixKeys, 'lists/roles.yaml': 'title: R\nkind: noun\nentries: [boss]' }).rubric;
  const merged = (files: Readonly<Record<string, string>>): Rubric => {
    const { rubric, problems } = load(files, { base, limits: userLimits });
    expect(problems).toEqual([]);
    return mergeRubrics(base, rubric);
  };

  it('add rules that use the lists of the product', () => {
    const rubric = merged({ 'mine.yaml': sixKeys.replace('some work]', 'some work, "{roles} say"]') });
    expect(rubric.rules.map(it => it.code)).toEqual(['fog', 'mine']);
  });

  it('change severities, exempt phrases and add phrases', () => {
    const rule = merged({ 'fog.yaml': 'severity: warning\nunless: [some work of art]\nmatch: [some bits]\n' }).rules[0];
    expect(rule?.severity).toBe('warning');
    const [own, added] = rule?.detect ?? [];
    expect(own?.kind === 'phrase' && wordsOf(own.unless)).toEqual(['some work of art']);
    expect(added?.kind === 'phrase' && wordsOf(added.match)).toEqual(['some bits']);
    expect(wordsOf(rule?.exempt ?? [])).toEqual(['some work of art']);
  });

  it('cannot take the name of a rule of the product', () => {
    expect(problemsOf({ 'fog.yaml': sixKeys }, { base })).toEqual([
      'fog.yaml: [title: Fog] There is another rule “fog”; this one is not used.',
    ]);
  });

  it('leave the product as it is where they are broken', () => {
    const { rubric } = load({ 'fog.yaml': 'severity: [' }, { base });
    expect(mergeRubrics(base, rubric)).toEqual(base);
  });
});

describe('labels', () => {
  it('come from the structures, STAR first', () => {
    const { rubric } = load({
      'structures/arc.yaml':
        'title: Arc\nparts: [{ id: failure, title: What went wrong, aliases: [problem], letters: [f] }]',
      'structures/star.yaml':
        'title: STAR\nparts: [{ id: situation, title: Situation, aliases: [problem], letters: [s] }]\ncombined: { st: [situation, task] }\nothers: [Follow-ups]',
    });
    expect(rubric.labels.aliases.get('problem')).toBe('situation');
    expect(rubric.labels.aliases.get('what went wrong')).toBe('failure');
    expect(rubric.labels.letters.get('st')).toEqual(['situation', 'task']);
    expect([...rubric.labels.others]).toEqual(['follow ups']);
  });
});
