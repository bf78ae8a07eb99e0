import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { candor } from '../../../../test/fixture/check.ts';
import { builtInRubric } from '../../../../test/fixture/rubric.ts';
import type { Analysis } from '../analysis.ts';
import type { BudgetOptions } from './budget.ts';
import { applyBudget } from './budget.ts';
import type { Finding } from './finding.ts';

const sentence = 'I moved the last of the boxes into the cellar. ';
const texts = {
  asked: `# Boxes\n\n## Action\n\n${sentence.repeat(15)}\n\n<!-- ask 5 of 9: Whom did you tell? -->\n`,
  started: `# Boxes\n\n## Action\n\n${sentence}\n`,
  growing: `# Boxes\n\n## Action\n\n${sentence.repeat(5)}\n`,
  told: `# Boxes\n\n## Action\n\n${sentence.repeat(15)}\n`,
} as const;
type StageName = keyof typeof texts;
const stages: readonly StageName[] = ['asked', 'started', 'growing', 'told'];

/** An analysis of one of the texts, with these findings and no others. */
function withFindings(stage: StageName, findings: readonly Finding[]): Analysis {
  return { ...candor().analyze(texts[stage]), findings };
}

function finding(changes: Partial<Finding> = {}): Finding {
  return {
    code: 'passive-voice',
    class: 'delivery',
    scope: 'words',
    severity: 'information',
    span: { start: 30, end: 35 },
    message: 'Said of it.',
    story: 0,
    part: undefined,
    captures: {},
    fixes: [],
    ...changes,
  };
}

/** Ten apart, in the prose. */
function several(count: number, changes: Partial<Finding> = {}): Finding[] {
  return Array.from({ length: count }, (_, index) =>
    finding({ span: { start: 30 + index * 10, end: 35 + index * 10 }, ...changes }),
  );
}

function shownAt(stage: StageName, findings: readonly Finding[], options: Partial<BudgetOptions> = {}) {
  return applyBudget(withFindings(stage, findings), builtInRubric(), { show: 'focused', ...options });
}

/** Which stages show this finding, and how loudly. */
function severitiesOf(changes: Partial<Finding>): Record<StageName, string> {
  const severity = (stage: StageName) => shownAt(stage, [finding(changes)])[0]?.severity ?? 'no';
  return {
    asked: severity('asked'),
    started: severity('started'),
    growing: severity('growing'),
    told: severity('told'),
  };
}

describe('the table of stages', () => {
  test('front matter, review notes and unused suppressions: always', () => {
    const always = { asked: 'hint', started: 'hint', growing: 'hint', told: 'hint' };
    expect(severitiesOf({ story: null, scope: 'metadata', severity: 'hint' })).toEqual(always);
    expect(severitiesOf({ story: 0, scope: 'metadata', severity: 'hint' })).toEqual(always);
  });

  test('words: whenever nothing is asked', () => {
    const loud = { asked: 'no', started: 'warning', growing: 'warning', told: 'warning' };
    expect(severitiesOf({ code: 'blame', class: 'disqualifier', severity: 'warning' })).toEqual(loud);
  });

  test('parts not there: a quiet word while it grows, one finding when it is told', () => {
    const shape = { code: 'missing-section', class: 'structure', scope: 'shape', severity: 'warning' } as const;
    expect(severitiesOf(shape)).toEqual({ asked: 'no', started: 'no', growing: 'hint', told: 'warning' });
  });

  test('other findings on shape speak of what stands there', () => {
    const twice = { code: 'duplicate-section', class: 'structure', scope: 'shape' } as const;
    expect(severitiesOf(twice)).toEqual({
      asked: 'no',
      started: 'information',
      growing: 'information',
      told: 'information',
    });
  });

  test('blanks: hints until the story is told', () => {
    const blank = { code: 'unfilled-placeholder', class: 'structure', scope: 'placeholders' } as const;
    expect(severitiesOf(blank)).toEqual({ asked: 'hint', started: 'hint', growing: 'hint', told: 'information' });
  });

  test.each([
    { code: 'no-admission', class: 'disqualifier', scope: 'story', severity: 'warning' },
    { code: 'missing-arc-part', class: 'structure', scope: 'story', severity: 'warning' },
    { code: 'below-level', class: 'level', scope: 'story', severity: 'warning' },
    { code: 'trivial-failure', class: 'selection', scope: 'words', severity: 'warning' },
  ] as const)('the whole story ($code): once it is told', changes => {
    expect(severitiesOf(changes)).toEqual({ asked: 'no', started: 'no', growing: 'no', told: 'warning' });
  });

  test('measures: never, unless somebody turned them up', () => {
    const [rule] = builtInRubric().rules.filter(it => it.severity === 'information');
    const measure = { code: rule?.code ?? '', class: 'depth', scope: 'measure' } as const;
    const never = { asked: 'no', started: 'no', growing: 'no', told: 'no' };
    expect(severitiesOf({ ...measure, severity: 'information' })).toEqual(never);
    expect(severitiesOf({ ...measure, severity: 'hint' })).toEqual(never);
    expect(severitiesOf({ ...measure, severity: 'warning' })).toEqual({
      ...never,
      growing: 'warning',
      told: 'warning',
    });
  });
});

