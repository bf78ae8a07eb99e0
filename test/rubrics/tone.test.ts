import { describe, expect, test } from 'vitest';
import { learnPage } from '../../server/src/core/report/learnPage.ts';
import type { Rule } from '../../server/src/core/rubric/rubric.ts';
import { candor } from '../fixture/check.ts';
import { builtInRubric } from '../fixture/rubric.ts';
import { soundStory } from '../fixture/soundStory.ts';

/** Candor speaks as it asks others to: of the words and never of the person, in one sentence, without a verdict. */

const rubric = builtInRubric();
const { rules } = rubric;

/** Never said to a person as a verdict on their text. “What you got wrong” is what an interviewer asks for. */
const verdicts =
  /\b(disqualif\w*|red flags?|weak(er|est)?|bad(ly)?|issues?|violat\w*|fail(s|ed)? to|should have|scores?|errors? in your|poor(ly)?|you hide|you fail|you avoid|you deflect)\b|!|\p{Extended_Pictographic}/iu;
const wrongAsVerdict = /\bwrong\b/i;
const askedFor = /(got|was|were|be|going|went|get|had been) wrong|wrong story/i;
const grammar = /\b(passive|voice|clause|verb|noun|pronoun|adverb)\b/i;

function messagesOf(rule: Rule): readonly string[] {
  return [rule.message, ...rule.detect.flatMap(it => (it.message === undefined ? [] : [it.message]))];
}

/** A quotation counts as one word; what stands around it is ours. */
function countWords(message: string): number {
  return message
    .replace(/[“"]?\{[a-z-]+\}[”"]?/g, 'quoted')
    .split(/\s+/)
    .filter(it => /\w/.test(it)).length;
}

describe.each(rules.map(rule => [rule.code, rule] as const))('%s', (_code, rule) => {
  test.each(messagesOf(rule))('says in one sentence of at most 18 words: %s', message => {
    expect(countWords(message)).toBeLessThanOrEqual(18);
    expect(message.replace(/[“"][^”"]*[”"]/g, '').match(/[.?]\s+\p{Lu}/gu) ?? []).toEqual([]);
    expect(message).not.toMatch(grammar);
  });

  test('has messages that fit any number, close no door and call nothing missing', () => {
    for (const message of messagesOf(rule)) {
      expect(message).not.toMatch(/\{(count|number)\} [a-z]+s\b(?! as)/);
      expect(message).not.toMatch(/another story|\bmissing\b/);
    }
  });

  const shown = [
    rule.title,
    ...messagesOf(rule),
    rule.why,
    rule.ask,
    rule.mend,
    ...rule.fixes.map(it => it.title),
  ].filter(it => it !== '');
  test.each(shown)('passes no verdict: %s', text => {
    expect(text).not.toMatch(verdicts);
    if (wrongAsVerdict.test(text)) expect(text).toMatch(askedFor);
  });

  test.each(rule.fixes.map(it => it.title))('offers a deed: %s', title => {
    expect(title).toMatch(/^\p{Lu}/u);
    expect(title.split(/\s+/).length).toBeLessThanOrEqual(14);
  });

  const starters = rule.fixes.flatMap(it => (it.kind === 'insert-starter' ? [it] : []));
  test.each(starters)('ends a template in an ellipsis and leaves questions to fill in: $title', ({ title, text }) => {
    expect(title).toMatch(/…$/);
    for (const [blank] of text.matchAll(/\[[^\]]*\]?\]/g)) expect(blank).toMatch(/^\[[^[\]]+\?\]$/);
  });

  test('speaks of another story only beside the command that finds one', () => {
    if (/(another|other) story|to another\b|one that reached/.test(rule.mend))
      expect(rule.mend).toContain('Find a Story');
  });
});

/** Answers to a follow-up stand in tables and are other people's; their headings are interviewers' questions. */
const ours = (page: string) => page.split('\n').filter(it => !/^(\||#|>)/.test(it));

describe.each(rubric.competencies.map(it => [it.id, learnPage(it, rubric)] as const))('the page of %s', (_id, page) => {
  test.each(ours(page).filter(it => it !== ''))('passes no verdict: %s', line => {
    expect(line).not.toMatch(verdicts);
    if (wrongAsVerdict.test(line)) expect(line).toMatch(askedFor);
  });
});

/** What Candor says would pass Candor: its own words in a sound story raise nothing. */
describe('Candor finds nothing in', () => {
  const texts = rules.flatMap(({ why, ask, mend, fixes }) => [
    why,
    ask,
    mend,
    ...fixes.flatMap(it => (it.kind === 'insert-starter' ? [it.text.replaceAll(/\{[a-z-]+\}/g, 'it')] : [])),
  ]);
  test.each([...new Set(texts)].filter(it => it !== ''))('%s', text => {
    const host = soundStory(text, 'action', 'failure');
    const end = host.start + text.length;
    const found = candor()
      .analyze(host.text)
      .findings.filter(it => it.scope === 'words' && it.span.start < end && it.span.end > host.start);
    expect(found.map(it => `${it.code}: ${it.message}`)).toEqual([]);
  });
});
