import { describe, expect, test } from 'vitest';
import { readSentence } from './readSentence.ts';

const plain = { bullet: false, quoted: 'none', cell: false, heading: false } as const;

/** `auxiliary verb (by agent)` of each passive. */
function passives(sentence: string): string {
  const cut = (span: { readonly start: number; readonly end: number }) => sentence.slice(span.start, span.end);
  return readSentence(sentence, plain)
    .passives.map(it => `${cut(it.aux)} ${cut(it.verb)}${it.agent === undefined ? '' : ` by ${cut(it.agent)}`}`)
    .join(', ');
}

/** Written for these tests; each stands for a construction. */
const found = `
The queue was unblocked by Ada. | was unblocked by Ada
It was uninstalled from all phones. | was uninstalled
The lock was undone. | was undone
The route was underestimated by the planners. | was underestimated by the planners
The bug was fixed. | was fixed
The bug was quietly fixed. | was fixed
The bug was not fixed. | was fixed
The bug wasn't fixed. | was fixed
The bug wasn’t fixed. | was fixed
the bug wasnt fixed | was fixed
The bug has been fixed. | been fixed
The bug had not yet been fully fixed. | been fixed
The bug is being fixed. | being fixed
It had been being tested for weeks. | being tested
The bug will be fixed. | be fixed
It could easily have been avoided. | been avoided
The data needs to be migrated. | be migrated
There is much to be done. | be done
Having been warned, I looked twice. | been warned
Being asked twice, I answered. | Being asked
It's been fixed. | been fixed
It's called a canary. | 's called
They're being audited. | being audited
I'm told it works. | 'm told
Was the bug ever fixed? | Was fixed
How was the outage detected? | was detected
By whom was it approved? | was approved
Were the logs checked? | Were checked
Why wasn't the alert sent? | was sent
Never had such an error been made. | been made
Attached is my report. | is Attached
Attached for your review are two drafts. | are Attached
We got hacked. | got hacked
The release got pushed back. | got pushed
I was let go. | was let
The plan was put on hold. | was put
The file was read twice. | was read
The budget was cut in half. | was cut
My idea was shot down. | was shot
The service was set up wrong. | was set
The job was, in the end, cancelled. | was cancelled
The tests, although slow, were finally run. | were run
The code was accidentally and silently overwritten. | was overwritten
The result is to some extent biased by the sample. | is biased by the sample
The problem was identified and fixed. | was identified, was fixed
The problem was identified and fixed by the vendor. | was identified, was fixed by the vendor
The release was built, tested and shipped. | was built, was tested, was shipped
The fix was written by me and reviewed by Priya. | was written by me, was reviewed by Priya
The build was broken by my commit. | was broken by my commit
The answer was prepared by my lead. | was prepared by my lead
It was finished by Friday. | was finished
The error was reduced by 30%. | was reduced
The test was run by hand. | was run
The customer whose data was lost was refunded. | was lost, was refunded
The deploy, which was later reverted, was mine. | was reverted
Mistakes were made. | were made
It was decided that we wait. | was decided
The ticket was assigned to me and I was asked to fix it. | was assigned, was asked
I was given no access. | was given
The engineers were assigned tickets. | were assigned
The deadline couldn't be met. | be met
The server was upserted and the node was cordoned. | was upserted, was cordoned
The payments had been "reversed". | been reversed
The cookie banners are all removed. | are removed
its been deployed | been deployed
the reports are ran at night | are ran
The \ufffc table was dropped. | was dropped
The account was closed and the money returned. | was closed, was returned
The patients were seen late and complaints filed. | were seen, were filed
The emails were sent, the calls made and the tickets closed. | were sent, were made, were closed
The bug was fixed and the customers notified. | was fixed, was notified
The order was cancelled on Friday and the deposit refunded within a week. | was cancelled, was refunded
The service was restarted and the errors returned. | was restarted
The manager was told and the team laughed. | was told
The bug was fixed and the customer paid. | was fixed
The flag was flipped and the site crashed. | was flipped
The report was sent and the client approved. | was sent
The team was torn apart by the reorg. | was torn by the reorg
The plan was drafted by Ana and checked by the legal team. | was drafted by Ana, was checked by the legal team
Who was it approved by? | was approved
Was the customer you called told about it? | Was told
Or are they just supposed to watch? | are supposed
What matters is how well trained she is. | is trained
I forgot how blown away I was by the songs. | was blown by the songs
The change was in the end approved by the board. | was approved by the board
The site's hosted in Dublin. | 's hosted
The old key was used to sign the release. | was used
The old tool is used by two teams. | is used by two teams
Members are encouraged to look at it. | are encouraged
Half of the parcels were lost. | were lost
`;

const silent = `
The outage was unplanned.
It was undisputed that we were late.
The alert stayed on the wall and was unacknowledged.
The wound was self-inflicted.
The win was short-lived.
The plan was half-baked.
I fixed the bug.
I had fixed the bug.
The team has improved.
I was interested in the role.
I was excited to start.
She was tired and hungry.
We were stuck.
We got stuck.
I was prepared for it.
I was very disappointed.
The system was complicated.
Everyone was worried about the launch.
The team was understaffed.
I was overwhelmed.
I got rid of it.
I got used to it.
We were committed to the deadline.
The issue was related to caching.
There was limited time.
They were experienced engineers.
She has been working on it.
I was building the tests.
He's gone.
He's sent it twice.
It's got a limit.
I'd fixed it.
It was a fixed price.
Was the team ready?
The problem was that nobody tested it.
That was the last version shipped.
The release was red.
I had the team review it.
The bug caused by my change took a day.
The meeting is at 10 am Friday.
We were in a meeting called by the vendor.
She was on the team assigned to the case.
The bug was in a file changed by accident.
He was among thirty people invited to speak.
Being in the army taught me that lesson.
When was the last time you heard about a sinking ship?
Was there a law made to stop it?
Please check that you agree with what he's written.
She's only reported weakness once.
This is the report he's sent us.
Who's told you that?
He was used to working alone.
We were used to long nights.
I am opposed to paying twice.
My badge was expired.
I am satisfied with it.
This list is well-known and high-priced.
`;

describe('passives', () => {
  const table = found
    .trim()
    .split('\n')
    .map(line => line.split(' | '));
  test.each(table)('%s', (sentence = '', expected = '') => {
    expect(passives(sentence)).toBe(expected);
  });
});

describe('no passives', () => {
  test.each(silent.trim().split('\n'))('%s', sentence => {
    expect(passives(sentence)).toBe('');
  });
});
