import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { checkExample, type ExampleTrial } from '../core/features/ruleExamples.ts';
import type { RubricProblem, Rule, RuleExample } from '../core/rubric/rubric.ts';
import { ruleCodeOf, type UserFile } from './userRubrics.ts';

/** Problems of the examples in one rubric file, at their texts. Examples that could not be read have problems of their own. */
export function checkExamples(file: UserFile, trial: ExampleTrial): readonly RubricProblem[] {
  const code = ruleCodeOf(file);
  const rule = trial.rubric.rules.find(it => it.code === code);
  if (!rule) return [];
  return placesOf(file.text).flatMap(place => {
    const example = findExample(rule, place);
    if (!example) return [];
    return checkExample(rule, example, trial).map(({ of, message }) => {
      const { start, end } = place[of] ?? { start: 0, end: 1 };
      return { path: file.path, start, end, severity: 'information' as const, message };
    });
  });
}

interface Written {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** An example as it stands in the file. */
interface ExamplePlace {
  readonly weak: Written | undefined;
  readonly strong: Written | undefined;
}

function placesOf(text: string): readonly ExamplePlace[] {
  const examples = parseDocument(text, { prettyErrors: false, logLevel: 'silent' }).get('examples', true);
  if (!isSeq(examples)) return [];
  return examples.items.flatMap(item =>
    isMap(item) ? [{ weak: written(item.get('weak', true)), strong: written(item.get('strong', true)) }] : [],
  );
}

function written(node: unknown): Written | undefined {
  if (!isScalar(node) || typeof node.value !== 'string' || !node.range) return undefined;
  return { value: node.value.trim(), start: node.range[0], end: node.range[1] };
}

function findExample({ examples }: Rule, { weak, strong }: ExamplePlace): RuleExample | undefined {
  return examples.find(it => it.weak === (weak?.value ?? '') && it.strong === (strong?.value ?? ''));
}
