import { wordSet } from '../../story/wordSet.ts';
import { namesDepartment, namesGroup, namesOnePerson, namesPeople } from '../actors.ts';
import type { Passive, SentenceFacts, Token } from '../facts.ts';
import { isPerson } from './phrases.ts';
import type { PassiveShape } from './shape.ts';

/** What stands after "by" without naming a doer: when, how, by how much, beside what. */

/** After "by" these name no agent, whatever stands before them. */
const neverAgents =
  wordSet(`then now far itself himself herself themselves ourselves myself yourself time end deadline date
morning noon night friday monday tuesday wednesday thursday saturday sunday tomorrow today year month week day percent way means virtue who whom which what doing half third quarter
midnight evening weekend summer winter spring show majority margin factor draw lot yours`);

/** Nor do these by themselves: how it was done. "By check", but "by a health check". */
const means =
  wordSet(`hand mistake accident default design chance law nature definition name email e-mail mail phone car bus train plane ship
fall surprise force fax telephone post road sea air land rail letter check credit cash choice necessity word faith word-of-mouth consensus vote lot
courier chat text video video-call zoom slack teams ticket`);

/** Whether the noun phrase that ends with `head` says when or how something was done, and not who did it. */
export function isNoAgent(head: Token | undefined, isBare: boolean): boolean {
  return head !== undefined && (neverAgents.has(head.norm) || (isBare && means.has(head.norm)));
}

/** "by 40%", "by two weeks", "by March 3" and the like measure or date; "by three teams" and "by a night porter" act. */
export function isMeasured(facts: SentenceFacts, offset: number, end = offset): boolean {
  const amount = facts.amounts.find(it => it.span.start <= offset && offset < it.span.end && end <= it.span.end);
  return (
    amount !== undefined && !((amount.kind === 'count' || amount.kind === 'team-size') && amount.unit !== undefined)
  );
}

/** "paid by the crate", "billed by the hour": the measure that was paid for. */
export function isRate({ clauses }: SentenceFacts, chain: readonly Passive[], agent: readonly Token[]): boolean {
  const priced = /^(?:pay|sell|charge|bill|rent|price|hire|invoice|count)$/;
  return (
    agent.length === 2 &&
    agent[0]?.norm === 'the' &&
    agent[1]?.tag === 'noun' &&
    agent[1].norm === agent[1].lemma &&
    !namesPeople(agent[1].norm) &&
    !namesGroup(agent[1].norm) &&
    chain.some(({ clause }) => priced.test(clauses[clause]?.verb?.lemma ?? ''))
  );
}

/** "were sorted by shelves", "are grouped by modules": what decides the order. */
export function isCriterion({ clauses }: SentenceFacts, chain: readonly Passive[], agent: readonly Token[]): boolean {
  const sorting =
    /^(?:sort|group|separate|split|divide|order|rank|classify|arrange|organi[sz]e|filter|partition|index|file)$/;
  return (
    agent[0]?.tag !== 'determiner' &&
    !isPerson(agent) &&
    chain.some(({ clause }) => sorting.test(clauses[clause]?.verb?.lemma.split(' ')[0] ?? ''))
  );
}

/** "kept by the door", "left by the road": where. */
export function isBeside(
  { tokens, clauses }: SentenceFacts,
  chain: readonly Passive[],
  agent: PassiveShape['patient'],
): boolean {
  const placing =
    /^(?:keep|leave|put|place|park|seat|store|stand|lay|hang|mount|position|locate|set|find|build|stop|hold|plant)$/;
  const isPlaced = chain.some(({ clause }) => placing.test(clauses[clause]?.verb?.lemma.split(' ')[0] ?? ''));
  return isPlaced && !isPerson(tokens.slice(agent.start, agent.end));
}

/** "by friend": no subject can do without its article; "by ability", "by cost centre": what it was sorted by. */
export function isBare(agent: readonly Token[]): boolean {
  const head = agent.at(-1);
  if (head === undefined || agent.some(({ tag }) => tag !== 'noun') || head.norm !== head.lemma) return false;
  return (
    namesOnePerson(head.norm) ||
    (!namesPeople(head.norm) && !namesDepartment(head.norm) && !namesGroup(head.norm) && !/^\p{Lu}/u.test(head.text))
  );
}
