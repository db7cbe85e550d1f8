/** Dates: read from an article's words, resolved against its day of publication or its story's. */
export { anchorDates, extractDates } from "./extract-dates.ts";
export { hasTimeOfDay, relateDates, relateStretches, stretchOf, type DateRelation, type OffsetRange, type Stretch } from "./compare.ts";
export { resolveDate } from "./resolve.ts";
export type { DateExpression, DateInterval, Granularity, RelativeDate } from "./types.ts";
