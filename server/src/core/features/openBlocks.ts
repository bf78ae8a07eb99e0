/** Tags whose text is no Markdown until they are closed. */
const rawTag = /^ {0,3}<(pre|script|style|textarea)\b/i;
/** Any other tag that opens a line: Markdown begins again behind a blank line. */
const blockTag = /^ {0,3}<\/?[a-z][\w-]*(?:[\s/>]|$)/i;
const fenceMark = /^\s*(?:(?:[-*+>]|\d{1,9}[.)])\s+)*(`{3,}|~{3,})/;

/** Whether a line that begins at `offset` is read as Markdown: not within a fence, a comment or a block of HTML that stands open there. */
export function isMarkdownAt(text: string, offset: number): boolean {
  let end: RegExp | undefined;
  const lines = text.slice(0, offset).split(/\r\n|\n|\r/);
  for (const line of lines.slice(0, -1)) {
    if (end === undefined) end = endOfBlock(line);
    else if (end.test(line)) end = undefined;
  }
  return end === undefined;
}

/** What ends the block that this line opens; `undefined` where it opens none, or ends it itself. */
function endOfBlock(line: string): RegExp | undefined {
  const fence = fenceMark.exec(line)?.[1];
  if (fence !== undefined) return new RegExp(`^\\s*${fence.charAt(0)}{${fence.length},}\\s*$`);
  if (/<!--(?!.*-->)/.test(line)) return /-->/;
  const raw = rawTag.exec(line)?.[1];
  if (raw !== undefined) return new RegExp(`</${raw}>`, 'i').test(line) ? undefined : new RegExp(`</${raw}>`, 'i');
  return blockTag.test(line) ? /^\s*$/ : undefined;
}
