import { type Document, isAlias, isMap, parseDocument, visit } from 'yaml';
import { wordYamlProblem } from '../story/yamlWording.ts';
import { addChange } from './changes.ts';
import {
  archetypes,
  company,
  competency,
  idOf,
  lenses,
  level,
  levelViews,
  likeness,
  probes,
  questions,
  type ReadCompetency,
  signal,
  structure,
  vocabulary,
  wordList,
} from './dataShapes.ts';
import { labelsOf } from './labels.ts';
import type { Likeness } from './likeness.ts';
import { patternContext, type RawList, resolveLists } from './lists.ts';
import type { Inflections } from './notation.ts';
import { type FilePlace, placeOf } from './place.ts';
import type {
  Competency,
  Question,
  Rubric,
  RubricProblem,
  Rule,
  RuleChange,
  Signal,
  Structure,
  Term,
  VocabularyKey,
  WordList,
} from './rubric.ts';
import { change, type Likely, rule } from './ruleShapes.ts';
import { nearest, type PatternContext, type Reader, type Reference, type Shape, spanOf } from './shape.ts';
import { withLikeness } from './withLikeness.ts';

/**
 * YAML files → Rubric. Total: whatever is wrong with a file is a problem in that file, with its place, and everything that does
 * not hang on it is there.
 */

export interface RubricFile {
  /** Decides what the file is: see `place.ts`. */
  readonly path: string;
  readonly text: string;
}

export interface LoadedRubric {
  readonly rubric: Rubric;
  readonly problems: readonly RubricProblem[];
}

export interface RubricLimits {
  readonly files: number;
  /** UTF-16 units of one file. */
  readonly length: number;
}

export interface LoadOptions {
  /** The rubric that these files add to: its lists, signals, rules and companies may be named in them. */
  readonly base?: Rubric;
  readonly limits?: RubricLimits;
}

/** What a person's own rubrics may hold. */
export const userLimits: RubricLimits = { files: 200, length: 100_000 };
const noLimits: RubricLimits = { files: Number.POSITIVE_INFINITY, length: Number.POSITIVE_INFINITY };

export function loadRubric(
  files: readonly RubricFile[],
  inflect: Inflections,
  options: LoadOptions = {},
): LoadedRubric {
  const problems: RubricProblem[] = [];
  const sources = openFiles(files, options.limits ?? noLimits, problems);
  const base = options.base ?? emptyRubric;
  const known = knownIds(sources, base);
  const lists = loadLists(sources, base, known, problems, inflect);
  const context = patternContext(new Map([...base.lists, ...lists]), inflect);
  const loading = new Loading(sources, context, known, problems);
  const rubric = assemble(loading, base, lists);
  return { rubric, problems: problems.sort(byPlace) };
}

export const emptyRubric: Rubric = {
  labels: { aliases: new Map(), letters: new Map(), asked: new Map(), others: new Set() },
  structures: [],
  rules: [],
  changes: [],
  signals: [],
  competencies: [],
  questions: [],
  companies: [],
  levels: [],
  vocabulary: new Map(),
  lists: new Map(),
  likeness: undefined,
  evidence: undefined,
};

/** A file that could be read as YAML, with what it is. */
interface Source {
  readonly file: RubricFile;
  readonly place: FilePlace;
  readonly document: Document;
}

function openFiles(files: readonly RubricFile[], limits: RubricLimits, problems: RubricProblem[]): readonly Source[] {
  const ordered = [...files].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  return ordered.flatMap((file, index) => {
    const place = placeOf(file.path);
    const problem = (message: string, start = 0, end = firstLineEnd(file.text)) => {
      problems.push({ path: file.path, start, end: Math.max(end, start + 1), severity: 'error', message });
      return [];
    };
    if (index >= limits.files) return problem(`Only the first ${limits.files} rubric files are read; this one is not.`);
    if (file.text.length > limits.length)
      return problem(`This file has more than ${limits.length.toLocaleString('en')} characters and is not read.`);
    if (place === undefined) return problem('Candor reads nothing in this folder; rules belong in `flags/`.');
    if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(place.id))
      return problem(`The file name is the id: lower case with hyphens, unlike “${place.id}”.`);
    const document = parseYaml(file.text);
    if (document === undefined) return problem('This is nested too deeply to be read.');
    // What follows the first error is mostly its echo.
    const error = document.errors[0];
    if (error !== undefined) return problem(wordYamlProblem(error.code), error.pos[0], error.pos[1]);
    for (const alias of aliasesOf(document)) problem('Anchors and aliases are not read in rubrics.', ...alias);
    if (document.contents === null) return problem('This file is empty.');
    return problems.some(it => it.path === file.path) ? [] : [{ file, place, document }];
  });
}

