import { describe, expect, test } from 'vitest';
import { createCandorService } from '../server/src/core/service.ts';
import { candor, checkFindings } from './fixture/check.ts';
import { builtInRubric } from './fixture/rubric.ts';

describe('whatever a text is, there is an analysis', () => {
  test.each([
    ['nothing', ''],
    ['a blank', ' \n\t\n'],
    ['a byte order mark', '\uFEFF# A time I was wrong\n\nI was.\n'],
    ['one word', 'x'],
    ['half an emoji', '\uD83D'],
    ['open front matter', '---\ncompetency: failure\n'],
    ['a list as front matter', '---\n- a\n---\nI ran it.\n'],
    ['only headings', '# A\n## Situation\n## Action\n'],
    ['ten thousand commas', `I rang${', you'.repeat(10_000)}.`],
    ['a very long word', 'x'.repeat(100_000)],
  ])('%s', (_name, text) => {
    const analysis = candor().analyze(text);
    for (const { span } of analysis.findings) {
      expect(span.start).toBeGreaterThanOrEqual(0);
      expect(span.end).toBeLessThanOrEqual(Math.max(1, text.length));
    }
    expect(structuredClone(analysis)).toEqual(analysis);
  });
});

test('a text of two million characters gets one finding that says what to do', () => {
  const { findings, stories } = candor().analyze('I rang the bank. '.repeat(120_000));
  expect(stories).toEqual([]);
  expect(findings.map(it => it.code)).toEqual(['too-large']);
  expect(findings[0]?.message).toContain('split it');
});

/** A set of verbs that breaks whoever looks into it. */
class BrokenSet extends Set<string> {
  override has(): never {
    throw new Error('broken on purpose');
  }
}

test('a rule that fails is told once and the others go on', () => {
  const rubric = builtInRubric();
  const rules = rubric.rules.map(rule => {
    const detect = rule.detect.map(it => (it.kind === 'voice' ? { ...it, deeds: new BrokenSet() } : it));
    return rule.code === 'passive-voice' ? { ...rule, detect } : rule;
  });
  const warnings: string[] = [];
  const service = createCandorService({
    rubric: { ...rubric, rules },
    logger: { warn: message => warnings.push(message) },
    loadInflector: () => Promise.reject(new Error('not asked for')),
  });
  const { findings } = service.analyze('## Action\n\nThe parser was rewritten by then. We fixed the importer.\n');
  expect(findings.filter(it => it.code === 'rule-failed').map(it => it.message)).toEqual([
    expect.stringContaining('passive-voice'),
  ]);
  expect(findings.map(it => it.code)).toContain('collective-credit');
  expect(warnings).toHaveLength(1);
});

describe('who decides how loud a rule is', () => {
  const text = (rules: string) => `---\n${rules}---\n\n## Action\n\nThe parser was rewritten.\n`;
  const severityIn = (source: string, rules = {}) =>
    candor()
      .analyze(source, { rules })
      .findings.find(it => it.code === 'passive-voice')?.severity;

  test('the settings, where the story says nothing', () => {
    expect(severityIn(text('title: x\n'), { 'passive-voice': 'warning' })).toBe('warning');
  });

  test('the story’s own front matter, before the settings', () => {
    expect(severityIn(text('rules: { passive-voice: hint }\n'), { 'passive-voice': 'warning' })).toBe('hint');
    expect(severityIn(text('rules:\n  passive-voice: off\n'), { 'passive-voice': 'warning' })).toBeUndefined();
  });
});

test('a comment leaves one place, and says so when it is not needed any more', () => {
  checkFindings(`## Action

<!-- candor-disable-next-line passive-voice: it was the robot -->
The parser was rewritten.

The feed was restored.
         ^^^^^^^^^^^^ passive-voice`);
  const { findings } = candor().analyze(
    '## Action\n\n<!-- candor-disable-next-line passive-voice -->\nI rewrote the parser.\n',
  );
  expect(findings.map(it => it.code)).toContain('unused-suppression');
});

test('what is quoted begins where the sentence about somebody does, also after an opening with no comma', () => {
  const text = '## Action\n\nTo be honest the vendor broke the feed.\n';
  const blame = candor()
    .analyze(text)
    .findings.find(it => it.code === 'blame');
  expect(text.slice(blame?.span.start, blame?.span.end)).toBe('the vendor broke the feed');
});

