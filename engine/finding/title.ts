import type { ClaimGroup } from "../story/types.ts";
import type { Place } from "./sides.ts";
import { fullestName } from "./speakers.ts";

/**
 * What a group is about, as messages and tables call it: its topic. A quotation goes by the name alone of whoever said it; the topic of a status
 * does without the clause that it may quote, for that is quoted anyway.
 */
export function questionTitle({ kind, topic }: ClaimGroup, places: readonly Place[]): string {
  if (kind === "status") return withoutQuote(topic);
  if (kind !== "quote") return topic;
  const name = fullestName(places.map(({ analysis, claim }) => [analysis, claim.quotation?.speaker] as const));
  return name === null ? topic : `Quotation of ${name}`;
}

function withoutQuote(topic: string): string {
  const quote = topic.indexOf("“");
  if (quote < 0) return topic;
  const label = topic.slice(0, quote).replace(/:? $/u, "");
  return label === "" || label === "Whether" ? "Whether it happened" : label;
}
