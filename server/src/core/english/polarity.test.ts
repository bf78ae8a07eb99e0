import { describe, expect, it } from 'vitest';
import { type Polarity, polarityOf } from './polarity.ts';
import { readSentence } from './readSentence.ts';

/** The polarities of a sentence's clauses, in order. */
function polarities(text: string): readonly Polarity[] {
  const facts = readSentence(text, { bullet: false, quoted: 'none', cell: false, heading: false });
  return facts.clauses.map((_, index) => polarityOf(facts, index));
}

describe('a predicate is negative', () => {
  it.each([
    'The sexton was careless.',
    'My deputy ignored the warning.',
    'The printer did a poor job.',
    'Their answers were slow.',
    'She handled the complaint badly.',
    'He answered the guests rudely.',
    'They were stubborn and loud.',
  ])('by its words: %s', text => {
    expect(polarities(text)).toEqual(['negative']);
  });

  it.each([
    'The contractor did not follow the plan.',
    'They never answered.',
    'Nobody answered.',
    'None of them listened.',
    'He would not listen.',
    'The buyer was not helpful.',
    'The trainee had no patience.',
    'The warden was hardly ever available.',
    'She was not experienced enough.',
    'They did not give us enough support.',
    'The agency delivered it without care.',
  ])('by denial: %s', text => {
    expect(polarities(text)).toEqual(['negative']);
  });

  it('by what the subject is called', () => {
    expect(polarities('A careless temp swapped the labels.')).toEqual(['negative']);
  });

  it.each(['The nurse should have told us.', 'The lab replied too late.'])('by what should have been: %s', text => {
    expect(polarities(text)).toEqual(['negative']);
  });

  it.each([
    'My lead was too busy to help.',
    'The other shift failed to tell us.',
    'He forgot to check the seal.',
    'They did not want to listen.',
  ])('with the deed that did not follow: %s', text => {
    expect(polarities(text)[0]).toBe('negative');
  });

  it.each(['He kept interrupting me.', 'I met a guard who was rude.'])('in the clause that says it: %s', text => {
    expect(polarities(text)).toEqual(['neutral', 'negative']);
  });
});

describe('a predicate is positive', () => {
  it.each(['Ada did a great job.', 'The porter was very polite.', 'They did not complain.', 'That was not bad.'])(
    '%s',
    text => {
      expect(polarities(text)).toEqual(['positive']);
    },
  );
});

describe('a predicate judges nothing', () => {
  it.each([
    'The build failed at noon.',
    'The critical error stayed.',
    'The query was slow.',
    'The release was late.',
    'The vendor answered on Monday.',
    'He followed the plan.',
    'They did not need to answer.',
    'The carrier had too many parcels.',
    'She wrote to a rude customer.',
    'The pump did not start.',
    'The guest was not happy.',
    'The guest got the wrong letter.',
    'She could not attend.',
    'The alarm fired, and traffic was cut.',
  ])('%s', text => {
    expect(new Set(polarities(text))).toEqual(new Set(['neutral']));
  });

  it('only because “not only” denies nothing', () => {
    expect(polarities('He was not only careful.')).toEqual(['neutral']);
  });
});
