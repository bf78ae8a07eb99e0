import { applyBudget } from '../core/findings/budget.ts';
import type { Finding } from '../core/findings/finding.ts';
import { foundIn } from '../core/findings/judged.ts';
import { touches } from '../core/story/spans.ts';
import type { Span } from '../core/story/story.ts';
import type { OpenStory } from './analyses.ts';
import type { OpenDocuments } from './documents.ts';

/** What was shown last of a document. */
interface Shown {
  readonly story: OpenStory;
  readonly typing: Span | undefined;
  readonly findings: readonly Finding[];
  /** What stood when this text came, and may stay while its sentence is typed. */
  readonly standing: readonly Finding[];
}

/** What an editor shows of a story's findings, and what stands behind each that it shows. */
export class ShownFindings {
  readonly #documents: OpenDocuments;
  readonly #last = new Map<string, Shown>();

  constructor(documents: OpenDocuments) {
    this.#documents = documents;
  }

  shown(story: OpenStory): readonly Finding[] {
    const { analysis, settings, document, rubrics } = story;
    const typing = this.#documents.typingIn(document.uri);
    const last = this.#last.get(document.uri);
    if (last?.story === story && last.typing === typing) return last.findings;
    const standing = last?.story === story ? last.standing : standingFrom(last, story, typing);
    const findings = applyBudget(analysis, rubrics.rubric, { show: settings.show, typing, standing });
    this.#last.set(document.uri, { story, typing, findings, standing });
    return findings;
  }

  forget(uri: string): void {
    this.#last.delete(uri);
  }

  /** Whether somebody types in a sentence that has more to be said about it. */
  sparesAny(story: OpenStory): boolean {
    const rested = applyBudget(story.analysis, story.rubrics.rubric, { show: story.settings.show });
    return this.shown(story).length !== rested.length;
  }

  /** The findings of the analysis that a shown one stands for: itself, or all the parts that are not there yet. */
  behind({ analysis }: OpenStory, shown: Finding): readonly Finding[] {
    const alike = analysis.findings.filter(it => it.code === shown.code && it.story === shown.story);
    if (joined.has(shown.code)) return alike;
    return alike.filter(it => it.span.start === shown.span.start && it.span.end === shown.span.end);
  }
}

/** Shown as one finding for all of them. */
const joined: ReadonlySet<string> = new Set(['missing-section']);

/** Of what was shown before, that which lies where somebody types now: the budget knows findings by their words alone. */
function standingFrom(last: Shown | undefined, story: OpenStory, typing: Span | undefined): readonly Finding[] {
  if (!last || !typing) return [];
  const stories = foundIn(story.analysis).stories.filter(it => touches(it.span, typing));
  const typed = stories
    .flatMap(it => it.reading.sentences)
    .flatMap(it => (touches(it.sentence.span, typing) ? it.sentence.span : []));
  const grown = story.document.text.length - last.story.document.text.length;
  return last.findings.filter(({ span }) => {
    // Before the place where somebody types nothing moved; behind it, all by as much as the text grew.
    const moved = span.end <= typing.start ? span : { start: span.start + grown, end: span.end + grown };
    return typed.some(it => touches(it, moved));
  });
}
