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
  // A folded story gives its groups when they are asked for; what is made of them lives no longer than they do.
  const indexes = new WeakMap<object, StoryView["groups"]>();
  return {
    root,
    members,
    analysis,
    sides,
    get groups() {
      const { groups } = analysis;
      const index = indexes.get(groups) ?? indexGroups(groups);
      indexes.set(groups, index);
      return index;
    },
  };
}

function indexGroups(groups: readonly ClaimGroup[]): StoryView["groups"] {
  const index = new Map<string, Map<string, ClaimGroup>>();
  for (const group of groups) {
    for (const { article, claim } of group.claims) entry(index, article, () => new Map<string, ClaimGroup>()).set(claim, group);
  }
  return index;
}

function entry<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const found = map.get(key) ?? make();
  map.set(key, found);
  return found;
}
