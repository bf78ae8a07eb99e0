/** What the preview needs of markdown-it, which the editor brings. */
export interface MarkdownIt {
  readonly renderer: { render: Render };
}

export type Render = (tokens: readonly Token[], options: unknown, env: unknown) => string;

export interface Token {
  readonly type: string;
  readonly content: string;
  /** First line, and the line after the last; `null` within a block. */
  readonly map?: readonly [number, number] | null;
  /** Of `inline`: what it is made of. */
  readonly children?: readonly Token[] | null;
}
