import type { RuleClass } from './rubric.ts';

/** What a person reads of each class, in order of weight. What the house calls a disqualifier is never said to anybody. */
export const classNames: Readonly<Record<RuleClass, string>> = {
  selection: 'Choice of story',
  disqualifier: 'Mend first',
  structure: 'Shape',
  depth: 'Depth',
  delivery: 'Wording',
  level: 'Level',
  lens: 'Company',
};
