import { startsUpper } from "../lists.ts";
import type { Mention } from "../types.ts";
import type { Form, StoryArticle } from "./forms.ts";
import { again, type KnownName, type LinkMemory, type WrittenWords } from "./memory.ts";

/**
 * Finds the names of a story's other articles where an article's own reading missed them: names of two words and more, and single words that are
 * names more than once and never common words in that article. One pass over the tokens, by first word, of the articles that have a word which begins
 * other names than before.
 */
export function findMissed(articles: readonly StoryArticle[], forms: readonly Form[], memory: LinkMemory): StoryArticle[] {
  const known = knownNames(forms);
  const changed = changedNames(known, memory.names);
  const words = new Map<StoryArticle, WrittenWords>();
  const wordsOf = again(memory.words, words, writtenWords);
  const entries = articles.map((entry) => {
    const before = memory.entries.get(entry);
    if (before && !changed.some((opener) => wordsOf(entry).all.has(opener))) return before;
    const missed = missedIn(entry, known, (word) => wordsOf(entry).lowered.has(word));
    if (missed.length === 0) return entry;
    return { article: entry.article, mentions: [...entry.mentions, ...missed].toSorted((a, b) => a.start - b.start) };
  });
  memory.names = known;
  memory.words = words;
  memory.entries = new Map(articles.map((entry, index) => [entry, entries[index] ?? entry]));
  return entries;
}

/** The names that are looked for, by first word, the longest first. */
function knownNames(forms: readonly Form[]): ReadonlyMap<string, readonly KnownName[]> {
  const known = new Map<string, KnownName[]>();
  for (const form of forms) {
    if (!isTellingForm(form)) continue;
    const opener = firstWord(form.text);
    const list = known.get(opener) ?? [];
    list.push({ text: form.text, type: form.type });
    known.set(opener, list);
  }
  for (const list of known.values()) list.sort((a, b) => b.text.length - a.text.length);
  return known;
}

/** The first words that other names begin with than before. */
function changedNames(now: LinkMemory["names"], before: LinkMemory["names"]): string[] {
  const openers = new Set([...now.keys(), ...before.keys()]);
  return [...openers].filter((opener) => {
    const [a, b] = [now.get(opener) ?? [], before.get(opener) ?? []];
    return a.length !== b.length || a.some(({ text, type }, at) => text !== b[at]?.text || type !== b[at].type);
  });
}

function writtenWords({ article }: StoryArticle): WrittenWords {
  const [all, lowered] = [new Set<string>(), new Set<string>()];
  for (const { text, lower } of article.tokens) {
    all.add(text);
    if (text === lower) lowered.add(lower);
  }
  return { all, lowered };
}

function isTellingForm({ text, words, places, type }: Form): boolean {
  if (type === "work") return false;
  if (words.length > 1) return startsUpper(text) || type === "event";
  return text.length > 3 && places.length > 1 && (startsUpper(text) || type === "event");
}

function firstWord(text: string): string {
  let end = 0;
  while (end < text.length && !" -'’".includes(text.charAt(end))) end++;
  return text.slice(0, end);
}

function missedIn({ article, mentions }: StoryArticle, known: LinkMemory["names"], isLowered: (word: string) => boolean): Mention[] {
  const found: Mention[] = [];
  let covered = 0;
  let next = 0;
  for (const token of article.tokens) {
    while (next < mentions.length && (mentions[next]?.start ?? 0) <= token.start) covered = Math.max(covered, mentions[next++]?.end ?? 0);
    if (token.start < covered) continue;
    const name = known.get(token.text)?.find((candidate) => isAt(article.text, candidate, token.start, isLowered));
    const end = token.start + (name?.text.length ?? 0);
    if (!name || end > (mentions[next]?.start ?? Infinity)) continue;
    found.push({ start: token.start, end, type: name.type, title: null, rule: "story" });
    covered = end;
  }
  return found;
}

function isAt(text: string, { text: name, type }: KnownName, at: number, isLowered: (word: string) => boolean): boolean {
  if (!text.startsWith(name, at) || isLetter(text.charAt(at + name.length)) || isLetter(text.charAt(at - 1))) return false;
  if (text.charAt(at + name.length) === "-" || text.charAt(at - 1) === "-") return false;
  return name.includes(" ") || type === "event" || !isLowered(name.toLowerCase());
}

function isLetter(char: string): boolean {
  return char.toLowerCase() !== char.toUpperCase() || (char >= "0" && char <= "9");
}
