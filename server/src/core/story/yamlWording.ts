/** What keeps YAML from being read, by the parser's code for it, in words for who wrote it: the parser's own are for programmers. */
const wordings: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: 'This key stands here twice.',
  TAB_AS_INDENT: 'Lines are indented with spaces here, not with tabs.',
  BAD_INDENT: 'This line is indented unlike those around it, or a bracket is still open.',
  MISSING_CHAR: 'A closing quotation mark, bracket or comma is not there yet.',
  BAD_ALIAS: 'A star begins a name that is given nowhere; put the value in quotation marks.',
  UNEXPECTED_TOKEN: 'This cannot be read; put the value in quotation marks.',
  MULTILINE_IMPLICIT_KEY: 'A key and its colon stand on one line.',
  BLOCK_AS_IMPLICIT_KEY: 'Two colons in one line; put the value in quotation marks.',
  BLOCK_IN_FLOW: 'A value in brackets cannot hold a block of lines.',
  TAG_RESOLVE_FAILED: 'An exclamation mark stands before this value; it is read as it stands.',
  MULTIPLE_DOCS: 'A file is one document; `---` may stand at its start alone.',
};

export function wordYamlProblem(code: string): string {
  return wordings[code] ?? 'This line cannot be read; lines have the form “key: value”.';
}
