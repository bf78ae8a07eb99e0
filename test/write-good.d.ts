declare module 'write-good' {
  /** What it suggests, in order of place. */
  export default function writeGood(
    text: string,
    options?: Readonly<Record<string, boolean>>,
  ): readonly { readonly index: number; readonly offset: number; readonly reason: string }[];
}
