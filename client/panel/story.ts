// What the server tells of a story. A copy of its own types: client and server share no code.

/** How the outlets stand on a question, the most urgent first. */
export const STANDINGS = ["disagree", "differ", "agree", "decided", "single"] as const;
export type Standing = (typeof STANDINGS)[number];

/** One story in a list of them. */
export interface StorySummary {
  readonly id: string;
  readonly title: string;
  /** What is known of a story is good as long as this number is the same. */
  readonly revision: number;
  readonly articles: number;
  readonly counts: Readonly<Record<Standing, number>>;
}

/** An article as views name it. */
export interface StoryArticle {
  readonly uri: string;
  readonly outlet: string;
  readonly published: string | null;
  readonly headline: string | null;
}

/** Zero-based lines and characters. */
export interface Place {
  readonly line: number;
  readonly character: number;
}

/** A value on its question's scale: null where open, `slack` either way for what a hedge leaves open. */
export interface PlottedValue {
  readonly low: number | null;
  readonly high: number | null;
  readonly slack: number;
  readonly modifier: "exact" | "about" | "at-least" | "at-most" | "more-than" | "less-than" | "nearly" | "range" | "vague";
}

/** What the values of a question are measured in: dates in minutes since 1970, quantities in a unit; a plain count has none. */
export interface Measure {
  readonly kind: "number" | "date";
  readonly unit: string | null;
}

/** What one article says to a question. */
export interface Answer {
  /** Index into the story's articles. */
  readonly article: number;
  readonly range: { readonly start: Place; readonly end: Place };
  readonly value: string;
  /** Stretches of `value` that another outlet has otherwise. */
  readonly marks: readonly { readonly start: number; readonly end: number }[];
  readonly words: string;
  readonly source: string | null;
  /** Answers of one number say the same; 0 is what most articles say. */
  readonly side: number;
  readonly plot: PlottedValue | null;
}

/** What an editor decided about a disagreement. */
export interface Decision {
  readonly decision: "verified" | "explained" | "ignored";
  readonly note: string | null;
  readonly by: string | null;
  readonly when: string | null;
}

/** A decision whose words are no longer there. */
export interface Orphan {
  readonly uri: string;
  readonly range: { readonly start: Place; readonly end: Place };
  readonly message: string;
}

/** One question of a story with all answers to it. */
export interface Question {
  readonly id: string;
  readonly group: string | null;
  readonly kind: "quantity" | "date" | "quote" | "status" | "attribution" | "name";
  readonly title: string;
  readonly standing: Standing;
  /** The values differ because one is a later figure. */
  readonly update: boolean;
  readonly why: readonly string[];
  readonly codes: readonly string[];
  /** What an editor decided about the disagreement; null where nothing was. */
  readonly decision: Decision | null;
  readonly measure: Measure | null;
  readonly answers: readonly Answer[];
}

/** All that a view shows of one story. */
export interface Story extends StorySummary {
  readonly members: readonly StoryArticle[];
  readonly questions: readonly Question[];
}
