import type { Claim } from "../claim/types.ts";
import type { OffsetRange } from "../date/index.ts";
import { findClaim, foldSpace, relateClaims, storyOffsets, valueWords, wordsAround, type Relation } from "../story/index.ts";
import type { ArticleAnalysis, ClaimGroup } from "../story/types.ts";
import { keyOf, type Place } from "./sides.ts";
import { speakerName } from "./speakers.ts";
import { standings } from "./standing.ts";
import { questionTitle } from "./title.ts";
import type { Agreement, SourceMatrix, SourceMatrixRow, StoryAnalysis } from "./types.ts";
import { copiedFrom, witnesses } from "./witnesses.ts";
import { differingPhrases } from "./wordings.ts";

const AGREEMENT: Readonly<Record<Relation, Agreement>> = { equal: "agrees", compatible: "compatible", apart: "disagrees" };
const RANK: Readonly<Record<Agreement, number>> = { disagrees: 0, compatible: 1, agrees: 2, "does not say": 3 };

/** How much a row quotes, in UTF-16 code units: a line of a table; of words that are the claim itself more. */
const WORDS_LENGTH = 48;
const CLAUSE_LENGTH = 110;

type Story = Pick<StoryAnalysis, "articles" | "groups" | "names" | "copies">;

/** What is asked: a claim, the group of those that answer the same, and what is known of the clocks of the story's places. */
interface Question {
  readonly group: ClaimGroup;
  readonly asked: Claim;
  readonly offsets: readonly OffsetRange[];
}

/** What is worked out once for a group: each claim with what it says in a word or two, and what makes two of them the same. */
interface Said extends Place {
  readonly value: string | null;
  readonly key: string;
}

/**
 * What each outlet of a story says about the question that one claim answers: a row for each claim of its group, the asked article's first, then
 * those that disagree with it, and a row for each outlet that does not say. Null where no other outlet answers it. Pure; `claim` is the claim's
 * id within the article at `path`.
 */
export function sourceMatrix(story: Story, path: string, claim: string): SourceMatrix | null {
  const group = story.groups.find((one) => one.claims.some((ref) => ref.article === path && ref.claim === claim));
  const asked = group ? findClaim(story, { article: path, claim }) : null;
  if (!group || !asked) return null;
  const question = { group, asked, offsets: group.kind === "date" ? storyOffsets(story.articles) : [] };
  const said = saidIn(story, group);
  const copied = copiedFrom(story.copies);
  const labels = new Map(story.articles.map(({ article }) => [article.path, article.outletLabel]));
  const home = story.articles.filter(({ article }) => article.path === path);
  const others = story.articles.filter(({ article }) => article.path !== path);
  const rows = [...home, ...others].flatMap((one) => {
    const copyOf = labels.get(copied.get(one.article.path) ?? "") ?? null;
    return rowsOf(one, said, question, copyOf);
  });
  return {
    title: questionTitle(group, said),
    summary: summaryOf(rows, group, copied, sizesOf(said)),
    kind: group.kind,
    verdict: group.verdict,
    update: group.update,
    rows: rows.toSorted((a, b) => Number(b.here) - Number(a.here) || (a.here ? 0 : RANK[a.agreement] - RANK[b.agreement])),
    why: group.why,
    group: group.id,
  };
}

function saidIn(story: Story, group: ClaimGroup): Said[] {
  const homes = new Map(story.articles.map((analysis) => [analysis.article.path, analysis]));
  const places = group.claims.flatMap((ref): Place[] => {
    const [claim, analysis] = [findClaim(story, ref), homes.get(ref.article)];
    return claim && analysis ? [{ claim, analysis }] : [];
  });
  const texts = places.map(({ claim, analysis }) => analysis.article.text.slice(claim.start, claim.end));
  if (group.kind === "quote") {
    const phrases = group.verdict === "disagree" ? differingPhrases(texts) : texts.map(() => null);
    return places.map(({ claim, analysis }, index) => saidOf(claim, analysis, phrases[index] ?? null, texts[index] ?? ""));
  }
  if (group.kind === "attribution") {
    return places.map(({ claim, analysis }) => {
      const source = claim.attribution?.source;
      const name = source ? speakerName(analysis, source) : null;
      return saidOf(claim, analysis, name, name ?? "");
    });
  }
  if (group.kind === "status") {
    const keys = standings(places.map(({ claim }) => claim));
    return places.map(({ claim, analysis }, index) => ({
      claim,
      analysis,
      value: keys?.[index]?.value ?? null,
      key: keys?.[index]?.key ?? (texts[index] ?? "").toLowerCase(),
    }));
  }
  return places.map(({ claim, analysis }) => {
    const value = valueWords(analysis.article, claim);
    return { claim, analysis, value, key: keyOf(claim, value) };
  });
}

function saidOf(claim: Claim, analysis: ArticleAnalysis, value: string | null, words: string): Said {
  return { claim, analysis, value, key: wordsFolded(value ?? words) };
}

