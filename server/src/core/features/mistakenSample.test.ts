import { describe, expect, test } from 'vitest';
import { candor } from '../../../../test/fixture/check.ts';
import { builtInRubric } from '../../../../test/fixture/rubric.ts';
import { mistakenSample } from './mistakenSample.ts';

const analyze = (text: string) => candor().analyze(text);

function sampleOf(text: string, code: string) {
  const analysis = analyze(text);
  const finding = analysis.findings.find(it => it.code === code);
  return finding && mistakenSample(finding, analysis, analyze);
}

describe('a sample for “Candor is mistaken”', () => {
  test('holds no name and no number of the story, and the finding is still there', () => {
    const sample = sampleOf(
      '## Action\n\nOn 14 March at 09:42 I met Ottilie Vandermeulen of Brambleworks in Ghent, and the ZK-4711 ledger for €1,204,377 was rewritten.\n',
      'passive-voice',
    );
    expect(sample?.keepsFinding).toBe(true);
    expect(sample?.text).not.toMatch(/Ottilie|Vandermeulen|Brambleworks|Ghent|ZK|4711|1,204|377|14|42|€/);
    expect(sample?.sentence).toMatch(/was rewritten/);
    expect(sample?.part).toBe('action');
  });

  test('keeps days and months, and nobody who is called like one', () => {
    const keeping = (sentence: string) => sampleOf(`## Action\n\n${sentence}\n`, 'passive-voice')?.sentence;
    expect(keeping('On Thursday the retry was rewritten in March.')).toBe(
      'On Thursday the retry was rewritten in March.',
    );
    expect(keeping('The retry was rewritten in May on 3 June.')).toBe('The retry was rewritten in May on 5 June.');
    expect(keeping('The retry that June had sent was rewritten.')).not.toContain('June');
  });

  test('knows by its capital elsewhere what is a name at the start of a sentence', () => {
    const text = '## Action\n\nFalcon was rewritten in a day. I rang the team of Falcon.\n';
    expect(sampleOf(text, 'passive-voice')?.text).not.toMatch(/falcon/i);
  });

  test('holds no capital within a sentence but those of days, months, stand-ins and the teller', () => {
    const words = ['Brambleworks', 'Feedback', 'ZK-4711', 'Ottilie', 'Monday', 'April', 'the ledger', '1,204 rows'];
    const shapes = [
      'I ignored X and Y was rewritten.',
      'On Monday X was rewritten by Y, and Y was told in April.',
      'X was rewritten for Y.',
    ];
    for (const shape of shapes) {
      for (const x of words) {
        for (const y of words.filter(it => it !== x)) {
          const sentence = shape.replaceAll('X', x).replaceAll('Y', y);
          const sample = sampleOf(
            `## Action\n\nWe met Ottilie of Brambleworks with their Feedback. ${sentence}\n`,
            'passive-voice',
          );
          if (!sample) continue;
          const inner = [...sample.sentence.matchAll(/(?<=[\p{Ll},;] )\p{Lu}[\p{L}]*/gu)].map(it => it[0]);
          expect(
            inner.filter(it => !/^(?:I|Alex|Orion|Monday|April)$/.test(it)),
            sample.sentence,
          ).toEqual([]);
          expect(sample.text, sentence).not.toMatch(/Bramble|ZK|Ottilie|[0-46-9]/);
          expect(sample.keepsFinding, `${sentence} → ${sample.sentence}`).toBe(true);
        }
      }
    }
  });

  test('is as short as the finding allows', () => {
    expect(
      sampleOf(
        '## Action\n\nI came in early on Monday, the retry was rewritten in a day, and I wrote to everybody.\n',
        'passive-voice',
      )?.sentence,
    ).toBe('The retry was rewritten in a day.');
  });

  test('names somebody by a name where the finding needs somebody', () => {
    const sample = sampleOf('## Action\n\nBrambleworks broke it, and it was their fault.\n', 'blame');
    if (sample) expect(sample.sentence).not.toContain('Bramble');
  });

  test('code, addresses and links do not leave', () => {
    const sample = sampleOf(
      '## Action\n\nThe job `pay_ottilie_v2` was rewritten, see https://brambleworks.example/x and mail o.v@brambleworks.example.\n',
      'passive-voice',
    );
    expect(sample?.text).not.toMatch(/ottilie|bramble|o\.v|https/i);
  });

  test('says so where the finding needs the story around it', () => {
    const sample = sampleOf(
      '---\ncompetency: failure\n---\n\n## Learning\n\nI learned to be more careful.\n',
      'vague-learning',
    );
    expect(sample?.keepsFinding).toBe(true);
    expect(sample?.text).toBe(
      'Rule: vague-learning\nPart: learning\nSentence, with names and numbers replaced: I learned to be more careful.\n',
    );
  });

  test('what is absent shows in no words', () => {
    expect(sampleOf('# Launch\n\n## Situation\n\nI ran the feed.\n', 'missing-section')).toBeUndefined();
  });

  test('of the weak examples most keep their finding, and none a digit but five', () => {
    let kept = 0;
    let all = 0;
    for (const rule of builtInRubric().rules.filter(it => it.scope === 'words')) {
      for (const { weak, competency } of rule.examples
        .filter(it => it.weak !== '' && !it.weak.includes('\n'))
        .slice(0, 3)) {
        const head = competency === undefined ? '' : `---\ncompetency: ${competency}\n---\n\n`;
        const sample = sampleOf(`${head}## ${'Action'}\n\n${weak}\n`, rule.code);
        if (!sample) continue;
        all++;
        if (sample.keepsFinding) kept++;
        expect(sample.text).not.toMatch(/[0-46-9]/);
      }
    }
    expect(all).toBeGreaterThan(20);
    expect(kept / all).toBeGreaterThan(0.9);
  });
});
