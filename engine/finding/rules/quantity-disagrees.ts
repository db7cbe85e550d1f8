import type { Rule } from "../rule.ts";
import { findingOf, sidesOf } from "../sides.ts";

/** Outlets give numbers for one thing that cannot all be right. */
export const quantityDisagrees: Rule = {
  code: "quantity-disagrees",
  title: "Outlets give different numbers",
  description:
    "Outlets answer the same question with numbers that cannot all be right, hedges and rounding allowed for. Check with the source; neither side is taken to be right.",
  defaultSeverity: "warning",
  anchor: "quantity-disagrees",
  run: (context) =>
    context.groups
      .filter((group) => group.kind === "quantity" && group.verdict === "disagree" && !group.update)
      .map((group) => findingOf(group, sidesOf(context, group))),
};
