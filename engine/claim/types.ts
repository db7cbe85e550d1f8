import type { Quotation } from "../article/types.ts";
import type { DateExpression } from "../date/types.ts";
import type { ModalityName } from "../lexicon/modality.ts";
import type { Quality } from "../lexicon/qualities.ts";
import type { Quantity } from "../quantity/types.ts";
import type { Span } from "../text/types.ts";
import type { Dated } from "./dated.ts";

export type ClaimKind =
  "count" | "money" | "percent" | "distance" | "duration" | "age" | "rank" | "measure" | "date" | "quote" | "status" | "name";

/** The source a claim is credited to. */
export interface Attribution {
  /** The words that name it: "security officials". */
  readonly source: Span;
  /** The reporting words: "said", "according to". */
  readonly cue: Span | null;
}

/** When the deed lies for the one who tells of it. */
export type Tense = "past" | "present" | "future";
/** How the deed stands: it is so, may be, is planned, wanted or asked for, or would be if something else were. */
export type Modality = ModalityName;
/** Said to be so, said not to be so ("not", "no charges", "refused to"), or denied by somebody ("denied that", "ruled out"). */
export type Polarity = "affirmed" | "negated" | "denied";

/** The one or the thing that does or suffers a deed, as the clause has it. */
export interface Participants {
  /** Lemmas of the heads of its phrase, in lower case: "soldier"; of "dozens of soldiers" both. Empty for a pronoun. */
  readonly heads: readonly string[];
  /** Indices into the article's mentions that stand in it. */
  readonly mentions: readonly number[];
}

/** What the clause of a claim says of its verb; taken from words and parts of speech alone. */
export interface ClauseSlots {
  /** Null where no verb governs it, or its form does not tell. */
  readonly tense: Tense | null;
  readonly modality: Modality;
  readonly polarity: Polarity;
  /** Who does it: the subject, of a passive the "by"-phrase. */
  readonly agents: Participants;
  /** To whom or what: the object, of a passive the subject. */
  readonly patients: Participants;
  /** Words near by that say of how much of the whole it speaks: "so far", "among them", "civilian", "island". */
  readonly scope: readonly string[];
  /** Whether words of an update stand there: "rose to", "revised", "earlier reported", "now". */
  readonly updating: boolean;
}

/** What a status claim says of an event, beside its slots. */
export interface Asserted {
  /** Classes of event, the verb's own, or those of nouns that it denies: "charge"; "kill", "injure" of "no casualties". */
  readonly events: readonly string[];
  /** Who and what else stands behind the verb: "met with Iranian diplomats in Vienna". */
  readonly complement: Participants;
  /** Lemmas of nouns that say of what or with what: "arson" of "charged with arson". */
  readonly matter: readonly string[];
  /** Ordinals and the like of whom it befalls: "first", "another". */
  readonly which: readonly string[];
  /** Whether it is one that the reader knows: "the bill", and not "a bill". */
  readonly definite: boolean;
  /** How, where and for how long: each dimension once. */
  readonly qualities: readonly Quality[];
  /** Of a direction from a place ("55 km south of Bireun") the distance. */
  readonly distance: Quantity | null;
}

/** One checkable assertion at a span, with what is needed to tell what question it answers. */
export interface Claim extends Span, ClauseSlots {
  /** Unique within the article, in order of place: "c1". The report renumbers across a story. */
  readonly id: string;
  readonly article: string;
  readonly kind: ClaimKind;
  readonly quantity: Quantity | null;
  readonly date: DateExpression | null;
  readonly quotation: Quotation | null;
  /** Index of its sentence in the article. */
  readonly sentence: number;
  /** Lemmas that say what is counted or dated, most specific first. */
  readonly nouns: readonly string[];
  readonly nounClass: string | null;
  /** Lemmas of the clause's verbs and their event classes ("kill", "arrive", "destroy"). */
  readonly verbs: readonly string[];
  readonly eventClasses: readonly string[];
  /** Indices into the article's mentions: the places and the other names of its clause. */
  readonly places: readonly number[];
  readonly participants: readonly number[];
  /** Indices into the article's dates: when, as its clause or sentence says. */
  readonly times: readonly number[];
  readonly attribution: Attribution | null;
  /** Of a date: what it dates, where the words tell. */
  readonly dated?: Dated | null;
  /** Of a status: which event it speaks of. */
  readonly asserted?: Asserted;
}
