/**
 * Words that judge what somebody is like or how well a thing was done. Drawn from AFINN-165 (docs/word-lists.md), reviewed: what is only the
 * matter at hand in working life (error, failure, problem, incident, fire, cut, critical, risk, gain, launch) judges nobody and is left out;
 * words for conduct, ability and quality of work are ours.
 */

/** Base forms of verbs, singular nouns, adjectives and adverbs. */
export const negativeWords = `
abrasive abuse abusive abysmal accuse aggressive aggressively alarmist aloof amateurish angrily annoying antagonise antagonistic antagonize
apathetic apathy appalling argumentative arrogance arrogant arrogantly atrocious avoidant awful awfully awkward backstab bad bad-mouth badly
badmouth bamboozle begrudge belittle berate betray bias biased bicker blackmail blame blatant blunder boastful bodge bossy botch botched brag brash
bribe buggy bully bureaucratic callous careless carelessly carelessness chaos chaotic cheat cheerless childish clueless clumsy clunky coerce
combative complacency complacent complain condescend condescending confrontational contemptuous controlling convoluted counterproductive coward
cowardly cranky crap crappy crazy cruel cumbersome cynical deaf deceitful deceive deceptive defensive defensively defiant deficient degrade
demeaning demoralise demoralize demotivate demotivated deplorable derelict deride dilettante disappointing disaster disastrous discourteous
disengaged disgraceful disgruntled disgust dishonest disinterest disinterested disloyal dismal dismissive disobey disorganisation disorganised
disorganization disorganized disparage disparaging disregard disrespect disrespectful disrespectfully disruptive distort distrust dodge dodgy
domineering dreadful dumb dysfunctional egoistic egotistical embarrassing erratic evasive exaggerate exasperating fake fiasco fickle flaky flawed
flimsy flounder foolish forgetful forgetfulness frustrating fumble gaslight gossip greed greedy grudging grudgingly gullible half-baked half-done
half-finished half-hearted half-heartedly haphazard haphazardly hapless harass harsh harshly hasty heavy-handed hectic heedless high-handed hopeless
horrendous horrible horribly hostile hostility humiliate hurtful hypocritical idiot idiotic ignorance ignorant ignore ill-conceived ill-equipped
ill-prepared illogical immature impatience impatient impede impolite impractical improper improperly inability inaction inadequate inadequately
inappropriate inappropriately inattention inattentive incapable incoherent incompetence incompetent incompetently incomprehensible inconsiderate
indecision indecisive indifference indifferent ineffective ineffectual inefficiency inefficient inept ineptitude inexcusable inexperience
inexperienced inferior inflexible inhibit insensitive insincere insolent insufficient insufficiently insult insulting interrupt intimidate
intimidating intolerant intransigent irrational irresponsible irresponsibly jealous jealousy jerk lack lackadaisical lackluster lacklustre lame lax
lazily laziness lazy lethargic liar lousy manipulate manipulative mean-spirited meddle mediocre meltdown messed messy micromanage micromanager
micromanaging misbehave misguided mishandle mislead misleading mismanage mistreat mistrust moan mock moody nag naive nasty negativity neglect
negligent negligently nightmare nitpick nonchalant nonsense nonsensical obnoxious obstinate obstruct obstructive offend offensive oppressive
outdated overbearing overconfident overpromise passive passive-aggressive passively pathetic patronise patronising patronize patronizing pester
pettiness petty pigheaded pointless poor poorly possessive prejudice prejudiced pretend procrastinate procrastination provoke pushover pushy quarrel
quarrelsome quitter rant rash reckless recklessly recklessness refuse reluctance reluctant reluctantly resist ridicule ridiculous rigid rubbish rude
rudely rudeness ruin ruthless sabotage sarcastic scapegoat scold scream self-absorbed self-centered self-centred selfish selfishly selfishness
senseless shallow shambles shameful shirk shoddy short-sighted short-tempered shout slack slacker slapdash slipshod sloppily sloppiness sloppy
sluggish smug sneaky snub spineless spiteful squabble squander stonewall stubborn stubbornly stubbornness stupid stupidly substandard sullen
superficial tactless tardy terrible terribly thoughtless timid tiresome toothless toxic toxicity troublesome two-faced ugly unacceptable
unaccountable unapproachable uncaring unclear unclearly uncommitted uncommunicative unconcerned uncooperative undermine underperform underperforming
undisciplined undocumented unengaged unethical unfair unfairly unfit unfocused unfocussed unfriendly ungrateful unhelpful unhelpfully unimpressive
uninformed uninspired uninterested uninvolved unjust unkind unmanageable unmotivated unorganised unorganized unprepared unproductive unprofessional
unprofessionalism unprofessionally unqualified unreachable unreadable unrealistic unrealistically unreasonable unreasonably unreliable unresponsive
unskilled unsuitable unsupportive untested untrained untrustworthy unusable unwilling unwillingness unworkable useless vague vaguely vengeful
vicious vile vindictive volatile waste weak weakly weird whine withhold worthless yell
`;

