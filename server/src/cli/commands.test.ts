import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Ajv from 'ajv';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Finding } from '../core/findings/finding.ts';
import { emptyRubric } from '../core/rubric/load.ts';
import type { CandorService, Fix } from '../core/service.ts';
import { readFolderFile } from '../project/folderFile.ts';
import type { CheckReport } from './checkJson.ts';
import { run } from './commands.ts';
import { decodeText } from './texts.ts';

const loadInflector = async () => (await import('../inflector.ts')).inflector;

/** Flags each “um”, as a warning where it is written “UM”; one story a text. */
const service: CandorService = {
  analyze(text, { rules = {}, rate = 0 } = {}) {
    if (text.includes('boom')) throw new Error('boom');
    const spoken = Object.entries(rules).every(([code, it]) => code !== 'filler' || it !== 'off');
    const findings = spoken ? [...text.matchAll(/\bum\b/gi)].map(it => toFinding(it.index, it[0])) : [];
    const story = {
      span: { start: 0, end: text.length },
      title: undefined,
      question: undefined,
      structure: undefined,
      sections: [],
    };
    const measures = {
      words: rate,
      seconds: 95,
      parts: { action: { words: 3, seconds: 2, share: 0.5 } },
      iSentences: 0,
    };
    return {
      document: {
        text,
        kind: 'story',
        language: 'en',
        frontMatter: undefined,
        stories: [story],
        comments: [],
        placeholders: [],
      },
      stories: [
        {
          story,
          competency: undefined,
          company: undefined,
          level: undefined,
          trigger: 'none',
          sentences: [],
          parts: [],
          arc: [{ part: 'failure', evidence: [] }],
          measures,
        },
      ],
      findings,
    };
  },
  getFixes: async ({ findings }) => findings.map(toFix),
  getFixesOf: async (_, finding) => [toFix(finding)],
  getFixAll: async () => [],
};

function toFix({ code, span }: Finding): Fix {
  return {
    code,
    span,
    title: 'Leave it out',
    kind: 'delete',
    promise: 'safe',
    preferred: true,
    edits: [{ span, newText: '' }],
    placeholders: [[]],
  };
}

function toFinding(start: number, word: string): Finding {
  return {
    code: 'filler',
    class: 'delivery',
    scope: 'words',
    severity: word === 'UM' ? 'warning' : 'information',
    span: { start, end: start + 2 },
    message: `“${word}” is for thinking, not for telling.`,
    story: 0,
    part: 'action',
    captures: { match: word },
    fixes: [],
  };
}

let cwd = '';
beforeEach(() => {
  cwd = mkdtempSync(path.join(tmpdir(), 'candor-'));
  // An end for the search for candor.yaml.
  mkdirSync(path.join(cwd, '.git'));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

function write(file: string, text: string | Uint8Array): void {
  mkdirSync(path.dirname(path.join(cwd, file)), { recursive: true });
  writeFileSync(path.join(cwd, file), text);
}

async function candor(args: readonly string[], input = '') {
  let out = '';
  let err = '';
  const code = await run(
    args,
    { version: '1.2.3', loadRubric: () => emptyRubric, createService: () => service, loadInflector },
    {
      cwd,
      readInput: async () => new TextEncoder().encode(input),
      out: text => (out += text),
      err: text => (err += text),
      colours: false,
    },
  );
  return { code, out, err };
}

async function check(args: readonly string[], input = ''): Promise<CheckReport> {
  const { out } = await candor(['check', '--format', 'json', ...args], input);
  return JSON.parse(out);
}

const schema = JSON.parse(readFileSync(new URL('../../../docs/check.schema.json', import.meta.url), 'utf8'));
const isReport = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true }).compile(schema);

