import type { Article } from "../article/types.ts";
import type { Mention } from "../entity/types.ts";
import { COMPASS } from "../lexicon/qualities.ts";
import type { Quantity } from "../quantity/types.ts";
import { NO_SLOTS } from "./slots.ts";
import type { StatusCore } from "./status-core.ts";
import { lowerBound, tokenRange } from "./tokens.ts";

const OF_A_PLACE = new Set([
  "the",
  "town",
  "city",
  "village",
  "capital",
  "port",
  "district",
  "province",
  "of",
  "coastal",
  "resort",
  "regional",
  "nearby",
]);
const REACH = 7;

/** Clauses that say in which direction from a place something lies: "55 kilometres south of Bireun", one for each such place. */
export function directionsOf(article: Article, mentions: readonly Mention[], quantities: readonly Quantity[]): StatusCore[] {
  const found = new Map<number, StatusCore>();
  for (const quantity of quantities) {
    if (quantity.kind !== "distance") continue;
    const at = compassAfter(article, quantity);
    const place = at === null ? null : anchorAfter(article, mentions, at);
    if (at === null || place === null || found.has(at)) continue;
    const mention = mentions[place];
    const degrees = COMPASS.get(article.tokens[at]?.lower ?? "");
    if (!mention || degrees === undefined) continue;
    found.set(at, {
      start: quantity.start,
      end: mention.end,
      slots: { ...NO_SLOTS },
      asserted: {
        events: ["lie"],
        complement: { heads: [], mentions: [place] },
        matter: [],
        which: [],
        definite: true,
        qualities: [{ dimension: "direction", value: String(degrees) }],
        distance: quantity,
      },
      verbs: [],
      nouns: [],
    });
  }
  return [...found.values()];
}

/** The point of the compass right after a distance, past a conversion in brackets and past its unit. */
function compassAfter({ tokens }: Article, quantity: Quantity): number | null {
  let at = tokenRange(tokens, quantity).last;
  if (tokens[at]?.text === "(") {
    while (at < tokens.length && tokens[at]?.text !== ")" && at < tokenRange(tokens, quantity).last + REACH) at += 1;
  }
  if (tokens[at]?.text === ")") at += 1;
  while (tokens[at]?.lower === "to" || tokens[at]?.lower === "the") at += 1;
  return COMPASS.has(tokens[at]?.lower ?? "") && (tokens[at + 1]?.lower === "of" || tokens[at + 1]?.lower === "from") ? at : null;
}

/** The place that the direction is taken from. */
function anchorAfter({ tokens }: Article, mentions: readonly Mention[], compass: number): number | null {
  for (let i = compass + 1; i < compass + REACH; i += 1) {
    const token = tokens[i];
    if (!token) return null;
    const index = lowerBound(mentions, ({ end }) => end > token.start);
    const mention = mentions[index];
    if (mention && mention.start <= token.start) return mention.type === "place" ? index : null;
    if (!OF_A_PLACE.has(token.lower) && token.lower !== "from") return null;
  }
  return null;
}