function parseYaml(text: string): Document | undefined {
  try {
    return parseDocument(text, { version: '1.2', prettyErrors: false, logLevel: 'error', uniqueKeys: true });
  } catch {
    // The parser recurses; thousands of nested brackets are more than the stack holds.
    return undefined;
  }
}

function aliasesOf(document: Document): readonly (readonly [number, number])[] {
  const found: (readonly [number, number])[] = [];
  visit(document, {
    Node: (_, node) => {
      const anchored = isAlias(node) || ('anchor' in node && node.anchor !== undefined);
      if (anchored && node.range) found.push([node.range[0], node.range[1]]);
    },
  });
  return found;
}

function firstLineEnd(text: string): number {
  const end = text.indexOf('\n');
  return end < 0 ? text.length : end;
}

function byPlace(a: RubricProblem, b: RubricProblem): number {
  return a.path === b.path ? a.start - b.start : a.path < b.path ? -1 : 1;
}

type KnownIds = Readonly<Record<Reference, ReadonlySet<string>>>;

/** Names are known by their files, so that one broken file does not break those that refer to it. */
function knownIds(sources: readonly Source[], base: Rubric): KnownIds {
  const named = (kind: FilePlace['kind'], known: readonly { readonly id: string }[]) =>
    new Set([...known.map(it => it.id), ...sources.filter(it => it.place.kind === kind).map(it => it.place.id)]);
  return {
    signal: named('signal', base.signals),
    rule: named(
      'flag',
      base.rules.map(it => ({ id: it.code })),
    ),
    company: named('company', base.companies),
    level: named('level', base.levels),
    competency: new Set([
      ...base.competencies.map(it => it.id),
      ...sources.flatMap(it => (it.place.kind === 'competency' ? [it.place.id] : [])),
    ]),
  };
}

/** One pass over the files that were opened. */
class Loading {
  readonly #sources: readonly Source[];
  readonly #context: PatternContext;
  readonly #known: KnownIds;
  readonly #problems: RubricProblem[];

  constructor(sources: readonly Source[], context: PatternContext, known: KnownIds, problems: RubricProblem[]) {
    this.#sources = sources;
    this.#context = context;
    this.#known = known;
    this.#problems = problems;
  }

  of(kind: FilePlace['kind']): readonly Source[] {
    return this.#sources.filter(it => it.place.kind === kind);
  }

  /** What a file says; what is wrong with an entry leaves out that entry. */
  read<T>(source: Source, shape: Shape<T>): T | undefined {
    return shape.read(source.document.contents, this.reader(source));
  }

  /** What a file says, or nothing if any of it is wrong: half a rule would be another rule. */
  readWhole<T>(source: Source, shape: Shape<T>): T | undefined {
    const errors = this.#errors(source);
    const value = this.read(source, shape);
    return this.#errors(source) === errors ? value : undefined;
  }

  reader({ file }: Source): Reader {
    return {
      text: file.text,
      words: this.#context,
      known: this.#known,
      problem: ({ start, end }, message, severity = 'error') => {
        this.#problems.push({ path: file.path, start, end, severity, message });
      },
    };
  }

  #errors({ file }: Source): number {
    return this.#problems.filter(it => it.path === file.path && it.severity === 'error').length;
  }
}

function loadLists(
  sources: readonly Source[],
  base: Rubric,
  known: KnownIds,
  problems: RubricProblem[],
  inflect: Inflections,
): ReadonlyMap<string, WordList> {
  const loading = new Loading(sources, patternContext(new Map(), inflect), known, problems);
  const raw: RawList[] = loading.of('list').flatMap(source => {
    const read = loading.read(source, wordList);
    const reader = loading.reader(source);
    return read === undefined
      ? []
      : [{ ...read, id: source.place.id, problem: (entry, message) => reader.problem(entry, message) }];
  });
  return resolveLists(raw, base.lists);
}

