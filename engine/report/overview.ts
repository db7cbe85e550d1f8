import type { Claim } from "../claim/types.ts";
import { differingWords, namedSource } from "../finding/index.ts";
import type { Finding, StoryAnalysis } from "../finding/types.ts";
import { foldSpace, intervalOf, valueWords, wordsAround, type Interval } from "../story/index.ts";
import type { ArticleAnalysis, ClaimGroup, GroupKind } from "../story/types.ts";
import type { Span } from "../text/types.ts";

/** How the outlets stand on a question: a finding reports it; values differ but both can stand or nothing reports them; same; one outlet alone. */
export type Standing = "disagree" | "differ" | "agree" | "single";

/** What the values of a question are measured in: dates in minutes since 1970, quantities in a unit; a plain count has none. */
export interface Measure {
  readonly kind: "number" | "date";
  readonly unit: string | null;
}

/** A value on its question's scale: null where open, `slack` either way for what a hedge leaves open. */
export interface PlottedValue {
  readonly low: number | null;
  readonly high: number | null;
  readonly slack: number;
  readonly modifier: Interval["modifier"];
}

/** What one article says to a question, once for each thing that it says. */
export interface Answer {
  /** The article's path. */
  readonly article: string;
  readonly span: Span;
  /** The value with its modifier in plain words; a quotation's or a name's own words. */
  readonly value: string;
  /** Stretches of `value` that another outlet has otherwise, where the question is one of words. */
  readonly marks: readonly Span[];
  /** A clause around it in the outlet's own words, white space folded. */
  readonly words: string;
  /** The words that name the claim's source. */
  readonly source: string | null;
  /** Answers of one number say the same; 0 is what most articles say. */
  readonly side: number;
  readonly plot: PlottedValue | null;
}

/** One question of a story with all answers to it. */
export interface Question {
  /** Stays the same while the articles are edited, as far as the question does. */
  readonly id: string;
  /** The claim group's id, which an edit may change; null where one outlet alone answers. */
  readonly group: string | null;
  readonly kind: GroupKind;
  readonly title: string;
  readonly standing: Standing;
  /** The values differ because one is a later figure. */
  readonly update: boolean;
  readonly why: readonly string[];
  /** The codes of the findings that report it. */
  readonly codes: readonly string[];
  readonly measure: Measure | null;
  /** In order of article, then of place. */
  readonly answers: readonly Answer[];
}

const RANK: Readonly<Record<Standing, number>> = { disagree: 0, differ: 1, agree: 2, single: 3 };
const WORDS_LENGTH = 110;
/** What only one outlet has is worth a question where another could be expected to have it. */
const CHECKABLE = new Set(["count", "money", "percent", "measure", "distance"]);
const LEAST_SINGLE = 3;
/** Kinds of claim whose words are compared one by one. */
const MARKED: ReadonlySet<string> = new Set(["quote", "name"]);
/** A finding of this code, or a hint, tells of no disagreement. */
const REMARK = "single-source";

/** Whether a finding tells of a disagreement: a hint and a remark on what one outlet alone has do not. */
export function isDisagreement({ severity, code }: Pick<Finding, "severity" | "code">): boolean {
  return severity !== "hint" && code !== REMARK;
}

/**
 * The questions of one story: what outlets disagree on first, then what differs, what agrees, and the figures of one outlet alone; within each in
 * order of place, later figures after plain disagreements. Pure, and linear in the number of claims.
 */
export function storyQuestions(story: StoryAnalysis): Question[] {
  const find = claimFinder(story);
  const reported = findingsByGroup(story);
  const ids = new Map<string, number>();
  const asked = story.groups.map((group) => questionOf(group, find, reported.get(group.id) ?? [], ids));
  const alone = singleClaims(story).map((placed) => singleOf(placed, ids));
  return [...asked, ...alone].toSorted((a, b) => RANK[a.standing] - RANK[b.standing] || Number(a.update) - Number(b.update));
}

