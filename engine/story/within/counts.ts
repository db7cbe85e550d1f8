import type { Article, Block } from "../../article/types.ts";
import { lowerBound, tokenRange } from "../../claim/index.ts";
import type { Claim } from "../../claim/types.ts";
import type { DateExpression } from "../../date/types.ts";
import { EVENT_LABELS } from "../../lexicon/event-classes.ts";
import type { Token } from "../../text/types.ts";
import { foldNoun } from "../bags/fold.ts";
import { partOf, qualifiersOf } from "../numbers/phrase.ts";
import { intervalOf, type Interval } from "../numbers/values.ts";
import type { ArticleAnalysis } from "../types.ts";

/** A count that says plainly what befell how many of what: "three people were killed". */
export interface Tally {
  readonly claim: Claim;
  readonly interval: Interval;
  /** Of the noun: "person"; what befalls people counts people. */
  readonly kind: string;
  /** The noun itself, folded; "person" where it is left out or says only that they are people, or what befell them ("dead"). */
  readonly noun: string;
  /** What befell them, by class; null where the words do not say. */
  readonly event: string | null;
  /** Whether nothing in its words sets it apart from the figure of the whole: no hedge to a part, an addition, an earlier or later state. */
  readonly plain: boolean;
  readonly headline: boolean;
}

/** Kinds of noun that events befall. */
const BEFALLEN = new Set(["person", "building", "vehicle", "animal"]);
/** What befalls people: a bare count of it counts them. */
const OF_PEOPLE = new Set(["die", "injure", "miss", "trap", "arrest", "charge", "rescue", "treat", "flee"]);
/** What people in general are called. */
const ANYONE = new Set([
  "person",
  "people",
  "victim",
  "casualty",
  "fatality",
  "dead",
  "injured",
  "wounded",
  "missing",
  "other",
  "body",
  "soul",
  "life",
]);
/** Words of a sentence that may speak of another hour, another event or another part than the article's main figure. */
const OTHERWISE = new Set(
  (
    "previous previously earlier initial initially first last later then since revised revise update updated ago annual annually average record every each per worst " +
    "deadliest history historic similar separate other another so still already former until further more additional total combined including among " +
    "only alone least most half both either estimate estimated expected feared believed reported reportedly unconfirmed would could may might if second third"
  ).split(" "),
);

/** The counts of an article that can be set against one another, in order of place. */
export function talliesOf(analysis: ArticleAnalysis): Tally[] {
  const { article, claims } = analysis;
  return claims.flatMap((claim): Tally[] => {
    const { quantity } = claim;
    const interval = intervalOf(claim);
    if (!quantity || !interval || claim.kind !== "count" || quantity.per || quantity.modifier === "vague") return [];
    const block = blockAt(article, claim.start);
    const event = claim.eventClasses.find((one) => EVENT_LABELS.has(one)) ?? null;
    const kind = claim.nounClass ?? (event !== null && OF_PEOPLE.has(event) && !quantity.noun ? "person" : null);
    if (kind === null || !BEFALLEN.has(kind)) return [];
    const head = quantity.noun ? foldNoun(quantity.noun.head.toLowerCase()) : "person";
    return [
      {
        claim,
        interval,
        kind,
        noun: ANYONE.has(head) ? "person" : head,
        event,
        plain: isPlain(analysis, claim),
        headline: block?.kind === "headline",
      },
    ];
  });
}

/** The tokens of a claim's sentence. */
export function sentenceTokens({ tokens, sentences }: Article, { sentence }: Pick<Claim, "sentence">): readonly Token[] {
  const found = sentences[sentence];
  return found ? tokens.slice(found.first, Math.min(found.last, found.first + LONGEST)) : [];
}

/** Beyond this a sentence is a list or a fault of the text. */
const LONGEST = 120;

/** The block that an offset stands in. */
export function blockAt({ blocks }: Article, offset: number): Block | undefined {
  return blocks[lowerBound(blocks, (block) => block.end > offset)];
}

function isPlain({ article, dates }: ArticleAnalysis, claim: Claim): boolean {
  const { quantity } = claim;
  if (!quantity || quantity.additional || claim.updating || claim.modality !== "fact" || claim.polarity !== "affirmed") return false;
  if (qualifiersOf(article, claim).size > 0 || partOf(article, claim).size > 0 || claim.scope.length > 0) return false;
  if (claim.times.some((index) => isOtherYear(dates[index], article.published))) return false;
  const own = tokenRange(article.tokens, claim);
  const first = article.sentences[claim.sentence]?.first ?? 0;
  return !sentenceTokens(article, claim).some((token, index) => {
    const at = first + index;
    return OTHERWISE.has(token.lower) && (at < own.first || at >= own.last);
  });
}

/** A figure of a month, a year or longer, or of another year, is of another event than the day's. */
function isOtherYear(date: DateExpression | undefined, published: string | null): boolean {
  if (!date) return false;
  const year = date.value?.high?.slice(0, 4) ?? null;
  return (
    !["minute", "day-part", "day", "week"].includes(date.granularity) ||
    (year !== null && published !== null && year !== published.slice(0, 4))
  );
}
