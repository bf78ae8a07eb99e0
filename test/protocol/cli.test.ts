import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { bundling, findBundles } from './bundles.ts';
import { sarifSchema } from './sarifSchema.ts';

/** The built command line, as a shell runs it. */

const root = fileURLToPath(new URL('../..', import.meta.url));
let cli = '';

beforeAll(async () => {
  cli = (await findBundles()).cli;
}, bundling);

function candor(args: readonly string[], input = '', cwd = root) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
    cwd,
    input,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const schema = JSON.parse(readFileSync(new URL('../../docs/check.schema.json', import.meta.url), 'utf8'));
const isReport = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true }).compile(schema);

describe('candor check --format json', () => {
  test('on the examples is what the schema says, with fixes', () => {
    const { status, stdout, stderr } = candor(['check', '--format', 'json', 'examples']);
    expect(stderr).toBe('');
    expect(status).toBe(1);
    const report = JSON.parse(stdout);
    expect(isReport(report), JSON.stringify(isReport.errors?.slice(0, 3))).toBe(true);
    const weak = report.files.find((it: { path: string }) => it.path === 'examples/weak.story.md');
    expect(weak.stories).toHaveLength(1);
    expect(weak.findings.some((it: { fixes: unknown[] }) => it.fixes.length > 0)).toBe(true);
  });

  test('says the same of standard input', () => {
    const text = readFileSync(new URL('../../examples/weak.story.md', import.meta.url), 'utf8');
    const [named] = JSON.parse(candor(['check', '--format', 'json', 'examples/weak.story.md']).stdout).files;
    const [piped] = JSON.parse(candor(['check', '--format', 'json', '-'], text).stdout).files;
    expect({ ...piped, path: '' }).toEqual({ ...named, path: '' });
  });

  test('keeps standard output clean when something goes wrong', () => {
    const { status, stdout, stderr } = candor(['check', '--format', 'json', 'nowhere.story.md']);
    expect(status).toBe(2);
    expect(JSON.parse(stdout)).toEqual({ version: 1, files: [] });
    expect(stderr).toMatch(/^candor: “nowhere\.story\.md” does not exist in /);
  });
});

test('candor rules and candor explain tell of the same rules', () => {
  const codes = candor(['rules'])
    .stdout.split('\n')
    .filter(Boolean)
    .map(it => it.split(' ')[0] ?? '');
  expect(codes.length).toBeGreaterThan(3);
  const [first = ''] = codes;
  expect(candor(['explain', first])).toMatchObject({ status: 0, stdout: expect.stringContaining(first) });
});

test('a reader that leaves early is no error', () => {
  const shell = `"${process.execPath}" "${cli}" check --format json examples | head -c 5`;
  const { stderr, stdout } = spawnSync('sh', ['-c', shell], { cwd: root, encoding: 'utf8' });
  expect({ stderr, stdout }).toEqual({ stderr: '', stdout: '{"ver' });
});

test('the language server says what it is when it is started by hand', () => {
  const server = cli.replace(/cli\.cjs$/, 'server.node.cjs');
  const { status, stdout } = spawnSync(process.execPath, [server], { encoding: 'utf8' });
  expect({ status, stdout }).toMatchObject({ status: 0, stdout: expect.stringContaining('--stdio') });
});

describe('rules of a person’s own', () => {
  const rule = (match: string) => `title: Needle
match: [${match}]
message: "“{match}” could be any number."
why: A listener cannot picture it.
ask: From what to what?
examples:
  - { weak: We moved the needle., flags: [moved the needle] }
`;
  let home = '';

  beforeEach(() => {
    home = mkdtempSync(path.join(tmpdir(), 'candor-cli-'));
    write('deep/a.story.md', '## Action\n\nI moved the needle.\n');
  });
  afterEach(() => rmSync(home, { recursive: true }));

  function write(file: string, text: string): void {
    mkdirSync(path.dirname(path.join(home, file)), { recursive: true });
    writeFileSync(path.join(home, file), text);
  }

  function codesIn(args: readonly string[]): readonly string[] {
    const { stdout } = candor(['check', '--format', 'json', ...args], '', home);
    return JSON.parse(stdout).files.flatMap((it: { findings: { code: string }[] }) =>
      it.findings.map(({ code }) => code),
    );
  }

  test('count from the nearest folder up, and from where they are named', () => {
    expect(codesIn([])).not.toContain('needle');
    write('.candor/rubrics/needle.yaml', rule('move the needle'));
    expect(codesIn([])).toContain('needle');
    write('.git/HEAD', '');
    write('deep/.git/HEAD', '');
    expect(codesIn([])).not.toContain('needle');
    expect(codesIn(['--rubrics', '.candor/rubrics'])).toContain('needle');
    write('deep/candor.yaml', 'rubrics: [../.candor/rubrics]\n');
    expect(codesIn([])).toContain('needle');
  });

  test('are told of on standard error where they are broken, with their place, and rest', () => {
    write('.candor/rubrics/needle.yaml', rule('"move the (needle"'));
    const { status, stderr } = candor(['check'], '', home);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^candor: .*needle\.yaml:2:\d+: .*bracket/);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  test('are listed and explained with the others', () => {
    write('.candor/rubrics/needle.yaml', rule('move the needle'));
    expect(candor(['rules'], '', home).stdout).toMatch(/^needle {2}/m);
    expect(candor(['explain', 'needle'], '', home).stdout).toContain('A listener cannot picture it.');
  });
});

test('--format sarif is SARIF 2.1.0 whose results name rules that are there', () => {
  const { stdout } = candor(['check', '--format', 'sarif', 'examples']);
  const log = JSON.parse(stdout);
  const isSarif = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true }).compile(sarifSchema);
  expect(isSarif(log), JSON.stringify(isSarif.errors?.slice(0, 3))).toBe(true);
  const [run] = log.runs;
  expect(run.results.length).toBeGreaterThan(2);
  const ids = new Set(run.tool.driver.rules.map((it: { id: string }) => it.id));
  expect(run.results.every((it: { ruleId: string }) => ids.has(it.ruleId))).toBe(true);
  const prints = run.results.map((it: { partialFingerprints: object }) => JSON.stringify(it.partialFingerprints));
  const places = run.results.map((it: { locations: unknown }) => JSON.stringify(it.locations));
  expect(new Set(prints.map((it: string, index: number) => `${it} ${places[index]}`)).size).toBe(prints.length);
});
