/**
 * Base forms of verbs. Drawn from WordNet 3.0 (frequencies of its sense-tagged texts decide the class) and from compromise 14 (MIT),
 * with words of software work added; both licences are reproduced in docs/word-lists.md.
 * A verb is listed in base form; `lemma.ts` recognises its regular inflections, `irregular.ts` lists the others.
 */

/** Rarely anything but a verb: `decide`. */
export const verbsOnly = `
abduct abet abide abolish abound abscond absolve absorb abstain accelerate accentuate accept acclimate accommodate accompany accomplish accord accost
accredit accrue accumulate accuse accustom achieve acknowledge acquaint acquiesce acquire activate actuate adapt add adhere adjoin adjourn adjust
administer admire admit adopt adorn adsorb advertise advise aerosolize affect affirm affix afford aggravate agitate agonize agonze agree alienate
align allege alleviate allocate allot allow allude alter amaze amend amplify amputate amuse analyse analyze anneal announce annoy annul antagonize
anticipate apologise apologize appear appease applaud apply appoint apportion appraise appreciate apprehend approve argue arise arouse arraign arrange
arrive ascend ascertain ascribe ask aspire assail assemble assert assess assign assimilate assist assume assure astonish astound attach attain attend
attest attract augment authenticate authorise authorize automate avert avoid await awaken babble babysit backfill backtrack bake balkanize banish
baptize bask bathe bawl bear beckon become befall befit befriend beg beget begin beguile behave behead behold belabor belie believe belittle belong
bemoan bequeath berate beseech beset besiege besmirch bestow bet bethink betray beware bewilder bewitch bide bind birdie bisect blacken bleed bless
blink blurt blush boast bob boggle boil bookkeep borrow bother breathe breathtake brighten bring broaden build burgeon burn bury buy calculate
calibrate cancel capitalize captivate carry carve catch categorise categorize cater cavort cease celebrate centralize certify chant characterize cheat
cherish chew chide choke choose choreograph circulate circumscribe circumvent cite clamber clamp clarify classify cleanse climb cling clothe coalesce
coax coddle codify coerce coexist cohabit coincide collaborate collect collide collude combine combust come commemorate commence commend communicate
commute compare compel compensate compete compile complain complicate comply compose comprehend comprise compute conceal concede conceive conclude
concur condemn condense condone confess confide configure confine confirm conform confound confront confuse congeal congratulate congregate conjure
connect connote conquer consider consign consist consolidate conspire constitute constrain construct construe consult consume contain containerise
containerize contaminate contemplate contend continue contradict contribute contrive convene converge converse convey convict convince convulse
cooperate cope correspond corroborate corrode cosponsor cough counteract crave crawl creak create creep cringe criticise criticize croon crowdsource
crucify cruise crumble crush crystallize culminate cultivate curl curtail customise customize dampen dangle dare darken dart daunt deafen debark
debilitate debrief debug debunk deceive decentralize decide decimate decipher declaim declare decode decommission decompose decorate decouple decry
decrypt dedicate deduce deduct deem deepen deface defend defer define deform defraud defray defy degrade delete delimit deliver demean democratize
demolish demonstrate demoralise demoralize demote demythologize denormalize denote denounce deny depart depend depict deplore deport depose deprecate
depreciate depress deprioritise deprioritize deprive deprovision derail derange deride derive descend descope describe deserialize deserve designate
desist despise destine destroy detach detect deteriorate determine detest detonate devastate develop devise devolve devote diagnose dialyze die differ
differentiate dig dignify dilate diminish dip disable disabuse disagree disappear disappoint disapprove disarm disband disburse discern disclaim
disclose discontinue discourage discover discuss disentangle disgruntle dishearten disintegrate dislodge dismantle dismiss dismount disobey dispel
dispense disperse displace displease dispose disprove disrespect disrupt disseminate dissipate dissuade distil distill distinguish distort distract
distribute disturb diverge divert divest divide divulge dockerise dockerize dominate donate drag dramatize draw drill drip drown dump dwell dwindle
earn ease eat economize edify edit educate efface effectuate eject elapse elate elect electrify elevate elicit eliminate elucidate elude emaciate
emancipate embalm embark embarrass embed embezzle embody embroider embroil emerge emigrate emit emphasise emphasize employ empower emulate enable
enact encamp enchant encircle enclose encompass encourage encroach encrypt encumber endanger endear endorse endow endure energize enforce engage
engender engrave engulf enhance enjoin enjoy enlarge enlist enliven enmesh enquire enrich enrol enroll ensue ensure entail enter entertain enthral
entice entitle entrain entrench entrust enunciate envelop envisage envision epitomize equate equilibrate equip eradicate erase erode err erupt
escalate eschew espouse establish etch eulogize evacuate evade evaluate evaporate evoke evolve exacerbate exaggerate exalt examine exasperate exceed
excel except excite exclaim exclude excommunicate execute exemplify exert exhale exhaust exhibit exhilarate exhort exhume exist expand expect expedite
expel expend expire explain explode explore expose expound express expunge extend extenuate exterminate extinguish extirpate extol extrapolate
extricate exude facilitate fade fail falsify falter fascinate fasten fatten feel fend fill finagle finalise finalize find finish firefight flatten
flatter flee fling float flop flounder flourish flout follow forbid foreclose forego foresee foreshadow forestall forewarn forget forgive formulate
forsake forthcome fortify foster fractionate fraternize freeze freshen fret frighten frown frustrate fulfil fulfill fundraise furnish gather
generalize generate germinate gesticulate get give glaze glean glorify glue gnash gnaw go gouge govern grab grapple grasp gratify graze greenlight
greet grieve grind grope groundbreak grovel grow guess gush hang hanker happen harass harden hasten haul heal hear heartwarm heave heighten hesitate
hibernate hinder hire hold horrify hover hug humiliate hunker hunt hurl hurtle hypothesize identify ignite ignore illuminate illumine illustrate
imagine imbed imbue imitate immerse impair impale impart impede imperil impersonate impinge implode implore imply impose impoverish impress imprison
improve improvise impute inaugurate incite include incorporate incubate incur indebt indicate indict induce induct indulge infect infer infest
infiltrate inflame inflate inflict inform infuriate infuse ingest inhabit inherit inhibit initiate inject injure innovate inquire inscribe insert
insist inspect inspire instal install instigate instil institute instruct insulate insure integrate intend intensify interact interfere interject
interlace internalize interpose interpret interrupt intersect intertwine intervene interweave intimidate intone intoxicate introduce intrude inundate
inure invade invent invert invest investigate invigorate invite invoke involve iodinate irk irrigate irritate isolate itemize iterate jeopardise
jeopardize join jump justify juxtapose keep kidnap kill knead kneel know languish launder lay learn leave lend lengthen lessen let liaise liberate
lick lie lifesave lift lighten linger lionize liquefy liquidate listen live liven loathe lobby locate lodge loom loosen lose lower lug lurk madden
magnetize magnify maim maintain make manage manifest manipulate mar marinate marry materialize maximise maximize mediate meditate meet melt memoize
memorize mend mesmerize micromanage migrate mimick mingle minimise minimize miscalculate miscommunicate misconfigure misconstrue miscount misdiagnose
mishandle mishear misinform misinterpret misjudge mislabel mislead misplace mispronounce misquote misread misrepresent misroute mistime mistype
misunderstand mitigate mix mobilize modernize modify moisten molest monopolize motivate mourn move multiply mumble muster mutter mystify nab
nationalize navigate necessitate negotiate nestle neutralize nod nominate normalise normalize notify nourish obey oblige observe obsess obstruct
obtain occupy occur offboard offend offer officiate offset ogle omit onboard operate opine oppose oppress opt optimise optimize ordain organise
organize originate oust outdistance outdo outface outgrow outlive outly outnumber outpace outrun outsmart outsource outstand outweigh overarch
overbook overcome overcommit overemphasize overengineer overhear overlap overlook overpay overpower overpromise overreach overreact overrule oversee
overshadow overstep overtake overthink overwhelm overwrite ovulate owe pacify paginate pamper pant parallelise parallelize paralyse paralyze parse
participate pat patronize peacekeep peddle penalize pend penetrate perceive perform perish permeate perpetrate perpetuate perplex persecute persevere
persist personify persuade pertain pervade pester pick pilfer pinch plague plead please plod plunge poach poke polarize pollute ponder populate
portray pose possess postpone pour pray preach precede preclude predetermine predict prefer preoccupy prepare prescribe preserve preside presume
presuppose pretend prevail prevent prioritise prioritize probe proceed proclaim procure produce profess prohibit prolong promote prompt promulgate
pronounce proofread propel propose proscribe prosecute prosper protect protrude prove provide provoke pry publicize publish punish pupate purify purl
pursue put puzzle qualify quantify quash quell quench quicken quit quote raise ransack ratify rationalize ravish reach react reactivate read readjust
reaffirm realise realize reap reappear rearchitect rearrange reassemble reassert reassess reassign reassure rebase rebuild rebut recall recede receive
recertify recite reckon reclaim reclassify recognise recognize recollect recommend recompute reconcile reconfigure reconsider reconstruct reconvene
recount recoup recover recreate recur recycle redeem redefine rediscover redistribute redo redouble reduce reelect reenact reevaluate reexamine
refactor refer refetch refinance refine reflect refocus refract refresh refuel refurbish refuse refute regain regroup regulate rehearse reheat
reimburse reinforce reingest reinterpret reiterate reject rejoice rejoin rejuvenate relate relax relegate relent relieve relinquish relive reload rely
remain remediate remember remind reminisce remodel remonstrate remove rename rend render renegotiate renew renounce reopen reorganize repay repeat
repel repent rephrase replace replenish replicate represent repress reprioritize reproduce reprovision repudiate requeue require reread rerelease
reroute rescale reschedule rescind resemble resend resent reside resign resist resolve respond restate restock restore restrain restrict restructrue
restructure resurface resuspend retain retaliate retest retire retrace retract retrain retrieve reunite reup reveal revise revisit revitalise
revitalize revive revolve reword rid rip ripen roam rob romanticize rotate rouse rove rub sadden sag sail sanitise sanitize satisfy saturate save
savor say scare scatter scavenge scoot scramble scratch scrub scrutinize sculpt secede see seek seem seep segregate seize select sell send sensitize
sequester serialise serialize serve settle sever sew shake sharpen shatter shave shine shirk shoot shorten shout shove show shrink shrivel shudder
shuffle shun sicken sidle sift signify simmer simplify simulate sing sit situate skip slacken slam slap slash slay slink smite smuggle snap snatch
sniff snort soak soar soften solder solicit solve soothe sorb sow speak specialize specify speculate spellbind spend spin spit sprawl sprinkle spurn
squander squeeze stabilize stagger stalk stammer stand standardise standardize start startle starve stay steal steer sterilize stiffen stimulate
stipulate stir stop straddle straighten strangle stratify streamline strengthen strew strive stumble stun subdue submerge submit subscribe subside
subsidize subsist substantiate subtend subtract subvert succeed succumb sue suffer suffice suffocate suffuse suggest summarise summarize summon
superimpose supersede supervise supplant supplicate suppose suppress surmount surpass surround survive suspend suss sustain sway swear sweeten swim
swing symbolize sympathize synchronize synthesize systematize tabulate tailor take tantalize teach televise tell tempt tend terminate terrify testify
thank theorize thicken think threaten thrive throw thump tighten tilt toggle tokenize tolerate topple totter toughen traffick trample transact
transcend transcribe transform translate transmit transmute transpile transpire traverse treat trot troubleshoot trudge try tuck tumble twine twitch
typify unblock uncover underdeliver underfund undergo underlie underline undermine underprice undersell understand understate undertake undervalue
underwhelm underwrite undo unearth unfold unhitch unify uninstall unite unleash unload unlock unnerve unpick unplug unravel unscrew unsettle untangle
untie unveil unwind unwire uphold usurp utilise utilize vacate validate vanish vary veer verify vex vibrate victimize vie violate virtualize visualize
vivify wait waive wallop wallow wander want warn waver weaken wean wear weep weigh wend whistle whiteboard widen wield wiggle win wink wipe withdraw
wither withhold withstand wobble woo worsen wreak wrench write writhe yammer yearn zonk
`;

