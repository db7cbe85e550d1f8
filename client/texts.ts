import { l10n } from "vscode";
import { STANDINGS, type Decision, type Question, type Standing, type StoryArticle, type StorySummary } from "./panel/story.ts";
import { fill } from "./panel/texts.ts";

// What several views call the same thing.

/** How a question stands, in a word or two. */
export function standingWord({ standing, update, decision }: Pick<Question, "standing" | "update" | "decision">): string {
  if (standing === "decided" && decision) return decisionWord(decision.decision);
  if (standing === "disagree" && update) return l10n.t("Later figure");
  return standingWords()[standing];
}

/** The word for each standing. */
export function standingWords(): Readonly<Record<Standing, string>> {
  return {
    disagree: l10n.t("Disagree"),
    differ: l10n.t("Differ"),
    agree: l10n.t("Agree"),
    decided: l10n.t("Decided"),
    single: l10n.t("One outlet alone"),
  };
}

/** What an editor decided, in a word. */
export function decisionWord(decision: Decision["decision"]): string {
  return { verified: l10n.t("Verified"), explained: l10n.t("Explained"), ignored: l10n.t("Ignored") }[decision];
}

/** "the county's list has 14 (H. Bright, 2026-06-04)", as far as it was said. */
export function decisionNote({ note, by, when }: Decision): string {
  const who = [by, when].filter((part) => part !== null).join(", ");
  return [note, who === "" ? null : `(${who})`].filter((part) => part !== null).join(" ");
}

/** How many questions have each standing: "{0} disagree". */
export function countTexts(): Readonly<Record<Standing, string>> {
  return {
    disagree: l10n.t("{0} disagree"),
    differ: l10n.t("{0} differ"),
    agree: l10n.t("{0} agree"),
    decided: l10n.t("{0} decided"),
    single: l10n.t("{0} in one outlet alone"),
  };
}

/** "4 articles · 7 disagree · 2 agree"; what there is none of is left out. */
export function storyCounts({ articles, counts }: StorySummary): string {
  const texts = countTexts();
  const told = STANDINGS.filter((standing) => counts[standing] > 0).map((standing) => fill(texts[standing], counts[standing]));
  return [articleCount(articles), ...told].join(" · ");
}

/** "1 article", "4 articles". */
export function articleCount(count: number): string {
  return count === 1 ? l10n.t("1 article") : l10n.t("{0} articles", count);
}

/** "1 disagreement", "4 disagreements". */
export function disagreementCount(count: number): string {
  return count === 1 ? l10n.t("1 disagreement") : l10n.t("{0} disagreements", count);
}

/** "Coast Post, 2026-06-03". */
export function articleName({ outlet, published }: StoryArticle): string {
  return published === null ? outlet : `${outlet}, ${published}`;
}
