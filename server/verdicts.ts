import * as l10n from "@vscode/l10n";
import { sourceMatrix, type Claim, type ClaimGroup } from "../engine/index.ts";
import type { StoryView } from "./story-view.ts";
import { claimsOf, isReported } from "./places.ts";

/** The other outlets that answer what some claims of an article answer, by their articles' paths. */
export interface Standing {
  readonly agree: ReadonlySet<string>;
  readonly differ: ReadonlySet<string>;
}

/** The groups that an article's claims share with other articles. */
export function sharedGroup(claim: Claim, story: StoryView): ClaimGroup | null {
  const group = story.groups.get(claim.article)?.get(claim.id);
  return group?.claims.some(({ article }) => article !== claim.article) === true ? group : null;
}

/** How the other outlets stand to claims of one article. One that differs on any of them differs; a disagreement that nothing reports is none. */
export function standingOf(claims: readonly Claim[], story: StoryView): Standing {
  const agree = new Set<string>();
  const differ = new Set<string>();
  for (const claim of claims) {
    const group = sharedGroup(claim, story);
    if (!group) continue;
    const differing = isReported(group, story) ? differingArticles(claim, story) : new Set<string>();
    for (const { article } of claimsOf(group, story)) {
      if (article !== claim.article) (differing.has(article) ? differ : agree).add(article);
    }
  }
  return { agree: new Set([...agree].filter((path) => !differ.has(path))), differ };
}

function differingArticles(claim: Claim, story: StoryView): ReadonlySet<string> {
  const rows = sourceMatrix(story.analysis, claim.article, claim.id)?.rows ?? [];
  return new Set(rows.flatMap(({ agreement, article }) => (agreement === "disagrees" ? [article] : [])));
}

/** "4 outlets agree · 2 differ"; empty where none says anything. */
export function standingWords({ agree, differ }: Standing): string {
  const parts: string[] = [];
  if (agree.size > 0) parts.push(agree.size === 1 ? l10n.t("1 outlet agrees") : l10n.t("{0} outlets agree", agree.size));
  const alone = parts.length === 0;
  if (differ.size === 1) parts.push(alone ? l10n.t("1 outlet differs") : l10n.t("1 differs"));
  if (differ.size > 1) parts.push(alone ? l10n.t("{0} outlets differ", differ.size) : l10n.t("{0} differ", differ.size));
  return parts.join(" · ");
}
