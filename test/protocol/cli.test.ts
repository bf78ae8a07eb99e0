import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv';
import { beforeAll, describe, expect, test } from 'vitest';
import { bundling, findBundles } from './bundles.ts';

/** The built command line, as a shell runs it. */

const root = fileURLToPath(new URL('../..', import.meta.url));
let cli = '';

beforeAll(async () => {
  cli = (await findBundles()).cli;
}, bundling);

function candor(args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
    cwd: root,
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
