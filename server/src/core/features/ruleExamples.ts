import type { Analysis } from '../analysis.ts';
import type { Clause, SentenceFacts } from '../english/facts.ts';
import { findPatterns } from '../evidence/patterns.ts';
import type { ReadSentence } from '../evidence/reading.ts';
import type { Finding } from '../findings/finding.ts';
import { cut, list } from '../findings/say.ts';
import type { SeverityMap } from '../findings/severity.ts';
import { ruleUnder } from '../rubric/changes.ts';
import { isUnlike } from '../rubric/likeness.ts';
import { matchesClause } from '../rubric/matchClause.ts';
import { compilePhraseSet, hasPhrase } from '../rubric/matchPhrase.ts';
import { wordsToWaitFor } from '../rubric/rarestSlot.ts';
import type {
  ClausePattern,
  Detect,
  Pattern,
  Phrase,
  Rubric,
  Rule,
  RuleExample,
  SignalId,
  Slot,
} from '../rubric/rubric.ts';
import type { Span } from '../story/story.ts';

/**
 * Whether a rule does with its examples what its author means, and if not, why: which word of a pattern is not in the sentence,
 * which exception spares it. Said to the author, in the rule's own file.
 */
export interface ExampleProblem {
  readonly of: 'weak' | 'strong';
  readonly message: string;
}

/** What examples are tried with. */
export interface ExampleTrial {
  readonly rubric: Rubric;
  readonly analyze: (text: string, options: { readonly rules: SeverityMap }) => Analysis;
}

export function checkExample(rule: Rule, example: RuleExample, trial: ExampleTrial): readonly ExampleProblem[] {
  const weak = example.weak === '' ? undefined : whyWeakFails(rule, example, trial);
  const strong = example.strong === '' ? undefined : whyStrongFails(rule, example, trial);
  return [
    ...(weak === undefined ? [] : [{ of: 'weak', message: weak } as const]),
    ...(strong === undefined ? [] : [{ of: 'strong', message: strong } as const]),
  ];
}

/** An example put where its rule speaks, and what was found there. */
interface Trial {
  readonly text: string;
  readonly span: Span;
  readonly findings: readonly Finding[];
  readonly sentences: readonly ReadSentence[];
  readonly competency: string | undefined;
  /** Of the story it was put in. */
  /** Of the story around the example. */
  readonly length: number;
}

/** What stands behind an example, so that nobody asks who did it. */
const company = 'I told both teams that the mistake was mine.';