describe('the JSON', () => {
  test('is what its schema says', async () => {
    write('a.story.md', 'Well,\r\n🙂 um, UM.\n');
    const report = await check(['a.story.md']);
    expect(isReport(report), JSON.stringify(isReport.errors)).toBe(true);
    const um = { start: { line: 1, character: 3, offset: 10 }, end: { line: 1, character: 5, offset: 12 } };
    expect(report.files[0]?.findings[0]).toEqual({
      story: 0,
      code: 'filler',
      class: 'delivery',
      severity: 'information',
      range: um,
      message: '“um” is for thinking, not for telling.',
      data: { match: 'um', part: 'action' },
      fixes: [{ title: 'Leave it out', promise: 'safe', edits: [{ range: um, newText: '' }] }],
    });
  });

  test('is JSON for no file, too', async () => {
    expect(await check([])).toEqual({ version: 1, files: [] });
  });

  test('names a file that is no story, with nothing in it', async () => {
    write('readme.md', 'um\n');
    expect(await check(['readme.md'])).toEqual({
      version: 1,
      files: [{ path: 'readme.md', stories: [], findings: [] }],
    });
  });

  test('is not disturbed by what goes wrong', async () => {
    write('a.story.md', 'um\n');
    const { code, out, err } = await candor(['check', '--format=json', 'gone.story.md', 'a.story.md']);
    expect(code).toBe(2);
    expect(JSON.parse(out).files).toHaveLength(1);
    expect(err).toContain('“gone.story.md” does not exist in ');
  });

  test('the schema refuses what is none', () => {
    expect(isReport({ version: 2, files: [] })).toBe(false);
    expect(isReport({ version: 1, files: [{ path: 'a', stories: [] }] })).toBe(false);
  });
});

