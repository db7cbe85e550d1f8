import { again } from "../entity/index.ts";
import type { Entity } from "../entity/types.ts";
import { articleWords, type ArticleWords } from "./bags/article-words.ts";
import type { Bag } from "./bags/bag.ts";
import { merged, rarityOf, weighed, type Rarity } from "./bags/rarity.ts";
import { createStoryMemory, type StoryMemory } from "./memory.ts";
import { latestYear } from "./numbers/when.ts";
import { commonNames, foldName, leadEnd, leadNames, mentionNames } from "./numbers/where.ts";
import type { ArticleAnalysis } from "./types.ts";

/** What the claims of a story are read against, whatever their kind. */
export interface Background {
  readonly articles: readonly ArticleAnalysis[];
  readonly entities: readonly Entity[];
  /** By article, in the story's order. */
  readonly grounds: readonly Ground[];
  readonly rarity: Rarity;
  /** That of the latest article. */
  readonly year: number | null;
  /** Names that half of the articles have in their leads; the same set as before where it has the same members. */
  readonly everywhere: ReadonlySet<string>;
  readonly memory: StoryMemory;
}

/** What the claims of one article are read against: the same object as at the comparison before where nothing of it is another. */
export interface Ground {
  readonly analysis: ArticleAnalysis;
  /** Its place in the story. */
  readonly index: number;
  readonly words: ArticleWords;
  /** What each of its mentions names, folded; the same list as before where they name the same. */
  readonly names: readonly string[];
  readonly leadNames: ReadonlySet<string>;
  readonly leadEnd: number;
  /** By sentence its words, and those of the sentences on either side, by rarity; the same bags as before where no word's rarity has moved. */
  readonly sentences: readonly Bag[];
  readonly around: readonly Bag[];
}

/** Reads a story's articles against each other. `memory` is that of the comparison before; one of another story costs time alone. */
export function readBackground(
  articles: readonly ArticleAnalysis[],
  entities: readonly Entity[],
  memory: StoryMemory = createStoryMemory(),
): Background {
  const read = articles.map((analysis) => {
    const before = memory.grounds.get(analysis);
    return { analysis, before, words: before?.words ?? articleWords(analysis, memory.vocabulary) };
  });
  const words = read.map((one) => one.words);
  const rarity = rarityOf(words, memory.vocabulary.size, memory.rarity);
  const names = foldedNames(articles, entities, memory);
  const grounds = read.map(({ analysis, before, words: own }, index) =>
    groundOf(analysis, { index, words: own, names: names[index] ?? [] }, rarity, before),
  );
  const everywhere = commonNames(grounds.map(({ leadNames: lead }) => lead));
  memory.grounds = new Map(grounds.map((ground) => [ground.analysis, ground]));
  memory.rarity = rarity;
  if (!isSameSet(everywhere, memory.everywhere)) memory.everywhere = everywhere;
  return { articles, entities, grounds, rarity, year: latestYear(articles), everywhere: memory.everywhere, memory };
}

/** What each mention names; names are folded once, however often a story is compared. */
function foldedNames(articles: readonly ArticleAnalysis[], entities: readonly Entity[], memory: StoryMemory): string[][] {
  const folded = new Map<string, string>();
  const names = mentionNames(articles, entities, again(memory.folded, folded, foldName));
  memory.folded = folded;
  return names;
}

function groundOf(
  analysis: ArticleAnalysis,
  { index, words, names: own }: Pick<Ground, "index" | "words" | "names">,
  rarity: Rarity,
  before: Ground | undefined,
): Ground {
  const names = before && isSameList(before.names, own) ? before.names : own;
  const sentences = words.sentences.map((list, at) => weighed(list, rarity, before?.sentences[at]));
  const isMoved = (at: number): boolean => !before || sentences[at] !== before.sentences[at];
  const around = words.around.map((list, at) => {
    const kept = isMoved(at - 1) || isMoved(at + 1) ? undefined : before?.around[at];
    return kept ?? merged(list, sentences[at - 1], sentences[at + 1]);
  });
  if (before && names === before.names && index === before.index && isSameList(sentences, before.sentences)) return before;
  return {
    analysis,
    index,
    words,
    names,
    leadNames: names === before?.names ? before.leadNames : leadNames(analysis, names),
    leadEnd: before?.leadEnd ?? leadEnd(analysis.article),
    sentences,
    around,
  };
}

function isSameList<Item>(a: readonly Item[], b: readonly Item[]): boolean {
  return a.length === b.length && a.every((item, at) => item === b[at]);
}

function isSameSet<Item>(a: ReadonlySet<Item>, b: ReadonlySet<Item>): boolean {
  return a.size === b.size && [...a].every((item) => b.has(item));
}
