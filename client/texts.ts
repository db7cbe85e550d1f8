import { l10n } from "vscode";
import type { Question, Standing, StoryArticle, StorySummary } from "./panel/story.ts";

// What several views call the same thing.

/** How a question stands, in a word. */
export function standingWord({ standing, update }: Pick<Question, "standing" | "update">): string {
  if (standing === "disagree") return update ? l10n.t("Later figure") : l10n.t("Disagree");
  return { differ: l10n.t("Differ"), agree: l10n.t("Agree"), single: l10n.t("One outlet alone") }[standing];
}

/** "4 articles · 7 disagree · 2 agree"; what there is none of is left out. */
export function storyCounts({ articles, counts }: StorySummary): string {
  const words: Readonly<Record<Standing, (count: number) => string>> = {
    disagree: (count) => l10n.t("{0} disagree", count),
    differ: (count) => l10n.t("{0} differ", count),
    agree: (count) => l10n.t("{0} agree", count),
    single: (count) => l10n.t("{0} in one outlet alone", count),
  };
  const told = (["disagree", "differ", "agree", "single"] as const).filter((standing) => counts[standing] > 0);
  return [articleCount(articles), ...told.map((standing) => words[standing](counts[standing]))].join(" · ");
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
