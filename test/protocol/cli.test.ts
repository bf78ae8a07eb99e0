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

test('candor new begins a story that candor check reads', () => {
  const { stdout, status } = candor(['new', '--company', 'amazon', '--archetype', firstArchetype()]);
  expect(status).toBe(0);
  const report = JSON.parse(candor(['check', '--format', 'json', '-'], stdout).stdout);
  expect(report.files[0].stories).toHaveLength(1);
  expect(report.files[0].findings.map((it: { code: string }) => it.code)).toContain('unfilled-placeholder');
});

/** As the command names them to whoever asks for one that does not exist. */
function firstArchetype(): string {
  return /is one of ([\w-]+)/.exec(candor(['new', '--archetype', 'none']).stderr)?.[1] ?? '';
}

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

  test('count, and what is broken in them is told with its place and rests', () => {
    write('.candor/rubrics/needle.yaml', rule('move the needle'));
    write('.candor/rubrics/broken.yaml', rule('"move the (needle"'));
    const { stdout, stderr, status } = candor(['check', '--format', 'json'], '', home);
    expect(JSON.parse(stdout).files[0].findings.map((it: { code: string }) => it.code)).toContain('needle');
    expect(stderr).toMatch(/^candor: .*broken\.yaml:2:\d+: .*bracket/);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(status).toBeLessThan(2);
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