describe('parts that are not there yet', () => {
  const part = (id: 'task' | 'result' | 'learning', phrase: string, start: number) =>
    finding({
      code: 'missing-section',
      class: 'structure',
      scope: 'shape',
      severity: 'warning',
      part: id,
      span: { start, end: start + 5 },
      captures: { part: id, title: id, parts: [phrase] },
    });
  const title = { start: 2, end: 7 };
  const absent = [
    part('learning', 'what you learned', title.start),
    part('result', 'how it ended', 400),
    part('task', 'what was yours to do', title.start),
  ];

  test('one finding names them all, in the order of the telling', () => {
    const shown = shownAt('told', absent);
    expect(shown.map(it => it.message)).toEqual([
      'Still to come: what was yours to do, how it ended and what you learned.',
    ]);
  });

  test('it stands at a label that waits, else at the title', () => {
    expect(shownAt('told', absent)[0]?.span.start).toBe(400);
    expect(
      shownAt(
        'told',
        absent.filter(it => it.part !== 'result'),
      )[0]?.span,
    ).toEqual(title);
    expect(shownAt('growing', absent)[0]?.span).toEqual(title);
  });

  test('a real story that lacks two parts', () => {
    const text = `# Boxes\n\n## Situation\n\n${sentence}\n\n## Task\n\n${sentence}\n\n## Action\n\n${sentence.repeat(12)}\n\n## Result\n`;
    const shown = applyBudget(candor().analyze(text), builtInRubric(), { show: 'focused' });
    const [missing, ...more] = shown.filter(it => it.code === 'missing-section');
    expect(more).toEqual([]);
    expect(missing?.message).toBe('Still to come: how it ended and what you learned.');
    expect(text.slice(missing?.span.start, missing?.span.end)).toBe('Result');
  });
});

describe('blanks', () => {
  const blanks = several(5, {
    code: 'unfilled-placeholder',
    class: 'structure',
    scope: 'placeholders',
    message: '“[who?]” is still blank.',
  });

  test('one finding on the first counts them', () => {
    const shown = shownAt('told', blanks);
    expect(shown.map(it => [it.span.start, it.message])).toEqual([[30, '5 blanks left; this is the first.']]);
  });

  test('a single one keeps its own words', () => {
    expect(shownAt('told', blanks.slice(0, 1))[0]?.message).toBe('“[who?]” is still blank.');
  });

  test('while it grows, three hints', () => {
    expect(shownAt('growing', blanks).map(it => it.message)).toEqual(Array(3).fill('“[who?]” is still blank.'));
  });
});

