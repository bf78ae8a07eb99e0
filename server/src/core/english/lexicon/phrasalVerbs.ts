/**
 * Verbs that take a particle (`roll back`, `sign off`), by particle. Mostly from compromise 14 (MIT), see docs/word-lists.md.
 */
export const phrasalVerbs: Readonly<Record<string, string>> = {
  about: `bring fool gad go mess root`,
  ahead: `get go plan press`,
  along: `bring get move pass sing string`,
  apart: `come fall pull put take`,
  around: `ask boss bring call come fool fuck get horse hunt joke lie mess play roll run turn work`,
  aside: `put set`,
  away: `back blow bounce bring call carry come cut drop file fire frighten get give go hide keep move pass put run send shoot switch take throw tie
walk wash`,
  back: `blow bounce bring call come cut drop fall fight fire get give go hand hit hold keep look pass pay push put report revert roll run scale send
shoot stand switch take think throw tie walk`,
  by: `come creep drop get go stop swear swing tick zip`,
  down: `go add back bear beat bend blow bog boil bore bottle break bring buckle bulk bundle bust call calm carve clean cook cool creep cut die double
dress face fall fill flag flatten fold fuel gear get give go grind grow hand hang hold hunker hunt hush jot keep knock lay let lie load lock
look man mark melt mop move nail narrow note pack pair pat pin pipe plump pop pour power pull put quiet rub run scale scrape send set settle
shake show shut sit slow smash speed spin square stand stare strike take tear tie tighten tone top track trickle turn wash wear went wind
write`,
  forth: `bring come set`,
  forward: `bring come look move put step`,
  in: `back bang barge bash beat block book box break bring burn burst bust butt buy carve cash cave check chip close come creep cross drop eat
fall fence file fill get give grow hand hang head hone jack jump keep key lean leave let lie lock log loop move opt pack pass peel pencil
plug pop pull put reach rein ring roll rub run screw send set settle shade shut sign sink sit sleep smash snow stay step stop strike suck
take throw tie trade try tuck turn type usher walk warm wave wean wear weigh wheel work zero`,
  off: `add auction back be beat bite blast block brush burn buzz call carry cast catch close come cool count cut drop end face fall feed fend
frighten get give go goof grind hand head hold jack keep kick knock laugh lay level live log make marry mouth nod pair pass pay peel pick
pop power put read reel ring rip roll rope round sail screw see sell send set shave ship shoot show sign sleep slice snap split square start
stave stop storm strike suck switch take tear tee tell tick tip top try turn wait walk wear whack work write`,
  on: `add bank bargain bring call carry catch cheer count crack creep drag draw feed frown get give go grind hang head hit hold keep latch lay log
move pass pick pile pop power prattle press put send show sign slip snap spring spur switch tack take tell try turn urge wait wear yammer`,
  out: `go act air ask back bail bang barge bash bear beat belt black blank bleed block blow blurt book box branch break bring burn burst bust butt buy
call cancel carry carve cash check chew chill clear close come creep cross crowd cry cut dole drop eat edge fall farm fence figure file fill
find fish fizzle flake flame flare flesh flip geek get give grow hand hang hash head help hide hold iron jack keep kick knock lash leave let
level listen live lock log look lose luck make max miss move nerd opt pack pan pass peel phase pick pig play point print psych pull punch
put rat reach read rent ring rip roll root round rub rule run scout screw see sell send set settle shoot shout shut sign single sit slip
smash smoke snow sort speak spell spill splash spread stamp start step storm straighten stretch strike suck suss take time tire top trade
trip trot try turn type walk warm wash watch wave wean wear weird wheel whip wimp wipe work zero zone zonk`,
  over: `bend bubble come do fail fall fork get gloss go hand haze head heal hold keel look lust mull pore pull read run send sleep spill take talk
think tide tip turn zip`,
  through: `come fall follow go run talk think walk`,
  together: `bring come get pull put`,
  under: `bring come go head look place run talk`,
  up: `go write look make act add back beat beef bend blow board bog boil bone boot bottle break brighten bring brush buckle build bulk bundle bust buy call carve
catch chat cheer chew clean clear close come cook creep cut dam double dress drum eat end eye face fatten feel fess fill finish fire firm
fish flag flame flare fog fold follow free freeze freshen fry fuck fuel gang gear get give goof grind grow hack ham hang heat hit hold hole
hurry hush jazz juice keep key kick knock lace lap let light lighten line link listen live load lock look loosen make man mark mash measure
meet melt mess mix mock mop move muddle open own pack pair patch pick pile pin pipe plump pop power prop psych pull put rack ramp read rise
roll rough rub run rustle save scale scrape screw send serve set settle shack shake show shut sign sit size slice slip slow smash snap
snuggle soak sober spark speak speed spice spin split spruce square stack stand start stay step stick stink stir stitch straighten strike
string study suck suit sum take team tear tee think throw tidy tie tighten top toss trade trip turn type use vacuum wait wake warm wash
weigh went whip wind wire wise work wrap write zip`,
};
