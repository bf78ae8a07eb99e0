import type { Analysis } from '../core/analysis.ts';
import { findSymbols, type StorySymbol } from '../core/features/documentSymbols.ts';
import { findNext, type StoryState, stateOf } from '../core/features/next.ts';
import type { Finding } from '../core/findings/finding.ts';
import { classNames } from '../core/rubric/classNames.ts';
import type { Rubric, RuleClass } from '../core/rubric/rubric.ts';
import { type Lines, toLines } from '../core/story/lines.ts';
import { createPaint, type Paint } from './terminal.ts';

/** Classes in the order in which a person should look at them. */
export const classOrder: readonly RuleClass[] = [
  'disqualifier',
  'selection',
  'structure',
  'depth',
  'level',
  'lens',
  'delivery',
];
const states: readonly StoryState[] = ['Draft', 'Whole', 'Sound', 'Rehearsed'];

/**
 * Prints for people: story by story with its state, grouped by what the findings are about, what to mend first on top. An arrow
 * points at what to do next. All of it is listed; only an editor shows less.
 */
export class PrettyPrinter {
  readonly #paint: Paint;
  readonly #findings = new Map<RuleClass, number>();
  readonly #states = new Map<StoryState, number>();

  constructor(colours: boolean) {
    this.#paint = createPaint(colours);
  }

  /** `analysis` is `undefined` for a file that is no story. */
  file(path: string, analysis: Analysis | undefined, rubric: Rubric): string {
    if (!analysis)
      return this.#note(path, 'no story: name it *.story.md, list it in candor.yaml, or begin it with “type: story”');
    for (const { class: group } of analysis.findings) add(this.#findings, group);
    const lines = toLines(analysis.document.text);
    const ofFile = analysis.findings.filter(it => it.story === null);
    const stories = findSymbols(analysis, rubric).map((it, index) => this.#story(path, it, index, analysis, lines));
    if (stories.length + ofFile.length === 0) return this.#note(path, 'reads as notes, so nothing is judged');
    const head = ofFile.length > 0 ? [`${this.#paint('bold', path)}\n${this.#groups(ofFile, [], lines)}`] : [];
    return `${[...head, ...stories].join('\n')}\n`;
  }

  /** The last line: how many stories are how far, and how much there is of what. */
  tally(): string {
    const stories = [...this.#states.values()].reduce((sum, it) => sum + it, 0);
    const far = states.flatMap(it => countOf(this.#states, it, it));
    const findings = classOrder.flatMap(it => countOf(this.#findings, it, inTally(it)));
    const parts = [`${plural(stories, 'story', 'stories')}${far.length > 0 ? `: ${far.join(', ')}` : ''}`];
    return `${[...parts, findings.length > 0 ? findings.join(', ') : 'nothing to mend'].join(' · ')}\n`;
  }

  #note(path: string, text: string): string {
    return `${this.#paint('bold', path)}  ${this.#paint('dim', text)}\n\n`;
  }

  #story(
    path: string,
    { name, detail, selection }: StorySymbol,
    index: number,
    analysis: Analysis,
    lines: Lines,
  ): string {
    const reading = analysis.stories[index];
    const findings = analysis.findings.filter(it => it.story === index);
    const state = reading ? stateOf(analysis.document, reading, findings) : 'Draft';
    add(this.#states, state);
    const place = `${path}:${lines.positionAt(selection.start).line + 1}`;
    const head = `${this.#paint('bold', place)}  ${name}  ${this.#paint('dim', `${state} · ${detail} aloud`)}\n`;
    if (findings.length === 0) return `${head}  ${this.#paint('dim', nothingLeft)}\n`;
    return head + this.#groups(findings, findNext(findings).steps, lines);
  }

  #groups(findings: readonly Finding[], next: readonly Finding[], lines: Lines): string {
    const width = Math.max(...findings.map(it => placeOf(it, lines).length));
    const groups = classOrder.map(group => ({ group, found: findings.filter(it => it.class === group) }));
    return groups
      .filter(({ found }) => found.length > 0)
      .map(({ group, found }) => {
        const rows = found.map(it => this.#row(it, next.includes(it) ? '→' : ' ', placeOf(it, lines).padStart(width)));
        return `  ${this.#paint(loudest(found), classNames[group])}\n${rows.join('')}`;
      })
      .join('');
  }

  #row({ message, code }: Finding, arrow: string, place: string): string {
    return `  ${this.#paint('bold', arrow)} ${this.#paint('dim', place)}  ${message}  ${this.#paint('dim', code)}\n`;
  }
}

const nothingLeft = 'Nothing here that an interviewer would hold against it. Say it aloud once.';

function loudest(findings: readonly Finding[]) {
  if (findings.some(it => it.severity === 'error')) return 'red';
  return findings.some(it => it.severity === 'warning') ? 'yellow' : 'cyan';
}

/** One-based, as editors count in front of people. */
function placeOf({ span }: Finding, lines: Lines): string {
  const { line, character } = lines.positionAt(span.start);
  return `${line + 1}:${character + 1}`;
}

function add<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** The name of a class behind a number: `2 to mend first`, `6 wording`. */
function inTally(group: RuleClass): string {
  return group === 'disqualifier' ? 'to mend first' : classNames[group].toLowerCase();
}

function countOf<K>(counts: ReadonlyMap<K, number>, key: K, name: string): readonly string[] {
  const count = counts.get(key) ?? 0;
  return count > 0 ? [`${count} ${name}`] : [];
}

export function plural(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
