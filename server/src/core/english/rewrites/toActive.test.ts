import nlp from 'compromise';
import { describe, expect, test } from 'vitest';
import { createInflector } from '../inflect.ts';
import { readSentence } from '../readSentence.ts';
import type { DoerKind } from './doer.ts';
import { keepsFigures } from './proof.ts';
import { applyEdits, type Rewrite } from './rewrite.ts';
import { toActive } from './toActive.ts';

const inflector = createInflector(nlp);
const kinds: readonly DoerKind[] = ['agent', 'I', 'we', 'who'];

/** The sentence, which of its passives, who is to act, and the sentence afterwards. */
const turned = `
Having been told by the lab, the chart was amended. | 1 I | Having been told by the lab, I amended the chart.
On the last day of the market the prices had been cut. | 0 I | On the last day of the market I had cut the prices.
The old sign was taken down and a new one was put up. | 1 I | The old sign was taken down and I put up a new one.
Two plans were compared, and the cheapest was chosen. | 0 I | I compared two plans, and the cheapest was chosen.
Two plans were compared, and the cheapest was chosen. | 1 I | Two plans were compared, and I chose the cheapest.
At first I was not taken seriously by the older cooks. | 0 agent | At first the older cooks did not take me seriously.
The yard was swept, and two more keys were found. | 1 I | The yard was swept, and I found two more keys.
The crate was sent to the wrong shop, and by then the van had left. | 0 I | I sent the crate to the wrong shop, and by then the van had left.
The form was redrawn in May, and the delay was cut by half. | 0 I | I redrew the form in May, and the delay was cut by half.
Her elbow was operated on twice before Easter. | 0 who | [Who?] operated on her elbow twice before Easter.
The bill was cut by only 9 percent. | 0 I | I cut the bill by only 9 percent.
About forty parcels were picked for "Round One", where two of us checked them. | 0 I | I picked about forty parcels for "Round One", where two of us checked them.
When I came, the cooks were split into "long" shifts. | 0 who | When I came, [who?] split the cooks into "long" shifts.
A few days later the ward was closed down and cleaned. | 0 I | A few days later I closed down and cleaned the ward.
Forms were checked, error was found, batch was recalled | 1 I | Forms were checked, I found error, batch was recalled
Report was written and sent to the clinic. | 0 I | I wrote and sent report to the clinic.
The invited parents were told by letter and a date was set. | 0 I | I told the invited parents by letter and a date was set.
After that the list was cleaned and the data was loaded twice. | 1 I | After that the list was cleaned and I loaded the data twice.
Due to some late parts the delivery was postponed. | 0 I | Due to some late parts I postponed the delivery.
In the end, all the old cards have been replaced. | 0 I | In the end, I have replaced all the old cards.
It turned out that many samples were wrongly labelled. | 0 I | It turned out that I wrongly labelled many samples.
A stock count was carried out and new shelves were ordered. | 0 I | I carried out a stock count and new shelves were ordered.
A decision was made to close the counter. | 0 I | I made a decision to close the counter.
The decision was made by the board to close the counter. | 0 agent | The board made the decision to close the counter.
The two clerks were moved shortly after, which helped. | 0 I | I moved the two clerks shortly after, which helped.
Allergy-related notes were added to the chart I keep. | 0 I | I added allergy-related notes to the chart I keep.
The old tickets were closed and the new ones were sent with a note. | 0 I | The old tickets were closed and I sent the new ones with a note.
Bug was found and fixed. | 0 I | I found and fixed bug.
(small jobs got printed at night) | 0 I | (I printed small jobs at night)
Kittens are taught by the mother. | 0 agent | The mother teaches kittens.
Shelves were installed by the fitters. | 0 agent | The fitters installed shelves.
Revenues were adjusted. | 0 I | I adjusted revenues.
Kubernetes was chosen by the leads. | 0 agent | The leads chose Kubernetes.
I was asked by the client why he had not been told. | 0 agent | The client asked me why he had not been told.
I was taught by my first boss that figures lie. | 0 agent | My first boss taught me that figures lie.
The inspector was shown around by me. | 0 agent | I showed the inspector around.
The alarm was raised by a night porter who had smelled smoke. | 0 agent | A night porter who had smelled smoke raised the alarm.
The policy was changed overnight by someone in IT. | 0 agent | Someone in IT changed the policy overnight.
The budget is approved by the board every spring. | 0 agent | The board approves the budget every spring.
The sites were informed by the account managers by phone. | 0 agent | The account managers informed the sites by phone.
Although the order had been checked by the nurse, the dose was wrong. | 0 agent | Although the nurse had checked the order, the dose was wrong.
The slides were made by Tom the night before. | 0 agent | Tom made the slides the night before.
The bug was identified by Chen and fixed by me. | 0 agent | Chen identified the bug and I fixed it.
The bug was identified by Chen and fixed by me. | 1 agent | Chen identified the bug and I fixed it.
The rota was drawn up by Ines, checked by Paul and signed by me. | 2 agent | Ines drew up the rota, Paul checked it and I signed it.
The rows have been found by Ana and deleted by the team. | 0 agent | Ana has found the rows and the team has deleted them.
The samples were labelled wrongly by the machine and thrown out by a technician. | 0 agent | The machine labelled the samples wrongly and a technician threw them out.
The rows, which were found by Ana and deleted by the team, were old. | 0 agent | The rows, which Ana found and the team deleted, were old.
She was hired by me and fired by my successor. | 0 agent | I hired her and my successor fired her.
Each file was opened by hand and compared with the original. | 0 I | I opened each file by hand and compared it with the original.
The change was rolled back, tested again and deployed on the Monday after. | 0 I | I rolled back the change, tested it again and deployed it on the Monday after.
The forms were printed in May but shredded in June. | 1 I | I printed the forms in May but shredded them in June.
It was printed on Monday and sent on Tuesday. | 0 I | I printed it on Monday and sent it on Tuesday.
Too much was promised to the buyer. | 0 I | I promised too much to the buyer.
The move cannot be delayed. | 0 I | I cannot delay the move.
Some of these will be referred to in the talk. | 0 I | I will refer to some of these in the talk.
The rollback was triggered by a health check. | 0 agent | A health check triggered the rollback.
I was asked by the head of nursing to explain the delay. | 0 agent | The head of nursing asked me to explain the delay.
The soup is cooked fast by the two chefs on duty. | 0 agent | The two chefs on duty cook the soup fast.
The map was used daily by the support team in Kraków. | 0 agent | The support team in Kraków used the map daily.
The plan was announced by the CEO in a meeting. | 0 agent | The CEO announced the plan in a meeting.
He was praised by the team for his calm. | 0 agent | The team praised him for his calm.
After the incident a checklist was introduced. | 0 I | After the incident I introduced a checklist.
The machine broke, so the order was cancelled. | 0 I | The machine broke, so I cancelled the order.
I was told the change had been approved by Sven. | 1 agent | I was told Sven had approved the change.
We were sure everything was tested by the lab. | 0 agent | We were sure the lab tested everything.
I made sure the results were shared with everyone. | 0 who | I made sure [who?] shared the results with everyone.
Jenkins was replaced by our tool. | 0 agent | Our tool replaced Jenkins.
The draft you received has been approved by Dan. | 0 agent | Dan has approved the draft you received.
Everything we did was logged by the proxy. | 0 agent | The proxy logged everything we did.
It is followed by macOS and Windows. | 0 agent | macOS and Windows follow it.
I like the bread that’s made here. | 0 I | I like the bread that I make here.
I made a plan that's not going to be carried out. | 0 I | I made a plan that I am not going to carry out.
It's gradually being replaced by a service. | 0 agent | A service is gradually replacing it.
The old call is deprecated and will be removed in May. | 0 I | The old call is deprecated and I will remove it in May.
We thank all the nurses who were asked. | 0 I | We thank all the nurses whom I asked.
All lists and labels were printed. | 0 I | I printed all lists and labels.
I have never seen a thing like it and am often met with an odd look. | 0 who | I have never seen a thing like it and [who?] often meets me with an odd look.
The caretaker was informed at once. | 0 I | I informed the caretaker at once.
The title was changed without my knowledge. | 0 who | [Who?] changed the title without my knowledge.
I read the notices that were put up by the landlord on Fridays. | 0 agent | I read the notices that the landlord put up on Fridays.
The complaint was dealt with quickly. | 0 I | I dealt with the complaint quickly.
The fridge had been unplugged by the cleaner. | 0 agent | The cleaner had unplugged the fridge.
The rota is checked by two people every Friday. | 0 agent | Two people check the rota every Friday.
The flight was rebooked by the agency at no cost. | 0 agent | The agency rebooked the flight at no cost.
The error rate was brought down to 0.2%. | 0 I | I brought the error rate down to 0.2%.
The delay was put down to a typing error by the agency. | 0 agent | The agency put the delay down to a typing error.
He got pulled over by the police. | 0 agent | The police pulled him over.
The tunnel was repaired by two crews in two days. | 0 agent | Two crews repaired the tunnel in two days.
The oven was left on overnight. | 0 I | I left the oven on overnight.
The wrong pallet was loaded by the night crew. | 0 agent | The night crew loaded the wrong pallet.
The keys were handed over to a stranger. | 0 I | I handed the keys over to a stranger.
In March the release was delayed by Legal. | 0 agent | In March Legal delayed the release.
The problem was identified and fixed by the vendor. | 0 agent | The vendor identified and fixed the problem.
The problem was identified and fixed by the vendor. | 1 agent | The vendor identified and fixed the problem.
The problem was identified and fixed. | 0 I | I identified and fixed the problem.
The problem was identified and fixed. | 1 I | I identified and fixed the problem.
It had been being tested. | 0 I | I had been testing it.
The deadline couldn't be met. | 0 I | I couldn't meet the deadline.
I shipped the change, which was later reverted. | 0 I | I shipped the change, which I later reverted.
It was decided that we would wait. | 0 I | I decided that we would wait.
It was agreed to delay the launch. | 0 I | I agreed to delay the launch.
Mistakes were made. | 0 I | I made mistakes.
The release was rolled back within an hour by the head of sales and her team, who had tested for a day. | 0 agent | The head of sales and her team, who had tested for a day, rolled back the release within an hour.
We were told by our manager that the code we wrote was never tested. | 0 agent | Our manager told us that the code we wrote was never tested.
The data needed to be migrated. | 0 I | I needed to migrate the data.
The tests weren't run before the launch. | 0 I | I didn't run the tests before the launch.
The tests were not run or reviewed. | 0 I | I did not run or review the tests.
The tests were not run or reviewed. | 1 I | I did not run or review the tests.
It was rolled back the same night. | 0 I | I rolled it back the same night.
The outage was quickly resolved by Ana and me. | 0 agent | Ana and I quickly resolved the outage.
I was asked by my manager to lead the migration. | 0 agent | My manager asked me to lead the migration.
\ufffc was rewritten by the platform team in two days. | 0 agent | The platform team rewrote \ufffc in two days.
The alert has been ignored for 3 weeks. | 0 I | I have ignored the alert for 3 weeks.
The report is being reviewed by them. | 0 agent | They are reviewing the report.
The launch was pushed back by two weeks. | 0 I | I pushed back the launch by two weeks.
The launch was pushed back by two weeks by the CTO. | 0 agent | The CTO pushed back the launch by two weeks.
The build failed and was reverted. | 0 I | The build failed and I reverted it.
No tests were written. | 0 I | I wrote no tests.
The issue was dealt with by ops. | 0 agent | Ops dealt with the issue.
The issue was dealt with. | 0 I | I dealt with the issue.
The migration was expected to take three days. | 0 I | I expected the migration to take three days.
I was given a project that was started by someone else. | 1 agent | I was given a project that someone else started.
The change, which nobody had reviewed, was deployed on Friday. | 0 I | I deployed the change, which nobody had reviewed, on Friday.
If it is fixed, we can ship. | 0 who | If [who?] fixes it, we can ship.
The servers were damaged by the flood. | 0 agent | The flood damaged the servers.
My code wasn't reviewed properly. | 0 I | I didn't review my code properly.
The decision was badly handled. | 0 I | I handled the decision badly.
The service got restarted by accident. | 0 I | I restarted the service by accident.
The service got restarted by the night shift. | 0 agent | The night shift restarted the service.
The plan will be reviewed by the board. | 0 agent | The board will review the plan.
A rollback should have been prepared. | 0 I | I should have prepared a rollback.
The users had never been told. | 0 I | I had never told the users.
The dashboard that was built by Priya was used by everyone. | 1 agent | Everyone used the dashboard that was built by Priya.
Customers were told too late. | 0 I | I told customers too late.
The logs were read by hand. | 0 I | I read the logs by hand.
All of this was written down in the runbook. | 0 I | I wrote down all of this in the runbook.
He was hired by us. | 0 agent | We hired him.
The tool is used by three teams. | 0 agent | Three teams use the tool.
The bug was caused by a missing index. | 0 agent | A missing index caused the bug.
It's being handled by support. | 0 agent | Support is handling it.
The invoices have been sent and the client was informed. | 0 I | I have sent the invoices and the client was informed.
The invoices have been sent and the client was informed. | 1 I | The invoices have been sent and I informed the client.
An apology was sent to the 300 customers who had lost data. | 0 I | I sent an apology to the 300 customers who had lost data.
One of the servers was rebooted. | 0 I | I rebooted one of the servers.
The incident was caused by me. | 0 agent | I caused the incident.
A review checklist was introduced, tests were added and the alert was tuned. | 0 I | I introduced a review checklist, tests were added and the alert was tuned.
A review checklist was introduced, tests were added and the alert was tuned. | 1 I | A review checklist was introduced, I added tests and the alert was tuned.
A review checklist was introduced, tests were added and the alert was tuned. | 2 I | A review checklist was introduced, tests were added and I tuned the alert.
The bug was found on Monday and it was fixed on Tuesday. | 0 I | I found the bug on Monday and it was fixed on Tuesday.
The bug was found on Monday and it was fixed on Tuesday. | 1 I | The bug was found on Monday and I fixed it on Tuesday.
The alert had been muted by my predecessor. | 0 agent | My predecessor had muted the alert.
The rollback was led by me. | 0 agent | I led the rollback.
The database was migrated by us over a weekend. | 0 agent | We migrated the database over a weekend.
The tickets are handled by the night shift. | 0 agent | The night shift handles the tickets.
The ticket is handled by the night shift. | 0 agent | The night shift handles the ticket.
The API was rewritten by Tomas and me. | 0 agent | Tomas and I rewrote the API.
The flag was turned on by a script that nobody owned. | 0 agent | A script that nobody owned turned on the flag.
The flag was turned on. | 0 I | I turned on the flag.
It was turned on by a script. | 0 agent | A script turned it on.
It was turned off at 9 am. | 0 I | I turned it off at 9 am.
The vendor was called twice. | 0 I | I called the vendor twice.
The board was told the truth the next morning. | 0 I | I told the board the truth the next morning.
I was told by Dana that the numbers were wrong. | 0 agent | Dana told me that the numbers were wrong.
We were asked by the customer to stop. | 0 agent | The customer asked us to stop.
She was promoted by the director. | 0 agent | The director promoted her.
The data could not be recovered. | 0 I | I could not recover the data.
The data can't be recovered by support. | 0 agent | Support can't recover the data.
The data won't be deleted. | 0 I | I won't delete the data.
Nothing was tested. | 0 I | I tested nothing.
Nobody was told. | 0 I | I told nobody.
None of the alerts were seen. | 0 I | I saw none of the alerts.
Only three tests were run. | 0 I | I ran only three tests.
Everything was checked by hand. | 0 I | I checked everything by hand.
The invoice hadn't been sent. | 0 I | I hadn't sent the invoice.
The invoice has not been sent yet. | 0 I | I have not sent the invoice yet.
The invoices have been paid by the client. | 0 agent | The client has paid the invoices.
The launch had to be cancelled. | 0 I | I had to cancel the launch.
The launch is going to be delayed. | 0 I | I am going to delay the launch.
The launch was going to be delayed by the vendor. | 0 agent | The vendor was going to delay the launch.
The design was reviewed but never approved. | 0 I | I reviewed but never approved the design.
The design was reviewed but never approved. | 1 I | I reviewed but never approved the design.
Because the tests were skipped, the bug reached production. | 0 I | Because I skipped the tests, the bug reached production.
After the release was rolled back, we called the customers. | 0 I | After I rolled back the release, we called the customers.
I learned that the backup had never been restored. | 0 I | I learned that I had never restored the backup.
I noticed the logs were deleted every night. | 0 I | I noticed I deleted the logs every night.
The script, which was written by an intern, was deployed. | 1 I | I deployed the script, which was written by an intern.
The script, which was written by an intern, was deployed. | 0 agent | The script, which an intern wrote, was deployed.
The fix, which was shipped an hour later, held. | 0 I | The fix, which I shipped an hour later, held.
Any and all alerts were muted. | 0 I | I muted any and all alerts.
The habit is referred to as triage. | 0 I | I refer to the habit as triage.
The script that was deployed deleted 40 rows. | 0 I | The script that I deployed deleted 40 rows.
The customers who were affected were called by my manager. | 1 agent | My manager called the customers who were affected.
The people who had been hired left. | 0 I | The people whom I had hired left.
The cache was cleared, causing an outage. | 0 I | I cleared the cache, causing an outage.
The cache was cleared to free memory. | 0 I | I cleared the cache to free memory.
The server was restarted three times in 10 minutes. | 0 I | I restarted the server three times in 10 minutes.
The job was killed and then restarted. | 0 I | I killed and then restarted the job.
The job was killed and then restarted. | 1 I | I killed and then restarted the job.
The plan was agreed on by both teams. | 0 agent | Both teams agreed on the plan.
The outage was looked into by security. | 0 agent | Security looked into the outage.
The table was restored by Priya and Ben from the Tuesday copy. | 0 agent | Priya and Ben restored the table from the Tuesday copy.
In May the feature was asked for by 12 customers. | 0 agent | In May 12 customers asked for the feature.
The feature was paid for by sales. | 0 agent | Sales paid for the feature.
The problem was caused by a race condition in the scheduler. | 0 agent | A race condition in the scheduler caused the problem.
The problem was made worse by my silence. | 0 agent | My silence made the problem worse.
The change was based on a wrong assumption. | 0 I | I based the change on a wrong assumption.
The reports were sent to the customers. | 0 I | I sent the reports to the customers.
A refund was offered to the 300 users. | 0 I | I offered a refund to the 300 users.
The users were offered a refund. | 0 I | I offered the users a refund.
The users were offered a refund by support. | 0 agent | Support offered the users a refund.
My mistake was pointed out by a junior engineer. | 0 agent | A junior engineer pointed out my mistake.
My mistake was pointed out. | 0 I | I pointed out my mistake.
My assumption was proven wrong. | 0 I | I proved my assumption wrong.
The estimate was pulled out of thin air. | 0 I | I pulled the estimate out of thin air.
The meeting was held by phone. | 0 I | I held the meeting by phone.
The meeting was moved by a week. | 0 I | I moved the meeting by a week.
The change was approved by mistake. | 0 I | I approved the change by mistake.
The vendor got paid. | 0 I | I paid the vendor.
The vendor got fired by the CFO. | 0 agent | The CFO fired the vendor.
The servers are being patched by the ops team right now. | 0 agent | The ops team is patching the servers right now.
The memo was read by the VP of sales and her staff. | 0 agent | The VP of sales and her staff read the memo.
the tests were skipped. | 0 I | I skipped the tests.
i was told by my lead to wait. | 0 agent | my lead told me to wait.
Tests were skipped and docs were never written. | 0 I | I skipped tests and docs were never written.
Tests were skipped and docs were never written. | 1 I | Tests were skipped and I never wrote docs.
The tests and the docs were skipped. | 0 I | I skipped the tests and the docs.
The tests were skipped, the docs were late and the demo was cancelled. | 0 I | I skipped the tests, the docs were late and the demo was cancelled.
The tests were skipped, the docs were late and the demo was cancelled. | 1 I | The tests were skipped, the docs were late and I cancelled the demo.
It was assumed that I would do it. | 0 I | I assumed that I would do it.
It was pointed out that the numbers were wrong. | 0 I | I pointed out that the numbers were wrong.
It was not decided who would do it. | 0 I | I did not decide who would do it.
Mistakes had been made, and lessons were learned. | 0 I | I had made mistakes, and lessons were learned.
Mistakes had been made, and lessons were learned. | 1 I | Mistakes had been made, and I learned lessons.
The lesson was learned. | 0 I | I learned the lesson.
The cost was estimated at $40k. | 0 I | I estimated the cost at $40k.
The cost was cut from $40k to $9k by the new team. | 0 agent | The new team cut the cost from $40k to $9k.
The cost was cut by 40%. | 0 I | I cut the cost by 40%.
The P&L was rebuilt. | 0 I | I rebuilt the P&L.
AWS was chosen by the architects. | 0 agent | The architects chose AWS.
API keys were leaked. | 0 I | I leaked API keys.
Priya was hired in March 2021. | 0 I | I hired Priya in March 2021.
The \ufffc flag was removed. | 0 I | I removed the \ufffc flag.
The launch was well received by the press. | 0 agent | The press received the launch well.
The rollout was halted immediately. | 0 I | I halted the rollout immediately.
The rollout was immediately halted by Dana. | 0 agent | Dana immediately halted the rollout.
The contract was being renegotiated by procurement. | 0 agent | Procurement was renegotiating the contract.
The contract has been being reviewed. | 0 I | I have been reviewing the contract.
The alert should not have been muted. | 0 I | I should not have muted the alert.
The alert shouldn't have been muted by the night shift. | 0 agent | The night shift shouldn't have muted the alert.
The alert must be acknowledged within 5 minutes. | 0 I | I must acknowledge the alert within 5 minutes.
The alerts were constantly being ignored by the team. | 0 agent | The team was constantly ignoring the alerts.
The change had been carefully reviewed twice. | 0 I | I had carefully reviewed the change twice.
The change was simply not reviewed. | 0 I | I simply did not review the change.
The change was not even reviewed. | 0 I | I did not even review the change.
The rollback plan was never written. | 0 I | I never wrote the rollback plan.
The backlog was slowly worked through. | 0 I | I slowly worked through the backlog.
The old cluster was finally shut down. | 0 I | I finally shut down the old cluster.
It was finally shut down by the platform team. | 0 agent | The platform team finally shut it down.
The importer was taken over by a contractor. | 0 agent | A contractor took over the importer.
The importer was taken over in May. | 0 I | I took over the importer in May.
The customer was let down. | 0 I | I let down the customer.
The customers were let down by my silence. | 0 agent | My silence let down the customers.
The rollout was called off. | 0 I | I called off the rollout.
The rollout was called off by the VP, who had seen the numbers. | 0 agent | The VP, who had seen the numbers, called off the rollout.
An incident review was set up and run by me. | 0 agent | I set up and ran an incident review.
An incident review was set up and run by me. | 1 agent | I set up and ran an incident review.
The dashboards that had been built for the launch were thrown away. | 0 I | The dashboards that I had built for the launch were thrown away.
The dashboards that had been built for the launch were thrown away. | 1 I | I threw away the dashboards that had been built for the launch.
The dashboards built by the old team were thrown away. | 0 I | I threw away the dashboards built by the old team.
If the flag is turned off, the page is served from the cache. | 0 who | If [who?] turns off the flag, the page is served from the cache.
If the flag is turned off, the page is served from the cache. | 1 I | If the flag is turned off, I serve the page from the cache.
When the pager was handed over, I was on leave. | 0 I | When I handed over the pager, I was on leave.
Since the numbers had been checked by finance, I trusted them. | 0 agent | Since finance had checked the numbers, I trusted them.
I knew that the promise could not be kept. | 0 I | I knew that I could not keep the promise.
I knew the promise couldn't be kept. | 0 I | I knew I couldn't keep the promise.
My manager said the date had been promised by sales. | 0 agent | My manager said sales had promised the date.
They said it would be fixed by the vendor. | 0 agent | They said the vendor would fix it.
The vendor said that it had been fixed. | 0 who | The vendor said that [who?] had fixed it.
The fix that was shipped held. | 0 I | The fix that I shipped held.
I found 3 jobs that had been disabled. | 0 I | I found 3 jobs that I had disabled.
The team was reorganized, and the service was handed to us. | 0 I | I reorganized the team, and the service was handed to us.
The build broke and was fixed within 20 minutes. | 0 I | The build broke and I fixed it within 20 minutes.
The tests passed but were never merged. | 0 I | The tests passed but I never merged them.
The bugs were found late but were fixed quickly. | 1 I | The bugs were found late but I fixed them quickly.
I was given feedback by her. | 0 agent | She gave me feedback.
Our estimates were doubted by the client. | 0 agent | The client doubted our estimates.
You were told by Sam. | 0 agent | Sam told you.
This was never discussed with the customer. | 0 I | I never discussed this with the customer.
That was decided by the steering committee in April. | 0 agent | The steering committee decided that in April.
These were written by two interns. | 0 agent | Two interns wrote these.
Each of the 12 accounts was contacted. | 0 I | I contacted each of the 12 accounts.
About 40 accounts were locked. | 0 I | I locked about 40 accounts.
300 orders were cancelled by the system. | 0 agent | The system cancelled 300 orders.
The price was raised from $20 to $25 a month. | 0 I | I raised the price from $20 to $25 a month.
The p95 was cut from 800 ms to 200 ms by caching. | 0 I | I cut the p95 from 800 ms to 200 ms by caching.
The p95 was cut from 800 ms to 200 ms by the new cache. | 0 agent | The new cache cut the p95 from 800 ms to 200 ms.
The S3 bucket was deleted by a cleanup job. | 0 agent | A cleanup job deleted the S3 bucket.
My team’s work wasn’t seen. | 0 I | I didn't see my team’s work.
The client wasn’t told by us. | 0 agent | We didn't tell the client.
the release was delayed by me | 0 agent | I delayed the release
The mistake was mine and was noticed by Ivo. | 0 agent | The mistake was mine and Ivo noticed it.
It was Ivo who was told. | 0 I | It was Ivo whom I told.
It is being looked at. | 0 I | I am looking at it.
It was looked at in detail. | 0 I | I looked at it in detail.
The plan had not been thought through. | 0 I | I had not thought through the plan.
The plan was thought through by the two leads. | 0 agent | The two leads thought through the plan.
The launch was moved forward by the CEO by two weeks. | 0 agent | The CEO moved forward the launch by two weeks.
The launch was moved forward by two weeks by the CEO. | 0 agent | The CEO moved forward the launch by two weeks.
The outage was fixed by restarting the pods. | 0 I | I fixed the outage by restarting the pods.
The outage was fixed by hand by the on-call team. | 0 agent | The on-call team fixed the outage by hand.
The decision was made by then. | 0 I | I made the decision by then.
The decision was made by the end of May. | 0 I | I made the decision by the end of May.
The question was asked whether we needed it. | 0 I | I asked the question whether we needed it.
Nothing was said about the cost. | 0 I | I said nothing about the cost.
No one was blamed by the review. | 0 agent | The review blamed no one.
Few of the tests were run. | 0 I | I ran few of the tests.
While on call, the alert was missed. | 0 I | While on call, I missed the alert.
To save time, the review was skipped. | 0 I | To save time, I skipped the review.
Instead, the review was skipped. | 0 I | Instead, I skipped the review.
In the end the review was skipped by both of us. | 0 agent | In the end both of us skipped the review.
The users were asked to log in again. | 0 I | I asked the users to log in again.
The users were expected to leave. | 0 I | I expected the users to leave.
The change was considered safe. | 0 I | I considered the change safe.
The change was considered safe by everyone. | 0 agent | Everyone considered the change safe.`;

