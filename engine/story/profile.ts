import type { Article } from "../article/types.ts";
import { clauseAround, tokenRange } from "../claim/index.ts";
import type { Claim } from "../claim/types.ts";
import { EVENT_CLASS_OF, LIGHT_VERBS, NOUN_SYNONYMS } from "../lexicon/event-classes.ts";
import type { Sentence, Span, Token } from "../text/types.ts";
import type { ArticleAnalysis, ClaimRef } from "./types.ts";
import { intervalOf, type Interval } from "./values.ts";

/** Weighted words; a word that weighs more says more about the question. */
export type Bag = ReadonlyMap<string, number>;

/** A numeric claim made ready for comparison: its slots as sets and bags over words folded by synonym and event class. */
export interface Profile {
  readonly ref: ClaimRef;
  readonly claim: Claim;
  readonly analysis: ArticleAnalysis;
  readonly articleIndex: number;
  /** What may be compared at all: "count", "money:USD", "length", "date" … */
  readonly dimension: string;
  readonly interval: Interval;
  readonly head: string | null;
  readonly nounClass: string | null;
  readonly nouns: ReadonlySet<string>;
  readonly verbs: ReadonlySet<string>;
  readonly events: ReadonlySet<string>;
  /** Words near by, weighted by nearness and rarity in the story. */
  readonly near: Bag;
  readonly sentence: Bag;
  readonly around: Bag;
  readonly places: ReadonlySet<string>;
  /** The places where it happened: "in Takengon", not "50 km from Takengon". */
  readonly located: ReadonlySet<string>;
  /** The places that narrow it down: those that most articles do not name. */
  readonly scope: ReadonlySet<string>;
  /** Places that a reader has in mind there: of the sentences around and of the article's lead. */
  readonly setting: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  /** Years before the story's own that the sentence names. */
  /** Words between the number and the counted noun, folded: "Revolutionary Guard" of "500 Revolutionary Guard troops". */
  readonly qualifiers: ReadonlySet<string>;
  /** What makes it a part of a whole: degrees ("seriously") and "of the" ("one of the dead"). */
  readonly part: ReadonlySet<string>;
  readonly pastYears: ReadonlySet<number>;
  /** What a distance is measured from: the names right after it ("55 km south of Dornum"). */
  readonly anchors: ReadonlySet<string>;
  /** Whether it stands in the headline or among the first sentences of the body. */
  readonly lead: boolean;
}

/** How many words either side of a claim are near by. */
export const WINDOW = 9;
/** What befalls people: a bare count of it counts them. */
const OF_PEOPLE = new Set(["die", "injure", "miss", "trap", "arrest", "rescue", "treat", "flee"]);
const LEAD_SENTENCES = 4;
const CONTENT = new Set(["NOUN", "PROPN", "VERB", "ADJ"]);
const SYNONYM = new Map(NOUN_SYNONYMS.flatMap((line) => line.split(" ").map((word) => [word, line.split(" ")[0] ?? word] as const)));

/** The profiles of all numeric claims of a story, in order of article and place. Linear in the length of the articles. */
export function profilesOf(articles: readonly ArticleAnalysis[]): Profile[] {
  const rarity = sentenceRarity(articles);
  const storyYear = latestYear(articles);
  const everywhere = commonPlaces(articles);
  return articles.flatMap((analysis, articleIndex) => {
    const dated = datedTokens(analysis);
    const bags = analysis.article.sentences.map((_, index) => sentenceBag(analysis.article, index, rarity, dated));
    return analysis.claims.flatMap((claim) => {
      const interval = intervalOf(claim);
      return interval ? [profile({ analysis, articleIndex, claim, interval, bags, rarity, dated, storyYear, everywhere })] : [];
    });
  });
}

/** A word as comparison sees it: the class of an event, the first of its synonyms, else its lemma. */
export function fold(token: Token): string {
  const lemma = token.lemma.toLowerCase();
  if (token.pos !== "PROPN") {
    const event = EVENT_CLASS_OF.get(lemma);
    if (event) return `#${event}`;
  }
  return SYNONYM.get(lemma) ?? lemma;
}

