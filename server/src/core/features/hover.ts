import type { Analysis } from '../analysis.ts';
import { clock } from '../evidence/clock.ts';
import { secondsUnder } from '../evidence/measures.ts';
import type { StoryReading } from '../evidence/reading.ts';
import { lensOf, levelViewOf } from '../evidence/view.ts';
import type { Finding } from '../findings/finding.ts';
import { cut } from '../findings/say.ts';
import { byWeight } from '../findings/weight.ts';
import { classNames } from '../rubric/classNames.ts';
import type { Detect, Need, Rubric, Rule, SignalId, Structure } from '../rubric/rubric.ts';
import type { PartId, Section, Span } from '../story/story.ts';

/** What stands in a hover: Markdown, and the place it speaks of. */
export interface Hover {
  readonly span: Span;
  readonly markdown: string;
  /** The rule that it speaks of; there is a page to read on. */
  readonly code?: string;
}

/** Explains what stands at `offset`: a finding, a part's label, a key of the front matter; `undefined` where there is nothing to say. */
export function findHover(
  analysis: Analysis,
  shown: readonly Finding[],
  offset: number,
  rubric: Rubric,
): Hover | undefined {
  const finding = [...shown].sort(byWeight).find(it => holds(it.span, offset));
  const rule = finding && rubric.rules.find(it => it.code === finding.code);
  if (finding && rule) {
    return { span: finding.span, markdown: explainFinding(finding, rule, analysis, rubric), code: rule.code };
  }
  return hoverLabel(analysis, offset, rubric) ?? hoverFrontMatter(analysis, offset, rubric);
}

