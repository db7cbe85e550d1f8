import type { IsoDay } from "../article/types.ts";

/**
 * Which of the recurring Mondays, Marches or summers is meant. `past` and `future` include the reference's own; `near` is
 * the nearest, `mostly-past` the nearest unless it is well ahead, `loosely-past` very well ahead (`mostly-future`: well back); `last`, `this` and `next` are said in so many words; `-week` and `-year` are "Friday last week", "April next year".
 */
export type Choice =
  | "past"
  | "future"
  | "near"
  | "loosely-past"
  | "mostly-past"
  | "mostly-future"
  | "last"
  | "this"
  | "next"
  | "this-week"
  | "last-week"
  | "next-week"
  | "this-year"
  | "last-year"
  | "next-year";

/** Units that a period can be counted in. */
export type Unit = "day" | "week" | "month" | "quarter" | "year" | "decade" | "century";

/** Parts of a month, season, year or decade. */
export type Part = "early" | "mid" | "late" | "start" | "middle" | "end" | "first-half" | "second-half";

/**
 * What a date phrase means before it is resolved: plain data, so that it can be kept, compared and resolved later against
 * another day. Only `interval` and what is built of intervals alone needs no reference.
 */
export type Meaning =
  | { readonly op: "interval"; readonly low: IsoDay; readonly high: IsoDay }
  /** `weekday` 1 to 7, Monday first. */
  | { readonly op: "weekday"; readonly weekday: number; readonly choose: Choice }
  /** `weekday` where the text states it too: then only years in which they fall together are meant. */
  | {
      readonly op: "month-day";
      readonly month: number;
      readonly day: number;
      readonly lastDay: number;
      readonly weekday: number | null;
      readonly choose: Choice;
    }
  | { readonly op: "month"; readonly month: number; readonly choose: Choice }
  /** `season` 1 to 4, spring first. */
  | { readonly op: "season"; readonly season: number; readonly choose: Choice }
  | { readonly op: "quarter"; readonly quarter: number; readonly choose: Choice }
  | { readonly op: "weekend"; readonly choose: Choice }
  /** `name` is a key of the lexicon of holidays; `year` where the text gives it. */
  | { readonly op: "holiday"; readonly name: string; readonly year: number | null; readonly choose: Choice }
  /** The day, week, month … `offset` from the reference's own; `clip` cuts it at the reference ("earlier this year"). */
  | { readonly op: "period"; readonly unit: Unit; readonly offset: number; readonly clip: "past" | "future" | null }
  /** From `count` units before the reference to it: "the past week". */
  | { readonly op: "trailing"; readonly unit: Unit; readonly count: number }
  /** The night that ends (ahead: begins) on the reference day: both days. */
  | { readonly op: "overnight"; readonly choose: Choice }
  /** The end of the day named, which is the beginning of the next. */
  | { readonly op: "midnight"; readonly of: Meaning }
  | { readonly op: "part"; readonly part: Part; readonly of: Meaning }
  /** `HH:MM` to `HH:MM` on a day; `zone` is an ISO 8601 offset, null for the place's own time. */
  | { readonly op: "time"; readonly of: Meaning; readonly from: string; readonly to: string; readonly zone: string | null }
  /** The first such weekday after another date, the last before it where `count` is -1: "the following Monday". */
  | { readonly op: "weekday-from"; readonly of: Meaning; readonly weekday: number; readonly count: 1 | -1 }
  /** The nth `weekday` of a month, -1 the last: "the first Monday in October". */
  | { readonly op: "nth-weekday"; readonly of: Meaning; readonly weekday: number; readonly nth: number }
  | { readonly op: "range"; readonly from: Meaning; readonly to: Meaning }
  /** `count` units after (before, if negative) another date: to the day where `exact`, else the unit that holds that day. */
  | { readonly op: "shift"; readonly of: Meaning; readonly unit: Unit; readonly count: number; readonly exact: boolean }
  /** The week, month … around another date; `clip` keeps what lies before or after that date. */
  | { readonly op: "within"; readonly of: Meaning; readonly unit: Unit; readonly clip: "past" | "future" | null }
  /** A date phrase that nothing in the words fixes: "in the coming weeks". */
  | { readonly op: "unknown" };

/** An absolute interval, `low` and `high` inclusive. */
export function interval(low: IsoDay, high: IsoDay): Meaning {
  return { op: "interval", low, high };
}

/** What comes round again, so that one of many must be chosen. */
export type Recurring = Extract<Meaning, { readonly choose: Choice }>;

/** Whether a meaning needs a reference day to become an interval. */
export function needsReference(meaning: Meaning): boolean {
  if (meaning.op === "interval") return false;
  if (meaning.op === "holiday") return meaning.year === null;
  if (meaning.op === "range") return needsReference(meaning.from) && needsReference(meaning.to);
  return "of" in meaning ? needsReference(meaning.of) : true;
}

/** The same meaning with its choice among recurring dates replaced, wherever it has one. */
export function choosing(meaning: Meaning, choose: Choice): Meaning {
  if ("choose" in meaning) return { ...meaning, choose };
  if ("of" in meaning) return { ...meaning, of: choosing(meaning.of, choose) };
  if (meaning.op === "range") return { ...meaning, from: choosing(meaning.from, choose), to: choosing(meaning.to, choose) };
  return meaning;
}

/** Whether no reference day will ever resolve it. */
export function isUnknown(meaning: Meaning): boolean {
  if (meaning.op === "unknown") return true;
  return "of" in meaning && isUnknown(meaning.of);
}
