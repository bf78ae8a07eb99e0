import type { PlacedLeaf } from './leaves.ts';
import type { DocumentKind, FrontMatter } from './story.ts';

/** Sums of what leaves say, over a story or a whole document. */
export interface Tally {
  /** Words of prose: no headings, no interviewer's questions. */
  readonly words: number;
  readonly first: number;
  readonly plural: number;
  readonly second: number;
  readonly deeds: number;
  readonly orders: number;
  readonly leaves: number;
  readonly questions: number;
  readonly blankWords: number;
  readonly blankLeaves: number;
  readonly english: number;
  readonly foreign: number;
  /** Words of labels, which tell nothing. */
  readonly labelWords: number;
  /** What of `first` and `deeds` stands in paragraphs that are quotations as a whole. */
  readonly quotedTelling: number;
  readonly cells: number;
  /** Headings that give away another kind of text. */
  readonly changelogHeadings: number;
  readonly technicalHeadings: number;
  readonly guideHeadings: number;
  readonly resumeHeadings: number;
}

const counted = [
  'words',
  'first',
  'plural',
  'second',
  'deeds',
  'orders',
  'leaves',
  'questions',
  'blankWords',
  'blankLeaves',
  'english',
  'foreign',
  'labelWords',
  'quotedTelling',
  'cells',
  'changelogHeadings',
  'technicalHeadings',
  'guideHeadings',
  'resumeHeadings',
] as const;
type Counts = Record<(typeof counted)[number], number>;

function noCounts(): Counts {
  return {
    words: 0,
    first: 0,
    plural: 0,
    second: 0,
    deeds: 0,
    orders: 0,
    leaves: 0,
    questions: 0,
    blankWords: 0,
    blankLeaves: 0,
    english: 0,
    foreign: 0,
    labelWords: 0,
    quotedTelling: 0,
    cells: 0,
    changelogHeadings: 0,
    technicalHeadings: 0,
    guideHeadings: 0,
    resumeHeadings: 0,
  };
}

export function tally(leaves: readonly PlacedLeaf[], from: number, to: number): Tally {
  const sum = noCounts();
  for (let index = from; index < to; index++) {
    const leaf = leaves[index];
    if (leaf) count(leaf, sum);
  }
  return sum;
}

function count({ leaf, traits, facts }: PlacedLeaf, sum: Counts): void {
  // "###### Situation: While I was …" is a label with its prose.
  const isHeading =
    leaf.level > 0 && !facts.candidates.some(it => it.kind === 'part' && it.end < leaf.prose.text.trimEnd().length);
  if (isHeading) countHeading(leaf.prose.text, sum);
  // A question under a part's label tells what to write there.
  const asked = (traits.prompts || traits.asks) && !facts.candidates.some(it => it.kind === 'part' && !it.letters);
  if (asked) sum.questions++;
  if (isHeading || asked) return;
  sum.leaves++;
  sum.words += traits.words;
  sum.first += traits.first;
  sum.plural += traits.plural;
  sum.second += traits.second;
  sum.deeds += traits.deeds;
  sum.orders += traits.orders;
  sum.blankWords += traits.blankWords;
  if (traits.blankWords > 0) sum.blankLeaves++;
  sum.english += traits.english;
  sum.foreign += traits.foreign;
  sum.labelWords += facts.labelWords;
  if (traits.isQuotation) sum.quotedTelling += traits.first + traits.deeds;
  if (leaf.cell) sum.cells++;
}

function countHeading(text: string, sum: Counts): void {
  if (changelogHeading.test(text)) sum.changelogHeadings++;
  if (technicalHeading.test(text)) sum.technicalHeadings++;
  if (guideHeading.test(text)) sum.guideHeadings++;
  if (resumeHeading.test(text)) sum.resumeHeadings++;
}

/** The tally of a whole document from those of its stories and the leaves between them. */
export function addTallies(
  tallies: readonly Tally[],
  leaves: readonly PlacedLeaf[],
  extents: readonly { readonly from: number; readonly to: number }[],
): Tally {
  const all = [...tallies];
  let at = 0;
  for (const { from, to } of [...extents, { from: leaves.length, to: leaves.length }]) {
    if (from > at) all.push(tally(leaves, at, from));
    at = to;
  }
  const sum = noCounts();
  for (const it of all) for (const key of counted) sum[key] += it[key];
  return sum;
}

const changelogHeading =
  /^\W*(?:v?\d+\.\d+|unreleased|added|changed|fixed|removed|deprecated|security|bug ?fixes|breaking changes)\b/i;
