import type { Captures } from '../detectors/detector.ts';
import type { FixSpec, RuleClass, Scope, Severity } from '../rubric/rubric.ts';
import type { PartId, Span } from '../story/story.ts';

/** One place where a rule applies. */
export interface Finding {
  readonly code: string;
  readonly class: RuleClass;
  readonly scope: Scope;
  readonly severity: Exclude<Severity, 'off'>;
  /** Never longer than a sentence; what is absent is underlined where it belongs. */
  readonly span: Span;
  readonly message: string;
  /** Index of the story it belongs to; `null` for the file's front matter and comments. */
  readonly story: number | null;
  /** The part whose text it is about or that is absent. */
  readonly part: PartId | undefined;
  readonly captures: Captures;
  /** The whole wording says so and no pattern: where a pattern says something, it knows better. */
  readonly byWording?: true;
  /** Other places that it hangs together with; an editor shows the words there. */
  readonly related?: readonly Span[];
  /** What can be done; made into edits by `features/codeActions.ts` on request. */
  readonly fixes: readonly FixSpec[];
}

export function countOf(findings: readonly Finding[], code: string): number {
  return findings.filter(it => it.code === code).length;
}
