import type { Rule } from "../rule.ts";
import { findingOf, sidesOf } from "../sides.ts";
import { tellUpdate } from "../tell.ts";

/** A later article has a later figure of a count that grows. */
export const quantityUpdated: Rule = {
  code: "quantity-updated",
  title: "A later article has a newer number",
  description:
    "Outlets give different numbers for a count that grows as the event goes on, and the larger is in the later article. Use the newest, with its day.",
  defaultSeverity: "information",
  anchor: "quantity-updated",
  run: (context) =>
    context.groups
      .filter((group) => group.kind === "quantity" && group.verdict === "disagree" && group.update)
      .map((group) => findingOf(group, sidesOf(context, group), tellUpdate(group.topic))),
};