/** How the story's questions stand, without their words: a small part of what `storyQuestions` costs. */
export interface Standings {
  /** By the claim group's id. */
  readonly groups: ReadonlyMap<string, Standing>;
  /** How many figures one outlet alone has. */
  readonly singles: number;
}

/** How the questions of one story stand, for whoever only counts them. */
export function storyStandings(story: StoryAnalysis): Standings {
  const reported = findingsByGroup(story);
  const groups = new Map(story.groups.map((group) => [group.id, standingOf(group, reported.get(group.id) ?? [])]));
  return { groups, singles: singleClaims(story).length };
}

function findingsByGroup({ findings }: StoryAnalysis): ReadonlyMap<string, readonly Finding[]> {
  const reported = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.group === null) continue;
    const known = reported.get(finding.group) ?? [];
    known.push(finding);
    reported.set(finding.group, known);
  }
  return reported;
}

function standingOf({ verdict }: ClaimGroup, findings: readonly Finding[]): Standing {
  if (findings.some(isDisagreement)) return "disagree";
  return verdict === "agree" ? "agree" : "differ";
}

/** A claim and the article that it stands in. */
interface Placed {
  readonly claim: Claim;
  readonly analysis: ArticleAnalysis;
}

function claimFinder({ articles, names }: StoryAnalysis): (article: string, claim: string) => Placed | null {
  const known = new Map<string, Placed>();
  const homes = new Map(articles.map((analysis) => [analysis.article.path, analysis]));
  const add = (claim: Claim, analysis: ArticleAnalysis | undefined): void => {
    if (analysis) known.set(`${claim.id}|${claim.article}`, { claim, analysis });
  };
  for (const claim of names) add(claim, homes.get(claim.article));
  for (const analysis of articles) for (const claim of analysis.claims) add(claim, analysis);
  return (article, claim) => known.get(`${claim}|${article}`) ?? null;
}

function questionOf(
  group: ClaimGroup,
  find: ReturnType<typeof claimFinder>,
  findings: readonly Finding[],
  ids: Map<string, number>,
): Question {
  const placed = group.claims.flatMap((ref) => find(ref.article, ref.claim) ?? []);
  const measure = measureOf(placed);
  return {
    id: numbered(`${group.kind}|${group.topic}`, ids),
    group: group.id,
    kind: group.kind,
    title: group.topic,
    standing: standingOf(group, findings),
    update: group.update,
    why: group.why,
    codes: [...new Set(findings.map(({ code }) => code))],
    measure,
    answers: answersOf(placed, measure),
  };
}

/** The checkable figures that no other outlet has; none where there is no other outlet. */
function singleClaims(story: StoryAnalysis): Placed[] {
  if (new Set(story.articles.map(({ article }) => article.outletLabel)).size < 2) return [];
  const grouped = new Set(story.groups.flatMap(({ claims }) => claims.map((ref) => `${ref.claim}|${ref.article}`)));
  return story.articles.flatMap((analysis) =>
    analysis.claims.flatMap((claim): Placed[] => {
      const { quantity } = claim;
      const size = Math.abs(quantity?.low ?? quantity?.high ?? 0);
      if (!quantity || quantity.modifier === "vague" || size < LEAST_SINGLE || !CHECKABLE.has(claim.kind)) return [];
      return grouped.has(`${claim.id}|${claim.article}`) ? [] : [{ claim, analysis }];
    }),
  );
}

function singleOf({ claim, analysis }: Placed, ids: Map<string, number>): Question {
  const title = foldSpace(analysis.article.text.slice(claim.start, claim.end));
  const id = numbered(`single|${analysis.article.path}|${title}`, ids);
  const answers = answersOf([{ claim, analysis }], null);
  return { id, group: null, kind: "quantity", title, standing: "single", update: false, why: [], codes: [], measure: null, answers };
}

