/**
 * Deeds that anybody at work may have done themself, with their particles: "I rolled it back". Left out are what only others do to things
 * (a court, an army, a kitchen), what a sentence tells as a state as often as as a deed (close, open, break), and what befalls (lose, hold).
 */

import { wordSet } from '../../story/wordSet.ts';

/** On things. */
export const workVerbs: ReadonlySet<string> = new Set([
  ...wordSet(`abandon add adjust adopt amend analyse analyze announce apply archive assemble assess assign automate backfill benchmark book
bypass calculate calibrate cancel centralise centralize change check choose circulate clarify code collect combine commit communicate compare
compile complete configure confirm consolidate convert coordinate copy correct create cut debug decide decommission decouple deduplicate
define delay delegate delete deliver deploy deprecate describe design develop diagnose disable discard discover discuss dismiss distribute document double-check
downgrade draft draw edit email e-mail enable encrypt escalate establish estimate evaluate examine export extend extract file finalise finalize
find finish fix flag forecast forget format forward gather generate halt handle hotfix identify ignore implement import improve include
inspect install integrate introduce investigate isolate label launch list load log map mark measure merge migrate misconfigure misjudge
misinterpret mislabel misplace misread miss misunderstand mix mock model modify move mute name negotiate notice offer omit onboard optimise
optimize order organise organize overestimate overlook overwrite park patch pause pilot pinpoint plan polish populate post postpone prepare print
price prioritise prioritize process promise prototype provision publish purchase push query raise rank reassign rebuild recalculate reconcile
recommend reconfigure record recover redesign redeploy redirect redo redraw reduce refactor refine reformat reissue release relocate
remove rename renegotiate reopen repair replace replay report reproduce request rerun resend reschedule research reset resolve restart restock
restore restructure resubmit retest retire retract retry revert review revise revoke rewrite rotate run save scan schedule scope scrap script select
send share shelve ship shorten simplify simulate skip solve sort specify speed standardise standardize start stop streamline submit suggest
summarise summarize suspend swap switch sync tag tackle test throttle tidy tighten trace track train transcribe transfer translate triage
trigger troubleshoot tune unblock uncover underestimate undo unmute update upgrade upload validate verify wire withdraw write neglect
mislay overbook underprice misquote misfile misroute resume rush`),
  'back up',
  'bring back',
  'bring down',
  'bring forward',
  'call off',
  'clean up',
  'cut over',
  'deal with',
  'double book',
  'draw up',
  'fill in',
  'find out',
  'hand in',
  'hand off',
  'hand over',
  'leave out',
  'log off',
  'look at',
  'look into',
  'map out',
  'miss out',
  'mix up',
  'mock up',
  'note down',
  'pick up',
  'plan out',
  'print out',
  'pull back',
  'pull in',
  'push back',
  'push out',
  'put back',
  'put off',
  'read through',
  'roll back',
  'roll forward',
  'roll out',
  'rule out',
  'send back',
  'send off',
  'send out',
  'set up',
  'shut down',
  'sign off',
  'sort out',
  'speed up',
  'swap out',
  'switch back',
  'switch off',
  'switch on',
  'take down',
  'take offline',
  'tear down',
  'think through',
  'throw away',
  'throw out',
  'track down',
  'turn off',
  'turn on',
  'type in',
  'wind down',
  'work around',
  'work out',
  'work through',
  'write down',
  'write up',
]);

/** On people: whom one tells, asks or hires in the course of work. */
export const workVerbsOnPeople: ReadonlySet<string> = wordSet(
  'tell inform notify alert email e-mail call ring phone message ping page warn update brief contact ask invite involve consult interview onboard train hire remind thank reassure debrief help bill refund',
);

/** What these say depends on their object: "made a mistake", "held a review", "took a decision". */
export const lightVerbs: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [
    'make',
    wordSet(
      'mistake error decision change assumption choice promise call note plan commitment estimate correction adjustment fix exception copy backup list',
    ),
  ],
  ['take', wordSet('decision step measure note backup snapshot shortcut')],
  ['hold', wordSet('meeting review retro retrospective workshop session call training')],
  ['give', wordSet('demo presentation talk warning estimate training')],
  ['do', wordSet('work review test testing analysis research migration check training')],
  ['set', wordSet('threshold limit target goal deadline date alert flag reminder price timeout value parameter')],
  [
    'read',
    wordSet(
      'document docs doc documentation log runbook manual spec specification contract email ticket report code instruction',
    ),
  ],
  ['follow', wordSet('process procedure runbook checklist instruction guideline protocol plan step rule')],
  ['meet', wordSet('deadline target goal date commitment')],
  ['keep', wordSet('promise record log backup copy list')],
  ['put', wordSet('alert check process guard control test measure checklist plan fix')],
  [
    'build',
    wordSet(`dashboard tool prototype pipeline model script page app application service feature form report spreadsheet
version list test query api importer exporter module integration template cache index alert`),
  ],
  ['close', wordSet('ticket issue account bug request')],
  ['close down', wordSet('account project service')],
  ['cover', wordSet('case edge-case topic scenario risk')],
]);