/** What an active would say otherwise, or not in English: nothing is offered, whoever is to act. */
const refused = `
In the end I just got fed up with the walk. | 0
Voices were raised in the middle of the service. | 0
The two cooks were left out, by me, of most of it. | 0
The rule was unwritten. | 0
The test was underpowered. | 0
The fair was oversubscribed within the hour. | 0
No gesture was called for. | 0
The plan met the winter and was changed by it. | 0
I told the joke, but it was not meant bad. | 0
The matter was ended in that the old man left. | 0
The alarm was silenced instead of being looked at. | 0
The name of the guest is protected, so let's just say Bo. | 0
I was sure that the hall was booked, as I had rung them. | 0
I was told to. | 0
The lift had never been tested, by my choice, in two years. | 0
I was covered formally and wrong in fact. | 0
I visit those who were hit. | 0
I was made aware by purchasing that the order was double. | 0
The gates are new, so that no car can be parked there. | 0
I got caught in traffic, so I rang them from the road. | 0
Her pass was forgotten to be handed in. | 0
It was only understood in March how many. | 0
I said that I am not going to get yelled at like his brother does. | 0
I was caught between two fires that spring. | 0
I feel that the sheets should be sorted by shelves. | 0
Guests were logged in, some of them twice. | 0
They counted how many lids, cups, small plates, forks and spoons had to be ordered. | 0
The thieves were led off the yard and more than likely fined because of the noise. | 0
Later projects were delivered on time. | 0
All was well, since the sales was exceeded our hopes. | 0
The yard was fully blocked. | 0
We went home when the work was done. | 0
Noon: Working on the yard, I was paired with her. | 0
A cousin of mine was told before his mother was. | 0
I was told that a fault must be printed also, and mine was. | 1
My aunt said that faults must be spoken about the same day. | 0
Two hundred slips were pulled and looked at one after another. | 0
Faults get forgiven if they're owned up to quick. | 1
We were booked out for weeks. | 0
She was moved to tears when the poem was read. | 0
The lease was signed by a clerk who wasn't authorised to sign it. | 1
He was owed a word, and he was owed it by us. | 0
He was owed a word, and he was owed it by us. | 1
The club was ruined before me, it must be said, by friends of mine. | 0
The clerk was retrained rather than punished. | 0
I wasn't trained so much as thrown in. | 0
The shop was closed for repairs when the pipe burst. | 0
In the end the coach was booked and the report, all nine pages, was written by yours truly. | 0
She was offered her money back. | 0
The song for our choir was written by me alone. | 0
It cannot be said that the case was won. | 0
The end was jagged. | 0
His thirst was not restricted to water. | 0
The floor was mopped and the next tender done the same way. | 0
I took home the bread that was left over. | 0
One thing must be said for my side. | 0
Her result, which is protected data, was 84 of 120. | 0
Nothing was mended yet, and I stood before the crew. | 0
I hid from him that the part was used. | 0
I used to file the notes after they were mended, and stopped the day my aunt asked. | 0
Technically speaking the lease was signed, just without the annex. | 0
By noon the gate was closed already. | 0
The reason was told me in private. | 0
The rota after the lost week was drawn up in another way, with all cooks there, and it held. | 0
Quite some money was saved with the cheaper lid. | 0
They had never been asked, by me least of all. | 0
I saw on the posters that same grey couldn't be read from afar. | 0
All hands were on deck that night and the tanks were drained before they overflowed. | 0
I got dealt a poor hand at the market. | 0
We shook hands, and the matter was closed. | 0
No changes were needed after that. | 0
I've been proved right since. | 0
I have the plan here, but it isn't meant for guests. | 0
The budget was corrected and so was my habit of rounding up. | 0
I was overprepared for the visit. | 0
I saw that the gate was blocked with crates. | 0
The lift was hardly used anyway. | 0
The choir was enthralled from the first bar. | 0
It must be said that the lamp was old. | 0
The mark was low and it was deserved. | 0
The teams weren't aligned for the fair. | 0
We were not obliged to pay. | 0
Within the hour the pipe had been mended and a note posted for the tenants. | 0
We're organised in squads of six. | 0
The tenant was harmed by my decision, nobody else's. | 0
Being badly planned from the start, the move had to be stopped twice. | 1
When Mara was locked out on Sunday, I drove in. | 0
The samples were thawed over the weekend. | 0
Rushed into the opening, the menu was printed with two errors. | 0
Two hundred ewes are feared dead in the valley. | 0
He was ordered confined to his cabin. | 0
She was mixed up in a quarrel about the till. | 0
I was promised to have my shifts swapped. | 0
The two trials have been taken to show the same. | 0
Speakers of the dialect are found in three valleys. | 0
My plans are rooted in what the ward taught me. | 0
The bench is sheltered from the wind. | 0
We are confronted with a shortage of nurses. | 0
The rota may be based on a guess. | 0
The leaflet is written in plain words. | 0
The clock had been mended, they told me, and the next day it hadn't. | 0
You don't get paid more in Ghent than you do in Bruges. | 0
I don't know why I got moved to nights, but I did. | 0
We were given more time than we would have if the others had come. | 0
He has been held for as long as he could have been if he had lied. | 0
I pay a fee which is raised each year, and which is spent by the council on lamps. | 0
Upon return to the depot, the drivers were told that the gate was shut. | 0
He needs to be reminded that the gate is shut. | 0
The parcel was sent to you from Lena. | 0
We drew up a list of wards that would be given the three new beds. | 0
Two aldermen were quoted in the press as saying that the pond was safe. | 0
If the nurse is interrupted with calls, they are going to fill in the wrong form. | 0
The oldest firm in town was called Brunner. | 0
The tenor was taken ill in June. | 0
Quick-fixes help but should not be overused. | 0
I rang twice, but they were closed on Monday. | 0
Having called the shop, I am told that it opens at nine. | 0
The launch had already been announced by marketing. | 0
I should have been told by monitoring, but it was mute. | 0
A bid was offered and refused. | 0
We promised that the crate would be shipped in May, and it wasn't. | 0
The hinges were cast and all of them thrown away. | 0
Corners were cut, some of them by my own crew. | 0
Forty guests were flown, or nearly flown, to the coast. | 0
The barn was flooded in June. | 0
I believed it, but I was mistaken. | 0
We saw that the plan was convoluted. | 0
The shop was run by a shifting, anonymous committee of six. | 0
The tools have been used by schools, as well as by hospitals. | 0
They got carried away. | 0
I was blown away when I saw it. | 0
I was overcome with shame. | 0
We chose lots that were ready and that could be sold at once. | 0
We share the van with a crew by whom it is often left dirty. | 0
The poll was answered by only 9 percent of the shops. | 0
The ramp was used by maybe two percent of the guests. | 0
The draft was refused by two papers before it was taken by a third. | 1
I believe that it was taken, but it is not proven. | 1
Nobody was injured. | 0
Since I was raised by a baker, I know when a cook is tired and should not be pushed. | 1
Staff talks are short and are held standing up. | 0
The guest was being led through the form by someone on the phone. | 0
It was decided among us to close early. | 0
The bill was wrong by far, and was informed the guest. | 0
The slip was noticed from my neighbour when he read it. | 0
I am sworn to silence. | 0
I would be devastated to lose the shop. | 0
I was gratified that one of them wrote back. | 0
It looked plain, but it was done. | 0
The two clocks were offset by then. | 0
We were both let down by the letter. | 0
A bid was submitted and accepted on the same day. | 0
I hope that the notes will been read. | 0
Bins were sent back and started smelling again. | 0
Request headers were checked before the visit. | 0
I know the note that the rule was based on. | 0
That is how I got started at the market. | 0
I was drawn to the calm of the ward. | 0
We have been focused on the new menu. | 0
I was tempted to leave it out. | 0
The old marks have been blurred by time. | 0
The old firm has not been heard from since. | 0
The rules are easily understood when one reads them twice. | 0
The bonus is directly tied to the number of calls. | 0
The stock was infected with mould when it came. | 0
The slides were redone nine times, always at night, always by the same two clerks. | 0
A second van was found, late at night, by yours truly. | 0
The crates had been thrown away by the shop next door. | 0
The fault was reported by one of our clients in Lyon three weeks earlier. | 0
Our mood was hurt by the heat more than by the noise. | 0
She was owed the fee by us rather than by the court. | 0
The notice was misread by half of them. | 0
The sample was split by cost centre. | 0
Heart pressure was measured by Ana. | 0
The plan was trusted too much by us all. | 0
05:15 guests were told by the service desk. | 0
The menu is printed by a small shop around the corner. | 0
We were paid by the crate. | 0
The permit was issued by the Ministry of Fisheries two days before we sailed. | 0
My knee was strapped by the physio of the other team, which I found kind. | 0
We were promised two carts by the office, which never came. | 0
The door was opened by M. Silva 08:30, and the cash was loaded. | 0
The plan was followed as far as it could be. | 0
The guests were mostly sent by the job centre. | 0
Homework was cut for the small ones by Ana. | 0
The pears were picked by a crew of students, the best crew I have had. | 0
The visit was made by two clerks, one of whom had lived there. | 0
The club is run by volunteers, most of whom came as pupils. | 0
The form was answered by 212 guests. | 0
Parents were informed by a note that never arrived. | 0
The ships were sunk by planes in calm waters. | 0
The lorry was driven by a boy without a licence. | 0
The seats were sold out within minutes by a bot. | 0
The guests were split into tables by age. | 0
I was praised by the coach, which made it worse. | 0
The ticket was closed by a bot because it had not been touched. | 0
The clerk was calmed down by the porter before he left. | 0
The boxes were stacked by two men until they fell. | 0
The milk was kept in the fridge by the cleaner's cupboard. | 0
The bin is emptied by the last teacher to leave. | 0
The vote was held by a show of hands. | 0
The change is driven by the wish of women and men to choose for themselves. | 0
The verdict was reached, perhaps by the judge. | 0
A file was found by someone who gave it to us. | 0
The lift was repaired within an hour by the porter and the guard, who had broken it. | 0
The dog was walked by its owner. | 0
Many tests were not run. | 0
The notice was not seen by many. | 0
Each file was read by two people. | 0
Everything that had been promised was delivered by the end of June. | 1
The talk was given by our lead and was watched by 40 people. | 1
The guide is written by two interns. | 0
The site was recommended by friend. | 0
There was a rule that had been written by someone who had left. | 0
The list was read mainly by Ana. | 0
Traffic Control was changed in May. | 0
The note was signed in May by Ana and filed. | 0
Nothing was printed on Monday or sent on Tuesday. | 0
It is not decided yet whether we open a shop. | 0
Ana has been selected, mentored by Jack. | 0
The tool is written but still waiting for a review. | 0
The talk was well received. | 0
They found routine or easy to find details can be left out. | 0
We left before the menu or the prices were settled. | 0
Everyone here has been trained. | 0
Once the letter has been written, the forms filled in, and a stamp bought, we can go. | 0
You're told to be quick, but given no time. | 0
The leak was fixed through the efforts of Ana and Ivo. | 0
Some were considered part of the plan. | 0
The report was made possible by funding from two banks. | 0
Most of the work is taken care of for you. | 0
Our work is driven by a wish to help. | 0
The course was driven by rules, sometimes by taste. | 0
The error was caused by missing rows. | 0
They found out how much can be done in a week. | 0
I heard that old, heavy doors can be replaced. | 0
The flaw was published and assigned number 7. | 0
In all, 40 keys were ever sent. | 0
Much has been written (and will be written) about it. | 1
They were headed home. | 0
The codes can be stolen by phishing attacks. | 0
The site says that the problem is fixed. | 0
The form is not yet merged. | 0
The name was already registered by a hotel. | 0
Two tests were blocked on the release. | 0
We wait until it has been tested and in use for a week. | 0
It was permitted to borrow one. | 0
Paper (thick) sheets are used. | 0
I saw which ones are approved. | 0
A plan against two shops that was described in May failed. | 0
It is true that old bugs are fixed, that new ones are found. | 1
The time was well spent, but it is better collected early rather than being lost. | 0
The part that had been fitted backwards was replaced. | 1
The vote was won by a group of parents, mainly fathers. | 0
The law ensures that promise can be kept. | 0
Our interviews are scheduled for Monday. | 0
Customer requests for new trays and lids have been ignored. | 0
The client was persuaded to stay by our account manager. | 0
The survey was answered by 43 of 60 parents. | 0
On September 23, 1999 a request was placed by the counterparty. | 0
The number of members that the United States admits are detained is large. | 0
Any complaint about the lunch order was acted upon swiftly. | 0
The dog is named Rex. | 0
The dashboards we had built were thrown away. | 0
The work I had promised was not delivered. | 0
The cache wasn't read by anyone. | 0
It was widely believed among the leads that the cache was safe. | 0
I cited cost, speed, and quality was ignored. | 0
I met and was hired by the director. | 0
The day Ana left was marked. | 0
The team was taken care of. | 0
Kim said that the vendor's logs, alerts, etc. were ignored. | 0
The outage was caused by the vendor, by us and by luck. | 0
The region is almost completely booked. | 0
The guild was made up of 12 engineers. | 0
I called those who were on leave and were being sought. | 0
The board is also engaged in hiring. | 0
The tool is designed to warn us. | 0
The place is run by Lakers. | 0
It can't be guaranteed the two agree. | 0
The [project] was brought to an end. | 0
The job was restarted and failed again. | 0
We were told by our manager that the code we wrote was never tested. | 1
The config was edited in \ufffc and then deployed. | 0
The customers were affected, and the tickets were closed without an answer. | 0
The feature was supposed to be shipped in May. | 0
The feature was supposed to be shipped in May. | 1
The dashboard that was built by Priya was used by everyone. | 0
After failing twice, the service was restarted. | 0
What had been promised was not delivered. | 0
What had been promised was not delivered. | 1
The customers who were affected were called by my manager. | 0
The job was killed and restarted itself. | 0
The office was located in Berlin. | 0
The change was signed off on by legal. | 0
Was the change reviewed by legal? | 0
How the change was reviewed is unclear. | 0
What was learned was written down. | 0
What was learned was written down. | 1
Our deadline was set by sales without asking us. | 0
Neither the tests nor the docs were written. | 0
"The tests were skipped," I said. | 0
The tests weren't skipped, were they? | 0
It was assumed by everyone that I would do it. | 0
The flag \ufffc was removed by \ufffc. | 0
The change was so badly tested that it failed. | 0
An incident review was set up by my manager and run by me. | 0
The bugs were found late but were fixed quickly. | 0
The \ufffc job was deleted by \ufffc at 3 am. | 0
The outage was caused by me not reading the docs. | 0
The decision was made by whoever was awake. | 0
Not all tests were run. | 0
So the tests were skipped. | 0
So were the tests skipped. | 0
As a new manager, I was tested by the team. | 0
While testing the change, the table was dropped. | 0
Having been warned, the team was prepared. | 0
The service is said to be stable. | 0
The service was thought to be stable. | 0
The service was made to look stable. | 0`;