/** A noun or adjective too, more often a verb: `fix`, `test`. */
export const verbsMostly = `
abandon abort abuse acclaim ache advance advocate agglomerate aid aim alert alluring amalgamate amble anchor animate answer approach approximate arch
arrest articulate assault associate attack attempt attribute audit audition avail backfire backstitch badger baffle balk ban bang barbecue base baste
bat batter beat belch bellow bend bevel bid bitch bite blame blast blaze bleat blend blister bloom blur bogey bolster bolt bombard boom boost bounce
boycott brace brag brainstorm brandish breach break breed broil bruise brush buck buckle budge buffet bulge bulletin bump burp burst bustle butt buzz
bypass cackle canvass capture care careen caress cast catapult caulk cause centrifuge chafe challenge change charge chase chat chatter check chip
chirp chop chortle chuck chuckle claim clamor clang clap clasp clatter clench click clinch clobber clog clone close cluck clutch clutter cock coil
collapse coloring commit compound compress compromise concentrate concern conduct confiscate conserve consort consummate convert cook coordinate
correct correlate corrupt count cover crack crackle cradle crane crash cripple cross crouch crow cry cuddle cure curse cushion cut dab dance dash daze
dazzle deal decay decline decrease defeat delay delegate demand dent deploy deposit desert design despatch deviate dial dictate diffuse digest dilute
direct discard disconnect discount discriminate disdain disgrace disgust dishonor dislike dispatch display dispute disregard dissolve distrust dive
dock document dodge dole don doom downgrade download doze drain drape dread dredge dress dribble drift drink drive drop dry dub duck duplicate dwarf
earmark echo eclipse ejaculate embrace encounter envy erect escape escort estimate exploit export extract fall fathom favor feed fess fetch fete
fidget fight file filter finance fit fix fizzle flank flap flash flaunt flavour flick flicker flinch flip flirt flush fluster flutter fly fold
forecast forfeit forge format fracture frolic fry fumble fume further fuse fuss gad gain gallop gamble gasp gauge gaze gear giggle glance glare gleam
glide glint glisten glitter glow glower goad gobble graduate grant grimace grin grip groan groom growl gruel grumble grunt guarantee guide gull gulp
haggle hail halt hammer hamper handhold handle harangue harness harrow harvest hash hatch hate haunt hawk heed help herald hide highlight hijack hint
hit hitch hobble hoist holler hone honeymoon honor hook hoot hop hope hotfix huddle hum hurdle hurry hurt hush hustle implement imprint incline
increase insult intercept intern interview intrigue issue itch jab jabber jag jam jar jeer jerk jilt jog judge juggle keynote kick kiss knit knock
label lacerate lag lam lash latch laugh launch lavish lead lean leap lease leer levy like limit limp link lock look loop lounge love lunge lurch lure
mail maneuver manufacture march mark marvel mask masquerade massage match matriculate mean meander measure mention mentor merge mesh mimic mince minus
miss mistrust misuse moan mock mold mop mottle mount mow muffle mull murmur muse nag nail need neglect nip notch note notice nudge nurse nurture
obliterate obscure open orient outgo outlaw outline outrage overestimate overflow overhaul overload override overrun overshoot overthrow overturn
overuse pack paint pardon pass patch pause pave paw pay peck peel peer pelt pepper perch permit pierce pin ping pinpoint pioneer piss pitch plan play
pledge plow pluck plummet plunk poise poison polish pop postmortem postulate pounce praise prance prattle precipitate precondition predominate press
prick print prod proffer project promise prostrate protest prowl pucker puff pull pulse pump punch purchase purge purport push putt quarrel query
quiver race radiate raid rake rally ram ramble rap rape rattle rave reboot rebuff rebuke recapture recess recoil recruit redact redeploy redesign reek
reel regard register regret reign relay release relish remake remand remark remedy rent reorg repair repeal reply report reprimand repro repulse
repute request requisition rerun rescue reserve resort restack restart resume resync rethink retort retreat retrofit retry return revamp revel revere
reverse revert review revoke rework rewrite riddle ride ridicule rig ring rinse rise risk rival rivet riveting roar roast roll rollback romp rot rout
ruffle rumble rummage run rush rust rustle sacrifice safeguard salute salvage sanction scale scamper scan schedule scoff scold scorch scour scout
scowl scrape scream screech scribe scroll scurry scuttle seal sear search secure seed separate set shamble share shed shield shift shimmy shiver shrug
shut shuttle sidestep sigh sign sink sip sire skate skateboard skedaddle skid skim skyrocket slant slate slaughter sleep slide sling slip slop slug
sluice slumber slump smack smash smell smile smolder smother snag snarl sneak sneer snicker snore snowboard snub snuggle sob solace sooth sour span
spare sparkle spawn spear spearhead spice spill splash splay splinter split spoil sponge sponsor spoof spout spread sprout sputter spy squall squash
squat squawk squeak squeal squint squirm squish stab stack stain stake stamp stampede stare stave steam stifle sting stink stomp stoop straggle stray
stretch strike strop strum strut stud stutter sublimate substitute suck sunset supply support surge surmise surprise surrender survey suspect swagger
swallow swarm sweep swell swerve swindle swipe swirl switch swivel swoop tack tackle tag talk tamper tap tarnish taunt tear tease teeter test thaw
thrash thread throb thrust thud thwart tick tie tingle tinkle titter toast toil torture toss touch trace trail train tramp transfer transplant
transport transpose travel tread tremble trespass triage trifle trigger trim trundle trust tug tunnel turn twirl twist undercut underestimate
underscore undress update upgrade uplift upload upset urge use usher utter veil vent venture vest veto visit volunteer vote vow wade wag wail wake
walk wane warp warrant wash waste watch weave wed welcome weld whack wheeze whine whinny whip whirl whisper whiz whoop wince wisecrack wish witness
wonder work worry wrangle wrap wreck wrestle wriggle wring yawn yell yelp yield zigzag zoom
`;

