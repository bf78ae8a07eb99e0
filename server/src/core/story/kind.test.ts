import { describe, expect, test } from 'vitest';
import { parse } from '../../../../test/stories/fixtures.ts';

/** A text of these lines. */
function lines(...text: readonly string[]): string {
  return `${text.join('\n')}\n`;
}

describe('a story is', () => {
  test.each([
    ['a few words', 'I once forgot'],
    [
      'letters without a subject',
      lines(
        '**S**: A supplier changed its forms.',
        '**T**: Keep orders running.',
        '**A**: Wrote a new form, called every depot.',
        '**R**: No order was lost.',
      ),
    ],
    [
      'deeds without I',
      lines(
        '## Situation',
        'The depot had no list.',
        '## Action',
        'Wrote one. Walked the shelves. Trained the crew.',
        '## Result',
        'Counting went from two days to four hours.',
      ),
    ],
    [
      'told as we',
      'In my last firm we had a big fair. We left out the rehearsal because of time. The stand fell over, and we said sorry to both neighbours. Since then we rehearse.',
    ],
    [
      'told to a you',
      lines(
        'You know the feeling when you lock yourself out? I had it in front of a class. You see, I had left the key in the lab. I told your colleague before you could count to ten.',
      ),
    ],
    [
      'in another language',
      'Cuando era cocinero cometí un error grave. Prometí un menú sin hablar con mi equipo y tuvimos que trabajar toda la noche. Pedí disculpas a todos y desde entonces siempre pregunto antes.',
    ],
    ['said to be one', lines('---', 'type: story', '---', '## Situation', '', '## Task')],
    [
      'notes in the present with few pronouns',
      '## failure\n\nWork at a ferry office, print the new timetable. check the hours, check the names, send it. At the pier we see wrong hours. one column is for summer and I take it for winter. some boats leave without guests. office prints again and puts paper over it. the captain on the late boat gets a phone call, and the two boats on the other side wait for the guests at the pier. the paper holds in wind and rain until the next print. I learn that I must read the head of each column. even if the sheet looks like last year, cannot assume it is.\n',
    ],
    [
      'notes without a subject under all four labels',
      `- **S** — Pump room of the pool filling up, and the drain valve would not turn from the panel on the wall.
- **T** — Water out of the room before the morning swimmers, without closing the pool for a day.
- **A** — The valve showed open on the panel: somebody had turned the hand wheel weeks earlier, and the panel only knows its own motor. Hand wheel two turns back, panel open, then the level fell at once. Label on the wheel and a line on the round sheet, so that the next one would look there first. Second pump from the store as long as it lasted, with a hose through the window and a bucket under the joint, and the door wedged open for the damp to leave.
- **R** — Room dry by six; the swimmers never knew. The round sheet has found two turned wheels since then, both before the water rose.
`,
    ],
    [
      'with a blank left',
      lines(
        '## Situation',
        'I ran the desk of [which hotel?] in the summer of 2019.',
        '## Action',
        'I gave away a room twice and told both guests.',
      ),
    ],
  ])('%s', (_, text) => {
    expect(parse(text).kind).toBe('story');
  });

  test('told by its language', () => {
    expect(parse('I broke the gate and I told the owner, who was not amused at all by it.').language).toBe('en');
    expect(
      parse(
        'Ich habe das Tor kaputt gemacht und es dem Besitzer gesagt, der nicht lachen konnte, weil es neu war und ihm gehört hat.',
      ).language,
    ).toBe('other');
    const note = parse('## Situation\nI ran a shop in the town.\n\nこれは短く話すこと。\n').stories[0]?.sections[0]
      ?.blocks;
    expect(note?.map(it => it.language)).toEqual(['en', 'other']);
  });
});

