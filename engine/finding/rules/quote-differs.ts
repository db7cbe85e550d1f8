import { foldSpace } from "../../story/index.ts";
import type { Rule } from "../rule.ts";
import { findingOf, sidesOf } from "../sides.ts";

const LONGEST = 90;

/** One utterance is quoted in different words. */
export const quoteDiffers: Rule = {
  code: "quote-differs",
  title: "A quotation's words differ",
  description:
    "Outlets quote the same utterance between quotation marks in different words; a clean cut is not reported. Check with the recording or the statement.",
  defaultSeverity: "warning",
  anchor: "quote-differs",
  run: (context) =>
    context.groups
      .filter((group) => group.kind === "quote" && group.verdict === "disagree")
      .map((group) =>
        findingOf(
          group,
          sidesOf(context, group, ({ claim, analysis }) => `“${shorten(foldSpace(analysis.article.text.slice(claim.start, claim.end)))}”`),
        ),
      ),
};

function shorten(words: string): string {
  if (words.length <= LONGEST) return words;
  const cut = words.lastIndexOf(" ", LONGEST);
  return `${words.slice(0, cut > 0 ? cut : LONGEST)} …`;
}
