import { describe, expect, test } from 'vitest';
import type { Comment, StoryDocument } from '../story/story.ts';
import type { Finding } from './finding.ts';
import { findSuppressions, suppress } from './suppress.ts';

/** Every word in capitals is a finding of the code that it spells. */
function read(text: string) {
  const comments = [...text.matchAll(/<!--\s*([\s\S]*?)\s*-->/g)].map((it): Comment => {
    const span = { start: it.index, end: it.index + it[0].length };
    return { span, content: it[1] ?? '', contentSpan: span };
  });
  const document: StoryDocument = {
    text,
    kind: 'story',
    language: 'en',
    frontMatter: undefined,
    stories: [],
    comments,
    placeholders: [],
  };
  const findings = [...text.matchAll(/\b[A-Z]{3,}\b/g)].map(
    (it): Finding => ({
      code: it[0].toLowerCase(),
      class: 'delivery',
      scope: 'words',
      severity: 'information',
      span: { start: it.index, end: it.index + it[0].length },
      message: '',
      story: 0,
      part: undefined,
      captures: {},
      fixes: [],
    }),
  );
  return suppress(findings, findSuppressions(document));
}

function left(text: string): readonly string[] {
  return read(text).findings.map(it => it.code);
}

describe('a comment hides', () => {
  test('on the next line, past blank ones', () => {
    expect(left('<!-- candor-disable-next-line blame -->\n\nBLAME\nBLAME')).toEqual(['blame']);
  });

  test('on its own line', () => {
    expect(left('BLAME <!-- candor-disable-line blame: it was so -->\nBLAME')).toEqual(['blame']);
  });

  test('from here to the comment that ends it', () => {
    expect(left('BLAME\n<!-- candor-disable blame -->\nBLAME\n<!-- candor-enable blame -->\nBLAME')).toEqual([
      'blame',
      'blame',
    ]);
  });

  test('to the end where nothing ends it', () => {
    expect(left('<!-- candor-disable -->\nBLAME\n\nVAGUE')).toEqual([]);
  });

  test('in the whole file, above it too', () => {
    expect(left('BLAME\n<!-- candor-disable-file blame -->\nVAGUE')).toEqual(['vague']);
  });

  test('only the codes it names', () => {
    expect(left('<!-- candor-disable-next-line blame, filler -->\nBLAME VAGUE')).toEqual(['vague']);
  });

  test('with Windows line ends', () => {
    expect(left('<!-- candor-disable-next-line blame -->\r\nBLAME\r\nBLAME')).toEqual(['blame']);
  });
});

test('a comment that says something else is none of ours', () => {
  expect(left('<!-- candor-disabled blame -->\nBLAME')).toEqual(['blame']);
  expect(read('<!-- note -->\nBLAME').unused).toEqual([]);
});

describe('a suppression that hides nothing', () => {
  test('is told with the codes that were idle', () => {
    const { unused } = read('<!-- candor-disable-next-line blame, vague -->\nBLAME');
    expect(unused.map(it => it.codes)).toEqual([['vague']]);
  });

  test('is told whole where it names no code', () => {
    expect(read('<!-- candor-disable-line -->\nfine').unused).toHaveLength(1);
  });
});

test('the reason after the colon is kept', () => {
  const document = read('<!-- candor-disable-line blame: the vendor said so: twice -->');
  expect(document.unused[0]?.suppression.reason).toBe('the vendor said so: twice');
});
