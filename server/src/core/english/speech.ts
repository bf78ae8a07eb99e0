/**
 * Text as a person says it: `$1.2M/yr` takes seven words, `RDS` three letters. Written words alone under-time stories full of
 * figures by half.
 */

import { wordSet } from '../story/wordSet.ts';

/** The text with numbers, units, symbols and abbreviations written out; letters said one by one stand as capitals. */
export function speakAloud(text: string): string {
  let spoken = text.replace(/’/g, "'");
  const isShouted =
    !/\p{Ll}/u.test(spoken) && spoken.split(/\s+/).some(word => word.length > 1 && emphasised.has(word));
  for (const [pattern, say] of sayings) spoken = spoken.replace(pattern, say);
  spoken = spoken.replace(/[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}'.]|(?<=\d),(?=\d))*/gu, word =>
    isShouted && !/\d/.test(word) ? word : sayWord(word),
  );
  return spoken
    .replace(/[^\p{L}\p{M}'.,;:!?\s]/gu, ' ')
    .replace(/\s+(?=[,.;:!?])/g, '')
    .replace(/(^|\s)[^\p{L}\s]+(?=\s|$)/gu, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

/** How much of a word a letter of `RDS` takes: shorter than an average word of prose. Fitted to espeak-ng's voice. */
const letterWeight = 0.7;

/** Words as said, letters of spelled-out names counted for what they take. */
export function spokenWords(text: string): number {
  let words = 0;
  for (const word of speakAloud(text).split(' ')) {
    if (!/\p{L}/u.test(word)) continue;
    words += /^[B-HJ-Z](?:'s)?[.,;:!?]*$/.test(word) ? letterWeight : 1;
  }
  return Math.round(words * 10) / 10;
}

/** `rate` in words a minute. */
export function spokenSeconds(text: string, rate: number): number {
  return (spokenWords(text) * 60) / rate;
}

type Say = (match: string, ...groups: string[]) => string;

const currencyNames = new Map([
  ['$', 'dollars'],
  ['€', 'euros'],
  ['£', 'pounds'],
  ['₹', 'rupees'],
  ['¥', 'yen'],
  ['usd', 'dollars'],
  ['eur', 'euros'],
  ['gbp', 'pounds'],
  ['inr', 'rupees'],
  ['rs', 'rupees'],
  ['rs.', 'rupees'],
  ['chf', 'francs'],
]);
const scaleNames = new Map([
  ['k', 'thousand'],
  ['m', 'million'],
  ['mm', 'million'],
  ['mn', 'million'],
  ['b', 'billion'],
  ['bn', 'billion'],
  ['t', 'trillion'],
  ['cr', 'crore'],
  ['l', 'lakh'],
]);
const unitNames = new Map(
  `ms milliseconds|µs microseconds|us microseconds|ns nanoseconds|s seconds|sec seconds|secs seconds|m minutes|min minutes|mins minutes
h hours|hr hours|hrs hours|d days|wk weeks|wks weeks|mo months|mos months|yr years|yrs years|kb kilobytes|mb megabytes|gb gigabytes
tb terabytes|pb petabytes|kib kibibytes|mib mebibytes|gib gibibytes|km kilometers|kg kilograms|cm centimeters|mm millimeters
rps requests per second|qps queries per second|tps transactions per second|rpm requests per minute|mbps megabits per second
gbps gigabits per second|kw kilowatts|hz hertz|khz kilohertz|mhz megahertz|ghz gigahertz|pp percentage points|bps basis points
mph miles per hour|px pixels|x times|kwh kilowatt hours`
    .split(/[|\n]/)
    .map(entry => entry.split(/ (.*)/))
    .map(([unit = '', name = '']) => [unit, name]),
);
const periodNames = new Map([
  ['yr', 'year'],
  ['y', 'year'],
  ['mo', 'month'],
  ['wk', 'week'],
  ['d', 'day'],
  ['h', 'hour'],
  ['hr', 'hour'],
  ['min', 'minute'],
  ['m', 'minute'],
  ['s', 'second'],
  ['sec', 'second'],
  ['qtr', 'quarter'],
]);
const monthNames = 'January February March April May June July August September October November December'.split(' ');

/** A number without its unit: `1,200`, `0.4`, `2.3.1`. */
const digits = String.raw`\d{1,3}(?:,\d{2,3})+(?:\.\d+)?|\d+(?:\.\d+)*`;
const period = `(?:year|yr|y|month|mo|week|wk|day|d|hour|hr|h|minute|min|second|sec|s|quarter|qtr|user|customer|request|person|head|sprint|release|engineer|seat)`;

/** In order: what comes first takes its digits away from what comes later. */
const sayings: readonly (readonly [RegExp, Say])[] = [
  [/\b(?:https?:\/\/|www\.)\S+/gi, () => ' link '],
  [/\ufffc/g, () => ' code '],
  [/\be\.g\.,?/gi, () => 'for example'],
  [/\bi\.e\.,?/gi, () => 'that is'],
  [/\betc\b\.?/gi, () => 'et cetera'],
  [/\bvs\b\.?/gi, () => 'versus'],
  [/\bapprox\b\.?/gi, () => 'approximately'],
  [/\b(Mr|Mrs|Ms|Dr)\.(?=\s)/g, (_, title) => titles.get(title ?? '') ?? ''],
  [/\bw\/o\b/gi, () => 'without'],
  [/\bw\/(?=\s)/gi, () => 'with'],
  [/\b24\/7\b/g, () => 'twenty four seven'],
  [/\b1[:-]1s\b/g, () => 'one on ones'],
  [/\b1[:-]1\b/g, () => 'one on one'],
  [/\b((?:19|20)\d\d)-(\d\d)-(\d\d)\b/g, (_, year, month, day) => sayDate(year, month, day)],
  [/\b(\d{1,2})\/(\d{1,2})\/((?:19|20)\d\d)\b/g, (_, month, day, year) => sayDate(year, month, day)],
  [/\b([01]?\d|2[0-3]):([0-5]\d)\b(?:\s?([ap])\.?m\b\.?)?/gi, (_, hour, minute, half) => sayClock(hour, minute, half)],
  [/(?<=\d\s?)([ap])\.?m\b\.?/gi, (_, half) => ` ${(half ?? '').toUpperCase()} M`],
  [
    new RegExp(
      `\\b(${monthNames.join('|')}|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.? ([12]?\\d|3[01])(?:st|nd|rd|th)?\\b(?![%.,]?\\d)`,
      'g',
    ),
    (_, month, day) => `${month} ${sayOrdinal(Number(day))}`,
  ],
  [/\b(\d+)(?:st|nd|rd|th)\b/g, (_, number) => sayOrdinal(Number(number))],
  [/(?:→|->|=>|⇒|➔|➜)/g, () => ' to '],
  [
    new RegExp(
      `(?:US|CA|AU|[AC])?([$€£₹¥]|\\b(?:USD|EUR|GBP|INR|CHF|Rs\\.?) ?)(${digits})(?:\\s?(k|K|MM|mm|M|m|bn|B|b|T|cr|L|mn)\\b| (thousand|million|billion|trillion|lakh|crore))?`,
      'g',
    ),
    (_, sign, number, scale, word) => sayMoney(sign, number, scale, word),
  ],
  [/(?<=\d)\s?[–—-](?=[$€£]?\d)/g, () => ' to '],
  [
    new RegExp(`(?<![\\p{L}\\d])(${digits})(k|K|M|B|bn|mn|MM)\\b`, 'gu'),
    (_, number, scale) => `${number} ${scaleNames.get((scale ?? '').toLowerCase())}`,
  ],
  [
    new RegExp(
      `(${digits})\\s?(ms|µs|ns|kwh|KB|kB|MB|GB|TB|PB|KiB|MiB|GiB|km|kg|cm|rps|RPS|qps|QPS|tps|TPS|rpm|mbps|Mbps|gbps|Gbps|kHz|MHz|GHz|Hz|pp|bps|mph|px|secs?|mins?|hrs?|wks?|yrs?)\\b`,
      'g',
    ),
    (_, number, unit) => `${number} ${unitNames.get((unit ?? '').toLowerCase())}`,
  ],
  [
    new RegExp(`(?<![\\p{L}\\d])(${digits})(s|m|h|d|x)\\b(?!')`, 'gu'),
    (whole, number, unit) =>
      (/^[45]\d\d$/.test(number ?? '') && unit === 's') || isDecade(number ?? '', unit ?? '')
        ? whole
        : `${number} ${unitNames.get(unit ?? '')}`,
  ],
  [
    new RegExp(`(?<=[\\p{L}\\d%])\\s?/\\s?(${period})\\b`, 'giu'),
    (_, unit) => ` per ${periodNames.get((unit ?? '').toLowerCase()) ?? unit}`,
  ],
  [/%/g, () => ' percent '],
  [/(?<=\d)\+/g, () => ' plus '],
  [/#(?=\d)/g, () => ' number '],
  [/[~≈](?=\s?[$€£\d])/g, () => ' about '],
  [/≥/g, () => ' at least '],
  [/≤/g, () => ' at most '],
  [/<(?=\s?[$€£\d])/g, () => ' less than '],
  [/>(?=\s?[$€£\d])/g, () => ' more than '],
  [/&/g, () => ' and '],
  [/(?<=\s)\+(?=\s)/g, () => ' plus '],
  [/(?<=\s)=(?=\s)/g, () => ' equals '],
  [/(?<=\w)@(?=\w)/g, () => ' at '],
  [/(?<=\p{L})\.(?=(?:js|io|net|py|ts|com|org|md|yml|yaml|json|sh|rb|go)\b)/gu, () => ' dot '],
];

const titles = new Map([
  ['Mr', 'mister'],
  ['Mrs', 'missus'],
  ['Ms', 'miss'],
  ['Dr', 'doctor'],
]);

function isDecade(number: string, unit: string): boolean {
  return unit === 's' && /^(?:19|20)\d0$/.test(number);
}

function sayDate(year = '', month = '', day = ''): string {
  const name = monthNames[Number(month) - 1];
  return name === undefined ? `${year} ${month} ${day}` : `${name} ${sayOrdinal(Number(day))} ${year}`;
}

function sayClock(hour = '', minute = '', half = ''): string {
  const spokenHour = sayNumber(String(Number(hour)));
  const meridiem = half === '' ? '' : ` ${half.toUpperCase()} M`;
  if (minute === '00') return spokenHour + (meridiem === '' ? " o'clock" : meridiem);
  return `${spokenHour} ${minute.startsWith('0') ? 'oh ' : ''}${sayNumber(String(Number(minute)))}${meridiem}`;
}

function sayMoney(sign = '', number = '', scale = '', word = ''): string {
  const currency = currencyNames.get(sign.trim().toLowerCase()) ?? 'dollars';
  const size = scaleNames.get(scale.toLowerCase()) ?? word;
  const cents = size === '' && /^\d[\d,]*\.\d\d$/.test(number) ? number.slice(-2) : '';
  if (cents !== '')
    return `${number.slice(0, -3)} ${currency}${cents === '00' ? '' : ` ${sayNumber(String(Number(cents)))}`}`;
  return [number, size, currency].filter(part => part !== '').join(' ');
}

/** Acronyms said as words, or by a word of their own. All others of up to five capitals are spelled out. */
const saidAsWords = new Map(
  `SQL sequel|GUI gooey|WYSIWYG wizzywig|SCSI scuzzy|NASA|NATO|RAM|ROM|JSON|YAML|TOML|LAN|WAN|SIM|PIN|CRUD|REST|SOAP|AJAX|GIF|JPEG|SCRUM|KISS
DRY|SOLID|ACID|CAP|COVID|CAPTCHA|SOX|HIPAA|FERPA|COBOL|STAR|SMART|RACI|SEV|SOC|OPEX|CAPEX|FOMO|LIFO|FIFO|FAANG|ARPA|CAD|CORS|OAUTH|MOSFET|DORA|MOOC|ZIP|TODO|PERT|SWOT|BERT|GAAP|NAS|SAN|CRON|JIRA|BASH|CUDA|LIDAR|RADAR|NOPE|YOLO|CSAT C sat|SPOF spoff`
    .split(/[|\n]/)
    .map(entry => entry.split(/ (.*)/))
    .map(([acronym = '', said = acronym.toLowerCase()]) => [acronym, said]),
);
/** Short words that people write in capitals for emphasis. */
const emphasised = wordSet(
  'A AN I THE AND OR BUT NOT NO YES ALL ANY WE MY OUR YOU HE SHE THEY WAS IS ARE BE DID DO DONE MUST NEVER STOP VERY ONLY NOW HOW WHY WHAT WHO WHEN ALSO ONE TWO BOTH MORE LESS MOST TOO ON IN OF TO UP FOR IF SO AT BY AS OUT OFF HAD HAS HAVE CAN WILL THIS THAT ASK TEAM PLAN FIX TASK GOAL WORK TELL LEAD',
);
const saidLetters = new Map([
  ['K8s', 'kubernetes'],
  ['k8s', 'kubernetes'],
  ['i18n', 'internationalization'],
  ['a11y', 'accessibility'],
  ['SaaS', 'sass'],
  ['PaaS', 'pass'],
  ['IaaS', 'I as'],
  ['PhD', 'P H D'],
  ['IoT', 'I O T'],
  ['DevOps', 'dev ops'],
  ['GitHub', 'git hub'],
  ['PostgreSQL', 'postgres Q L'],
  ['MySQL', 'my sequel'],
  ['NoSQL', 'no sequel'],
  ['DynamoDB', 'dynamo D B'],
  ['MongoDB', 'mongo D B'],
]);

function sayWord(raw: string): string {
  const trailing = /[.']+$/.exec(raw)?.[0] ?? '';
  const word = raw.slice(0, raw.length - trailing.length);
  const said = saidLetters.get(word);
  if (said !== undefined) return said + trailing;
  if (/^\d/.test(word)) return sayNumeric(word) + trailing;
  const mixed = /^(\p{L}+)(\d+(?:\.\d+)*)(\p{L}*)$/u.exec(word);
  if (mixed !== null)
    return `${sayLetters(mixed[1] ?? '', 3)} ${sayNumber(mixed[2] ?? '')} ${mixed[3] ?? ''}`.trim() + trailing;
  return sayLetters(word, 5) + trailing;
}

/** Spells out capitals, up to `longest` of them; `APIs` keeps its ending. */
function sayLetters(word: string, longest: number): string {
  if (/^[vV]$/.test(word)) return 'version';
  const capitals = /^(\p{Lu}{2,})('?s)?$/u.exec(word);
  const acronym = capitals?.[1];
  if (acronym === undefined || acronym.length > longest || emphasised.has(word)) return word;
  const said = saidAsWords.get(acronym) ?? [...acronym].join(' ');
  return capitals?.[2] === undefined ? said : `${said}'s`;
}

/** What is left of a number after units and symbols: a year, a version, a code such as `4xx`, or a plain number. */
function sayNumeric(word: string): string {
  const [, number = '', rest = ''] = /^([\d.,]+)(.*)$/s.exec(word) ?? [];
  if (/^(?:1[1-9]|20)\d\d$/.test(number) && (rest === '' || rest === 's')) return sayYear(Number(number)) + rest;
  return `${sayNumber(number)}${/^'?s$/.test(rest) ? 's' : ` ${rest}`}`.trim();
}

const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'zero ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** 2021 is "twenty twenty one"; as a plain number it would take as many words, so no context is asked for. */
function sayYear(year: number): string {
  const century = Math.floor(year / 100);
  const rest = year % 100;
  if (year % 1000 < 10) return sayCardinal(year);
  if (rest === 0) return `${sayCardinal(century)} hundred`;
  return `${sayCardinal(century)} ${rest < 10 ? 'oh ' : ''}${sayCardinal(rest)}`;
}

/** Digits with separators, decimals or several dots. */
function sayNumber(digitsText: string): string {
  const parts = digitsText
    .replace(/,/g, '')
    .split('.')
    .filter(part => part !== '');
  const [whole = '0', ...others] = parts;
  const isDecimal = others.length === 1;
  return [sayWhole(whole), ...others.map(part => `point ${isDecimal ? sayDigits(part) : sayWhole(part)}`)].join(' ');
}

function sayWhole(whole: string): string {
  if (whole.length > 15 || /^0\d/.test(whole)) return sayDigits(whole.slice(0, 40));
  return sayCardinal(Number(whole));
}

function sayDigits(part: string): string {
  return [...part].map(digit => small[Number(digit)] ?? '').join(' ');
}

const groups: readonly (readonly [number, string])[] = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
  [1e3, 'thousand'],
  [100, 'hundred'],
];

function sayCardinal(value: number): string {
  if (value < 20) return small[value] ?? '';
  if (value < 100)
    return [tens[Math.floor(value / 10)], value % 10 === 0 ? '' : small[value % 10]].filter(Boolean).join(' ');
  for (const [size, name] of groups) {
    if (value < size) continue;
    const rest = value % size;
    return [sayCardinal(Math.floor(value / size)), name, rest === 0 ? '' : sayCardinal(rest)]
      .filter(part => part !== '')
      .join(' ');
  }
  return '';
}

const irregularOrdinals = new Map([
  ['one', 'first'],
  ['two', 'second'],
  ['three', 'third'],
  ['five', 'fifth'],
  ['eight', 'eighth'],
  ['nine', 'ninth'],
  ['twelve', 'twelfth'],
]);

function sayOrdinal(value: number): string {
  const words = sayCardinal(value).split(' ');
  const last = words.pop() ?? '';
  const ordinal = irregularOrdinals.get(last) ?? (last.endsWith('y') ? `${last.slice(0, -1)}ieth` : `${last}th`);
  return [...words, ordinal].join(' ');
}
