import type { Token } from "../../text/types.ts";
import type { Article } from "../../article/types.ts";
import type { NameLists, PhraseMatch } from "../lists.ts";
import type { EntityType } from "../types.ts";

/** A name while it is refined: half-open token indices; `misc` is a name whose type no step has told yet. */
export interface Name {
  readonly first: number;
  readonly last: number;
  readonly type: EntityType | "misc";
  /** Token range of the title before it. */
  readonly title: { readonly first: number; readonly last: number } | null;
  readonly rule: string;
}

/** What the lists know of a word: bits of `LIST`, of it as it is and without a full stop that ends it. */
export interface ListedWord {
  readonly folded: string;
  readonly flags: number;
  readonly bareFlags: number;
}

/** What every refiner reads. */
export interface RefineContext {
  readonly article: Article;
  readonly tokens: readonly Token[];
  readonly lists: NameLists;
  /** What the lists know of each token's word. */
  readonly words: readonly ListedWord[];
  /** The longest listed name that starts at token `at` and ends before `end`; null where none does. */
  readonly match: (at: number, end: number) => PhraseMatch | null;
}

/** One step from names to better names; each gets and gives them in order of place, disjoint. */
export type Refiner = (names: readonly Name[], context: RefineContext) => Name[];

/** Sorts names by place and, where two overlap, keeps the longer; of equals the earlier in the list. */
export function disjoint(names: readonly Name[]): Name[] {
  const ordered = names.map((name, order) => ({ name, order }));
  ordered.sort((a, b) => a.name.first - b.name.first || b.name.last - a.name.last || a.order - b.order);
  const kept: Name[] = [];
  for (const { name } of ordered) {
    const before = kept.at(-1);
    if (!before || name.first >= before.last) kept.push(name);
    else if (name.last - name.first > before.last - before.first) kept[kept.length - 1] = name;
  }
  return kept;
}

/** Those of some ranges, disjoint and in order, that share a token with `first..last`; found by halving. */
export function overlapping<Range extends { readonly first: number; readonly last: number }>(
  ranges: readonly Range[],
  first: number,
  last: number,
): Range[] {
  let [low, high] = [0, ranges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.last ?? 0) <= first) low = middle + 1;
    else high = middle;
  }
  const found: Range[] = [];
  for (let range = ranges[low]; range && range.first < last; range = ranges[++low]) found.push(range);
  return found;
}

/** `added`, and those of `names` that share no token with them. */
export function override(names: readonly Name[], added: readonly Name[]): Name[] {
  return disjoint([...names.filter((name) => overlapping(added, name.first, name.last).length === 0), ...added]);
}

/** The words of a token range as the text has them. */
export function wordsOf(context: RefineContext, first: number, last: number): string {
  const [a, b] = [context.tokens[first], context.tokens[last - 1]];
  return a && b ? context.article.text.slice(a.start, b.end) : "";
}
