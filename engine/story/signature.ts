import type { Article } from "../article/types.ts";
import { MONTHS } from "../lexicon/months.ts";
import { ORGANIZATION_OPENERS } from "../lexicon/organizations.ts";
import { TITLE_PARTS, TITLES } from "../lexicon/titles.ts";
import { WEEKDAYS } from "../lexicon/weekdays.ts";
import { bagOf, likeness, type Bag } from "./numbers/bags.ts";
import type { Signature } from "./types.ts";

/** Blocks that are the article's own words on its event. */
const OWN = new Set(["headline", "subhead", "dateline", "paragraph"]);
/** Parts of names that say nothing of whose they are: offices, kinds of bodies, days. */
const COMMON: ReadonlySet<string> = new Set([
  ...`${TITLES} ${TITLE_PARTS} ${ORGANIZATION_OPENERS}`.split(/\s+/u),
  ...[...MONTHS, ...WEEKDAYS].map(([name]) => name),
]);
/** A text with fewer words tells too little of its event to be set apart from its folder. */
const [LEAST_NAMES, LEAST_NOUNS] = [8, 8];
/** Days between two articles on one event. */
const MOST_DAYS = 7;

/** The signature of an article. */
export function signatureOf(article: Article): Signature {
  const [names, nouns] = [new Map<string, number>(), new Map<string, number>()];
  for (const block of article.blocks) {
    if (!OWN.has(block.kind)) continue;
    for (const token of article.tokens.slice(block.firstToken, block.lastToken)) {
      if (token.lower.length < 3) continue;
      if (token.pos === "PROPN" && !COMMON.has(token.lower)) names.set(token.lower, (names.get(token.lower) ?? 0) + 1);
      else if (token.pos === "NOUN") nouns.set(token.lemma.toLowerCase(), (nouns.get(token.lemma.toLowerCase()) ?? 0) + 1);
    }
  }
  return { path: article.path, published: article.published, names: damped(names), nouns: damped(nouns) };
}

function damped(counts: ReadonlyMap<string, number>): Bag {
  return bagOf(new Map([...counts].map(([word, count]) => [word, 1 + Math.log(count)])));
}

/** Whether there is enough text to say that an article is about something else than its neighbours. */
export function isTelling({ names, nouns }: Signature): boolean {
  return names.size >= LEAST_NAMES && nouns.size >= LEAST_NOUNS;
}

/** How alike two articles are in names and in nouns: of the two the lesser, for one place sees many events and one kind of event many places. */
export function alikeness(a: Signature, b: Signature): number {
  const names = likeness(a.names, b.names);
  return names === 0 ? 0 : Math.min(names, likeness(a.nouns, b.nouns));
}

/** Whether two articles are of the same days, for all that is known. */
export function isNear(a: Signature, b: Signature): boolean {
  if (a.published === null || b.published === null) return true;
  return !(Math.abs(Date.parse(a.published) - Date.parse(b.published)) > MOST_DAYS * 86_400_000);
}
