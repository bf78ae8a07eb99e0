/** Text of a rule as Markdown shows it: one line, with the signs that Markdown would read escaped. */
export function markdownText(text: string): string {
  return text.replaceAll(/([*_`<>[\]])/g, '\\$1').replaceAll(/\s+/g, ' ');
}
