import { parser as commonMark, GFM } from '@lezer/markdown';
import { describe, expect, test } from 'vitest';
import { type Completion, findCompletions } from '../server/src/core/features/completions.ts';
import { applyChanges } from '../server/src/core/fixes/fix.ts';
import { completeFolderFile } from '../server/src/project/folderCompletions.ts';
import { candor } from './fixture/check.ts';
import { builtInRubric } from './fixture/rubric.ts';

const parser = commonMark.configure([GFM]);

/** Completion asked for at every place of texts that are half written, broken, or no story at all. */
const texts: Readonly<Record<string, string>> = {
  empty: '',
  'one sign': '#',
  'one slash': '/',
  'front matter begun': '---\nques',
  'front matter begun over a comment of YAML': '---\n# mine\nlevel: se\nrules:\n  pas\n',
  'front matter with every kind of value':
    '---\nlevel: "sen\nprinciples: [Earn Trust, Own]\ntags:\n  - a\nquestion: >\n  Tell me\nrole: engineer # now\nrules: { filler: off }\n---\n\nI did it.\n',
  'front matter of CRLF':
    '---\r\ntype: story\r\nlevel: senior\r\n---\r\n\r\n## Situation\r\n\r\nI ran it.\r\n\r\n#\r\n/\r\n',
  'code fence': '## Situation\n\nI ran it.\n\n```\n# not a heading\n/\n##\n```\n\n#\n',
  'code fence that never ends': '## Situation\n\n~~~yaml\n# rules\n/\n#\n',
  'a fence within a list': '- I ran it.\n\n  ```\n  # x\n  /\n  ```\n',
  table: '| Part | Told |\n| --- | --- |\n| Situation | # I ran it / |\n| # | / |\n',
  comment: '<!--\n# not a heading\n/\n-->\n\n<!-- candor-disable-next-line passive-voice, fil -->\nIt was done.\n',
  'comment that never ends': 'I ran it.\n\n<!-- candor-\n# x\n/\n',
  'two comments in a line': 'I ran it. <!-- candor-disable-line filler --> And <!-- candor-en --> so on.\n',
  'heading half written': '# Launch\n\n## Sit\n\nI ran it.\n\n## Ac tion\n\n## \n',
  'heading over its own words':
    '## Situation\n\nI ran it.\n\n## Action of mine\n\nI did it.\n\n# # #\n#hash\n####### seven\n',
  emoji: '## 👩‍💻 Situation\n\nI ran 🚀 it. 👨‍👩‍👧‍👦\n\n#👍\n/👍\n',
  'old Mac line ends': '## Situation\r\rI ran it.\r\r#\r/\r',
  'quote and list': '> # quoted\n> /\n\n- # item\n- /\n1. #\n',
  paths: 'I opened\n/usr/local/bin\nand\n/ then\n//\n',
  'indented code': 'I ran it.\n\n    # code\n    /\n\t#\n',
  html: '<pre>\n# x\n/\n</pre>\n\n<div>\n#\n</div>\n',
  'a blank page': '---\ntype: story\n---\n\n## What went wrong\n<!-- ask 1 of 9: What did you get wrong? -->\n/\n',
  'not English': '## Situation\n\nIch war für die Liste verantwortlich, und ich habe sie nicht gelesen.\n\n#\n',
};

function lineAround(text: string, offset: number): { readonly start: number; readonly end: number } {
  const start = offset - (/[^\r\n]*$/.exec(text.slice(0, offset))?.[0].length ?? 0);
  const end = offset + (/^[^\r\n]*/.exec(text.slice(offset))?.[0].length ?? 0);
  return { start, end };
}

/** True of whatever is offered anywhere. */
function checkEdits(found: readonly Completion[], text: string, offset: number): void {
  const line = lineAround(text, offset);
  expect(new Set(found.map(it => `${it.kind} ${it.label}`)).size).toBe(found.length);
  for (const { edit, label } of found) {
    const { span, newText } = edit;
    const drawn = `${label} at ${offset} in ${JSON.stringify(text.slice(line.start, line.end))}`;
    expect(span.start >= line.start && span.start <= offset && offset <= span.end && span.end <= line.end, drawn).toBe(
      true,
    );
    const written = newText.trim();
    const behind = text.slice(span.end, line.end).trim();
    expect(behind === '' || !written.endsWith(behind), `${drawn}: “${written}” before “${behind}”`).toBe(true);
  }
}

describe.each(Object.entries(texts))('%s', (_, text) => {
  const analysis = candor().analyze(text);
  const labelled = new Set(
    analysis.stories
      .flatMap(it => it.story.sections)
      .filter(it => it.label)
      .flatMap(it => it.parts),
  );

  test('offers edits of the line and nothing twice', () => {
    for (let offset = 0; offset <= text.length; offset++) {
      checkEdits(findCompletions(analysis, offset, builtInRubric()), text, offset);
    }
  });

  test('offers a heading only where it becomes one, of a part that has none', () => {
    const structures = builtInRubric().structures.flatMap(it => it.parts);
    for (let offset = 0; offset <= text.length; offset++) {
      for (const it of findCompletions(analysis, offset, builtInRubric()).filter(it => it.kind === 'heading')) {
        const after = applyChanges(text, [it.edit]);
        const marks = it.edit.span.start + (/#/.exec(after.slice(it.edit.span.start))?.index ?? 0);
        // The syntax of Markdown has the last word, asked of a tree of its own.
        const head = analysis.document.frontMatter?.span.end ?? 0;
        const node = parser.parse(after.slice(head)).resolveInner(marks - head, 1);
        const drawn = `${it.label} at ${offset}: ${after}`;
        expect(/^(?:ATXHeading|HeaderMark)/.test(node.name), `${node.name}, ${drawn}`).toBe(true);
        expect(
          structures.some(part => part.title === it.label && !labelled.has(part.id)),
          drawn,
        ).toBe(true);
      }
    }
  });
});

test('where something may be written, it is offered', () => {
  const kindsAt = (text: string, place: string) =>
    new Set(
      findCompletions(candor().analyze(text), text.indexOf(place) + place.length, builtInRubric()).map(it => it.kind),
    );
  expect(kindsAt('---\nques', 'ques')).toEqual(new Set(['key']));
  expect(kindsAt('---\nlevel: se\n', 'se')).toEqual(new Set(['value']));
  expect(kindsAt('## Situation\n\nI ran it.\n\n```\n# x\n```\n\n##\n', '\n\n##')).toEqual(new Set(['heading']));
  expect(kindsAt('I ran it.\n\n<!-- candor-\n', 'candor-')).toEqual(new Set(['directive']));
});

test.each([
  '',
  'rul',
  'rules:\n  pass\n  filler: of\ncompany: ama zon\nlevel:\n',
  '# rules\nrules: { filler: off }\nlevel: senior # mine\n',
  'files: [a, b]\nfiles:\n  - \n- x\n:\n  : :\n',
  'company: "ama\r\nlevel: se\r\n\r\n  \r\n',
])('a candor.yaml of %j', text => {
  for (let offset = 0; offset <= text.length; offset++) {
    checkEdits(completeFolderFile(text, offset, builtInRubric()), text, offset);
  }
});
