import { lowerBound, tokenRange } from "../../claim/index.ts";
import { WINDOW } from "../bags/article-words.ts";
import { has } from "../bags/bag.ts";
import type { Profile } from "./profile.ts";
import { relate } from "./values.ts";

/** The member that most of the profiles' sets share, at least two of them and half of all; the first by name among equals. */
export function commonest<T extends string | number>(profiles: readonly Profile[], pick: (profile: Profile) => ReadonlySet<T>): T | null {
  const counts = new Map<T, number>();
  for (const profile of profiles) for (const item of pick(profile)) counts.set(item, (counts.get(item) ?? 0) + 1);
  const [best] = [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return best && best[1] >= 2 && best[1] * 2 >= profiles.length ? best[0] : null;
}

/** How a folded name or place is written in the text. */
export function surfaceName(profiles: readonly Profile[], folded: string): string {
  for (const { claim, analysis, mentionNames } of profiles) {
    for (const index of [...claim.places, ...claim.participants]) {
      const mention = analysis.mentions[index];
      if (mention && mentionNames[index] === folded) return analysis.article.text.slice(mention.start, mention.end).split(/\s+/u).join(" ");
    }
  }
  return folded;
}

/**
 * Up to three words or names, as the first article writes them and in its order, that claims of two articles have near by, of two that disagree
 * where some do: the rarest of those they share.
 */
export function sharedWords(profiles: readonly Profile[], most = 3): string[] {
  const [first] = profiles;
  const others = profiles.filter((profile) => profile.articleIndex !== first?.articleIndex);
  const other = others.find(({ interval }) => first && relate(first.interval, interval) === "apart") ?? others[0];
  if (!first || !other) return [];
  const { vocabulary } = first.words;
  const told = Array.from(first.near.list.ids, (id, at) => ({ id, weight: first.near.weights[at] ?? 0 }))
    .filter(({ id }) => has(other.near.list, id))
    .toSorted((a, b) => b.weight - a.weight || (vocabulary.wordOf(a.id) < vocabulary.wordOf(b.id) ? -1 : 1))
    .slice(0, most)
    .map(({ id }) => id);
  return phrases(first, new Set(told));
}

/** The wanted words of a claim's surroundings in text order, each once; a word of a name gives the name, neighbours one phrase. */
function phrases({ analysis, claim, words: { folded } }: Profile, wanted: ReadonlySet<number>): string[] {
  const { article, mentions } = analysis;
  const range = tokenRange(article.tokens, claim);
  const left = new Set(wanted);
  const found: { words: string; readonly name: number; last: number }[] = [];
  for (let i = Math.max(0, range.first - WINDOW); i < Math.min(article.tokens.length, range.last + WINDOW); i += 1) {
    const token = article.tokens[i];
    if (!token || (i >= range.first && i < range.last) || !left.delete(folded[i] ?? -1)) continue;
    const name = mentions[lowerBound(mentions, (mention) => mention.end > token.start)];
    const inName = name !== undefined && name.start <= token.start;
    const before = found.at(-1);
    if (inName && before?.name === name.start) continue;
    if (!inName && before && before.name < 0 && before.last === i - 1) [before.words, before.last] = [`${before.words} ${token.lower}`, i];
    else if (!inName) found.push({ words: token.lower, name: -1, last: i });
    else found.push({ words: article.text.slice(name.start, name.end).split(/\s+/u).join(" "), name: name.start, last: i });
  }
  return [...new Set(found.map(({ words }) => words))];
}
