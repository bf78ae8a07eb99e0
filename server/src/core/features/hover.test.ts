import { expect, test } from 'vitest';
import { candor } from '../../../../test/fixture/check.ts';
import { builtInRubric } from '../../../../test/fixture/rubric.ts';
import { findHover } from './hover.ts';

const told = 'We rebuilt the importer. We rewrote the retry. We sent the letters. We rang the shops.';

function hoverOver(words: string, frontMatter: string): string {
  const text = `---\ncompetency: failure\n${frontMatter}---\n## Action\n${told}\n`;
  const analysis = candor().analyze(text);
  return findHover(analysis, analysis.findings, text.indexOf(words), builtInRubric())?.markdown ?? '';
}

test('has six lines at most and does not repeat the message', () => {
  const lines = hoverOver('We rebuilt', '').split(/\n+/);
  expect(lines.length).toBeGreaterThan(2);
  expect(lines.length).toBeLessThanOrEqual(6);
  expect(lines.join(' ')).not.toContain('“We');
});

test('says that the company makes it louder, by its name', () => {
  expect(hoverOver('We rewrote', '')).toContain('information for Failure');
  expect(hoverOver('We rewrote', 'company: netflix\n')).toContain('warning for Netflix');
});

test('says that the teller made it louder', () => {
  expect(hoverOver('We rewrote', 'rules: { overused-we: error, collective-credit: error }\n')).toContain(
    'error, as you set it',
  );
});
