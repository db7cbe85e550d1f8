import { readArticle } from "../../../engine/article/index.ts";
import type { Article } from "../../../engine/article/types.ts";
import type { EntityType, Mention } from "../../../engine/entity/index.ts";
import { createTokenizer } from "../../../engine/text/tokenizer.ts";

const TYPES: ReadonlyMap<string, EntityType> = new Map([
  ["P", "person"],
  ["O", "organization"],
  ["L", "place"],
  ["G", "group"],
  ["E", "event"],
  ["W", "work"],
]);

const tokenizer = createTokenizer();

/** Reads "[Marta Velez|P] spoke" into the bare text and its mentions. */
export function unmark(marked: string): { text: string; mentions: Mention[] } {
  const mentions: Mention[] = [];
  let text = "";
  for (const piece of marked.split(/(\[[^\]]*\|[A-Z]\])/u)) {
    const bar = piece.lastIndexOf("|");
    const type = piece.startsWith("[") ? TYPES.get(piece.slice(bar + 1, -1)) : undefined;
    const words = type ? piece.slice(1, bar) : piece;
    if (type) mentions.push({ start: text.length, end: text.length + words.length, type, title: null, rule: "test" });
    text += words;
  }
  return { text, mentions };
}

/** The text with its mentions marked as `unmark` reads them. */
export function mark(text: string, mentions: readonly Mention[]): string {
  let marked = "";
  let at = 0;
  for (const { start, end, type } of mentions) {
    const letter = [...TYPES].find(([, name]) => name === type)?.[0] ?? "?";
    marked += `${text.slice(at, start)}[${text.slice(start, end)}|${letter}]`;
    at = end;
  }
  return marked + text.slice(at);
}

/** Reads an article as the engine does. */
export function articleOf(text: string, path = "a.txt"): Article {
  return readArticle({ path, text }, tokenizer);
}
