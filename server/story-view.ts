import type { ArticleAnalysis, ClaimGroup, Finding, FindingSide, StoryAnalysis } from "../engine/index.ts";
import type { Root } from "../workspace/index.ts";

/** A story as the features need it: the engine's analysis, and where each article and claim stands in it. */
export interface StoryView {
  readonly root: Root | null;
  /** The articles' own analyses, as they were when the story was made. */
  readonly members: readonly ArticleAnalysis[];
  readonly analysis: StoryAnalysis;
  /** By article, the sides of findings that stand in it. */
  readonly sides: ReadonlyMap<string, readonly { readonly finding: Finding; readonly side: FindingSide }[]>;
  /** By article and claim. */
  readonly groups: ReadonlyMap<string, ReadonlyMap<string, ClaimGroup>>;
}

/** A story with what the features look up in it. */
export function viewOf(root: Root | null, members: readonly ArticleAnalysis[], analysis: StoryAnalysis): StoryView {
  const sides = new Map<string, { finding: Finding; side: FindingSide }[]>();
  for (const finding of analysis.findings) {
    for (const side of finding.sides) entry(sides, side.article, () => []).push({ finding, side });
  }
  const groups = new Map<string, Map<string, ClaimGroup>>();
  for (const group of analysis.groups) {
    for (const { article, claim } of group.claims) entry(groups, article, () => new Map<string, ClaimGroup>()).set(claim, group);
  }
  return { root, members, analysis, sides, groups };
}

function entry<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const found = map.get(key) ?? make();
  map.set(key, found);
  return found;
}
