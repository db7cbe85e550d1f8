/** Words that stand before a person's name and are no part of it; lower case, with and without their point. */
export const TITLES = `mr mrs ms miss dr prof professor sir dame lord lady
president vice-president premier chancellor minister secretary undersecretary ambassador envoy consul
king queen prince princess duke duchess emperor sultan emir sheikh shaikh sheik shah baron count
pope cardinal archbishop bishop rev reverend father rabbi imam ayatollah pastor deacon
sen senator rep representative congressman congresswoman gov governor mayor councilman councilwoman councillor
speaker chairman chairwoman chief deputy director commissioner superintendent
gen general adm admiral col colonel maj major capt captain cmdr commander lt lieutenant sgt sergeant cpl corporal pvt private brig brigadier marshal
judge justice attorney sheriff inspector detective officer constable trooper agent
coach manager astronaut actor actress singer author
spokesman spokeswoman spokesperson lawyer economist analyst candidate nominee
mp mep`;

/** Words that join titles into one ("Secretary of State", "Attorney General", "Rear Adm.", "Prime Minister"). */
export const TITLE_PARTS = `prime foreign interior defense defence finance deputy former vice rear lieutenant brigadier first second senior junior assistant acting
national security health education homeland press justice house senate majority minority leader lead district county state supreme court chief police fire
of the high patrol border general state treasury commerce labor energy adviser advisor special federal grand staff warrant party opposition republican democratic u.s. us`;

/** Short forms among the titles that are written with a point. */
export const TITLE_ABBREVIATIONS = `mr mrs ms dr prof rev sen rep gov gen adm col maj capt cmdr lt sgt cpl pvt brig hon st pres supt insp det`;

/** Words after a person's name that belong to it. */
export const NAME_SUFFIXES = `jr sr ii iii iv`;

/** Lower-case words inside personal names. */
export const NAME_PARTICLES = `al el bin ibn bint ben abu abd van von der den de da di del della dos das du la le ter ten zu zur af av y e ul-`;
