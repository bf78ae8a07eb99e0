import nlp from 'compromise';
import { createInflector } from '../../server/src/core/english/inflect.ts';
import { createCandorService } from '../../server/src/core/service.ts';
import { builtInRubric } from '../fixture/rubric.ts';
import { cpuTimeOf, median, milliseconds, quantile } from './clock.ts';
import { storyOf } from './texts.ts';

const warmUp = 15;

/** A story of 900 words analysed from nothing, by a service that has seen no sentence of it, and again after one word was typed. */
export function benchAnalysis(rounds: number): void {
  const text = storyOf(900);
  const rubric = builtInRubric();
  const inflector = createInflector(nlp);
  const fromNothing: number[] = [];
  const afterEdit: number[] = [];
  for (let round = -warmUp; round < rounds; round++) {
    const service = createCandorService({ rubric, logger: console, loadInflector: async () => inflector });
    let analysis = service.analyze('');
    const first = cpuTimeOf(() => {
      analysis = service.analyze(text);
    });
    const at = text.indexOf(', on sheet', Math.floor((text.length * ((round + warmUp) % 20)) / 21));
    const newText = ` of week ${round + warmUp}`;
    const changes = [{ span: { start: at, end: at }, newText }];
    const edited = text.slice(0, at) + newText + text.slice(at);
    const second = cpuTimeOf(() => service.analyze(edited, { previous: { analysis, changes } }));
    if (round < 0) continue;
    fromNothing.push(first);
    afterEdit.push(second);
  }
  const print = (name: string, times: readonly number[]) =>
    console.log(`${name.padEnd(34)} ${milliseconds(median(times))}   p95 ${milliseconds(quantile(times, 0.95))}`);
  console.log(`\nanalyze(), ${text.split(/\s+/).length} words, processor time, medians of ${rounds}`);
  print('from nothing', fromNothing);
  print('after one edit', afterEdit);
}
