/**
 * What news says that happened, may happen or did not: kinds of event, each with the lemmas of the verbs that tell of one. Two clauses of one
 * class with the same participants speak of one event; so a class is as narrow as an editor would have it.
 */
const VERBS: Readonly<Record<string, string>> = {
  arrest: "arrest detain apprehend",
  charge: "charge indict arraign",
  convict: "convict",
  acquit: "acquit exonerate",
  release: "release free",
  sentence: "sentence",
  resign: "resign quit",
  dismiss: "sack dismiss oust fire",
  appoint: "appoint nominate",
  elect: "elect reelect re-elect",
  capture: "capture seize overrun conquer retake recapture",
  besiege: "besiege",
  repel: "repel repulse",
  surrender: "surrender",
  deploy: "deploy send dispatch",
  withdraw: "withdraw",
  cross: "cross enter",
  remain: "remain stay",
  flee: "flee escape",
  return: "return",
  arrive: "arrive reach",
  meet: "meet talk confer negotiate",
  sign: "sign",
  approve: "approve ratify adopt",
  reject: "reject veto",
  impose: "impose",
  lift: "lift repeal scrap",
  exempt: "exempt",
  expire: "expire lapse",
  delay: "delay postpone defer",
  cancel: "cancel abandon shelve",
  ban: "ban outlaw prohibit",
  close: "close shut",
  open: "open reopen",
  evacuate: "evacuate",
  kill: "kill die",
  survive: "survive",
  injure: "injure wound hurt",
  attack: "attack bomb shell bombard raid storm",
  strike: "strike hit rock",
  explode: "explode detonate",
  crash: "crash derail",
  sink: "sink capsize",
  collapse: "collapse",
  destroy: "destroy flatten level raze demolish",
  damage: "damage",
  flood: "flood inundate",
  burn: "burn",
  sue: "sue",
  settle: "settle",
  buy: "buy acquire",
  sell: "sell",
  launch: "launch unveil",
  recall: "recall",
  apologize: "apologize apologise",
  confess: "confess",
  concede: "concede",
  testify: "testify",
  win: "win",
  lose: "lose",
  rescue: "rescue",
  vote: "vote",
  agree: "agree",
  strikework: "picket",
  infect: "infect",
  shoot: "shoot",
  abduct: "abduct kidnap",
  deport: "deport expel extradite",
  suspend: "suspend",
  halt: "halt",
  resume: "resume",
  merge: "merge",
  default: "default",
  warn: "warn",
};

/** From a verb's lemma to its class. */
export const STATUS_CLASS_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(VERBS).flatMap(([name, verbs]) => verbs.split(" ").map((verb): [string, string] => [verb, name])),
);

/** A verb with the noun or particle that makes the event: "laid siege", "took effect", "stepped down"; by verb, then by the second word. */
const PHRASES: Readonly<Record<string, string>> = {
  besiege: "lay+siege",
  take_effect: "take+effect go+effect come+effect be+effect come+force go+force enter+force be+force",
  charge: "file+charge bring+charge press+charge face+charge",
  resign: "step+down stand+down step+aside",
  meet: "hold+talk hold+discussion hold+meeting hold+negotiation have+talk have+discussion have+meeting advance+discussion",
  capture: "take+control gain+control seize+control fall+to",
  withdraw: "pull+out pull+back",
  agree: "reach+agreement reach+deal strike+deal sign+deal sign+agreement make+deal",
  exempt: "grant+exemption give+exemption win+exemption receive+exemption earn+exemption provide+exemption get+exemption",
  delay: "put+off push+back",
  cancel: "call+off",
  dismiss: "lay+off force+out",
  agree_ceasefire: "declare+ceasefire agree+ceasefire declare+truce",
  sue: "file+lawsuit file+suit bring+suit",
  kill: "take+life",
  remain: "spend+night",
  launch: "kick+off",
  close: "shut+down close+down",
  evacuate: "move+out",
  explode: "blow+up go+off",
  warn: "issue+warning issue+alert",
  collapse: "cave+in come+down",
  vote: "cast+ballot",
  apologize: "issue+apology",
  occur: "take+place",
  stay_open: "stay+open remain+open",
};

/** From "verb+word" to the class. */
export const STATUS_PHRASES: ReadonlyMap<string, string> = new Map(
  Object.entries(PHRASES).flatMap(([name, phrases]) => phrases.split(" ").map((phrase): [string, string] => [phrase, name])),
);
/** Verbs that such a phrase begins with. */
export const PHRASE_VERBS: ReadonlySet<string> = new Set([...STATUS_PHRASES.keys()].map((phrase) => phrase.split("+")[0] ?? ""));

/** Nouns of an event that a clause denies: "no arrests", "no reports of damage", "ruled out talks". */
const NOUNS: Readonly<Record<string, string>> = {
  arrest: "arrest",
  charge: "charge indictment",
  damage: "damage",
  kill: "death fatality casualty",
  injure: "injury casualty",
  meet: "talk meeting discussion negotiation contact",
  deploy: "deployment",
  withdraw: "withdrawal pullout",
  attack: "attack",
  resign: "resignation",
  agree: "agreement deal",
  warn: "warning alert",
  close: "closure",
  evacuate: "evacuation",
  exempt: "exemption",
  collapse: "collapse",
  explode: "explosion",
};

export const STATUS_NOUNS: ReadonlyMap<string, readonly string[]> = byWord(NOUNS);

/** Classes of which one thing or person suffers one in a story: the same class and the same sufferer are the same event. */
export const ONCE: ReadonlySet<string> = new Set(
  (
    "arrest charge convict acquit sentence resign dismiss appoint capture besiege exempt expire take_effect close explode crash sink surrender abduct deport " +
    "merge recall sign concede testify"
  ).split(" "),
);

/** Classes whose event befalls the subject where the verb has no object: "the bridge collapsed". */
export const BEFALLING: ReadonlySet<string> = new Set(
  "resign expire take_effect close open explode crash sink collapse burn kill surrender survive remain return flee arrive merge default resume lapse".split(
    " ",
  ),
);

/** Classes whose event is the subject's own, whatever stands behind the verb: "survived the crash". */
export const OWN: ReadonlySet<string> = new Set(
  "survive resign expire flee surrender remain return arrive take_effect concede testify stay_open".split(" "),
);

/** Classes whose verb takes its other party or its place behind a preposition: "met with", "crossed into". */
export const REACHING: ReadonlySet<string> = new Set(
  "meet agree cross arrive remain withdraw return strike settle merge warn win lose vote talk".split(" "),
);

/** Outcomes of one event that exclude each other: the city was taken, or it is besieged. */
export const EXCLUSIVE_OUTCOMES: ReadonlySet<string> = new Set(
  "capture besiege|capture repel|convict acquit|approve reject|win lose|kill survive|sign reject|close stay_open"
    .split("|")
    .flatMap((pair) => {
      const [a = "", b = ""] = pair.split(" ");
      return [`${a} ${b}`, `${b} ${a}`];
    }),
);

/** How a topic names an event: "Whether X was …". */
export const STATUS_LABELS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    take_effect: "in force",
    agree_ceasefire: "a ceasefire",
    strikework: "on strike",
  }),
);

function byWord(table: Readonly<Record<string, string>>): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const [name, words] of Object.entries(table))
    for (const word of words.split(" ")) found.set(word, [...(found.get(word) ?? []), name]);
  return found;
}
