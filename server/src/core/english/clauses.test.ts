import { describe, expect, test } from 'vitest';
import type { Actor, Clause } from './facts.ts';
import { readSentence } from './readSentence.ts';

/**
 * Sentences with their clauses, in order of the verbs: `lemma actor`, with marks behind the actor: `!` negated, `~` hedged, `?` asked, `if` supposed,
 * `imp` imperative, `"` in another's quotation, `'` in the teller's own. Actors: `I`, `I*` (implied), `we`, `nobody`, `@manager` (another person), `#script` (a thing).
 * All sentences are written for these tests.
 */
const prose = `
I found and fixed the bug. | find I, fix I
I found the bug, fixed it, and shipped the patch. | find I, fix I, ship I
i broke the build and nobody noticed | break I, notice @nobody!
The problem was identified and fixed. | identify nobody, fix nobody
The problem was identified and fixed by the vendor. | identify nobody, fix @vendor
The bug that I introduced broke the build. | introduce I, break #bug
The script the vendor wrote failed. | write @vendor, fail #script
The engineer leading the migration left. | lead @engineer, leave @engineer
We decided to wait. | decide we, wait we
My team and I rewrote the parser. | rewrite we
The team and I decided to stop. | decide we, stop we
Both of us knew. | know we
One of us forgot the certificate. | forget we
Most of my team agreed. | agree we
My team missed the deadline. | miss we
Our squad owned the service. | own we
My team lead asked us to stop. | ask @lead, stop we
My manager asked me to look at it. | ask @manager, look I
My manager's team owned it. | own @team
The QA team found it first. | find @team
The vendor shipped a broken build. | ship @vendor
A colleague noticed the spike. | notice @colleague
Leadership cancelled the project. | cancel @leadership
Legal signed off on it. | sign off @legal
Priya from Ops restarted the node. | restart @priya
Priya and I restarted the node. | restart we
Everyone agreed. | agree @everyone
Someone deleted the table. | delete @someone
Nobody told the customers. | tell @nobody!
No one told me. | tell @one!
None of us checked. | check we!
The script deleted the table. | delete #script
The deploy took the site down. | take #deploy
The alert fired at night. | fire #alert
This broke the build. | break #this
That was my mistake. | be #that
There was a leak in the worker. | be #there
It took me two days to find the cause. | take #it, find I
My boss let me present it. | let @boss, present I
She made us wait. | make @she, wait we
Once the decision was made, I fully committed to it. | make nobody, commit I
I helped them fix it. | help I, fix @they
My manager had me look at it. | have @manager, look I
I wanted the vendor to pay. | want I, pay @vendor
I promised the client to call back. | promise I, call back I
I was asked to lead the fix. | ask nobody, lead I
I was asked by my director to lead the fix. | ask @director, lead I
I was told that the build was red. | tell nobody, be #build
Leading the fix, I realised I was wrong. | lead I, realise I, be I
Fixing it took hours. | fix I*, take #fix
After fixing it, I told the team. | fix I, tell I
I shipped it without testing. | ship I, test I!
I spent two hours reading logs. | spend I, read I
I started monitoring the queue. | start I, monitor I
I saw him leaving. | see I, leave @he
I rolled it back, which annoyed the client. | roll back I, annoy #it
We hired a contractor who rewrote it. | hire we, rewrite @contractor
The customers who complained were refunded. | complain @customer, refund nobody
The deploy, which I had approved, was reverted. | approve I, revert nobody
I think the team decided too late. | think I, decide @team~
I knew that we were late. | know I, be we
I learned why the job had failed. | learn I, fail #job
When I checked the logs, the queue was full. | check I, be #queue
Because I skipped the review, the bug shipped. | skip I, ship #bug
Although we were warned, we pushed it. | warn nobody, push we
While my boss was away, I merged it. | be @boss, merge I
Before the release, I ran the tests. | run I
After the outage the team wrote a postmortem. | write @team
Last week my lead asked for numbers. | ask @lead
In March, I took over the service. | take over I
On Friday the vendor confirmed it. | confirm @vendor
The reason was that I skipped the tests. | be #reason, skip I
What I did was wrong. | do I, be #what
I did not tell anyone. | tell I!
I didn't check the logs. | check I!
I never asked for help. | ask I!
I no longer ship on Fridays. | ship I!
I hardly tested it. | test I!
I told nobody. | tell I!
We had no tests. | have we!
I couldn't reproduce it. | reproduce I!
The deadline couldn't be met. | meet nobody!
I failed to tell the customers. | fail I, tell I
I didn't want to wait. | want I!, wait I!
I didn't think it was serious. | think I!, be #it!
I didn't realise that it was down. | realise I!, be #it
I shipped it instead of waiting. | ship I, wait I!
No tests were run. | run nobody!
Not everyone agreed. | agree @everyone!
It was not only slow but wrong. | be #it
We neither tested nor reviewed it. | test we!, review we!
Maybe we were too slow. | be we~
We were probably wrong. | be we~
I might have missed it. | miss I~
I think it was broken by my change. | think I, break #change~
It seemed fine. | seem #it~
I guess nobody looked. | guess I, look @nobody!~
Did I tell them? | tell I?
Should I have waited? | wait I?
Was the problem ever fixed? | fix nobody?
Why didn't we test it? | test we!?
How did the team react? | react @team?
Who broke the build? | break @who?
I asked if we could wait. | ask I, wait we?
I wondered whether it was safe. | wonder I, be #it?
If it fails, I roll it back. | fail #itif, roll back I
If I had asked, I would have known. | ask Iif, know Iif
Had I asked, I would have known. | ask Iif, know Iif
Unless we act, it fails. | act weif, fail #it
I would have told them. | tell Iif
If I could go back and had more courage, I would tell them. | go back Iif, have Iif, tell Iif
Check the logs first. | check @youimp
Please call the client. | call @youimp
Don't deploy on Fridays. | deploy @you!imp
Let's fix it. | let @youimp, fix weimp
I said "I broke it and I will fix it" at once. | say I, break I', fix I'
My boss said "you should have tested this first" and left. | say @boss, test @you", leave @boss
"You broke the build again," my boss told me. | break @you", tell @boss
Our "quick fix" failed. | fail #fix
He said “just ship it now please” twice. | say @he, ship @you"imp
They was not told. | tell nobody!
I have broke the build. | break I
He have to wait. | wait @he
I am agree with him. | be I, agree I
Me and my colleague fixed it. | fix we
I myself wrote the test. | write I
You know what it means. | know @you, mean #it
The customers lost data and we refunded them. | lose @customer, refund we
I told my manager and the team cancelled the launch. | tell I, cancel @team
I was wrong and I said so. | be I, say I
I owned it; my lead backed me. | own I, back @lead
I called the vendor, who fixed it within an hour. | call I, fix @vendor
I reviewed the change and approved it without reading it. | review I, approve I, read I!
It was I who approved it. | be #it, approve I
The build was red, so I reverted. | be #build, revert I
The intern and the contractor paired on it. | pair @intern
Support escalated it to us. | escalate @support
The client's CTO called me. | call @cto
Engineers from the platform group helped. | help @engineer
People were angry. | be @person
Two engineers quit. | quit @engineer
The database crashed and took the API with it. | crash #database, take #database
The dashboard showed that latency had doubled. | show #dashboard, double #latency
A typo in the config caused the outage. | cause #typo
The config I pushed caused the outage. | push I, cause #config
The plan to migrate failed. | migrate nobody, fail #plan
I need to understand what happened. | understand I, happen #what
I had to roll back the deploy. | roll back I
We were going to launch. | launch we
I used to skip reviews. | skip I
I got paged. | page nobody
We got stuck. | get we
I'd fixed it before they called. | fix I, call @they
I'd fix it today. | fix I
It's been fixed. | fix nobody
She's leaving. | leave @she
We've been testing it. | test we
They're being audited. | audit nobody
The work being done was slow. | do nobody, be #work
I realised I had been wrong. | realise I, be I
My first instinct was to blame the vendor. | be #instinct, blame I
I was the one who approved it. | be I, approve I
It turned out that I was wrong. | turn out #it, be I
I found that the cache that we had added was being invalidated. | find I, add we, invalidate nobody
Nothing was said until the customer complained. | say nobody!, complain @customer
Because of me, two customers lost data. | lose @customer
All of the affected users were emailed by support. | email @support
The project, a rewrite of our checkout, was cancelled. | cancel nobody
We, the platform group, owned the outage. | own we
I had the vendor fix it. | have I, fix @vendor
I had the report checked by Legal. | have I, check @legal
One of my direct reports told me. | tell @report
I called my lead, told her what I'd done, and took the blame. | call I, tell I, do I, take I
I had disabled the job and written a script. | disable I, write I
I ended up working all weekend to get it fixed. | end up I, work I, get I, fix nobody
The data team wanted us to stop writing to it. | want @team, stop we, write we
Looking back, the mistake was mine. | look back I*, be #mistake
To be honest, it was late. | be nobody, be #it
The customers were upset, and they let us know. | be @customer, let @they, know we
I was sure my tests covered it. | be I, cover #test
I was given two weeks to figure out why churn had gone up. | give nobody, figure out I, go up #churn
By the time I noticed, the damage had been done. | notice I, do nobody
What would I do differently? I would test first. | do I?, test I
I added a step, and I now ask "Who broke the build?" | add I, ask I, break @who'?
I now ask "Who broke the build?" before any review. | ask I, break @who'?
Could I have caught it earlier? Yes. | catch I?
The customers affected by the bug were told within an hour. | affect #bug, tell nobody
The dashboards I built are still used by three teams. | build I, use @team
Nobody on my team had been told about it. | tell nobody!
I volunteered to lead it even though nobody had asked me to. | volunteer I, lead I, ask @nobody!
After I was promoted, I started holding office hours. | promote nobody, start I, hold I
Had it not been for Priya, we'd have lost the client. | be #it!if, lose weif
They'd been told it would be fixed by Friday. | tell nobody, fix nobody
In order to prevent it, we now run a canary. | prevent we, run we
Neither my manager nor I noticed the alert. | notice we!
I never should have merged it without talking to Omar first. | merge I!, talk I!
i was suppose to test it | suppose nobody, test I
my manager told me that i need to communicate more better | tell @manager, communicate I
They were upset but eventually moved on. | be @they, move on @they
The leak was found on Monday and fixed on Tuesday. | find nobody, fix nobody
The plan was drafted by me, reviewed by the head and then signed. | draft I, review @head, sign nobody
The client was called on Monday and agreed on Tuesday. | call nobody, agree @client
The client was called on Monday and told us everything. | call nobody, tell @client
The driver was called at noon and arrived at one. | call nobody, arrive @driver
The root cause was a stale cache. | be #cause
The cause was my own haste. | be #cause
After that the form was on every desk. | be #form
I cancelled the trip at 3:10, called the centre's contacts and told them why. | cancel I, call I, tell I
The gate opened at six. | open #gate
In the next meeting I said so. | say I
The marketing people never understood the plan. | understand @person!
Each of my charts now names its source. | name #chart
The clinic renewed our contract. | renew #clinic
The clinic renewed the lease and paid the deposit. | renew #clinic, pay #clinic
Our group missed it. | miss we
Our department missed it. | miss we
The lads and I fixed it. | fix we
The whole team stayed late. | stay we
All of us stayed late. | stay we
Between us we covered the shifts. | cover we
Everyone on the desk knew. | know @everyone
My tean fixed the bug. | fix we
And we added a second check. | add we
and we finally build the new form | build we
that means first part we work together | work we
It caused a delay. | cause #it
The worker had failed twice. | fail #worker
The client crashed at start-up. | crash #client
The client failed to pay. | fail @client, pay @client
I we' do the report | do we
The rollout was delayed by the head of IT and two vendors. | delay @head
The rollout was delayed by my manager and me. | delay we
The code we wrote was tested. | write we, test nobody
I was late because the bus broke down, so I called the shop but nobody answered. | be I, break down #bus, call I, answer @nobody!
I told my boss, he was angry, I said sorry. | tell I, be @he, say I
I responsible for the stock | - I
We late with the delivery. | - we
She always check the numbers before she send them. | check @she, send @she
I didn't checked the fridge. | check I!
When customer call, I explain him situation and he accept. | call @customer, explain I, accept @he
My manager tell me I was wrong. | tell @manager, be I
i think that i should of asked. | think I, ask I~
I did a mistake. | do I
I was tired and snapped at a colleague. | be I, snap I
I was tired and made a mistake. | be I, make I
The executive approved my plan. | approve @executive
The mechanic checked the brakes twice. | check @mechanic
The form asks for a date. | ask #form
The new rota works. | work #rota
From that day on I counted the pills aloud. | count I
To fix it I rewrote the rota. | fix I, rewrite I
The contract runs until May. | run #contract
If a label is missing, the scanner beeps. | miss #labelif
The saw, which I had not guarded, cut his hand. | guard I!, cut #saw
The pupil I had shouted at refused to come back. | shout I, refuse @pupil, come back @pupil
The man whose order I lost never came back. | lose I, come back @man!
I made it clear that I was to blame. | make I, be I, blame I
The report reads well. | read #report
One of my direct reports told me. | tell @report
Sales fell by 10%. | fall #sale
Sales asked for a discount. | ask @sale
Lots of parents complained. | complain @parent
Half of the parcels were lost. | lose nobody
All I did was forward the email. | do I, be #all
The goods were delivered by truck. | deliver nobody
The goods were delivered by 9 am. | deliver nobody
I was willing to wait. | be I, wait I
I felt ashamed. | feel I
Nobody but me knew. | know @nobody!
Only then did I call. | call I
Never had I been so wrong. | be I!
The others left, and I stayed. | leave @other, stay I
Next morning the owner was at the door. | be @owner
I now know that asking is cheap. | know I, ask I*, be #ask
Once fixed, it worked. | fix nobody, work #it
Faced with a choice, I called. | face nobody, call I
Let me explain. | let @youimp, explain Iimp
Thanks to her, we made it. | make we
I asked whether the form was sent and changed the date for her. | ask I, send nobody?, change I
Next time I will ask first. | ask I
Step one was to call her. | be #one, call nobody
My responsibility was checking the numbers. | check I
It was on me to check the numbers. | be #it, check I
It was up to us to fix it. | be #it, fix we
So did I. | do I
The rest of the crew and I fixed it. | fix we
What I did was to call the supplier. | do I, be #what, call nobody
Every sample gets scanned by two people now. | scan @person
I had Tom read the gauge. | have I, read @tom
My co-worker and me finish the job late because machine broken. | finish we, break nobody
I was paired with Tom. | pair nobody
There's nobody to blame but me. | be #there!, blame nobody!
Support tickets about the outage doubled. | double #outage
`;

