import type Nlp from 'compromise';
import { wordSet } from '../story/wordSet.ts';
import { lookUp } from './lexicon/lookUp.ts';
import { Reading } from './word.ts';

/**
 * The one inflector: every form of a verb or noun that Candor writes comes from here. It wraps `compromise`, which knows the
 * spelling of regular verbs well and that of irregular ones less so; what it gets wrong stands in the tables below.
 *
 * The library is large and slow to start, so it is loaded by the caller, in idle time, and handed in.
 */
export interface Inflector {
  /** `roll back` → `rolled back`. All verb functions take a base form, with its particle where it has one. */
  past(lemma: string): string;
  participle(lemma: string): string;
  gerund(lemma: string): string;
  thirdPerson(lemma: string): string;
  /** Base form of any form: `rolled back` → `roll back`. A word that is no known form of a verb comes back as it is. */
  base(form: string): string;
  /** Every form of the verb, base form first, each once. */
  forms(lemma: string): readonly string[];
  plural(noun: string): string;
  singular(noun: string): string;
}

/** Irregular verbs: base, past, participle where it differs from the past. Prefixed verbs (`rebuild`, `misread`) follow them. */
const irregularVerbs = `
abide abode|arise arose arisen|awake awoke awoken|bear bore borne|beat beat beaten|become became become|befall befell befallen
begin began begun|bend bent|bet bet|bid bid|bind bound|bite bit bitten|bleed bled|blow blew blown|break broke broken
breed bred|bring brought|broadcast broadcast|build built|burst burst|buy bought|cast cast|catch caught|choose chose chosen
cling clung|come came come|cost cost|creep crept|cut cut|deal dealt|dig dug|do did done|draw drew drawn|drink drank drunk
drive drove driven|eat ate eaten|fall fell fallen|feed fed|feel felt|fight fought|find found|flee fled|fling flung
fly flew flown|forbid forbade forbidden|forecast forecast|foresee foresaw foreseen|forget forgot forgotten
forgive forgave forgiven|forgo forwent forgone|freeze froze frozen|get got got|give gave given|go went gone|grind ground
grow grew grown|hang hung|have had|hear heard|hide hid hidden|hit hit|hold held|hurt hurt|keep kept|kneel knelt
know knew known|lay laid|lead led|leap leapt|leave left|lend lent|let let|lie lay lain|lose lost|make made|mean meant
meet met|mistake mistook mistaken|offset offset|overrun overran overrun|pay paid|preset preset|prove proved proven|put put
quit quit|read read|rid rid|ride rode ridden|ring rang rung|rise rose risen|run ran run|say said|see saw seen|seek sought
sell sold|send sent|set set|sew sewed sewn|shake shook shaken|shed shed|shine shone|shoot shot|show showed shown
shrink shrank shrunk|shut shut|sing sang sung|sink sank sunk|sit sat|sleep slept|slide slid|sling slung|slit slit
speak spoke spoken|spend spent|spin spun|split split|spread spread|spring sprang sprung|stand stood|steal stole stolen
stick stuck|sting stung|stink stank stunk|stride strode stridden|strike struck|string strung|strive strove striven
swear swore sworn|sweep swept|swell swelled swollen|swim swam swum|swing swung|take took taken|teach taught
tear tore torn|tell told|think thought|throw threw thrown|thrust thrust|tread trod trodden|undergo underwent undergone
understand understood|undertake undertook undertaken|uphold upheld|upset upset|wake woke woken|wear wore worn
weave wove woven|weep wept|win won|wind wound|withdraw withdrew withdrawn|withhold withheld|withstand withstood
wring wrung|write wrote written`;

/** Under these an irregular verb keeps its forms (`rebuild`, `misread`, `hot-swap`); `become` and `forgive` are verbs of the table. */
const prefixes = [
  're',
  'over',
  'under',
  'out',
  'mis',
  'un',
  'fore',
  'pre',
  'up',
  'off',
  'in',
  'hot-',
  're-',
  'type',
  'bottle',
];
/** Verbs that only look prefixed: `reread` is one, these are not. */
const looksPrefixed = wordSet('remind rebut outwit increment inset relay');

