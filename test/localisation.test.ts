import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { textsIn } from '../scripts/build-l10n.ts';
import { isRecord } from '../server/src/settings.ts';

/** Everything a person reads can be translated: a made-up language changes all of it. */

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const manifest: unknown = JSON.parse(read('package.json'));
const texts: Readonly<Record<string, string>> = JSON.parse(read('package.nls.json'));

/** Fields of the manifest that are shown. */
const shown: ReadonlySet<string> = new Set([
  ...['title', 'description', 'label', 'name', 'altText', 'contents', 'placeholder', 'category', 'displayName'],
  ...['markdownDescription', 'enumDescriptions', 'patternErrorMessage', 'deprecationMessage', 'shortTitle'],
]);
/** The product's own name, which no language changes; and names that only configuration files hold. */
const unchanged: ReadonlySet<string> = new Set(['Candor', 'candor']);

function shownIn(value: unknown, field = ''): readonly string[] {
  if (typeof value === 'string') return shown.has(field) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap(it => shownIn(it, field));
  return isRecord(value) ? Object.entries(value).flatMap(([key, it]) => shownIn(it, key)) : [];
}

const pseudo = (text: string) => `⟦${text.replaceAll(/[aeiou]/g, it => `${it}\u0301`)}⟧`;

describe('the manifest', () => {
  const { contributes, description, displayName, capabilities } = isRecord(manifest) ? manifest : {};
  const visible = [...shownIn(contributes), ...shownIn(capabilities), String(description), String(displayName)];

  test('shows nothing that the made-up language leaves as it is', () => {
    const translated = visible.map(it => it.replace(/^%(.+)%$/, (_, key) => pseudo(texts[key] ?? '')));
    expect(translated.length).toBeGreaterThan(50);
    expect(translated.filter(it => !it.startsWith('⟦') && !unchanged.has(it))).toEqual([]);
    expect(translated).not.toContain(pseudo(''));
  });

  test('every key has its text, and every text its use', () => {
    const used = new Set(
      JSON.stringify(manifest)
        .match(/%[\w.-]+%/g)
        ?.map(it => it.slice(1, -1)),
    );
    expect([...used].filter(it => !texts[it])).toEqual([]);
    expect(Object.keys(texts).filter(it => !used.has(it))).toEqual([]);
  });
});

describe('the client', () => {
  const bundle: Readonly<Record<string, string>> = JSON.parse(read('l10n/bundle.l10n.json'));
  const files = readdirSync(path.join(root, 'client/src'), { recursive: true, encoding: 'utf8' });
  const sources = files.filter(it => it.endsWith('.ts') && !it.endsWith('.test.ts')).map(it => `client/src/${it}`);

  test('has each of its texts in the bundle', () => {
    const said = sources.flatMap(it => textsIn(read(it), it));
    expect(said.length).toBeGreaterThan(20);
    expect([...new Set(said)].filter(it => bundle[it] !== it)).toEqual([]);
  });

  test('shows no text that is not to be translated', () => {
    const bare = /\b(?:title|placeHolder|placeholder|label|detail|description|tooltip|text)(?::| =) '[^']*[a-z]{3}/g;
    expect(sources.flatMap(it => read(it).match(bare) ?? [])).toEqual([]);
  });
});

test('a text that is no plain literal is refused', () => {
  const template = ['l10n.t(`$', '{count} left`)'].join('');
  expect(() => textsIn(template, 'a.ts')).toThrow('a.ts');
  expect(textsIn("l10n.t('It\\'s {0}', 1); l10n.t(\"x\")", 'a.ts')).toEqual(["It's {0}", 'x']);
});
