import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { settings } from '../../server/src/settings.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const manifest = JSON.parse(read('package.json'));

describe('the manifest', () => {
  test('has a name that VS Code’s packager takes', () => {
    expect(manifest.name).toMatch(/^[a-z][a-z-]*$/);
    expect(manifest.publisher).toMatch(/^[a-z][a-z-]*$/);
  });

  test('runs on the desktop and in the browser', () => {
    expect(manifest).toMatchObject({ main: './dist/client.node.cjs', browser: './dist/client.web.cjs' });
  });

  test('holds back every setting that needs trust', () => {
    const needTrust = Object.entries(settings).filter(([, it]) => it.needsTrust);
    expect(manifest.capabilities).toMatchObject({
      virtualWorkspaces: true,
      untrustedWorkspaces: {
        supported: 'limited',
        restrictedConfigurations: needTrust.map(([name]) => `candor.${name}`),
      },
    });
  });

  test('leaves the settings of Markdown to whoever writes it', () => {
    const { '[markdown]': markdown, ...others } = manifest.contributes.configurationDefaults;
    // A paragraph is one line: the editor would leave out who acts after its first 43 characters of hints.
    expect(markdown).toEqual({ 'editor.inlayHints.maximumLength': 0 });
    expect(Object.keys(others)).toEqual(['workbench.editorAssociations']);
    const associated = Object.keys(manifest.contributes.configurationDefaults['workbench.editorAssociations']);
    expect(associated.filter(it => !it.startsWith('candor:/'))).toEqual([]);
  });

  test('has each of its commands run in a real editor', () => {
    const contributed: readonly { command: string; title: string | { value: string; original: string } }[] =
      manifest.contributes.commands;
    const inEditor = ['suite', 'evenings'].flatMap(folder =>
      readdirSync(path.join(root, 'test', 'editor', folder)).map(it => read(`test/editor/${folder}/${it}`)),
    );
    const titles: Readonly<Record<string, string>> = JSON.parse(read('package.nls.json'));
    const keyOf = (title: string | { value: string }) => (typeof title === 'string' ? title : title.value).slice(1, -1);
    const isRun = ({ command, title }: (typeof contributed)[number]) =>
      inEditor.some(it => it.includes(`'${command}'`) || it.includes(`'Candor: ${titles[keyOf(title)]}'`));
    expect(contributed.filter(it => !isRun(it)).map(it => it.command)).toEqual([]);
  });

  test('contributes exactly the commands that the client registers, each under “Candor”', () => {
    const contributed: readonly { command: string; category: string }[] = manifest.contributes.commands;
    const all = [...read('client/src/candor.ts').matchAll(/\bon\('([^']+)'/g)].map(it => it[1]);
    // An action of the server runs it with a finding; nobody calls it by name.
    const registered = all.filter(it => it !== 'candor.copySample');
    expect(contributed.map(it => it.command).sort()).toEqual(registered.sort());
    expect(new Set(contributed.map(it => it.category))).toEqual(new Set(['Candor']));
  });

  test('names files that are there', () => {
    const files = [manifest.icon, ...manifest.contributes.snippets.map((it: { path: string }) => it.path)];
    expect(files.filter(it => !existsSync(path.join(root, it)))).toEqual([]);
  });

  test('has the commands that README and CONTRIBUTING name', () => {
    const named = [...`${read('README.md')}${read('CONTRIBUTING.md')}`.matchAll(/npm run ([\w:]+)/g)].map(it => it[1]);
    expect(named.filter(it => it !== undefined && !(it in manifest.scripts))).toEqual([]);
    expect(named.length).toBeGreaterThan(0);
  });
});

describe('each snippet', () => {
  interface Snippet {
    readonly prefix: string;
    readonly include: readonly string[];
    readonly body: readonly string[];
  }
  const snippets: Readonly<Record<string, Snippet>> = JSON.parse(read('snippets/story.code-snippets'));

  test.each(Object.entries(snippets))('%s keeps to stories', (_name, { include }) => {
    expect(include).toEqual(['**/*.story.md']);
  });

  test.each(Object.entries(snippets))('%s leaves questions in brackets, each a stop of its own', (_name, { body }) => {
    const text = body.join('\n');
    const stops = [...text.matchAll(/\$\{(\d+)[:|]/g)].map(it => Number(it[1]));
    expect(stops).toEqual(stops.map((_, index) => index + 1));
    expect(stops.length).toBeGreaterThan(0);
    for (const [, blank] of text.matchAll(/\$\{\d+:([^}]*)\}/g)) expect(blank).toMatch(/^"?\[.+\]"?$/);
  });

  test('has a prefix of its own', () => {
    const prefixes = Object.values(snippets).map(it => it.prefix);
    expect(new Set(prefixes).size).toBe(prefixes.length);
  });
});
