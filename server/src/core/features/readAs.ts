import type { Analysis } from '../analysis.ts';
import type { ChosenView } from '../evidence/view.ts';
import type { TextChange } from '../fixes/fix.ts';
import { type FrontMatterValues, setFrontMatter } from './frontMatterEdits.ts';

/**
 * Writes into the front matter for whom the story is read in this window, so that it is read so everywhere. What was not chosen
 * stays as it is written; `null` takes it out.
 */
export function keepView({ document }: Analysis, { company, level }: ChosenView): readonly TextChange[] {
  return setFrontMatter(document, { ...toValue('company', company), ...toValue('level', level) });
}

function toValue(key: string, value: string | null | undefined): FrontMatterValues {
  return value === undefined ? {} : { [key]: value ?? undefined };
}