describe('the caps', () => {
  test('three of a code, the last of which tells how many there are', () => {
    const messages = shownAt('told', several(7)).map(it => it.message);
    expect(messages).toEqual(['Said of it.', 'Said of it.', 'Said of it. (3 of 7)']);
  });

  test('three that are all say nothing of a count', () => {
    expect(shownAt('told', several(3)).map(it => it.message)).toEqual(Array(3).fill('Said of it.'));
  });

  test('mending one brings the next', () => {
    const [, ...left] = several(7);
    expect(shownAt('told', left).map(it => it.span.start)).toEqual([40, 50, 60]);
    expect(shownAt('told', left).at(-1)?.message).toBe('Said of it. (3 of 6)');
  });

  test('nine of a story, the weightiest; hints give way', () => {
    const codes = ['blame', 'vague-language', 'handed-off', 'passive-voice'];
    const found = codes.flatMap(code => several(3, { code, class: code === 'blame' ? 'disqualifier' : 'delivery' }));
    const quiet = several(2, { code: 'euphemism', severity: 'hint' });
    const shown = shownAt('told', [...found, ...quiet]);
    expect(shown).toHaveLength(9);
    expect(shown.filter(it => it.code === 'blame')).toHaveLength(3);
    expect(shown.some(it => it.severity === 'hint')).toBe(false);
    expect(shownAt('told', quiet)).toHaveLength(2);
  });

  test('what does not fit is still counted', () => {
    const heavy = ['blame', 'collective-credit', 'assigned-initiation'].flatMap(code =>
      several(code === 'blame' ? 2 : 3, { code, class: 'disqualifier', severity: 'warning' }),
    );
    const shown = shownAt('told', [...heavy, ...several(2)]);
    expect(shown.filter(it => it.code === 'passive-voice').map(it => it.message)).toEqual(['Said of it. (1 of 2)']);
  });

  test('of the whole story three at a time, in the order of Next', () => {
    const whole = (code: string, group: Finding['class']) =>
      finding({ code, class: group, scope: 'story', span: { start: 2, end: 7 } });
    const found = [
      whole('lens', 'lens'),
      whole('unclear-extent', 'depth'),
      whole('no-repair', 'depth'),
      whole('no-admission', 'disqualifier'),
      whole('missing-arc-part', 'structure'),
    ];
    expect(shownAt('told', found).map(it => it.code)).toEqual(['no-admission', 'missing-arc-part', 'no-repair']);
  });

  test('each story of a file has its own', () => {
    const two = `## Story one\n\n### Situation\n\n${sentence}\n\n### Action\n\n${sentence.repeat(12)}\n\n## Story two\n\n### Situation\n\n${sentence}\n\n### Action\n\n${sentence.repeat(12)}\n`;
    const analysis = candor().analyze(two);
    expect(analysis.stories).toHaveLength(2);
    const findings = [...several(5), ...several(5, { story: 1 })];
    const shown = applyBudget({ ...analysis, findings }, builtInRubric(), { show: 'focused' });
    expect(shown.map(it => it.story).sort()).toEqual([0, 0, 0, 1, 1, 1]);
  });

  test('all lifts them, but keeps to the stage', () => {
    const whole = several(5, { code: 'lens', class: 'lens', scope: 'story' });
    expect(shownAt('told', [...several(20), ...whole], { show: 'all' })).toHaveLength(25);
    expect(shownAt('told', several(20), { show: 'all' }).every(it => it.message === 'Said of it.')).toBe(true);
    expect(shownAt('growing', whole, { show: 'all' })).toEqual([]);
    expect(shownAt('asked', several(20), { show: 'all' })).toEqual([]);
  });
});

describe('the sentence being typed', () => {
  const text =
    '# Boxes\n\n## Action\n\nThe vendor was blamed. The problem was identified and fixed\n\nThe invoices were rewritten.\n';
  const shown = (typing: BudgetOptions['typing'], standing?: readonly Finding[], typed = text) =>
    applyBudget(candor().analyze(typed), builtInRubric(), { show: 'focused', typing, standing })
      .filter(it => it.code === 'passive-voice')
      .map(it => typed.slice(it.span.start, it.span.end));
  const end = text.indexOf('fixed') + 5;

  test('is not judged while somebody types there', () => {
    expect(shown(undefined)).toContain('was identified and fixed');
    expect(shown({ start: end - 1, end })).not.toContain('was identified and fixed');
    expect(shown({ start: end - 1, end })).toContain('were rewritten');
  });

  test('is judged with its end mark', () => {
    const typed = text.replace('fixed\n', 'fixed.\n');
    expect(shown({ start: end, end: end + 1 }, undefined, typed)).toContain('was identified and fixed');
  });

  test('is judged once the edit is elsewhere', () => {
    const elsewhere = text.indexOf('invoices');
    expect(shown({ start: elsewhere, end: elsewhere + 1 })).toContain('was identified and fixed');
  });

  test('what stood before stays', () => {
    const before = applyBudget(candor().analyze(text), builtInRubric(), { show: 'focused' });
    expect(shown({ start: end - 1, end }, before)).toContain('was identified and fixed');
  });
});

