import type { Span } from '../../story/story.ts';

/** One replacement in a sentence, in offsets of its text. */
export interface Edit {
  readonly span: Span;
  readonly newText: string;
}

/**
 * A sentence said otherwise. The edits are ordered, do not overlap and are as small as they can be, so that markup between them
 * survives; none of them removes inline code or an image (U+FFFC).
 */
export interface Rewrite {
  readonly edits: readonly Edit[];
  /** The whole sentence afterwards. */
  readonly text: string;
}

/** The new wording from where it begins to differ, so that a title which has to be cut shows what changes. */
export function excerptOf({ edits, text }: Rewrite): string {
  const start = edits[0]?.span.start ?? 0;
  const said = text.replace(/\.$/, '');
  return start <= longestLead ? said : `…${said.slice(start)}`;
}

/** As many characters may stand before the change. */
const longestLead = 16;

/** What a new wording is put together from: stretches of the old one, and words of ours. */
export type Piece = Span | string;

const placeholder = '\ufffc';

/** The sentence with `region` replaced by `pieces`, or `undefined` where that would lose inline code. */
export function compose(text: string, region: Span, pieces: readonly Piece[]): Rewrite | undefined {
  const parts = pieces.filter(piece => (typeof piece === 'string' ? piece !== '' : piece.end > piece.start));
  const anchors = keptInPlace(text, parts);
  const edits: Edit[] = [];
  let at = region.start;
  let pending = '';
  for (const [index, part] of parts.entries()) {
    if (typeof part === 'string') pending += part;
    else if (anchors.has(index)) {
      pushEdit(edits, text, { start: at, end: part.start }, pending);
      at = part.end;
      pending = '';
    } else pending += text.slice(part.start, part.end);
  }
  pushEdit(edits, text, { start: at, end: region.end }, pending);
  const isLossless = edits.every(
    edit => count(text.slice(edit.span.start, edit.span.end), placeholder) === 0 && !edit.newText.includes(placeholder),
  );
  return isLossless && edits.length > 0 ? { edits, text: applyEdits(text, edits) } : undefined;
}

export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const { span, newText } of edits) {
    result += text.slice(at, span.start) + newText;
    at = span.end;
  }
  return result + text.slice(at);
}

function count(text: string, part: string): number {
  return text.split(part).length - 1;
}

/**
 * The source pieces that need not move: of all that stand in the same order before and after, the longest in characters.
 * Inline code outweighs everything, since it cannot be written anew.
 */
function keptInPlace(text: string, parts: readonly Piece[]): ReadonlySet<number> {
  const weights: number[] = [];
  const previous: number[] = [];
  for (const [index, part] of parts.entries()) {
    weights[index] = 0;
    previous[index] = -1;
    if (typeof part === 'string') continue;
    for (let before = 0; before < index; before++) {
      const earlier = parts[before];
      if (earlier === undefined || typeof earlier === 'string' || earlier.end > part.start) continue;
      if ((weights[before] ?? 0) > (weights[index] ?? 0))
        [weights[index], previous[index]] = [weights[before] ?? 0, before];
    }
    weights[index] = (weights[index] ?? 0) + weightOf(text.slice(part.start, part.end));
  }
  const kept = new Set<number>();
  let last = weights.indexOf(Math.max(0, ...weights));
  while (last >= 0 && (weights[last] ?? 0) > 0) {
    kept.add(last);
    last = previous[last] ?? -1;
  }
  return kept;
}

function weightOf(stretch: string): number {
  return stretch.length + 10_000 * count(stretch, placeholder);
}

/** Leaves out the words that are the same before and after; never cuts a word in two. */
function pushEdit(edits: Edit[], text: string, span: Span, newText: string): void {
  const old = text.slice(span.start, span.end);
  if (old === newText) return;
  let head = 0;
  while (head < old.length && head < newText.length && old[head] === newText[head]) head++;
  while (head > 0 && !(isBoundary(old, head) && isBoundary(newText, head))) head--;
  let tail = 0;
  const most = Math.min(old.length, newText.length) - head;
  while (tail < most && old[old.length - 1 - tail] === newText[newText.length - 1 - tail]) tail++;
  while (tail > 0 && !(isBoundary(old, old.length - tail) && isBoundary(newText, newText.length - tail))) tail--;
  edits.push({
    span: { start: span.start + head, end: span.end - tail },
    newText: newText.slice(head, newText.length - tail),
  });
}

/** Between a word and something else, or at an end. */
function isBoundary(text: string, at: number): boolean {
  return !/[\p{L}\p{M}\p{N}'’]/u.test(text[at - 1] ?? ' ') || !/[\p{L}\p{M}\p{N}'’]/u.test(text[at] ?? ' ');
}
