import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * `l10n/bundle.l10n.json`: every text that the client shows, which translations take as their keys. Read from the calls of
 * `l10n.t`; a text that is no plain literal could not be translated, so it is an error.
 */
export function buildBundle(folder: string): string {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const texts = files
    .filter(it => it.endsWith('.ts') && !it.endsWith('.test.ts'))
    .flatMap(it => textsIn(readFileSync(path.join(folder, it), 'utf8'), it));
  const sorted = [...new Set(texts)].sort();
  return `${JSON.stringify(Object.fromEntries(sorted.map(it => [it, it])), null, 2)}\n`;
}

const call = /\bl10n\.t\(/g;
const literal = /^\s*(?:'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)")\s*[,)]/;

export function textsIn(code: string, file: string): readonly string[] {
  return [...code.matchAll(call)].map(({ index, 0: { length } }) => {
    const [, single, double] = literal.exec(code.slice(index + length)) ?? [];
    const text = single ?? double;
    if (text === undefined) throw new Error(`${file}: what l10n.t is given is no literal`);
    return text.replaceAll(/\\(['"\\])/g, '$1').replaceAll('\\n', '\n');
  });
}
