import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Rubric } from './core/rubric/rubric.ts';
import { deserializeRubric } from './core/rubric/serialize.ts';
import { type CandorService, createCandorService, type Logger } from './core/service.ts';
import { isRecord } from './settings.ts';

/** As `package.json` has it, which lies above the bundle wherever Candor is installed. */
export function readVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(path.join(__dirname, '..', 'package.json'), 'utf8'));
  const { version } = isRecord(manifest) ? manifest : {};
  return typeof version === 'string' ? version : 'unknown';
}

/** The rubric that the build compiled; it lies beside the bundle. */
export function loadBuiltInRubric(): Rubric {
  const file = path.join(__dirname, 'rubrics.json');
  const rubric = deserializeRubric(readFileSync(file, 'utf8'));
  if (!rubric) throw new Error(`${file} is of another version than this program. Build or install Candor anew.`);
  return rubric;
}

export function createNodeService(rubric: Rubric, logger: Logger): CandorService {
  return createCandorService({ rubric, logger, loadInflector: async () => (await import('./inflector.ts')).inflector });
}
