import type { AnalyzeOptions } from '../core/service.ts';
import { parseSeconds, type Settings } from '../settings.ts';

/** Settings as the core reads them. */
export function toOptions(settings: Settings): AnalyzeOptions {
  const target = parseSeconds(settings.target);
  return {
    rules: settings.rules,
    profile: settings.profile,
    rate: settings.speakingRate,
    confidential: settings.confidential,
    ...(target ? { target } : {}),
  };
}
