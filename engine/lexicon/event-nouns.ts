/**
 * Common nouns that name what happens, so that a date beside one dates it and not the verb: "the quake on Tuesday", "a 2004 deal", "talks this
 * week". By lemma; besides these, nouns with an ending of `EVENT_ENDINGS` and those of an event's class count.
 */
export const EVENT_NOUNS: ReadonlySet<string> = new Set(
  (
    "accident act agreement ambush anniversary argument arrest assault attack auction avalanche award ballot ban battle birth blackout blast blaze " +
    "blizzard bombing boom boycott breach briefing campaign case ceasefire celebration ceremony championship championships clash climb closure collapse concert " +
    "conference contest contract convention coup crackdown crash crisis cut cyclone deadline deal death debate debut decision default defeat delay " +
    "demo departure derby disaster disclosure discovery draft drought earthquake eclipse edict effect effort election epidemic eruption escape evacuation " +
    "event exam execution exercise exit exodus expulsion fair fall famine feast festival fight final finale fire flight flood funeral game gala " +
    "genocide goal handover hack hearing heist hijack hike holiday hurricane incident inauguration inquest inquiry interview invasion job journey " +
    "killing landslide launch law lawsuit leak lecture legislation liftoff lockdown loss marathon march massacre match meeting merger midterm midterms " +
    "mission murder mutiny negotiation offensive olympics operation order outage outbreak outing overthrow pact parade party petition plague plot " +
    "poll press primary probe programme program protest purge quake race raid rally rampage record referendum release repair rescue resignation result retreat " +
    "revolt revolution riot robbery rollout round ruling sale scandal seizure service session settlement shake-up shooting shutdown siege sinking " +
    "speech spill spike split standoff statement storm strike stroke suit summit surge surgery survey takeover talk talks tariff term test theft thaw " +
    "tour tournament trade treaty trek tremor trial trip tsunami tornado treatment typhoon ultimatum unrest uprising vaccination verdict victory vigil " +
    "violence visit vote voyage walkout war warning wedding win withdrawal wildfire wreck"
  ).split(" "),
);

/** Endings of nouns made from verbs: "invasion", "agreement", "closure". */
export const EVENT_ENDINGS: readonly string[] = ["tion", "sion", "ment", "ance", "ence", "sure", "ture", "val", "sal", "wal", "ing", "ism"];

/** Nouns with such endings that name no event: a date beside one dates something else. */
export const NOT_EVENTS: ReadonlySet<string> = new Set(
  (
    "government parliament department building evening morning station nation region section position population administration organization organisation institution " +
    "commission delegation association corporation foundation apartment document regiment element segment moment instrument environment monument " +
    "equipment nature creature picture furniture culture temperature structure literature king thing string wing ring spring sing being ceiling meaning feeling " +
    "audience science evidence absence presence sentence conference-room influence intelligence residence distance ambulance insurance finance substance balance " +
    "rival arrival-hall carnival interval naval oval television mission-control version pension tension mansion dimension passion professional question condition tradition portion " +
    "fiction fraction function caption emotion notion option ration sanction location destination situation information communication generation education " +
    "nothing anything something everything clothing housing offspring journalism racism criticism terrorism tourism capitalism organism mechanism measure pressure " +
    "treasure leisure figure future"
  ).split(" "),
);

/** Nouns of what somebody says: a day beside one is the day of a statement. */
export const STATEMENT_NOUNS: ReadonlySet<string> = new Set(
  "statement interview tweet tweets post email e-mail message letter briefing speech remarks remark comment comments memo testimony telegram note report".split(
    " ",
  ),
);

/** Verbs that only say that their subject, an event, takes place: one may stand for the other. */
export const HAPPENING_VERBS: ReadonlySet<string> = new Set(
  "happen occur strike hit erupt unfold jolt rock shake rattle batter befall trigger spark cause".split(" "),
);

/** Classes of deeds that undo one another: what begins on a day does not end on it. */
export const OPPOSITE_DEEDS: readonly (readonly [string, string])[] = [
  ["begin", "end"],
  ["arrive", "leave"],
  ["rise", "drop"],
  ["approve", "refuse"],
  ["buy", "sell"],
  ["employ", "dismiss"],
  ["export", "import"],
];

/** Verbs that carry nothing of what happens: what does is the noun they take ("made an arrest", "took into custody"). */
export const EMPTY_VERBS: ReadonlySet<string> = new Set(
  "be have do make take hold give get go come see mark stem bring lead follow set put become remain keep need want try let help appear seem poise continue find show cause face call use".split(
    " ",
  ),
);

/** Forms of verbs that tell of a place changing hands, where a place is named: "the town was taken", "the city fell". */
export const SEIZING_VERBS: ReadonlySet<string> = new Set("took taken takes fell falls fallen lost retook retaken".split(" "));

/** Classes of events that take in several steps of one matter: only the same word tells of the same step. */
export const WIDE_CLASSES: ReadonlySet<string> = new Set(
  "convict charge arrive approve process use produce spend seek rescue restore announce treat flee search".split(" "),
);

/** Words that set one of several apart: "another blast", "two more miners". */
export const ANOTHER_WORDS: ReadonlySet<string> = new Set(
  "other another second third fourth previous earlier next new latest last first similar separate again more further additional remaining".split(
    " ",
  ),
);

/** Words of a date that has been moved: then an old and a new one are both true. */
export const MOVED_WORDS: ReadonlySet<string> = new Set(
  "postpone delay reschedule extend extension postponement move push defer adjourn".split(" "),
);

/** Words before "after" and "before" that make of them no bound but a moment: "shortly after 5 a.m." */
export const CLOSE_WORDS: ReadonlySet<string> = new Set("just shortly soon right moments minutes immediately".split(" "));

/** Deeds of every day: figures rise and teams play again tomorrow. Lemmas, and classes of events with "#". */
export const RECURRING_DEEDS: ReadonlySet<string> = new Set(
  "#rise #drop play score trade snow rain fall speak appear perform #last #control".split(" "),
);
