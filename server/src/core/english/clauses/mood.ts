/** Whether a clause is denied, told with reserve, asked, supposed or ordered. */

import { wordSet } from '../../story/wordSet.ts';
import type { Clause } from '../facts.ts';
import { nobodies } from '../lexicon/pronouns.ts';
import { asking, believing, factives } from '../lexicon/verbClasses.ts';
import type { NounPhrase } from '../nounPhrases.ts';
import { type ClauseSentence, type Draft, lastOf } from './draft.ts';

const hedges = wordSet(
  'maybe perhaps probably possibly presumably supposedly apparently arguably likely seemingly hopefully allegedly',
);

const hedgingVerbs = wordSet('think guess believe suppose feel assume suspect imagine');

const weakNegations = wordSet('hardly barely rarely scarcely seldom neither nor');

export function endsInQuestion(sentence: ClauseSentence): boolean {
  for (let at = sentence.words.length - 1; at >= 0; at--) {
    const word = sentence.words[at];
    if (word?.tag !== 'punctuation') return false;
    if (word.norm.includes('?')) return (sentence.stretchAt[at] ?? -1) < 0;
  }
  return false;
}

/**
 * For each word, whether the next full stop is a question mark: a text may ask and answer. What stands in quotation marks ends there:
 * of “I now ask: ‘Is it too much?’” only the quoted words ask.
 */
export function findAsked(sentence: ClauseSentence): Uint8Array {
  const asked = new Uint8Array(sentence.words.length);
  let around = 0;
  let within = 0;
  let stretch = -1;
  for (let at = sentence.words.length - 1; at >= 0; at--) {
    const word = sentence.words[at];
    const standsIn = sentence.stretchAt[at] ?? -1;
    if (standsIn !== stretch) within = around;
    stretch = standsIn;
    if (word?.tag === 'punctuation' && /^[.!?;]/.test(word.norm)) {
      within = word.norm.includes('?') ? 1 : 0;
      if (stretch < 0) around = within;
    }
    asked[at] = within;
  }
  return asked;
}

export function judgeDraft(sentence: ClauseSentence, draft: Draft, next: Draft | undefined, isQuestion: boolean): void {
  const host = sentence.drafts[draft.host];
  draft.negated = isNegated(sentence, draft, next) || (host !== undefined && passesNegation(host, draft));
  draft.hedged =
    isHedged(sentence, draft) ||
    (host !== undefined && draft.type === 'complement' && (host.hedged || isHedgingHost(sentence, host)));
  draft.mood = moodOf(sentence, draft, host, isQuestion);
}

function isNegated(sentence: ClauseSentence, draft: Draft, next: Draft | undefined): boolean {
  if (draft.group.negated) return true;
  if (isNegativeSubject(sentence, draft)) return true;
  for (let at = Math.max(draft.start, draft.group.first - 6); at < draft.group.main; at++) {
    const word = sentence.words[at];
    if (word === undefined) continue;
    if (weakNegations.has(word.norm) && word.tag !== 'determiner') return true;
    if (draft.group.form === 'gerund' && at >= draft.group.first - 3 && isWithout(sentence, at)) return true;
  }
  return isNegativeObject(sentence, draft, next) || isNoLonger(sentence, draft);
}

function isNegativeSubject(sentence: ClauseSentence, draft: Draft): boolean {
  return (
    draft.control === 'own' &&
    draft.subject.some(
      phrase =>
        nobodies.has(sentence.words[phrase.head]?.norm ?? '') ||
        (sentence.words[phrase.first]?.norm === 'no' && sentence.words[phrase.head]?.norm !== 'doubt') ||
        isNotPhrase(sentence, phrase),
    )
  );
}

function isNotPhrase(sentence: ClauseSentence, phrase: NounPhrase): boolean {
  return sentence.words[phrase.first - 1]?.tag === 'negation' && sentence.words[phrase.first]?.norm !== 'only';
}

/** "without telling", "instead of telling", "rather than tell". */
function isWithout(sentence: ClauseSentence, at: number): boolean {
  const norm = sentence.words[at]?.norm;
  return (
    norm === 'without' ||
    (norm === 'of' && sentence.words[at - 1]?.norm === 'instead') ||
    (norm === 'than' && sentence.words[at - 1]?.norm === 'rather')
  );
}

/** "told nobody", "had no tests". */
function isNegativeObject(sentence: ClauseSentence, draft: Draft, next: Draft | undefined): boolean {
  const first = sentence.words[lastOf(draft.group) + 1];
  if (first === undefined || first.tag === 'punctuation' || next?.subject[0]?.first === lastOf(draft.group) + 1)
    return false;
  if (nobodies.has(first.norm) && first.norm !== 'neither') return true;
  return (
    first.norm === 'no' &&
    first.tag === 'determiner' &&
    !/^(?:doubt|matter|longer|problem)$/.test(sentence.words[lastOf(draft.group) + 2]?.norm ?? '')
  );
}