/** Two questions of one title are told apart by their order. */
function numbered(key: string, ids: Map<string, number>): string {
  const count = (ids.get(key) ?? 0) + 1;
  ids.set(key, count);
  return count === 1 ? key : `${key}|${count}`;
}

function answersOf(placed: readonly Placed[], measure: Measure | null): Answer[] {
  const keyed = placed.map((one) => ({ ...one, key: keyOf(one) }));
  const sides = sideNumbers(keyed);
  const seen = new Set<string>();
  const said = keyed.flatMap(({ claim, analysis, key }) => {
    const once = `${key}|${claim.article}`;
    if (seen.has(once)) return [];
    seen.add(once);
    return [{ claim, analysis, key, value: valueWords(analysis.article, claim) }];
  });
  const marks = said.some(({ claim }) => MARKED.has(claim.kind)) ? differingWords(said.map(({ value }) => value)) : [];
  return said.map(({ claim, analysis: { article }, key, value }, index): Answer => {
    const source = claim.attribution?.source;
    return {
      article: article.path,
      span: { start: claim.start, end: claim.end },
      value,
      marks: marks[index] ?? [],
      words: wordsAround(article, claim, WORDS_LENGTH),
      source: source ? namedSource(foldSpace(article.text.slice(source.start, source.end))) : null,
      side: sides.get(key) ?? 0,
      plot: measure && plotOf(claim, measure),
    };
  });
}

/** What an answer says, whatever the words it says it in. */
function keyOf({ claim, analysis: { article } }: Placed): string {
  const interval = intervalOf(claim);
  if (claim.quantity && interval) return `${interval.low}|${interval.high}|${claim.quantity.modifier}`;
  if (claim.date && interval) return `${interval.low}|${interval.high}|${claim.date.modifier}`;
  return article.text
    .slice(claim.start, claim.end)
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "")
    .join(" ");
}

/** What most articles say has number 0; where as many say it, what is said first. */
function sideNumbers(keyed: readonly (Placed & { readonly key: string })[]): Map<string, number> {
  const articles = new Map<string, Set<string>>();
  for (const { key, claim } of keyed) articles.set(key, (articles.get(key) ?? new Set()).add(claim.article));
  const order = [...articles].toSorted((a, b) => b[1].size - a[1].size).map(([key]) => key);
  return new Map(order.map((key, index) => [key, index]));
}

/** The one scale that all the values have, if they have one and there are two values or more. */
function measureOf(placed: readonly Placed[]): Measure | null {
  const valued = placed.filter(({ claim }) => intervalOf(claim) !== null);
  if (valued.length < 2) return null;
  if (valued.every(({ claim }) => claim.date)) return { kind: "date", unit: null };
  const quantities = valued.flatMap(({ claim: { quantity } }) => quantity ?? []);
  if (quantities.length < valued.length) return null;
  if (quantities.every(({ kind }) => kind === "count" || kind === "rank")) return { kind: "number", unit: null };
  const [written, ...others] = new Set(quantities.map(({ unit }) => unit));
  if (others.length === 0) return { kind: "number", unit: written ?? null };
  const [base, ...rest] = new Set(quantities.map(({ normalized }) => normalized?.unit));
  return base !== undefined && rest.length === 0 ? { kind: "number", unit: base } : null;
}

function plotOf(claim: Claim, { unit }: Measure): PlottedValue | null {
  const interval = intervalOf(claim);
  if (!interval) return null;
  const { modifier, slack } = interval;
  const { quantity } = claim;
  if (!quantity?.normalized || quantity.normalized.unit === unit) {
    return { low: finite(interval.low), high: finite(interval.high), slack, modifier };
  }
  // All are written in one unit: that is what people read, so the slack is brought back to it.
  const { low, high, normalized } = quantity;
  const [written, base] = [Math.abs(high ?? low ?? 0), Math.abs(normalized.high ?? normalized.low ?? 0)];
  return { low, high, slack: base > 0 ? (slack * written) / base : 0, modifier };
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
