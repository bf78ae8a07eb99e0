import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Inflector } from './core/english/inflect.ts';
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
  return deserializeRubric(readFileSync(path.join(__dirname, 'rubrics.json'), 'utf8'));
}

export function createNodeService(rubric: Rubric, logger: Logger): CandorService {
  return createCandorService({ rubric, logger, loadInflector });
}

export async function loadInflector(): Promise<Inflector> {
  return (await import('./inflector.ts')).inflector;
}
