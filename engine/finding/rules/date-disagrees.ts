import type { Rule } from "../rule.ts";
import { findingOf, sidesOf } from "../sides.ts";

/** Outlets date one event differently. */
export const dateDisagrees: Rule = {
  code: "date-disagrees",
  title: "Outlets give different dates or times",
  description:
    "Outlets date the same event to days or times that cannot all be right. Check with the source; time zones and publication days may explain it.",
  defaultSeverity: "warning",
  anchor: "date-disagrees",
  run: (context) =>
    context.groups
      .filter((group) => group.kind === "date" && group.verdict === "disagree")
      .map((group) => findingOf(group, sidesOf(context, group))),
};
