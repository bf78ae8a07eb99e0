import type { Span } from './story.ts';

const shape =
  /(?<![\p{L}\p{N}])\[[^[\]\n]{1,160}\](?!\()|(?<![\p{L}\p{N}])<[\p{L}][^<>\n]{0,80}>|\{\{?[^{}\n]{1,80}\}?\}|\b(?:TBD|TODO|TBC|FIXME|XXX+|[Ll]orem ipsum)\b|_{4,}|\.{6,}/gu;

/** A cheap look for what may be a blank: nearly no prose passes it. */
const hint = /[[<{]|__|\.{6}|TB[DC]|TODO|FIXME|XXX|orem ipsum/;
const none: readonly Span[] = [];

/** Words that a template puts between brackets, and a teller does not. */
const asks =
  /^(?:(?:your|what|who|whom|how|when|where|which|why|describe|insert|add|fill|enter|write|explain|list|specify|state|mention|include|quantify|brief|briefly|specific|e\.?g\.?|example|placeholder|number|amount|metric|percentage|percent|date|time|period|year|month|name|title|company|team|project|product|role|position|situation|task|action|result|outcome|impact|learning|lesson|context|background|goal|person|stakeholder|customer|client|team ?mate|manager|tool|technology|x|y|n|z|todo|tbd|tbc)\b)/i;

/**
 * Blanks of a template that still stand: `[what was at stake?]`, `<your team>`, `{{name}}`, `TBD`, `____`.
 * An aside in brackets ("[the vendor]"), a citation and a check box are none.
 */
export function findBlanks(text: string): readonly Span[] {
  if (!hint.test(text)) return none;
  const found: Span[] = [];
  for (const match of text.matchAll(shape)) {
    if (isBlank(match[0], text)) found.push({ start: match.index, end: match.index + match[0].length });
  }
  return found;
}

function isBlank(words: string, text: string): boolean {
  if (!/^[[<{]/.test(words)) return true;
  const inner = words.replace(/^[[<{]+|[\]>}]+$/g, '').trim();
  if (inner === '' || /^[\d\s,.^–-]+$/.test(inner) || /^[xX✓✔]$/.test(inner)) return false;
  if (/^[<{]/.test(words)) return true;
  if (/[?？]$/.test(inner) || asks.test(inner)) return true;
  if (/^[\p{Lu}\d_ %/&-]+$/u.test(inner) && /\p{Lu}/u.test(inner)) return true;
  if (/^(?:\p{Lu}[\p{Ll}]+)(?:\s+\p{Lu}[\p{Ll}]+){1,3}$/u.test(inner)) return true;
  if (/^\p{Ll}+(?:\s?\/\s?\p{Ll}+)+$/u.test(inner)) return true;
  return text.trim() === words;
}

/** Whether nothing of these words is told: they are blanks, and what punctuation is between. */
export function isBlankOnly(words: string): boolean {
  const blanks = findBlanks(words);
  if (blanks.length === 0) return /^\W*(?:…|\.{3})\W*$/.test(words);
  let rest = '';
  let at = 0;
  for (const blank of blanks) {
    rest += words.slice(at, blank.start);
    at = blank.end;
  }
  return !/[\p{L}\p{N}]/u.test(rest + words.slice(at));
}