const bullets = `
Analyzed the logs and found the leak | analyze I*, find I*
Rolled back the deploy | roll back I*
Was asked to lead the fix | ask nobody, lead I*
Tasked with migrating the database | task nobody, migrate I*
Write a postmortem | write I*
Set up alerts for the queue | set up I*
Leading the migration | lead I*
Then escalated to the vendor | escalate I*
Quickly wrote a test | write I*
Helped the team fix it | help I*, fix @team
Told my manager, then told the client | tell I*, tell I*
Owned the rollout | own I*
Did not check the logs | check I*!
Deployment pipeline failed twice | fail #pipeline
Tests were skipped | skip nobody
My manager approved it | approve @manager
Failed jobs piled up | pile up #job
Test coverage went up | go up #coverage
Realized I was wrong | realize I*, be I
Reduced errors by 40% | reduce I*
Met with the client daily | meet I*
Ran a retro and shared the notes | run I*, share I*
Asked the vendor to pay | ask I*, pay @vendor
Built, tested and shipped the fix | build I*, test I*, ship I*
Decided not to wait | decide I*, wait I*!
Should have asked for help earlier | ask I*
Cut costs by 30% | cut I*
Set expectations and tracked progress daily | set I*, track I*
Alerts fire when latency spikes | fire #alert, spike #latency
Put a process in place so that it never happens again | put I*, happen #it!
Identified the root cause within 2 hours | identify I*
Client complained | complain @client
Hired two contractors | hire I*
Followed up with each of the affected customers | follow up I*
Got feedback that I was too slow | get I*, be I
Worked with Priya to fix it | work I*, fix I*
Reviews are required for every change | require nobody
Wrote, reviewed and merged the patch | write I*, review I*, merge I*
No tests, no review | - nobody
I rang the two who had not answered | ring I, answer @two!
Three of the 40 complained | complain @three
The last two never answered | answer @two!
All 212 arrived late | arrive #212
All I did was ask | do I, be #all, ask #all
`;

