import { foldSpace } from "../../story/index.ts";
import type { Rule } from "../rule.ts";
import { findingOf, sidesOf } from "../sides.ts";
import { tellValues, type Tell } from "../tell.ts";
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

/** "“al-Malaki” in FOX8 is one letter off “Maliki” in 3 other outlets." */
function tellSlip({ claim, usual, articles, letters }: NameSlip): Tell {
  return (sides, here) => {
    const slip = sides.find((side) => side.analysis.article.path === claim.article && side.claim.id === claim.claim);
    const isHere = here !== null && here.analysis === slip?.analysis;
    const where = isHere ? "here" : `in ${slip?.analysis.article.outletLabel ?? ""}`;
    const home = here?.analysis.article.path;
    const isUsual = home !== undefined && articles.includes(home);
    const others = articles.filter((path) => path !== home && path !== claim.article).length;
    const outlets = `in ${others} other outlet${others === 1 ? "" : "s"}`;
    const own = isHere ? "in the rest of this article" : "here";
    const elsewhere = !isUsual ? outlets : others === 0 ? own : `${own} and ${outlets}`;
    return `${slip?.says ?? ""} ${where} ${letters === "one" ? "is one letter off" : "stands for"} “${usual}” ${elsewhere}.`;
  };
}
