import type { Analysis } from '../analysis.ts';
import type { Actor, Clause } from '../english/facts.ts';
import type { ReadSentence } from '../evidence/reading.ts';
import { toDocument } from '../story/prose.ts';
import type { Span } from '../story/story.ts';

/** Who acts, in a word before the verb: where grammar leaves it open, or where it is not the teller. */
export interface ActorHint {
  /** Before the verb. */
  readonly offset: number;
  readonly label: string;
}

const labels = {
  I: 'I',
  we: 'we',
  other: 'someone else',
  nobody: 'nobody',
  thing: 'a thing',
} as const satisfies Readonly<Record<Actor['kind'], string>>;

/** In order. What the words say themselves (“I rang”) needs no hint; a verb of no time of its own (“to ring”) has none. */
export function findActorHints({ stories }: Analysis, { start, end }: Span): readonly ActorHint[] {
  return stories
    .flatMap(it => it.sentences)
    .filter(({ sentence: { span } }) => span.start <= end && start <= span.end)
    .flatMap(hintsOf)
    .filter(({ offset }) => start <= offset && offset <= end);
}

function hintsOf(read: ReadSentence): readonly ActorHint[] {
  return read.facts.clauses.flatMap(clause => {
    if (!clause.verb || clause.quoted === 'other' || isSaid(clause)) return [];
    const isTimeless = clause.verb.form !== 'finite' && !(clause.actor.kind === 'I' && clause.actor.implied);
    if (isTimeless) return [];
    return [{ offset: toDocument(read.sentence, clause.verb.span).start, label: labels[clause.actor.kind] }];
  });
}

function isSaid({ actor }: Clause): boolean {
  return actor.kind === 'I' && !actor.implied;
}