/** With the other doers: what they agree with, and where they stand. */
const others = `
Most of the lamps were made for the tour. | 0 who | [Who?] made most of the lamps for the tour.
It was made for the tour. | 0 who | [Who?] made it for the tour.
It was decided to close the ward that year. | 0 who | [Who?] decided to close the ward that year.
The hard talk was taken off my hands by my aunt. | 0 agent | My aunt took the hard talk off my hands.
A list was drawn up and put into use. | 0 who | [Who?] drew up a list and put it into use.
The old rule was overturned. | 0 who | [Who?] overturned the old rule.
I was scolded for being late. | 0 who | [Who?] scolded me for being late.
A guide was written and handed out to 300 guests. | 0 who | [Who?] wrote a guide and handed it out to 300 guests.
He was written to, twice. | 0 who | [Who?] wrote to him, twice.
The gate was painted a dull green. | 0 who | [Who?] painted the gate a dull green.
When she was examined the nurse had no time. | 0 who | When [who?] examined her the nurse had no time.
A few days later cakes were baked. | 0 who | A few days later [who?] baked cakes.
Beginners should be spoken to slowly. | 0 who | [Who?] should speak to beginners slowly.
I was hired for a week and was kept on for nine years. | 1 who | I was hired for a week and [who?] kept me on for nine years.
It's easy to say that the ladder should've been tied. | 0 who | It's easy to say that [who?] should've tied the ladder.
Nobody else was asked to pay. | 0 who | [Who?] asked nobody else to pay.
The caterer was let in on it after the fair. | 0 who | [Who?] let the caterer in on it after the fair.
It had been forgotten to extend the lease. | 0 who | [Who?] had forgotten to extend the lease.
The lamp was being left on for all guests. | 0 who | [Who?] was leaving the lamp on for all guests.
Thirty-one orders were delayed by my late answer. | 0 agent | My late answer delayed thirty-one orders.
I saw six clerks and have not once been shown the way. | 0 who | I saw six clerks and [who?] has not once shown me the way.
He was held for as long as the gate was shut. | 0 who | [Who?] held him for as long as the gate was shut.
Some old turf was removed and replaced with gravel. | 0 who | [Who?] removed some old turf and replaced it with gravel.
The parcel was sent to you from Ghent. | 0 who | [Who?] sent the parcel to you from Ghent.
The nurses who were given new keys lost them. | 0 who | The nurses whom [who?] gave new keys lost them.
A word from us is taken seriously and acted on at once. | 0 who | [Who?] takes a word from us seriously and acts on it at once.
Bugs in the tool cause it to accept code that should not have been accepted. | 0 who | Bugs in the tool cause it to accept code that [who?] should not have accepted.
He hit the burglar before he was stabbed. | 0 who | He hit the burglar before [who?] stabbed him.
My request was approved on Monday. | 0 who | [Who?] approved my request on Monday.
The problem was fixed. | 0 we | We fixed the problem.
The problem was fixed. | 0 who | [Who?] fixed the problem.
The problem is being fixed. | 0 we | We are fixing the problem.
The problem is being fixed. | 0 who | [Who?] is fixing the problem.
The problem has been fixed. | 0 we | We have fixed the problem.
The problem has been fixed. | 0 who | [Who?] has fixed the problem.
The problem is fixed every week. | 0 who | [Who?] fixes the problem every week.
The problem isn't fixed every week. | 0 who | [Who?] doesn't fix the problem every week.
The problem wasn't being fixed. | 0 we | We weren't fixing the problem.
The problem hasn't been fixed. | 0 who | [Who?] hasn't fixed the problem.
In May the problem was fixed. | 0 we | In May we fixed the problem.
I was given the project. | 0 who | [Who?] gave me the project.
We were told. | 0 who | [Who?] told us.
The reports were sent to me every week. | 0 who | [Who?] sent the reports to me every week.
The change, which was reverted, broke it. | 0 we | The change, which we reverted, broke it.`;

