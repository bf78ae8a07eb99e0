/**
 * `npm run facts`: sentences on standard input, one JSON line each on standard output: what Candor's grammar makes of them. For looking,
 * and for judging text that nobody here has seen. `-- --bullet` reads each line as a list item, `-- --rate 130` times at another rate.
 */

import { createInterface } from 'node:readline';
import type { Actor, Clause, SentenceFacts } from '../server/src/core/english/facts.ts';
import { readSentence } from '../server/src/core/english/readSentence.ts';
import { spokenWords } from '../server/src/core/english/speech.ts';
import type { Span } from '../server/src/core/story/story.ts';

const defaultRate = 150;

function rateFrom(args: readonly string[]): number {
  const rate = Number(args[args.indexOf('--rate') + 1]);
  return args.includes('--rate') && rate > 0 ? rate : defaultRate;
}

function actorOf(actor: Actor, text: string) {
  const words = 'span' in actor && actor.span !== undefined ? text.slice(actor.span.start, actor.span.end) : undefined;
  return {
    kind: actor.kind,
    words,
    ...(actor.kind === 'I' ? { implied: actor.implied } : {}),
    ...('head' in actor ? { head: actor.head } : {}),
  };
}

function range(span: Span): readonly [number, number] {
  return [span.start, span.end];
}

function clauseOf(clause: Clause, text: string) {
  const { verb } = clause;
  return {
    range: range(clause.span),
    type: clause.type,
    introducer: clause.introducer,
    actor: actorOf(clause.actor, text),
    subject: clause.subject && actorOf(clause.subject, text),
    verb: verb && {
      text: text.slice(verb.span.start, verb.span.end),
      lemma: verb.lemma,
      form: verb.form,
      modal: verb.modal,
    },
    voice: verb?.voice,
    tense: verb?.tense,
    aspect: verb?.aspect,
    object: clause.object && text.slice(clause.object.start, clause.object.end),
    negated: clause.negated,
    hedged: clause.hedged,
    mood: clause.mood,
    quoted: clause.quoted,
  };
}

function toLine(facts: SentenceFacts, rate: number): string {
  const words = spokenWords(facts.text);
  return JSON.stringify({
    text: facts.text,
    passive: facts.passives.length > 0,
    passives: facts.passives.map(it => ({
      aux: range(it.aux),
      verb: range(it.verb),
      kind: it.kind,
      agent: it.agent && range(it.agent),
    })),
    clauses: facts.clauses.map(it => clauseOf(it, facts.text)),
    amounts: facts.amounts.map(({ span, ...amount }) => ({
      range: range(span),
      text: facts.text.slice(span.start, span.end),
      ...amount,
    })),
    quotations: facts.quotations.map(it => ({ range: range(it.span), whose: it.whose })),
    isQuestion: facts.isQuestion,
    isBullet: facts.isBullet,
    words,
    seconds: Math.round((words / rate) * 600) / 10,
  });
}

const args = process.argv.slice(2);
const flags = { bullet: args.includes('--bullet'), quoted: 'none', cell: false, heading: false } as const;
const rate = rateFrom(args);
for await (const line of createInterface({ input: process.stdin })) {
  if (line.trim() !== '') console.log(toLine(readSentence(line, flags), rate));
}
