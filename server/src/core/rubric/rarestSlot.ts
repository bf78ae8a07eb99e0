import type { Slot } from './rubric.ts';

/** Words that stand in nearly every sentence: a phrase that waits for one of them is looked for nearly always. */
const commonWords = new Set(
  `a an the i me my we us our you it its he she they him her his their this that these those and or but so to of in on at for by with
  from as be am is are was were been being have has had do does did not no n't 's all any some one`.split(/\s+/),
);

/** The slot to wait for before a phrase is looked for: of those that must be filled, the one with the fewest and rarest words. */
export function rarestSlot(slots: readonly Slot[]): number {
  let rarest = 0;
  let least = Number.POSITIVE_INFINITY;
  slots.forEach(({ optional, forms }, index) => {
    const weight = optional ? Number.POSITIVE_INFINITY : weightOf(forms);
    if (weight >= least) return;
    least = weight;
    rarest = index;
  });
  return rarest;
}

/** A common word weighs as much as a hundred others. */
function weightOf(forms: Slot['forms']): number {
  return forms.reduce((sum, form) => sum + (commonWords.has(firstWord(form)) ? 100 : 1), 0);
}

/** The words with which the rarest slot begins. */
export function wordsToWaitFor(slots: readonly Slot[]): readonly string[] {
  return slots[rarestSlot(slots)]?.forms.map(firstWord) ?? [];
}

/** Of a form of one or several words. */
export function firstWord(form: string): string {
  const end = form.indexOf(' ');
  return end < 0 ? form : form.slice(0, end);
}
