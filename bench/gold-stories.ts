// Reads the annotated stories beside the project and scores claim groups against their facts, for the bench and for fitting.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createEngine, decodeText, type ArticleAnalysis, type Claim, type ClaimGroup, type Entity, type Span } from "../engine/index.ts";
import { linkEntities } from "../engine/entity/index.ts";
import { anchorToStory, findClaim, type Grouping } from "../engine/story/index.ts";

/** A fact of the gold: its places in the articles, and how they stand to each other. */
export interface GoldFact {
  readonly kind: string;
  readonly verdict: "agree" | "compatible" | "disagree";
  readonly optional: boolean;
  readonly places: readonly (Span & { readonly file: string })[];
}

/** A story, analysed, with the gold's numeric facts. */
export interface GoldStory {
  readonly name: string;
  readonly articles: readonly ArticleAnalysis[];
  readonly entities: readonly Entity[];
  readonly facts: readonly GoldFact[];
  /** The facts that a claim is a place of, as indices. */
  factsOf(claim: Claim): ReadonlySet<number>;
}

/** Counts of a scored grouping; they add up over stories. */
export interface Tally {
  readonly pairs: number;
  readonly rightPairs: number;
  readonly goldPairs: number;
  readonly raised: number;
  readonly right: number;
  readonly goldDisagreements: number;
}

interface GoldClaim {
  readonly file: string;
  readonly quote: string;
  readonly context?: string;
  readonly start?: number;
  readonly end?: number;
}

interface GoldFile {
  readonly articles: readonly { readonly file: string }[];
  readonly facts: readonly {
    readonly kind: string;
    readonly verdict: GoldFact["verdict"];
    readonly optional?: boolean;
    readonly claims: readonly GoldClaim[];
  }[];
}

/** Analyses every story below a folder, in order of name. */
export function readGoldStories(folder: string): GoldStory[] {
  const names = "engine/lexicon/data/names.bin";
  const engine = createEngine({ names: () => (existsSync(names) ? readFileSync(names) : null) });
  return readdirSync(folder)
    .toSorted()
    .filter((name) => existsSync(join(folder, name, "gold.json")))
    .map((name) => {
      const gold: GoldFile = JSON.parse(readFileSync(join(folder, name, "gold.json"), "utf8"));
      const articles = anchorToStory(
        gold.articles.map(({ file }) =>
          engine.analyzeArticle({ path: file, text: decodeText(readFileSync(join(folder, name, "articles", file))).text }),
        ),
      );
      const texts = new Map(articles.map(({ article }) => [article.path, article.text]));
      const facts = gold.facts
        .filter(({ kind }) => kind === "quantity" || kind === "date")
        .map((fact) => ({
          kind: fact.kind,
          verdict: fact.verdict,
          optional: fact.optional ?? false,
          places: fact.claims.map((claim) => ({ file: claim.file, ...placeOf(texts.get(claim.file) ?? "", claim) })),
        }));
      const factsOf = (claim: Claim): Set<number> =>
        new Set(facts.flatMap((fact, index) => (fact.places.some((place) => touches(claim, place)) ? [index] : [])));
      return { name, articles, entities: linkEntities(articles, { aliases: [], distinct: [] }), facts, factsOf };
    });
}

