import type { Detect, Rule } from '../rubric/rubric.ts';
import { absence } from './absence/detector.ts';
import { count } from './count/detector.ts';
import type { DetectorScope, Match } from './detector.ts';
import { follow } from './follow/detector.ts';
import { length } from './length/detector.ts';
import { listed } from './listed/detector.ts';
import { nearest } from './nearest/detector.ts';
import { need } from './need/detector.ts';
import { outline } from './outline/detector.ts';
import { phrase } from './phrase/detector.ts';
import { share } from './share/detector.ts';
import { template } from './template/detector.ts';
import { voice } from './voice/detector.ts';

/** Every kind of detector, once. What is found in a file rather than a story (`metadata`, `document`) is judged by `analyze.ts`. */
export function detect(how: Detect, scope: DetectorScope, rule: Rule): Iterable<Match> {
  switch (how.kind) {
    case 'phrase':
    case 'clause':
      return phrase.find(how, scope, rule);
    case 'voice':
      return voice.find(how, scope, rule);
    case 'share':
      return share.find(how, scope, rule);
    case 'count':
      return count.find(how, scope, rule);
    case 'length':
      return length.find(how, scope, rule);
    case 'absence':
      return absence.find(how, scope, rule);
    case 'follow':
      return follow.find(how, scope, rule);
    case 'need':
      return need.find(how, scope, rule);
    case 'outline':
      return outline.find(how, scope, rule);
    case 'template':
      return template.find(how, scope, rule);
    case 'nearest':
      return nearest.find(how, scope, rule);
    case 'listed':
      return listed.find(how, scope, rule);
    case 'metadata':
    case 'document':
      return [];
  }
}
