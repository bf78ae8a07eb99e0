import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { speakAloud, spokenSeconds, spokenWords } from './speech.ts';

const said = `
1,200 rows | one thousand two hundred rows
0.4 of it | zero point four of it
2,00,000 users | two hundred thousand users
1412 rows | fourteen twelve rows
in 2021 | in twenty twenty one
in 2009 | in two thousand nine
in 1900 | in nineteen hundred
$40 | forty dollars
$1.2M/yr | one point two million dollars per year
$1.2 million a year | one point two million dollars a year
€40k | forty thousand euros
£12.50 | twelve pounds fifty
Rs 2 lakh | two lakh rupees
₹3 crore | three crore rupees
$3.00 | three dollars
US$5bn | five billion dollars
6% | six percent
6 % | six percent
6% → 0.4% | six percent to zero point four percent
10–15% | ten to fifteen percent
3-4 hours | three to four hours
300ms | three hundred milliseconds
300 ms | three hundred milliseconds
90s | ninety seconds
2h 30m | two hours thirty minutes
1.5 TB | one point five terabytes
200 rps | two hundred requests per second
20 GB/day | twenty gigabytes per day
3 hours/week | three hours per week
3x faster | three times faster
12k users | twelve thousand users
1.2M rows | one point two million rows
200+ users | two hundred plus users
~40 users | about forty users
<5 minutes | less than five minutes
p95 | p ninety five
S3 and EC2 | S three and E C two
v2.3.1 | version two point three point one
Python 3.11 | Python three point one one
RDS | R D S
the NASA way | the nasa way
SQL | sequel
JSON APIs | json A P I's
our SLA | our S L A
I did NOT ask | I did NOT ask
STOP THE LINE | STOP THE LINE
K8s | kubernetes
10:30 am | ten thirty A M
10:00 | ten o'clock
9:05 | nine oh five
5 p.m. on Friday | five P M on Friday
March 3 | March third
March 3rd, 2023 | March third, twenty twenty three
2024-05-01 | May first twenty twenty four
the 21st | the twenty first
24/7 | twenty four seven
a 1:1 | a one on one
CI/CD | C I C D
his/her | his her
R&D | R and D
#42 | number forty two
e.g. the pager | for example the pager
logs, etc. | logs, et cetera
us vs. them | us versus them
a two-week sprint | a two week sprint
Node.js | Node dot js
I told them — at once — and left. | I told them at once and left.
I ran \ufffc twice. | I ran code twice.
read https://example.org/a?b=1 first | read link first
🎉 done | done
it’s fine | it's fine
the 1990s | the nineteen ninetys
007 | zero zero seven`;

const rows = said
  .trim()
  .split('\n')
  .map(line => line.split(' | '));

describe('as said', () => {
  test.each(rows)('%s', (written = '', spoken = '') => {
    expect(speakAloud(written)).toBe(spoken);
  });

  test('words are counted as said', () => {
    expect(spokenWords('')).toBe(0);
    expect(spokenWords('— 🎉 …')).toBe(0);
    expect(spokenWords('I fixed it.')).toBe(3);
    expect(spokenWords('$1.2M/yr')).toBe(7);
    // A letter takes less than a word.
    expect(spokenWords('RDS')).toBeCloseTo(2.1);
  });

  test('seconds follow the rate', () => {
    expect(spokenSeconds('I told them the same day.', 150)).toBeCloseTo(2.4);
    expect(spokenSeconds('I told them the same day.', 120)).toBeCloseTo(3);
  });

  test('a number of any length is said', () => {
    expect(spokenWords('9'.repeat(5000))).toBeGreaterThan(10);
    expect(speakAloud('1.2.3.4.5')).toBe('one point two point three point four point five');
  });
});

const plain = [
  'I told my manager the same afternoon that the rollback had failed because I had skipped the review.',
  'We had never agreed on who would watch the dashboards, so nobody noticed the queue growing until customers called.',
  'I wrote down what I had assumed, showed it to both leads, and asked them where they would have stopped me.',
  'The lesson for me was simple: when I am sure of something, I should ask the person who is most likely to disagree.',
  'Since then I have kept a short list of open questions for every launch, and I read it aloud in the first meeting.',
];
const dense = [
  'p95 went from 1,200 ms to 300 ms and the RDS bill fell by $1.2M a year.',
  'In Q3 2021 we cut MTTR from 45 min to 12 min, a 73% drop, across 14 AWS regions.',
  'The API served 200 requests per second with a 0.4% error rate; S3 cost us $40k a month.',
  'Between 2019 and 2022 I grew ARR from $3.5M to $12M and NPS from 31 to 54.',
  'At 10:30 am on March 3 the KPI dashboard showed 4,213 failed orders, about 6% of traffic.',
  'I migrated 1.5 TB in 36 hours with 0 rows lost, 99.95% uptime and 3 times the throughput.',
  'The SLA was 99.9%; we hit 97.2% for 11 days, which cost €250k in credits.',
  'Version 2.3 raised CPU from 40% to 95% on 12 of 60 EC2 nodes within 15 minutes.',
  'Churn fell from 9% to 2% in 2 quarters, which kept 1,150 accounts worth $4.5 million.',
  'We paged 14 people 31 times in 90 days; after the change it was 3 times in 120 days.',
];

describe('against espeak-ng', () => {
  const voice = espeak();

  test.skipIf(voice === undefined)(
    'metric-dense text takes as long as espeak-ng takes, within a tenth (needs espeak-ng)',
    () => {
      const speak = voice ?? (() => Number.NaN);
      const total = (texts: readonly string[], measure: (text: string) => number): number =>
        texts.reduce((sum, text) => sum + measure(text), 0);
      // Plain prose tells how fast this voice speaks; at that rate the dense text has to take as long.
      const rate = (60 * total(plain, spokenWords)) / total(plain, speak);
      const ratio = total(dense, text => spokenSeconds(text, rate)) / total(dense, speak);
      expect(ratio).toBeGreaterThan(0.9);
      expect(ratio).toBeLessThan(1.1);
      // Words alone, without saying the figures, are far off: the test can fail.
      const naive = total(dense, text => (text.split(/\s+/).length * 60) / rate) / total(dense, speak);
      expect(naive).toBeLessThan(0.75);
    },
    60_000,
  );

  test.skipIf(voice === undefined)(
    'what is written out sounds as long as what was written (needs espeak-ng)',
    () => {
      const speak = voice ?? (() => Number.NaN);
      for (const text of dense) {
        const ratio = speak(speakAloud(text)) / speak(text);
        expect(ratio, text).toBeGreaterThan(0.82);
        expect(ratio, text).toBeLessThan(1.18);
      }
    },
    60_000,
  );
});

/** Seconds that espeak-ng takes to say a text, or `undefined` where it is not installed. */
function espeak(): ((text: string) => number) | undefined {
  try {
    execFileSync('espeak-ng', ['--version'], { stdio: 'ignore' });
  } catch {
    console.info('espeak-ng is not installed: spoken times are not checked against it.');
    return undefined;
  }
  return text => {
    const folder = mkdtempSync(join(tmpdir(), 'candor-speech-'));
    try {
      const file = join(folder, 'said.wav');
      execFileSync('espeak-ng', ['-v', 'en-us', '-s', '150', '-w', file, text], { stdio: 'ignore' });
      // 16-bit mono at 22,050 Hz after a header of 44 bytes.
      return (statSync(file).size - 44) / 44_100;
    } finally {
      rmSync(folder, { recursive: true });
    }
  };
}