function rowsOf(
  analysis: ArticleAnalysis,
  said: readonly Said[],
  { group, asked, offsets }: Question,
  copyOf: string | null,
): SourceMatrixRow[] {
  const { article } = analysis;
  const base = {
    outlet: article.outletLabel,
    article: article.path,
    published: article.published,
    here: article.path === asked.article,
    copyOf,
  };
  const own = said.filter((one) => one.analysis === analysis);
  if (own.length === 0) {
    return [{ ...base, agreement: "does not say", claim: null, span: null, words: null, value: null, attribution: null, key: null }];
  }
  const center = said.find(({ claim }) => claim === asked);
  const first = base.here ? own.find(({ claim }) => claim === asked) : undefined;
  const seen = new Set<string>();
  return (first ? [first, ...own.filter((one) => one !== first)] : own).flatMap((one): SourceMatrixRow[] => {
    // An outlet that says the same thing twice has one row.
    if (seen.has(one.key)) return [];
    seen.add(one.key);
    const { claim, value, key } = one;
    const source = claim.attribution?.source;
    const agreement = center ? agreementOf(group, center, one, offsets) : "compatible";
    const attribution = source && group.kind !== "attribution" ? speakerName(analysis, source) : null;
    return [
      {
        ...base,
        agreement,
        claim: claim.id,
        span: { start: claim.start, end: claim.end },
        words: wordsOf(group, one),
        value,
        attribution,
        key,
      },
    ];
  });
}

/** A clause around a figure; a quotation or a clause itself, cut where it is long. */
function wordsOf({ kind }: ClaimGroup, { claim, analysis: { article } }: Said): string {
  if (kind !== "quote" && kind !== "status") return wordsAround(article, claim, WORDS_LENGTH);
  const words = foldSpace(article.text.slice(claim.start, claim.end));
  if (words.length <= CLAUSE_LENGTH) return words;
  return `${words.slice(0, words.lastIndexOf(" ", CLAUSE_LENGTH) + 1 || CLAUSE_LENGTH).replace(/[\uD800-\uDBFF]$/u, "")}…`;
}

function agreementOf({ verdict }: ClaimGroup, asked: Said, one: Said, offsets: readonly OffsetRange[]): Agreement {
  if (one === asked || verdict === "agree") return "agrees";
  const relation = relateClaims(asked.claim, one.claim, offsets);
  if (relation) return AGREEMENT[relation];
  if (asked.key === one.key) return "agrees";
  return verdict === "disagree" ? "disagrees" : "compatible";
}

function wordsFolded(words: string): string {
  return words
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .join(" ")
    .trim();
}

/** How large the value of each key is: what tells which figure is the later one. */
function sizesOf(said: readonly Said[]): ReadonlyMap<string, number> {
  return new Map(said.flatMap(({ key, claim: { quantity } }) => (quantity ? [[key, quantity.low ?? quantity.high ?? 0]] : [])));
}

/**
 * "2 outlets say 14, 1 says about 40", each outlet counted once for each value, and those that print one text once; where there are no values, how
 * many say the same. What most say comes first, or where a count has grown what was first said.
 */
function summaryOf(
  rows: readonly SourceMatrixRow[],
  { kind, verdict, update }: ClaimGroup,
  copied: ReadonlyMap<string, string>,
  sizes: ReadonlyMap<string, number>,
): string {
  const values = new Map<string, { readonly says: string | null; readonly outlets: Set<string>; readonly size: number }>();
  for (const { key, article, value } of rows) {
    if (key === null) continue;
    const known = values.get(key) ?? { says: value, outlets: new Set(), size: update ? (sizes.get(key) ?? 0) : 0 };
    known.outlets.add(copied.get(article) ?? article);
    values.set(key, known);
  }
  const told = [...values.values()]
    .filter(({ says }) => says !== null)
    .toSorted((a, b) => a.size - b.size || b.outlets.size - a.outlets.size);
  if (told.length === 0) {
    const speaking = rows.flatMap(({ key, article }) => (key === null ? [] : [article]));
    const count = witnesses(speaking, copied);
    return `${count} outlet${count === 1 ? "" : "s"} ${wordsSummary(kind, verdict)}`;
  }
  return told
    .map(({ says, outlets: { size } }, index) => {
      const noun = index > 0 ? "" : size === 1 ? " outlet" : " outlets";
      return `${size}${noun} ${sayingWords(says ?? "", size === 1, kind)}`;
    })
    .join(", ");
}

/** "says 14", "credits Ana Ruiz", "says it may happen". */
function sayingWords(says: string, single: boolean, kind: ClaimGroup["kind"]): string {
  const verb = `${kind === "attribution" ? "credit" : "say"}${single ? "s" : ""}`;
  if (kind === "status" && /^(?:is|may|did|happened)\b/u.test(says)) return `${verb} it ${says}`;
  return `${verb} ${kind === "quote" ? `“${says}”` : says}`;
}

function wordsSummary(kind: ClaimGroup["kind"], verdict: ClaimGroup["verdict"]): string {
  if (verdict === "disagree") return "differ";
  if (kind === "quote") return verdict === "agree" ? "have the same words" : "quote it, cut in different places";
  return verdict === "agree" ? "say the same" : "say what can all stand";
}