/** More often a noun or adjective: `audit`, `plan`. Context has to call for a verb. */
export const verbsSometimes = `
absent abstract account act address age air alarm alternate ambush amount anger angle appeal appropriate arm assent average awake award back badge
balance band bank bar bargain barge bark battle beam belt bench benchmark benefit bias bill blind bloat block blossom blow bluster board boat bog bomb
bond book border box brake brand breakfast bribe bridge brief bristle broadcast brood bubble bud budget buffer bulk bully bunch bundle burrow bust
butcher cache cage call calm camp campaign cap cash catalogue caution cement center champion channel charm chart cheer chill chin circle claw clean
clear climax clip cloud club cluster coach coat code coin color colour comb combat comfort command comment commune complement complete compliment
conflict conscript consent contact content contest contract contrast control cool copy core cost counsel counter couple court craft cramp credit crop
crowd crown cube curb curve cycle dam damage damn date debate debut decree delight demo desire despair detail discharge discipline disguise dissent
distress divorce doctor dot double doubt down draft dream drum dye edge effect elaborate email empty end endeavor engineer equal evidence exchange
excuse exercise exit experience experiment eye face fan fancy farm fashion fear feature fence ferment field figure film fire fish flag flake flare
flavor flock flood flow flower flurry focus foil fool force foreboding fork form forward foul fragment frame free frequent frost fuel function fund
gag garage garden gas gift glimpse goof grace grade graph grate grill ground guard hack hand harbor harm head heap heat hedge herd hike honour house
howl humble hunch idle import index influence instrument interest intimate invoice iron jaw joke jot key kid knot labor lace lack land lap lapse layer
leak lecture level license light line lint list litter load loan lobby log loose loot lull lump man mandate map market marshal mash master mate matter
mature menace merit message milk mill mind mine minister mirror mistake model moderate monitor mortar mouth muddle murder name narrow near nest net
network object oil orbit order own pace package page pair pan panic parade parallel park part partner party past paste patent patrol peak pen perfect
pet petition phone photograph phrase picket pile pilot pipe pit pity pivot place plank plant plot plug point pole police poll pool pore position post
pound power practice present prey price pride process profile profit program progress prop prototype provision puke purse pursuant quake question rack
rage rail rain range rank rate rear reason rebel record reform refund rein reorder reproach respect rest result retrospect reward rhyme ripple rock
roof root round row ruin rule sack saddle sample sand scope score scorn screen scribble sculpture seat sense sentence sequence service shade shadow
shape shard shear shelter ship shock shop shower shriek shrill signal silence silhouette sin sketch skirt slack slice slit slope slow smirk smoke
smooth snake snow sober sock sort sound spark speed spell spike spiral spot spray spring spur square staff stage stall star state station steady steep
stem step stereotype stick stitch store storm strain strand streak stream stress string strip stroke struggle stub study stuff stump style sub subject
suit supplement surf surface swamp sweat sync tan target taste tax taxi telegraph telephone template term thrill throttle thumb thunder ticket time
tip tire toll top total tour tower track trade trap trick trickle trip triple trouble tune type vacuum value view voice vomit wave wax weather well
wet wheel whisk wind wing wire workshop worship wound wrinkle yank zip
`;
