/**
 * What is counted in news, by class: head lemmas, so that "14 houses" and "40 homes" can be set side by side. Person nouns matter most.
 */
const CLASSES: Readonly<Record<string, string>> = {
  person: `person people human individual man woman child kid boy girl baby infant toddler newborn teen teenager teenage youth youngster adult adolescent
    minor elder senior pensioner retiree mother father parent grandmother grandfather grandparent grandchild grandson granddaughter son daughter brother sister sibling twin
    triplet husband wife spouse widow widower partner boyfriend girlfriend fiance fiancee uncle aunt cousin nephew niece relative orphan
    bride groom bridesmaid folk folks guy lady gentleman friend neighbor neighbour colleague classmate teammate roommate
    resident inhabitant citizen noncitizen local native villager townspeople islander dweller homeowner householder tenant renter landlord occupant settler
    civilian bystander onlooker spectator passer-by passerby witness eyewitness pedestrian cyclist bicyclist motorist driver passenger rider commuter traveler traveller tourist
    visitor guest holidaymaker vacationer pilgrim worshiper worshipper congregant parishioner attendee participant reveler reveller concertgoer partygoer shopper customer client
    consumer patient victim casualty fatality dead deceased survivor evacuee refugee migrant immigrant emigrant asylum-seeker seeker deportee returnee exile homeless displaced
    hostage captive detainee prisoner inmate convict suspect defendant accused offender felon perpetrator culprit criminal gangster robber thief burglar kidnapper rapist
    killer murderer gunman gunmen shooter sniper assailant attacker assassin bomber arsonist hijacker intruder looter rioter vandal protester protestor demonstrator marcher striker
    activist campaigner organizer organiser advocate dissident opponent supporter backer follower fan loyalist sympathizer sympathiser ally critic
    militant insurgent rebel fighter terrorist extremist jihadist jihadi islamist radical separatist guerrilla mercenary commando combatant militiaman warrior
    soldier troop troops serviceman servicewoman servicemember marine sailor airman seaman infantryman paratrooper reservist conscript recruit cadet veteran guardsman peacekeeper
    officer official policeman policewoman police cop detective investigator inspector agent operative spy trooper sheriff deputy constable ranger guard bodyguard warden
    firefighter fireman paramedic medic rescuer responder lifeguard volunteer aide helper
    general admiral colonel commander captain lieutenant sergeant corporal major brigadier pilot copilot co-pilot astronaut crew crewman crewmember crewmate steward stewardess attendant skipper
    president premier minister secretary senator congressman congresswoman representative lawmaker legislator parliamentarian mp deputy delegate councilor councillor councilman councilwoman
    alderman governor mayor ambassador diplomat envoy consul politician leader candidate nominee contender democrat republican independent lawgiver voter elector electorate constituent
    justice judge magistrate juror prosecutor lawyer attorney solicitor barrister plaintiff litigant petitioner appellant paralegal clerk
    executive director manager chairman chairwoman chief boss supervisor employer employee worker laborer labourer staff staffer personnel workforce manpower crewmember colleague contractor subcontractor consultant
    engineer technician mechanic electrician plumber carpenter builder miner farmer fisherman herder shepherd rancher grower peasant logger trucker courier mailman porter
    entrepreneur founder owner co-founder businessman businesswoman trader broker banker investor shareholder stockholder creditor lender borrower buyer seller vendor retailer dealer
    analyst economist expert specialist scientist researcher scholar academic professor lecturer teacher educator instructor tutor principal student pupil schoolchild schoolboy schoolgirl graduate
    undergraduate freshman sophomore alumnus alumni dropout applicant enrollee trainee intern apprentice
    doctor physician surgeon nurse midwife dentist psychiatrist psychologist therapist counselor counsellor pharmacist caregiver carer donor recipient
    journalist reporter correspondent editor columnist photographer cameraman writer author novelist poet blogger broadcaster anchor host presenter producer filmmaker
    artist painter sculptor musician singer rapper drummer guitarist composer conductor actor actress comedian dancer model celebrity star performer entertainer
    athlete player footballer striker goalkeeper defender midfielder quarterback pitcher batter runner sprinter swimmer boxer wrestler golfer gymnast skater skier climber mountaineer hiker
    camper diver surfer competitor contestant finalist medalist medallist champion winner loser runner-up coach referee umpire substitute
    priest bishop archbishop cardinal pastor minister imam cleric rabbi monk nun preacher missionary clergyman believer christian muslim jew hindu sikh buddhist catholic protestant
    shiite sunni kurd arab turkmen yazidi copt
    member staffer counterpart peer insider outsider newcomer veteran enthusiast amateur professional user subscriber member viewer listener reader follower
    taxpayer beneficiary claimant ratepayer breadwinner earner jobseeker unemployed retiree pensioner uninsured insured policyholder cardholder
    smuggler trafficker dealer addict user smoker drinker abuser hacker whistleblower informant source spokesman spokeswoman spokesperson negotiator mediator observer monitor inspector
    monitor delegate signatory speaker subject respondent carrier male female soul life body corpse remains couple duo trio quartet quintet injured wounded killed missing hurt
    american african asian european australian briton canadian mexican indian chinese russian ukrainian german frenchman italian spaniard israeli palestinian syrian iraqi iranian afghan
    pakistani bangladeshi turk egyptian libyan lebanese jordanian saudi yemeni somali sudanese nigerian kenyan ethiopian japanese korean filipino indonesian malaysian thai vietnamese
    kuwaiti emirati qatari omani bahraini nepali bengali tamil sinhalese azeri azerbaijani afghani uzbek tajik kazakh kyrgyz hutu tutsi zulu
    greek dane swede finn czech slovak serb croat kosovar cypriot scot welshman irishman englishman dutchman frenchwoman filipina thai hmong
    cuban haitian venezuelan colombian brazilian argentine chilean peruvian salvadoran honduran guatemalan nicaraguan dominican
    greek dane swede finn pole czech slovak serb croat scot slovene albanian bosnian kosovar basque catalan tamil pashtun uzbek tajik hutu tutsi roma
    latino latina hispanic native rohingya uighur uyghur passengers adherent inhabitant stranger soul billionaire millionaire nationals national countryman
    other others nobody anyone everyone relative descendant ancestor heir survivor bather reserve reservist auxiliary legionnaire enemy foe rival`,
  group: `family household group gang cell network tribe clan community congregation party crowd caravan convoy team squad unit platoon company battalion brigade regiment division
    battalion militia army force contingent delegation committee panel commission board organization organisation ngo charity union coalition alliance bloc club band faction sect class`,
  building: `building house home residence dwelling apartment flat unit condo condominium villa bungalow cottage cabin hut shack shanty tent shelter mansion farmhouse townhouse property structure
    premises school college university classroom dormitory dorm hospital clinic church mosque temple synagogue shrine monastery cathedral chapel library museum theater theatre cinema hotel motel
    hostel resort restaurant cafe bar pub nightclub store shop supermarket mall outlet kiosk office headquarters factory plant mill warehouse depot barn garage shed hangar tower skyscraper
    high-rise block barracks station prison jail embassy consulate courthouse palace castle stadium arena dam bunker outbuilding greenhouse`,
  vehicle: `vehicle car truck lorry van bus minibus coach taxi cab motorcycle motorbike scooter bicycle bike ambulance pickup suv sedan jeep humvee tank tractor trailer train tram locomotive
    carriage wagon railcar ship boat vessel ferry tanker freighter barge yacht dinghy raft canoe submarine destroyer frigate warship cruiser carrier trawler lifeboat aircraft airplane aeroplane
    plane jet airliner helicopter chopper drone glider balloon rocket spacecraft satellite bulldozer excavator engine`,
  animal: `animal dog cat horse cow cattle bull calf sheep goat pig hog chicken hen turkey duck bird fish whale dolphin shark seal turtle tortoise elephant lion tiger bear wolf fox deer elk
    moose rabbit rat mouse monkey ape gorilla chimpanzee snake crocodile alligator lizard frog insect bee locust mosquito livestock poultry pet puppy kitten lamb camel donkey mule buffalo bison
    rhino rhinoceros hippo giraffe zebra panda koala kangaroo penguin pigeon eagle specimen herd`,
  weapon: `weapon gun rifle pistol handgun shotgun revolver firearm missile rocket mortar shell bomb grenade mine explosive device warhead torpedo bullet round cartridge magazine knife sword
    machete ied artillery howitzer cannon launcher munition ammunition`,
  place: `country nation state province region district county city town village hamlet settlement neighborhood neighbourhood suburb municipality island continent area site location spot place
    street road highway bridge intersection block mile park beach airport port harbor harbour border crossing checkpoint camp base outpost territory zone precinct constituency capital`,
  organization: `company firm corporation business employer bank insurer airline carrier manufacturer maker producer supplier exporter importer agency department ministry government administration court
    council parliament legislature authority regulator university hospital network broadcaster newspaper publisher outlet startup subsidiary franchise brand`,
  event: `attack bombing explosion blast shooting strike airstrike raid ambush assault clash battle offensive operation incident accident crash collision earthquake quake aftershock tremor tsunami
    flood storm hurricane typhoon cyclone tornado landslide mudslide avalanche fire wildfire blaze eruption drought outbreak case infection death killing murder homicide suicide rape kidnapping
    robbery burglary theft arrest charge conviction sentence trial lawsuit complaint hearing election vote ballot debate referendum primary protest rally march demonstration strike meeting summit
    conference visit trip flight mission game match race tournament season win loss victory defeat goal run hit touchdown medal title injury test launch sortie violation crime offense offence
    felony misdemeanor count layoff`,
  money: `dollar euro cent fine bond share stock loan tax grant debt`,
  document: `letter email e-mail message document report page file record book article photo photograph picture image video tweet post ballot signature bill law amendment resolution treaty agreement
    contract permit licence license visa passport form application petition statement warrant ticket tape recording copy`,
  job: `job post position vacancy role seat slot opening`,
  package: `package parcel envelope box bag suitcase container crate shipment delivery stamp`,
};

