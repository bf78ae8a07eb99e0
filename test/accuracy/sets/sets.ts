import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The hand-written accuracy sets: A to mend the rules on, B to report on. `README.md` says how they are marked. */
export const setNames = ['a', 'b'] as const;
export type SetName = (typeof setNames)[number];

/** Sets of sentences without stories, for breadth: C to mend the rules on, D to report on. */
export const broadSetNames = ['c', 'd'] as const;
export type SentenceSetName = SetName | (typeof broadSetNames)[number];

export const competencies = ['earn-trust', 'failure', 'leadership-mistake'] as const;
export type Competency = (typeof competencies)[number];

export const parts = ['situation', 'task', 'action', 'result', 'learning'] as const;
export type Part = (typeof parts)[number];

export const arcParts = [
  'honest-failure',
  'clear-diagnosis',
  'decisive-action',
  'extracted-learning',
  'demonstrated-improvement',
] as const;
export type ArcPart = (typeof arcParts)[number];

export const registers = ['formal', 'chatty', 'bullet', 'non-native'] as const;
export type Register = (typeof registers)[number];

export const formats = ['headings', 'bold-labels', 'letters', 'plain', 'list', 'table', 'blockquote', 'html'] as const;
export type Format = (typeof formats)[number];

/** Codes that a single sentence can deserve. */
export const sentenceCodes = [
  'assigned-initiation',
  'collective-credit',
  'overused-we',
  'blame',
  'passive-voice',
  'vague-language',
  'defensive-tone',
  'handed-off',
  'late-disclosure',
  'noticed-only',
  'euphemism',
  'hero-story',
  'filler',
  'confidential-detail',
  'vague-learning',
  'trivial-failure',
  'risky-failure',
  'no-lesson',
  'no-agency',
  'pointed-out',
  'no-admission',
  'no-follow-up',
  'no-repair',
  'no-quantification',
] as const;
export type SentenceCode = (typeof sentenceCodes)[number];

/** Codes that a whole story deserves for what it does not say. Only these are judged in `absent`. */
export const absenceCodes = [
  'no-admission',
  'no-follow-up',
  'no-repair',
  'no-quantification',
  'no-demonstrated-improvement',
  'unclear-extent',
] as const;
export type AbsenceCode = (typeof absenceCodes)[number];

interface SentenceBase {
  readonly id: string;
  readonly competency: Competency;
  readonly part: Part;
  readonly text: string;
  readonly register: Register;
}
/** Must be found with one of `codes`; the first is the one meant. */
export interface WeakSentence extends SentenceBase {
  readonly polarity: 'weak';
  readonly codes: readonly SentenceCode[];
  /** The words of the text that carry the flaw: in the broad sets only. */
  readonly span?: string;
}
/** Must raise nothing. `near` names the rule whose line it comes close to; without it, an ordinary sound sentence. */
export interface StrongSentence extends SentenceBase {
  readonly polarity: 'strong';
  readonly near?: SentenceCode;
}
export type SetSentence = WeakSentence | StrongSentence;

export interface Flag {
  readonly code: SentenceCode;
  readonly quote: string;
}

/** Where readers could differ: a part, a part of the arc, or a code. Whatever is named here is not scored. */
export type Uncertain = Part | ArcPart | SentenceCode | AbsenceCode;

export interface SetStory {
  readonly file: string;
  readonly competency: Competency;
  readonly format: Format;
  readonly parts: readonly Part[];
  readonly labelled: readonly Part[];
  readonly arc: readonly ArcPart[];
  readonly sound: boolean;
  readonly flags: readonly Flag[];
  readonly absent: readonly AbsenceCode[];
  readonly uncertain: readonly Uncertain[];
}

export function readSentences(set: SentenceSetName): SetSentence[] {
  return records(set, 'sentences.jsonl').map(sentence);
}

export function readStories(set: SetName): SetStory[] {
  return records(set, 'stories.jsonl').map(story);
}

export function readStoryText(set: SetName, { file }: SetStory): string {
  return readFileSync(setPath(set, file), 'utf8');
}

