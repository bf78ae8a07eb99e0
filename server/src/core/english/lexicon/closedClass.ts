/**
 * The words of which English makes no new ones: pronouns, determiners, auxiliaries, prepositions, conjunctions, common adverbs.
 * A word may stand in several lists; `tag.ts` decides by its neighbours.
 */

/** Forms of be, have and do with tense; what is not listed (`being`) is non-finite. */
export const auxiliaries: ReadonlyMap<
  string,
  { readonly lemma: 'be' | 'have' | 'do' | 'get'; readonly tense: 'past' | 'present' | 'none' }
> = new Map([
  ['be', { lemma: 'be', tense: 'none' }],
  ['am', { lemma: 'be', tense: 'present' }],
  ['is', { lemma: 'be', tense: 'present' }],
  ['are', { lemma: 'be', tense: 'present' }],
  ['was', { lemma: 'be', tense: 'past' }],
  ['were', { lemma: 'be', tense: 'past' }],
  ['been', { lemma: 'be', tense: 'none' }],
  ['being', { lemma: 'be', tense: 'none' }],
  ['have', { lemma: 'have', tense: 'present' }],
  ['has', { lemma: 'have', tense: 'present' }],
  ['had', { lemma: 'have', tense: 'past' }],
  ['having', { lemma: 'have', tense: 'none' }],
  ['do', { lemma: 'do', tense: 'present' }],
  ['does', { lemma: 'do', tense: 'present' }],
  ['did', { lemma: 'do', tense: 'past' }],
]);

export const modals = 'can could may might must shall should will would ought cannot gonna gotta';

export const subjectPronouns = 'i we he she they who';
export const objectPronouns = 'me us him them whom';
export const eitherPronouns =
  'it you this that these those one ones something anything everything nothing someone somebody anyone anybody everyone everybody nobody none mine ours yours theirs hers myself ourselves himself herself itself themselves themself yourself yourselves y’all yall u what whatever whoever there here';
export const determiners =
  'a an the this that these those my our your his her its their some any no every each all both either neither another such much many more most few several enough what which whose half';
/** Determiners that may stand alone as a subject: "this broke", "most failed". */
export const standaloneDeterminers =
  'this that these those some any all both either neither another each much many more most few several half such';
export const possessives = 'my our your his her its their whose';

export const prepositions =
  'of in on at by for with from to into onto upon about against between among amongst through during before after without within under over above below behind beside besides beyond across along around near off out up down past toward towards until till since despite via per than like unlike except including regarding concerning following alongside amid amidst throughout inside outside as onto versus vs atop aboard minus plus round because-of but';
export const subordinators =
  'because although though while whereas if unless whether when whenever where wherever until till since once as after before so-that lest than that why how coz cuz whilst provided';
export const conjunctions = 'and or but nor yet so & plus then';
export const relatives = 'who whom whose which that where when';
export const negations = "not n't nt never";

/** Adverbs that do not end in -ly, or whose ending says nothing. */
export const adverbs = `
about above abroad across afar afterward afterwards again ago ahead all almost alone along aloud already also altogether always anew anyhow anymore anyway
anyways anywhere apart around aside away back backward backwards barely before behind below besides beyond both clearly closer delightedly deeply doubtless
down downright downstairs downstream each earlier early either else elsewhere enough even ever everywhere far farther fast faster first forever forth forward
forwards further furthermore hard hardly hence here hereby herein home hopefully how however indeed inside instead just kinda last late lately later least
less likewise little live long longer maybe meanwhile more moreover most mostly much nearby nearly neither never nevertheless newly next no nonetheless not now
nowadays nowhere off offline often on once online only otherwise out outright outside over overall overboard overnight overseas perhaps please plus pretty quick quite
rarely rather regardless right scarcely seldom simultaneously since slow so somehow someday sometime sometimes somewhat somewhere soon still straight
such that then there thereafter thereby therefore though through throughout thus together today tomorrow tonight too twice underground up upfront upstairs upstream upward
upwards usually very well when whenever where why within yesterday yet asap afterall nonstop somewhat sorta totally alike alone internally really indoors outdoors ashore aboard afloat
`;

/** Words ending in -ly that are no adverbs (alone), or as often something else. */
export const notAdverbs =
  'family early only daily weekly monthly yearly friendly costly likely unlikely lovely lonely ugly elderly supply reply apply rely july fly ally assembly anomaly ply bully rally tally comply imply multiply holy silly deadly timely orderly lively monopoly belly jelly fully-owned homely quarterly hourly nightly curly';

export const particles =
  'up out down off back over away on in around through along apart together ahead aside forward about by under forth';

export const numberWords =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion dozen couple';

export const interjections =
  'yes no yeah yep nope ok okay oh ah wow hey hi hello thanks um uh er hmm alas sorry well please lol damn oops';

/** Nouns in -ing, -ed, -s or with the look of another class; the noun is their main use. */
export const nouns = `
acting advertising beginning being binding booking breathing building ceiling clothing counseling drawing dwelling ending engineering evening farming
feeling funding gathering greeting grouping handling hearing heating housing king landing learning lighting listing marketing meaning meeting monitoring morning
offering onboarding opening ordering outing painting parking pricing processing programming ranking rating reading reasoning recording ruling saving savings
scheduling setting shipping shopping something spelling spring staffing staging string testing thing thinking timing tooling tracing training understanding warning wedding
wording wiring writing billing routing alerting logging caching paging
need seed speed feed deed breed weed bed shed thread bread red hundred kindred newlywed
people person guy guys folks men women children
analysis apparatus axis basis bus campus canvas chaos consensus corps crisis debris diagnosis gas genius hypothesis impetus lens news
kubernetes aws status series species stimulus surplus thesis virus focus bonus process access success progress stress business boss class loss mess address
kudos feedback ios redis postgres jenkins sas https dns tls css js nodejs cms saas paas sms gps os
time way day week month year hour minute second moment today tomorrow yesterday tonight thing part fact case point reason idea problem issue question answer
mistake failure success error bug outage incident result data code script database service server system app application feature product project sprint deadline
job role task ticket pipeline production customer user number amount lot bit kind sort type
clinic traffic metric fabric mechanic critic public plastic graphic statistic tactic logistic characteristic academic specific classic mosaic relic topic epic antibiotic skeptic
detective executive native motive archive incentive initiative directive objective representative alternative narrative perspective relative collective cooperative derivative
additive preservative adhesive operative captive fugitive
library summary secretary salary boundary dictionary glossary itinerary subsidiary beneficiary commentary documentary anniversary obituary military judiciary apothecary estuary
cleaner outcome disease disorder overtime overhead outlook outbreak detour preview disservice output overview overlap outreach reprint recall relapse autopilot
vegetable variable deliverable timetable consumable constable crucible bible chemical musical radical medical periodical vertical handful mouthful
`;