/** Folds a noun's lemma by synonym. */
export function foldNoun(lemma: string): string {
  return SYNONYM.get(lemma) ?? lemma;
}

const GENERIC = new Set("the island islands province district city state county town village region area".split(" "));

/** A name as comparison sees it: lower case, without the words that only say what it is ("Sumatra island"). */
export function foldName(name: string): string {
  const words = name
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
  const telling = words.filter((word) => !GENERIC.has(word));
  return (telling.length > 0 ? telling : words).join(" ");
}

interface Ingredients {
  readonly analysis: ArticleAnalysis;
  readonly articleIndex: number;
  readonly claim: Claim;
  readonly interval: Interval;
  readonly bags: readonly Bag[];
  readonly rarity: ReadonlyMap<string, number>;
  readonly dated: ReadonlySet<number>;
  readonly storyYear: number | null;
  readonly everywhere: ReadonlySet<string>;
}

function profile({ analysis, articleIndex, claim, interval, bags, rarity, dated, storyYear, everywhere }: Ingredients): Profile {
  const { article, mentions } = analysis;
  const textOf = (index: number): string => {
    const mention = mentions[index];
    return mention ? foldName(article.text.slice(mention.start, mention.end)) : "";
  };
  const named = claim.places.filter((index) => !overlapsDate(analysis, mentions[index]));
  const places = new Set(named.map(textOf));
  const located = named.filter((index) => isLocative(article, mentions[index]));
  const narrowing = claim.kind === "count" ? located : named;
  const head = claim.quantity?.noun ? foldNoun(claim.quantity.noun.head.toLowerCase()) : null;
  return {
    ref: { article: article.path, claim: claim.id },
    claim,
    analysis,
    articleIndex,
    dimension: dimensionOf(claim),
    interval,
    head,
    nounClass: claim.nounClass ?? (head === null && claim.eventClasses.some((event) => OF_PEOPLE.has(event)) ? "person" : null),
    nouns: new Set(claim.nouns.map(foldNoun)),
    verbs: new Set(claim.verbs),
    events: new Set(claim.eventClasses),
    near: nearBag(article, claim, rarity, dated),
    sentence: bags[claim.sentence] ?? new Map(),
    around: merge(bags[claim.sentence - 1], bags[claim.sentence + 1]),
    places,
    located: new Set(located.map(textOf)),
    scope: new Set(narrowing.map(textOf).filter((place) => !everywhere.has(place))),
    setting: settingOf(analysis, claim),
    names: new Set(claim.participants.map(textOf)),
    qualifiers: qualifiersOf(article, claim),
    part: partOf(article, claim),
    anchors: claim.kind === "distance" ? anchorsOf(article, claim) : new Set(),
    pastYears: pastYearsOf(analysis, claim, storyYear),
    lead: isLead(article, claim),
  };
}

function dimensionOf(claim: Claim): string {
  const { quantity } = claim;
  if (!quantity) return "date";
  const per = quantity.per ? `/${quantity.per}` : "";
  const unit = quantity.normalized?.unit ?? quantity.unit ?? "";
  if (quantity.kind === "count") return `count${per}`;
  return quantity.kind === "age" ? "age" : `${quantity.kind}:${unit}${per}`;
}

