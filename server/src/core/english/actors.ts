/**
 * Who a noun phrase is: the teller, the teller's group, somebody else, or a thing.
 */

import { wordList, wordSet } from '../story/wordSet.ts';
import type { Actor } from './facts.ts';
import { singular } from './lexicon/lookUp.ts';
import { isFirstName } from './lexicon/names.ts';
import { departments, groups, persons, roles } from './lexicon/people.ts';
import type { NounPhrase } from './nounPhrases.ts';
import { has, Reading, type Word } from './word.ts';

const people = new Set([
  ...wordList(persons),
  ...wordList(roles),
  ...wordList(groups),
  'people',
  'folks',
  'guys',
  'men',
  'women',
  'children',
  'peers',
]);
/** Whether a noun, whatever its number, names a person or people acting as one. */
export function namesPeople(noun: string): boolean {
  return people.has(noun) || people.has(singular(noun));
}

/** One person: "friend", "nurse". */
export function namesOnePerson(noun: string): boolean {
  return onePerson.has(noun);
}

/** Several acting as one: "team", "firm". */
export function namesGroup(noun: string): boolean {
  return groupNouns.has(noun);
}

/** A part of a company that stands without an article: "Legal". */
export function namesDepartment(noun: string): boolean {
  return departmentNames.has(noun);
}

const onePerson = wordSet(persons + roles);
const groupNouns = wordSet(groups);
const collectives = wordSet(
  'team group squad crew department dept org organization organisation pod tribe chapter company family half',
);
const departmentNames = wordSet(departments);

/** Named without an article these are people: "support was flooded", "approved by finance". */
const teamsByName = wordSet(
  'support legal finance sales marketing engineering procurement payroll ops operations compliance accounting',
);

const first = wordSet('i me myself mine');
const nominatives = wordSet('i we you he she they');
const firstPlural = wordSet('we us ourselves ours');
const things = wordSet(
  'it this that these those something anything everything nothing there what whatever which itself one ones here such much most',
);

/** Products that people name in stories: capitalised, and no persons. */
const products =
  wordSet(`kafka jenkins kubernetes redis postgres postgresql mysql mongodb elasticsearch kibana grafana prometheus datadog splunk terraform ansible docker github gitlab
    bitbucket jira confluence slack teams zoom outlook excel salesforce hubspot zendesk intercom stripe paypal shopify magento aws azure gcp lambda dynamodb snowflake databricks
    airflow spark hadoop tableau looker python java javascript typescript react angular django rails spring linux windows android ios chrome firefox safari cassandra rabbitmq nginx
    apache vault consul pagerduty opsgenie sentry english german french spanish python golang rust black christmas easter google amazon meta microsoft netflix facebook`);
/** Whether a word, in lower case, is the name of a product or a language. */
export function namesProduct(word: string): boolean {
  return products.has(word);
}

/** What only persons do: a capitalised stranger before one of these is a person. */
const humanVerbs =
  wordSet(`say tell ask suggest decide agree notice think know want feel believe explain insist reply answer mention complain propose recommend realize realise join leave help
    review approve reject point warn call email write speak meet offer promise push lead manage mentor coach hire quit volunteer`);

/** A number or an amount that stands for whom or what it counts: “three complained”, “those who stayed”. */
const amounts = wordSet('all both half many most several few those rest majority others');
const sayingVerbs = wordSet(
  'say tell ask suggest agree think know want feel believe explain insist reply answer complain apologise apologize resign thank volunteer',
);

const nobody: Actor = { kind: 'nobody' };

/** Who the noun phrases name together; several are "Priya and I", "the vendor and the QA team". */
export function actorOf(words: readonly Word[], phrases: readonly NounPhrase[], verb: string): Actor {
  const opening = phrases[0];
  const closing = phrases[phrases.length - 1];
  if (opening === undefined || closing === undefined) return nobody;
  const start = words[opening.first]?.start ?? 0;
  const end = words[closing.last]?.end ?? start;
  const named = phrases.map(it => nameOf(words, it, verb));
  if (phrases.length > 1 && beginsAnew(named)) return actorOf(words, [closing], verb);
  const span = { start, end };
  const kind = combine(named.map(it => it.kind));
  if (kind === 'I') return { kind, implied: false, span };
  if (kind === 'we') return { kind, span };
  return { kind, span, head: headLemma(named.find(it => it.kind === kind)?.head) };
}