describe('which files', () => {
  beforeEach(() => {
    write('a.story.md', 'um\n');
    write('deep/b.story.md', 'um\n');
    write('deep/notes.md', 'um\n');
    write('deep/typed.md', '---\ntype: story\n---\num\n');
    write('node_modules/c.story.md', 'um\n');
    write('odd [name].story.md', 'um\n');
  });

  const all = ['a.story.md', 'deep/b.story.md', 'deep/typed.md', 'odd [name].story.md'];

  test.each([
    ['none named: all below', [], all],
    ['a folder', ['deep'], ['deep/b.story.md', 'deep/typed.md']],
    ['a glob', ['**/*.md'], all],
    ['one file twice', ['a.story.md', './a.story.md', '*.story.md'], ['a.story.md', 'odd [name].story.md']],
    ['a name that looks like a glob', ['odd [name].story.md'], ['odd [name].story.md']],
  ])('%s', async (_, args, paths) => {
    expect((await check(args)).files.map(it => it.path)).toEqual(paths);
  });

  test('a glob that matches nothing is told', async () => {
    expect(await candor(['check', '*.txt'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('“*.txt” matches no file'),
    });
  });

  test('candor.yaml calls files stories, and the nearest wins', async () => {
    write('candor.yaml', 'files: ["deep/*.md", "!deep/typed.md", "!a.story.md"]\nspeakingRate: 120\n');
    write('deep/candor.yaml', 'rules: { filler: off }\n');
    const { files } = await check(['.']);
    expect(files.map(it => it.path)).toEqual([
      'deep/b.story.md',
      'deep/notes.md',
      'deep/typed.md',
      'odd [name].story.md',
    ]);
    expect(files.map(it => it.findings.length)).toEqual([0, 0, 0, 1]);
    expect(files.map(it => it.stories[0]?.measures.words)).toEqual([120, 120, 120, 120]);
  });

  test('standard input is a story', async () => {
    const { files } = await check(['-'], 'um\n');
    expect(files).toMatchObject([{ path: '-', findings: [{ code: 'filler' }] }]);
  });

  test('what is no text is told', async () => {
    write('picture.story.md', new Uint8Array([137, 80, 0, 71]));
    expect(await candor(['check', 'picture.story.md'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('holds no text'),
    });
  });
});

test('what cannot be read in candor.yaml is told, and the rest counts', async () => {
  write('candor.yaml', 'rules:\n  filler: off\n  blame: loud\n');
  write('a.story.md', 'um\n');
  const { code, out, err } = await candor(['check', '--format', 'json', 'a.story.md']);
  expect({ code, findings: JSON.parse(out).files[0].findings }).toEqual({ code: 0, findings: [] });
  expect(err).toContain(`${path.join(cwd, 'candor.yaml')}:3: `);
});

test('a rule in candor.yaml that is not there is told once, however many stories it was meant for', async () => {
  write('candor.yaml', 'rules:\n  fillers: off\n');
  write('a.story.md', 'um\n');
  write('b.story.md', 'um\n');
  const { err } = await candor(['check', '--format', 'json', '.']);
  expect(err.split('\n')).toHaveLength(2);
  expect(err).toContain(`${path.join(cwd, 'candor.yaml')}:2: “fillers” is no rule Candor knows`);
});

test('a file that breaks the analysis keeps no other from being checked', async () => {
  write('a.story.md', 'boom\n');
  write('b.story.md', 'um\n');
  const { code, out, err } = await candor(['check', '--format', 'json', '.']);
  expect(code).toBe(2);
  expect(JSON.parse(out).files).toMatchObject([{ path: 'b.story.md', findings: [{ code: 'filler' }] }]);
  expect(err).toContain('“a.story.md” broke off');
});

describe('exit codes', () => {
  test.each([
    ['nothing', 'All well.\n', [], 0],
    ['information alone', 'um\n', [], 0],
    ['a warning', 'UM\n', [], 1],
    ['as many warnings as allowed', 'UM UM\n', ['--max-warnings', '2'], 0],
    ['more than allowed', 'UM UM\n', ['--max-warnings=1'], 1],
    ['an option that does not exist', '', ['--fromat', 'json'], 2],
    ['a format that does not exist', '', ['--format', 'xml'], 2],
    ['a number that is none', '', ['--max-warnings', '-1'], 2],
  ])('%s', async (_, text, args, code) => {
    expect((await candor(['check', '-', ...args], text)).code).toBe(code);
  });
});

describe('for people', () => {
  test('story by story, with the tally last', async () => {
    write('a.story.md', 'One um.\nUM.\n');
    write('b.story.md', 'All well.\n');
    write('notes.md', 'um\n');
    const { out, code } = await candor(['check', 'a.story.md', 'b.story.md', 'notes.md']);
    expect(code).toBe(1);
    expect(out).toBe(`a.story.md:1  Story 1  Draft · 1:35 aloud
  Wording
  → 1:5  “um” is for thinking, not for telling.  filler
    2:1  “UM” is for thinking, not for telling.  filler

b.story.md:1  Story 1  Draft · 1:35 aloud
  Nothing here that an interviewer would hold against it. Say it aloud once.

notes.md  no story: name it *.story.md, list it in candor.yaml, or begin it with “type: story”

2 stories: 2 Draft · 2 wording
`);
  });

  test.each([[['--help']], [['check', '--help']], [['help']]])('%j', async args => {
    expect(await candor(args)).toMatchObject({ code: 0, out: expect.stringContaining('candor check'), err: '' });
  });

  test('version, and commands that do not exist', async () => {
    expect(await candor(['--version'])).toEqual({ code: 0, out: '1.2.3\n', err: '' });
    expect(await candor(['chekc'])).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('no command “chekc”'),
    });
    expect(await candor([])).toMatchObject({ code: 2, out: '' });
    expect(await candor(['explain', 'toString'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('no rule “toString”'),
    });
  });
});

test.each([
  ['UTF-8 with a mark', [0xef, 0xbb, 0xbf, 0x61], 'a'],
  ['UTF-16, little end first', [0xff, 0xfe, 0x61, 0x00], 'a'],
  ['UTF-16, big end first', [0xfe, 0xff, 0x00, 0x61], 'a'],
  ['no text', [0x61, 0x00], undefined],
])('%s', (_, bytes, text) => {
  expect(decodeText(new Uint8Array(bytes))).toBe(text);
});

describe('formats for programs', () => {
  test('ndjson is a line for each file', async () => {
    write('a.story.md', 'um\n');
    write('b.story.md', 'Nothing.\n');
    const { out } = await candor(['check', '--format', 'ndjson']);
    const files = out
      .trimEnd()
      .split('\n')
      .map(it => JSON.parse(it));
    expect(files.map(it => [it.path, it.findings.length])).toEqual([
      ['a.story.md', 1],
      ['b.story.md', 0],
    ]);
  });

  test('github is an annotation for each finding that is no hint', async () => {
    write('told, twice/a.story.md', 'Oh UM.\n');
    const { out } = await candor(['check', '--format', 'github']);
    expect(out).toBe(
      '::warning file=told%2C twice/a.story.md,line=1,endLine=1,col=4,endColumn=6,title=filler (filler)::“UM” is for thinking, not for telling.\n',
    );
  });

  test('a format that does not exist is told with those that do', async () => {
    const { code, err } = await candor(['check', '--format', 'xml']);
    expect({ code, err }).toEqual({
      code: 2,
      err: 'candor: --format is one of pretty, json, ndjson, sarif, github, not “xml”.\n',
    });
  });
});

test('a folder of rules that does not exist is told', async () => {
  const { code, err } = await candor(['check', '--rubrics', 'nowhere']);
  expect(code).toBe(2);
  expect(err).toContain('--rubrics names “nowhere”, which does not exist');
});

describe('files to begin with', () => {
  test('init writes a candor.yaml that says nothing yet, once', async () => {
    expect(await candor(['init'])).toEqual({ code: 0, out: 'candor.yaml\n', err: '' });
    const text = readFileSync(path.join(cwd, 'candor.yaml'), 'utf8');
    expect(readFolderFile(text)).toEqual({ given: {}, defaults: {}, rules: [], problems: [] });
    // Each line with a key is one that may be uncommented as it stands.
    const uncommented = text.replace(/^#(\w+:)/gm, '$1');
    expect(readFolderFile(uncommented).problems).toEqual([]);
    expect(uncommented).toMatch(/^speakingRate: 150$/m);
    const again = await candor(['init']);
    expect(again).toMatchObject({ code: 2, err: expect.stringContaining('is there already') });
  });

  test('new begins a story with what the folder says, unless the command says otherwise', async () => {
    write('candor.yaml', 'company: google\nlevel: senior\n');
    const { out, code } = await candor(['new', '--level', 'staff', '--question', 'When were you wrong?']);
    expect(code).toBe(0);
    expect(out).toContain('company: google\n');
    expect(out).toContain('level: staff\n');
    expect(out).toContain('question: When were you wrong?\n');
    expect(await candor(['new', 'deep/a.story.md'])).toMatchObject({ code: 0, out: 'deep/a.story.md\n' });
    expect(readFileSync(path.join(cwd, 'deep/a.story.md'), 'utf8')).toContain('company: google');
    expect((await candor(['new', 'deep/a.story.md'])).code).toBe(2);
    expect(await candor(['new', '--archetype', 'none'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('--archetype'),
    });
  });
});

describe('rules of a person’s own', () => {
  const rule =
    'title: Needle\nmatch: [move the needle]\nmessage: m\nwhy: w\nask: a\nexamples: [{ weak: We move the needle. }]\n';

  async function rulesIn(args: readonly string[] = []): Promise<readonly string[]> {
    const { out } = await candor(['rules', ...args]);
    return out.split('\n').flatMap(it => it.split(' ')[0] || []);
  }

  test('come from the nearest folder up to the root of the repository, and from where they are named', async () => {
    write('.git/HEAD', '');
    const root = cwd;
    cwd = path.join(root, 'deep');
    mkdirSync(cwd);
    expect(await rulesIn()).toEqual([]);
    write('../.candor/rubrics/needle.yaml', rule);
    expect(await rulesIn()).toEqual(['needle']);
    write('.candor/rubrics/flags/nearer.yaml', rule);
    expect(await rulesIn()).toEqual(['nearer']);
    expect(await rulesIn(['--rubrics', '../.candor/rubrics'])).toEqual(['nearer', 'needle']);
    write('candor.yaml', 'rubrics: [../.candor/rubrics]\n');
    expect(await rulesIn()).toEqual(['nearer', 'needle']);
    write('.git/HEAD', '');
    rmSync(path.join(cwd, '.candor'), { recursive: true });
    rmSync(path.join(cwd, 'candor.yaml'));
    expect(await rulesIn()).toEqual([]);
    cwd = root;
  });

  test('are explained like the others', async () => {
    write('.candor/rubrics/needle.yaml', rule);
    expect((await candor(['explain', 'needle'])).out).toContain('Needle');
  });
});
