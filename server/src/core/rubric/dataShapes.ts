import { isMap } from 'yaml';
import { type ArcPart, arcParts, type StarPart, starParts } from '../story/story.ts';
import type { Likeness } from './likeness.ts';
import type { ListEntry, RawList } from './lists.ts';
import { patterns } from './patternShapes.ts';
import type {
  Archetype,
  Ask,
  Band,
  Company,
  Competency,
  Lens,
  Level,
  LevelView,
  Need,
  Principle,
  Probe,
  Profile,
  Question,
  Signal,
  Statement,
  Structure,
  StructurePart,
  Term,
  VocabularyKey,
} from './rubric.ts';
import { code, part, parts, severity, signals, source, sureness } from './ruleShapes.ts';
import {
  choice,
  convert,
  either,
  id,
  list,
  listOrOne,
  mapOf,
  may,
  named,
  needed,
  number,
  object,
  reference,
  type Shape,
  spanOf,
  text,
  truth,
} from './shape.ts';
import { packWeights } from './weightTable.ts';

/** How everything beside rules is written in YAML: signals, competencies, lenses, levels, probes, questions, structures. */

const texts = listOrOne(text);

/** A text, or a map of a text and what hangs together with it. */
const statement: Shape<Statement> = named(
  'statement',
  either(
    node => !isMap(node),
    convert(text, (it): Statement => ({ text: it, code: undefined, signals: [], source: [] })),
    convert(
      object({ text: needed(text), code: may(code), signals: may(signals), source: may(source) }),
      (read): Statement => ({
        text: read.text,
        code: read.code,
        signals: read.signals ?? [],
        source: read.source ?? [],
      }),
    ),
  ),
);
const statements = list(statement);

const arcPart = choice<ArcPart>(...arcParts);
const arc = listOrOne(arcPart);
const percent = number({ from: 0, to: 100 });
const band: Shape<Band> = named(
  'band',
  convert(object({ from: needed(percent), to: needed(percent) }), (read, node, reader) => {
    if (read.from <= read.to) return read;
    const [start = 0, end = 1] = isMap(node) ? (node.range ?? []) : [];
    reader.problem({ start, end }, '`from` is more than `to`.');
    return undefined;
  }),
);

export const signal: Shape<Omit<Signal, 'id' | 'competency'>> = named(
  'signal',
  convert(
    object({
      title: needed(text),
      why: needed(text),
      how: may(text),
      recognise: needed(patterns),
      unless: may(patterns),
      like: may(object({ from: needed(sureness) })),
      examples: may(texts),
      'counter-examples': may(texts),
      'common-miss': may(statement),
      done: may(truth),
      arc: may(arc),
      'arc-in': may(parts),
      part: may(parts),
      starter: may(text),
      source: may(source),
    }),
    read => ({
      title: read.title,
      why: read.why,
      how: read.how ?? '',
      recognise: read.recognise,
      unless: read.unless ?? [],
      fromLike: read.like?.from,
      examples: read.examples ?? [],
      counterExamples: read['counter-examples'] ?? [],
      commonMiss: read['common-miss'],
      done: read.done ?? false,
      arc: read.arc ?? [],
      arcIn: read['arc-in'] ?? [],
      parts: read.part ?? [],
      starter: read.starter ?? '',
      source: read.source ?? [],
    }),
  ),
);

const need: Shape<Need> = named(
  'need',
  convert(
    object({
      text: needed(text),
      ask: may(text),
      signals: may(signals),
      recognise: may(patterns),
      starter: may(text),
      source: may(source),
    }),
    read => ({
      text: read.text,
      ask: read.ask ?? '',
      signals: read.signals ?? [],
      recognise: read.recognise ?? [],
      starter: read.starter ?? '',
      source: read.source ?? [],
    }),
  ),
);

export const lenses: Shape<readonly Lens[]> = named(
  'lenses',
  list(
    convert(
      object({
        company: needed(reference('company', 'any')),
        values: may(texts),
        framing: may(text),
        signal: may(text),
        question: may(text),
        elevates: may(list(need)),
        severities: may(mapOf(severity, code)),
        source: may(source),
      }),
      read => ({
        company: read.company,
        values: read.values ?? [],
        framing: read.framing ?? '',
        signal: read.signal ?? '',
        question: read.question ?? '',
        elevates: read.elevates ?? [],
        severities: read.severities ?? new Map(),
        source: read.source ?? [],
      }),
    ),
  ),
);

