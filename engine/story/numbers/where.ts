import type { Article } from "../../article/types.ts";
import { lowerBound, tokenRange } from "../../claim/index.ts";
import type { Claim } from "../../claim/types.ts";
import type { Entity } from "../../entity/types.ts";
import type { Span } from "../../text/types.ts";
import type { ArticleAnalysis } from "../types.ts";

const LEAD_SENTENCES = 4;
const BETWEEN_NAME_AND_AGE = new Set([",", "is", "was", "(", "aged", "age", "who", "turned"]);
const ANCHOR_REACH = 9;
const GENERIC = new Set("the island islands province district city state county town village region area".split(" "));
const LOCATIVE = new Set(["in", "at", "inside", "within", "throughout", "across", "near"]);

/** A name as comparison sees it: lower case, without the words that only say what it is ("Sumatra island"). */
export function foldName(name: string): string {
  const words = name
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
  const telling = words.filter((word) => !GENERIC.has(word));
  return (telling.length > 0 ? telling : words).join(" ");
}

/**
 * For each article, what each of its mentions names, in the order of its mentions: the folded name of the entity, so that "Tall Afar" and "Tal
 * Afar" are one place; else its own words, folded. `fold` is `foldName`, or one that remembers what it gave.
 */
export function mentionNames(articles: readonly ArticleAnalysis[], entities: readonly Entity[], fold = foldName): string[][] {
  const order = new Map(articles.map(({ article }, index) => [article.path, index]));
  const found = articles.map(({ mentions }) => Array.from<string | undefined>({ length: mentions.length }));
  for (const { name, mentions } of entities) {
    const folded = fold(name);
    for (const { article, start } of mentions) {
      const index = order.get(article) ?? -1;
      const own = articles[index]?.mentions ?? [];
      const names = found[index];
      if (!names) continue;
      for (let at = lowerBound(own, (mention) => mention.start >= start); own[at]?.start === start; at += 1) names[at] = folded;
    }
  }
  return articles.map(({ article, mentions }, index) =>
    mentions.map(({ start, end }, at) => found[index]?.[at] ?? fold(article.text.slice(start, end))),
  );
}

/** Where the lead ends: after the first sentences of the body. */
export function leadEnd(article: Article): number {
  const first = article.blocks.find((block) => block.kind === "paragraph");
  return article.sentences[(first?.firstSentence ?? 0) + LEAD_SENTENCES - 1]?.end ?? article.text.length;
}

/** Names that half of the articles have in their leads: the story is set there, so naming one narrows nothing down. */
export function commonNames(leads: readonly ReadonlySet<string>[]): Set<string> {
  const counts = new Map<string, number>();
  for (const lead of leads) for (const name of lead) counts.set(name, (counts.get(name) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count >= Math.max(2, leads.length / 2)).map(([name]) => name));
}

/** Whether a place says where something happened ("in Takengon", "in the capital of Central Aceh"), not where it lies or whence it came. */
export function isLocative(article: Article, mention: Span | undefined): boolean {
  if (!mention) return false;
  const { first } = tokenRange(article.tokens, mention);
  for (let i = first - 1; i >= Math.max(0, first - 5); i -= 1) {
    const token = article.tokens[i];
    // "In neighbouring Central Aceh": a participle may stand before the name.
    if (!token || token.kind === "punctuation" || (token.pos === "VERB" && !token.lower.endsWith("ing"))) return false;
    if (token.pos === "ADP" && token.lower !== "of") return LOCATIVE.has(token.lower);
  }
  return false;
}

/** A month that is taken for a place is still a month. */
export function overlapsDate({ dates }: ArticleAnalysis, mention: Span | undefined): boolean {
  if (!mention) return false;
  const date = dates[lowerBound(dates, (candidate) => candidate.end > mention.start)];
  return date !== undefined && date.start < mention.end;
}

/** Names that a reader has in mind at a claim: of the article's lead, and of the sentences around. `names`: of all its mentions. */
export function settingOf(
  { article, mentions }: ArticleAnalysis,
  claim: Claim,
  lead: ReadonlySet<string>,
  names: readonly string[],
): Set<string> {
  const { sentences } = article;
  const from = sentences[Math.max(0, claim.sentence - 2)]?.start ?? claim.start;
  const to = sentences[Math.min(sentences.length - 1, claim.sentence + 1)]?.end ?? claim.end;
  const setting = new Set(lead);
  for (let i = lowerBound(mentions, (mention) => mention.end > from); i < mentions.length; i += 1) {
    const mention = mentions[i];
    if (!mention || mention.start >= to) break;
    setting.add(names[i] ?? "");
  }
  return setting;
}

/** The names of an article's headline and first sentences. */
export function leadNames({ article, mentions }: ArticleAnalysis, names: readonly string[]): Set<string> {
  const end = leadEnd(article);
  return new Set(
    names.slice(
      0,
      lowerBound(mentions, ({ start }) => start >= end),
    ),
  );
}

/** Names within a few words after a distance, up to the end of its phrase. */
export function anchorsOf({ tokens }: Article, claim: Claim): Set<string> {
  const { last } = tokenRange(tokens, claim);
  const found = new Set<string>();
  for (let i = last; i < Math.min(tokens.length, last + ANCHOR_REACH); i += 1) {
    const token = tokens[i];
    if (!token || token.text === "," || token.text === "." || token.pos === "VERB" || token.pos === "CCONJ") break;
    if (token.pos === "PROPN") found.add(token.lower);
  }
  return found;
}

/** Whose age a claim states, folded: the name right before it ("Mara Lind, 34", "Lind is 34") or right after ("the 34-year-old Mara Lind"); else null. */
export function bearerOf({ article, mentions }: ArticleAnalysis, claim: Claim, names: readonly string[]): string | null {
  const range = tokenRange(article.tokens, claim);
  let before = range.first - 1;
  while (BETWEEN_NAME_AND_AGE.has(article.tokens[before]?.lower ?? "") && before > range.first - 4) before -= 1;
  for (const token of [article.tokens[before], article.tokens[range.last]]) {
    const index = token ? lowerBound(mentions, ({ end }) => end > token.start) : mentions.length;
    const mention = mentions[index];
    if (token && mention && mention.start <= token.start && mention.type === "person") return names[index] ?? null;
  }
  return null;
}

/** How many words before a rank what it ranks stands: "Halle, the country's second-largest". */
const RANKED_REACH = 7;
const LINKS = new Set(["is", "was", "are", "were", "be", "been", "became", "becomes", "become", "remains", "remained", ","]);

/** What a rank ranks, folded: the name before "is" or a comma ("Halle is the largest port", "Halle, the country's largest port"); else null. */
export function rankedOf({ article, mentions }: ArticleAnalysis, claim: Claim, names: readonly string[]): string | null {
  const { first } = tokenRange(article.tokens, claim);
  const start = Math.max(first - RANKED_REACH, article.sentences[claim.sentence]?.first ?? 0);
  for (let at = first - 1; at > start; at -= 1) {
    if (!LINKS.has(article.tokens[at]?.lower ?? "")) continue;
    const token = article.tokens[at - 1];
    const index = token ? lowerBound(mentions, ({ end }) => end > token.start) : mentions.length;
    const mention = mentions[index];
    return token && mention && mention.start <= token.start ? (names[index] ?? null) : null;
  }
  return null;
}
