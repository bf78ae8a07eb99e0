import { describe, expect, test } from 'vitest';
import { candor } from '../../../../test/fixture/check.ts';
import { builtInRubric } from '../../../../test/fixture/rubric.ts';
import { applyChanges } from '../fixes/fix.ts';
import { type Completion, findCompletions } from './completions.ts';

/** What is offered at the cursor `<|>`, and the text with one of it taken. */
function completeAt(drawn: string) {
  const offset = drawn.indexOf('<|>');
  const text = drawn.replace('<|>', '');
  const found = findCompletions(candor().analyze(text), offset, builtInRubric());
  const take = (label: string): string => {
    const chosen = found.find(it => it.label === label);
    return chosen ? applyChanges(text, [chosen.edit]) : `no ${label} among ${labels(found).join()}`;
  };
  return { found, labels: labels(found), take };
}

function labels(found: readonly Completion[]): readonly string[] {
  return found.map(it => it.label);
}

describe('front matter', () => {
  test('keys that are not there yet', () => {
    const { labels, take } = completeAt('---\nlevel: senior\nco<|>\n---\n\nI did it.\n');
    expect(labels).toContain('company');
    expect(labels).not.toContain('level');
    expect(take('competency')).toBe('---\nlevel: senior\ncompetency: \n---\n\nI did it.\n');
  });

  test.each([
    ['right behind the colon', 'level:<|>', 'senior', 'level: senior'],
    ['behind the space', 'level: <|>', 'senior', 'level: senior'],
    ['in the middle of a word', 'level: se<|>nio', 'senior', 'level: senior'],
    ['an item', 'principles:\n  - Ear<|>', 'Earn Trust', 'principles:\n  - Earn Trust'],
    ['an item as far in as its key', 'principles:\n- <|>', 'Earn Trust', 'principles:\n- Earn Trust'],
    ['a severity', 'rules:\n  filler: <|>', 'off', 'rules:\n  filler: off'],
    ['a code', 'rules:\n  filler: off\n  pas<|>', 'passive-voice', 'rules:\n  filler: off\n  passive-voice: '],
    ['a code behind other keys', 'tags: [a]\nrules:\n  <|>', 'filler', 'tags: [a]\nrules:\n  filler: '],
  ])('%s', (_, drawn, label, expected) => {
    expect(completeAt(`---\n${drawn}\n---\n\nI did it.\n`).take(label)).toBe(`---\n${expected}\n---\n\nI did it.\n`);
  });

  test('every value that is offered is one that Candor takes', () => {
    for (const key of [
      'competency',
      'company',
      'level',
      'role',
      'structure',
      'category',
      'difficulty',
      'round',
      'target',
      'question',
    ]) {
      const { found } = completeAt(`---\n${key}: <|>\n---\n\nI did it.\n`);
      expect(found.length, key).toBeGreaterThan(0);
      for (const { edit } of found) {
        const analysis = candor().analyze(applyChanges(`---\n${key}: \n---\n\nI did it.\n`, [edit]));
        expect(
          analysis.findings.filter(it => it.code === 'front-matter'),
          edit.newText,
        ).toEqual([]);
      }
    }
  });

  test('nothing in the middle of a sentence', () => {
    expect(completeAt('---\nlevel: senior\n---\n\nlevel: <|>\n').labels).toEqual([]);
    expect(completeAt('---\nquestion: "Tell me<|>"\n---\n\nI did it.\n').labels).toEqual([]);
  });
});

describe('the start of a line', () => {
  const story = '# The launch\n\n### Situation\n\nWe shipped late.\n\n### Action\n\nI rolled back.\n\n';

  test('# lists the parts that are not there yet', () => {
    const { labels, take } = completeAt(`${story}### <|>`);
    expect(labels).toEqual(['Task', 'Result', 'Learning']);
    expect(take('Result')).toMatch(/\n### Result\n\n\[[^\]]+\?\]/);
  });

  test('/ writes them at the level of the others', () => {
    expect(completeAt(`${story}/re<|>`).take('Result')).toMatch(/I rolled back\.\n\n### Result\n\n\[/);
  });

  test('/ lists starters with blanks', () => {
    const { found } = completeAt(`${story}/<|>`);
    const starters = found.filter(it => it.kind === 'starter');
    for (const { label, placeholders } of starters) {
      expect(label).not.toContain('{');
      expect(placeholders.length, label).toBeGreaterThan(0);
    }
  });

  test('what stands in a line already is no question', () => {
    expect(completeAt(`${story}and/<|>or`).labels).toEqual([]);
    expect(completeAt(`${story}I said # <|>`).labels).toEqual([]);
  });

  test('CRLF stays CRLF', () => {
    expect(completeAt(`${story.replaceAll('\n', '\r\n')}/<|>`).take('Result')).toMatch(/### Result\r\n\r\n\[/);
  });
});

describe('comments', () => {
  test('what they may ask for', () => {
    const { labels, take } = completeAt('## Action\n\nI did it.\n\n<!-- can<|> -->\n');
    expect(labels).toContain('candor-disable-next-line');
    expect(take('candor-disable-line')).toContain('<!-- candor-disable-line -->');
  });

  test('codes, those of this story first', () => {
    const { labels, take } = completeAt(
      '## Action\n\nThe problem was identified and fixed. <!-- candor-disable-line filler, <|> -->\n',
    );
    expect(labels[0]).toBe('passive-voice');
    expect(take('blame')).toContain('candor-disable-line filler, blame -->');
  });

  test('no codes in a reason', () => {
    expect(completeAt('I did it. <!-- candor-disable-line filler: it <|> -->').labels).toEqual([]);
  });
});