/** Irregular plurals, and plurals that are their own head: plural → lemma. */
const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ["people", "person"],
  ["species", "species"],
  ["series", "series"],
  ["ads", "ad"],
  ["persons", "person"],
  ["men", "man"],
  ["women", "woman"],
  ["children", "child"],
  ["grandchildren", "grandchild"],
  ["schoolchildren", "schoolchild"],
  ["lives", "life"],
  ["wives", "wife"],
  ["housewives", "housewife"],
  ["thieves", "thief"],
  ["wolves", "wolf"],
  ["calves", "calf"],
  ["knives", "knife"],
  ["halves", "half"],
  ["shelves", "shelf"],
  ["leaves", "leaf"],
  ["loaves", "loaf"],
  ["feet", "foot"],
  ["teeth", "tooth"],
  ["geese", "goose"],
  ["mice", "mouse"],
  ["alumni", "alumnus"],
  ["criteria", "criterion"],
  ["crises", "crisis"],
  ["bases", "base"],
  ["analyses", "analysis"],
  ["buses", "bus"],
  ["gases", "gas"],
  ["viruses", "virus"],
  ["campuses", "campus"],
  ["passers-by", "passer-by"],
  ["runners-up", "runner-up"],
  ["attorneys-general", "attorney-general"],
  ["movies", "movie"],
  ["cookies", "cookie"],
  ["zombies", "zombie"],
  ["rookies", "rookie"],
  ["calories", "calorie"],
  ["prairies", "prairie"],
  ["axes", "axe"],
  ["shoes", "shoe"],
  ["toes", "toe"],
  ["houses", "house"],
  ["horses", "horse"],
  ["corpses", "corpse"],
  ["nurses", "nurse"],
  ["courses", "course"],
  ["warehouses", "warehouse"],
  ["courthouses", "courthouse"],
  ["farmhouses", "farmhouse"],
  ["townhouses", "townhouse"],
  ["greenhouses", "greenhouse"],
  ["cases", "case"],
  ["purchases", "purchase"],
  ["phases", "phase"],
  ["releases", "release"],
  ["diseases", "disease"],
  ["increases", "increase"],
  ["responses", "response"],
  ["expenses", "expense"],
  ["licenses", "license"],
  ["licences", "licence"],
  ["offenses", "offense"],
  ["offences", "offence"],
  ["causes", "cause"],
  ["clauses", "clause"],
  ["pauses", "pause"],
  ["choruses", "chorus"],
  ["caches", "cache"],
  ["avalanches", "avalanche"],
  ["headaches", "headache"],
  ["species", "species"],
  ["series", "series"],
  ["means", "means"],
  ["headquarters", "headquarters"],
  ["barracks", "barracks"],
  ["crossroads", "crossroads"],
  ["ads", "ad"],
  ["ids", "id"],
  ["tvs", "tv"],
  ["mps", "mp"],
  ["pows", "pow"],
  ["vips", "vip"],
  ["ngos", "ngo"],
  ["suvs", "suv"],
  ["ieds", "ied"],
  ["ceos", "ceo"],
  ["gis", "gi"],
  ["taxis", "taxi"],
  ["oases", "oasis"],
]);

