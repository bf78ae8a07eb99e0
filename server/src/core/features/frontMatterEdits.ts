import { lineBreakOf, type TextChange } from '../fixes/fix.ts';
import { startOfLine } from '../story/lines.ts';
import type { FrontMatterEntry, StoryDocument } from '../story/story.ts';

/** Values to write, by key; `undefined` takes the key out. */
export type FrontMatterValues = Readonly<Record<string, string | undefined>>;

/** Edits that give keys of the front matter their values and leave everything else as it is written. */
export function setFrontMatter(document: StoryDocument, values: FrontMatterValues): readonly TextChange[] {
  const { text, frontMatter } = document;
  const lineBreak = lineBreakOf(text);
  const known = new Map(frontMatter?.entries.map(it => [it.key, it]));
  const changes: TextChange[] = [];
  const added: string[] = [];
  for (const [key, value] of Object.entries(values)) {
    const entry = known.get(key);
    if (entry) changes.push(...changeEntry(entry, value, text));
    else if (value !== undefined) added.push(`${key}: ${toYamlValue(value)}`);
  }
  if (added.length === 0) return changes;
  const lines = added.map(it => it + lineBreak).join('');
  if (!frontMatter) {
    const block = `---${lineBreak}${lines}---${lineBreak}`;
    return [{ span: { start: 0, end: 0 }, newText: text === '' ? block : block + lineBreak }];
  }
  const { start, end } = frontMatter.contentSpan;
  const isOpen = end > start && !/[\n\r]$/.test(text.slice(start, end));
  return [...changes, { span: { start: end, end }, newText: isOpen ? lineBreak + lines.trimEnd() : lines }];
}

function changeEntry(entry: FrontMatterEntry, value: string | undefined, text: string): readonly TextChange[] {
  if (value === undefined) return [takeOutLines(entry, text)];
  const written = toYamlValue(value);
  const { keySpan, valueSpan } = entry;
  if (valueSpan.end > valueSpan.start) {
    return text.slice(valueSpan.start, valueSpan.end) === written ? [] : [{ span: valueSpan, newText: written }];
  }
  const colon = text.indexOf(':', keySpan.end) + 1;
  return [{ span: { start: colon, end: colon }, newText: ` ${written}` }];
}

function takeOutLines({ keySpan, valueSpan }: FrontMatterEntry, text: string): TextChange {
  const start = startOfLine(text, keySpan.start);
  const from = Math.max(keySpan.end, valueSpan.end);
  const end = from + (/^[^\n\r]*(?:\r\n|\n|\r)?/.exec(text.slice(from))?.[0].length ?? 0);
  return { span: { start, end }, newText: '' };
}

/** A value that YAML would read as something else than this text stands in quotation marks. */
export function toYamlValue(value: string): string {
  const isPlain =
    /^[\p{L}\p{N}]/u.test(value) &&
    !/: |:$| #|[\n\r]|\s$/.test(value) &&
    !/^(?:true|false|null|yes|no|on|off|~)$/i.test(value) &&
    !/^[\d.+-]+(?:e[\d+-]+)?$/i.test(value);
  return isPlain ? value : JSON.stringify(value);
}
