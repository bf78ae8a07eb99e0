/** The words of a list as it is written in the code: one string, spaces or line breaks between. */
export function wordList(packed: string): readonly string[] {
  return packed.split(/\s+/).filter(word => word !== '');
}

export function wordSet(packed: string): ReadonlySet<string> {
  return new Set(wordList(packed));
}
