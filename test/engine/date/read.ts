import { extractDates, type DateExpression } from "../../../engine/date/index.ts";
import { articleOf } from "../plain-article.ts";

/** When the articles of tables are published: a Wednesday. */
export const PUBLISHED = "2018-05-02";

/** A text, and each of its dates as `render` gives it. */
export type Case = readonly [text: string, ...dates: string[]];

/** "the phrase = low..high", the value once where both ends are the same, "?" where nothing fixes it. */
export function render(text: string, date: DateExpression): string {
  return `${text.slice(date.start, date.end)} = ${renderValue(date)}`;
}

/** The value of a date as `low..high`. */
export function renderValue({ value }: Pick<DateExpression, "value">): string {
  if (!value) return "?";
  return value.low === value.high ? (value.low ?? "?") : `${value.low ?? ""}..${value.high ?? ""}`;
}

/** Every date of a text, rendered. */
export function read(text: string, published: string | null): string[] {
  return extractDates(articleOf(text, published)).map((date) => render(text, date));
}
