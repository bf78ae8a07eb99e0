import { describe, expect, test } from 'vitest';
import { readSentence } from '../readSentence.ts';
import { keepsFigures } from './proof.ts';
import { applyEdits } from './rewrite.ts';
import { toFirstPerson } from './toFirstPerson.ts';

/** The first clause told as "we", before and after. */
const turned = `
We missed our deadline. | I missed my deadline.
We were late. | I was late.
We weren't ready. | I wasn't ready.
We are responsible for our backlog. | I am responsible for my backlog.
We're fixing it. | I'm fixing it.
We’re fixing it. | I’m fixing it.
We have rolled back our change. | I have rolled back my change.
We've rolled it back. | I've rolled it back.
We'd never tested our restore. | I'd never tested my restore.
We'll write it down. | I'll write it down.
We did not ask. | I did not ask.
We didn't ask. | I didn't ask.
We do not ask. | I do not ask.
We were being careless. | I was being careless.
We were told. | I was told.
We had been told by the vendor. | I had been told by the vendor.
We were wrong about it, and it cost 3 customers. | I was wrong about it, and it cost 3 customers.
We told our customers the truth. | I told our customers the truth.
We told our manager. | I told my manager.
We shipped our own patch. | I shipped my own patch.
We rebuilt our product in 6 weeks. | I rebuilt our product in 6 weeks.
We blamed ourselves. | I blamed myself.
We fixed it ourselves. | I fixed it myself.
The mistake was that we skipped our review. | The mistake was that I skipped my review.
When the pager rang, we restarted the service and wrote to our users. | When the pager rang, I restarted the service and wrote to our users.
On Friday we rolled back. | On Friday I rolled back.
Then we called 12 customers. | Then I called 12 customers.
We rolled back, restored the data and told Support. | I rolled back, restored the data and told Support.
We were wrong and were told so. | I was wrong and was told so.
Last year we led a team of 6. | Last year I led a team of 6.
My team and I rebuilt the importer. | I rebuilt the importer.
I knew that we should have asked. | I knew that I should have asked.
We should have asked them before we shipped. | I should have asked them before we shipped.
If we were to do it again, we would test it. | If I were to do it again, I would test it.
If we had asked, we would have known. | If I had asked, I would have known.
we skipped the tests. | I skipped the tests.
We moved \ufffc to our cluster. | I moved \ufffc to our cluster.
We agreed with the vendor on May 3. | I agreed with the vendor on May 3.
We decided to wait. | I decided to wait.
We chose the wrong database. | I chose the wrong database.
We overestimated our throughput. | I overestimated our throughput.
We missed the alert because we were asleep. | I missed the alert because I was asleep.
We changed our process. | I changed our process.
We were told by our auditor to stop. | I was told by our auditor to stop.
I told the client we had made a mistake. | I told the client I had made a mistake.
We did our best. | I did my best.
In our hurry we forgot the list. | In my hurry I forgot the list.
We stopped the job, which gave us time. | I stopped the job, which gave us time.
We lack a plan and we know our part in it. | I lack a plan and we know our part in it.
The release that we shipped broke. | The release that I shipped broke.
The team we led was small. | The team I led was small.`;

/** One person cannot have done it, or nobody has done anything. */
const refused = `
We were the ones who had signed it.
We were each responsible for a floor.
We took turns.
We worked side by side.
My team and I are close.
My brother and I opened the shop.
We nurses know that.
It was our fault: we hid it.
It took us an hour to see that we had restarted the wrong host.
When we told them, they thanked us.
We are a team of six.
We were a small team.
We were short of staff.
We were understaffed.
We grew from four to nine people.
We had no tests.
We won.
We used to release on Fridays.
We still use the checklist.
We now review all plans.
If we fail again, we lose the contract.
My boss said we should wait.
We, the night crew, ignored it.
We ignored it, all three of us.
We kept this between us.
We both decided to wait.
We all decided to wait.
We met every week.
We were five engineers.
We were engineers.
We changed our minds.
We decided together.
We wrote to each other.
Let's ship it.
Should we wait?
Why did we wait?
Ana and I rebuilt the importer.
As a team, we decided to wait.
We split the work.
We were colleagues.
I rebuilt the importer.
They told us.`;

const rows = turned
  .trim()
  .split('\n')
  .map(line => line.split(' | '));

function read(text: string): ReturnType<typeof readSentence> {
  return readSentence(text, { bullet: false, quoted: 'none', cell: false, heading: false });
}

describe('we becomes I', () => {
  test.each(rows)('%s', (before = '', after = '') => {
    const facts = read(before);
    const rewrite = toFirstPerson(
      facts,
      facts.clauses.findIndex(clause => clause.subject?.kind === 'we'),
    );
    expect(rewrite?.text).toBe(after);
    expect(applyEdits(before, rewrite?.edits ?? [])).toBe(after);
    expect(keepsFigures(before, after)).toBe(true);
  });

  test('the clause that was meant', () => {
    const facts = read('We were late and we told our customers.');
    expect([0, 1].map(clause => toFirstPerson(facts, clause)?.text)).toEqual([
      'I was late and we told our customers.',
      'We were late and I told our customers.',
    ]);
  });
});

describe('we stays', () => {
  test.each(refused.trim().split('\n'))('%s', text => {
    const facts = read(text);
    expect(facts.clauses.map((_, clause) => toFirstPerson(facts, clause)?.text).filter(it => it !== undefined)).toEqual(
      [],
    );
  });
});