function assemble(loading: Loading, base: Rubric, lists: ReadonlyMap<string, WordList>): Rubric {
  const structures = loadStructures(loading);
  const learned = loadLikeness(loading, 'likeness') ?? base.likeness;
  const evidence = loadLikeness(loading, 'evidence') ?? base.evidence;
  const signals = loadSignals(loading, evidence);
  const { rules, changes } = loadRules(loading, base, learned);
  return {
    labels: labelsOf(structures),
    structures,
    rules,
    changes,
    signals,
    competencies: loadCompetencies(loading, base, signals),
    questions: loadQuestions(loading),
    companies: loadNamed(loading, 'company', company),
    levels: loadNamed(loading, 'level', level).sort((a, b) => a.order - b.order),
    vocabulary: loadVocabulary(loading),
    lists,
    likeness: learned,
    evidence,
  };
}

function loadNamed<T>(loading: Loading, kind: FilePlace['kind'], shape: Shape<T>): (T & { readonly id: string })[] {
  return loading.of(kind).flatMap(source => {
    const read = loading.read(source, shape);
    return read === undefined ? [] : [{ ...read, id: source.place.id }];
  });
}

function loadStructures(loading: Loading): readonly Structure[] {
  return loading.of('structure').flatMap(source => {
    const { id } = source.place;
    if (id !== 'star' && id !== 'arc') {
      const reader = loading.reader(source);
      reader.problem(spanOf(undefined, reader), 'There are two structures, `star` and `arc`.');
      return [];
    }
    const read = loading.read(source, structure);
    return read === undefined ? [] : [{ ...read, id }];
  });
}

function loadSignals(loading: Loading, learned: Likeness | undefined): readonly Signal[] {
  const seen = new Map<string, Signal>();
  for (const source of loading.of('signal')) {
    const { id, competency } = source.place;
    const read = loading.readWhole(source, signal);
    if (isTaken(seen, source, loading, 'signal') || read === undefined) continue;
    if (read.fromLike !== undefined) reportUnlearned([id], source, learned, loading);
    seen.set(id, { ...read, id, competency });
  }
  return [...seen.values()];
}

function isTaken(seen: ReadonlyMap<string, unknown>, source: Source, loading: Loading, what: string): boolean {
  const { id } = source.place;
  if (!seen.has(id)) return false;
  const reader = loading.reader(source);
  reader.problem(
    { start: 0, end: firstLineEnd(reader.text) },
    `There is another ${what} “${id}”; this one is not used.`,
  );
  return true;
}

/** What was learned of how flaws are worded, or how evidence is. */
function loadLikeness(loading: Loading, of: 'likeness' | 'evidence'): Likeness | undefined {
  const sources = loading.of('likeness').filter(it => it.place.id === of);
  return sources.flatMap(source => loading.readWhole(source, likeness) ?? [])[0];
}

function loadRules(
  loading: Loading,
  base: Rubric,
  learned: Likeness | undefined,
): { rules: readonly Rule[]; changes: readonly RuleChange[] } {
  const rules = new Map<string, Rule>();
  const later: { source: Source; change: RuleChange }[] = [];
  const inBase = new Map(base.rules.map(it => [it.code, it]));
  for (const source of loading.of('flag')) {
    const { id: code, competency } = source.place;
    const { contents } = source.document;
    if (isMap(contents) && !contents.has('title')) {
      const read = loading.readWhole(source, change);
      if (read !== undefined) later.push({ source, change: { ...read, code, competency } });
      continue;
    }
    const read = loading.readWhole(source, rule);
    if (isTaken(inBase, source, loading, 'rule') || isTaken(rules, source, loading, 'rule') || read === undefined)
      continue;
    const { like, ...said } = read;
    const competencies = competency !== undefined && read.competencies.length === 0 ? [competency] : read.competencies;
    const own: Rule = { ...said, code, competencies, least: undefined, changes: [] };
    if (like !== undefined) reportUnlearned(flawsOf(like, code), source, learned, loading);
    rules.set(code, like === undefined ? own : withLikeness(own, like));
  }
  const changes: RuleChange[] = [];
  for (const { source, change } of later) {
    const own = rules.get(change.code);
    if (own !== undefined) rules.set(change.code, addChange(own, change));
    else if (inBase.has(change.code)) changes.push(change);
    else noRule(source, loading, [...rules.keys(), ...inBase.keys()]);
  }
  return { rules: [...rules.values()].sort((a, b) => (a.code < b.code ? -1 : 1)), changes };
}