const technicalHeading =
  /^\W*(?:\d+[.)]?\s*)?(?:adr|rfc|retro(?:spective)?|what (?:went|did(?:n['’]t| not) go) well|status|decision|decision drivers|consequences|considered options|trade-?offs|alternatives|installation|install|getting started|quick ?start|usage|api|api reference|architecture|configuration|deployment|deploy|prerequisites|requirements|license|contributing|development|testing|tests|troubleshooting|commands|endpoints|schema|data model|tech(?:nology)? stack|features|project structure|runbook|rollback(?: plan)?|monitoring|alerts|escalation|verification|timeline|action items|references|changelog|why this decision|examples?)\b/i;
const guideHeading =
  /^\W*(?:\d+[.)]?\s*)?(?:tips?\b|how (?:to|should|long)\b|what (?:is|are)\b|why (?:interviewers|companies|do)|examples? (?:answers?|response)?|(?:the )?star (?:method|framework|format|technique)|framework|common (?:mistakes|pitfalls|questions)|best practices|do['’]?s and don['’]?ts|.*\b(?:guide|cheat ?sheet|preparation|key principles|golden rules|checklist)\b)/i;
const resumeHeading = /^\W*(?:(?:work |professional )?experience|education|skills|certifications?|publications)\b/i;

/** What kind of text a tally speaks of. `parts` counts the distinct parts that labels name. */
export function classify(sum: Tally, parts: number): DocumentKind {
  const told = sum.words - sum.blankWords - sum.labelWords;
  if (told < 3) return kindOfUntold(sum);
  const all = sum.first + sum.deeds + sum.plural / 3;
  const guiding = sum.guideHeadings;
  const teaching = sum.second + 2 * sum.orders + 2 * guiding;
  // An example answer in quotation marks makes no story of a guide.
  const telling = teaching >= 4 ? all - sum.quotedTelling : all;
  if (isTemplate(sum, told, telling)) return 'template';
  if (sum.questions >= 3 && sum.questions * 2 >= sum.leaves && telling * 60 < told) return 'questions';
  if (isOtherLanguage(sum)) return 'story';
  const technical = sum.technicalHeadings + sum.changelogHeadings;
  if (technical >= 3 && sum.first * 100 < sum.words) return 'technical';
  if (teaching >= 4 && teaching > telling && (sum.orders >= 2 || guiding > 0 || telling * 3 < teaching)) return 'guide';
  if (sum.resumeHeadings >= 2 && sum.first <= 1) return 'notes';
  if (telling <= 1 && sum.first === 0 && parts < 2 && sum.cells * 2 >= sum.leaves) return 'notes';
  // A page about what "you" are to do, in which nobody has done anything.
  if (sum.first === 0 && sum.deeds === 0 && sum.second >= 3) return 'notes';
  if (isReference(sum, technical, parts))
    return technical >= 2 || (sum.resumeHeadings === 0 && technical > 0) ? 'technical' : 'notes';
  return 'story';
}

function kindOfUntold(sum: Tally): DocumentKind {
  if (sum.blankLeaves > 0) return 'template';
  return sum.questions >= 2 ? 'questions' : 'empty';
}

function isTemplate(sum: Tally, told: number, telling: number): boolean {
  if (sum.blankLeaves < 2 && sum.blankWords < told) return false;
  return telling < 3 && (sum.blankWords * 2 >= told || sum.blankLeaves * 2 >= sum.leaves);
}

/** Text that tells nothing of anybody: no I, hardly a we, and too long for a draft. */
function isReference(sum: Tally, technical: number, parts: number): boolean {
  // A list of deeds without a subject is a story in note form.
  if (sum.deeds >= 3 && sum.deeds * 2 >= sum.leaves && technical === 0 && sum.resumeHeadings === 0) return false;
  const impersonal = sum.first === 0 && sum.plural * 40 <= sum.words;
  if (sum.changelogHeadings >= 2 && sum.first === 0) return true;
  if (technical >= 2 && sum.first * 100 < sum.words) return true;
  // Under all of STAR's labels notes without a subject are a story all the same.
  if (impersonal) return parts >= 3 ? parts < 4 && sum.deeds === 0 && sum.words >= 150 : sum.words >= 40;
  return parts < 3 && sum.words >= 40 && (sum.first + sum.plural) * 40 <= sum.words && sum.deeds <= 1;
}

export function isOtherLanguage(sum: Pick<Tally, 'words' | 'english' | 'foreign'>): boolean {
  return sum.foreign > sum.words * 2 || (sum.words >= 20 && sum.english < sum.words * 0.08);
}

const storyKeys = new Set(['question', 'competency', 'company', 'level', 'structure', 'target', 'rehearsed']);

/** Whether front matter says that this is a story, however little of it there is yet. */
export function saysStory(frontMatter: FrontMatter | undefined): boolean {
  return frontMatter?.entries.some(it => storyKeys.has(it.key) || (it.key === 'type' && it.value === 'story')) ?? false;
}
