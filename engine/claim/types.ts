import type { Quotation } from "../article/types.ts";
import type { DateExpression } from "../date/types.ts";
import type { Quantity } from "../quantity/types.ts";
import type { Span } from "../text/types.ts";

export type ClaimKind =
  "count" | "money" | "percent" | "distance" | "duration" | "age" | "rank" | "measure" | "date" | "quote" | "status" | "name";

/** The source a claim is credited to. */
export interface Attribution {
  /** The words that name it: "security officials". */
  readonly source: Span;
  /** The reporting words: "said", "according to". */
  readonly cue: Span | null;
}

/** One checkable assertion at a span, with what is needed to tell what question it answers. */
export interface Claim extends Span {
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
}
