/**
 * Adjectives that their ending does not give away. Drawn from WordNet 3.0, where the adjective is the word's main use (docs/word-lists.md),
 * with words of software work added.
 */

/** In base form. */
export const adjectives = `
abdominal aberrant abject ablaze able above abrupt absolute absurd abundant accurate active actual acute adamant adept adequate adjacent adjectival
administrative adolescent adverse affectionate aflame aflare aforesaid afraid african aggregate aggressive aghast agile agricultural ahead airborne
airy akin algerian alien alike alive alkaline alone aloof alveolar amber american ample ancestral ancient anglican angry angular anterior anti antique
antithyroid any apparent apt ashamed arbitrary architectural arrogant arterial arteriolar artificial ashen asleep astute asynchronous attentive attractive
austere authoritarian automotive aware awestruck awful awkward bacterial bad bald bankrupt bare barefoot basic bawdy behind belgian belligerent
belowground beneficial  better big bigger billion binomial bipartisan bitter bizarre black bland blank blatant bleak blithe blond bloody blue
blunt bogus bold bony born bovine boyish brash brave brazen brazilian bright brilliant brindle brisk british brittle broad broke broken bronchial
brown brushy built bulky buoyant burly burnt busy cagey calm canonist capitalist cardinal carefree carnal carven casual causal celestial central
cerebral cheap cheery chief childish childlike chilly chinese christian circular circumspect civic civil civilian clad clammy clean clear clever
clockwise cloudy clumsy coarse coastal cocky coherent cohesive cold collective colloidal colonial colossal comic commensurate commercial common
commonplace commonsense communal communicational communicative communist compact comparative competent competitive complete complex comprehensive
compulsive concave concise conclusive concordant concurrent confederate confident confidential congregational congressional conjugal connective
consecutive consequent conservative considerate consistent consonantal constant constructive consumptive contemporary continental continual
contractual contradictory contrary contributory convenient conventional convulsive cool cooperative corporate correct corrupt corticofugal costly
cowardly cozy crafty craven crazy creative crimson crisp crucial crude cruel crummy cuban cubist cultural cumbersome cumulative curly customary cute
daily damp danish dapper dark dead deadly deaf dear deathlike decent deceptive decisive deep defective defensive defiant definite definitive
deliberate delicate demure denominational dense dental dependent deprecatory descriptive desolate desperate despondent destructive desultory
developmental devout diagonal diaphyseal dietary different difficult dim dimensional diminutive dingy direct dirty discrete disobedient disorderly
disparate disproportionate disruptive distal distant distinct distinctive divergent diverse divine divisive dizzy docile doctrinaire dominant done
dormant downstream downtown downward drab drawn dreamy dreary dressy driven drowsy drunk drunken dry dual due dull dumb dusky dutch each eager
earliest early earnest earthy eastern easy edgy educational effective efficient eight eighteen eighteenth eighth eighty elderly eldest electoral
elegant elementary eleven eleventh elfin eloquent elusive emotional empty english enough entire epic epiphyseal erudite essential eternal ethereal
european evasive eventual every everyday evident exact excellent exceptional excessive excitatory exclusive exempt existential expectant expedient
expensive experiential experimental explicit explosive expressive exquisite extensive exterior external extra extraordinary extraterrestrial
extravagant extreme exuberant exultant faint fair fake false familiar far faraway fast fat fatal federal feeble feline feminine fertile fervent
festive feverish fewer fictional fierce fiery fifteen fifteenth fifth fifty figurative filthy final financial fine finite firm firsthand fiscal five
flaky flashy flat fleet flimsy fluorescent foamy focal fond foolish forbidden foreign foremost forgotten formal forthright fortunate forty four
fourteen fourth fragile fragmentary fragrant frail frank free freehand french fresh friendly frigid frostbitten frozen full functional fundamental
funny furry futile fuzzy gastrointestinal gauche gaudy gaunt gay general genial gentile gentle genuine gerundial ghastly ghostly gilt girlish given
glad glassy global glomerular gloomy goddam goddamn golden gone good gradual grand granular gravid gray greasy great greater greedy greek green grey
grim grimy gross grotesque grown gruesome gruff guilty haggard hairy halfway handmade handsome handy happy hard hardy harsh healthy hearty heavenly
heavy hefty hegelian herculean hidden high higher hilar hoarse homely honest horizontal hostile hot huge human humane hungry husky icy ideal
idempotent ignorant ill illegal illegitimate illicit illiterate illustrative imaginary imaginative imitative immature immediate immense imminent
immoral immortal impartial impatient imperative imperfect impersonal implicit implike important impotent impressionist impressive impudent inaccurate
inactive inadequate inappropriate inaugural incisive inclusive incomplete inconsequential inconsistent incorrect indecent indefinite independent
indeterminate indian indifferent indignant indirect indolent indoor indulgent industrial inept inert inexpensive infantile infective inferential
inferior infernal infinite influent influential informal infrequent inherent inhibitory inhuman inhumane initial inner innocent insane insignificant
insistent insolent insoluble institutional instrumental insufficient intact integral intellectual intelligent intense intentional intercontinental
interdependent interim interlobular intermediate intermittent internal international interspecies interstellar interstitial interwoven intricate
introductory invariant inward ionic irish irrational irregular irrelevant italian japanese jaunty jewish jocular joint jolly jovial jubilant juicy
junior juvenile keen kindly known lacy laden languid lanky lao large larger late latent latest lavender lazy leaden left legal legendary legislative
legitimate lengthy lesser lethal lewd lifelike lightweight likely linear liquid literal literary literate little live lively livid loathsome local
lofty lone lonely long lost loud lousy lovely low lowly loyal lucid lucky lukewarm lunar lurid lush lusty macabre mad made magnificent main major
makeshift mammalian mammoth mandatory maniacal manic manual marginal marine marital martian marxist masculine massive mauve maximal maximum meager
meaty median medieval meek mental mere merry metropolitan mid midway midwestern mighty mild militant military million minimal minimum minor mistaken
mobile moblike modal modern modest moist molal molecular molten momentary monotone monthly moral moroccan morose mortal muddy multiple mundane
municipal murky muscular mute mutual myocardial myriad naive narrow nasal nasty national native natural naval nazi nearby neat necessary negative neo
net neutral new newborn newtonian nice nilpotent nimble nine nineteen nineteenth ninety ninth no noble nociceptive noisy nominal nonchalant
nondescript nonexistent nonresident nonverbal normal northern northwest nuclear nude numb obedient oblique obscene observant occasional occupational
odd offbeat offensive oily okay old older olive one onetime opaque open operational opposite optimal optimum oral orbital orderly ordinary
organizational oriental original ornery orthodox out outdoor outer outside outward oval over overall overdone overhand overhead overnight overseas
overt overweight paid pale pallid paramount paranoid parisian parliamentary parochial partial particular particulate passionate passive pastel pasty
peculiar perceptive perceptual percussive peremptory perennial perfect peripheral perky permanent persistent personal pert pertinent perverse petite
phony pictorial picturesque pink placid plain planar planetary pleasant pleural plump poignant polar polite polycrystalline poor popular positive
possessive posterior postwar potent potential powdery precise predictive pregnant preliminary preliterate premium prepositional presidential prewar
prickly primary prime primeval primitive principal prior private pro procedural productive profane professional proficient profound profuse
progressive prominent promotional prone proper proportional proportionate prospective protective protestant proto proud provincial provisional
proximal proximate pseudo pubescent pulmonary puny pure purple quaint qualitative quantitative quarterly quasi queer quick quiet racial radial radiant
radioactive rampant random rapid rare rational raw ready real recent reciprocal recreational rectangular recurrent redundant reflective regimental
regional regular relative relevant reluctant remote representational residential resistant resolute resonant respective respiratory restive
restrictive resultant reticulate retinal revolutionary rich rigid ripe robust rocklike rocky roman rosy rotten rough roundabout royal rude rudimentary
runaway rural russian rusty sad safe said salient salty sane satisfactory savage scant scanty scholarly scrawny scriptural sculptural seasonal
secondary secondhand secret secure sedate segmental selective selfish semiliterate senior sensational sensitive sensory sentimental separate serial
seven seventeen seventeenth seventh severe sexual sexy shabby shaken shallow sharp sheeplike sheer shiny shod short shrewd sicilian sick sickly
sidelong significant silent silly silver silvery similar simple sincere sinewy single singular sinister six sixteen sixteenth sixth sixty skeletal
skinny sleepy slender slim slippery sloppy slovenly slow sluggish sly small smaller smart smitten smooth smug social sodden soft solar solemn solid
solitary soluble somber some somnolent sordid sore sorry soundproof southern sovereign soviet sparse spatial special spectacular spectral speculative
speedy spellbound spiritual splendid spoken spongy sprightly stagnant stale staminate stark stately statutory staunch stepwise stern sticky stiff
 stoic stolid stormy stout straight straightforward strange stricken strict strong structural stubborn stuffy stupid sturdy suave subjective
sublime submissive subsequent substantial subtle suburban successive sudden sufficient sullen sultry sundry sunken sunny super superb superficial
superior supernatural supportive supreme sure surly swedish sweet swift synchronous taboo tactile tactual tall tame tart taut tawdry teen teenage
temporal temporary ten tender tentative tenth terrestrial territorial thermal thick thickspread thin third thirsty thirteen thirty thorough three
thrifty tight timely timid tiny  tolerant tonal torn torpid tough toxic traditional tranquil transcendental transitional translucent
transparent transverse tribal trite triumphant trivial troublesome true trustworthy turbulent twelfth twelve twentieth twenty two twofold ugly
ultimate ultra unable unattractive unaware unbroken uncertain unclean unclear uncommon uncooperative under undercover underground understood
underwater underway undue uneasy uneven unfair unfamiliar unforeseen unfortunate unfrozen ungainly ungodly unhappy unholy unimportant unique universal
unknown unlike unlikely unnatural unnecessary unofficial unorthodox unpaid unpleasant unpopular unruly unsatisfactory unseen unsold unspoken untold
unusual unwelcome unwise upbeat upper upright upstairs upstream urban urgent usual utmost utopian vacant vague vain valiant valid variant vascular
transient vast vehement velvety verbal vertebral vibrant victorian vile vindictive violent virile visual vital vivid vocal vocational volatile vulgar warlike
warm wary watery wavy wayward weak wealthy weary wee weekly weird western white whole wholesome wide widespread wild wily windy wiry wise witty wooden
woolly worn worse worst worth worthwhile worthy wraithlike written wrong wry yearly yellow young younger
`;