/** A text with headings is a story of its own; any other is a paragraph of the first part that the rule speaks in. */
function tryOut(
  text: string,
  rule: Rule,
  example: RuleExample,
  rules: SeverityMap,
  { rubric, analyze }: ExampleTrial,
): Trial {
  const isWhole = /^(?:#|---|\*\*)/m.test(text);
  const competency = example.competency ?? rule.competencies[0];
  const part = rule.parts[0] ?? 'action';
  const title = rubric.structures.flatMap(it => it.parts).find(it => it.id === part)?.title ?? 'Action';
  const head = [
    '---',
    'type: story',
    ...(competency ? [`competency: ${competency}`] : []),
    '---',
    '',
    `## ${title}`,
    '',
  ];
  const before = isWhole ? '' : `${head.join('\n')}\n`;
  const whole = isWhole ? text : `${before}${text}\n\n${company}\n`;
  const analysis = analyze(whole, { rules });
  const span = { start: before.length, end: before.length + text.length };
  // What is said of a story as a whole stands at its head, outside the paragraph.
  const findings = analysis.findings.filter(it => it.scope !== 'words' || touches(it.span, span));
  const sentences = analysis.stories.flatMap(it => it.sentences).filter(it => touches(it.sentence.span, span));
  const [story] = analysis.stories;
  const length = story?.sentences.length ?? 0;
  return { text: whole, span, findings, sentences, competency: story?.competency, length };
}

function touches(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function whyWeakFails(rule: Rule, example: RuleExample, trial: ExampleTrial): string | undefined {
  const tried = tryOut(example.weak, rule, example, alone(rule, trial.rubric), trial);
  const own = tried.findings.filter(it => it.code === rule.code);
  if (own.length === 0) return `This example does not fire, because ${reasonOf(rule, tried, trial.rubric)}.`;
  const wordsOf = ({ span }: Finding) => tried.text.slice(span.start, span.end);
  const missed = example.flags.find(flag => {
    const start = tried.text.indexOf(flag, tried.span.start);
    return !own.some(it => touches(it.span, { start, end: start + flag.length }));
  });
  return missed === undefined
    ? undefined
    : `This example fires at ${list(own.map(it => quote(wordsOf(it))))}, not at ${quote(missed)}.`;
}

/** This rule and no other, so that none outweighs it. */
function alone(rule: Rule, { rules }: Rubric): SeverityMap {
  const silent = rules.map(it => [it.code, 'off'] as const);
  return { ...Object.fromEntries(silent), [rule.code]: rule.severity === 'off' ? 'information' : rule.severity };
}

function whyStrongFails(rule: Rule, example: RuleExample, trial: ExampleTrial): string | undefined {
  const rules: SeverityMap = rule.severity === 'off' ? { [rule.code]: 'information' } : {};
  const tried = tryOut(example.strong, rule, example, rules, trial);
  const said = tried.findings.find(it => it.code === rule.code) ?? tried.findings.find(it => it.scope === 'words');
  if (!said) return undefined;
  const whose = said.code === rule.code ? 'this rule itself' : `the rule “${said.code}”`;
  return `This strong example is flagged by ${whose}, at ${quote(tried.text.slice(said.span.start, said.span.end))}.`;
}

function reasonOf(rule: Rule, tried: Trial, rubric: Rubric): string {
  const speaking = ruleUnder(rule, tried.competency);
  if (tried.competency !== undefined && speaking.severities.get(tried.competency) === 'off')
    return `the rule is off under “${tried.competency}”`;
  const reasons = speaking.detect.flatMap(it => reasonOfDetect(it, speaking, tried, rubric));
  const [nearest] = reasons.sort((a, b) => a.distance - b.distance);
  return nearest?.text ?? 'nothing in it is what the rule looks for';
}

/** Why a pattern does not hold; the smaller the distance, the likelier it was meant. */
interface Reason {
  readonly distance: number;
  readonly text: string;
}

function reasonOfDetect(detect: Detect, rule: Rule, tried: Trial, rubric: Rubric): readonly Reason[] {
  switch (detect.kind) {
    case 'phrase':
    case 'clause':
      return tried.sentences.flatMap(it => reasonOfPatterns(detect, rule, it, tried.length, rubric));
    case 'absence':
      return reasonOfAbsence(detect, tried, rubric);
    case 'follow':
      return [
        ...unshown(detect.first, tried, rubric),
        ...shown(detect.then, tried).map(it => ({ distance: 0, text: `${it} is already what should follow` })),
      ];
    default:
      return [];
  }
}

type PatternDetect = Extract<Detect, { readonly match: unknown }>;

function reasonOfPatterns(
  detect: PatternDetect,
  rule: Rule,
  sentence: ReadSentence,
  length: number,
  { likeness }: Rubric,
): readonly Reason[] {
  const { facts } = sentence;
  if (detect.fromLike !== undefined) return [{ distance: 1, text: `it does not read enough like ${rule.code}` }];
  if (findPatterns(detect.match, facts).length === 0) return detect.match.map(it => whyNot(it, facts));
  const exception = [...detect.unless, ...rule.exempt].find(it => findPatterns([it], facts).length > 0);
  if (exception) return [{ distance: 0, text: `its exception “${cut(sourceOf(exception))}” holds there` }];
  if (rule.least !== undefined && likeness !== undefined && isUnlike(rule.least, likeness, sentence, length))
    return [{ distance: 0, text: `it reads too little like ${rule.least.flaw}` }];
  return [{ distance: 0, text: 'what is told around it spares it' }];
}

function sourceOf(pattern: Pattern): string {
  return pattern.kind === 'phrase' ? pattern.phrase.source : pattern.source;
}

function whyNot(pattern: Pattern, facts: SentenceFacts): Reason {
  switch (pattern.kind) {
    case 'phrase':
      return whyNoPhrase(pattern.phrase, facts);
    case 'clause':
      return whyNoClause(pattern.clause, pattern.source, facts);
  }
}

function whyNoPhrase(phrase: Phrase, facts: SentenceFacts): Reason {
  const source = `“${cut(phrase.source)}”`;
  const needed = phrase.slots.filter(it => !it.optional);
  const absent = needed.filter(slot => !holds(phraseOf({ ...slot, gap: 0 }), facts));
  const [first] = absent;
  if (first) return { distance: absent.length / needed.length, text: isNotIn(first, source) };
  if (!holds(phrase, facts)) return { distance: 0.1, text: `the words of ${source} do not stand together in it` };
  return { distance: 0.05, text: `what it says with ${source} is ${howSaid(facts.clauses)}` };
}

function phraseOf(slot: Slot): Phrase {
  return { source: '', slots: [slot], waitsFor: wordsToWaitFor([slot]) };
}

function holds(phrase: Phrase, facts: SentenceFacts): boolean {
  return hasPhrase(facts.tokens, compilePhraseSet([phrase]));
}

/** A word has some eight forms at most; more are a list, of which the author sees the first. */
const mostForms = 8;

function isNotIn({ forms }: Phrase['slots'][number], source: string): string {
  const [first = '', second = ''] = forms.map(it => `“${it}”`);
  if (forms.length === 1) return `${first} of ${source} is not in it`;
  if (forms.length <= mostForms) return `${first} of ${source}, in any form, is not in it`;
  return `none of ${first}, ${second}, … of ${source} is in it`;
}

function howSaid(clauses: readonly Clause[]): string {
  if (clauses.some(it => it.quoted === 'other')) return 'quoted from somebody else';
  if (clauses.some(it => it.mood === 'question')) return 'asked';
  if (clauses.some(it => it.mood === 'conditional')) return 'only supposed';
  return 'denied';
}

/** What a clause pattern can ask for, and what is said where the sentence has something else. */
const lacks: Readonly<Record<keyof ClausePattern, (facts: SentenceFacts) => string>> = {
  verb: ({ clauses }) => `its verb is ${namesOf(clauses.map(it => it.verb?.lemma))}`,
  actor: ({ clauses }) => `who acts is ${namesOf(clauses.map(it => it.actor.kind))}`,
  subject: ({ clauses }) => `its subject is ${namesOf(clauses.map(it => it.subject?.kind))}`,
  object: () => 'it is done to something else',
  with: () => 'the words of `with` do not follow its verb',
  near: () => 'no words of `near` are in it',
  without: () => 'words that `without` rules out are in it',
  amount: () => 'no such amount is in it',
  measures: () => 'no such amount is in its clause',
  voice: ({ clauses }) => `its voice is ${namesOf(clauses.map(it => it.verb?.voice))}`,
  negated: ({ clauses }) => (clauses.some(it => it.negated) ? 'it is denied' : 'it is not denied'),
  tense: ({ clauses }) => `its tense is ${namesOf(clauses.map(it => it.verb?.tense))}`,
  modal: ({ clauses }) => `its modal verb is ${namesOf(clauses.map(it => it.verb?.modal))}`,
  mood: ({ clauses }) => `it is ${howSaid(clauses)}`,
  introducer: ({ clauses }) => `it begins with ${namesOf(clauses.map(it => it.introducer))}`,
  notVerb: ({ clauses }) => `its verb is ${namesOf(clauses.map(it => it.verb?.lemma))}`,
  polarity: () => 'it does not speak for or against its subject as `polarity` asks',
  beside: () => 'no such clause stands beside it',
};

function namesOf(names: readonly (string | undefined)[]): string {
  const known = [...new Set(names.flatMap(it => it ?? []))];
  return known.length === 0 ? 'none' : list(known.map(it => `“${it}”`));
}

/** Holds of every clause. */
const anything: ClausePattern = {
  actor: undefined,
  subject: undefined,
  verb: undefined,
  object: undefined,
  with: undefined,
  near: undefined,
  without: undefined,
  amount: undefined,
  measures: undefined,
  voice: 'any',
  negated: 'any',
  tense: undefined,
  modal: 'any',
  mood: 'any',
  introducer: undefined,
  notVerb: undefined,
  polarity: undefined,
  beside: undefined,
};

/** The one thing without which the pattern would hold; where there are several, the first that no clause has. */
function whyNoClause(pattern: ClausePattern, source: string, facts: SentenceFacts): Reason {
  const asked = Object.keys(anything)
    .filter(isField)
    .filter(it => pattern[it] !== anything[it]);
  const holdsFor = (tried: ClausePattern) => facts.clauses.some((_, index) => matchesClause(tried, facts, index));
  const alone = asked.find(it => holdsFor({ ...pattern, [it]: anything[it] }));
  const missing = alone ?? asked.find(it => !holdsFor({ ...anything, [it]: pattern[it] }));
  const said = missing === undefined ? 'no clause has all of it' : lacks[missing](facts);
  return { distance: alone === undefined ? 0.6 : 0.2, text: `“${cut(source)}” does not hold: ${said}` };
}

function isField(name: string): name is keyof ClausePattern {
  return name in anything;
}

function reasonOfAbsence(
  { of, when, whenNot }: Extract<Detect, { readonly kind: 'absence' }>,
  tried: Trial,
  rubric: Rubric,
): readonly Reason[] {
  const there = [...shown(of, tried), ...shown(whenNot, tried)];
  return [
    ...there.map(it => ({ distance: 0, text: `${it} shows what the rule looks for` })),
    ...(when.length > 0 ? unshown(when, tried, rubric) : []),
  ];
}

/** Sentences that are evidence of one of the signals, quoted. */
function shown(signals: readonly SignalId[], { sentences }: Trial): readonly string[] {
  return sentences.filter(it => it.signals.some(signal => signals.includes(signal))).map(it => quote(it.facts.text));
}

function unshown(signals: readonly SignalId[], tried: Trial, { signals: known }: Rubric): readonly Reason[] {
  if (shown(signals, tried).length > 0) return [];
  const titles = signals.map(id => `“${known.find(it => it.id === id)?.title ?? id}”`);
  return [{ distance: 0.1, text: `no sentence of it shows ${titles.join(' or ')}` }];
}

function quote(text: string): string {
  return `“${cut(text)}”`;
}
