import nlp from 'compromise';
import { describe, expect, test } from 'vitest';
import { builtInRubric } from '../../../../../test/fixture/rubric.ts';
import { namesDeed } from '../../detectors/voice/detector.ts';
import type { Clause, SentenceFacts } from '../facts.ts';
import { createInflector } from '../inflect.ts';
import { readSentence } from '../readSentence.ts';
import { doersFor } from './promise.ts';
import { toActive } from './toActive.ts';

const inflector = createInflector(nlp);

function read(text: string): SentenceFacts {
  return readSentence(text, { bullet: false, quoted: 'none', cell: false, heading: false });
}

describe('what a rewrite claims', () => {
  const detects = builtInRubric().rules.flatMap(({ detect }) => detect);
  const isDeed = (clause: Clause) => detects.some(detect => detect.kind === 'voice' && namesDeed(clause, detect));
  const alone = { isDeed, neighbours: [] };
  const besideTeller = { isDeed, neighbours: [read('I took over in May.')] };

  test.each([
    'The books were closely tied to the rent.',
    'The cooks were burdened with cleaning.',
    'The rates were elevated.',
    'If the dog is not trained to wait, it runs.',
    'Most of the claims were exaggerated anyway.',
    'Formally I was covered; practically I had seen the crack.',
  ])('nothing for what is rather a state: %s', text => expect(doersFor(read(text), 0, alone)).toEqual([]));

  test.each([
    'The pipes were frozen on purpose.',
    'The plan was refined twice.',
    'The road was narrowed within a week.',
    'The report has been polished.',
    'The dispute was settled.',
  ])('a blank where it happened: %s', text =>
    expect(doersFor(read(text), 0, alone).map(({ kind }) => kind)).toContain('who'),
  );

  test('where the sentence tells of us and not of me, we come first', () => {
    const kindsFor = (text: string) => doersFor(read(text), 0, besideTeller).map(({ kind }) => kind);
    expect(kindsFor('The cause was found near our tent.')).toEqual(['we', 'I', 'who']);
    expect(kindsFor('The cause was found near my tent.')).toEqual(['I', 'we', 'who']);
    // One alone does not agree.
    expect(kindsFor('It was agreed to wait.')).toEqual(['we', 'I', 'who']);
    expect(kindsFor('A compromise was reached.')).toEqual(['we', 'I', 'who']);
  });

  test.each([
    // What is usual, possible or to come is nobody's deed yet.
    'The form can be read in two ways.',
    'The list will be sent out on Friday.',
    'The rows are being copied.',
    'Some bells were being moved after the change.',
    'The new form can be used only after the old one has been withdrawn.',
    'Lamps fail because they have been fitted wrongly.',
    'Seventy years after it was published, I read the manual.',
    'The lock opens a box that was not assigned to the room.',
    'I read a note on gypsum, which was not released for sale.',
    // What a tool does, or what everybody knows the maker of.
    '\ufffc was called twice.',
    'LibreOffice was designed in a hurry.',
    // What others do.
    'Two leaders were arrested.',
    'The law was changed.',
    'The file was sent to Port Ellis in 1943.',
    'The soup was cooked too long.',
    'The parts that we had ordered were delivered late.',
    'The clerk was told by our lead that the move was delayed.',
    'Mistakes were made on both sides.',
    'In most studies the two groups were compared.',
    'Their plan was rejected.',
    'The beam was measured wrong, and it was me who measured it.',
    'The page was shared 4,000 times before noon.',
    'The old list was kept until March, which I argued against.',
    'The cargo was held at the border.',
    'I should have been told, but the mail was sent to an old address.',
    // What the teller found out, supposed or heard.
    'I noticed that the wrong row had been deleted.',
    // Who may have done it is named.
    'Through my manager the rota was redrawn.',
    "The order was cancelled from Ana's account.",
    'In his absence the rota was redrawn.',
    'My pass was blocked.',
    'The strike was announced on Monday.',
    'My leave was put off by a month.',
    'Each pupil was heard by at least three people, and the marks were compared.',
    "The dealer's prices were raised in January.",
    'I think the rule was changed.',
    'They asked how the row was deleted.',
    'The client complained that some orders were missed.',
    'It had clearly been prepared in a hurry.',
  ])('only a blank: %s', text => {
    const facts = read(text);
    expect(doersFor(facts, facts.passives.length - 1, besideTeller).map(({ kind }) => kind)).toEqual(['who']);
  });

  test('who acts in the sentences beside it may have done this, too', () => {
    const claims = (beside: string) =>
      doersFor(read('The rota was redrawn.'), 0, { isDeed, neighbours: [read(beside)] }).map(({ kind }) => kind);
    expect(claims('Tom took over in May.')).toEqual(['who']);
    expect(claims('I took over in May.')).toEqual(['I', 'we', 'who']);
  });

  test.each(['The shop opened in May.', 'I was ill in May.', 'I hoped for May.', 'I did not sleep.', 'We were told.'])(
    'who tells of no deed of their own may have stood by: %s',
    beside =>
      expect(
        doersFor(read('The rota was redrawn.'), 0, { isDeed, neighbours: [read(beside)] }).map(({ kind }) => kind),
      ).toEqual(['who']),
  );

  test.each([
    'The bread was sent to the old address because I had typed it in.',
    'I told the board and the form was changed.',
    'I shipped the change, which was later reverted.',
    'I looked until the cause was found.',
    'The heating was repaired; I had planned it in May.',
    'The list was marked internal and I sent it out.',
    'The heating was repaired, and I thought of May.',
    'The yard was locked, and so I wrote the note outside.',
  ])('what the teller did before or after does not say who did this: %s', text =>
    expect(doersFor(read(text), 0, alone).map(({ kind }) => kind)).toEqual(['who']),
  );

  test.each([
    'The salt is washed out and carried to the sea.',
    'Once the tide turns, the sand is carried off.',
    'Once a tide turns, the sand is carried off.',
    'Seeds are spread, and are moved further in spring.',
    'I know that the sand is carried off.',
    'My price is quoted in euros.',
    'The trial is published, and I am glad.',
    'A test is proposed to measure the noise of each lamp.',
  ])('nothing for what goes on by itself: %s', text => expect(doersFor(read(text), 0, alone)).toEqual([]));

  test.each([
    'The lamp is cleaned every week.',
    'The lamp is cleaned once a week.',
    'If the sand is carried off, the wall falls.',
    'The nurse is called away at noon.',
    'I am told that the gate is old.',
  ])('a blank where somebody may do it: %s', text =>
    expect(doersFor(read(text), 0, alone).map(({ kind }) => kind)).toEqual(['who']),
  );

  test.each(['The letters were sent out under our control.', 'The line was switched off at my request.'])(
    'neither I nor we: %s',
    text => {
      const facts = read(text);
      expect((['I', 'we'] as const).map(kind => toActive(facts, 0, { kind }, inflector))).toEqual([
        undefined,
        undefined,
      ]);
    },
  );

  test.each([
    'I realised that the clients had never been asked.',
    'It turned out that the rows were wrongly marked.',
    'The order should have been cancelled.',
    'The data could not be recovered.',
    'The wrong form was sent to the ward.',
    'The families were informed too late.',
    'A mistake was made.',
    'A training was held.',
  ])('I and we: %s', text =>
    expect(doersFor(read(text), 0, besideTeller).map(({ kind }) => kind)).toEqual(['I', 'we', 'who']),
  );

  test('an agent in the text is safe, a doer of our own a choice, a placeholder a template', () => {
    expect(doersFor(read('The bug was found and fixed by Ana.'), 0, alone)).toEqual([{ kind: 'agent', claim: 'safe' }]);
    expect(doersFor(read('The bug was found and fixed.'), 0, besideTeller)).toEqual([
      { kind: 'I', claim: 'choice' },
      { kind: 'we', claim: 'choice' },
      { kind: 'who', claim: 'template' },
    ]);
    expect(doersFor(read('I fixed the bug.'), 0, alone)).toEqual([]);
  });
});
