/** What a command takes from where it runs, so that tests can stand in for it. */
export interface Terminal {
  readonly cwd: string;
  /** Standard input, whole. */
  readonly readInput: () => Promise<Uint8Array>;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly colours: boolean;
}

/** 0 nothing to walk to, 1 findings, 2 the command could not do what was asked. */
export type ExitCode = 0 | 1 | 2;

/** What a person can mend in how they called: shown without a stack, with what to do. */
export class UsageError extends Error {}

type Style = 'bold' | 'dim' | 'yellow' | 'red' | 'cyan';
const codes = { bold: [1, 22], dim: [2, 22], yellow: [33, 39], red: [31, 39], cyan: [36, 39] } as const;

export type Paint = (style: Style, text: string) => string;

export function createPaint(colours: boolean): Paint {
  return (style, text) => {
    const [on, off] = codes[style];
    return colours && text !== '' ? `\u001b[${on}m${text}\u001b[${off}m` : text;
  };
}