/** Plural without an -s, or a noun that counts without one: "275 personnel", "two aircraft". */
const BARE_PLURALS: ReadonlySet<string> = new Set(
  `people personnel police staff crew aircraft spacecraft hovercraft cattle livestock poultry sheep deer fish men women children grandchildren schoolchildren alumni feet teeth geese mice
  troops infantry cavalry youth clergy media data criteria offspring folk species series headquarters barracks chinese japanese vietnamese portuguese lebanese burmese sudanese congolese taiwanese
  gunmen policemen firemen fishermen congressmen servicemen airmen guardsmen militiamen tribesmen businessmen spokesmen salesmen workmen crewmen policewomen congresswomen servicewomen businesswomen
  servicepeople townspeople salespeople tradespeople spokespeople percent swiss british irish french kurdish dead injured wounded missing homeless displaced unemployed elderly passersby passers-by
  salmon trout shrimp bison moose elk swine counterinsurgents rank-and-file yen yuan euro`
    .split(/\s+/u)
    .filter(Boolean),
);

/** Adjectives and participles that count people on their own: "24 dead", "200 injured", "70 others". */
export const PERSON_NOMINALS: ReadonlySet<string> = new Set(
  `dead injured wounded hurt missing trapped killed hospitalized hospitalised homeless displaced arrested detained stranded unaccounted evacuated infected sickened sick ill unemployed others
  drowned feared buried captured kidnapped abducted indicted jailed executed rescued slain maimed burned affected`
    .split(/\s+/u)
    .filter(Boolean),
);

