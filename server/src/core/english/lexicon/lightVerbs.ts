import { wordSet } from '../../story/wordSet.ts';

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
