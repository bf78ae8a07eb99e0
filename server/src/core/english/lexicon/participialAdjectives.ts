/**
 * Participles that English uses as adjectives: states rather than deeds. Drawn from WordNet 3.0 (docs/word-lists.md) and sorted by hand, with words of
 * working life added. Cues of `passive.ts`, never verdicts.
 */

/** Hardly ever passives: `tired`, `understaffed`. */
export const states = `
accustomed acquainted addicted aged allergic amazed antiquated appalled ashamed astonished baffled bedraggled bespectacled bound burned-out burnt-out
calloused civilized clueless cluttered committed complicated crooked crowded cultured dated deceased dedicated dehydrated delighted demotivated
deranged detailed determined devoted dignified dilapidated disgruntled disinterested disorganized dissatisfied drunk ecstatic elated elongated
emaciated enamored engrossed enraged enthused experienced expired fabled famed familiar fatigued fed-up fit flabbergasted gifted gobsmacked gone hard-pressed
headquartered heartbroken horrified hungover ill-advised ill-equipped inclined indebted inexperienced interested interrelated jaded jam-packed located
lopsided nuanced obsessed open open-minded openmouthed outdated overcrowded overdue overpriced overqualified overrated oversized overweight
packed perplexed pissed poised preoccupied privileged renowned retired rid scared short-staffed shortsighted siloed situated skilled sleep-deprived
sophisticated spirited stuck swollen talented tattered terrified thrilled tired tongue-tied unaccompanied unaffected unattended unauthorized
unbroken unchanged unconcerned undaunted undecided underdeveloped underprivileged underrated understaffed undisclosed undocumented unemployed
unequipped unexpected unexplained unfamiliar unfinished unheard unimpressed uninsured uninterested uninterrupted unknown unlimited unmanned unmarried
unmonitored unmoved unnoticed unoccupied unopposed unorganized unpatched unprecedented unprepared unqualified unrelated unresolved unrestricted
unsettled unsolved unsupervised untested untouched unused unwanted versed wasted well-done well-known well-versed wicked worn-out wretched
`;

/** States as often as deeds: `closed`, `broken`, `surprised`. */
export const participialAdjectives = `
absorbed accomplished activated adjusted advanced aerated affected affixed aggravated agitated air-conditioned alarmed aligned amused animated
annoyed appeased arched armed armored aroused arranged assorted assured astounded automated awakened baked balanced bandaged battered
behind-schedule bemused bended bent besieged bewhiskered bewildered bewitched biased blackened blessed bloated blurred bored bothered bounded broken
broken-down bronzed bruised brushed burdened burnt camouflaged carpeted carved centered centralized certified cherished chipped chiseled choked
classified cleared clinched clogged closed clouded collapsed compressed compromised concealed concentrated concerned condemned confirmed conflicted
confused congested connected constipated constrained contaminated contented controlled convinced coordinated correlated corroded corrupted covered
cracked cramped crazed creased crippled crisscrossed crushed crusted cursed curved damaged damned dazed deadened debilitated deflated deformed
degraded dejected demythologized dented depleted deprecated deserted destined detached deteriorated developed differentiated diluted diminished
disabled disappointed disciplined discouraged disengaged disfigured disguised disgusted disillusioned disjointed dislocated dismayed disordered
disoriented dispersed displeased dissolved distinguished distorted distracted distressed disturbed diversified divided divorced dogged dominated
doomed dotted drained draped drenched dressed dried drugged dulled dumbfounded earned edged educated elevated embarrassed embittered enclosed
endangered energized engaged enlightened entangled entitled entrenched equipped estranged exaggerated exalted exasperated excited exhausted
exhilarated expanded exposed expressed extended eyed faced faded fascinated faulted favored feathered featured fenced filled filmed finished flawed
flooded flushed focused folded forbidden fractured fragmented frayed fried frightened fringed frozen frustrated fulfilled furnished furrowed garbled
generalized gilded glued grilled guarded hampered handicapped harassed hardcoded hardened haunted heartened heated hidden hinged honored hooked
humbled hurried hurt idealized illuminated immersed impaired impassioned impoverished improved incensed indented individualized infected infested
inflamed inflated informed injured inscribed inspired institutionalized insulated insured integrated intended intoxicated intrigued invested
involved ionized irritated isolated jammed jeweled jolted jumbled justified knotted known labeled laminated landlocked learned lessened licensed
lighted limited lined loaded locked lost lowered maddened magnified manned manufactured marked married misaligned misguided misinformed misplaced
mistaken mixed modified mortified motivated mounted muddled muffled mystified narrowed nauseated neglected numbed obligated occluded occupied
opposed organized oriented outnumbered outraged overcooked overdone overexposed overgrown overjoyed overloaded overstated overwhelmed overworked
paralysed paralyzed parked pasted paved peaked peeved perturbed pestered pinched pitched plagued pleased plugged pointed polarized polished polluted
populated possessed powdered prepared prescribed preserved pressured pressurized pretended primed proclaimed prolonged pronounced proven psyched
punctured puzzled qualified rattled reasoned reclaimed reclined reddened refined refreshed related relaxed relegated relieved remodeled repeated
reputed reserved resolved respected restored restrained restricted revised riddled ripped rotted rounded ruffled ruined rumpled rushed rusted
saddened satisfied saturated scarred scattered scented scorched scrambled scratched sealed seasoned seated secluded sedated segregated self-employed
separated set settled shackled shaded shaken shaped shattered shaved shelved shielded shocked shrouded shrunken shut simulated skewed skinned
slammed slanted slashed slated smashed snowed soaked soiled sold-out sorbed spaced specialized specified speckled splattered split spoiled sprained
squared stacked staffed stained stalled standardized startled steeped stereotyped stooped strained stranded streaked streamlined stressed stretched
structured stunned stunted subdued suited sunburned sunburnt sunken surprised surrounded suspended swamped tailored tainted tangled tanned tempted
tensed thickened tied tilted timbered torn tousled trained trapped traumatized troubled turned twisted unasked unassisted uncharged understood
undeveloped undiminished unexplored unharmed unified uniformed uninjured united unlined unlocked unpaired unreconstructed unsaturated unscathed
unscheduled unsigned unspoiled unstained unstressed unstructured upraised upset upturned urbanized valued varied veiled vexed warped washed weakened
weathered weighted widowed wired worn worried wound-up wounded wrapped wrecked wrinkled
`;
