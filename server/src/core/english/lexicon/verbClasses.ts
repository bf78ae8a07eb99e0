/** Verbs that are alike in what may follow them. */

import { wordSet } from '../../story/wordSet.ts';

/** Verbs that take an object and a bare infinitive: "helped them fix", "had me look", "let us know". */
export const bareInfinitiveVerbs = wordSet('make let help have see hear watch feel');

/** After these a participle describes: "felt betrayed", "was left unpatched". */
export const takesParticiple = wordSet(
  'get keep feel seem come look stay remain leave find have become sound appear go make want need see hear help lie sit stand prove',
);

/** Before these verbs' `to` stands a place or a person: "went to court". */
export const destined = wordSet(
  'go come get move return lead respond contribute add attend reply listen talk speak refer switch belong bring take send',
);

/** "got it fixed", "wanted it gone": object and participle. */
export const causative = wordSet('get have want need keep leave make find see hear');

/** After these -ing is a verb, also where it could be a noun: "stopped writing". */
export const beforeGerund = wordSet(
  'start stop keep avoid begin finish continue consider enjoy suggest recommend try hate love like postpone delay resist risk involve quit miss remember regret end spend help resume propose',
);

/** A clause with or without "that" follows as often as a noun. */
export const saysThat = wordSet(
  'say tell think know believe realize realise find see notice learn discover decide agree admit show hope feel assume mean explain argue suggest confirm hear guess expect suspect ensure claim note report state understand conclude acknowledge recognize recognise promise insist worry remember forget figure imagine wish prove reveal indicate mention propose recommend request insist demand warn remind inform convince assure',
);

/** What they report is so, even where they are denied: "I did not know that it failed". */
export const factives = wordSet(
  'realize realise know notice see tell mention discover learn remember forget regret hear explain admit reveal disclose share show understand recognize recognise acknowledge find report communicate flag',
);

/** Denied, they deny what they report: "I do not think that it failed". */
export const believing = wordSet(
  'think believe feel say expect mean suppose assume claim imagine suggest agree consider want plan intend decide try need have manage bother get choose hope',
);

/** After these "if" asks and supposes nothing. */
export const asking = wordSet(
  'ask wonder check see know decide verify figure question doubt determine confirm test consider find debate',
);