/** What somebody is said to be, or how they did it; of a thing these are the matter at hand ("the query was slow", "the release was late"). */
export const negativeOfPeople = `
absent absent-minded bored boring demanding detached difficult disagreeable distant distracted impossible inattentive inconsistent late moody
nowhere passive resistant slow unavailable unaware withdrawn wrong
`;

/** Base forms of verbs, singular nouns, adjectives and adverbs. */
export const positiveWords = `
accountable adaptable adept admirable admirably admire amazing amazingly ambitious appreciate appreciation approachable articulate astute attentive
awesome beautiful beautifully brave brilliant brilliantly calm calmly capability capable caring clever cleverly cohesive collaborative commend
committed communicative compassion compassionate competence competent confident congratulate conscientious considerate constructive constructively
convincing cooperative courage courageous courteous creative creatively credible curious decisive dedicated dedication deft dependable devoted
diligence diligent diligently diplomatic disciplined eager eagerly earnest effective effectively efficient efficiently eloquent empathetic empathy
encouragement encouraging energetic engaged engagement enjoyable enthusiasm enthusiastic enthusiastically ethical excel excellence excellent
excellently exceptional exceptionally expertise expertly fabulous faithful fantastic flawless flawlessly flexible friendly fruitful generous gentle
genuine gifted good gracious gratitude great hard-working hardworking harmonious harmony helpful helpfully honest honestly honesty humble humility
impartial impress impressive impressively incredible incredibly ingenious innovative insight insightful inspire inspiring integrity intelligent
invaluable inventive keen kindness knowledgeable loyal loyalty magnificent marvellous marvelous mature maturity meaningful meticulous meticulously
mindful motivating neat neatly nicely nimble open-minded openly optimistic organised organized outstanding outstandingly passion passionate patient
patiently perfect perfectly persistent personable pleasant pleasure polite politely positive positively powerful praise proactive proactively
productive professional professionalism professionally proficient punctual reasonable receptive reliability reliable reliably remarkable remarkably
resilience resilient resourceful respectful respectfully responsible responsibly responsive rewarding rigorous robust satisfying seamless seamlessly
self-assured selfless selflessly sensible sincere sincerely skilful skilled skillful skillfully smart smoothly solid spotless stellar strong
strongly stunning successful successfully superb superbly supportive sympathetic tactful talent talented terrific thorough thoroughly thoughtful
thoughtfully thrive tireless tirelessly tolerant top-notch transparency transparent triumph trusted trustworthy useful valuable versatile vigilant
well-organised well-organized well-prepared wise wisely wonderful wonderfully
`;

/** How somebody felt: it speaks for what was done, and not to have felt so speaks against nobody. */
export const gladWords =
  'cheerful delight delighted grateful happy impressed pleased proud satisfied thankful thrilled';

/** What those one works with are expected to do. Said of somebody it is no praise, denied it is a reproach. */
export const expectedVerbs = `
admit answer apologise apologize attend bother care check clarify collaborate commit communicate complete comply confirm consider consult contribute
cooperate coordinate deliver discuss document engage escalate execute explain finish follow fulfil fulfill give handle help honor honour inform
inspect investigate involve join keep listen maintain manage meet mention monitor notify participate pay prepare proofread provide publish read
recognise recognize reply report research respect respond return review schedule send share show speak supervise supply support tell test train try
understand update validate verify warn write
`;

/** The same of what they are expected to be and to have: "not available", "no experience". */
export const expectedQualities = `
ability able accountability accurate accurately adequate adequately attention available aware balanced care careful carefully clarity clear clearly
clue commitment communication complete completely concern confidence consistent consistently cooperation coordinated coordination correct correctly
courtesy discipline effort enough experience experienced fair fairly familiar feedback fit focus focused guidance help idea informed interest
interested involved knowledge manners motivated motivation open ownership patience plan precise prepared present prompt promptly proper properly
qualified ready realistic respect responsibility right satisfactory sense serious seriously skill structure sufficient sufficiently support thought
trained training understanding vision well willing willingness
`;

/** With a deed to follow, what was expected did not happen: "failed to answer". */
export const omittingVerbs = 'fail forget hesitate omit neglect decline refuse struggle';

/** Denied, with a deed to follow that was expected: "did not want to listen", "never bothered to ask". */
export const carryingOut = 'agree bother care manage try want wish';
