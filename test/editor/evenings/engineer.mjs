import assert from 'node:assert/strict';

export const name = 'an engineer, eleven at night';

/** Our own, dictated and pasted without a heading. */
const ramble = `I promised two teams the second of May for the new export before I had asked either of them what they needed. I ran the export at a clinic supplier, and forty labs waited for it. When the first file came back with empty columns I saw that I had guessed. I called both leads the same morning, said that the date was mine and that it was wrong, and asked each for the ten fields they could not do without. The mapping was rewritten in four days. I checked every column with a lab before it went out. The labs had their export on the ninth of May, one week late, and no report was lost. I learned that I ask for the fields before I give a date. Since then I have sent a sample file before each of three exports, and all three were on time.
`;

/** What she types over a blank, by what it asks. */
const answers = [
  [/^\[what\?\]$/, 'the same invoice twice in our own mailbox'],
  [/what was yours/, 'The job that sends the invoices was mine.'],
  [/did you owe/, 'I owed the two who had complained an answer on the same day.'],
  [/would you have known/, 'Success meant that all 212 had their money back before the week was over.'],
];

function answerTo(question) {
  const found = answers.find(([asks]) => asks.test(question));
  assert.ok(found, `nobody has thought of an answer to ${question}`);
  return found[1];
}

export async function evening(person) {
  await person.note('0 min: the example, an unsaved copy; its first finding is mended, and the one that comes after');
  await person.run('Candor: Open the Example');
  await person.status(/\d:\d\d · next/);
  await person.underlines(count => count >= 4, 'the four findings');
  await mendFirst(person, /^Say “I saw \[what\?\]/, 'gives the start to somebody else');
  await mendFirst(person, /^Add “Task”/, 'Still to come');

  await person.note('2 min: what was copied becomes a story, and its parts get headings');
  await person.copy(ramble);
  await person.run('Candor: New Story from Clipboard');
  await person.see('.tab.active', 'i-promised-two-teams-the-second.story.md');
  await person.status(/\d:\d\d · /);
  await person.text(it => it.startsWith('---\ntype: story\n---\n'), 'the type of a story');
  await person.run('Candor: Label the Parts');
  await person.takePreview();
  await person.press('Control+1');
  const labelled = await person.text(it => /^## Action$/m.test(it), 'a heading');
  assert.equal(withoutHeadings(labelled), withoutHeadings(`---\ntype: story\n---\n\n${ramble}`), 'no sentence moves');

  await person.note('4 min: to what comes next');
  await person.run('Candor: Go to What Comes Next');
  const titles = await person.menu();
  assert.ok(titles.length > 0);
  await person.press('Escape');

  await person.note('12 min: read as Amazon reads it, and for Senior; the text stays as it is');
  const before = await person.text();
  await person.run('Candor: Read As…');
  await person.pick('Read As', 'Amazon');
  await person.run('Candor: Read As…');
  await person.pick('Read As', 'Senior');
  assert.equal(await person.text(), before);

  await person.note('and kept in the story, because it was asked for');
  await person.run('Candor: Read As…');
  await person.pick('Read As', 'Keep in the story');
  await person.text(it => /\ncompany: amazon\nlevel: senior\n/.test(it), 'company and level');

  await person.note('a story from nothing: one pick, and the page asks');
  await person.run('Candor: New Story…');
  await person.pick('New Story', 'Tell me about a time you failed');
  await person.see('.view-line', 'ask');
  await person.see('.codelens-decoration', 'Next Question');
  await person.inEditor();
  await person.type('I gave two teams a date for the export before I had asked them what they needed.');
  await person.status(/0:0\d · /);
  await person.press('Alt+Enter');
  await person.text(it => /<!-- ask 2 of 9: .* -->\n$/.test(it), 'the second question');

  await person.note('saved, under the name that it has had from the start, beside the others');
  await person.press('Control+S');
  await person.gone('.tab.active.dirty');
  await person.see('.explorer-folders-view .monaco-list-row', 'tell-me-about-a-time-you-failed.story.md');
  await person.note('no dialog of ours was met');
}

/** Alt+F8 to the finding, Ctrl+. and Enter for its first fix; every blank that it writes is typed over. */
async function mendFirst(person, title, words) {
  await person.problem(words);
  await person.firstFinding();
  const [first = ''] = await person.menu();
  assert.match(first, title, 'a way on comes first');
  await person.press('Enter');
  await person.gone('.action-widget');
  while ((await person.fillBlank(answerTo)) !== undefined);
  await person.noProblem(words);
}

function withoutHeadings(text) {
  return text
    .replaceAll(/^#+ .*$/gm, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