function mark(actor: Actor): string {
  switch (actor.kind) {
    case 'I':
      return actor.implied ? 'I*' : 'I';
    case 'other':
      return `@${actor.head === 'them' ? 'they' : actor.head === 'him' ? 'he' : actor.head}`;
    case 'thing':
      return `#${actor.head}`;
    default:
      return actor.kind;
  }
}

function draw(clause: Clause): string {
  const quoted = clause.quoted === 'none' ? '' : clause.quoted === 'own' ? "'" : '"';
  const mood = { statement: '', question: '?', conditional: 'if', imperative: 'imp' }[clause.mood];
  return `${clause.verb?.lemma ?? '-'} ${mark(clause.actor)}${clause.negated ? '!' : ''}${clause.hedged ? '~' : ''}${quoted}${mood}`;
}

function cases(table: string): readonly (readonly [string, string])[] {
  return table
    .trim()
    .split('\n')
    .map(line => {
      const [sentence = '', expected = ''] = line.split(' | ');
      return [sentence, expected] as const;
    });
}

describe('clauses of prose', () => {
  test.each(cases(prose))('%s', (sentence, expected) => {
    const facts = readSentence(sentence, { bullet: false, quoted: 'none', cell: false, heading: false });
    expect(facts.clauses.map(draw).join(', ')).toBe(expected);
  });
});

