import nlp from 'compromise';
import { describe, expect, test } from 'vitest';
import { createInflector } from './inflect.ts';

const inflector = createInflector(nlp);

/** base, third person, past, participle, gerund. A line with two words is regular in past and participle. */
const verbs = `
be is was been being|have has had had having|do does did done doing|go goes went gone going|get gets got got getting
make makes made made making|take takes took taken taking|give gives gave given giving|come comes came come coming
see sees saw seen seeing|know knows knew known knowing|think thinks thought thought thinking|say says said said saying
tell tells told told telling|find finds found found finding|found founds founded founded founding|lose loses lost lost losing
choose chooses chose chosen choosing|lead leads led led leading|mislead misleads misled misled misleading
read reads read read reading|misread misreads misread misread misreading|reread rereads reread reread rereading
set sets set set setting|reset resets reset reset resetting|offset offsets offset offset offsetting|put puts put put putting
cut cuts cut cut cutting|undercut undercuts undercut undercut undercutting|let lets let let letting|hit hits hit hit hitting
shut shuts shut shut shutting|split splits split split splitting|quit quits quit quit quitting|cost costs cost cost costing
run runs ran run running|rerun reruns reran rerun rerunning|overrun overruns overran overrun overrunning
write writes wrote written writing|rewrite rewrites rewrote rewritten rewriting|underwrite underwrites underwrote underwritten underwriting
build builds built built building|rebuild rebuilds rebuilt rebuilt rebuilding|send sends sent sent sending|resend resends resent resent resending
spend spends spent spent spending|overspend overspends overspent overspent overspending|leave leaves left left leaving
begin begins began begun beginning|forget forgets forgot forgotten forgetting|forgive forgives forgave forgiven forgiving
forbid forbids forbade forbidden forbidding|forecast forecasts forecast forecast forecasting|foresee foresees foresaw foreseen foreseeing
break breaks broke broken breaking|speak speaks spoke spoken speaking|drive drives drove driven driving
override overrides overrode overridden overriding|oversee oversees oversaw overseen overseeing|undo undoes undid undone undoing
redo redoes redid redone redoing|overdo overdoes overdid overdone overdoing|undergo undergoes underwent undergone undergoing
undertake undertakes undertook undertaken undertaking|overtake overtakes overtook overtaken overtaking
understand understands understood understood understanding|misunderstand misunderstands misunderstood misunderstood misunderstanding
withdraw withdraws withdrew withdrawn withdrawing|withhold withholds withheld withheld withholding|uphold upholds upheld upheld upholding
draw draws drew drawn drawing|grow grows grew grown growing|throw throws threw thrown throwing|blow blows blew blown blowing
show shows showed shown showing|mistake mistakes mistook mistaken mistaking|shake shakes shook shaken shaking
wake wakes woke woken waking|steal steals stole stolen stealing|freeze freezes froze frozen freezing|hide hides hid hidden hiding
bite bites bit bitten biting|eat eats ate eaten eating|fall falls fell fallen falling|rise rises rose risen rising
arise arises arose arisen arising|ride rides rode ridden riding|lie lies lay lain lying|lay lays laid laid laying
underlie underlies underlay underlain underlying|pay pays paid paid paying|repay repays repaid repaid repaying|underpay underpays underpaid underpaid underpaying
catch catches caught caught catching|teach teaches taught taught teaching|bring brings brought brought bringing|buy buys bought bought buying
seek seeks sought sought seeking|fight fights fought fought fighting|feel feels felt felt feeling|keep keeps kept kept keeping
sleep sleeps slept slept sleeping|meet meets met met meeting|feed feeds fed fed feeding|deal deals dealt dealt dealing
mean means meant meant meaning|hear hears heard heard hearing|overhear overhears overheard overheard overhearing
hold holds held held holding|stand stands stood stood standing|sell sells sold sold selling|oversell oversells oversold oversold overselling
win wins won won winning|spin spins spun spun spinning|dig digs dug dug digging|stick sticks stuck stuck sticking
strike strikes struck struck striking|hang hangs hung hung hanging|swing swings swung swung swinging|sit sits sat sat sitting
shoot shoots shot shot shooting|slide slides slid slid sliding|bind binds bound bound binding|unwind unwinds unwound unwound unwinding
rewind rewinds rewound rewound rewinding|shrink shrinks shrank shrunk shrinking|sink sinks sank sunk sinking|become becomes became become becoming
bet bets bet bet betting|broadcast broadcasts broadcast broadcast broadcasting|upset upsets upset upset upsetting|prove proves proved proven proving
swear swears swore sworn swearing|wear wears wore worn wearing|tear tears tore torn tearing|lend lends lent lent lending|bend bends bent bent bending
ship shipped|commit committed|submit submitted|debug debugged|plan planned|stop stopped|drop dropped|tag tagged|map mapped|remap remapped
merge merged|deploy deployed|onboard onboarded|miscommunicate miscommunicated|overestimate overestimated|underestimate underestimated
overlook overlooked|sync synced|refactor refactored|monitor monitored|trigger triggered|deliver delivered|develop developed|offer offered
suffer suffered|differ differed|refer referred|defer deferred|prefer preferred|transfer transferred|occur occurred|incur incurred|recur recurred
control controlled|patrol patrolled|permit permitted|omit omitted|admit admitted|regret regretted|format formatted|visit visited|edit edited
audit audited|credit credited|limit limited|exit exited|pivot pivoted|budget budgeted|target targeted|benefit benefited|profit profited
focus focused|bias biased|cancel canceled|label labeled|model modeled|travel traveled|signal signaled|total totaled|panic panicked
try tried|apply applied|deny denied|verify verified|clarify clarified|notify notified|rely relied|reply replied|carry carried|worry worried
delay delayed|employ employed|play played|survey surveyed|convey conveyed|obey obeyed|queue queued|argue argued|continue continued|value valued
agree agreed|free freed|guarantee guaranteed|oversimplify oversimplified|program programmed|scrap scrapped|wrap wrapped|trim trimmed|scan scanned
ban banned|spot spotted|chat chatted|step stepped|skip skipped|flip flipped|strip stripped|zip zipped|unplug unplugged|plug plugged|log logged
blog blogged|ping pinged|fix fixed|mix mixed|relax relaxed|index indexed|tax taxed|box boxed|process processed|address addressed|miss missed
discuss discussed|assess assessed|guess guessed|push pushed|crash crashed|finish finished|publish published|launch launched|patch patched
switch switched|watch watched|reach reached|research researched|coach coached|fetch fetched|dispatch dispatched|batch batched|cache cached
change changed|manage managed|stage staged|judge judged|charge charged|challenge challenged|arrange arranged|bridge bridged|page paged
escalate escalated|investigate investigated|migrate migrated|automate automated|validate validated|communicate communicated|update updated
create created|delegate delegated|negotiate negotiated|mitigate mitigated|isolate isolated|replicate replicated|allocate allocated|estimate estimated
decide decided|provide provided|guide guided|include included|exclude excluded|upgrade upgraded|persuade persuaded|concede conceded
assume assumed|resume resumed|rename renamed|name named|blame blamed|frame framed|define defined|refine refined|combine combined|examine examined
declare declared|share shared|prepare prepared|compare compared|ignore ignored|restore restored|explore explored|store stored|require required
hire hired|fire fired|acquire acquired|configure configured|measure measured|ensure ensured|reassure reassured|schedule scheduled|handle handled
double doubled|triple tripled|enable enabled|disable disabled|compile compiled|scale scaled|solve solved|resolve resolved|improve improved
remove removed|move moved|approve approved|achieve achieved|save saved|leverage leveraged|use used|refuse refused|cause caused|close closed
propose proposed|expose exposed|diagnose diagnosed|release released|increase increased|purchase purchased|raise raised|revise revised
apologize apologized|prioritize prioritized|organize organized|recognize recognized|realize realized|analyze analyzed|analyse analysed
apologise apologised|invite invited|quote quoted|vote voted|note noted|promote promoted|rotate rotated|complete completed|delete deleted
execute executed|contribute contributed|distribute distributed|compute computed|route routed|mute muted|admire admired|back backed|check checked
block blocked|unblock unblocked|lock locked|track tracked|hack hacked|pick picked|kick kicked|knock knocked|ask asked|work worked|talk talked
walk walked|mark marked|book booked|look looked|open opened|happen happened|listen listened|strengthen strengthened|mention mentioned
question questioned|position positioned|train trained|explain explained|maintain maintained|contain contained|gain gained|join joined|return returned
learn learned|warn warned|turn turned|earn earned|plant planted|want wanted|grant granted|test tested|request requested|suggest suggested
invest invested|trust trusted|adjust adjusted|insist insisted|assist assisted|adopt adopted|accept accepted|attempt attempted|interrupt interrupted
export exported|import imported|report reported|support supported|sort sorted|start started|restart restarted|revert reverted|alert alerted
convert converted|escort escorted|need needed|load loaded|upload uploaded|add added|avoid avoided|regard regarded|record recorded|reward rewarded
implement implemented|document documented|comment commented|augment augmented|call called|fill filled|pull pulled|roll rolled|install installed
kill killed|spell spelled|enroll enrolled|cover covered|discover discovered|recover recovered|answer answered|consider considered|filter filtered
register registered|gather gathered|remember remembered|interview interviewed|review reviewed|view viewed|follow followed|allow allowed|slow slowed
die died|tie tied|owe owed|sue sued|dye dyed|singe singed|photocopy photocopied|distil distilled|compel compelled|rebel rebelled
quiz quizzed|equip equipped|kidnap kidnapped|unzip unzipped|overlap overlapped|outfit outfitted|embed embedded|rebut rebutted`;

