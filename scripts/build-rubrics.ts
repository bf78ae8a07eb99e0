// node scripts/run.mjs scripts/build-rubrics.ts [--check | --docs]
//
// Compiles rubrics/ to dist/rubrics.json. --check only prints the problems of the files; --docs writes the generated files of
// rubrics/: the schema and the list of rules. esbuild.js imports `buildRubrics`.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import nlp from 'compromise';
import { createInflector } from '../server/src/core/english/inflect.ts';
import { forBundle } from '../server/src/core/rubric/forBundle.ts';
import { inflectionsFrom } from '../server/src/core/rubric/inflections.ts';
import { type LoadedRubric, loadRubric, type RubricFile } from '../server/src/core/rubric/load.ts';
import type { Rubric, RubricProblem } from '../server/src/core/rubric/rubric.ts';
import { rulesDocument } from '../server/src/core/rubric/rulesDocument.ts';
import { rubricSchema } from '../server/src/core/rubric/schema.ts';
import { type PackedRubric, packRubric } from '../server/src/core/rubric/serialize.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = path.join(root, 'rubrics');

/**
 * The compiled rubric as data; written to `outFile` where one is given. A broken file does not stop the build, as it would not
 * stop the product; `rubric/builtIn.test.ts` holds that there is none.
 */
export async function buildRubrics(outFile?: string): Promise<PackedRubric> {
  const { rubric, problems } = readRubrics();
  const [first, ...others] = problems.filter(it => it.severity === 'error');
  if (first !== undefined) console.warn(`${describe(first)} (and ${others.length} more)`);
  const packed = packRubric(forBundle(rubric));
  if (outFile !== undefined) {
    mkdirSync(path.dirname(outFile), { recursive: true });
    writeFileSync(outFile, JSON.stringify(packed));
  }
  return packed;
}

/** Files that are made of the rubrics, by path under the project. A test holds them fresh. */
export function generatedFiles(rubric: Rubric): ReadonlyMap<string, string> {
  return new Map([
    ['rubrics/rubric.schema.json', `${JSON.stringify(rubricSchema(), null, 2)}\n`],
    ['rubrics/RULES.md', rulesDocument(rubric)],
  ]);
}

export function readRubrics(): LoadedRubric {
  return loadRubric(rubricFiles(), inflectionsFrom(createInflector(nlp)));
}

/** The YAML files of rubrics/, paths relative to it. */
export function rubricFiles(): readonly RubricFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.yaml'))
    .map(file => ({ path: file.split(path.sep).join('/'), text: readFileSync(path.join(folder, file), 'utf8') }));
}

/** `rubrics/flags/x.yaml:3:5: message`. */
export function describe({ path: file, start, severity, message }: RubricProblem): string {
  const before = readFileSync(path.join(folder, file), 'utf8').slice(0, start).split('\n');
  return `rubrics/${file}:${before.length}:${(before.at(-1) ?? '').length + 1}: ${severity === 'error' ? '' : `${severity}: `}${message}`;
}

function main(args: readonly string[]): void {
  const { rubric, problems } = readRubrics();
  for (const problem of problems) console.error(describe(problem));
  const { rules, signals, competencies, questions, lists } = rubric;
  console.log(
    `${rules.length} rules, ${signals.length} signals, ${competencies.length} competencies, ${questions.length} questions, ${lists.size} lists, ${problems.length} problems`,
  );
  if (args.includes('--docs')) {
    for (const [file, text] of generatedFiles(rubric)) writeFileSync(path.join(root, file), text);
  } else if (!args.includes('--check') && problems.every(it => it.severity !== 'error')) {
    const packed = JSON.stringify(packRubric(forBundle(rubric)));
    mkdirSync(path.join(root, 'dist'), { recursive: true });
    writeFileSync(path.join(root, 'dist', 'rubrics.json'), packed);
    console.log(`dist/rubrics.json ${(packed.length / 1000).toFixed(0)} kB`);
  }
  if (problems.some(it => it.severity === 'error')) process.exitCode = 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main(process.argv.slice(2));
