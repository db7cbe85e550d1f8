import type { Claim } from "../../claim/types.ts";
import type { Rule } from "../rule.ts";
import { findingOf, quoted, sidesOf, type Side } from "../sides.ts";
import { tellValues } from "../tell.ts";

/** How much of a clause a message quotes, in UTF-16 code units: there are two of them at least. */
const LONGEST = 60;

/** Outlets differ about whether something happened. */
export const statusDisagrees: Rule = {
  code: "status-disagrees",
  title: "Outlets differ about whether it happened",
  description:
    "One outlet says that it happened, another that it may happen, did not happen or was denied. Check what is known, and when each article was written.",
  defaultSeverity: "warning",
  anchor: "status-disagrees",
  run: (context) =>
    context.groups
      .filter((group) => group.kind === "status" && group.verdict === "disagree")
      .map((group) => {
        const sides = byStanding(sidesOf(context, group, (place) => quoted(place, LONGEST)));
        const finding = findingOf(group, sides, tellValues(labelOf(group.topic)));
        // One is a later state of the same thing: neither was wrong when it was printed.
        return group.update ? Object.assign(finding, { severity: "information" as const }) : finding;
      }),
};

/** The topic without the clause that it may quote: the message quotes it anyway. */
function labelOf(topic: string): string {
  const quote = topic.indexOf("“");
  if (quote < 0) return topic;
  const label = topic.slice(0, quote).replace(/:? $/u, "");
  return label === "" || label === "Whether" ? "Whether it happened" : label;
}

/** What two clauses may differ in, the most telling first: whether it happened, how, and what did. */
const STANDINGS: readonly ((claim: Claim) => string)[] = [
  ({ polarity, modality, tense }) => `${polarity}|${modality}|${tense === "future"}`,
  ({ asserted }) => asserted?.qualities.map(({ dimension, value }) => `${dimension} ${value}`).join("|") ?? "",
  ({ eventClasses }) => eventClasses.join("|"),
];

/** Sides that say the same in the first thing that any of them differ in count as one value: each outlet has words of its own for it. */
function byStanding(sides: readonly Side[]): readonly Side[] {
  const standing = STANDINGS.find((of) => new Set(sides.map(({ claim }) => of(claim))).size > 1);
  return standing ? sides.map((side) => Object.assign({}, side, { key: standing(side.claim) })) : sides;
}
