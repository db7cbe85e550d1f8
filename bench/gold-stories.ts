// Reads the annotated stories beside the project and scores claim groups with the scorer that stands beside them, for the bench and for fitting.
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  createEngine,
  decodeText,
  DEFAULT_ENGINE_SETTINGS,
  type ArticleAnalysis,
  type Claim,
  type Entity,
  type Span,
} from "../engine/index.ts";
import { linkEntities } from "../engine/entity/index.ts";
import { runRules } from "../engine/finding/index.ts";
import { serializeReport, toJsonReport } from "../engine/report/index.ts";
import { anchorToStory, type Grouping } from "../engine/story/index.ts";

/** The scorer that stands beside the project. */
const SCORER = "../shared/score/score.mjs";

/** A story, analysed, with what its annotators say of its claims. */
export interface GoldStory {
  readonly name: string;
  readonly folder: string;
  readonly articles: readonly ArticleAnalysis[];
  readonly entities: readonly Entity[];
  /** The numeric facts that a claim is a place of, as indices: two claims that share one answer one question. */
  factsOf(claim: Claim): ReadonlySet<number>;
}

/** Precision and recall with their counts. */
export interface Share {
  readonly p: number;
  readonly r: number;
}

/** The scorer's figures of one story's numbers. */
export interface Score {
  readonly groups: Share & { readonly predicted: number; readonly gold: number };
  readonly disagreements: Share & { readonly raised: number; readonly gold: number; readonly pairs: number; readonly shown: number };
  readonly traps: { readonly hit: number; readonly of: number };
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
  readonly facts: readonly { readonly kind: string; readonly claims: readonly GoldClaim[] }[];
}

/** Analyses every story below a folder, in order of name; none where there is no such folder. */
export function readGoldStories(folder: string): GoldStory[] {
  const names = "engine/lexicon/data/names.bin";
  const engine = createEngine({ names: () => (existsSync(names) ? readFileSync(names) : null) });
  const found = existsSync(folder) ? readdirSync(folder).toSorted() : [];
  return found
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
        .map(({ claims }) => claims.map((claim) => ({ file: claim.file, ...placeOf(texts.get(claim.file) ?? "", claim) })));
      const factsOf = (claim: Claim): Set<number> =>
        new Set(facts.flatMap((places, index) => (places.some((place) => touches(claim, place)) ? [index] : [])));
      const entities = linkEntities(articles, { aliases: [], distinct: [] });
      return { name, folder: join(folder, name), articles, entities, factsOf };
    });
}

/** Scores a story's groups and what is reported of them with the scorer. `only`: of the facts those of one kind, the others as if optional. */
export function scoreGrouping(story: GoldStory, grouping: Grouping, only: "quantity" | "date" | null = null): Score {
  const { articles, entities } = story;
  const findings = runRules({ articles, entities, ...grouping }, DEFAULT_ENGINE_SETTINGS);
  const scratch = mkdtempSync(join(tmpdir(), "second-source-bench-"));
  try {
    const gold = join(scratch, "gold.json");
    writeFileSync(gold, goldOf(story, only));
    const report = join(scratch, "report.json");
    writeFileSync(report, [...serializeReport(toJsonReport([{ articles, entities, ...grouping, findings }]))].join(""));
    const told = execFileSync(process.execPath, [SCORER, gold, join(story.folder, "articles"), report, "--json"], {
      encoding: "utf8",
    });
    const {
      groups,
      disagreements,
      traps,
    }: { groups: { numbers: Score["groups"] }; disagreements: { numbers: Score["disagreements"] }; traps: Score["traps"] } =
      JSON.parse(told);
    return { groups: groups.numbers, disagreements: disagreements.numbers, traps };
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

function goldOf(story: GoldStory, only: "quantity" | "date" | null): string {
  const text = readFileSync(join(story.folder, "gold.json"), "utf8");
  if (only === null) return text;
  const gold: GoldFile = JSON.parse(text);
  const facts = gold.facts.map((fact) => (fact.kind === only ? fact : Object.assign(fact, { optional: true })));
  return JSON.stringify(Object.assign(gold, { facts }));
}

/** Several stories' scores as one: groups as the mean of the stories, disagreements and traps pooled over them. */
export function poolScores(scores: readonly Score[]): Score {
  const sum = (pick: (score: Score) => number): number => scores.reduce((total, score) => total + pick(score), 0);
  const [raised, gold, shown] = [
    sum(({ disagreements }) => disagreements.raised),
    sum(({ disagreements }) => disagreements.gold),
    sum(({ disagreements }) => disagreements.shown),
  ];
  return {
    groups: {
      p: part(
        sum(({ groups }) => groups.p),
        scores.length,
      ),
      r: part(
        sum(({ groups }) => groups.r),
        scores.length,
      ),
      predicted: sum(({ groups }) => groups.predicted),
      gold: sum(({ groups }) => groups.gold),
    },
    disagreements: {
      p: part(sum(rightOf), raised),
      r: part(
        sum(({ disagreements: { r, gold } }) => Math.round(r * gold)),
        gold,
      ),
      raised,
      gold,
      pairs: part(
        sum(({ disagreements: { pairs, shown } }) => pairs * shown),
        shown,
      ),
      shown,
    },
    traps: { hit: sum(({ traps }) => traps.hit), of: sum(({ traps }) => traps.of) },
  };
}

/** How many of the disagreements raised are right. */
export function rightOf({ disagreements: { p, raised } }: Score): number {
  return Math.round(p * raised);
}

/** "groups .93/.50; disagreements 1.00/.54 (7 of 7 raised, 13 in the gold)": precision and recall. */
export function scoreWords(score: Score): string {
  const { groups, disagreements: d, traps } = score;
  return `groups ${two(groups.p)}/${two(groups.r)} (${groups.predicted} pairs, ${groups.gold} in the gold); disagreements ${two(d.p)}/${two(d.r)} (${rightOf(score)} of ${d.raised} raised, ${d.gold} in the gold); pairs ${two(d.pairs)} of ${d.shown}; traps ${traps.hit} of ${traps.of}`;
}

function two(value: number): string {
  return value.toFixed(2);
}

/** A part of a whole, 0 of nothing. */
function part(some: number, all: number): number {
  return all > 0 ? some / all : 0;
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
