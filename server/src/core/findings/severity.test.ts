import { expect, test } from 'vitest';
import { candor } from '../../../../test/fixture/check.ts';

const blamed = "The price feed stopped at noon. It was entirely the vendor's fault.\n\n";
const told =
  'I had made a mistake: I never read the notice. I told both clients within the hour. I rolled the feed back that night.';
const prevented = 'Since then I read every notice before I merge.';

function severityOf(code: string, prose: string, company = ''): string | undefined {
  const chosen = company === '' ? '' : `company: ${company}\n`;
  const { findings } = candor().analyze(`---\ncompetency: failure\n${chosen}---\n\n${prose}\n`);
  return findings.find(it => it.code === code)?.severity;
}

test('what eases a rule lowers it, and a part of that does not', () => {
  expect(severityOf('blame', `${blamed}${told}`)).toBe('warning');
  expect(severityOf('blame', `${blamed}${told} ${prevented}`)).toBe('information');
});

test('a company that insists is not eased', () => {
  expect(severityOf('blame', `${blamed}${told} ${prevented}`, 'amazon')).toBe('warning');
});

test('one way of finding may be quieter than its rule', () => {
  expect(severityOf('no-follow-up', 'I made a mistake in the feed. I rolled it back that night.')).toBe('information');
  expect(severityOf('no-follow-up', 'I made a mistake in the feed. The clients were angry.')).toBe('warning');
  expect(severityOf('no-follow-up', 'I made a mistake in the feed. I walked to the harbour.')).toBe('information');
});

test('what is absent is a hint where nothing says what is asked for', () => {
  const text =
    'We drove to the harbour in May. My sister and I argued about the boat. In the end the boat stayed there.\n';
  const severities = (front: string) =>
    candor()
      .analyze(`${front}${text}`)
      .findings.filter(it => it.code === 'no-quantification')
      .map(it => it.severity);
  expect(severities('---\ntype: story\n---\n\n')).toEqual(['hint']);
  expect(severities('---\ncompetency: failure\n---\n\n')).toEqual(['information']);
});
