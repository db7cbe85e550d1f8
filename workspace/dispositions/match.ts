import { findClaim, type Article, type Finding, type FindingSide, type StoryAnalysis } from "../../engine/index.ts";
import { resolveQuote, type Resolution } from "./anchor.ts";
import { foldText, foldWords, type FoldedText } from "./fold.ts";
import { tellChanged, tellDuplicate, tellMissing, tellOrphaned, tellOther, tellUncovered, tellUnused } from "./messages.ts";
import type { DispositionEntry, DispositionProblem, DispositionSide } from "./types.ts";

/** What was decided about which findings, and what is to be told at which decision. */
export interface Matched {
  readonly decided: ReadonlyMap<Finding, DispositionEntry>;
  readonly problems: readonly DispositionProblem[];
}

export interface MatchOptions {
  /** An article's path as dispositions name it, given the engine's. */
  readonly nameOf: (path: string) => string;
  /** Whether an article of that name would be among those at hand, if there were one. */
  readonly expects: (name: string) => boolean;
  /** What was found out before, so that only what changed is looked at again; one for each `nameOf`. */
  readonly cache?: MatchCache;
}

/** Where quotes stand in articles: good as long as the article is the same object. */
export type MatchCache = WeakMap<Article, Anchors>;

/** One article's text, folded, and where quotes stand in it. */
export interface Anchors {
  readonly folded: FoldedText;
  readonly resolutions: Map<string, Resolution>;
}

/** The text of an article in which quotes are looked for: all but its front matter. */
export function foldArticle({ text, blocks }: Article): FoldedText {
  const front = blocks.find(({ kind }) => kind === "front-matter");
  return foldText(text, front?.end ?? 0);
}

/**
 * Which findings were decided about. A disposition holds for a finding of its rule while each of its quotes stands where it stood, and every side
 * of the finding is one of them or says the same as one of them; where that is not so, it is told and the finding is shown.
 */
export function matchDispositions(entries: readonly DispositionEntry[], stories: readonly StoryAnalysis[], options: MatchOptions): Matched {
  const decided = new Map<Finding, DispositionEntry>();
  const problems: DispositionProblem[] = [];
  if (entries.length === 0) return { decided, problems };
  const workspace = indexStories(stories, options);
  for (const entry of entries) {
    const anchored = anchor(entry, workspace, options);
    problems.push(...anchored.problems);
    if (anchored.isLost) continue;
    problems.push(...decide(entry, anchored.sides, decided));
  }
  return { decided, problems };
}

/** What one side of a finding says, wherever and in whatever words. */
export function valueOf(side: FindingSide, story: StoryAnalysis): string {
  const claim = side.claim === null ? null : findClaim(story, { article: side.article, claim: side.claim });
  if (claim?.quantity) return ["quantity", claim.quantity.low, claim.quantity.high, claim.quantity.unit, claim.quantity.modifier].join("|");
  return dayOf(side, story) ?? foldWords(side.words).toLowerCase();
}

/** The period that a side's date comes to: its words alone do not say. Null where it is no date. */
export function dayOf(side: FindingSide, story: StoryAnalysis): string | null {
  const claim = side.claim === null ? null : findClaim(story, { article: side.article, claim: side.claim });
  if (!claim?.date?.value) return null;
  const { low, high } = claim.date.value;
  return low === high ? (low ?? "..") : `${low ?? ".."}/${high ?? ".."}`;
}

interface PlacedSide {
  readonly finding: Finding;
  readonly side: FindingSide;
  readonly story: StoryAnalysis;
}

interface Workspace {
  readonly articles: ReadonlyMap<string, Article>;
  /** By article. */
  readonly sides: ReadonlyMap<Article, readonly PlacedSide[]>;
}

