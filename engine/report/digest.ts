import type { Claim } from "../claim/types.ts";
import type { EntityType } from "../entity/types.ts";
import type { StoryAnalysis } from "../finding/types.ts";
import { storyStandings, type Standing } from "./overview.ts";

/** What lists of many stories show of each, so that no story need be unfolded for them. */
export interface StoryDigest {
  /** How outlets stand in each group, by its id. */
  readonly standings: readonly (readonly [group: string, standing: Standing])[];
  /** How many questions one outlet alone answers. */
  readonly singles: number;
  /** The names of the story and its figures and days, as they are written, one a line, in the order of `places`. */
  readonly symbols: string;
  /** For each of them `PLACE` numbers: what it is (an index into `SYMBOL_TYPES`), in how many outlets it is, in which article, from where to where. */
  readonly places: Int32Array;
}

/** A name, a figure or a day of a story. */
export interface StorySymbol {
  readonly name: string;
  readonly type: SymbolType;
  /** Of a name, the outlets that have it; 1 for all else. */
  readonly outlets: number;
  /** An index into the story's articles. */
  readonly article: number;
  readonly start: number;
  readonly end: number;
}

export type SymbolType = EntityType | "quantity" | "date";

const SYMBOL_TYPES: readonly SymbolType[] = ["person", "organization", "place", "group", "event", "work", "quantity", "date"];
const PLACE = 5;
/** A longer name is cut: it is a line in a list. */
const LONGEST_NAME = 80;

/** Sums a story up. */
export function digestOf(story: StoryAnalysis): StoryDigest {
  const { groups, singles } = storyStandings(story);
  const symbols = listSymbols(story);
  const places = symbols.flatMap(({ type, outlets, article, start, end }) => [SYMBOL_TYPES.indexOf(type), outlets, article, start, end]);
  return { standings: [...groups], singles, symbols: symbols.map(({ name }) => name).join("\n"), places: Int32Array.from(places) };
}

/** The symbol in a line of a digest's `symbols`, given what stands there; null where there is none. */
export function symbolAt({ places }: StoryDigest, line: number, name: string): StorySymbol | null {
  const [type = -1, outlets = 0, article = 0, start = 0, end = 0] = places.subarray(line * PLACE, (line + 1) * PLACE);
  const known = SYMBOL_TYPES[type];
  return known === undefined ? null : { name, type: known, outlets, article, start, end };
}

/** The names, then the figures and days article by article. */
function listSymbols({ articles, entities }: StoryAnalysis): StorySymbol[] {
  const order = new Map(articles.map(({ article }, at) => [article.path, at]));
  const texts = new Map(articles.map(({ article }) => [article.path, article.text]));
  const names = entities.flatMap(({ name, type, mentions }): StorySymbol[] => {
    const first = mentions.find(({ article, start, end }) => texts.get(article)?.slice(start, end) === name) ?? mentions[0];
    if (!first) return [];
    const outlets = new Set(mentions.map(({ article }) => article)).size;
    const { start, end } = first;
    return [{ name: lineOf(name), type, outlets, article: order.get(first.article) ?? 0, start, end }];
  });
  const figures = articles.flatMap(({ article: { text }, claims }, article) =>
    claims.flatMap((claim): StorySymbol[] => {
      const type = typeOf(claim);
      const { start, end } = claim;
      return type === null ? [] : [{ name: lineOf(text.slice(start, end)), type, outlets: 1, article, start, end }];
    }),
  );
  return [...names, ...figures];
}

function typeOf({ quantity, date }: Claim): SymbolType | null {
  if (quantity) return "quantity";
  return date ? "date" : null;
}

function lineOf(words: string): string {
  return words.slice(0, LONGEST_NAME).replaceAll(/\s+/gu, " ");
}
