import type { ClaimGroup } from "../story/types.ts";
import type { Place } from "./sides.ts";
import { fullestName } from "./speakers.ts";

/** What a group is about, as messages and tables call it: its topic; a quotation goes by the name alone of whoever said it. */
export function questionTitle({ kind, topic }: ClaimGroup, places: readonly Place[]): string {
  if (kind !== "quote") return topic;
  const name = fullestName(places.map(({ analysis, claim }) => [analysis, claim.quotation?.speaker] as const));
  return name === null ? topic : `Quotation of ${name}`;
}