function indexStories(stories: readonly StoryAnalysis[], { nameOf }: MatchOptions): Workspace {
  const articles = new Map<string, Article>();
  const sides = new Map<Article, PlacedSide[]>();
  for (const story of stories) {
    const own = new Map(story.articles.map(({ article }) => [article.path, article]));
    for (const article of own.values()) articles.set(nameOf(article.path), article);
    for (const finding of story.findings) {
      for (const side of finding.sides) {
        const article = own.get(side.article);
        if (!article) continue;
        const known = sides.get(article);
        if (known) known.push({ finding, side, story });
        else sides.set(article, [{ finding, side, story }]);
      }
    }
  }
  return { articles, sides };
}

interface Anchored {
  /** The sides of findings at the entry's quotes. */
  readonly sides: readonly PlacedSide[];
  readonly problems: readonly DispositionProblem[];
  /** Whether some of what was decided about is not there any more. */
  readonly isLost: boolean;
}

function anchor(entry: DispositionEntry, workspace: Workspace, { expects, cache = new WeakMap() }: MatchOptions): Anchored {
  const sides: PlacedSide[] = [];
  const problems: DispositionProblem[] = [];
  let found = 0;
  let isLost = false;
  for (const [index, quote] of entry.sides.entries()) {
    const range = entry.sideRanges[index] ?? entry.range;
    const article = workspace.articles.get(quote.article);
    if (!article) {
      // An article that is gone says nothing any more; what was decided about the others still stands.
      if (expects(quote.article)) problems.push(tellMissing(quote, range));
      continue;
    }
    const resolution = resolve(quote, article, cache);
    if (resolution.state !== "found") {
      isLost = true;
      problems.push(
        resolution.state === "changed" ? tellChanged(quote, resolution.now, range) : tellOrphaned(quote, resolution.state, range),
      );
      continue;
    }
    found++;
    const { start, end } = resolution.span;
    const here = (workspace.sides.get(article) ?? []).filter(
      ({ finding, side }) => finding.code === entry.rule && side.start < end && start < side.end,
    );
    const same = here.filter(({ side, story }) => saysStill(quote, side, story));
    sides.push(...same);
    const [other] = here;
    if (other && same.length === 0) {
      isLost = true;
      problems.push(tellOther(quote, foldWords(other.side.words), dayOf(other.side, other.story), range));
    }
  }
  if (!isLost && found === entry.sides.length && sides.length === 0) problems.push(tellUnused(entry));
  return { sides, problems, isLost };
}

function saysStill(quote: DispositionSide, side: FindingSide, story: StoryAnalysis): boolean {
  if (foldWords(side.words) !== foldWords(quote.exact)) return false;
  return quote.value === null || quote.value === dayOf(side, story);
}

function resolve(quote: DispositionSide, article: Article, cache: MatchCache): Resolution {
  const anchors = cache.get(article) ?? { folded: foldArticle(article), resolutions: new Map<string, Resolution>() };
  cache.set(article, anchors);
  const key = JSON.stringify([quote.prefix, quote.exact, quote.suffix]);
  const known = anchors.resolutions.get(key) ?? resolveQuote(anchors.folded, quote);
  anchors.resolutions.set(key, known);
  return known;
}

/** Decides about each finding all of whose sides are known; tells of those that have one that is not. */
function decide(entry: DispositionEntry, sides: readonly PlacedSide[], decided: Map<Finding, DispositionEntry>): DispositionProblem[] {
  // By what is told: several findings may be such for one reason.
  const problems = new Map<string, DispositionProblem>();
  const tell = (problem: DispositionProblem): unknown => problems.set(problem.message, problem);
  for (const finding of new Set(sides.map((one) => one.finding))) {
    const own = sides.filter((one) => one.finding === finding);
    const [first] = own;
    if (!first) continue;
    const known = new Set(own.map(({ side, story }) => valueOf(side, story)));
    const other = finding.sides.find((side) => !known.has(valueOf(side, first.story)));
    const before = decided.get(finding);
    if (other) tell(tellUncovered(entry, other.outlet, foldWords(other.words)));
    else if (before) tell(tellDuplicate(entry, before));
    else decided.set(finding, entry);
  }
  return [...problems.values()];
}
