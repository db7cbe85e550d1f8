const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u).filter(Boolean));

/** Words that a number after them completes to a name: "Highway 101", "Boeing 737", "No. 10", "Section 232", "Channel 4". Lower case. */
export const DESIGNATORS: ReadonlySet<string> =
  set(`highway hwy route interstate road rd freeway motorway autobahn exit junction runway gate terminal platform pier berth dock hangar
  boeing airbus flight apollo soyuz falcon gemini galaxy iphone ipad windows android ios playstation xbox model mark mk type version android
  no no. nos nos. number numbers nr § section sections sec. article articles chapter chapters title titles rule rules clause paragraph para page pages p. pp. line item items exhibit count
  amendment proposition prop prop. resolution bill h.r. s. public decree order directive docket case file form
  channel radio bbc fm am studio area zone district precinct ward sector block lot unit room suite floor apartment apt apt. box p.o. building engine ladder
  group class grade level phase stage tier category step round week day game set lap act scene episode season part volume vol. issue series book track chapter
  world war super bowl wrestlemania ufc formula top catch fortune ftse nasdaq dow s&p cac dax nikkei covid sars h1n1 mi
  division regiment battalion brigade squadron fleet company company's squad uss hms team earth planet
  windows python java html css fig fig. figure table appendix schedule tel tel. phone fax ext ext. isbn doi id zip psalm psalms genesis exodus matthew mark luke john romans corinthians verse`);

/** Designators that also stand before plain counts in prose ("a week 12 people died"): a name only when capitalized. */
export const CAPITALIZED_DESIGNATORS: ReadonlySet<string> =
  set(`road type mark model order case file form count number numbers top area zone district ward block lot unit room suite floor
  building engine ladder group class grade level phase stage step round week day game set lap act scene episode season part issue series book track world war team company squad division
  line item items table figure radio am fm s. step earth planet planets box bill public john luke flight gate page article articles title titles exit studio section sections
  platform class rule rules catch fortune john matthew luke numbers judges kings version rule model episode amendment resolution chapter channel`);

/** Words after a number that make it a name: "52nd Street", "9/11", "737 MAX". Capitalized ones only. */
export const NAME_FOLLOWERS: ReadonlySet<string> =
  set(`street st st. avenue ave ave. boulevard blvd blvd. road rd drive lane ln way court place plaza square highway parkway
  max dreamliner airborne infantry cavalry division regiment battalion brigade fleet wing squadron corps army marine circuit amendment congress precinct ward century olympics olympiad`);

/** Numbers in the names of things, whatever stands around them. */
export const NAMED_NUMBERS: ReadonlySet<string> = set(`9/11 7/7 24/7 360 4x4 2x4 50/50 20/20 101`);

/** Number words after these are a body of states or the like: "Group of Seven", "Gang of Four", "Big Three", "Magnificent Seven". */
export const NUMBERED_BODIES: ReadonlySet<string> = set(`group gang council rule committee chamber house band day`);

/** Compounds with a number that count nothing that can be checked: "one-sided", "first-hand", "two-faced", "four-star". */
export const IDIOM_COMPOUNDS: ReadonlySet<string> = set(
  `sided hand handed faced fold off on liner liners upmanship stop track way timer eyed horse dimensional size size-fits time to step star`,
);

/** Words after "one" with which it is no count: "one day" (sometime), "one another", "one thing". */
export const NOT_ONE: ReadonlySet<string> =
  set(`another day point thing time hand way morning evening night afternoon reason answer can could may might must should would cannot will does did has had knows
  goes gets wants needs is of or which that to step side moment possible place level sense respect who whose whom such else's thinks wonders big good more final last`);

/** Kinds of streets, as an address ends in them. */
export const STREETS: ReadonlySet<string> = set(
  `street st st. avenue ave ave. boulevard blvd blvd. road rd rd. drive dr dr. lane ln court ct way place pl plaza square highway parkway terrace crescent close`,
);
