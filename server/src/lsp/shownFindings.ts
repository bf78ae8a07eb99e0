import { applyBudget } from '../core/findings/budget.ts';
import type { Finding } from '../core/findings/finding.ts';
import type { OpenStory } from './analyses.ts';
import type { OpenDocuments } from './documents.ts';

/** What an editor shows of a story's findings, and what stands behind each that it shows. */
export class ShownFindings {
  readonly #documents: OpenDocuments;

  constructor(documents: OpenDocuments) {
    this.#documents = documents;
  }

  shown({ analysis, settings, document, rubrics }: OpenStory): readonly Finding[] {
    const typing = this.#documents.typingIn(document.uri);
    return applyBudget(analysis, rubrics.rubric, { show: settings.show, typing });
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
