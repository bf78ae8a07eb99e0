import { isOwn } from '../../evidence/happening.ts';
import { toDocument } from '../../story/prose.ts';
import type { Detector } from '../detector.ts';
import { mayShow, shows } from '../signals.ts';

/** Something that asks for a second thing, which does not come: an apology without a step, a lesson without a later moment. */
export const follow: Detector<'follow'> = {
  kind: 'follow',
  *find({ first, then, order, idle }, { reading }) {
    const last = reading.sentences.findLastIndex(it => shows(it, first));
    const opening = reading.sentences[last];
    if (!opening) return;
    const rest = order === 'after' ? reading.sentences.slice(last) : reading.sentences;
    if (rest.some(it => mayShow(it, then))) return;
    if (idle && reading.sentences.slice(last + 1).some(it => isOwn(it.happens))) return;
    const span = toDocument(opening.sentence, { start: 0, end: opening.facts.text.length });
    yield { span, part: opening.part, captures: { match: opening.facts.text } };
  },
};
