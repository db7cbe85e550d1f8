import type { ClaimGroup } from "../../story/types.ts";
import type { Rule, RuleContext, RuleFinding } from "../rule.ts";
import { findingOf, quoted, quotedText, sidesOf, type Side } from "../sides.ts";
import { tellValues } from "../tell.ts";
import { questionTitle } from "../title.ts";
import { differingPhrases } from "../wordings.ts";

/** One utterance is quoted in different words. */
export const quoteDiffers: Rule = {
  code: "quote-differs",
  title: "A quotation's words differ",
  description:
    "Outlets quote the same utterance between quotation marks in different words; a clean cut is not reported. Check with the recording or the statement.",
  defaultSeverity: "warning",
  anchor: "quote-differs",
  run: (context) =>
    context.groups.filter((group) => group.kind === "quote" && group.verdict === "disagree").map((group) => report(context, group)),
};

/** Tells only the words that differ: the rest of a quotation hides them. */
function report(context: RuleContext, group: ClaimGroup): RuleFinding {
  const whole = sidesOf(context, group, quoted);
  const phrases = differingPhrases(whole.map(({ claim, analysis }) => analysis.article.text.slice(claim.start, claim.end)));
  const sides = whole.map((side, index) => {
    const phrase = phrases[index] ?? null;
    return phrase === null ? side : Object.assign({}, side, { says: quotedText(phrase), key: phrase.toLowerCase() });
  });
  const differing = sides.filter((_, index) => phrases[index] !== null);
  const tell = tellValues(questionTitle(group, whole));
  // A side that differs from none is told only at its own place.
  const toldFrom = (here: Side | null): readonly Side[] => {
    if (differing.length < 2) return sides;
    return here && !differing.includes(here) ? [here, ...differing] : differing;
  };
  return findingOf(group, sides, (_, here) => tell(toldFrom(here), here));
}
