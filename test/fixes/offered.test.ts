import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readSentences, readStories, readStoryText, type SetSentence, sentenceCodes } from '../accuracy/sets/sets.ts';
import { soundStory } from '../fixture/soundStory.ts';
import { readFixtures } from '../stories/fixtures.ts';
import { faultsOfFixes } from './offered.ts';

/**
 * Whatever fix is taken, the text reads on: no figure or name is lost, no markup left open, nothing doubled, no fragment left, and
 * nothing as bad comes in its place.
 */
describe.each(['a', 'c', 'd'] as const)('every fix offered for a weak sentence of set %s', set => {
  const weak = readSentences(set).filter(it => it.polarity === 'weak');

  test.each(sentenceCodes)('leaves a text that reads on: %s', async code => {
    const faults = await Promise.all(weak.filter(it => it.codes[0] === code).map(faultsIn));
    expect(faults.flat()).toEqual([]);
  });
});

async function faultsIn({ text, part, competency }: SetSentence): Promise<readonly string[]> {
  const host = soundStory(text, part, competency);
  return faultsOfFixes(host.text, { start: host.start, end: host.start + text.length });
}

const stories = readStories('a').map((it): [string, string] => [it.file, readStoryText('a', it)]);
const examples = readdirSync(new URL('../../examples/', import.meta.url)).filter(it => it.endsWith('.md'));
const told = examples.map((it): [string, string] => [
  it,
  readFileSync(new URL(`../../examples/${it}`, import.meta.url), 'utf8'),
]);

const odd = readFixtures().map((it): [string, string] => [it.name, it.text]);

test.each([...told, ...stories, ...odd])('every fix of %s leaves a text that reads on', async (_, text) => {
  expect(await faultsOfFixes(text)).toEqual([]);
});
