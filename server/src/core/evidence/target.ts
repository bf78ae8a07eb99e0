import type { FrontMatter } from '../story/story.ts';

export interface Target {
  readonly from: number;
  readonly to: number;
}

/** How far from a single number of seconds a telling may end. */
const tolerance = 0.15;

/** Reads `120` or `120-180` seconds; `undefined` where the value says neither. */
export function parseTarget(value: unknown): Target | undefined {
  const text = typeof value === 'number' ? String(value) : value;
  const [, first, second] =
    typeof text === 'string' ? (/^\s*(\d{1,4})\s*(?:[-–]\s*(\d{1,4}))?\s*$/.exec(text) ?? []) : [];
  if (first === undefined || Number(first) === 0) return undefined;
  if (second === undefined) return { from: Number(first) * (1 - tolerance), to: Number(first) * (1 + tolerance) };
  return Number(second) < Number(first) ? undefined : { from: Number(first), to: Number(second) };
}

export function targetOf(frontMatter: FrontMatter | undefined): Target | undefined {
  return parseTarget(frontMatter?.entries.find(it => it.key === 'target')?.value);
}
