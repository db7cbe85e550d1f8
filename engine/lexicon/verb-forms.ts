/** Verbs whose past is their base form: in news "hit" is the past far more often than the present. */
export const SAME_PAST_VERBS: ReadonlySet<string> = new Set(
  "put hit cut let read quit shut split spread hurt cost cast beat burst set shed slit bid rid wed".split(" "),
);

/** Verbs that do not go without an object: where none follows the participle, the clause is a passive without its "be", as in headlines. */
export const TRANSITIVE_VERBS: ReadonlySet<string> = new Set(
  (
    "arrest detain charge indict accuse convict sentence jail imprison kill injure wound hospitalize hospitalise sack oust ban seize capture elect appoint name evacuate destroy damage displace " +
    "hurt shoot stab behead abduct kidnap rescue hire suspend expel deport extradite execute hack recall cancel postpone delay approve impose exempt lift force"
  ).split(" "),
);

/** Past forms that are hardly ever adjectives behind a noun, and their lemmas. */
export const PAST_FORMS: ReadonlyMap<string, string> = new Map([
  ["laid", "lay"],
  ["seized", "seize"],
  ["captured", "capture"],
  ["struck", "strike"],
  ["met", "meet"],
  ["took", "take"],
  ["held", "hold"],
  ["fled", "flee"],
  ["sank", "sink"],
  ["won", "win"],
]);
