import type { PartId, StarPart } from '../story/story.ts';
import { starParts } from '../story/story.ts';
import type { Rubric } from './rubric.ts';

/** Where a part of the arc stands in a story told as STAR: `undefined` where the structure's map names no place. */
export function inStar(part: PartId, { structures }: Pick<Rubric, 'structures'>): StarPart | undefined {
  const mapped = structures.find(it => it.id === 'star')?.arcMap.find(it => it.arc === part)?.part;
  return mapped ?? starParts.find(it => it === part);
}