/** "It cost me time and effort and I missed the date": a thing does nothing together with the teller. */
function beginsAnew(named: readonly Named[]): boolean {
  const closing = named[named.length - 1];
  const others = named.slice(0, -1);
  return (
    nominatives.has(closing?.head?.norm ?? '') && others.every(it => it.kind === 'thing' && it.head?.tag === 'noun')
  );
}

/** What a noun phrase names, and the word that says so. */
interface Named {
  readonly kind: Kind;
  readonly head: Word | undefined;
}

type Kind = 'I' | 'we' | 'other' | 'thing';

function combine(kinds: readonly Kind[]): Kind {
  if (kinds.length === 1) return kinds[0] ?? 'thing';
  if (kinds.includes('I') || kinds.includes('we')) return 'we';
  return kinds.includes('other') ? 'other' : 'thing';
}

function headLemma(head: Word | undefined): string {
  if (head === undefined) return '';
  const isPlainNoun = head.tag === 'noun' || (head.tag === 'propernoun' && head.start === 0);
  return isPlainNoun ? singular(head.norm) : head.norm;
}

function nameOf(words: readonly Word[], phrase: NounPhrase, verb: string): Named {
  const head = words[phrase.head];
  if (head === undefined) return { kind: 'thing', head };
  if (isMachine(words, phrase, head, verb)) return { kind: 'thing', head };
  return ofWhom(words, phrase) ?? { kind: kindOf(words, phrase, head, verb), head };
}

function kindOf(words: readonly Word[], phrase: NounPhrase, head: Word, verb: string): Kind {
  if (first.has(head.norm)) return 'I';
  if ((firstPlural.has(head.norm) && head.text !== 'US') || (head.norm === "'s" && head.tag === 'pronoun')) return 'we';
  if (isOwnGroup(words, phrase, head)) return 'we';
  if (/^(?:no|every|any|some)$/.test(words[phrase.first]?.norm ?? '') && head.norm === 'one') return 'other';
  // "All I did was wait".
  if (head.norm === 'others') return 'other';
  if (head.norm === 'all' && nominatives.has(words[phrase.last + 1]?.norm ?? '')) return 'thing';
  if (countsPeople(words, phrase, head, verb)) return 'other';
  if (head.tag === 'pronoun') return things.has(head.norm) ? 'thing' : 'other';
  return isPerson(words, phrase, head, verb) ? 'other' : 'thing';
}

function countsPeople(words: readonly Word[], phrase: NounPhrase, head: Word, verb: string): boolean {
  if (head.tag !== 'number' && !amounts.has(head.norm)) return false;
  return words[phrase.last + 1]?.norm === 'who' || sayingVerbs.has(verb);
}

/** "both of us", "one of us", "most of the team", "the rest of my team": who stands after `of` decides. */
function ofWhom(words: readonly Word[], phrase: NounPhrase): Named | undefined {
  if (words[phrase.last + 1]?.norm !== 'of') return undefined;
  const quantity = words[phrase.head];
  if (
    quantity === undefined ||
    !(
      quantity.tag === 'pronoun' ||
      quantity.tag === 'number' ||
      /^(?:lots|plenty|dozens|hundreds|thousands|scores|rest|half|part|majority|couple|lot|bunch|group|handful|number|member|members|one|some|all|most|none|few)$/.test(
        quantity.norm,
      )
    )
  )
    return undefined;
  const next = words[phrase.last + 2];
  if (next === undefined) return undefined;
  if (firstPlural.has(next.norm)) return { kind: 'we', head: next };
  if (next.norm === 'them' || next.norm === 'you') return { kind: 'other', head: next };
  const determiner = next.tag === 'determiner';
  let last: Word | undefined;
  for (let at = phrase.last + 2, steps = 0; steps < 5; at++, steps++) {
    const word = words[at];
    if (word === undefined || !(word.modifier || describesOrNames.has(word.tag))) break;
    if (people.has(singular(word.norm)))
      return { kind: determiner && isOwn(next) && collectives.has(word.norm) ? 'we' : 'other', head: word };
    if (word.tag === 'noun' || word.tag === 'code') last = word;
  }
  // "Half of the parcels": things, however many.
  return last !== undefined && quantity.tag === 'pronoun' ? { kind: 'thing', head: last } : undefined;
}

const describesOrNames: ReadonlySet<string> = wordSet('determiner adjective number noun propernoun code');

