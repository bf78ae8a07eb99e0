/** Words by which `amounts.ts` tells what a number counts. Units lead to their name in an `Amount`. */

import { wordSet } from '../../story/wordSet.ts';

function table(entries: string): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  for (const entry of entries.trim().split(/\s*[|\n]\s*/)) {
    const [unit = '', ...forms] = entry.split(' ');
    for (const form of [unit, ...forms]) words.set(form, unit);
  }
  return words;
}

export const durations = table(`
nanosecond nanoseconds ns|microsecond microseconds µs us|millisecond milliseconds ms msec msecs|second seconds sec secs
minute minutes min mins|hour hours hr hrs|day days|week weeks wk wks|weekend weekends|night nights|fortnight fortnights
month months mo mos|quarter quarters|year years yr yrs|decade decades|sprint sprints`);
/** Only glued to their number: `40s`, `2h`, `5m`, `3d`. */
export const gluedDurations = table('second s|minute m|hour h|day d|week w|year y');

export const sizes = table(`
byte bytes|kilobyte kilobytes kb kib|megabyte megabytes mb mib|gigabyte gigabytes gb gib gigs gig|terabyte terabytes tb tib
petabyte petabytes pb pib|bit bits|kilometre kilometres kilometer kilometers km kms|metre metres meter meters
centimetre centimetres cm|millimetre mm|mile miles|kilogram kilograms kg kgs kilos kilo|gram grams|tonne tonnes tons ton
litre litres liter liters|watt watts|kilowatt kilowatts kw|degree degrees|pixel pixels px|acre acres|foot feet ft|inch inches`);

export const rates = table(`
request-per-second rps qps|transaction-per-second tps|event-per-second eps|message-per-second mps|request-per-minute rpm
megabit-per-second mbps|gigabit-per-second gbps|megahertz mhz|gigahertz ghz|hertz hz|mile-per-hour mph|frame-per-second fps`);

/** What follows "per", "a", "each", "/" in a rate. */
export const periods = table(`
second seconds sec s|minute min|hour hr h|day d|night|week wk|weekend|month mo|quarter qtr|year yr annum|sprint|shift|release
request|user|customer|person|head|seat|call|deploy|deployment|order|transaction|page|engineer|team`);

export const currencies = table(
  'usd dollar dollars buck bucks|eur euro euros|gbp pound pounds quid|inr rupee rupees rs|jpy yen|chf francs|cent cents|cad|aud|sgd|brl|aed',
);
export const currencySigns: ReadonlyMap<string, string> = new Map([
  ['$', 'usd'],
  ['€', 'eur'],
  ['£', 'gbp'],
  ['₹', 'inr'],
  ['¥', 'jpy'],
]);

export const months = wordSet(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec',
);
export const weekdays = wordSet(
  'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun',
);

/** Nouns that a bare number names rather than counts: "step 3", "port 8080", "PR 1412". */
export const numbered = wordSet(`
step phase version release chapter section part figure table page slide port room ticket pr mr rfc issue story task sev severity priority p tier level
layer grade band gate milestone sprint day week month year quarter round stage item option plan question point rule line appendix exhibit building floor
terminal flight route highway number no python java node angular react kubernetes postgres mysql windows ubuntu ios android http status error code iso
gpt claude llama covid web industry type class category group team fortune top local zone region shard cluster case bug incident ie rev revision epic`);

/** People whom one works with: how many they are says how big the team was, not what came of it. */
export const staff = wordSet(`
engineer developer designer tester analyst colleague teammate coworker member intern contractor report manager pm lead scientist architect
programmer specialist technician consultant administrator admin sre dev qa writer researcher nurse teacher volunteer peer newcomer hire graduate junior senior`);

/** Said before a number of colleagues, these make it a cost: "it blocked five engineers". */
export const harm = wordSet(
  'cost block blocked blocking costs idled idle stalled woke paged lost lose affected hurt delayed kept pulled distracted onboarded trained freed saved retrained hired mentored',
);

/** Counting these structures the telling and measures nothing: "two options", "three things I learned". */
export const talk = wordSet(`
thing option way reason approach part step lesson question point idea alternative choice side aspect factor kind type sort example occasion
goal theme phase stage version piece half principle possibility path scenario perspective viewpoint angle candidate pillar bullet section
role hat direction paragraph sentence word change mistake takeaway topic priority assumption hypothesis fact area`);

/** A duration before these names the thing: "a two-week sprint". Before all other nouns it measures. */
export const named = wordSet(`
sprint meeting workshop call session contract internship project course class plan cycle interview notice roadmap programme program standup stand check-in
review training bootcamp trial rotation engagement release survey job role notice presentation demo window slot block timebox lease standup retention warranty old experience
shift rhythm cadence retro break vacation holiday leave weekend assignment hackathon conference talk tenure`);

/** After a duration, these make it a date: "two weeks later". */
export const shifts = wordSet('later ago afterwards afterward previously prior hence');
/** Events that a duration is counted to: "two days before the launch". */
export const beforeWords = wordSet('before until till ahead to from');
export const deadlineWords = wordSet('by before until till due deadline');
