/**
 * Nouns for people, in the singular. Drawn from WordNet 3.0's `noun.person` where that sense dominates (docs/word-lists.md); the roles of
 * working life and the groups are ours.
 */

/** A person, in general English. */
export const persons = `
abbot abolitionist actor actress adherent administrator adulterer aggressor aide amateur ambassador anabaptist analyst ancestor angel antagonist
anthropologist apache apothecary applicant appointee apprentice archbishop architect arianist artist assassin assessor assignee assistant
athlete attacker attendant attorney aunt author auxiliary babe baby bachelor backer ballplayer bandit banker banshee baptist bartender bearer
believer beneficiary besieger bishop blackmailer boatswain bodybuilder booker bootlegger boss boy bride brigadier brother brute 
buddy buff bum bunkmate busboy businessman caller camper candidate captain captive carpenter cartoonist catcher catholic cattleman cavalryman
celebrant chairman chambermaid champion chemist chieftain child chiropractor chorine chosen citizen claimant clergyman clerk client clown coach
colleague collector colonel comedian commander commando commentator commissioner committeeman companion competitor composer comrade concessionaire
concierge conductor confidant congressman connoisseur consultant consumer contractor contributor controller cop coquette coroner corporal
correspondent counselor countryman courtier cousin coward cowboy craftsman creator criminal critic crook cultist cuss customer cyclist dad daddy
dancer darling daughter deacon dealer decedent decorator defendant defender deity democrat demon dentist deportee deputy designer detective developer
devil devotee diabetic diplomat director distributor divinity doctor donor doorman dramatist driver drunkard duffer dweller earthman economist editor
educator egotist elder employee employer engineer englishman entrepreneur executioner executive executor experimenter expert explorer farmer
father fella fellow fiend fighter fisherman flautist foe follower foreigner foreman freeman frenchman freshman friend fullback gadfly gangster
gardener generalist gentleman geologist ghoul girl girlfriend god goddess golfer goner gourmet governor grandfather grandma grandmother granny grocer
grownup guardian guerrilla guest gunman gunner guy gymnast halfback headmaster heir helper hero heroine herpetologist highwayman historian
hitter homesteader horseman hostess householder housewife huckster humorist hunter hurler husband hypocrite idealist idler
illustrator immigrant incompetent individualist infant infantryman inhabitant inmate inspector instructor interpreter interviewer invader
investigator investor irishman janitor jesuit jew jeweler jimdandy jimhickey journalist judge junior juror kid kidnapper
killer king knight laborer lad lady landlord lawman lawyer layman leader lecturer lefty legislator letterman liar liberal lieutenant lifter linguist
listener lord loser lover lunkhead lyricist machinist madman magician maid maiden maker mama mamma man manager maniac marksman martyr 
masseur mayor mechanic member mercenary merchant messenger mexican midshipman milquetoast miner missionary mistress mommy monarch monk monster mother
mourner murderer musician neighbor nemesis nephew neutralist newcomer newsboy newsman northerner novelist nun nurse 
observer occupant officer official offspring oldster onlooker opponent outcast outfielder outsider overachiever overnighter owner oyabun painter papa
pardner parent parson partner passenger passerby pastor pathologist patient patriot patrolman patron patronne peasant peddler peer performer
petitioner phantom philosopher physician physicist pianist pilot pimp pirate pitcher plainclothesman planner planter platonist player
playmate playwright plumber poet policeman politician pope porter portwatcher positivist posseman potter preacher predecessor president priest
prisoner producer professor promoter propagandist prophet proprietor prosecutor psychiatrist psychologist puncher pupil pursuer quack quarterback
rabbi racketeer rancher reactionary reader reb receptionist recipient redcoat refugee registrant reporter representative republican researcher
resident retailer rider rifleman robber rookie ruler rustler sailor saleslady salesman scholar schoolboy schoolgirl schoolmate scientist scot
sculptor seaman secretary senator sergeant servant settler shepherd sheriff shortstop sicilian singer sinner sir sister skeptic
skirmisher slugger smuggler sniper soldier soloist son songwriter sonny sophomore soprano southerner southpaw speaker specialist spectator
sportsman spouse sprinter squire statesman stepmother stockholder stoic storyteller straggler stranger student subjectivist subordinate
suburbanite successor sufferer superintendent supervisor supplier surgeon surveyor survivor swiss taxpayer teacher teammate teamster technician
teenager telegrapher tenant texan theologian therapist thief tormentor tory tourist trader traditionalist traitor trapper traveler treasurer trooper
trustee twirler uncle underachiever user valet vendor veteran victim villager villain violinist visitor voter waiter warrior
watercolorist widow wife wigmaker wingman winner witch wizard woman worker workman writer yankee yokel youngster youth
`;

/** A person at work or at home, by role. */
export const roles = `
manager lead leader boss supervisor director vp ceo cto cfo coo cpo ciso svp evp president founder cofounder co-founder executive exec head chief
chair owner stakeholder sponsor colleague coworker co-worker teammate team-mate peer mentor mentee coach intern apprentice trainee report subordinate
hire newcomer engineer developer dev programmer coder sre architect designer tester analyst scientist researcher administrator admin sysadmin dba
operator technician specialist consultant contractor cooperator collaborator counterpart temp freelancer vendor supplier partner client customer user subscriber buyer shopper seller merchant
tenant patient student pupil teacher professor instructor tutor pm tpm em ic qa recruiter interviewer candidate applicant accountant auditor lawyer
attorney counsel paralegal salesperson salesman rep representative agent marketer copywriter writer editor reviewer approver author maintainer
committer contributor responder on-call oncaller caller facilitator coordinator organizer scrum-master planner nurse doctor physician surgeon
pharmacist dispatcher driver cashier clerk receptionist secretary assistant aide janitor guard officer chef cook waiter waitress friend roommate wife
husband spouse brother sister mother father mom dad son daughter kid child parent guy woman man person people folk human individual someone somebody
everyone everybody anyone anybody whoever expert novice senior junior principal staffer employee employer worker member volunteer participant attendee
speaker presenter guest visitor resident citizen investor shareholder regulator legislator official competitor rival predecessor successor counterpart
sheriff lieutenant captain sergeant colonel mayor governor senator judge juror defendant plaintiff vet courier paramedic midwife mechanic plumber
electrician librarian landlord landlady neighbour neighbor foreman porter adviser dean provost rector registrar magistrate baker fitter welder roofer
bookkeeper solicitor barrister referee trainer matron headmistress headteacher postdoc bailiff councillor skipper radiologist steward wholesaler
subcontractor controller superintendent
`;

/** Several people acting as one. */
export const groups = `
team squad crew department dept group committee board council panel leadership management staff personnel crowd company firm agency organization
organisation org union startup police government ministry army jury family couple audience community hr infosec compliance procurement payroll devops
qa helpdesk help-desk helpline noc soc executives c-suite tribe guild chapter pod division bureau faculty cohort consultancy
`;

/** A part of a company that acts like a person when it stands without an article ("Legal signed off") or before `team`. */
export const departments = `
legal hr ops engineering infosec security compliance procurement accounting payroll devops qa marketing finance sales support operations leadership
management product design it helpdesk noc soc sre platform data analytics research
`;
