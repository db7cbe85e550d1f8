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

/** What was found out of articles, stories and decisions: good as long as they are the same objects. */
export interface MatchCache {
  readonly anchors: WeakMap<Article, Anchors>;
  readonly stories: WeakMap<StoryAnalysis, IndexedStory>;
  readonly judged: WeakMap<DispositionEntry, Judged>;
}

/** An empty cache. */
export function createMatchCache(): MatchCache {
  return { anchors: new WeakMap(), stories: new WeakMap(), judged: new WeakMap() };
}

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
  const cache = options.cache ?? createMatchCache();
  const places = placesOf(entries, stories, options, cache);
  for (const entry of entries) {
    const judged = judge(entry, places, options, cache);
    problems.push(...judged.problems, ...decide(entry, judged, decided));
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
}

/** What decisions call a story's articles, in their order, and the sides of its findings by the engine's path. */
interface IndexedStory {
  readonly names: readonly string[];
  readonly sides: () => ReadonlyMap<string, readonly PlacedSide[]>;
}

/** Where an article is: its story, and its index there. */
interface Place {
  readonly story: StoryAnalysis;
  readonly at: number;
}

/** Where the articles are that decisions name. */
function placesOf(
  entries: readonly DispositionEntry[],
  stories: readonly StoryAnalysis[],
  { nameOf }: MatchOptions,
  cache: MatchCache,
): ReadonlyMap<string, Place> {
  const wanted = new Set(entries.flatMap(({ sides }) => sides.map(({ article }) => article)));
  const places = new Map<string, Place>();
  for (const story of stories) {
    const { names } = indexed(story, nameOf, cache);
    for (const [at, name] of names.entries()) if (wanted.has(name)) places.set(name, { story, at });
  }
  return places;
}

function indexed(story: StoryAnalysis, nameOf: MatchOptions["nameOf"], { stories }: MatchCache): IndexedStory {
  const known = stories.get(story);
  if (known) return known;
  let sides: ReadonlyMap<string, readonly PlacedSide[]> | null = null;
  const made = { names: story.articles.map(({ article }) => nameOf(article.path)), sides: () => (sides ??= sidesOf(story)) };
  stories.set(story, made);
  return made;
}

function sidesOf({ findings }: StoryAnalysis): ReadonlyMap<string, readonly PlacedSide[]> {
  const sides = new Map<string, PlacedSide[]>();
  for (const finding of findings) {
    for (const side of finding.sides) {
      const known = sides.get(side.article);
      if (known) known.push({ finding, side });
      else sides.set(side.article, [{ finding, side }]);
    }
  }
  return sides;
}

/** What an entry comes to where its articles are in these stories. */
interface Judged {
  readonly stories: readonly (StoryAnalysis | undefined)[];
  readonly problems: readonly DispositionProblem[];
  /** The findings that it is about, each with a side that says what nobody said then, if there is one; none where some of its words are lost. */
  readonly findings: readonly { readonly finding: Finding; readonly other: FindingSide | undefined }[];
}

/** However many decisions there are: where an edit changed no story of an entry, what it came to before still holds. */
function judge(entry: DispositionEntry, places: ReadonlyMap<string, Place>, options: MatchOptions, cache: MatchCache): Judged {
  const stories = entry.sides.map(({ article }) => places.get(article)?.story);
  const known = cache.judged.get(entry);
  // Whether what is missing should be there, is another question each time.
  if (known && !stories.includes(undefined) && stories.every((story, at) => story === known.stories[at])) return known;
  const { sides, problems, isLost } = anchor(entry, places, options, cache);
  const judged = { stories, problems, findings: isLost ? [] : findingsOf(sides) };
  cache.judged.set(entry, judged);
  return judged;
}

/** A side of a finding at one of an entry's quotes. */
interface AnchoredSide extends PlacedSide {
  readonly story: StoryAnalysis;
}

interface Anchored {
  /** The sides of findings at the entry's quotes. */
  readonly sides: readonly AnchoredSide[];
  readonly problems: readonly DispositionProblem[];
  /** Whether some of what was decided about is not there any more. */
  readonly isLost: boolean;
}

function anchor(
  entry: DispositionEntry,
  places: ReadonlyMap<string, Place>,
  { expects, nameOf }: MatchOptions,
  cache: MatchCache,
): Anchored {
  const sides: AnchoredSide[] = [];
  const problems: DispositionProblem[] = [];
  let found = 0;
  let isLost = false;
  for (const [index, quote] of entry.sides.entries()) {
    const range = entry.sideRanges[index] ?? entry.range;
    const { story, at = 0 } = places.get(quote.article) ?? {};
    const article = story?.articles[at]?.article;
    if (!story || !article) {
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
    const here = (indexed(story, nameOf, cache).sides().get(article.path) ?? []).filter(
      ({ finding, side }) => finding.code === entry.rule && side.start < end && start < side.end,
    );
    const same = here.filter(({ side }) => saysStill(quote, side, story));
    sides.push(...same.map((one) => ({ ...one, story })));
    const [other] = here;
    if (other && same.length === 0) {
      isLost = true;
      problems.push(tellOther(quote, foldWords(other.side.words), dayOf(other.side, story), range));
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
  const anchors = cache.anchors.get(article) ?? { folded: foldArticle(article), resolutions: new Map<string, Resolution>() };
  cache.anchors.set(article, anchors);
  const key = JSON.stringify([quote.prefix, quote.exact, quote.suffix]);
  const known = anchors.resolutions.get(key) ?? resolveQuote(anchors.folded, quote);
  anchors.resolutions.set(key, known);
  return known;
}

/** The findings that some sides are of, each with one of its sides that says what none of these say. */
function findingsOf(sides: readonly AnchoredSide[]): Judged["findings"] {
  return Array.from(new Set(sides.map(({ finding }) => finding)), (finding) => {
    const own = sides.filter((one) => one.finding === finding);
    const known = new Set(own.map(({ side, story }) => valueOf(side, story)));
    const [first] = own;
    return { finding, other: first && finding.sides.find((side) => !known.has(valueOf(side, first.story))) };
  });
}

/** Decides about each finding all of whose sides are known; tells of those that have one that is not. */
function decide(entry: DispositionEntry, { findings }: Judged, decided: Map<Finding, DispositionEntry>): Iterable<DispositionProblem> {
  // By what is told: several findings may be such for one reason.
  const problems = new Map<string, DispositionProblem>();
  const tell = (problem: DispositionProblem): unknown => problems.set(problem.message, problem);
  for (const { finding, other } of findings) {
    const before = decided.get(finding);
    if (other) tell(tellUncovered(entry, other.outlet, foldWords(other.words)));
    else if (before) tell(tellDuplicate(entry, before));
    else decided.set(finding, entry);
  }
  return problems.values();
}
