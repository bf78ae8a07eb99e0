import type { PlacedLeaf } from './leaves.ts';
import type { Quoted } from './story.ts';

const opensQuote = /^["“„«‘']/;
const closesQuote = /["”»’']\W*$/;
/** Words that announce what somebody else says. */
const announces =
  /\b(?:said|says|told|wrote|writes|replied|answered|asked|commented|added|noted|feedback|review|quote|quoted|e-?mail(?:ed)?|message|messaged|slack|response|words)\b[^.!?]{0,60}[:,]\s*$/i;
/** A name behind a dash, as under a quotation: "— the customer's CTO". */
const attribution = /(?:^|\s)[—–-]{1,2}\s*\p{L}[\p{L}'’ ,.]{1,50}$/u;
const teller = /\b(?:i|i['’](?:m|ve|d|ll)|my|me)\b/i;

/** What a story knows of its quotations before they are judged. */
export interface QuoteContext {
  /** Words of the story in block quotes, and all of its words. */
  readonly quotedWords: number;
  readonly words: number;
}

export function quoteContext(leaves: readonly PlacedLeaf[]): QuoteContext {
  let quotedWords = 0;
  let words = 0;
  for (const { leaf, traits } of leaves) {
    if (leaf.level > 0 || traits.prompts) continue;
    words += traits.words;
    if (leaf.quoted) quotedWords += traits.words;
  }
  return { quotedWords, words };
}

/** What stands around words that may be a quotation. */
interface Place {
  readonly before: PlacedLeaf | undefined;
  readonly labelled: boolean;
}

/** Whose words `text`, the prose of a leaf without its label, holds: in a block quote, or in quotation marks as a whole. */
export function whoseWords(leaf: PlacedLeaf, text: string, place: Place, context: QuoteContext): Quoted {
  const { before, labelled } = place;
  if (leaf.leaf.quoted) return whoseBlock(leaf, place, context);
  if (!opensQuote.test(text) || !closesQuote.test(text) || isSeveralQuotes(text)) return 'none';
  if (before && announces.test(before.leaf.prose.text)) return 'other';
  return labelled || (leaf.traits.words >= 12 && teller.test(text)) ? 'own' : 'other';
}

function whoseBlock(leaf: PlacedLeaf, { before, labelled }: Place, context: QuoteContext): Quoted {
  const { text } = leaf.leaf.prose;
  if (labelled || leaf.facts.candidates.some(it => it.kind === 'part')) return 'own';
  if (attribution.test(text) && !/[.!?]\s*$/.test(text)) return 'other';
  if (before && !before.leaf.quoted && announces.test(before.leaf.prose.text)) return 'other';
  if (context.quotedWords * 2 >= context.words) return 'own';
  return leaf.traits.words >= 20 && teller.test(text) && !opensQuote.test(text) ? 'own' : 'other';
}

/** “Yes,” she said. “Go.” opens and closes with marks and is no single quotation. */
function isSeveralQuotes(text: string): boolean {
  const inner = text.slice(1, -2);
  return /[”»]/.test(inner) || (text.startsWith('"') && inner.includes('"'));
}