describe('no story is', () => {
  test.each([
    ['empty', 'nothing', '\n\n'],
    ['empty', 'labels over nothing', lines('**Situation:**', '', '**Task:**', '', '**Action:**')],
    [
      'template',
      'filler text',
      lines('# Situation', '', 'Lorem ipsum dolor sit amet, consectetur.', '', '# Task', '', 'Lorem ipsum dolor.'),
    ],
    [
      'template',
      'headings over TBD',
      lines('# My stories', '', '## Trust', '- Example: TBD', '', '## Failure', '- Example: TBD'),
    ],
    [
      'questions',
      'a numbered list of them',
      lines(
        '# Prep',
        '',
        '1. Tell me about a time you lost a customer.',
        '2. What did you do when a date could not be met?',
        '3. Describe a time you changed your mind.',
        '4. How do you handle criticism?',
      ),
    ],
    [
      'guide',
      'advice with an example answer',
      lines(
        '# How to answer it',
        '',
        'Interviewers want to see whether you learn. Pick a real failure and own it.',
        '',
        '**Situation** – What was going on? Keep it short.',
        '**Action** – What did you do?',
        '',
        '## Example',
        '',
        '“I was in charge of a fair. I left out the rehearsal and I told my boss the same day.”',
        '',
        '## Tips',
        '',
        '- Use “I”.',
        '- Practise aloud.',
      ),
    ],
    [
      'guide',
      'an explanation of the letters',
      lines(
        'STAR is used by interviewers.',
        '',
        '**Situation**: The interviewer wants you to present a challenge that you met.',
        '',
        '**Task**: What were you required to achieve?',
        '',
        '**Action**: What did you do, and why did you do it?',
        '',
        '**Result**: What was the outcome of your actions?',
      ),
    ],
    [
      'technical',
      'a report of an incident',
      lines(
        '# Harbour feed late',
        '',
        '## Impact',
        'Ferries were shown at the wrong time for two hours.',
        '',
        '## Root cause',
        'The importer was stopped by a full disk.',
        '',
        '## Timeline',
        '- 10:02 disk full',
        '- 12:10 importer back',
        '',
        '## Action items',
        '- Add an alert',
        '- Clean the folder each night',
      ),
    ],
    [
      'notes',
      'a table of what is planned',
      lines(
        '| Principle | Story | State |',
        '|---|---|---|',
        '| Trust | The wrong invoice | draft |',
        '| Depth | The pump | done |',
      ),
    ],
    [
      'notes',
      'a curriculum vitae',
      lines(
        '# A. Nonymous',
        '',
        '## Experience',
        '- Led five people',
        '- Cut costs by a third',
        '- Trained three juniors',
        '',
        '## Education',
        'Baker',
      ),
    ],
  ])('%s: %s', (kind, _, text) => {
    const document = parse(text);
    expect(document.kind).toBe(kind);
    expect(document.stories).toEqual([]);
  });
});

test('a guide in front of stories leaves the stories', () => {
  const story = (name: string) =>
    lines(
      `## Story ${name}`,
      '',
      '### Situation',
      'I ran the kitchen of a school with two cooks.',
      '',
      '### Action',
      'I forgot the allergy list and I told the head at once. I called the parents.',
      '',
      '### Result',
      'Nobody was ill, and the list hangs at the door.',
    );
  const document = parse(`# Prep\n\nUse “I”. Keep your answer short.\n\n${story('1')}\n${story('2')}`);
  expect(document.kind).toBe('story');
  expect(document.stories.map(it => it.title?.text)).toEqual(['Story 1', 'Story 2']);
});

describe('blanks', () => {
  test.each([
    ['I cut it from [how many?] to 3.', ['[how many?]']],
    ['I led <your team> there.', ['<your team>']],
    ['I led [TEAM] at {{company}} and ____.', ['[TEAM]', '{{company}}', '____']],
    ['I told [the vendor] and [sic] it held.[1]', []],
    ['- [x] I called\n- [ ] I wrote', []],
    ['I wrote `[x?]` and [a link](https://a.example).', []],
    ['[Situation]: I ran it.\n[Action]: I broke it.', []],
    ['I said TODO and left it.', ['TODO']],
  ])('in %j', (text, expected) => {
    const document = parse(text);
    expect(document.placeholders.map(it => text.slice(it.span.start, it.span.end))).toEqual(expected);
  });
});

describe('comments', () => {
  test('have their places, in line, alone and unclosed', () => {
    const text = 'I broke it. <!-- review: who? -->\n\n<!--ask 1 of 9: what?-->\n\n- a <!-- b --> c\n\n<!-- open';
    const found = parse(text).comments;
    expect(found.map(it => it.content)).toEqual(['review: who?', 'ask 1 of 9: what?', 'b', 'open']);
    expect(found.map(it => text.slice(it.contentSpan.start, it.contentSpan.end))).toEqual(found.map(it => it.content));
    expect(found.map(it => text.slice(it.span.start, it.span.start + 4))).toEqual(['<!--', '<!--', '<!--', '<!--']);
  });
});
