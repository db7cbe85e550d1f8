import type { Rule } from "../rule.ts";
import { findingOf, quoted, sidesOf, tellWords } from "../sides.ts";

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
        const finding = findingOf(group, sidesOf(context, group, quoted), tellWords(group.topic));
        // One is a later state of the same thing: neither was wrong when it was printed.
        return group.update ? Object.assign(finding, { severity: "information" as const }) : finding;
      }),
};
