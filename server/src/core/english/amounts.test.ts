import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findAmounts } from './amounts.ts';
import type { Amount, Token } from './facts.ts';
import { readSentence } from './readSentence.ts';

/**
 * `[…]` marks an amount; after the bar, for each in order: its kind, value (`–` where none) and unit; `a→b` for a change.
 * `!` before a kind of measure says that it measures nothing.
 */
const measures = `
Errors fell [from 6% to 0.4%]. | change 6→0.4 percent
Errors fell [6% → 0.4%]. | change 6→0.4 percent
Errors went [from 6 percent to 0.4 percent]. | change 6→0.4 percent
[p99] dropped [from 1,200 ms to 80 ms]. | name; change 1200→80 millisecond
Build time went [from 40 to 12 minutes]. | change 40→12 minute
Build time went [from forty minutes down to twelve]. | change 40→12 minute
Churn went [9% -> 2%] in a quarter. | change 9→2 percent
On-call pages went [from 30 a week to 4 a week]. | change 30→4
Tickets fell [from about 200 to under 20]. | change 200→20
Cost fell [from $40k to $9k]. | change 40000→9000 usd
Coverage rose [from 31% up to 87%]. | change 31→87 percent
It went [from two to five releases]. | change 2→5 release
Incidents [halved]. | change 0.5
Throughput [doubled]. | change 2
We [tripled] the traffic. | change 3
The bill was cut [in half]. | change 0.5
Load time fell by [a third]. | percentage 33.3 percent
Load time fell by [two thirds]. | percentage 66.7 percent
Churn dropped by [half]. | percentage 50 percent
Churn dropped by [a quarter]. | percentage 25 percent
It ran [twice] as fast. | multiple 2
It was [three times] faster. | multiple 3
It was [10x] faster. | multiple 10
It was [10 x] faster. | multiple 10
We got a [tenfold] gain. | multiple 10
We got a [3-fold] gain. | multiple 3
We saw [2.5x] growth. | multiple 2.5
I handled [double] the load. | multiple 2
Errors fell by [40%]. | percentage 40 percent
Errors fell by [40 percent]. | percentage 40 percent
Errors fell by [40 per cent]. | percentage 40 percent
It rose [3.5 percentage points]. | percentage 3.5 percent
It rose [25 bps]. | percentage 25 basis point
A [12%] drop followed. | percentage 12 percent
About [10–15%] of them failed. | percentage – percent
[Half] of the users left. | percentage 50 percent
[Half] the customers left. | percentage 50 percent
[A third] of the rows were wrong. | percentage 33.3 percent
[Two-thirds] of the rows were wrong. | percentage 66.7 percent
[Three quarters] of them agreed. | percentage 75 percent
It cost [$1.2M/yr]. | money 1200000 usd
It cost [$1.2 million a year]. | money 1200000 usd
It cost [$40]. | money 40 usd
It cost [€40k]. | money 40000 eur
It cost [£1,250.50]. | money 1250.5 gbp
It cost [Rs 2 lakh]. | money 200000 inr
It cost [Rs. 2,00,000]. | money 200000 inr
It cost [₹3 crore]. | money 30000000 inr
It cost [5m dollars]. | money 5000000 usd
It cost [$5m]. | money 5000000 usd
It cost [US$300K]. | money 300000 usd
It cost [EUR 500]. | money 500 eur
It cost [200 dollars per month]. | money 200 usd
It cost [two million dollars]. | money 2000000 usd
It cost [half a million euros]. | money 500000 eur
It saved [$30k annually]. | money 30000 usd
The outage lasted [40 minutes]. | duration 40 minute
The outage lasted [forty minutes]. | duration 40 minute
The outage lasted [an hour]. | duration 1 hour
The outage lasted [half an hour]. | duration 0.5 hour
The outage lasted [an hour and a half]. | duration 1.5 hour
The outage lasted [two and a half hours]. | duration 2.5 hour
The outage lasted [2h 30m]. | duration 2 hour
The outage lasted [1 hour 20 minutes]. | duration 1 hour
The outage lasted [2.5 hrs]. | duration 2.5 hour
The outage lasted [90s]. | duration 90 second
The outage lasted [a couple of hours]. | duration 2 hour
The outage lasted [a few hours]. | duration – hour
The outage lasted [three to four hours]. | duration – hour
The outage lasted [3-4 hours]. | duration – hour
The outage lasted [two full days]. | duration 2 day
It took [six person-weeks]. | duration 6 week
It took [three engineering weeks]. | duration 3 week
I rolled back within [20 mins]. | duration 20 minute
We were [two weeks] late. | duration 2 week
We shipped [a week] late. | duration 1 week
It responded in [300ms]. | duration 300 millisecond
It responded in [300 ms]. | duration 300 millisecond
A [40-minute] outage followed. | duration 40 minute
It caused a [two-week] delay. | duration 2 week
The fix took [a full day]. | duration 1 day
I finished [two hours] earlier than planned. | duration 2 hour
It held for [eight months]. | duration 8 month
It saved [3 hours a week]. | rate 3 hour
It saved [3 hours/week]. | rate 3 hour
It saved [three hours per week]. | rate 3 hour
It peaked at [200 rps]. | rate 200 request-per-second
It peaked at [200 requests per second]. | rate 200 request
It peaked at [2,000 requests/s]. | rate 2000 request
We got [five tickets a day]. | rate 5 ticket
We deployed [four times a day]. | rate 4 time
We deployed [twice a week]. | rate 2 time
I was paged [12 times a month]. | rate 12 time
It ate [20 GB per day]. | rate 20 gigabyte
It dropped [4 GB] of logs. | size 4 gigabyte
The van drove [12 km]. | size 12 kilometre
[Three customers] left. | count 3 customer
[300 customers] left. | count 300 customer
[1,412 rows] were lost. | count 1412 row
[12k users] saw it. | count 12000 user
[1.2M rows] were lost. | count 1200000 row
[1.2 million rows] were lost. | count 1200000 row
[5m users] saw it. | count 5000000 user
[A dozen accounts] were locked. | count 12 account
[Half a dozen accounts] were locked. | count 6 account
[Two hundred and fifty orders] failed. | count 250 order
[Twenty-five orders] failed. | count 25 order
[Hundreds of orders] failed. | count – order
[Dozens of orders] failed. | count – order
[Three of our customers] left. | count 3 customer
[One customer] left. | count 1 customer
[40 support tickets] came in. | count 40 ticket
[Three angry customers] called. | count 3 customer
[12 people] were paged. | count 12 person
[Three teams] were blocked. | count 3 team
It blocked [five engineers] for [a week]. | count 5 engineer; duration 1 week
We closed the quarter with [zero tickets]. | count 0 ticket
We have had [no tickets] since. | count 0 ticket
[Nobody] has been paged since. | count 0 person
There was [not a single rollback] in the next [six months]. | count 0 rollback; duration 6 month
I asked [three times]. | count 3 time
I missed it [twice]. | count 2 time
Renewals were down to [12]. | count 12
[200+ users] wrote in. | count 200 user
A [40-page] document followed. | count 40 page
[p95] of [300 ms] was normal. | name; duration 300 millisecond
There has not been [a single page] since. | count 0 page
Coverage rose [from 20% in January to 85%] in [June]. | change 20→85 percent; date
NPS rose by [12 points]. | count 12 point
It took [two nights]. | duration 2 night`;

