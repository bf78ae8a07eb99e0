/** A name as `Labels` keys it: lower case, without emoji, numbers and punctuation, single spaces. */
export function normalizeName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/[^\p{L}\p{M}]+/gu, ' ')
    .trim();
}