/** Scores a story's numeric groups: pairs of claims of different articles, and groups in disagreement. */
export function scoreGrouping(story: GoldStory, grouping: Grouping): Tally {
  const hit = new Set<number>();
  const tally = { pairs: 0, rightPairs: 0, raised: 0, right: 0 };
  for (const group of grouping.groups.filter(({ kind }) => kind === "quantity" || kind === "date")) {
    const pairs = crossPairs(story, grouping, group);
    tally.pairs += pairs.length;
    tally.rightPairs += pairs.filter(({ facts }) => facts.length > 0).length;
    if (group.verdict !== "disagree") continue;
    const asked = pairs.some(({ apart }) => apart) ? pairs.filter(({ apart }) => apart) : pairs;
    const good = asked
      .map(({ facts }) => facts.filter((index) => story.facts[index]?.verdict === "disagree"))
      .filter((found) => found.length > 0);
    const fresh = good.flat().find((index) => !story.facts[index]?.optional && !hit.has(index));
    if (good.length * 2 < asked.length || good.length === 0) tally.raised += 1;
    else if (fresh !== undefined) {
      hit.add(fresh);
      tally.raised += 1;
      tally.right += 1;
    }
  }
  const asked = story.facts.filter(({ optional }) => !optional);
  return {
    ...tally,
    goldPairs: asked.reduce((sum, fact) => sum + pairsOf(fact.places), 0),
    goldDisagreements: asked.filter(({ verdict }) => verdict === "disagree").length,
  };
}

/** The sum of some tallies. */
export function sumTallies(tallies: readonly Tally[]): Tally {
  const zero: Tally = { pairs: 0, rightPairs: 0, goldPairs: 0, raised: 0, right: 0, goldDisagreements: 0 };
  return tallies.reduce(
    (a, b) => ({
      pairs: a.pairs + b.pairs,
      rightPairs: a.rightPairs + b.rightPairs,
      goldPairs: a.goldPairs + b.goldPairs,
      raised: a.raised + b.raised,
      right: a.right + b.right,
      goldDisagreements: a.goldDisagreements + b.goldDisagreements,
    }),
    zero,
  );
}

/** "groups .93/.50, disagreements 1.00/.54 (7 of 7 raised, 13 in the gold)": precision and recall. */
export function tallyWords({ pairs, rightPairs, goldPairs, raised, right, goldDisagreements }: Tally): string {
  return `groups ${share(rightPairs, pairs)}/${share(rightPairs, goldPairs)}, disagreements ${share(right, raised)}/${share(right, goldDisagreements)} (${right} of ${raised} raised, ${goldDisagreements} in the gold)`;
}

function share(part: number, whole: number): string {
  return whole === 0 ? "-" : (part / whole).toFixed(2);
}

interface Pair {
  readonly facts: readonly number[];
  readonly apart: boolean;
}

function crossPairs(story: GoldStory, grouping: Grouping, group: ClaimGroup): Pair[] {
  const claims = group.claims.flatMap((ref) => findClaim({ articles: story.articles, names: grouping.names }, ref) ?? []);
  const facts = claims.map((claim) => story.factsOf(claim));
  return claims.flatMap((a, i) =>
    claims.slice(i + 1).flatMap((b, offset) => {
      if (a.article === b.article) return [];
      return [{ facts: [...(facts[i] ?? [])].filter((index) => facts[i + 1 + offset]?.has(index)), apart: areApart(a, b) }];
    }),
  );
}

/** Whether the intervals, as written, do not touch. */
function areApart(a: Claim, b: Claim): boolean {
  const [x, y] = [a.quantity ?? a.date?.value, b.quantity ?? b.date?.value];
  if (!x || !y) return true;
  return below(x.high, y.low) || below(y.high, x.low);
}

function below(high: number | string | null, low: number | string | null): boolean {
  return high !== null && low !== null && high < low;
}

function placeOf(text: string, { quote, context, start, end }: GoldClaim): Span {
  if (start !== undefined && end !== undefined) return { start, end };
  const from = context === undefined ? text.indexOf(quote) : text.indexOf(context) + context.indexOf(quote);
  return { start: from, end: from + quote.length };
}

function touches(claim: Claim, place: Span & { readonly file: string }): boolean {
  const overlap = Math.min(claim.end, place.end) - Math.max(claim.start, place.start);
  return claim.article === place.file && overlap > 0 && claim.end - claim.start <= 2 * (place.end - place.start) + 20;
}

function pairsOf(places: GoldFact["places"]): number {
  return places.flatMap((a, i) => places.slice(i + 1).filter((b) => b.file !== a.file)).length;
}