const measuresNothing = `
We launched on [March 3]. | date
We launched on [3 March 2023]. | date
We launched on [3rd of March]. | date
We launched in [March 2023]. | date
We launched on [March 3rd, 2023]. | date
We launched in [2021]. | date
Since [2019], I have led it. | date
We launched on [2024-05-01]. | date
We launched on [5/1/2024]. | date
We launched in [Q3]. | date
We launched in [Q3 2022]. | date
We launched in [FY24]. | date
We launched in the [first quarter of 2022]. | date
It was built in the [1990s]. | date
It failed on [Friday]. | date
It failed on [Friday the 12th]. | date
[Two weeks] later, I told them. | date 2 week
I joined [six months] ago. | date 6 month
It was due by [Friday the 12th]. | deadline
It was due by [March 3]. | deadline
It was due by [5 pm]. | deadline
It was due before the [15th]. | deadline
It was [two weeks] before the launch date. | deadline 2 week
It was [a month] before go-live. | deadline 1 month
At [10 am] the pager rang. | time-of-day
At [10:30] the pager rang. | time-of-day
At [10:30 p.m.] the pager rang. | time-of-day
At [9 o'clock] the pager rang. | time-of-day
At [23:00 UTC] the pager rang. | time-of-day
We moved to [v2.1]. | version
We moved to [2.3.1]. | version
We moved to [Python 3]. | version
We moved to [version 2]. | version
I raised it in our [1:1]. | name
I run [1:1s] with them. | name
Support is [24/7]. | name
I used [S3] and [EC2]. | name; name
The [p95] went up. | name
I ran it on [K8s]. | name
It was a [SEV-1]. | name
It was a [P0]. | name
I am an [L5]. | name
I opened [PR 1412]. | name
I opened [#1412]. | name
In [step 2] I tested it. | name
In [step two] I tested it. | name
In [phase 1] I tested it. | name
It returned a [500]. | name
We saw [500s] all night. | name
It listened on [port 8080]. | name
It started with [COVID-19]. | name
It was an [80/20] split. | name
We are [ISO 9001] certified. | name
I ran a [five-whys] session. | name
I added [two-factor] login. | name
I had a [one-on-one] with her. | name
I led a team of [six]. | team-size 6 person
I led a team of [6 engineers]. | team-size 6 person
I led a [six-person] team. | team-size 6 person
I led [five engineers]. | team-size 5 engineer
I worked with [two developers] and a designer. | team-size 2 developer
I had [four direct reports]. | team-size 4 person
I managed [eight people]. | team-size 8 person
[Three of us] stayed. | team-size 3 person
There were [six people] on the team. | team-size 6 person
[1.] I told my lead. | list-number 1
[(2)] I told my lead. | list-number 2
It was the [2nd] incident. | ordinal 2
It was the [third] incident. | ordinal
We were [8 people]. | team-size 8 person
We had [two options]. | !count 2 option
There were [three things] I missed. | !count 3 thing
I have [5 years] of experience. | !duration 5 year
It was a [two-week] sprint. | !duration 2 week
It came up in a [30-minute] meeting. | !duration 30 minute
I joined for a [six-month] contract. | !duration 6 month
We lost [several customers]. | !count – customer`;

