import { say } from '../../findings/say.ts';
import type { FixKind } from '../fix.ts';
import { findPlaceholders } from '../fix.ts';

/** Puts other words in the place of the flagged ones; with a placeholder in them it is a template, else a choice. */
export const replacement: FixKind<'replace'> = {
  kind: 'replace',
  *mend(spec, { analysis, finding }) {
    const words = analysis.document.text.slice(finding.span.start, finding.span.end);
    const newText = matchCase(say(spec.with, finding.captures), words);
    const promise = findPlaceholders(newText).length > 0 ? 'template' : 'choice';
    yield { result: newText, promise, edits: [{ span: finding.span, newText }] };
  },
};

/** A capital letter where the words had one. */
export function matchCase(newText: string, words: string): string {
  const first = words.charAt(0);
  const isCapital = first !== first.toLowerCase() && !/^I\b/.test(words);
  return isCapital ? newText.charAt(0).toUpperCase() + newText.slice(1) : newText;
}
