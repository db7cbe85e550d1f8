import type { Sentence, Span, Token } from "../text/types.ts";

/** What the caller gives: the text as decoded, and what it knows of the file. */
export interface ArticleSource {
  /** The name it goes by in reports: relative, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** What a stretch of the file is. Claims are read from `headline`, `subhead` and `paragraph` blocks only. */
export type BlockKind =
  "front-matter" | "headline" | "subhead" | "byline" | "dateline" | "paragraph" | "caption" | "credit" | "section" | "furniture";

/** A stretch of the file; `firstToken`/`lastToken`, `firstSentence`/`lastSentence` are half-open indices into the article's lists. */
export interface Block extends Span {
  readonly kind: BlockKind;
  readonly firstToken: number;
  readonly lastToken: number;
  readonly firstSentence: number;
  readonly lastSentence: number;
}

/** A direct quotation: `start..end` with its marks, `inner` without them. */
export interface Quotation extends Span {
  readonly inner: Span;
  /** The words that name the speaker ("Kirby", "a Pentagon spokesman", "he"), where the text says. */
  readonly speaker: Span | null;
  /** The reporting words ("said", "told reporters"). */
  readonly cue: Span | null;
}

export type ArticleField = "outlet" | "published" | "headline" | "author" | "url";

/** A fault in the article itself, to be shown at its place. */
export interface ArticleProblem extends Span {
  readonly code: "front-matter-invalid" | "front-matter-field-invalid";
  readonly message: string;
}

/** ISO 8601 calendar day, `YYYY-MM-DD`. */
export type IsoDay = string;

export interface Article {
  readonly path: string;
  readonly text: string;
  /** Null where unknown (it falls back to the file's name only in `outletLabel`). */
  readonly outlet: string | null;
  /** Never empty: the outlet, else one made of the file's name. */
  readonly outletLabel: string;
  readonly published: IsoDay | null;
  readonly headline: string | null;
  readonly author: string | null;
  readonly url: string | null;
  /** Where each field was read from, and how ("front matter", "dateline", "credit line", "file name"). */
  readonly provenance: Readonly<Partial<Record<ArticleField, string>>>;
  /** Whether the text has the marks of an article: fields in front matter, a dateline, byline or credit line. */
  readonly evidence: readonly ("front-matter" | "dateline" | "byline" | "credit")[];
  /** Places named by the dateline, as written ("MOSUL", "WASHINGTON"). */
  readonly datelinePlaces: readonly Span[];
  /** In order, disjoint, covering all non-blank text. */
  readonly blocks: readonly Block[];
  /** Of the whole file but its front matter, furniture included. */
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly quotations: readonly Quotation[];
  readonly problems: readonly ArticleProblem[];
}