/** Words for people that software borrows: a worker that crashes is a process. */
const borrowed = wordSet(
  'worker agent client consumer producer controller listener reader writer runner observer handler scheduler planner',
);
const machineVerbs = wordSet(
  'crash hang deadlock retry reconnect poll consume dequeue enqueue leak throttle restart stall buffer block lag',
);
/** What befalls a worker more often than a person who is called one. */
const workerVerbs = wordSet('fail die stop run process pick time');
const softwareWords = wordSet(
  'background queue job thread web service api celery sidekiq async message stream batch cron http ssh build ci kafka email',
);

function isMachine(words: readonly Word[], phrase: NounPhrase, head: Word, verb: string): boolean {
  const lemma = singular(head.norm);
  if (lemma === 'sale') return figureVerbs.has(verb);
  if (lemma === 'report') return words[phrase.head - 1]?.norm !== 'direct';
  if (!borrowed.has(lemma)) return false;
  if (softwareWords.has(words[phrase.head - 1]?.norm ?? '') && phrase.head > phrase.first) return true;
  return machineVerbs.has(verb) || (lemma === 'worker' && workerVerbs.has(verb));
}

/** What figures do: "sales fell". */
const figureVerbs = wordSet(
  'fall drop rise grow double triple increase decrease decline climb recover slip halve dip slump jump go be come stay',
);

function isOwn(word: Word | undefined): boolean {
  return word?.norm === 'my' || word?.norm === 'our';
}

/** "my team", "our whole squad"; not "my team lead", "my manager's team", "our vendor". */
function isOwnGroup(words: readonly Word[], phrase: NounPhrase, head: Word): boolean {
  const isMistyped = words[phrase.first]?.norm === 'my' && teamMistyped.test(head.norm);
  if (!collectives.has(singular(head.norm)) && !isMistyped) return false;
  if (!isOwn(words[phrase.first]) && !isWholeTeam(words, phrase, head)) return false;
  for (let at = phrase.first; at < phrase.head; at++) if (words[at]?.norm === "'s") return false;
  return true;
}

/** "my tean", "my taem": hurried fingers. */
const teamMistyped = /^(?:tean|taem|tema|teem|teeam|teamm|tteam|teaam)$/;
/** "the whole team" is the teller's own where nothing says whose it is. */
const ownTeams = wordSet('team squad crew');

function isWholeTeam(words: readonly Word[], phrase: NounPhrase, head: Word): boolean {
  return (
    ownTeams.has(head.norm) &&
    phrase.head === phrase.first + 2 &&
    words[phrase.first]?.norm === 'the' &&
    /^(?:whole|entire)$/.test(words[phrase.first + 1]?.norm ?? '')
  );
}

function isPerson(words: readonly Word[], phrase: NounPhrase, head: Word, verb: string): boolean {
  const lemma = singular(head.norm);
  if (namesPeople(head.norm)) return true;
  const hyphen = lemma.lastIndexOf('-');
  if (hyphen > 0 && people.has(lemma.slice(hyphen + 1))) return true;
  if (departmentNames.has(head.norm)) return isDepartment(words, phrase, head);
  if (head.tag === 'code' || head.tag === 'number') return false;
  return isName(words, phrase, head, verb);
}

/** "Legal signed off", "the on-call SRE": a department without an article, or capitalised. "The product" is a thing. */
function isDepartment(words: readonly Word[], phrase: NounPhrase, head: Word): boolean {
  const capital =
    /^[A-Z]/.test(head.text) &&
    (phrase.head > 0 || words[1]?.tag === 'verb' || words[1]?.tag === 'auxiliary' || words[1]?.tag === 'modal');
  const isBare = phrase.first === phrase.last && words[phrase.last + 1]?.tag !== 'noun';
  return (
    capital ||
    (isBare && teamsByName.has(head.norm)) ||
    /^(?:leadership|management|hr|qa|sre|infosec|devops)$/.test(head.norm)
  );
}

function isName(words: readonly Word[], phrase: NounPhrase, head: Word, verb: string): boolean {
  if (!/^[\p{Lu}][\p{Ll}'’-]+$/u.test(head.text) || products.has(head.norm)) return false;
  if (words[phrase.first]?.tag === 'determiner') return false;
  if (isFirstName(head.norm) || isFirstName(words[phrase.first]?.norm ?? '')) return true;
  if (has(head, Reading.guessed))
    return humanVerbs.has(verb) || (phrase.head > 0 && !/(?:s|tion|ing)$/.test(head.norm));
  return false;
}