describe('whatever was found', () => {
  const scopes = ['words', 'shape', 'placeholders', 'story', 'measure', 'metadata'] as const;
  const classes = ['selection', 'disqualifier', 'structure', 'depth', 'delivery', 'level', 'lens'] as const;
  const found = fc.record({
    code: fc.constantFrom('blame', 'passive-voice', 'missing-section', 'unfilled-placeholder', 'no-repair', 'lens'),
    class: fc.constantFrom(...classes),
    scope: fc.constantFrom(...scopes),
    severity: fc.constantFrom('hint', 'information', 'warning', 'error'),
    start: fc.integer({ min: 9, max: 150 }),
    ofFile: fc.boolean(),
  });
  const findings = fc.array(
    found.map(({ start, ofFile, ...it }) =>
      finding({ ...it, span: { start, end: start + 4 }, story: ofFile ? null : 0, captures: { parts: [it.code] } }),
    ),
    { maxLength: 40 },
  );
  const options = fc.record({ show: fc.constantFrom('focused', 'all') });

  test('nothing is invented, only said otherwise or more quietly; files are told everything', () => {
    fc.assert(
      fc.property(fc.constantFrom(...stages), findings, options, (stage, given, { show }) => {
        const shown = shownAt(stage, given, { show });
        for (const it of shown) {
          const source = given.find(
            other =>
              other.code === it.code &&
              other.story === it.story &&
              other.class === it.class &&
              other.scope === it.scope,
          );
          expect(source).toBeDefined();
          expect([source?.severity, 'hint', ...given.filter(g => g.code === it.code).map(g => g.severity)]).toContain(
            it.severity,
          );
        }
        expect(shown.filter(it => it.story === null)).toHaveLength(given.filter(it => it.story === null).length);
        expect(shown.length).toBeLessThanOrEqual(given.length);
      }),
    );
  });

  test('at most three of a code and nine of a story', () => {
    fc.assert(
      fc.property(fc.constantFrom(...stages), findings, (stage, given) => {
        const shown = shownAt(stage, given).filter(it => it.story === 0);
        expect(shown.length).toBeLessThanOrEqual(9);
        for (const { code } of shown) expect(shown.filter(it => it.code === code).length).toBeLessThanOrEqual(3);
      }),
    );
  });

  test('the same findings give the same picture, in order of place, and are left as they are', () => {
    fc.assert(
      fc.property(fc.constantFrom(...stages), findings, options, (stage, given, { show }) => {
        const before = structuredClone(given);
        const shown = shownAt(stage, given, { show });
        expect(shownAt(stage, given, { show })).toEqual(shown);
        expect(given).toEqual(before);
        expect(shown.map(it => it.span.start)).toEqual(shown.map(it => it.span.start).sort((a, b) => a - b));
      }),
    );
  });

  test('a hint never takes the place of something to walk to', () => {
    fc.assert(
      fc.property(findings, given => {
        const loud = given.filter(it => it.severity !== 'hint' && it.scope === 'words' && it.story === 0);
        const quiet = given.filter(it => it.severity === 'hint' || it.scope !== 'words' || it.story !== 0);
        const words = (all: readonly Finding[]) => shownAt('growing', all).filter(it => it.scope === 'words').length;
        expect(
          words([...loud, ...quiet.filter(it => it.severity === 'hint' && it.scope === 'words')]),
        ).toBeGreaterThanOrEqual(words(loud));
      }),
    );
  });
});
