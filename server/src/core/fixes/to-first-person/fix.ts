import { excerptOf } from '../../english/rewrites/rewrite.ts';
import { toFirstPerson } from '../../english/rewrites/toFirstPerson.ts';
import type { FixContext, FixKind } from '../fix.ts';
import { editsInDocument, sentenceOf } from '../fix.ts';

/** Says “I” for “we”: a claim, so a person takes it, one by one. */
export const toFirstPersonFix: FixKind<'to-first-person'> = {
  kind: 'to-first-person',
  *mend(_spec, context) {
    const sentence = sentenceOf(context);
    const clause = clauseOf(context);
    const rewrite = sentence && clause !== undefined ? toFirstPerson(sentence.facts, clause) : undefined;
    if (sentence && rewrite)
      yield { result: excerptOf(rewrite), promise: 'choice', edits: editsInDocument(rewrite.edits, sentence) };
  },
};

function clauseOf({ finding }: FixContext): number | undefined {
  const { clause } = finding.captures;
  return typeof clause === 'number' ? clause : undefined;
}
