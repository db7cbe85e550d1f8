import type { Span } from "../text/types.ts";
import type { Meaning } from "./meaning.ts";

/**
 * Inclusive; ISO days, or `YYYY-MM-DDTHH:MM` where a time of day is stated, with its offset where the words fix one; null
 * where open. Midnight at the end of a day is written `T24:00` as `low` and `T00:00` of the next day as `high`.
 */
export interface DateInterval {
  readonly low: string | null;
  readonly high: string | null;
}

/** What the words fix: a minute, a part of a day, a day, a week … */
export type Granularity = "minute" | "day-part" | "day" | "week" | "month" | "season" | "quarter" | "year" | "decade" | "century";

/** A relative date before it is resolved: plain data that `resolveDate` turns into an interval once a reference day is known. */
export type RelativeDate = Meaning;

/** A date or time phrase. Exactly as the words say; `value` is null while nothing fixes it. */
export interface DateExpression extends Span {
  /** The period that the words name, whatever the hedge: "until June 1" is June 1 with modifier `at-most`. */
  readonly value: DateInterval | null;
  /** How to resolve it against a reference day, where it is relative. */
  readonly relative: RelativeDate | null;
  /** Resolved against what: the words alone, the publication date, an earlier date of the text, or the story's day. */
  readonly anchor: "absolute" | "published" | "text" | "story" | null;
  readonly granularity: Granularity;
  /** `at-most`: until, by, through; `at-least`: since, from; `less-than`: before; `more-than`: after, beyond; `vague`: nothing fixes it. */
  readonly modifier: "exact" | "about" | "at-least" | "at-most" | "more-than" | "less-than" | "nearly" | "range" | "vague";
  /** Names of the extractor and of the refiners that made it, in order, joined by " + ". */
  readonly rule: string;
}
