import { foldSpace } from "../../story/index.ts";
import type { Rule } from "../rule.ts";
import { findingOf, sidesOf, tellValues, type Tell } from "../sides.ts";
import type { NameSlip } from "../../story/types.ts";

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
        const finding = findingOf(group, sides, group.slip ? tellSlip(group.slip) : tellValues("Spelling of a name"));
        return group.verdict === "disagree" ? Object.assign(finding, { severity: "warning" as const }) : finding;
      }),
};

/** "“al-Malaki” in FOX8 is one letter off “Maliki” in 3 outlets." */
function tellSlip({ claim, usual, articles, letters }: NameSlip): Tell {
  return (sides, here) => {
    const slip = sides.find((side) => side.analysis.article.path === claim.article && side.claim.id === claim.claim);
    const where = here && here.analysis === slip?.analysis ? "here" : `in ${slip?.analysis.article.outletLabel ?? ""}`;
    const isUsual = here !== null && articles.includes(here.analysis.article.path);
    const others = articles.length - (isUsual ? 1 : 0);
    const elsewhere = isUsual ? `here and in ${others} other outlet${others === 1 ? "" : "s"}` : `in ${others} other outlets`;
    return `${slip?.says ?? ""} ${where} ${letters === "one" ? "is one letter off" : "stands for"} “${usual}” ${elsewhere}.`;
  };
}
