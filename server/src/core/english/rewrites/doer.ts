import type { Token } from '../facts.ts';

/** Who is to be named as the one who acted. */
export type DoerKind = 'agent' | 'I' | 'we' | 'who';

/** Stands where the text does not say who acted and the person has to; in the form of all placeholders: a question in brackets. */
export const whoPlaceholder = { inside: '[who?]', opening: '[Who?]' } as const;

export type Agreement = 'I' | 'singular' | 'plural';

const objects = new Map([
  ['i', 'me'],
  ['we', 'us'],
  ['he', 'him'],
  ['she', 'her'],
  ['they', 'them'],
  ['who', 'whom'],
]);
const subjects = new Map([
  ['me', 'I'],
  ['us', 'we'],
  ['him', 'he'],
  ['her', 'she'],
  ['them', 'they'],
  ['i', 'I'],
]);

/** `he` as an object; `undefined` for what is no pronoun with a case. */
export function objectForm(norm: string): string | undefined {
  return objects.get(norm);
}

export function subjectForm(norm: string): string | undefined {
  return subjects.get(norm);
}

/** The verb's number after a noun phrase, or `undefined` where it cannot be told; a phrase with "and" is plural, so is a plural noun or pronoun. */
export function agreementOf(phrase: readonly Token[]): Agreement | undefined {
  if (phrase.length === 1 && /^(?:i|me)$/.test(phrase[0]?.norm ?? '')) return 'I';
  if (
    phrase.length === 1 &&
    /^(?:we|us|they|them|you|these|those|many|few|both|several|some|all)$/.test(phrase[0]?.norm ?? '')
  )
    return 'plural';
  const until = phrase.findIndex((token, index) => index > 0 && /^(?:preposition|relative)$/.test(token.tag));
  const joint = phrase.findIndex(token => token.norm === 'and' || token.norm === '&');
  // "the wish of women and men" is one, "the head of sales and her team" are several; "Citizenship and Immigration" may be one office.
  if (joint >= 0 && until >= 0 && until < joint) return undefined;
  if (joint >= 0)
    return phrase[joint - 1]?.tag === 'propernoun' && phrase[joint + 1]?.tag === 'propernoun' ? undefined : 'plural';
  const head = phrase
    .slice(0, until < 0 ? phrase.length : until)
    .findLast(token => /noun|unknown|number/.test(token.tag));
  if (head === undefined) return 'singular';
  if (/^(?:people|police|men|women|children|folks|data|ones)$/.test(head.norm)) return 'plural';
  // A name in -s may be one ("Legal Ops") or several ("the Lakers").
  if (head.tag !== 'noun' && /[^s]s$/.test(head.norm)) return undefined;
  return head.tag === 'noun' && head.norm !== head.lemma && head.norm.endsWith('s') ? 'plural' : 'singular';
}

const present: Readonly<Record<string, Readonly<Record<Agreement, string>>>> = {
  be: { I: 'am', singular: 'is', plural: 'are' },
  was: { I: 'was', singular: 'was', plural: 'were' },
  have: { I: 'have', singular: 'has', plural: 'have' },
  do: { I: 'do', singular: 'does', plural: 'do' },
  need: { I: 'need', singular: 'needs', plural: 'need' },
};

const auxiliaries = new Map<string, string>([
  ['am', 'be'],
  ['is', 'be'],
  ['are', 'be'],
  ["'re", 'be'],
  ["'m", 'be'],
  ['was', 'was'],
  ['were', 'was'],
  ['has', 'have'],
  ['have', 'have'],
  ["'ve", 'have'],
  ['do', 'do'],
  ['does', 'do'],
  ['need', 'need'],
  ['needs', 'need'],
]);

/** A finite auxiliary as it stands after another subject: `were` after I is `was`. */
export function agree(norm: string, agreement: Agreement): string {
  const paradigm = present[auxiliaries.get(norm) ?? ''];
  return paradigm?.[agreement] ?? norm;
}
