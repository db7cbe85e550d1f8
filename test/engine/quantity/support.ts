import type { DateExpression } from "../../../engine/date/types.ts";
import { extractQuantities, type Quantity } from "../../../engine/quantity/index.ts";
import { articleOf } from "../plain-article.ts";

/** What is read from a text, dates being none unless given. */
export function read(text: string, dates: readonly DateExpression[] = []): Quantity[] {
  return extractQuantities(articleOf(text), dates);
}

/** A quantity in one line: "count 150..200 person range", "distance ..60 mile at-most"; an exact value goes without "exact". */
export function describeQuantity(quantity: Quantity): string {
  const { kind, low, high, unit, modifier, additional, per } = quantity;
  const value = low === high ? `${low}` : `${low ?? ""}..${high ?? ""}`;
  return [kind, value, unit, modifier === "exact" ? "" : modifier, additional ? "+more" : "", per ? `per ${per}` : ""]
    .filter(Boolean)
    .join(" ");
}
