import { describe, expect, test } from 'vitest';
import { candor } from '../../../../test/fixture/check.ts';
import type { Finding } from '../findings/finding.ts';
import { applyChanges } from '../fixes/fix.ts';
import { findHidings } from './hiding.ts';

const story = `# The launch I took back

## Action

I noticed it on Monday. The problem was identified and fixed  
before the stand-up, and um, I helped with the rollout.

- Um, I wrote the plan.

| what | who |
| --- | --- |
| It was identified and fixed | team |
`;

const variants = [
  ['no front matter', story],
  ['front matter', `---\ntype: story\n---\n\n${story}`],
  ['rules as a block', `---\nrules:\n    blame: off\ntype: story\n---\n${story}`],
  ['rules in braces', `---\nrules: { blame: off }\n---\n${story}`],
  ['empty rules', `---\nrules: {}\ntype: story\n---\n${story}`],
  ['empty front matter', `---\n---\n${story}`],
] as const;

describe.each(variants)('%s', (_, plain) => {
  test.each([
    ['\\n', plain],
    ['\\r\\n', plain.replaceAll('\n', '\r\n')],
  ])('each finding can be hidden, and nothing else comes of it (%s)', (_, text) => {
    const analysis = candor().analyze(text);
    expect(analysis.findings.length).toBeGreaterThan(2);
    for (const finding of analysis.findings) {
      const hidings = findHidings(finding, analysis);
      expect(hidings.map(it => it.reach)).toContain('file');
      for (const { reach, edit } of hidings) {
        const after = candor().analyze(applyChanges(text, [edit]));
        const [before, now] = [codes(analysis.findings), codes(after.findings)];
        const gone = before.get(finding.code) ?? 0;
        expect(now.get(finding.code) ?? 0, `${finding.code} ${reach}`).toBeLessThan(gone);
        for (const [code, count] of now)
          expect(count, `${code} after ${finding.code}`).toBeLessThanOrEqual(before.get(code) ?? 0);
        expect(after.stories.length).toBe(analysis.stories.length);
      }
    }
  });
});

function codes(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { code } of findings) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}

test('a rule that the front matter turns up is turned off where it stands', () => {
  const text = `---\nrules:\n  filler: warning\n---\n\n## Action\n\nUm, I fixed it. Um, I did.\n`;
  const analysis = candor().analyze(text);
  const finding = analysis.findings.find(it => it.code === 'filler');
  const edits = finding ? findHidings(finding, analysis).filter(it => it.reach === 'file') : [];
  expect(edits.map(it => applyChanges(text, [it.edit]))).toEqual([text.replace('warning', 'off')]);
});

test('the comment stands in the cell, before a hard break and above a heading', () => {
  const analysis = candor().analyze(story);
  const places = analysis.findings.flatMap(it => findHidings(it, analysis).filter(hiding => hiding.reach === 'here'));
  const lines = places
    .map(({ edit }) => applyChanges(story, [edit]).split('\n'))
    .flatMap(it => it.filter(row => row.includes('<!--')));
  expect(lines.some(it => /fixed <!-- .* -->\s\s$/.test(it))).toBe(true);
  expect(lines.filter(it => it.startsWith('#'))).toEqual([]);
});
