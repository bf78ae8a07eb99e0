/**
 * Participles that English uses as adjectives: states rather than deeds. Drawn from WordNet 3.0 (docs/word-lists.md) and sorted by hand, with words of
 * working life added. Cues of `passive.ts`, never verdicts.
 */

/** Hardly ever passives: `tired`, `understaffed`. */
export const states = `
accustomed acquainted addicted aged allergic amazed antiquated appalled ashamed astonished baffled bedraggled bespectacled bound burned-out burnt-out
calloused civilized clueless cluttered committed complicated crooked crowded cultured dated deceased dedicated dehydrated delighted demotivated
deranged detailed determined devoted dignified dilapidated disgruntled disinterested disorganized dissatisfied done drunk ecstatic elated elongated
emaciated enamored engrossed enraged enthused experienced fabled famed familiar fatigued fed-up flabbergasted gifted gobsmacked gone hard-pressed
headquartered heartbroken horrified hungover ill-advised ill-equipped inclined indebted inexperienced interested interrelated jaded jam-packed located
lopsided lost nuanced obsessed open open-minded openmouthed outdated overcrowded overdue overpriced overqualified overrated oversized overweight
packed perplexed pissed poised preoccupied privileged renowned retired rid scared short-staffed shortsighted siloed situated skilled sleep-deprived
sophisticated spirited stuck swollen talented tattered terrified thrilled tired tongue-tied torn unaccompanied unaffected unattended unauthorized
unbroken unchanged unconcerned undaunted undecided underdeveloped underprivileged underrated understaffed undisclosed undocumented unemployed
unequipped unexpected unexplained unfamiliar unfinished unheard unimpressed uninsured uninterested uninterrupted unknown unlimited unmanned unmarried
unmonitored unmoved unnoticed unoccupied unopposed unorganized unpatched unprecedented unprepared unqualified unrelated unresolved unrestricted
unsettled unsolved unsupervised untested untouched unused unwanted versed wasted well-done well-known well-versed wicked worn-out wretched
`;

/** States as often as deeds: `closed`, `broken`, `surprised`. */
export const participialAdjectives = `
absorbed accomplished activated adjusted advanced aerated affected affixed agitated air-conditioned aligned animated annoyed arched armed armored
aroused arranged assured awakened baked balanced bandaged battered behind-schedule bended bewhiskered bewildered biased blackened blessed blurred
bored bounded broken broken-down bronzed bruised brushed burnt carpeted carved centered centralized certified cherished chiseled choked classified
cleared clinched clogged closed clouded compressed concealed concentrated concerned confirmed confused congested connected constipated contented
controlled convinced coordinated correlated covered cracked cramped crippled crisscrossed crushed crusted cursed curved damaged damned dazed deadened
demythologized deprecated destined detached developed differentiated diminished disabled disappointed disciplined discouraged disengaged disguised
disgusted dismayed disordered dispersed dissolved distinguished distressed disturbed diversified divided divorced dogged dominated doomed dotted
drained draped dressed dried drugged dulled earned edged educated embarrassed engaged enlightened entangled entitled equipped exaggerated exalted
exasperated excited exhausted expanded expired exposed expressed extended eyed faced faded fascinated favored feathered featured filled filmed
finished flawed flooded flushed focused fragmented fried frightened fringed frozen frustrated furnished generalized gilded glued grilled handicapped
harassed hardcoded heated hidden honored hooked hurried hurt idealized impassioned improved individualized infected inflamed inflated informed injured
inscribed institutionalized integrated intended involved ionized isolated jammed jeweled jolted jumbled justified known labeled learned lessened
licensed lighted limited lined loaded lowered maddened magnified manned manufactured marked married misaligned misplaced mixed modified motivated
mounted muffled narrowed neglected obligated occluded occupied opposed organized oriented overcooked overloaded overwhelmed overworked parked pasted
paved peaked pestered pinched pitched pleased plugged pointed polished populated possessed powdered prepared prescribed preserved pretended primed
proclaimed prolonged pronounced punctured puzzled qualified reclaimed refined refreshed related relaxed relieved remodeled repeated reserved resolved
respected restored restrained restricted revised rounded ruffled satisfied scarred scattered scented scratched seasoned seated segregated separated
set settled shackled shaded shaped shaved shielded shocked shut simulated skewed slammed slanted slashed smashed soaked soiled sorbed spaced
specialized specified splattered spoiled squared staffed stained standardized startled stereotyped stooped strained streaked streamlined stressed
stretched structured stunned subdued suited sunken surprised surrounded suspended swamped tailored tangled tilted timbered tousled trained trapped
troubled turned unasked unassisted uncharged understood undeveloped undiminished unexplored unified uniformed united unlined unlocked unpaired
unreconstructed unsaturated unstained unstressed unstructured upraised upset urbanized valued varied veiled washed widowed worn worried wounded
wrapped
`;
