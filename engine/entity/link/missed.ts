import { startsUpper } from "../lists.ts";
import type { EntityType, Mention } from "../types.ts";
import type { Form, StoryArticle } from "./forms.ts";

/** A name that a story knows well enough to look for it where it was not found. */
interface KnownName {
  readonly text: string;
  readonly type: EntityType;
}

/**
 * Finds the names of a story's other articles where an article's own reading missed them: names of two words and more, and single words that are
 * names more than once and never common words in that article. One pass over the tokens, by first word.
 */
export function findMissed(articles: readonly StoryArticle[], forms: readonly Form[]): StoryArticle[] {
  const known = new Map<string, KnownName[]>();
  for (const form of forms) {
    if (!isTellingForm(form)) continue;
    const opener = firstWord(form.text);
    const list = known.get(opener) ?? [];
    list.push({ text: form.text, type: form.type });
    known.set(opener, list);
  }
  for (const list of known.values()) list.sort((a, b) => b.text.length - a.text.length);
  return articles.map((entry) => {
    const missed = missedIn(entry, known);
    if (missed.length === 0) return entry;
    return { article: entry.article, mentions: [...entry.mentions, ...missed].toSorted((a, b) => a.start - b.start) };
  });
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

function missedIn({ article, mentions }: StoryArticle, known: ReadonlyMap<string, readonly KnownName[]>): Mention[] {
  const lowered = new Set<string>();
  for (const token of article.tokens) if (token.text === token.lower) lowered.add(token.lower);
  const found: Mention[] = [];
  let covered = 0;
  let next = 0;
  for (const token of article.tokens) {
    while (next < mentions.length && (mentions[next]?.start ?? 0) <= token.start) covered = Math.max(covered, mentions[next++]?.end ?? 0);
    if (token.start < covered) continue;
    const name = known.get(token.text)?.find((candidate) => isAt(article.text, candidate, token.start, lowered));
    const end = token.start + (name?.text.length ?? 0);
    if (!name || end > (mentions[next]?.start ?? Infinity)) continue;
    found.push({ start: token.start, end, type: name.type, title: null, rule: "story" });
    covered = end;
  }
  return found;
}

function isAt(text: string, { text: name, type }: KnownName, at: number, lowered: ReadonlySet<string>): boolean {
  if (!text.startsWith(name, at) || isLetter(text.charAt(at + name.length)) || isLetter(text.charAt(at - 1))) return false;
  if (text.charAt(at + name.length) === "-" || text.charAt(at - 1) === "-") return false;
  return name.includes(" ") || type === "event" || !lowered.has(name.toLowerCase());
}

function isLetter(char: string): boolean {
  return char.toLowerCase() !== char.toUpperCase() || (char >= "0" && char <= "9");
}
