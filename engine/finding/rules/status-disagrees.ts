import type { Rule } from "../rule.ts";
import { findingOf, quoted, sidesOf, type Side } from "../sides.ts";
import { standings } from "../standing.ts";
import { tellValues } from "../tell.ts";
import { questionTitle } from "../title.ts";

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
        const finding = findingOf(group, sides, tellValues(questionTitle(group, sides)));
        // One is a later state of the same thing: neither was wrong when it was printed.
        return group.update ? Object.assign(finding, { severity: "information" as const }) : finding;
      }),
};

/** Sides that stand alike to the event count as one value: each outlet has words of its own for it. */
function byStanding(sides: readonly Side[]): readonly Side[] {
  const keys = standings(sides.map(({ claim }) => claim));
  return keys ? sides.map((side, index) => Object.assign({}, side, { key: keys[index]?.key ?? side.key })) : sides;
}