test('a rule that a comment names and that is not there is told where it stands, with the nearest', async () => {
  const text =
    '## Action\n\n<!-- candor-disable-next-line pasive-voice, filler: the robot -->\nThe parser was rewritten.\n';
  const analysis = candor().analyze(text);
  const found = analysis.findings.find(it => it.code === 'unknown-rule');
  expect(text.slice(found?.span.start, found?.span.end)).toBe('pasive-voice');
  expect(found?.message).toContain('nearest: passive-voice');
  expect(analysis.findings.find(it => it.code === 'unused-suppression')?.message).toContain('hides filler,');
  const [fix] = found ? await candor().getFixesOf(analysis, found) : [];
  expect(fix?.title).toBe('Write “passive-voice”');
  expect(fix?.edits).toEqual([{ span: found?.span, newText: 'passive-voice' }]);
});

test('so is one that was meant to end a hiding, and one in the front matter', () => {
  const text =
    '---\nrules: { fillers: off, blame: loud }\n---\n\n## Action\n\n<!-- candor-disable passive-voice -->\nThe parser was rewritten.\n<!-- candor-enable passive-voise -->\n';
  const told = candor()
    .analyze(text)
    .findings.filter(it => it.code === 'unknown-rule' || it.code === 'front-matter');
  expect(told.map(it => text.slice(it.span.start, it.span.end))).toEqual(['fillers', 'loud', 'passive-voise']);
  expect(told.map(it => it.message.slice(0, it.message.indexOf(';')))).toEqual([
    '“fillers” is no rule Candor knows',
    '“loud” is no severity Candor knows',
    '“passive-voise” is no rule Candor knows, so naming it does nothing',
  ]);
});

test.each([
  ['candor-disable-nextline', 'candor-disable-next-line'],
  ['Candor disable', 'candor-disable'],
  ['candor_disable-section', 'candor-disable-section'],
])('so is a slip in the directive itself: %s', async (written, meant) => {
  const text = `## Action\n\n<!-- ${written} passive-voice: the robot -->\nThe parser was rewritten.\n`;
  const analysis = candor().analyze(text);
  expect(analysis.findings.map(it => it.code)).toContain('passive-voice');
  const found = analysis.findings.filter(it => it.code === 'unknown-directive');
  expect(found.map(it => text.slice(it.span.start, it.span.end))).toEqual([written]);
  const [fix] = found[0] ? await candor().getFixesOf(analysis, found[0]) : [];
  expect(fix?.title).toBe(`Write “${meant}”`);
});

test('a comment that only speaks of Candor is none', () => {
  const { findings } = candor().analyze('## Action\n\n<!-- Candor says that this is fine. -->\nI rang the bank.\n');
  expect(findings.map(it => it.code)).not.toContain('unknown-directive');
});

describe('what is no story is left alone', () => {
  test('code, comments and somebody else’s words', () => {
    checkFindings(
      '## Action\n\n```\nThe parser was rewritten.\n```\n\n<!-- The parser was rewritten. -->\n\nThe client wrote: "The parser was rewritten and nobody told us about it."\n',
    );
  });

  const inGeneral = `# How do you keep a late shift informed?

I write the open jobs on one sheet, and I go through it with the next lead before I leave. Whatever is in doubt goes on top, with a name beside it. I prefer a sheet to a screen, because a sheet gets read. If a lead is away, I phone. In my view nobody should have to ask what happened before they came.
`;

  test('nothing of a story is asked of what somebody does in general', () => {
    expect(asked(inGeneral)).toEqual([]);
  });

  test('but it is of the same with two deeds in it', () => {
    const text = `${inGeneral}\nLast May I left the sheet at home. I drove back for it and missed the lead.\n`;
    expect(asked(text)).not.toEqual([]);
  });

  test('and of a draft whose front matter says what it is', () => {
    expect(asked(`---\ncompetency: failure\n---\n${inGeneral}`)).not.toEqual([]);
  });

  function asked(text: string): readonly string[] {
    const { findings } = candor().analyze(text);
    return findings.filter(it => it.scope !== 'words').map(it => it.code);
  }
});
