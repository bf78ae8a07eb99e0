/**
 * Nouns for what can be thought or felt but not looked at. Drawn from WordNet 3.0: the words whose tagged uses are mostly attributes, states,
 * feelings, motives, relations or matters of thought (docs/word-lists.md), reviewed; words of working life are ours.
 */

/** In the singular, where their ending does not give them away. */
export const abstractNouns = `
access accuracy adequacy advantage advice agenda agony aim alternative amount anarchy anger angle angst anguish antipathy anxiety anybody anyone
anything approach aptitude ardor aspect atrophy attempt attitude attribute average awe background basis bearing beauty beginning behavior
behaviour being belief benefit bit blur bond bonding boost bottleneck brainstorming breadth breakthrough bunch burden burnout buy-in calm caring
case cause certainty chagrin challenge change chaos character characteristic choice circumstances climate coaching comfort communicating composure
compromise concept concern conditioning conflict consensus constant contempt context contrary contrast control core couple courage cowardice
credit credo creed crisis culture danger deadlock decision-making deed defect degree delicacy delight delirium demeanor democracy depth desire
despair detail determinant dialogue difficulty dilemma disadvantage disapproval disbelief discipline discomfort discontent disdain disgrace
disguise dislike disloyalty dismay disorder displeasure disposal disrepair distaste distress doctrine doing doubt dream duty dynamic dynamics ease
ecstasy effect efficacy effort ego empathy emphasis end endeavor endeavour enthusiasm entirety envy episode equilibrium error esteem ethic ethos
event everybody everyone everything example excess expertise exposure extent eye-opener facet fact failure faith fame fantasy fatigue favour fear
feature feedback feel feeling feelings finesse finish firefighting flair flavor flaw flow focus folklore folly foreground foresight fortitude
framework frenzy fright fundamentals fury future gain gap gloom glory goal good grace grandeur gratitude grief grit growth grudge guilt gut habit
hallmark handicap happening harm harmony haste hate hatred hazard headway health heart height help hindsight honesty honour hope horror humor
hunch hunger hurry hurt hysteria idea ideal ideology idiosyncrasy immediacy impact impasse impulse incentive incident initiative input insight
instinct intellect intent interest issue jealousy jeopardy journey joy justice key kind knack knowing knowledge lack learning length lesson
lethargy level liberty life listening logic long-term longing look lore lot love loyalty luck luxury magic magnitude malaise manner manners
mastery matter melancholy memory mentoring merit mess method milestone mind mind-set mindset misery misgiving misstep misunderstanding modesty
momentum monotony mood moral morale morals motive move multitasking mystery mystique nature need neglect nerves networking nightmare nobody none
norm nostalgia nothing novelty number objective obstacle oneself opinion order outcome outlook pace pain pallor panic paradigm past path pattern
peace period perspective phase philosophy pitfall plan planning pleasure plenty plight point politics posture potential poverty power practice
precedent prejudice pressure prestige pride principle privilege problem problem-solving procedure process progress promise prospect prowess
purpose rage range rapport rapture rationale realm reason reasoning recovery regard regret relations relief remainder reminder resolve respect
respecting response rest result return rhythm right rigor rigour risk role routine rule safety sake saying scenario scope scorn secrecy self self-
care self-discipline self-doubt self-esteem self-respect sense setback setup shame short-term shortage side sin skill slavery solace solicitude
somebody someone something sorrow sort soul source sparkle specialty speed spirit splendor stage standard standing standpoint start state stature
status step stereotype stimulus strategy strength stress strive struggle stuff stupor style subject substitute success suffering support supremacy
surprise survival suspense suspicion symmetry sympathy symptom synergy tact takeaway talent task taste teamwork technique temper tempo term terms
testing theory thing thinking thought threat thrill time timing today tomorrow ton tone tons topic touch trade-off tradeoff training trait trend
trial troubleshooting trust trouble truth try turmoil turnaround turnover twinge twist type uncertainty understanding upheaval uproar use valor value
values verve view viewpoint virtue wake-up way wealth well-being wellbeing win wise wish wonder worry worth yearning yesterday zeal
`;

/** Their ending looks abstract, and yet one can look at them. */
export const concreteInShape = `
ambulance ammunition announcement apartment audience basement cavity celebrity cement charity citation city commodity compartment currency deity
document edition electricity embankment entrance equation equipment establishment facility faction fence fraternity function garment government harness
installation insurance investment invitation junction kingdom licence location lotion medication monument neighborhood neighbourhood notation
observance ordinance pavement payment pension petition pigment plantation population prescription publication quotation ration reception regiment
reservation residence resignation scholarship section sediment segment sentence settlement ship shipment station steamship subscription substance
substation supplement television tenement transcription translation tuition university vegetation
`;
