import type { FindingView, StoriesResult, StoryView } from '../../../server/src/protocol.ts';
import type { Token } from './markdownIt.ts';

/** Words that the preview writes itself. */
export interface Words {
  readonly seconds: (seconds: number) => string;
  /** For those who do not see the bar. */
  readonly shares: string;
}

/**
 * The tokens with times at their parts, a bar above each story, and the findings marked in the text. What the editor keeps of the
 * tokens is not touched: they are drawn anew with each report.
 *
 * @param lines those of the document that the report is about; a report on an older text marks no words
 */
export function draw(
  tokens: readonly Token[],
  { stories, findings }: StoriesResult,
  lines: readonly string[] | undefined,
  words: Words,
): readonly Token[] {
  const parts = stories.flatMap(it => it.parts);
  const waiting = [...stories];
  const drawn: Token[] = [];
  for (const [index, token] of tokens.entries()) {
    const line = token.map?.[0];
    const story = waiting[0];
    if (story && line !== undefined && line >= story.range.start.line && token.type !== 'inline') {
      // Under the title where it has one, else above everything.
      const isTitle = token.type === 'heading_open' && tokens[index + 1]?.content.trim() === story.title;
      if (!isTitle) {
        waiting.shift();
        drawn.push(html('html_block', barOf(story, words)));
      }
    }
    drawn.push(token.type === 'inline' && token.map ? drawInline(token, token.map) : token);
    if (
      story &&
      token.type === 'heading_close' &&
      tokens[index - 1]?.content.trim() === story.title &&
      waiting[0] === story
    ) {
      waiting.shift();
      drawn.push(html('html_block', barOf(story, words)));
    }
  }
  return drawn;

  function drawInline(token: Token, [from, to]: readonly [number, number]): Token {
    const marked = lines
      ? markFindings(token.children ?? [], findingsIn(from, to), lines, from)
      : (token.children ?? []);
    const part = parts.find(it => it.range.start.line === from);
    if (!part) return { ...token, children: marked };
    const badge = html('html_inline', ` <span class="candor-time">${escapeHtml(words.seconds(part.seconds))}</span>`);
    return { ...token, children: [...marked, badge] };
  }

  function findingsIn(from: number, to: number): readonly FindingView[] {
    return findings.filter(
      ({ range: { start }, severity }) => severity !== 'hint' && start.line >= from && start.line < to,
    );
  }
}

/** Each part as wide as it takes to say; the name inside, the seconds under the mouse. */
function barOf({ parts, status, state }: StoryView, words: Words): string {
  const told = parts.filter(it => it.seconds > 0);
  const segments = told.map(({ title, seconds }) => {
    const label = `${escapeHtml(title)} · ${escapeHtml(words.seconds(seconds))}`;
    return `<span class="candor-part" style="flex-grow:${seconds}" title="${label}">${escapeHtml(title)}</span>`;
  });
  const spoken = told.map(it => `${it.title} ${words.seconds(it.seconds)}`).join(', ');
  const bar =
    segments.length === 0
      ? ''
      : `<div class="candor-bar" role="img" aria-label="${escapeHtml(`${words.shares}: ${spoken}`)}">${segments.join('')}</div>`;
  return `<div class="candor-story"><div class="candor-status">${escapeHtml(`${state} · ${status}`)}</div>${bar}</div>\n`;
}

function markFindings(
  children: readonly Token[],
  findings: readonly FindingView[],
  lines: readonly string[],
  firstLine: number,
): readonly Token[] {
  return findings.reduce((marked, { range: { start, end }, severity, message }) => {
    const words = slice(lines, start, end);
    const before = slice(lines, { line: firstLine, character: 0 }, start);
    return mark(
      marked,
      words,
      count(before, words),
      `<mark class="candor-finding candor-${severity}" title="${escapeHtml(message)}">`,
    );
  }, children);
}

interface Place {
  readonly line: number;
  readonly character: number;
}

function slice(lines: readonly string[], start: Place, end: Place): string {
  if (start.line === end.line) return (lines[start.line] ?? '').slice(start.character, end.character);
  const between = lines.slice(start.line + 1, end.line);
  const first = (lines[start.line] ?? '').slice(start.character);
  return [first, ...between, (lines[end.line] ?? '').slice(0, end.character)].join('\n');
}

function count(text: string, words: string): number {
  return words === '' ? 0 : text.split(words).length - 1;
}

/** Wraps the words where they stand for the time after `before`; words that run through markup are wrapped piece by piece. */
function mark(children: readonly Token[], words: string, before: number, opening: string): readonly Token[] {
  const wanted = plain(words);
  const text = children.map(readable).join('');
  let start = -1;
  for (let found = 0; found <= before; found++) {
    const next = wanted === '' ? -1 : text.indexOf(wanted, start + 1);
    if (next < 0) break;
    start = next;
  }
  if (start < 0) return children;
  const end = start + wanted.length;
  let at = 0;
  return children.flatMap(child => {
    const from = at;
    at += readable(child).length;
    if (child.type !== 'text' || at <= start || from >= end) return [child];
    const [first, last] = [Math.max(0, start - from), Math.min(child.content.length, end - from)];
    const piece = (a: number, b: number) => (a < b ? [{ ...child, content: child.content.slice(a, b) }] : []);
    return [
      ...piece(0, first),
      html('html_inline', opening),
      ...piece(first, last),
      html('html_inline', '</mark>'),
      ...piece(last, child.content.length),
    ];
  });
}

/** As the words read without their marks. */
function plain(words: string): string {
  return words.replaceAll(/\*\*|__|[*_`]/g, '').replaceAll(/\s*\r?\n\s*/g, '\n');
}

function readable({ type, content }: Token): string {
  if (type === 'softbreak' || type === 'hardbreak') return '\n';
  return type === 'text' || type === 'code_inline' ? content : '';
}

function html(type: 'html_block' | 'html_inline', content: string): Token {
  return { type, content, map: null, children: null };
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