function holds({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}

/** Six lines at most, and never the message again: why · ask · one pair · the competency's view · foot. */
function explainFinding(finding: Finding, rule: Rule, { stories }: Analysis, rubric: Rubric): string {
  const reading = finding.story === null ? undefined : stories[finding.story];
  const words = wordsFor(rule, reading?.competency);
  const pair = rule.examples.find(
    it => it.weak !== '' && it.strong !== '' && !it.weak.includes('\n') && !it.strong.includes('\n'),
  );
  const lines = [
    words.why,
    `*${words.ask}*`,
    pair ? `${pair.weak} → **${pair.strong}**` : undefined,
    reading && sayView(rule, reading, rubric),
    `${classNames[finding.class]} · \`${rule.code}\` · ${sayWhySoLoud(finding, rule, reading, rubric)}`,
  ];
  return lines.filter(it => it !== undefined && it !== '').join('\n\n');
}

/** How the chosen company or level reads this very flaw; `undefined` where it has no view of its own on it. */
function sayView(rule: Rule, reading: StoryReading, rubric: Rubric): string | undefined {
  const lens = lensOf(reading, rubric);
  const level = levelViewOf(reading, rubric);
  const company = rubric.companies.find(it => it.id === lens?.company)?.name;
  const levelName = rubric.levels.find(it => it.id === level?.level)?.name;
  if (level && rule.class === 'level') return `**${levelName}:** ${level.expects}`;
  if (lens && (rule.class === 'lens' || lens.severities.has(rule.code))) return `**${company}:** ${lens.framing}`;
  const asked = new Set(rule.detect.flatMap(signalsWanted));
  const wants = (it: Need) => it.signals.some(signal => asked.has(signal));
  const elevated = lens?.elevates.find(wants);
  if (elevated) return `**${company}:** ${elevated.text}`;
  const needed = level?.needs.find(wants);
  return needed && `**${levelName}:** ${needed.text}`;
}

/** What a rule finds not to be there. */
function signalsWanted(how: Detect): readonly SignalId[] {
  if (how.kind === 'absence') return how.of;
  return how.kind === 'follow' ? how.then : [];
}

function wordsFor(rule: Rule, competency: string | undefined): Pick<Rule, 'why' | 'ask'> {
  const change = rule.changes.find(it => it.competency === competency && competency !== undefined);
  return { why: change?.why ?? rule.why, ask: change?.ask ?? rule.ask };
}

/** Why it has the severity it has: set by the person, by the company, by the competency, or the rule's own. */
function sayWhySoLoud({ severity }: Finding, rule: Rule, reading: StoryReading | undefined, rubric: Rubric): string {
  const nameIn = (terms: readonly { readonly id: string; readonly name: string }[], id: string | undefined) =>
    terms.find(it => it.id === id)?.name ?? id ?? 'this question';
  const lens = reading && lensOf(reading, rubric);
  if (severity === rule.severity) return `${severity}, as the rule has it`;
  if (severity === lens?.severities.get(rule.code)) return `${severity} for ${nameIn(rubric.companies, lens.company)}`;
  if (severity === rule.severities.get(reading?.competency ?? ''))
    return `${severity} for ${nameIn(rubric.competencies, reading?.competency)}`;
  if (reading?.trigger === 'indirect' && severity === 'hint') return 'hint, since the question only touches on it';
  if (reading?.trigger === 'none' && severity === 'hint') return 'hint, since no question says what is asked for';
  return `${severity}, as you set it`;
}

function hoverLabel({ stories }: Analysis, offset: number, rubric: Rubric): Hover | undefined {
  for (const reading of stories) {
    const section = reading.story.sections.find(it => it.label && holds(it.label.span, offset));
    const part = section?.parts[0];
    const structure = structureOf(reading, part, rubric);
    if (section?.label && part && structure)
      return { span: section.label.name, markdown: explainPart(section, part, structure, reading) };
  }
  return undefined;
}

function structureOf({ story }: StoryReading, part: PartId | undefined, { structures }: Rubric): Structure | undefined {
  const own = structures.find(it => it.id === story.structure);
  return own?.parts.some(it => it.id === part) ? own : structures.find(it => it.parts.some(other => other.id === part));
}

function explainPart(section: Section, part: PartId, structure: Structure, { sentences }: StoryReading): string {
  const known = structure.parts.find(it => it.id === part);
  const lines = [known?.shows, ...(known?.checklist ?? []).slice(0, 3).map(it => `- ${it.text}`)].filter(
    it => it !== undefined && it !== '',
  );
  return `**${known?.title ?? part}** · ${clock(secondsUnder(section, sentences))} aloud\n\n${lines.join('\n')}`;
}

/** What a key of the front matter is for, and what it may hold. */
const keys: Readonly<Record<string, string>> = {
  question:
    'The question this story answers, as the interviewer asks it. It chooses the competency where none is given.',
  competency: 'What the question is after.',
  company: 'Read the story as this company does; nothing of a company is judged without it.',
  level: 'Read the story for this level; nothing of levels is judged without it.',
  role: 'What you work as.',
  structure: '`star` or `arc`.',
  principles: 'The principles that you tie the story to.',
  category: 'The kind of question.',
  difficulty: 'How hard the question is said to be.',
  round: 'The round of the loop in which it is asked.',
  tags: 'Words of your own, for finding stories again.',
  target: 'Spoken length you aim at, in seconds: `120` or `120-180`.',
  rules: 'Severity by rule code for this story: `off`, `hint`, `information`, `warning`, `error`.',
  type: '`story` makes any Markdown file a story.',
  rehearsed: 'When you last told it, how long it took and how it went.',
};

function hoverFrontMatter({ document }: Analysis, offset: number, rubric: Rubric): Hover | undefined {
  const entry = document.frontMatter?.entries.find(it => holds(it.keySpan, offset) || holds(it.valueSpan, offset));
  if (!entry) return undefined;
  const about = keys[entry.key];
  const competency = entry.key === 'competency' ? rubric.competencies.find(it => it.id === entry.value) : undefined;
  if (competency)
    return {
      span: entry.valueSpan,
      markdown: `**${competency.name}**\n\n${competency.motto}\n\n${competency.coreSignal}`,
    };
  return about === undefined ? undefined : { span: entry.keySpan, markdown: `\`${cut(entry.key)}\`: ${about}` };
}