function isNoLonger(sentence: ClauseSentence, draft: Draft): boolean {
  for (let at = draft.group.first - 2; at < draft.group.main; at++)
    if (sentence.words[at]?.norm === 'no' && sentence.words[at + 1]?.norm === 'longer') return true;
  return false;
}

function passesNegation(host: Draft, draft: Draft): boolean {
  if (!host.negated || draft.type !== 'complement') return false;
  const verb = host.group.lemma.split(' ')[0] ?? '';
  if (draft.group.form === 'infinitive') return !/^(?:fail|forget|hesitate|neglect|refuse|avoid|stop|wait)$/.test(verb);
  return believing.has(verb) && !factives.has(verb);
}

function isHedged(sentence: ClauseSentence, draft: Draft): boolean {
  if (draft.group.modal === 'might' || draft.group.modal === 'may') return true;
  if (draft.group.lemma === 'seem' || draft.group.lemma === 'appear') return true;
  const from = Math.max(draft.start, draft.group.first - 8);
  const to = Math.min(draft.end, draft.group.main + 4);
  for (let at = from; at <= to; at++) {
    const word = sentence.words[at];
    if (word === undefined) continue;
    if (hedges.has(word.norm) && !(word.norm === 'likely' && word.tag === 'adjective')) return true;
    if (
      (word.norm === 'kind' || word.norm === 'sort') &&
      sentence.words[at + 1]?.norm === 'of' &&
      sentence.words[at - 1]?.tag !== 'determiner' &&
      word.tag !== 'verb'
    )
      return true;
  }
  return false;
}

/** "I think", "I guess": a reserve about what follows; "I thought" tells of a belief. */
function isHedgingHost(sentence: ClauseSentence, host: Draft): boolean {
  const subject = sentence.words[host.subject[0]?.head ?? -1];
  return (
    subject?.norm === 'i' && host.group.tense === 'present' && hedgingVerbs.has(host.group.lemma) && !host.group.negated
  );
}

function moodOf(sentence: ClauseSentence, draft: Draft, host: Draft | undefined, isQuestion: boolean): Clause['mood'] {
  if (draft.introducer === 'if' || draft.introducer === 'unless' || draft.introducer === 'whether')
    return isAsked(draft, host) ? 'question' : draft.introducer === 'whether' ? 'question' : 'conditional';
  if (isQuestion && (draft.type === 'main' || draft.type === 'complement')) return 'question';
  if (isInvertedConditional(sentence, draft) || isSupposedWith(sentence.drafts[draft.beside])) return 'conditional';
  if (draft.type === 'main' && draft.group.modal === 'would' && draft.group.aspect === 'perfect') return 'conditional';
  if (draft.type === 'main' && /^(?:would|could|might)$/.test(draft.group.modal ?? '') && hasIfClause(sentence))
    return 'conditional';
  if (
    host !== undefined &&
    draft.type !== 'main' &&
    (host.mood === 'conditional' || host.mood === 'question') &&
    draft.type !== 'subordinate'
  )
    return host.mood;
  if (host?.mood === 'imperative' && host.group.lemma === 'let') return 'imperative';
  return isImperative(sentence, draft) ? 'imperative' : 'statement';
}

/** "if I could go back and *had* the time", "had I checked and *asked*" */
function isSupposedWith(beside: Draft | undefined): boolean {
  return beside?.mood === 'conditional' && beside.group.modal !== 'would';
}

function isAsked(draft: Draft, host: Draft | undefined): boolean {
  return draft.type === 'complement' && host !== undefined && asking.has(host.group.lemma.split(' ')[0] ?? '');
}

function hasIfClause(sentence: ClauseSentence): boolean {
  sentence.ifClause ??= sentence.drafts.some(it => it.introducer === 'if' || it.introducer === 'unless');
  return sentence.ifClause;
}

/** "Had I checked, …", "Were it to fail, …", "Should it fail, …". */
function isInvertedConditional(sentence: ClauseSentence, draft: Draft): boolean {
  const opening = sentence.words[draft.group.first];
  // "Never had I been so wrong."
  if (/^(?:never|rarely|seldom|nor|neither|only|so)$/.test(sentence.words[draft.group.first - 1]?.norm ?? ''))
    return false;
  return (
    draft.group.inverted !== undefined &&
    (opening?.norm === 'had' || opening?.norm === 'were' || opening?.norm === 'should')
  );
}

function isImperative(sentence: ClauseSentence, draft: Draft): boolean {
  if (sentence.options.bullet || sentence.options.heading || !draft.implied) return false;
  const verb = sentence.words[draft.group.first];
  return draft.group.form === 'infinitive'
    ? verb?.norm !== 'to'
    : draft.group.tense === 'present' && (verb?.form === 'base' || verb?.norm === 'do');
}
