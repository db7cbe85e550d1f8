/** How a verb stands to what it is said of: did, may, plans to, would if. */
export type ModalityName = "fact" | "possible" | "intended" | "conditional";

/** What auxiliaries say: "will" is in FUTURE. */
export const MODALS: ReadonlyMap<string, ModalityName> = new Map<string, ModalityName>([
  ["may", "possible"],
  ["might", "possible"],
  ["can", "possible"],
  ["ca", "possible"],
  ["could", "possible"],
  ["should", "intended"],
  ["must", "intended"],
  ["ought", "intended"],
  ["would", "conditional"],
  ["'d", "conditional"],
]);
export const FUTURE: ReadonlySet<string> = new Set(["will", "wo", "'ll", "shall", "sha"]);

/** What a verb or adjective before an infinitive or an "-ing" makes of the deed: "refused to go" is not going, "ruled out going" is no plan to go. */
export type Leading = ModalityName | "negated" | "excluded" | "same";

const WORDS: Readonly<Record<Exclude<Leading, "fact">, string>> = {
  same:
    "begin start continue keep manage proceed resume stop finish help come go go-on get happen dare use able force compel allow permit enable cause report say believe know " +
    "find see show bother rush race hasten",
  possible:
    "consider weigh mull contemplate explore debate discuss appear seem likely think suspect fear hold suggest possible prone accuse allege rumor rumour study ponder " +
    "review eye float favor favour oppose propose recommend suppose presume",
  intended:
    "plan intend hope want wish aim agree vow promise pledge prepare set expect schedule seek try attempt decide threaten offer move look due ready willing poised bound " +
    "destine hesitate volunteer determined eager keen need have require ask urge order tell invite call instruct push ask beg direct encourage wait await struggle strive fight work " +
    "about open slate tip tap choose elect resolve opt arrange mean design",
  conditional: "would",
  negated: "refuse decline fail deny unable avoid neglect forget forbid bar ban prohibit",
  excluded: "rule unwilling unlikely reject reluctant hesitant",
};

/** By the lemma of what stands before the deed. */
export const LEADING: ReadonlyMap<string, Leading> = new Map(
  (["same", "possible", "intended", "conditional", "negated", "excluded"] as const).flatMap((kind) =>
    WORDS[kind].split(" ").map((word): [string, Leading] => [word, kind]),
  ),
);

/** Verbs that an "-ing" follows as what is begun, weighed or ruled out; others' "-ing" is a clause of its own. */
export const BEFORE_GERUND: ReadonlySet<string> = new Set(
  "begin start continue keep stop finish consider weigh mull contemplate explore debate discuss deny avoid reject resume oppose propose recommend suggest favor favour".split(
    " ",
  ),
);

export const NEGATIONS: ReadonlySet<string> = new Set(["not", "n't", "never", "nor", "neither", "hardly", "nowhere"]);
/** What makes a subject or an object one of nothing: "no charges", "none of the men", "nobody". */
export const NEGATIVE_WORDS: ReadonlySet<string> = new Set(["no", "none", "nobody", "nothing", "neither", "nor"]);

/** Verbs by which somebody says that something is not so. */
export const DENIALS: ReadonlySet<string> = new Set(["deny", "dispute", "refute", "rebut", "dismiss", "reject", "contradict", "disprove"]);
/** Verbs after which a clause is only thought, feared or asked for. */
export const SUPPOSALS: ReadonlySet<string> = new Set(
  "fear worry doubt hope expect suspect wonder ask speculate suppose assume predict imagine suggest believe think propose demand insist recommend consider warn threaten".split(
    " ",
  ),
);
/** Words that open a clause which is not asserted. */
export const CONDITIONALS: ReadonlySet<string> = new Set(["if", "unless", "whether", "until", "should", "lest", "once"]);

/** Prepositions before an "-ing" that does not say that it was done: "talks on closing", "accused of killing". */
export const UNCERTAIN_BEFORE_GERUND: ReadonlySet<string> = new Set(["of", "about", "on", "against", "for", "to", "with", "from"]);
