import { describeDocument, parse, readFixtures } from '../test/stories/fixtures.ts';

/** `docs/parsing.md`: what the parser recognises, as it reads the whole stories under `test/stories/parsing`. */
export function buildParsingTable(): string {
  return `${head}\n\n${tableOf(isStory, 'What a reader sees')}\n\n${middle}\n\n${tableOf(it => !isStory(it), 'Read as')}\n\n${tail}\n`;
}

type Fixture = ReturnType<typeof readFixtures>[number];

function isStory({ expected }: Fixture): boolean {
  return !expected.startsWith('kind:');
}

function tableOf(belongs: (fixture: Fixture) => boolean, column: string): string {
  const rows = readFixtures().filter(belongs).map(toRow);
  return [`| Form | For example | ${column} |`, '| --- | --- | --- |', ...rows].join('\n');
}

function toRow({ name, form, text, expected }: Fixture): string {
  const found = describeDocument(parse(text), expected);
  const stories = found.split('\n---\n').map(story =>
    story
      .replace(/^kind: /, '')
      .split('\n')
      .map(it => it.split(': ')[0])
      .join(', '),
  );
  return `| [${form}](../test/stories/parsing/${name}.story.md) | ${code(exampleOf(text))} | ${stories.join(' · ')} |`;
}

/** The line that shows the form best: the first that holds a label, else the first of the text. */
function exampleOf(text: string): string {
  const document = parse(text);
  const label = document.stories.flatMap(story => story.sections).find(section => section.parts.length > 0)?.label;
  const from = label ? label.span.start : (document.stories[0]?.span.start ?? 0);
  const line =
    text
      .slice(from)
      .split(/[\r\n]/)
      .find(it => it.trim() !== '') ?? '';
  return line.length > 60 ? `${line.slice(0, 57).trimEnd()}…` : line;
}

/** Inline code within a table: bars are escaped, and text with a backtick gets two around it. */
function code(text: string): string {
  const safe = text.replaceAll('|', '\\|').replaceAll('\t', ' ');
  return safe.includes('`') ? `\`\` ${safe} \`\`` : `\`${safe}\``;
}

const head = `# What the parser reads

<!-- Generated from test/stories/parsing by scripts/parsing-table.ts: change those, then run npm run generate. -->

A story is divided into sections, each named by the part it is labelled as. \`none\` is prose under no label, \`other\` a section that
is known and no part, such as follow-ups. A dot parts stories of one file. The names of parts are data: see \`rubrics/structures\`.`;

const middle = `## How it decides

- **A label** stands at the start of a heading, line, list item or cell, or in the middle of a paragraph behind a full stop or in
  brackets. Behind it stands a colon, a dash or the like, or the line ends, or the label is bold and nothing else of the line is.
- **Letters** mean parts where at least two different ones stand between the same two headings. A lone \`A:\` is an answer, and \`A.\`
  with \`B.\` is a list.
- **A bare name** ("task" in a line of its own) is a label where the text names two parts or more. So is a part's own name with one
  letter wrong ("Sitation:"), in bold or with a colon.
- **A label under a label**, such as "Problem:" in a list under Action, is detail where the part has a label of its own higher up.
- **Several stories** begin at headings of one level that each hold parts of their own, ask for a story or name one ("Story 2"); at
  \`<summary>\` and lines in bold likewise; and, without any of these, where the first part comes again.
- **No prose** are headings, interviewers' questions, header rows, code, comments, URLs, images, struck text, footnote marks, what
  stands between the marks of an unfinished merge, and sentences that are nothing but a blank to fill.
- **Block quotes** and whole paragraphs in quotation marks are the teller's own where they hold labels or most of the story, or tell
  in the first person at length; what is announced ("she wrote:") or signed is somebody else's.
- **Front matter** ends at \`---\` or \`...\`; where it is never closed, at the first blank line or heading, with a problem.

## Texts that are no stories`;

const tail = `Front matter that says \`type: story\`, or has a key such as \`question\` or \`competency\`, makes a text a story from its first word.

## What is given up

- A story that begins in the middle of the paragraph of the one before it.
- Labels in a language whose names the structures do not list, and labels written as pictures.
- Text indented by four blanks is code to Markdown, and so it is here.
- Parts named in the middle of sentences ("The situation was that …") are no labels: the parts of such a story are told by content.
- Which of several bare sub-headings of an unlabelled story are its parts: that is for the content to say.`;