function rows(table: string): readonly (readonly string[])[] {
  return table
    .trim()
    .split('\n')
    .map(line => line.split(' | '));
}

function turn(text: string, passive: number, kind: DoerKind): Rewrite | undefined {
  return toActive(read(text), passive, { kind }, inflector);
}

function read(text: string): ReturnType<typeof readSentence> {
  return readSentence(text, { bullet: false, quoted: 'none', cell: false, heading: false });
}

describe('a passive becomes active', () => {
  test.each([...rows(turned), ...rows(others)])('%s (%s)', (before = '', how = '', after = '') => {
    const [index = '0', kind = 'I'] = how.split(' ');
    const rewrite = turn(before, Number(index), kinds.find(it => it === kind) ?? 'I');
    expect(rewrite?.text).toBe(after);
  });
});

describe('is refused', () => {
  test.each(rows(refused))('%s (%s)', (before = '', index = '0') => {
    expect(read(before).passives.length).toBeGreaterThan(Number(index));
    expect(kinds.map(kind => turn(before, Number(index), kind)?.text)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('who is named is not replaced by somebody else', () => {
    expect(turn('The bug was fixed by Ana.', 0, 'I')).toBeUndefined();
    expect(turn('The bug was fixed by Ana.', 0, 'who')).toBeUndefined();
  });

  test('nobody acts on themselves', () => {
    expect(turn('I was told the truth.', 0, 'I')).toBeUndefined();
    expect(turn('We were told the truth.', 0, 'we')).toBeUndefined();
    expect(turn('The truth was told to me.', 0, 'I')).toBeUndefined();
  });

  test('somebody else may have done it', () => {
    for (const text of [
      'Our fence was put up quickly and they had their money.',
      'When she was examined the vet found nothing.',
      'She was "told that the plan was changed at night.',
      'My request was approved on Monday.',
      'My name was not mentioned in the paper.',
      'I would leave unless the price is cut.',
      'The form can be found on the board.',
      'The rows were copied automatically.',
      'She was unanimously elected.',
      'The list was checked when you called.',
      'The work was done quickly and I trusted his plan.',
      'The order was cancelled and a cook left.',
    ])
      expect([text, turn(text, 0, 'I')?.text, turn(text, 0, 'we')?.text]).toEqual([text, undefined, undefined]);
  });

  test('who did not know of it did not do it', () =>
    expect(turn('The title was changed without my knowledge.', 0, 'I')).toBeUndefined());

  test('a passive that is not there', () => expect(turn('I fixed it.', 0, 'I')).toBeUndefined());
});

describe('what every rewrite keeps', () => {
  const sentences = [...new Set([...rows(turned), ...rows(refused), ...rows(others)].map(([text = '']) => text))];

  test.each(sentences)('%s', text => {
    const facts = read(text);
    for (const index of facts.passives.keys()) {
      for (const kind of kinds) {
        const rewrite = turn(text, index, kind);
        if (rewrite === undefined) continue;
        expect(applyEdits(text, rewrite.edits)).toBe(rewrite.text);
        expect(read(rewrite.text).passives.length).toBeLessThan(facts.passives.length);
        expect(keepsFigures(text, rewrite.text)).toBe(true);
        expect(
          facts.amounts
            .filter(amount => amount.measures)
            .map(amount => text.slice(amount.span.start, amount.span.end).toLowerCase())
            .filter(amount => !rewrite.text.toLowerCase().includes(amount)),
        ).toEqual([]);
        expectOrdered(text, rewrite);
      }
    }
  });

  function expectOrdered(text: string, { edits }: Rewrite): void {
    let end = 0;
    for (const { span, newText } of edits) {
      expect(span.start).toBeGreaterThanOrEqual(end);
      expect(span.end).toBeGreaterThanOrEqual(span.start);
      expect(text.slice(span.start, span.end) + newText).not.toContain('\ufffc');
      expect(text.slice(span.start, span.end)).not.toBe(newText);
      end = span.end;
    }
    expect(end).toBeLessThanOrEqual(text.length);
  }

  test('inline code stays where it is', () => {
    const text = 'The flag in \ufffc was removed by the vendor.';
    const rewrite = turn(text, 0, 'agent');
    expect(rewrite?.text).toBe('The vendor removed the flag in \ufffc.');
    expect(
      rewrite?.edits.every(({ span, newText }) => !`${text.slice(span.start, span.end)}${newText}`.includes('\ufffc')),
    ).toBe(true);
  });

  test('edits leave the untouched words alone', () => {
    expect(turn('The deadline for the big launch was missed.', 0, 'I')?.edits).toEqual([
      { span: { start: 0, end: 3 }, newText: 'I missed the' },
      { span: { start: 31, end: 42 }, newText: '' },
    ]);
  });
});