const gerunds = new Map(
  Object.entries({
    ship: 'shipping',
    commit: 'committing',
    debug: 'debugging',
    die: 'dying',
    tie: 'tying',
    dye: 'dyeing',
    singe: 'singeing',
    agree: 'agreeing',
    queue: 'queuing',
    panic: 'panicking',
    program: 'programming',
    benefit: 'benefiting',
    sync: 'syncing',
    cancel: 'canceling',
    free: 'freeing',
    quiz: 'quizzing',
    kidnap: 'kidnapping',
    argue: 'arguing',
    use: 'using',
    page: 'paging',
    relax: 'relaxing',
    try: 'trying',
    deploy: 'deploying',
    offer: 'offering',
    refer: 'referring',
    budget: 'budgeting',
    unzip: 'unzipping',
    abort: 'aborting',
    guarantee: 'guaranteeing',
    owe: 'owing',
    merge: 'merging',
    back: 'backing',
  }),
);

const table = verbs
  .trim()
  .split(/[|\n]/)
  .map(line => line.split(' '));

describe('verbs', () => {
  test.each(table.filter(line => line.length === 5))(
    '%s',
    (base = '', third = '', past = '', participle = '', gerund = '') => {
      expect([
        inflector.thirdPerson(base),
        inflector.past(base),
        inflector.participle(base),
        inflector.gerund(base),
      ]).toEqual([third, past, participle, gerund]);
    },
  );

  test.each(table.filter(line => line.length === 2))('%s → %s', (base = '', past = '') => {
    expect([inflector.past(base), inflector.participle(base)]).toEqual([past, past]);
  });

  test.each([
    ['present', 'present'],
    ['represent', 'represent'],
    ['exceeded', 'exceed'],
    ['proceed', 'proceed'],
    ['succeed', 'succeed'],
    ['heed', 'heed'],
    ['relent', 'relent'],
    ['vacuumed', 'vacuum'],
    ['scrolled', 'scroll'],
    ['mulled', 'mull'],
    ['coping', 'cope'],
    ['resting', 'rest'],
    ['resent', 'resend'],
  ])('%s comes from %s', (form, base) => expect(inflector.base(form)).toBe(base));

  test.each([...gerunds])('%s → %s', (base, gerund) => expect(inflector.gerund(base)).toBe(gerund));

  test('every form leads back to its base, but where two verbs share it', () => {
    const shared = new Set(['founded', 'lay', 'bound', 'found']);
    const astray = table
      .map(([base = '']) => base)
      .filter(base => base !== 'found')
      .flatMap(base => inflector.forms(base).map(form => ({ base, form, back: inflector.base(form) })))
      .filter(({ base, form, back }) => back !== base && !shared.has(form));
    expect(astray.map(it => `${it.form} ${it.back}`)).toEqual([]);
  });

  test.each([
    ['roll back', 'rolled back', 'rolling back', 'rolls back'],
    ['cut over', 'cut over', 'cutting over', 'cuts over'],
    ['set up', 'set up', 'setting up', 'sets up'],
    ['follow up on', 'followed up on', 'following up on', 'follows up on'],
    ['take down', 'took down', 'taking down', 'takes down'],
    ['sign off', 'signed off', 'signing off', 'signs off'],
    ['bring in', 'brought in', 'bringing in', 'brings in'],
    ['let down', 'let down', 'letting down', 'lets down'],
    ['own up', 'owned up', 'owning up', 'owns up'],
    ['figure out', 'figured out', 'figuring out', 'figures out'],
  ])('a phrasal verb inflects in its first word: %s', (base, past, gerund, third) => {
    expect([inflector.past(base), inflector.gerund(base), inflector.thirdPerson(base)]).toEqual([past, gerund, third]);
    expect([past, gerund, third].map(form => inflector.base(form))).toEqual([base, base, base]);
  });

  test('forms holds every form once, base first, with the other spelling', () => {
    expect(inflector.forms('set')).toEqual(['set', 'sets', 'setting']);
    expect(inflector.forms('roll back')).toEqual(['roll back', 'rolls back', 'rolled back', 'rolling back']);
    expect(inflector.forms('be')).toEqual(['be', 'is', 'was', 'been', 'being', 'am', 'are', 'were']);
    expect(inflector.forms('cancel')).toContain('cancelled');
  });

  test.each(['manager', 'quickly', 'red', 'bring', 'thing', 'news', 'bus'])('%s is left alone', word => {
    expect(inflector.base(word)).toBe(word);
  });

  test('capitals do not matter', () => expect(inflector.base('Written')).toBe('write'));
});

describe('nouns', () => {
  test.each(
    `person people|analysis analyses|process processes|story stories|status statuses|criterion criteria|customer customers
index indexes|bus buses|hypothesis hypotheses|schema schemas|half halves|leaf leaves|proof proofs|user users|company companies
delay delays|day days|box boxes|match matches|switch switches|class classes|boss bosses|memo memos|lens lenses|crisis crises
database databases|release releases|case cases|cache caches|response responses|lesson lessons|access accesses|child children
data data|news news|feedback feedback|series series|dependency dependencies|query queries|proxy proxies|virus viruses|gas gases
business businesses|weakness weaknesses|failure failures|mistake mistakes|page pages|expense expenses|cause causes`
      .split(/[|\n]/)
      .map(pair => pair.split(' ')),
  )('%s, %s', (singular = '', plural = '') => {
    expect([inflector.plural(singular), inflector.singular(plural), inflector.singular(singular)]).toEqual([
      plural,
      singular,
      singular,
    ]);
  });

  test('a compound inflects in its last word', () => {
    expect(inflector.plural('error rate')).toBe('error rates');
    expect(inflector.singular('post-mortem analyses')).toBe('post-mortem analysis');
  });
});