export const levelViews: Shape<readonly LevelView[]> = named(
  'level-views',
  list(
    convert(
      object({
        level: needed(reference('level')),
        reach: may(text),
        expects: may(text),
        needs: may(list(need)),
        'anti-pattern': may(text),
        source: may(source),
      }),
      read => ({
        level: read.level,
        reach: read.reach ?? '',
        expects: read.expects ?? '',
        needs: read.needs ?? [],
        antiPattern: read['anti-pattern'] ?? '',
        source: read.source ?? [],
      }),
    ),
  ),
);

export const probes: Shape<readonly Probe[]> = named(
  'probes',
  list(
    convert(
      object({
        id: needed(id),
        question: needed(text),
        tests: needed(text),
        'answered-by': may(signals),
        weak: needed(object({ text: needed(text), wrong: needed(text), code: may(code) })),
        strong: needed(object({ text: needed(text), 'key-phrase': may(text), right: may(text) })),
        part: may(part),
        source: may(source),
      }),
      read => ({
        id: read.id,
        question: read.question,
        tests: read.tests,
        answeredBy: read['answered-by'] ?? [],
        weak: { text: read.weak.text, wrong: read.weak.wrong, code: read.weak.code },
        strong: {
          text: read.strong.text,
          keyPhrase: read.strong['key-phrase'] ?? '',
          right: read.strong.right ?? '',
        },
        part: read.part,
        source: read.source ?? [],
      }),
    ),
  ),
);

export const archetypes: Shape<readonly Archetype[]> = named(
  'archetypes',
  list(
    convert(
      object({
        id: needed(id),
        title: needed(text),
        why: needed(text),
        category: may(id),
        sketch: needed(mapOf(text, part)),
        'also-covers': may(texts),
        source: may(source),
      }),
      (read): Archetype => ({
        id: read.id,
        title: read.title,
        why: read.why,
        category: read.category,
        sketch: read.sketch,
        alsoCovers: read['also-covers'] ?? [],
        source: read.source ?? [],
      }),
    ),
  ),
);

const neighbours = list(
  convert(
    object({ name: needed(text), difference: needed(text), recognition: may(patterns), source: may(source) }),
    read => ({
      name: read.name,
      difference: read.difference,
      recognition: read.recognition ?? [],
      source: read.source ?? [],
    }),
  ),
);

const card = convert(
  object({
    'key-signal': needed(text),
    'top-disqualifier': needed(code),
    'delivery-flag': needed(code),
    prepare: may(text),
    summary: may(text),
    source: may(source),
  }),
  read => ({
    keySignal: read['key-signal'],
    topDisqualifier: read['top-disqualifier'],
    deliveryFlag: read['delivery-flag'],
    prepare: read.prepare ?? '',
    summary: read.summary ?? '',
    source: read.source ?? [],
  }),
);

const triggers = convert(object({ direct: may(patterns), indirect: may(patterns) }), read => ({
  direct: read.direct ?? [],
  indirect: read.indirect ?? [],
}));

const chain = list(
  convert(object({ title: needed(text), text: needed(text), signals: may(signals), source: may(source) }), read => ({
    title: read.title,
    text: read.text,
    signals: read.signals ?? [],
    source: read.source ?? [],
  })),
);

const depth = convert(
  object({
    'action-share': may(band),
    'i-sentences': may(number({ from: 0, to: 100, whole: true })),
    'setup-seconds': may(number({ from: 0, to: 3600 })),
    source: may(source),
  }),
  read => ({
    actionShare: read['action-share'],
    iSentences: read['i-sentences'],
    setupSeconds: read['setup-seconds'],
    source: read.source ?? [],
  }),
);

const picking = list(
  convert(object({ title: needed(text), ask: needed(text), code: may(code), source: may(source) }), read => ({
    title: read.title,
    ask: read.ask,
    code: read.code,
    source: read.source ?? [],
  })),
);

const notRecommended = list(
  convert(object({ title: needed(text), why: needed(text), code: may(code), source: may(source) }), read => ({
    title: read.title,
    why: read.why,
    code: read.code,
    source: read.source ?? [],
  })),
);

const categories = list(
  convert(
    object({
      id: needed(id),
      title: needed(text),
      jogger: may(text),
      typical: may(text),
      remedies: may(statements),
      recognise: may(patterns),
      source: may(source),
    }),
    read => ({
      id: read.id,
      title: read.title,
      jogger: read.jogger ?? '',
      typical: read.typical ?? '',
      remedies: read.remedies ?? [],
      recognise: read.recognise ?? [],
      source: read.source ?? [],
    }),
  ),
);

/** What `competency.yaml` says; the loader adds what stands in the files beside it. */
export type ReadCompetency = Omit<Competency, 'id' | 'lenses' | 'levels' | 'probes' | 'archetypes'>;