/** `from` asks about the rule's own flaw, `least` about the one that `as` names. */
function flawsOf({ from, as }: Likely, code: string): readonly string[] {
  return [as ?? code, ...(from === undefined ? [] : [code])];
}

function reportUnlearned(
  asked: readonly string[],
  source: Source,
  learned: Likeness | undefined,
  loading: Loading,
): void {
  const unlearned = asked.find(it => learned?.kinds.includes(it) !== true);
  if (unlearned === undefined) return;
  const { contents } = source.document;
  const reader = loading.reader(source);
  const place = spanOf(isMap(contents) ? contents.get('like', true) : undefined, reader);
  reader.problem(place, `Candor has learned nothing of how “${unlearned}” is worded; leave \`like\` out.`, 'warning');
}

function noRule(source: Source, loading: Loading, known: readonly string[]): void {
  const reader = loading.reader(source);
  const near = nearest(source.place.id, known);
  const hint = near === undefined ? 'a rule of your own needs a `title`' : `is it “${near}”?`;
  reader.problem(
    { start: 0, end: firstLineEnd(reader.text) },
    `There is no rule “${source.place.id}” to change; ${hint}`,
  );
}

/** A competency of the base is extended by files beside it; with a `competency.yaml` of its own its words are replaced. */
function loadCompetencies(loading: Loading, base: Rubric, signals: readonly Signal[]): readonly Competency[] {
  const own = new Map<string, ReadCompetency>();
  for (const source of loading.of('competency')) {
    const read = loading.read(source, competency);
    if (read !== undefined) own.set(source.place.id, read);
  }
  const beside = <T>(kind: FilePlace['kind'], shape: Shape<readonly T[]>) => groupByCompetency(loading, kind, shape);
  const byLens = beside('lenses', lenses);
  const byLevel = beside('level-views', levelViews);
  const byProbe = beside('probes', probes);
  const byArchetype = beside('archetypes', archetypes);
  const ids = new Set([...own.keys(), ...byLens.keys(), ...byLevel.keys(), ...byProbe.keys(), ...byArchetype.keys()]);
  return [...ids].sort().flatMap(id => {
    const before = base.competencies.find(it => it.id === id);
    const words = own.get(id) ?? before;
    if (words === undefined) return [];
    return [
      {
        ...words,
        id,
        signals: withOwnSignals(words.signals, id, signals),
        lenses: [...(before?.lenses ?? []), ...(byLens.get(id) ?? [])],
        levels: [...(before?.levels ?? []), ...(byLevel.get(id) ?? [])],
        probes: [...(before?.probes ?? []), ...(byProbe.get(id) ?? [])],
        archetypes: [...(before?.archetypes ?? []), ...(byArchetype.get(id) ?? [])],
      },
    ];
  });
}

function withOwnSignals(listed: readonly string[], id: string, signals: readonly Signal[]): readonly string[] {
  return [...new Set([...listed, ...signals.filter(it => it.competency === id).map(it => it.id)])];
}

function groupByCompetency<T>(
  loading: Loading,
  kind: FilePlace['kind'],
  shape: Shape<readonly T[]>,
): ReadonlyMap<string, readonly T[]> {
  return new Map(
    loading.of(kind).flatMap(source => {
      const read = loading.read(source, shape);
      return read === undefined ? [] : [[source.place.id, read] as const];
    }),
  );
}

function loadQuestions(loading: Loading): readonly Question[] {
  const seen = new Set<string>();
  return loading.of('questions').flatMap(source =>
    (loading.read(source, questions) ?? []).map(question => {
      const id = unusedId(question.id ?? idOf(question.text).slice(0, 60).replace(/-$/, ''), seen);
      seen.add(id);
      return { ...question, id };
    }),
  );
}

function unusedId(wanted: string, seen: ReadonlySet<string>): string {
  let id = wanted;
  for (let number = 2; seen.has(id); number++) id = `${wanted}-${number}`;
  return id;
}

function loadVocabulary(loading: Loading): ReadonlyMap<VocabularyKey, readonly Term[]> {
  const terms = new Map<VocabularyKey, readonly Term[]>();
  for (const source of loading.of('vocabulary')) {
    for (const [key, values] of loading.read(source, vocabulary) ?? []) {
      terms.set(key, [...(terms.get(key) ?? []), ...values]);
    }
  }
  return terms;
}
