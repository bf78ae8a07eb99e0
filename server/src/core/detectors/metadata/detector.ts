import { parseTarget } from '../../evidence/target.ts';
import type { Rubric, VocabularyKey } from '../../rubric/rubric.ts';
import { isSeverity, severities } from '../../rubric/rubric.ts';
import type { FrontMatterEntry, Span, StoryDocument } from '../../story/story.ts';
import type { Match } from '../detector.ts';
import { editDistance, nearest } from './nearest.ts';

/**
 * Values of the front matter that mean nothing to Candor, each with the nearest that do. All keys are optional, unknown ones are
 * allowed, and a company that is not known is somebody's employer: only a slip of the pen is pointed out.
 */
export function* findMetadata({ frontMatter }: StoryDocument, rubric: Rubric): Iterable<Match> {
  if (!frontMatter) return;
  for (const { message, span } of frontMatter.problems) yield found(span, { problem: message });
  const seen = new Set<string>();
  for (const entry of frontMatter.entries) {
    if (seen.has(entry.key))
      yield found(entry.keySpan, { problem: `“${entry.key}” stands here twice; the first one counts.` });
    else yield* checkEntry(entry, rubric);
    seen.add(entry.key);
  }
}

function* checkEntry(entry: FrontMatterEntry, rubric: Rubric): Iterable<Match> {
  if (entry.value === null || entry.value === undefined || entry.value === '') return;
  switch (entry.key) {
    case 'target':
      if (!parseTarget(entry.value)) yield invalid(entry, entry.valueSpan, ['120', '120-180']);
      return;
    case 'rules':
      yield* checkRules(entry, rubric);
      return;
    case 'company':
      yield* checkCompany(entry, rubric);
      return;
    default: {
      const valid = validValues(entry.key, rubric);
      if (valid) yield* checkValues(entry, valid);
    }
  }
}

/** What a key may hold, ids first: `undefined` where anything goes. */
export function validValues(key: string, rubric: Rubric): readonly Value[] | undefined {
  switch (key) {
    case 'competency':
      return rubric.competencies.map(it => ({ id: it.id, names: [it.name] }));
    case 'structure':
      return rubric.structures.map(it => ({ id: it.id, names: [] }));
    case 'level':
      return rubric.levels.map(it => ({ id: it.id, names: [it.name, ...it.aliases] }));
    case 'role':
    case 'category':
    case 'difficulty':
    case 'round':
      return vocabulary(key, rubric);
    default:
      return undefined;
  }
}

export interface Value {
  readonly id: string;
  readonly names: readonly string[];
}

function vocabulary(key: VocabularyKey, rubric: Rubric): readonly Value[] | undefined {
  return rubric.vocabulary.get(key)?.map(it => ({ id: it.id, names: [it.name, ...it.aliases] }));
}

function* checkValues(entry: FrontMatterEntry, valid: readonly Value[]): Iterable<Match> {
  if (valid.length === 0) return;
  const places = Array.isArray(entry.value) ? entry.items : [{ value: entry.value, valueSpan: entry.valueSpan }];
  for (const { value, valueSpan } of places) {
    if (!isKnown(value, valid))
      yield invalid(
        { ...entry, value },
        valueSpan,
        valid.map(it => it.id),
      );
  }
}

function isKnown(value: unknown, valid: readonly Value[]): boolean {
  if (typeof value !== 'string') return false;
  const wanted = value.trim().toLowerCase();
  return valid.some(it => it.id === wanted || it.names.some(name => name.toLowerCase() === wanted));
}

/** Farther than this from every known name, a company is simply another company. */
const slip = 2;

function* checkCompany(entry: FrontMatterEntry, rubric: Rubric): Iterable<Match> {
  if (typeof entry.value !== 'string') {
    yield invalid(
      entry,
      entry.valueSpan,
      rubric.companies.map(it => it.id),
    );
    return;
  }
  const wanted = entry.value.trim().toLowerCase();
  const known = rubric.companies.flatMap(it => [
    it.id,
    it.name.toLowerCase(),
    ...it.aliases.map(alias => alias.toLowerCase()),
  ]);
  if (known.includes(wanted)) return;
  const close = rubric.companies.filter(
    it => editDistance(wanted, it.id) <= Math.min(slip, Math.floor(it.id.length / 2)),
  );
  if (close.length > 0)
    yield invalid(
      entry,
      entry.valueSpan,
      close.map(it => it.id),
    );
}

function* checkRules(entry: FrontMatterEntry, rubric: Rubric): Iterable<Match> {
  if (typeof entry.value !== 'object' || Array.isArray(entry.value)) {
    yield found(entry.valueSpan, { problem: '“rules” maps rule codes to severities: passive-voice: off.' });
    return;
  }
  const codes = rubric.rules.map(it => it.code);
  for (const { key, value, span, valueSpan } of entry.items) {
    if (key !== undefined && !codes.includes(key)) yield invalid({ key: 'rule', value: key }, span, codes);
    else if (!isOffOrSeverity(value)) yield invalid({ key: 'severity', value }, valueSpan, severities);
  }
}

/** YAML 1.1 reads `off` as false, and so do some people's editors. */
function isOffOrSeverity(value: unknown): boolean {
  return value === false || isSeverity(value);
}

function invalid(entry: Pick<FrontMatterEntry, 'key' | 'value'>, span: Span, valid: readonly string[]): Match {
  const written = typeof entry.value === 'string' || typeof entry.value === 'number' ? String(entry.value) : '';
  const close = nearest(written, valid);
  return found(span, {
    key: entry.key,
    match: written,
    nearest: close,
    problem: `“${written}” is no ${entry.key} Candor knows; nearest: ${close.join(', ')}.`,
  });
}

function found(span: Span, captures: Match['captures']): Match {
  return { span, part: undefined, captures };
}
