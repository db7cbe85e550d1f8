import type { Rule } from "../rule.ts";
import { findingOf, sidesOf, type Place } from "../sides.ts";
import { speakerName } from "../speakers.ts";
import { tellValues } from "../tell.ts";

/** One statement is credited to two speakers. */
export const attributionDiffers: Rule = {
  code: "attribution-differs",
  title: "One statement, two speakers",
  description:
    "Outlets credit the same statement to different people or bodies. Check who said it: a spokesman may speak for the other, or one outlet is mistaken.",
  defaultSeverity: "warning",
  anchor: "attribution-differs",
  run: (context) =>
    context.groups
      .filter((group) => group.kind === "attribution" && group.verdict === "disagree")
      .map((group) => findingOf(group, sidesOf(context, group, speaker), tellValues(group.topic))),
};

/** Whom an outlet credits: the name alone, else its own words. */
function speaker({ claim, analysis }: Place): string {
  const source = claim.attribution?.source ?? claim.quotation?.speaker;
  return (source && speakerName(analysis, source)) ?? "nobody named";
}