export const competency: Shape<ReadCompetency> = named(
  'competency',
  convert(
    object({
      name: needed(text),
      motto: may(text),
      question: may(text),
      definition: needed(text),
      'core-test': may(text),
      'core-signal': may(text),
      framing: may(mapOf(text, reference('company'))),
      assesses: may(statements),
      'is-not': may(statements),
      'key-points': may(statements),
      pitfalls: may(statements),
      tips: may(statements),
      prepare: may(statements),
      recognition: may(patterns),
      neighbours: may(neighbours),
      card: may(card),
      triggers: may(triggers),
      chain: may(chain),
      signals: may(signals),
      arc: may(arc),
      depth: may(depth),
      picking: may(picking),
      'not-recommended': may(notRecommended),
      categories: may(categories),
      source: may(source),
    }),
    read => ({
      name: read.name,
      motto: read.motto ?? '',
      question: read.question ?? '',
      definition: read.definition,
      coreTest: read['core-test'] ?? '',
      coreSignal: read['core-signal'] ?? '',
      framing: read.framing ?? new Map(),
      assesses: read.assesses ?? [],
      isNot: read['is-not'] ?? [],
      keyPoints: read['key-points'] ?? [],
      pitfalls: read.pitfalls ?? [],
      tips: read.tips ?? [],
      prepare: read.prepare ?? [],
      recognition: read.recognition ?? [],
      neighbours: read.neighbours ?? [],
      card: read.card,
      triggers: read.triggers ?? { direct: [], indirect: [] },
      chain: read.chain ?? [],
      signals: read.signals ?? [],
      arc: read.arc ?? [],
      depth: read.depth ?? { actionShare: undefined, iSentences: undefined, setupSeconds: undefined, source: [] },
      picking: read.picking ?? [],
      notRecommended: read['not-recommended'] ?? [],
      categories: read.categories ?? [],
      source: read.source ?? [],
    }),
  ),
);

/** The loader gives a name to a question without one. */
export type ReadQuestion = Omit<Question, 'id'> & { readonly id: string | undefined };

export const questions: Shape<readonly ReadQuestion[]> = named(
  'questions',
  list(
    convert(
      object({
        id: may(id),
        text: needed(text),
        variants: may(texts),
        company: may(listOrOne(reference('company'))),
        role: may(listOrOne(id)),
        category: may(id),
        difficulty: may(id),
        round: may(id),
        competency: may(reference('competency')),
        trigger: may(choice('direct', 'indirect')),
        structure: may(choice('star', 'arc')),
        'sub-questions': may(statements),
        evaluates: may(statements),
        source: may(source),
      }),
      (read): ReadQuestion => ({
        id: read.id,
        text: read.text,
        variants: read.variants ?? [],
        companies: read.company ?? [],
        roles: read.role ?? [],
        category: read.category,
        difficulty: read.difficulty,
        round: read.round,
        competency: read.competency,
        trigger: read.trigger ?? 'direct',
        structure: read.structure,
        subQuestions: read['sub-questions'] ?? [],
        evaluates: read.evaluates ?? [],
        source: read.source ?? [],
      }),
    ),
  ),
);

const principle: Shape<Principle> = convert(
  object({
    name: needed(text),
    id: may(id),
    aliases: may(texts),
    recognise: may(patterns),
    line: may(text),
    source: may(source),
  }),
  read => ({
    id: read.id ?? idOf(read.name),
    name: read.name,
    aliases: read.aliases ?? [],
    recognise: read.recognise ?? [],
    line: read.line ?? '',
    source: read.source ?? [],
  }),
);

/** `Earn Trust` → `earn-trust`. */
export function idOf(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}

export const company: Shape<Omit<Company, 'id'>> = named(
  'company',
  convert(
    object({
      name: needed(text),
      aliases: may(texts),
      framework: may(object({ name: needed(text), principles: may(list(principle)), source: may(source) })),
      reads: may(text),
      source: may(source),
    }),
    read => ({
      name: read.name,
      aliases: read.aliases ?? [],
      framework: read.framework && {
        name: read.framework.name,
        principles: read.framework.principles ?? [],
        source: read.framework.source ?? [],
      },
      reads: read.reads ?? '',
      source: read.source ?? [],
    }),
  ),
);

export const level: Shape<Omit<Level, 'id'>> = named(
  'level',
  convert(
    object({
      name: needed(text),
      aliases: may(texts),
      order: needed(number({ from: 0, to: 100, whole: true })),
      track: may(choice('engineer', 'manager')),
      summary: may(text),
      source: may(source),
    }),
    (read): Omit<Level, 'id'> => ({
      name: read.name,
      aliases: read.aliases ?? [],
      order: read.order,
      track: read.track ?? 'engineer',
      summary: read.summary ?? '',
      source: read.source ?? [],
    }),
  ),
);

