/**
 * Globs as people write them in `files`: `*` and `?` within a name, `**` across folders, `{a,b}`, `[a-z]`.
 * Own and small, because the browser needs it too; it compares piece by piece, so no pattern can make it slow.
 */
export interface Glob {
  readonly segments: readonly (readonly Piece[] | 'any-folders')[];
}

type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'any' }
  | { readonly kind: 'one' }
  | { readonly kind: 'class'; readonly negated: boolean; readonly ranges: readonly (readonly [string, string])[] };

/** More alternatives than anybody writes; a pattern that multiplies beyond is cut off rather than expanded. */
const mostAlternatives = 64;

/** Compiles a pattern; `{a,b}` becomes several globs. A leading `./` and trailing `/` (everything below) are understood. */
export function compileGlob(pattern: string): readonly Glob[] {
  const trimmed = pattern
    .trim()
    .replaceAll('\\', '/')
    .replace(/^\.?\//, '');
  return expandBraces(trimmed.endsWith('/') ? `${trimmed}**` : trimmed).map(it => ({
    segments: it.split('/').map(toSegment),
  }));
}

/** Whether a path, relative to the folder that the pattern belongs to and with `/` between, fits one of the globs. */
export function matchesGlob(globs: readonly Glob[], path: string): boolean {
  const names = path.split('/');
  return globs.some(({ segments }) => fitsSegments(segments, names));
}

function expandBraces(pattern: string): readonly string[] {
  let expanded = [pattern];
  for (;;) {
    const next = expanded.flatMap(expandFirstBrace);
    if (next.length === expanded.length || next.length > mostAlternatives) return expanded;
    expanded = next;
  }
}

function expandFirstBrace(pattern: string): string[] {
  const found = /\{([^{}]*,[^{}]*)\}/.exec(pattern);
  if (!found) return [pattern];
  const [whole, inner = ''] = found;
  const before = pattern.slice(0, found.index);
  const after = pattern.slice(found.index + whole.length);
  return inner.split(',').map(it => before + it + after);
}

function toSegment(segment: string): readonly Piece[] | 'any-folders' {
  if (segment === '**') return 'any-folders';
  const pieces: Piece[] = [];
  for (const [token] of segment.matchAll(/\*+|\?|\[[!^]?[^\]]+\]|[^*?[]+|\[/g)) pieces.push(toPiece(token));
  return pieces;
}

function toPiece(token: string): Piece {
  if (token.startsWith('*')) return { kind: 'any' };
  if (token === '?') return { kind: 'one' };
  if (token.length > 2 && token.startsWith('[')) return toClass(token.slice(1, -1));
  return { kind: 'text', text: token };
}

function toClass(inner: string): Piece {
  const negated = inner.startsWith('!') || inner.startsWith('^');
  const ranges = [...(negated ? inner.slice(1) : inner).matchAll(/(.)-(.)|(.)/gsu)].map(
    ([, from, to, single]) => [from ?? single ?? '', to ?? single ?? ''] as const,
  );
  return { kind: 'class', negated, ranges };
}

function fitsSegments(segments: Glob['segments'], names: readonly string[]): boolean {
  // Which suffixes of the names the suffix of the segments fits; filled from the end, so each pair is looked at once.
  let fits = names.map(() => false).concat(true);
  for (const segment of segments.toReversed()) {
    const next = new Array<boolean>(names.length + 1).fill(false);
    if (segment === 'any-folders') {
      let below = false;
      for (let at = names.length; at >= 0; at--) next[at] = below = below || (fits[at] ?? false);
    } else {
      for (let at = 0; at < names.length; at++)
        next[at] = (fits[at + 1] ?? false) && fitsName(segment, names[at] ?? '');
    }
    fits = next;
  }
  return fits[0] ?? false;
}

function fitsName(pieces: readonly Piece[], name: string): boolean {
  let fits = new Set([0]);
  for (const piece of pieces) {
    if (fits.size === 0) return false;
    // Any run of units reaches everything behind the first place, so the others need not be tried.
    const from = piece.kind === 'any' ? [Math.min(...fits)] : [...fits];
    fits = new Set(from.flatMap(at => endsOf(piece, name, at)));
  }
  return fits.has(name.length);
}

function endsOf(piece: Piece, name: string, at: number): number[] {
  switch (piece.kind) {
    case 'text':
      return name.startsWith(piece.text, at) ? [at + piece.text.length] : [];
    case 'any':
      return Array.from({ length: name.length - at + 1 }, (_, step) => at + step);
    case 'one':
      return at < name.length ? [at + 1] : [];
    case 'class':
      return at < name.length && inClass(piece, name.charAt(at)) ? [at + 1] : [];
  }
}

function inClass({ negated, ranges }: Extract<Piece, { kind: 'class' }>, char: string): boolean {
  return ranges.some(([from, to]) => from <= char && char <= to) !== negated;
}
