import type { Span } from "../text/types.ts";
import type { IsoDay } from "../article/types.ts";

/** Inclusive; ISO days, or `YYYY-MM-DDTHH:MM` where a time of day is stated; null where open. */
export interface DateInterval {
  readonly low: string | null;
  readonly high: string | null;
}

/** A relative date before it is resolved: plain data that `resolveDate` turns into an interval once a reference day is known. */
export interface RelativeDate {
  readonly op: string;
  readonly [argument: string]: string | number | boolean | null;
}

/** A date or time phrase. Exactly as the words say; `value` is null while nothing fixes it. */
export interface DateExpression extends Span {
  readonly value: DateInterval | null;
  /** How to resolve it against a reference day, where it is relative. */
  readonly relative: RelativeDate | null;
  /** Resolved against what: the words alone, the publication date, an earlier date of the text, or the story's day. */
  readonly anchor: "absolute" | "published" | "text" | "story" | null;
  /** What the words fix: a part of a day, a day, a week … */
  readonly granularity: "minute" | "day-part" | "day" | "week" | "month" | "season" | "year" | "decade" | "century";
  readonly modifier: "exact" | "about" | "at-least" | "at-most" | "more-than" | "less-than" | "nearly" | "range" | "vague";
  readonly rule: string;
}

/** What the dates of one article are resolved against. */
export interface DateContext {
  readonly published: IsoDay | null;
}