/** How telling each word is: the logarithm of sentences per sentence that has it. */
function sentenceRarity(articles: readonly ArticleAnalysis[]): Map<string, number> {
  const counts = new Map<string, number>();
  let total = 0;
  for (const { article } of articles) {
    for (const sentence of article.sentences) {
      total += 1;
      const words = new Set(article.tokens.slice(sentence.first, sentence.last).filter(isContent).map(fold));
      for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return new Map([...counts].map(([word, count]) => [word, Math.log(1 + total / count) - Math.LN2 / 2]));
}

function isContent(token: Token): boolean {
  return (
    !ADDING.has(token.lower) &&
    CONTENT.has(token.pos) &&
    token.kind === "word" &&
    token.lower.length > 1 &&
    !LIGHT_VERBS.has(token.lemma.toLowerCase())
  );
}

function sentenceBag(article: Article, index: number, rarity: ReadonlyMap<string, number>, dated: ReadonlySet<number>): Bag {
  const sentence = article.sentences[index];
  const bag = new Map<string, number>();
  if (!sentence) return bag;
  // Beyond 80 words a "sentence" is a list or a fault of the text; its first words suffice, and cost stays linear.
  for (let i = sentence.first; i < Math.min(sentence.last, sentence.first + 80); i += 1) {
    const token = article.tokens[i];
    if (token && isContent(token) && !dated.has(i)) bag.set(fold(token), rarity.get(fold(token)) ?? 1);
  }
  return bag;
}

/** Indices of the tokens that date expressions are made of: when is compared as a value, not as words. */
function datedTokens({ article, dates }: ArticleAnalysis): Set<number> {
  const dated = new Set<number>();
  for (const date of dates) {
    const range = tokenRange(article.tokens, date);
    for (let i = range.first; i < range.last; i += 1) dated.add(i);
  }
  return dated;
}

function nearBag(article: Article, claim: Claim, rarity: ReadonlyMap<string, number>, dated: ReadonlySet<number>): Bag {
  const range = tokenRange(article.tokens, claim);
  const sentence = article.sentences[claim.sentence];
  const bag = new Map<string, number>();
  const first = Math.max(sentence?.first ?? 0, range.first - WINDOW);
  const last = Math.min(sentence?.last ?? 0, range.last + WINDOW);
  for (let i = first; i < last; i += 1) {
    const token = article.tokens[i];
    if (!token || !isContent(token) || dated.has(i)) continue;
    const far = i < range.first ? range.first - i : i >= range.last ? i - range.last + 1 : 1;
    const word = fold(token);
    bag.set(word, Math.max(bag.get(word) ?? 0, (rarity.get(word) ?? 1) / (1 + 0.12 * far)));
  }
  return bag;
}

function merge(...bags: readonly (Bag | undefined)[]): Bag {
  const merged = new Map<string, number>();
  for (const bag of bags) for (const [word, weight] of bag ?? []) merged.set(word, weight);
  return merged;
}

/** A month that is taken for a place is still a month. */
function overlapsDate({ dates }: ArticleAnalysis, mention: Span | undefined): boolean {
  return mention !== undefined && dates.some((date) => date.start < mention.end && mention.start < date.end);
}

const LOCATIVE = new Set(["in", "at", "inside", "within", "throughout", "across", "near"]);

/** Whether a place says where something happened ("in Takengon", "in the capital of Central Aceh"), not where it lies or whence it came. */
function isLocative(article: Article, mention: Span | undefined): boolean {
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

/** Nouns, names and adjectives between the number and the head of the counted phrase. */
function qualifiersOf(article: Article, { quantity }: Claim): Set<string> {
  if (!quantity?.noun || quantity.kind !== "count") return new Set();
  const number = tokenRange(article.tokens, quantity.number);
  const noun = tokenRange(article.tokens, quantity.noun);
  const between = article.tokens.slice(number.last, noun.last - 1);
  return new Set(between.filter((token) => ["NOUN", "PROPN", "ADJ"].includes(token.pos) && !ADDING.has(token.lower)).map(fold));
}

/** Names within a few words after a distance, up to the end of its phrase. */
function anchorsOf({ tokens }: Article, claim: Claim): Set<string> {
  const { last } = tokenRange(tokens, claim);
  const found = new Set<string>();
  for (let i = last; i < Math.min(tokens.length, last + ANCHOR_REACH); i += 1) {
    const token = tokens[i];
    if (!token || token.text === "," || token.text === "." || token.pos === "VERB" || token.pos === "CCONJ") break;
    if (token.pos === "PROPN") found.add(token.lower);
  }
  return found;
}

const ANCHOR_REACH = 9;
const ADDING = new Set(["other", "others", "more", "additional", "extra", "new", "many", "several"]);
const DEGREES = new Set(
  "seriously badly severely critically slightly lightly totally completely partially partly mildly heavily fully moderately".split(" "),
);

function partOf(article: Article, claim: Claim): Set<string> {
  const { tokens } = article;
  const range = tokenRange(tokens, claim);
  const near = tokens.slice(Math.max(0, range.first - 2), range.last + 4).map((token) => token.lower);
  const found = new Set(near.filter((word) => DEGREES.has(word)));
  const after = claim.quantity ? tokenRange(tokens, claim.quantity.number).last : range.last;
  if (tokens[after]?.lower === "of" && ["the", "those", "these", "them", "its", "his", "their"].includes(tokens[after + 1]?.lower ?? ""))
    found.add("of the");
  return found;
}

/** Years that date a claim, by its own words, its clause or the start of its sentence, and that end before the story's year. */
function pastYearsOf({ article, dates }: ArticleAnalysis, claim: Claim, storyYear: number | null): Set<number> {
  const nearby = claim.times.flatMap((index) => dates[index] ?? []);
  const own = claim.date ? [claim.date] : nearby.filter((date) => datesClause(article, claim, date));
  const before = article.sentences[claim.sentence - 1];
  // "In April last year a quake struck … Five people died": a sentence without a date goes on with the one before, past the lead.
  const goesOn = nearby.length === 0 && !claim.date && before && !isLead(article, claim);
  const inherited = goesOn
    ? dates.filter((date) => date.start >= before.start && date.end <= before.end && opens(article, date, before))
    : [];
  const years = new Set<number>();
  for (const date of [...own, ...inherited]) {
    const year = yearOf(date.value?.high ?? date.value?.low);
    if (year !== null && storyYear !== null && year < storyYear) years.add(year);
  }
  return years;
}

/** Whether a date of a claim's sentence says when the claim holds, rather than naming something ("the 2004 tsunami", "the tsunami of 2004"). */
function datesClause(article: Article, claim: Claim, date: Span): boolean {
  const sentence = article.sentences[claim.sentence];
  if (!sentence) return false;
  if (opens(article, date, sentence)) return true;
  const { tokens } = article;
  const clause = clauseAround(article, sentence, tokenRange(tokens, claim));
  const range = tokenRange(tokens, date);
  const names = tokens[range.first - 1]?.lower === "of" || tokens[range.last]?.pos === "NOUN";
  return !names && range.first >= clause.first && range.last <= clause.last;
}

/** Whether a date stands among the first words of a sentence: "In 2004, …", "The 2004 tsunami …". */
function opens(article: Article, date: Span, sentence: Sentence): boolean {
  return tokenRange(article.tokens, date).first < sentence.first + 4;
}

function settingOf({ article, mentions }: ArticleAnalysis, claim: Claim): Set<string> {
  const { sentences } = article;
  const lead = leadEnd(article);
  const from = sentences[Math.max(0, claim.sentence - 2)]?.start ?? claim.start;
  const to = sentences[Math.min(sentences.length - 1, claim.sentence + 1)]?.end ?? claim.end;
  const near = mentions.filter(
    (mention) => mention.type === "place" && (mention.start < lead || (mention.start >= from && mention.end <= to)),
  );
  return new Set(near.map(({ start, end }) => foldName(article.text.slice(start, end))));
}

/** Where the lead ends: after the first sentences of the body. */
function leadEnd(article: Article): number {
  const first = article.blocks.find((block) => block.kind === "paragraph");
  return article.sentences[(first?.firstSentence ?? 0) + LEAD_SENTENCES - 1]?.end ?? article.text.length;
}

/** Names that half of the articles have in their leads: the story is set there, so naming one narrows nothing down. */
function commonPlaces(articles: readonly ArticleAnalysis[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { article, mentions } of articles) {
    const lead = leadEnd(article);
    const named = mentions.filter(({ start }) => start < lead).map(({ start, end }) => foldName(article.text.slice(start, end)));
    for (const place of new Set(named)) counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= Math.max(2, articles.length / 2)).map(([place]) => place));
}

function latestYear(articles: readonly ArticleAnalysis[]): number | null {
  const years = articles.map(({ article }) => yearOf(article.published)).filter((year) => year !== null);
  return years.length > 0 ? Math.max(...years) : null;
}

function yearOf(iso: string | null | undefined): number | null {
  const year = iso ? Number.parseInt(iso.slice(0, 4), 10) : Number.NaN;
  return Number.isNaN(year) ? null : year;
}

function isLead(article: Article, claim: Claim): boolean {
  return claim.start < leadEnd(article);
}