describe('clauses of bullets', () => {
  test.each(cases(bullets))('%s', (sentence, expected) => {
    const facts = readSentence(sentence, { bullet: true, quoted: 'none', cell: false, heading: false });
    expect(facts.clauses.map(draw).join(', ')).toBe(expected);
  });
});

describe('a verb without a modal of its own', () => {
  const modalsOf = (text: string) =>
    readSentence(text, { bullet: false, heading: false, cell: false, quoted: 'none' }).clauses.map(
      it => it.verb?.modal,
    );

  test.each([
    ['stands under the one beside it', 'I would ring the depot and ask for the list.', ['would', 'would']],
    ['also behind a comma', 'Next time I will try it, call the depot.', ['will', 'will']],
    ['and behind a have', 'I should have rung the depot and asked for the list.', ['should', 'should']],
    ['not where it tells what was', 'I could read the list and found my name.', ['could', undefined]],
    ['not where the first was denied', 'I could not reach them and put up a note.', ['could', undefined]],
    ['not where the first is a guess', 'I must have hit the key and deleted it.', ['must', undefined]],
  ])('%s: %s', (_, text, modals) => {
    expect(modalsOf(text)).toEqual(modals);
  });
});

describe('what opens a sentence', () => {
  const typesOf = (text: string) =>
    readSentence(text, { bullet: false, heading: false, cell: false, quoted: 'none' }).clauses.map(it => it.type);

  test.each([
    'When the feed stopped I called the depot.',
    'When the feed stopped, I called the depot.',
    'Once I had mended the belt the team loaded the van.',
    'Because the list was old the mail went out twice.',
  ])('ends where somebody acts, comma or none: %s', text => {
    expect(typesOf(text)).toEqual(['subordinate', 'main']);
  });

  test('reaches over what somebody said in it', () => {
    expect(typesOf('When he said the list was old, I checked it.')).toEqual(['subordinate', 'complement', 'main']);
  });

  test('reaches over what somebody tried in it', () => {
    expect(typesOf('When I tried to call the depot nobody answered.')).toEqual(['subordinate', 'complement', 'main']);
  });
});
