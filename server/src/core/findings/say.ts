import type { Captures } from '../detectors/detector.ts';

/** Longest quotation of the teller's words in a message, in characters (`UX.md` §1). */
const longestQuote = 40;

/** Captures that hold words of the story. */
const cutNames = new Set(['match', 'result']);

/** Puts captures into a rule's text: `{match}` and the like. A name without capture stays as it is, so that a slip is seen. */
export function say(template: string, captures: Captures): string {
  return template.replace(/\{([a-z-]+)\}/g, (whole, name: string) => {
    const value = captures[name];
    if (value === undefined) return whole;
    if (typeof value === 'string') return cutNames.has(name) ? quote(value) : value;
    return typeof value === 'number' ? String(value) : list(value);
  });
}

/** Words as a message quotes them: without a mark that belongs to the sentence or quotes it, and going on where they break off. */
function quote(text: string): string {
  const words = cut(withoutOuterMarks(text)).replace(/[\s,;:]+$/, '');
  return breaksOff.test(words) ? `${words}…` : words;
}

/** An answer that stands in quotation marks as a whole, or what one mark of it opens or closes. */
function withoutOuterMarks(text: string): string {
  const inner = text.trim().replace(/^[“„«"]|[”»"]$/gu, '');
  return /[“”„«»"]/u.test(inner) ? text : inner;
}

/** “felt that it was the right”: an article, a conjunction or the like wants what comes after it. */
const breaksOff =
  /\s(?:a|an|the|and|or|but|that|which|who|as|than|of|with|from|at|my|our|their|his|her|its|that (?:I|we|he|she|it|they))$/i;

/** At most forty characters, cut between words, with an ellipsis where something is left out. */
export function cut(text: string): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  if (flat.length <= longestQuote) return flat;
  const head = flat.slice(0, longestQuote - 1);
  const space = flat.charAt(head.length) === ' ' ? head.length : head.lastIndexOf(' ');
  return `${(space > longestQuote / 2 ? head.slice(0, space) : dropHalfPair(head)).trimEnd()}…`;
}

/** Never cuts a surrogate pair in two. */
function dropHalfPair(text: string): string {
  const last = text.charCodeAt(text.length - 1);
  return last >= 0xd800 && last <= 0xdbff ? text.slice(0, -1) : text;
}

/** `a`, `a and b`, `a, b and c`. */
export function list(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}