const structurePart: Shape<StructurePart> = convert(
  object({
    id: needed(part),
    title: needed(text),
    shows: may(text),
    phrase: may(text),
    aliases: may(list(text)),
    letters: may(list(text)),
    asked: may(list(text)),
    prompts: may(texts),
    checklist: may(statements),
    source: may(source),
  }),
  (read): StructurePart => ({
    id: read.id,
    title: read.title,
    shows: read.shows ?? '',
    phrase: read.phrase ?? read.title.toLowerCase(),
    aliases: read.aliases ?? [],
    letters: read.letters ?? [],
    asked: read.asked ?? [],
    prompts: read.prompts ?? [],
    checklist: read.checklist ?? [],
    source: read.source ?? [],
  }),
);

const profile: Shape<Profile> = convert(
  object({
    id: needed(choice('action-heavy', '20-10-60-10', '15-10-50-25')),
    title: needed(text),
    shares: needed(mapOf(band, part)),
    source: may(source),
  }),
  (read, node, reader) => {
    const action = read.shares.get('action');
    if (action !== undefined)
      return { id: read.id, title: read.title, shares: read.shares, action, source: read.source ?? [] };
    reader.problem(spanOf(node, reader), 'A profile needs a share for `action`.');
    return undefined;
  },
);

const ask: Shape<Ask> = convert(
  object({
    id: needed(id),
    part: needed(part),
    text: needed(text),
    smaller: may(text),
    cues: may(texts),
    source: may(source),
  }),
  (read): Ask => ({
    id: read.id,
    part: read.part,
    text: read.text,
    smaller: read.smaller ?? '',
    cues: read.cues ?? [],
    source: read.source ?? [],
  }),
);

const arcPlace = convert(
  object({ arc: needed(arcPart), part: needed(choice<StarPart>(...starParts)), how: may(text) }),
  (read): Structure['arcMap'][number] => ({ arc: read.arc, part: read.part, how: read.how ?? '' }),
);

export const structure: Shape<Omit<Structure, 'id'>> = named(
  'structure',
  convert(
    object({
      title: needed(text),
      summary: may(text),
      parts: needed(list(structurePart)),
      combined: may(mapOf(parts, text)),
      others: may(list(text)),
      profiles: may(list(profile)),
      'arc-map': may(list(arcPlace)),
      asks: may(list(ask)),
      source: may(source),
    }),
    read => ({
      title: read.title,
      summary: read.summary ?? '',
      parts: read.parts,
      combined: read.combined ?? new Map(),
      others: read.others ?? [],
      arcMap: read['arc-map'] ?? [],
      profiles: read.profiles ?? [],
      asks: read.asks ?? [],
      source: read.source ?? [],
    }),
  ),
);

const term: Shape<Term> = convert(
  object({ id: needed(id), name: needed(text), aliases: may(texts), source: may(source) }),
  read => ({ id: read.id, name: read.name, aliases: read.aliases ?? [], source: read.source ?? [] }),
);

const vocabularyKey = choice<VocabularyKey>('role', 'category', 'difficulty', 'round');

export const vocabulary: Shape<ReadonlyMap<VocabularyKey, readonly Term[]>> = named(
  'vocabulary',
  mapOf(list(term), vocabularyKey),
);

const listEntry: Shape<ListEntry> = convert(text, (it, node, reader) => ({ text: it, ...spanOf(node, reader) }));

export const wordList: Shape<Omit<RawList, 'id' | 'problem'>> = named(
  'list',
  convert(
    object({
      title: needed(text),
      about: may(text),
      kind: may(choice('noun', 'verb', 'phrase')),
      entries: needed(list(listEntry)),
      source: may(source),
    }),
    read => ({
      title: read.title,
      about: read.about ?? '',
      kind: read.kind ?? 'phrase',
      entries: read.entries,
      source: read.source ?? [],
    }),
  ),
);

const logOdds = number({ from: -100, to: 100 });

/** Written by `scripts/tuneLikeness.ts` and `scripts/tuneEvidence.ts`. */
export const likeness: Shape<Likeness> = named(
  'likeness',
  convert(
    object({
      kinds: needed(list(text)),
      base: needed(list(logOdds)),
      step: needed(number({ from: 0, to: 1 })),
      wordings: needed(text),
      source: may(source),
    }),
    ({ kinds, base, step, wordings }) => ({ kinds, base, step, weights: packWeights(wordings) }),
  ),
);