export function setPath(set: SentenceSetName, path: string): string {
  return fileURLToPath(new URL(`${set}/${path}`, import.meta.url));
}

type JsonObject = Readonly<Record<string, unknown>>;

function records(set: SentenceSetName, file: string): Row[] {
  return readFileSync(setPath(set, file), 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map((line, index) => new Row(`${set}/${file}:${index + 1}`, line));
}

/** One line of a set; every reader throws with the line's place, so that a slip in the data names itself. */
class Row {
  readonly #place: string;
  readonly #values: JsonObject;

  constructor(place: string, line: string) {
    const value: unknown = JSON.parse(line);
    if (!isObject(value)) throw new Error(`${place}: not an object`);
    this.#place = place;
    this.#values = value;
  }

  onlyKeys(keys: readonly string[]): void {
    const stranger = Object.keys(this.#values).find(key => !keys.includes(key));
    if (stranger !== undefined) this.#fail(stranger, 'is no known key');
  }

  has(key: string): boolean {
    return key in this.#values;
  }

  text(key: string): string {
    const value = this.#values[key];
    return typeof value === 'string' && value.trim() !== '' ? value : this.#fail(key, 'is no text');
  }

  flag(key: string): boolean {
    const value = this.#values[key];
    return typeof value === 'boolean' ? value : this.#fail(key, 'is neither true nor false');
  }

  oneOf<T extends string>(key: string, allowed: readonly T[]): T {
    const text = this.text(key);
    return allowed.find(it => it === text) ?? this.#fail(key, `is none of ${allowed.join(', ')}`);
  }

  list<T extends string>(key: string, allowed: readonly T[]): T[] {
    return this.#array(key).map(
      item => allowed.find(it => it === item) ?? this.#fail(key, `holds ${JSON.stringify(item)}`),
    );
  }

  objects(key: string): Row[] {
    return this.#array(key).map(item => new Row(`${this.#place} ${key}`, JSON.stringify(item)));
  }

  #array(key: string): readonly unknown[] {
    const value = this.#values[key];
    return Array.isArray(value) ? value : this.#fail(key, 'is no list');
  }

  #fail(key: string, why: string): never {
    throw new Error(`${this.#place}: ${key} ${why}`);
  }
}

function sentence(record: Row): SetSentence {
  const base: SentenceBase = {
    id: record.text('id'),
    competency: record.oneOf('competency', competencies),
    part: record.oneOf('part', parts),
    text: record.text('text'),
    register: record.oneOf('register', registers),
  };
  const shared = ['id', 'polarity', 'competency', 'part', 'text', 'register'];
  if (record.oneOf('polarity', ['weak', 'strong']) === 'weak') {
    record.onlyKeys([...shared, 'codes', 'span']);
    const weak: WeakSentence = { ...base, polarity: 'weak', codes: record.list('codes', sentenceCodes) };
    return record.has('span') ? { ...weak, span: record.text('span') } : weak;
  }
  record.onlyKeys([...shared, 'near']);
  return record.has('near')
    ? { ...base, polarity: 'strong', near: record.oneOf('near', sentenceCodes) }
    : { ...base, polarity: 'strong' };
}

function story(record: Row): SetStory {
  record.onlyKeys([
    'file',
    'competency',
    'format',
    'parts',
    'labelled',
    'arc',
    'sound',
    'flags',
    'absent',
    'uncertain',
  ]);
  return {
    file: record.text('file'),
    competency: record.oneOf('competency', competencies),
    format: record.oneOf('format', formats),
    parts: record.list('parts', parts),
    labelled: record.list('labelled', parts),
    arc: record.list('arc', arcParts),
    sound: record.flag('sound'),
    flags: record.objects('flags').map(flag),
    absent: record.list('absent', absenceCodes),
    uncertain: record.has('uncertain')
      ? record.list('uncertain', [...parts, ...arcParts, ...sentenceCodes, ...absenceCodes])
      : [],
  };
}

function flag(record: Row): Flag {
  record.onlyKeys(['code', 'quote']);
  return { code: record.oneOf('code', sentenceCodes), quote: record.text('quote') };
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