/** Verbs of several syllables that double their last consonant and that `compromise` gets wrong or does not know. */
const doubling = wordSet(
  'abet abhor annul begin enrol forbid forget format fulfil outfit kidnap program rebut regret remap unmap unpin unzip reprogram commit recommit resubmit backlog equip upskil',
);
/** Written with one consonant in American English and two in British: `canceled`, `cancelled`. Candor writes one. */
const doubledInBritain = wordSet(
  'cancel channel counsel dial initial jewel label level marvel model panel pedal relabel rival signal total travel tunnel fuel refuel funnel duel worship',
);

/** Nouns that `compromise` turns wrongly: singular and plural, or one word where both are alike. */
const irregularNouns = readNouns(`
alias aliases|analysis analyses|appendix appendices|axis axes|basis bases|bias biases|bonus bonuses|boss bosses
bus buses|business businesses|cache caches|campus campuses|canvas canvases|child children|class classes|crisis crises
criterion criteria|demo demos|diagnosis diagnoses|echo echoes|emphasis emphases|focus focuses|foot feet|gas gases
half halves|hero heroes|hypothesis hypotheses|index indexes|knife knives|leaf leaves|lens lenses|life lives
loss losses|man men|matrix matrices|memo memos|mouse mice|person people|phenomenon phenomena|photo photos|process processes
proof proofs|quiz quizzes|repo repos|schema schemas|self selves|shelf shelves|status statuses|thesis theses|tooth teeth
veto vetoes|virus viruses|weakness weaknesses|woman women|sale sales|case cases|release releases|database databases
response responses|expense expenses|purchase purchases|phase phases|cause causes|house houses|use uses|course courses
data|news|software|feedback|information|equipment|staff|series|species|corps|means|chaos|kudos|kubernetes|devops|ops|aws`);

interface VerbForms {
  readonly base: string;
  readonly past: string;
  readonly participle: string;
  readonly gerund: string;
  readonly thirdPerson: string;
}

/** What we use of the library, which types its insides as `object`. */
interface Transforms {
  /** `undefined` where it takes the word for something other than a verb. */
  readonly past: (verb: string) => unknown;
  readonly toInfinitive: (form: string, tense: string) => string;
  readonly toPlural: (noun: string) => string;
  readonly toSingular: (noun: string) => string;
}

const irregulars = readIrregulars();
/** `written` → `write`, `wrote` → `write`. A form that is its own base (`found` a firm) is read as the commoner verb. */
const irregularBases = reverse(irregulars);

export function createInflector(nlp: typeof Nlp): Inflector {
  const library = transformsOf(nlp);
  const remembered = new Map<string, VerbForms>();

  function conjugate(lemma: string): VerbForms {
    const [head, tail] = splitPhrasal(lemma.toLowerCase());
    let forms = remembered.get(head);
    if (forms === undefined) {
      forms = conjugateWord(head, library);
      remembered.set(head, forms);
    }
    return tail === '' ? forms : withTail(forms, tail);
  }

  function base(form: string): string {
    const [head, tail] = splitPhrasal(form.toLowerCase());
    return `${baseOfWord(head, library, word => conjugate(word))}${tail}`;
  }

  return {
    past: lemma => conjugate(lemma).past,
    participle: lemma => conjugate(lemma).participle,
    gerund: lemma => conjugate(lemma).gerund,
    thirdPerson: lemma => conjugate(lemma).thirdPerson,
    base,
    forms: lemma => {
      const { base: root, thirdPerson, past, participle, gerund } = conjugate(lemma);
      return [...new Set([root, thirdPerson, past, participle, gerund, ...otherSpellings(root)])];
    },
    plural: noun => inflectLastWord(noun, word => irregularNouns.get(word) ?? library.toPlural(word)),
    singular: noun => inflectLastWord(noun, word => singularOf(word, library)),
  };
}