const none = [
  'One day I got it wrong.',
  'One of my engineers told me so.',
  'No one told me.',
  'I had no idea.',
  'The one thing I missed was the lock.',
  'I doubled down on it.',
  'I double-checked it.',
  'I was half asleep.',
  'We may march on.',
  'A customer wrote in.',
  'On the other hand, it worked.',
  'The two were at odds.',
  'The two disagreed.',
  'I made one mistake.',
  'We may miss it.',
  'There was not a single word about it.',
  'First, I called her.',
  'Nobody had told me.',
  'I was at a loss.',
  'They were at odds over a feature.',
];

function draw(amount: Amount): string {
  const nothing =
    amount.measures || !/^(?:count|duration|percentage|money|rate|change|multiple|size)$/.test(amount.kind) ? '' : '!';
  const change = amount.kind === 'change' && amount.from !== undefined;
  const value = change
    ? `${amount.from}→${amount.to}`
    : amount.value === undefined
      ? amount.unit === undefined
        ? ''
        : '–'
      : String(amount.value);
  return [`${nothing}${amount.kind}`, value, amount.unit ?? ''].join(' ').replace(/\s+/g, ' ').trim();
}

function mark(text: string, amounts: readonly Amount[]): string {
  return [...amounts]
    .reverse()
    .reduce(
      (marked, { span }) =>
        `${marked.slice(0, span.start)}[${marked.slice(span.start, span.end)}]${marked.slice(span.end)}`,
      text,
    );
}

function rows(table: string): readonly (readonly [string, string])[] {
  return table
    .trim()
    .split('\n')
    .map(line => {
      const [text = '', expected = ''] = line.split(' | ');
      return [text, expected] as const;
    });
}

function checkRow(marked: string, expected: string): void {
  const text = marked.replace(/[[\]]/g, '');
  const amounts = findAmounts(readTokens(text), text);
  expect(`${mark(text, amounts)} | ${amounts.map(draw).join('; ')}`).toBe(`${marked} | ${expected}`);
}

describe('what is measured', () => {
  test.each(rows(measures))('%s', checkRow);
});

describe('what measures nothing', () => {
  test.each(rows(measuresNothing))('%s', checkRow);
});

test.each(none)('no amount: %s', text => expect(findAmounts(readTokens(text), text).map(draw)).toEqual([]));

/** As the sentence's facts see them: with tags. */
function readTokens(text: string): readonly Token[] {
  return readSentence(text, { bullet: false, quoted: 'none', cell: false, heading: false }).tokens;
}

test.each([
  ['The outage lasted long [2] and hurt us.', '[2]'],
  ['Latency fell at once [3, 4].', '[3, 4]'],
  ['See the notes [12–14] for more.', '[12–14]'],
])('a citation names: %s', (text, expected) => {
  const amounts = findAmounts(readTokens(text), text);
  expect(amounts.map(it => [text.slice(it.span.start, it.span.end), it.kind, it.measures])).toEqual([
    [expected, 'name', false],
  ]);
});

test('a number in brackets before its noun counts', () => {
  const text = 'The repair cost [10] euros.';
  expect(findAmounts(readTokens(text), text).map(it => it.measures)).toEqual([true]);
});

test('without tags the shape of the words has to do', () => {
  expect(findAmounts([], 'Three customers left within 2 hours.').map(draw)).toEqual([
    'count 3 customer',
    'duration 2 hour',
  ]);
});

test('spans lie in order within the text, whatever it is', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.constantFrom(
          'from',
          'to',
          '6%',
          '→',
          '$',
          '1.2M',
          'half',
          'of',
          'a',
          'two',
          '-',
          'weeks',
          'ago',
          'p95',
          '3',
          '.',
          '12:30',
          'no',
          'since',
          'May',
          '😀',
          '/',
          'x',
        ),
        { maxLength: 14 },
      ),
      words => {
        const text = words.join(' ');
        let end = 0;
        for (const { span } of findAmounts(readTokens(text), text)) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(span.end).toBeGreaterThan(span.start);
          end = span.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      },
    ),
  );
});
