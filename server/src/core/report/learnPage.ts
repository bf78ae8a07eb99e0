import { classNames } from '../rubric/classNames.ts';
import { markdownText } from '../rubric/markdownText.ts';
import type { Archetype, Competency, Lens, LevelView, Probe, Rubric, Signal, Statement } from '../rubric/rubric.ts';

/**
 * All that the rubric knows of a competency, as a page to read before writing: its card, what a strong story shows, stories that
 * carry it, questions that follow. Every sentence about the subject is the rubric's; only the headings are ours.
 */
export function learnPage(competency: Competency, rubric: Rubric): string {
  return [
    `# ${markdownText(competency.name)}`,
    ...text(competency.motto, it => `> ${it}`),
    ...text(competency.definition),
    ...question(competency),
    ...section('On one card', card(competency, rubric)),
    ...section('What it assesses', list(competency.assesses)),
    ...section('What it is not', list(competency.isNot)),
    ...section(
      'Step by step',
      competency.chain.map((it, index) => `${index + 1}. **${markdownText(it.title)}.** ${markdownText(it.text)}`),
    ),
    ...chapter('What a strong story shows', signalsOf(competency, rubric).map(ofSignal)),
    ...chapter(
      'Stories that carry it',
      competency.archetypes.map(it => ofArchetype(it, rubric)),
    ),
    ...section('Where to look for yours', lookingPlaces(competency)),
    ...section(
      'Before you choose one',
      competency.picking.map(it => `- **${markdownText(it.title)}.** ${markdownText(it.ask)}`),
    ),
    ...section(
      'Stories that serve less well',
      competency.notRecommended.map(it => `- **${markdownText(it.title)}.** ${markdownText(it.why)}`),
    ),
    ...chapter('What they may ask next', competency.probes.map(ofProbe)),
    ...section(
      'What it is easily taken for',
      competency.neighbours.map(it => `- **${markdownText(it.name)}.** ${markdownText(it.difference)}`),
    ),
    ...section(
      'How companies read it',
      competency.lenses.flatMap(it => ofLens(it, rubric)),
    ),
    ...section(
      'What each level shows',
      competency.levels.flatMap(it => ofLevel(it, rubric)),
    ),
    ...section('Where stories stop short', list(competency.pitfalls)),
    ...section('Worth knowing', list([...competency.keyPoints, ...competency.tips])),
    ...section('To prepare', list(competency.prepare)),
  ].join('\n\n');
}

function question({ question: asked, coreTest, coreSignal }: Competency): readonly string[] {
  return [
    ...text(asked, it => `**The question behind it.** ${it}`),
    ...text(coreTest, it => `**The test.** ${it}`),
    ...text(coreSignal, it => `**What they listen for.** ${it}`),
  ];
}

function card({ card: found }: Competency, rubric: Rubric): readonly string[] {
  if (!found) return [];
  const titleOf = (code: string) => rubric.rules.find(it => it.code === code)?.title ?? code;
  const rows = [
    ['Key signal', found.keySignal],
    [classNames.disqualifier, titleOf(found.topDisqualifier)],
    [`Then the ${classNames.delivery.toLowerCase()}`, titleOf(found.deliveryFlag)],
    ['Prepare', found.prepare],
    ['In a line', found.summary],
  ];
  return rows.map(([name, value]) => `- **${name}.** ${markdownText(value ?? '')}`);
}

/** In the order of the competency; its own come last where it does not name them. */
function signalsOf({ signals }: Competency, rubric: Rubric): readonly Signal[] {
  return signals.flatMap(id => rubric.signals.filter(it => it.id === id));
}

function ofSignal({ title, why, how, examples, commonMiss }: Signal): readonly string[] {
  const [example] = examples;
  return [
    `### ${markdownText(title)}`,
    ...text(why),
    ...text(how, it => `**How to tell.** ${it}`),
    ...(example === undefined ? [] : [`> ${markdownText(example)}`]),
    ...(commonMiss ? [`**What often stands there instead.** ${markdownText(commonMiss.text)}`] : []),
  ];
}

function ofArchetype({ title, why, sketch, alsoCovers }: Archetype, { structures }: Rubric): readonly string[] {
  const nameOf = (part: string) => structures.flatMap(it => it.parts).find(it => it.id === part)?.title ?? part;
  const lines = [...sketch].map(([part, it]) => `- **${nameOf(part)}.** ${markdownText(it)}`);
  return [
    `### ${markdownText(title)}`,
    ...text(why),
    ...(lines.length === 0 ? [] : [lines.join('\n')]),
    ...(alsoCovers.length === 0 ? [] : [`Also answers: ${alsoCovers.map(markdownText).join(', ')}.`]),
  ];
}

function lookingPlaces({ categories }: Competency): readonly string[] {
  return categories.map(({ jogger, typical, remedies }) => {
    const usual = remedies.map(it => markdownText(it.text)).join('; ');
    return `- **${markdownText(jogger)}.** ${markdownText(typical)}${usual === '' ? '' : ` What usually helped: ${usual}.`}`;
  });
}

function ofProbe({ question: asked, tests, weak, strong }: Probe): readonly string[] {
  return [
    `### ${markdownText(asked)}`,
    ...text(tests, it => `*${it}.*`),
    [
      '| | answer | what a listener makes of it |',
      '| --- | --- | --- |',
      `| instead of | ${cell(weak.text)} | ${cell(weak.wrong)} |`,
      `| say | ${cell(strong.text)} | ${cell(strong.right)} |`,
    ].join('\n'),
    ...text(strong.keyPhrase, it => `The words that stay: “${it}”`),
  ];
}

function ofLens({ company, values, framing, signal }: Lens, { companies }: Rubric): readonly string[] {
  const name = company === 'any' ? 'Anywhere' : (companies.find(it => it.id === company)?.name ?? company);
  const of = values.length === 0 ? '' : ` (${values.map(markdownText).join(', ')})`;
  return [
    `- **${markdownText(name)}**${of}: ${[framing, signal]
      .filter(it => it !== '')
      .map(markdownText)
      .join(' ')}`,
  ];
}

function ofLevel({ level, expects, antiPattern }: LevelView, { levels }: Rubric): readonly string[] {
  const name = levels.find(it => it.id === level)?.name ?? level;
  const not = antiPattern === '' ? '' : ` *Stops short:* ${markdownText(antiPattern)}`;
  return [`- **${markdownText(name)}.** ${markdownText(expects)}${not}`];
}

function list(statements: readonly Statement[]): readonly string[] {
  return statements.map(it => `- ${markdownText(it.text)}`);
}

/** Nothing where the rubric says nothing. */
function text(value: string, write = (it: string) => it): readonly string[] {
  return value.trim() === '' ? [] : [write(markdownText(value.trim()))];
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`## ${title}`, lines.join('\n')];
}

function chapter(title: string, entries: readonly (readonly string[])[]): readonly string[] {
  return entries.length === 0 ? [] : [`## ${title}`, ...entries.flat()];
}

function cell(value: string): string {
  return markdownText(value).replaceAll('|', '\\|');
}
