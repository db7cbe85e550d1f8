import { tokenRange } from "../../claim/index.ts";
import { foldSpace } from "../../story/index.ts";
import type { Rule } from "../rule.ts";
import { findingOf, quotedText, sidesOf, type Place, type Side } from "../sides.ts";
import { standings } from "../standing.ts";
import { LONGEST_MESSAGE, tellValues, type Tell } from "../tell.ts";
import { questionTitle } from "../title.ts";

/** How much of a clause a message quotes, in UTF-16 code units: there are two of them at least. Less where the message grows too long. */
const [LONG, SHORT] = [60, 36];

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
        const [sides, shorter] = [LONG, SHORT].map((longest) =>
          byStanding(sidesOf(context, group, (place) => quotedClause(place, longest))),
        );
        const finding = findingOf(group, sides ?? [], shortened(tellValues(questionTitle(group, sides ?? [])), sides ?? [], shorter ?? []));
        // One is a later state of the same thing: neither was wrong when it was printed.
        return group.update ? Object.assign(finding, { severity: "information" as const }) : finding;
      }),
};

/** The clause between quotation marks; where its verb stands too far behind, from shortly before the verb. */
function quotedClause({ claim, analysis: { article } }: Place, longest: number): string {
  const range = tokenRange(article.tokens, claim);
  const own = article.tokens.slice(range.first, range.last);
  const verb = own.findIndex(({ pos }) => pos === "VERB" || pos === "AUX");
  const isFar = (own[verb]?.end ?? 0) - claim.start > longest;
  const start = isFar ? (own[Math.max(0, verb - BEFORE_VERB)]?.start ?? claim.start) : claim.start;
  return quotedText(`${isFar ? "… " : ""}${foldSpace(article.text.slice(start, claim.end))}`, longest);
}

/** Words kept before a verb that stands far behind: the end of its subject. */
const BEFORE_VERB = 2;

/** Tells with shorter quotes, those of the same sides in the same order, where the message is too long with the others. */
function shortened(tell: Tell, sides: readonly Side[], shorter: readonly Side[]): Tell {
  return (given, here) => {
    const text = tell(given, here);
    if (text.length <= LONGEST_MESSAGE) return text;
    return tell(shorter, here ? (shorter[sides.indexOf(here)] ?? null) : null);
  };
}

/** Sides that stand alike to the event count as one value: each outlet has words of its own for it. */
function byStanding(sides: readonly Side[]): readonly Side[] {
  const keys = standings(sides.map(({ claim }) => claim));
  return keys ? sides.map((side, index) => Object.assign({}, side, { key: keys[index]?.key ?? side.key })) : sides;
}
