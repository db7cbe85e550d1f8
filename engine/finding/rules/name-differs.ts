import { foldSpace } from "../../story/index.ts";
import type { Rule } from "../rule.ts";
import { findingOf, sidesOf } from "../sides.ts";

/** Outlets spell one name differently: a hint, or a warning where one outlet alone is a letter off what the others share. */
export const nameDiffers: Rule = {
  code: "name-differs",
  title: "A name is spelled differently",
  description:
    "Outlets spell the name of one person, place or body differently. It is a warning where one alone is a letter off the form that the others share.",
  defaultSeverity: "hint",
  anchor: "name-differs",
  run: (context) =>
    context.groups
      .filter((group) => group.kind === "name")
      .map((group) => {
        const sides = sidesOf(
          context,
          group,
          ({ claim, analysis }) => `“${foldSpace(analysis.article.text.slice(claim.start, claim.end))}”`,
        );
        const finding = findingOf(group, sides, "Spelling of a name");
        return group.verdict === "disagree" ? Object.assign(finding, { severity: "warning" as const }) : finding;
      }),
};
