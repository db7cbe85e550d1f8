import type { Article } from "../../article/types.ts";
import { clauseAround, lowerBound, tokenRange } from "../../claim/index.ts";
import type { Claim } from "../../claim/types.ts";
import type { DateExpression } from "../../date/types.ts";
import type { Sentence, Span } from "../../text/types.ts";
import type { ArticleAnalysis } from "../types.ts";

/** "In the third quarter of 2019" dates what is said, "the tsunami of 2004" names a thing. */
const PERIODS = new Set("quarter half month week year season spring summer autumn fall winter beginning middle end start".split(" "));

/** The year of the story: that of its latest article. */
export function latestYear(articles: readonly ArticleAnalysis[]): number | null {
  const years = articles.map(({ article }) => yearOf(article.published)).filter((year) => year !== null);
  return years.length > 0 ? Math.max(...years) : null;
}

/**
 * Years that date a claim, by its own words, its clause or the start of its sentence, and that end before the story's year. `inLead`: whether the
 * claim stands in the lead, where each sentence dates itself.
 */
export function pastYearsOf(analysis: ArticleAnalysis, claim: Claim, storyYear: number | null, inLead: boolean): Set<number> {
  const { article, dates } = analysis;
  const nearby = claim.times.flatMap((index) => dates[index] ?? []);
  const own = claim.date ? [claim.date] : nearby.filter((date) => datesClause(article, claim, date));
  const goesOn = nearby.length === 0 && !claim.date && !inLead;
  const years = new Set<number>();
  for (const date of goesOn ? openingDates(analysis, claim.sentence - 1) : own) {
    const year = yearOf(date.value?.high ?? date.value?.low);
    if (year !== null && storyYear !== null && year < storyYear) years.add(year);
  }
  return years;
}

/** "In April last year a quake struck … Five people died": what dates the sentence before goes on to date one without a date. */
function openingDates({ article, dates }: ArticleAnalysis, index: number): DateExpression[] {
  const sentence = article.sentences[index];
  if (!sentence) return [];
  const date = dates[lowerBound(dates, (candidate) => candidate.start >= sentence.start)];
  return date && date.end <= sentence.end && opens(article, date, sentence) ? [date] : [];
}

/** Whether a date of a claim's sentence says when the claim holds, rather than naming something ("the 2004 tsunami", "the tsunami of 2004"). */
function datesClause(article: Article, claim: Claim, date: Span): boolean {
  const sentence = article.sentences[claim.sentence];
  if (!sentence) return false;
  if (opens(article, date, sentence)) return true;
  const { tokens } = article;
  const clause = clauseAround(article, sentence, tokenRange(tokens, claim));
  const range = tokenRange(tokens, date);
  if (isTakenUp(article, range.last, tokenRange(tokens, claim).first)) return true;
  const ofPeriod = PERIODS.has(tokens[range.first - 2]?.lemma.toLowerCase() ?? "");
  const names = (tokens[range.first - 1]?.lower === "of" && !ofPeriod) || tokens[range.last]?.pos === "NOUN";
  // "Seven years in prison for stealing … in 2015": the year is that of another verb.
  const between = tokens.slice(tokenRange(tokens, claim).last, range.first);
  if (between.some((token) => token.pos === "VERB" && !claim.verbs.includes(token.lemma.toLowerCase()))) return false;
  return !names && range.first >= clause.first && range.last <= clause.last;
}

/** How many words after "when" a claim stands. */
const TAKEN_UP = 8;

/** "The worst flood since 2009, when nine people died": "when" takes the date up. */
function isTakenUp({ tokens }: Article, after: number, at: number): boolean {
  const when = tokens[after]?.text === "," ? after + 1 : after;
  return tokens[when]?.lower === "when" && at > when && at - when <= TAKEN_UP;
}

/** Whether a date stands among the first words of a sentence: "In 2004, …", "The 2004 tsunami …". */
function opens(article: Article, date: Span, sentence: Sentence): boolean {
  return tokenRange(article.tokens, date).first < sentence.first + 4;
}

function yearOf(iso: string | null | undefined): number | null {
  const year = iso ? Number.parseInt(iso.slice(0, 4), 10) : Number.NaN;
  return Number.isNaN(year) ? null : year;
}
