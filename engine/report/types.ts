import type { ClaimKind } from "../claim/types.ts";
import type { EntityType } from "../entity/types.ts";
import type { Severity, StoryAnalysis } from "../finding/types.ts";
import type { Modifier } from "../quantity/types.ts";
import type { ArticleAnalysis, GroupKind, Verdict } from "../story/types.ts";

/** What the report needs of one analysed article. */
export type ReportedArticle = Pick<ArticleAnalysis, "article" | "claims">;

/** What the report needs of one analysed story. */
export interface ReportedStory extends Pick<StoryAnalysis, "entities" | "groups" | "names" | "findings"> {
  readonly articles: readonly ReportedArticle[];
}

/** The JSON report, version 1; `schemas/report.schema.json` documents every field. */
export interface JsonReport {
  readonly schemaVersion: 1;
  readonly articles: readonly JsonArticle[];
  readonly entities: readonly JsonEntity[];
  readonly claims: readonly JsonClaim[];
  readonly groups: readonly JsonGroup[];
  readonly findings: readonly JsonFinding[];
}

/** One article; `outlet` and `published` are null where the text does not say. */
export interface JsonArticle {
  readonly path: string;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly story: string;
}

/** One thing that the articles of a story name, with every place that names it. */
export interface JsonEntity {
  readonly id: string;
  readonly type: EntityType;
  readonly name: string;
  readonly mentions: readonly { readonly article: string; readonly start: number; readonly end: number }[];
}

/** An interval in the unit as written, inclusive, null where open; for dates ISO strings, and the unit is what the words fix ("day"). */
export interface JsonValue {
  readonly low: number | string | null;
  readonly high: number | string | null;
  readonly unit: string | null;
  readonly modifier: Modifier;
}

/** One checkable assertion; offsets are UTF-16 code units of the decoded text, half-open. */
export interface JsonClaim {
  readonly id: string;
  readonly article: string;
  readonly start: number;
  readonly end: number;
  readonly kind: ClaimKind;
  readonly value: JsonValue | null;
  /** The entity that the claim is credited to, where it is a known one. */
  readonly attribution: string | null;
}

/** Claims that answer the same question. */
export interface JsonGroup {
  readonly id: string;
  readonly kind: GroupKind;
  readonly claims: readonly string[];
  readonly verdict: Verdict;
  readonly update: boolean;
  /** How sure it is, from 0 to 1. */
  readonly confidence: number;
  readonly why: readonly string[];
}

/** What a rule reports. */
export interface JsonFinding {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  /** How sure it is, from 0 to 1; `sensitivity` says what is reported at all. */
  readonly confidence: number;
  readonly group: string | null;
  readonly claims: readonly string[];
}

/** What reports for people and for other tools are made of. */
export interface CheckedStories {
  readonly stories: readonly StoryAnalysis[];
  /** By article's path, its file as the reader knows it: relative to where the program was run if it is below that, with "/". */
  readonly files: ReadonlyMap<string, string>;
  /** What was not read, or not as it stands. */
  readonly problems: readonly ReportProblem[];
  /** The program's own version. */
  readonly version: string;
  /** How many findings were decided about, and are left out of the stories. */
  readonly decided?: number;
  /** Gives a story with all that is in it at hand, where the stories are such as unfold when they are looked at. */
  readonly open?: (story: StoryAnalysis) => StoryAnalysis;
}

/** Something that was not read, or not as it stands. */
export interface ReportProblem {
  /** As in `CheckedStories.files`. */
  readonly file: string;
  /** Where in it, from 1; null where it is the whole file. */
  readonly place: { readonly line: number; readonly column: number } | null;
  readonly message: string;
}