const CLASS_OF: ReadonlyMap<string, string> = buildClasses();

function buildClasses(): ReadonlyMap<string, string> {
  const classes = new Map<string, string>();
  for (const [name, words] of Object.entries(CLASSES)) {
    for (const word of words.split(/\s+/u)) if (word !== "" && !classes.has(word)) classes.set(word, name);
  }
  return classes;
}

/** "Iraqis", "Saudis": a people in the plural, unlike other words in -is. */
function isPeople(word: string): boolean {
  return word.endsWith("is") && CLASS_OF.get(word.slice(0, -1)) === "person";
}

/** Singular of a noun in lower case: a table for the irregular, else the regular endings. Good enough to look a class up by. */
export function singularOf(word: string): string {
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) return irregular;
  if (CLASS_OF.has(word) && !CLASS_OF.has(word.slice(0, -1))) return word;
  if (word.endsWith("men") && word.length > 4) return `${word.slice(0, -3)}man`;
  if (isPeople(word)) return word.slice(0, -1);
  if (!word.endsWith("s") || word.endsWith("ss") || word.endsWith("us") || word.endsWith("is") || word.length < 4) return word;
  if (word.endsWith("ies") && word.length > 4) return `${word.slice(0, -3)}y`;
  if (
    word.endsWith("sses") ||
    word.endsWith("ches") ||
    word.endsWith("shes") ||
    word.endsWith("xes") ||
    word.endsWith("zes") ||
    word.endsWith("oes")
  )
    return word.slice(0, -2);
  return word.slice(0, -1);
}

/** The class of a head noun's lemma ("soldier": "person"), or null. Compounds in -man, -woman and hyphenated ones go by their last part. */
export function nounClassOf(lemma: string): string | null {
  const direct = CLASS_OF.get(lemma);
  if (direct !== undefined) return direct;
  if (lemma.endsWith("man") || lemma.endsWith("woman") || lemma.endsWith("person")) return "person";
  if (lemma.length > 5 && (lemma.endsWith("ian") || lemma.endsWith("ist") || lemma.endsWith("ese"))) return "person";
  const hyphen = lemma.lastIndexOf("-");
  return hyphen > 0 ? (CLASS_OF.get(lemma.slice(hyphen + 1)) ?? null) : null;
}

/** Whether a noun as written is plural in form. */
export function isPlural(lower: string): boolean {
  if (BARE_PLURALS.has(lower) || IRREGULAR.has(lower) || isPeople(lower)) return true;
  return (
    lower.length > 3 &&
    lower.endsWith("s") &&
    !lower.endsWith("ss") &&
    !lower.endsWith("us") &&
    !lower.endsWith("is") &&
    !lower.endsWith("'s")
  );
}