function transformsOf(nlp: typeof Nlp): Transforms {
  const model = nlp.model();
  const two = property(nlp.methods(), 'two');
  const transform = property(two, 'transform');
  const verb = property(transform, 'verb');
  const noun = property(transform, 'noun');
  const conjugate = method(verb, 'conjugate');
  const toInfinitive = method(verb, 'toInfinitive');
  const toPlural = method(noun, 'toPlural');
  const toSingular = method(noun, 'toSingular');
  return {
    past: word => property(conjugate(word, model), 'PastTense'),
    toInfinitive: (form, tense) => String(toInfinitive(form, model, tense)),
    toPlural: word => String(toPlural(word, model)),
    toSingular: word => String(toSingular(word, model)),
  };
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

function method(value: unknown, name: string): (...args: readonly unknown[]) => unknown {
  const found = property(value, name);
  if (typeof found !== 'function')
    throw new Error(`compromise has no ${name}; its version is not the one Candor was built with`);
  return (...args) => Reflect.apply(found, undefined, args);
}

function readIrregulars(): ReadonlyMap<string, { readonly past: string; readonly participle: string }> {
  const table = new Map<string, { past: string; participle: string }>();
  for (const entry of irregularVerbs.trim().split(/\s*[|\n]\s*/)) {
    const [base = '', past = '', participle = past] = entry.split(' ');
    table.set(base, { past, participle });
  }
  table.set('be', { past: 'was', participle: 'been' });
  return table;
}

function readNouns(table: string): ReadonlyMap<string, string> {
  const entries = table.trim().split(/[|\n]/);
  return new Map(
    entries.map(entry => entry.split(' ')).map(([singular = '', plural = singular]) => [singular, plural]),
  );
}

function reverse(table: typeof irregulars): ReadonlyMap<string, string> {
  const bases = new Map<string, string>();
  for (const [base, { past, participle }] of table) {
    for (const form of [past, participle]) if (!bases.has(form)) bases.set(form, base);
  }
  for (const form of ['am', 'is', 'are', 'was', 'were', 'being']) bases.set(form, 'be');
  bases
    .set('has', 'have')
    .set('does', 'do')
    .set('goes', 'go')
    .set('lay', 'lay')
    .set('saw', 'see')
    .set('gotten', 'get')
    .set('underlay', 'underlie');
  bases.set('resent', 'resend').set('unwound', 'unwind').set('soothed', 'soothe');
  bases.set('learnt', 'learn').set('built', 'build').set('burnt', 'burn').set('spelt', 'spell').set('dreamt', 'dream');
  return bases;
}

/** A phrasal verb inflects in its first word: `roll back`, `fall back on`. The tail keeps its space. */
function splitPhrasal(lemma: string): readonly [head: string, tail: string] {
  const space = lemma.indexOf(' ');
  return space < 0 ? [lemma, ''] : [lemma.slice(0, space), lemma.slice(space)];
}

function withTail(forms: VerbForms, tail: string): VerbForms {
  return {
    base: forms.base + tail,
    past: forms.past + tail,
    participle: forms.participle + tail,
    gerund: forms.gerund + tail,
    thirdPerson: forms.thirdPerson + tail,
  };
}

function conjugateWord(base: string, library: Transforms): VerbForms {
  const irregular = irregularForms(base);
  const past = irregular?.past ?? regularPast(base, library);
  return {
    base,
    past,
    participle: irregular?.participle ?? past,
    gerund: gerundOf(base, past),
    thirdPerson: thirdPersonOf(base),
  };
}

function irregularForms(base: string): { readonly past: string; readonly participle: string } | undefined {
  const whole = irregulars.get(base);
  if (whole !== undefined) return whole;
  const stem = withoutPrefix(base);
  const forms = stem === base ? undefined : irregulars.get(stem);
  if (forms === undefined) return undefined;
  const prefix = base.slice(0, -stem.length);
  return { past: prefix + forms.past, participle: prefix + forms.participle };
}

/** What the library says, where it is a possible spelling of a regular past; it takes some verbs for nouns and says nothing. */
function regularPast(base: string, library: Transforms): string {
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`;
  if (base.endsWith('e')) return `${base}d`;
  if (hardC.test(base)) return `${base}ked`;
  const doubled = `${base}${base.at(-1) ?? ''}ed`;
  if (doubling.has(base) || isShort(base)) return doubled;
  if (doubledInBritain.has(base) || !/[^aeiou][aeiou][bdgklmnprtvz]$/.test(base)) return `${base}ed`;
  return library.past(base) === doubled ? doubled : `${base}ed`;
}

/** `panicked`, `mimicking`. */
const hardC = /^(?:panic|mimic|traffic|picnic)$/;

/** One syllable, one vowel, one consonant: `ship`, `quit`, `plan`. */
function isShort(base: string): boolean {
  return /^[^aeiou]*(?:qu)?[aeiou][bdgklmnprtvz]$/.test(base);
}

function gerundOf(base: string, past: string): string {
  if (base === 'be') return 'being';
  if (hardC.test(base)) return `${base}king`;
  if (/^(?:under|be)?lie$|^(?:un|re)?tie$|^die$|^vie$/.test(base)) return `${base.slice(0, -2)}ying`;
  if (/[^eoy]e$/.test(base) && !/^(?:singe|binge|tinge)$/.test(base)) return `${base.slice(0, -1)}ing`;
  const last = base.at(-1) ?? '';
  const doubles = past === `${base}${last}ed` || doubling.has(base) || isShort(withoutPrefix(base));
  return `${base}${doubles ? last : ''}ing`;
}

/** `set` for `reset`, where the prefix stands before an irregular verb; otherwise the word itself. */
function withoutPrefix(base: string): string {
  const prefix = prefixes.find(it => base.startsWith(it) && irregulars.has(base.slice(it.length)));
  return prefix === undefined || looksPrefixed.has(base) ? base : base.slice(prefix.length);
}

function thirdPersonOf(base: string): string {
  if (base === 'be') return 'is';
  if (base === 'have') return 'has';
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`;
  if (/(?:[sxz]|ch|sh)$/.test(base)) return base === 'quiz' ? 'quizzes' : `${base}es`;
  if (/(?:^|re|un|over|under|out|for)(?:go|do)$|^(?:veto|echo)$/.test(base)) return `${base}es`;
  return `${base}s`;
}

/** British doubling beside the American spelling that Candor writes: a phrase has to match both. */
function otherSpellings(root: string): readonly string[] {
  const [head, tail] = splitPhrasal(root);
  const spellings: string[] = [];
  if (doubledInBritain.has(head)) {
    const last = head.at(-1) ?? '';
    spellings.push(`${head}${last}ed${tail}`, `${head}${last}ing${tail}`);
  }
  const second = secondPasts.get(head);
  if (second !== undefined) spellings.push(...second.map(form => form + tail));
  return spellings;
}

/** Further forms that are right or common beside the one Candor writes. */
const secondPasts: ReadonlyMap<string, readonly string[]> = new Map(
  'be am are were|burn burnt|dream dreamt|focus focussed focussing|get gotten|input inputted|lean leant|learn learnt|light lit|plead pled|prove proved|spell spelt|sync synched synching'
    .split('|')
    .map(entry => entry.split(' '))
    .map(([head = '', ...others]) => [head, others]),
);

function baseOfWord(form: string, library: Transforms, conjugate: (base: string) => VerbForms): string {
  const irregular = irregularBaseOf(form);
  if (irregular !== undefined) return irregular;
  // "exceed", "heed": they end like a past and are none.
  if (!form.endsWith('ing') && isListed(form)) return form;
  const tense = tenseOf(form);
  if (tense === undefined) return form;
  const isForm = (base: string): boolean => {
    const forms = conjugate(base);
    return (
      forms.past === form || forms.gerund === form || forms.thirdPerson === form || otherSpellings(base).includes(form)
    );
  };
  const stems = stemsOf(form);
  const candidates = [
    ...stems.filter(stem => misread.has(stem) || doubledInBritain.has(stem) || irregulars.has(stem)),
    library.toInfinitive(form, tense),
    ...stems,
  ];
  const fits = (candidate: string): boolean =>
    (candidate.length > 2 || irregulars.has(candidate)) && /[aeiouy]/.test(candidate) && isForm(candidate);
  return candidates.find(it => (misread.has(it) || isListed(it)) && fits(it)) ?? candidates.find(fits) ?? form;
}

/** A base form that the lists of verbs hold. */
function isListed(word: string): boolean {
  return (lookUp(word).readings & Reading.base) !== 0;
}

function irregularBaseOf(form: string): string | undefined {
  const whole = irregularBases.get(form);
  if (whole !== undefined) return whole;
  if (irregulars.has(form)) return form;
  if (hardC.test(form.replace(/k(?:ed|ing)$/, ''))) return form.replace(/k(?:ed|ing)$/, '');
  if (/^quizz(?:es|ed|ing)$/.test(form)) return 'quiz';
  for (const [head, forms] of secondPasts) if (forms.includes(form)) return head;
  for (const prefix of prefixes) {
    // "present", "relent": no prefix before "sent", "lent".
    if (!form.startsWith(prefix) || /^(?:pre|re)(?:sent|lent)$/.test(form)) continue;
    const stem = irregularBases.get(form.slice(prefix.length));
    if (stem !== undefined && !looksPrefixed.has(prefix + stem)) return prefix + stem;
  }
  return undefined;
}

/** Verbs whose forms spelling and library lead back to a word that does not exist (`synce`, `cach`). */
const misread = wordSet(
  'sync pivot total panic program ping cache route enroll embed page bias refocus route reroute mute cite paste waste taste',
);
/** Words that end like a form of a verb and are none. */
const noForms = wordSet(
  'thing something nothing anything everything red hundred need embed indeed speed king ceiling evening morning during according this his its always perhaps thus plus series',
);

function tenseOf(form: string): string | undefined {
  if (noForms.has(form)) return undefined;
  if (form.endsWith('ing')) return 'Gerund';
  if (form.endsWith('ed')) return 'PastTense';
  if (/[^sui]s$/.test(form) && (!irregularNouns.has(form) || irregulars.has(form.slice(0, -1)))) return 'PresentTense';
  return undefined;
}

/** Possible base forms by spelling alone, the likeliest first. */
function stemsOf(form: string): readonly string[] {
  if (form.endsWith('ies') || form.endsWith('ied')) return [`${form.slice(0, -3)}y`, form.slice(0, -1)];
  if (form.endsWith('ing') || form.endsWith('ed')) {
    const stem = form.slice(0, form.endsWith('ed') ? -2 : -3);
    const single = /(.)\1$/.test(stem) ? [stem.slice(0, -1)] : [];
    const lie = form.endsWith('ying') ? [`${form.slice(0, -4)}ie`] : [];
    const prefersE =
      /(?:[^aeiou][aeiou]|[aeiou][^aeiou]|[lrsvczg])(?:at|iz|is|ut|ag|in|ur|ir|or|as|os|us|id|ud|od|ev|iv|ov|yz)$|[^s]s$|[cgvuz]$/.test(
        stem,
      );
    return prefersE ? [`${stem}e`, stem, ...single, ...lie] : [...single, stem, `${stem}e`, ...lie];
  }
  return [form.slice(0, -1), form.slice(0, -2)];
}

function inflectLastWord(noun: string, inflect: (word: string) => string): string {
  const [, lead = '', word = ''] = /^(.*[\s-])?([^\s-]+)$/s.exec(noun) ?? [];
  return word === '' ? noun : lead + inflect(word.toLowerCase());
}

function singularOf(word: string, library: Transforms): string {
  if (irregularNouns.has(word)) return word;
  for (const [singular, plural] of irregularNouns) if (plural === word) return singular;
  if (word === 'indices') return 'index';
  if (/(?:ss|us|is)$/.test(word)) return word;
  if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  const singular = library.toSingular(word);
  // A singular that the plural does not lead back to was cut off wrongly.
  return library.toPlural(singular) === word ? singular : word.replace(/(?<=[^s])s$/, '');
}
