import type { Article, Block, Quotation } from "../article/types.ts";
import type { DateExpression } from "../date/types.ts";
import type { Mention } from "../entity/types.ts";
import type { Quantity } from "../quantity/types.ts";
import type { Span } from "../text/types.ts";
import { attributionOf } from "./attribution.ts";
import { datedOf } from "./dated.ts";
import { nounsOf } from "./nouns.ts";
import { datedPredicates, eventClassesOf, predicatesOf } from "./predicate.ts";
import { predicationsOf, type Predication } from "./predications.ts";
import { governingOf, NO_SLOTS, slotsOf } from "./slots.ts";
import { createSentenceReader } from "./sentence-parts.ts";
import type { StatusCore } from "./status-core.ts";
import { statusesOf } from "./status.ts";
import { lowerBound, sentenceAt, tokenRange, type TokenRange } from "./tokens.ts";
import type { Claim, ClaimKind } from "./types.ts";

/** Blocks whose words the outlet asserts; a caption, credit or menu is left out. */
const CLAIMED = new Set<Block["kind"]>(["headline", "subhead", "paragraph"]);
/** A dateline says when and where it was written, and nothing else that can be checked. */
const DATED = new Set<Block["kind"]>([...CLAIMED, "dateline"]);
const LEAST_QUOTED_WORDS = 3;

interface Context {
  readonly article: Article;
  readonly dates: readonly DateExpression[];
  readonly mentions: readonly Mention[];
  readonly predications: readonly Predication[];
  readonly sentenceOf: ReturnType<typeof createSentenceReader>;
}

type Core = Span & {
  readonly kind: ClaimKind;
  readonly quantity?: Quantity;
  readonly date?: DateExpression;
  readonly quoted?: Quotation;
  readonly status?: StatusCore;
};

/** The checkable assertions of one article, in order of place: its numbers, dates, direct quotations and statuses, with who, what, where and when. */
export function extractClaims(
  article: Article,
  quantities: readonly Quantity[],
  dates: readonly DateExpression[],
  mentions: readonly Mention[],
): Claim[] {
  const context = { article, dates, mentions, predications: predicationsOf(article), sentenceOf: createSentenceReader(article) };
  const cores: Core[] = [
    ...quantities.map((quantity) => ({ start: quantity.start, end: quantity.end, kind: quantity.kind, quantity })),
    ...dates.map((date) => ({ start: date.start, end: date.end, kind: "date" as const, date })),
    ...article.quotations
      .filter((quoted) => isChecked(article, quoted))
      .map((quoted) => ({ start: quoted.inner.start, end: quoted.inner.end, kind: "quote" as const, quoted })),
    ...statusesOf(article, mentions, context.predications, quantities).map((status) => ({
      start: status.start,
      end: status.end,
      kind: "status" as const,
      status,
    })),
  ];
  return cores
    .filter((core) => isClaimed(article.blocks, core, core.date ? DATED : CLAIMED))
    .toSorted((a, b) => a.start - b.start || a.end - b.end)
    .map((core, index) => claimOf(context, core, `c${index + 1}`));
}

function isChecked(article: Article, quoted: Quotation): boolean {
  const range = tokenRange(article.tokens, quoted.inner);
  return article.tokens.slice(range.first, range.last).filter((token) => token.kind === "word").length >= LEAST_QUOTED_WORDS;
}

function isClaimed(blocks: readonly Block[], span: Span, kinds: ReadonlySet<Block["kind"]>): boolean {
  const block = blocks[lowerBound(blocks, (candidate) => candidate.end > span.start)];
  return block !== undefined && block.start <= span.start && kinds.has(block.kind);
}

function claimOf({ article, dates, mentions, predications, sentenceOf }: Context, core: Core, id: string): Claim {
  const { tokens, sentences } = article;
  const sentenceIndex = sentenceAt(sentences, core.start);
  const parts = sentenceOf(sentenceIndex, { start: core.start, end: core.end, first: 0, last: 0 });
  const { sentence } = parts;
  const range = tokenRange(tokens, core);
  const clause = core.status ? range : parts.clauseAround(range);
  const quotation = core.quoted ?? quotationAround(article.quotations, core);
  const verbs = core.quoted
    ? []
    : core.status
      ? core.status.verbs
      : core.date
        ? datedPredicates(tokens, range, clause)
        : predicatesOf(tokens, range, clause, parts.eventWords);
  const near = namesOf(mentions, spanOf(article, clause), sentence);
  return {
    id,
    article: article.path,
    start: core.start,
    end: core.end,
    kind: core.kind,
    quantity: core.quantity ?? null,
    date: core.date ?? null,
    quotation,
    sentence: sentenceIndex,
    nouns: core.quantity ? nounsOf(tokens, core.quantity, clause) : core.date ? subjectOf(article, range, clause) : [],
    nounClass: core.quantity?.noun?.class ?? null,
    verbs,
    eventClasses: eventClassesOf(verbs),
    places: near.filter((index) => mentions[index]?.type === "place"),
    participants: near.filter((index) => mentions[index]?.type !== "place"),
    times: timesOf(dates, core, sentence),
    attribution: attributionOf(article, core, quotation, parts.reports),
    dated: core.date ? datedOf(article, sentenceIndex, range, predications) : null,
    ...(core.quoted
      ? NO_SLOTS
      : slotsOf(article, mentions, core.status ? null : governingOf(predications, sentenceIndex, range), range, clause)),
    ...core.status?.slots,
    ...(core.status ? { nouns: core.status.nouns, asserted: core.status.asserted } : {}),
  };
}

/** The nouns before a date's predicate: what it is that happened then. */
function subjectOf(article: Article, range: TokenRange, clause: TokenRange): string[] {
  const nouns: string[] = [];
  for (let i = clause.first; i < clause.last; i += 1) {
    const token = article.tokens[i];
    if (token && (i < range.first || i >= range.last) && token.pos === "NOUN") nouns.push(token.lemma.toLowerCase());
  }
  return [...new Set(nouns)].slice(0, 6);
}

function quotationAround(quotations: readonly Quotation[], span: Span): Quotation | null {
  const quotation = quotations[lowerBound(quotations, (candidate) => candidate.end > span.start)];
  return quotation && quotation.start <= span.start && span.end <= quotation.end ? quotation : null;
}

/** Mentions of the clause; where it has no place, those of its sentence. */
function namesOf(mentions: readonly Mention[], clause: Span, sentence: Span): number[] {
  const inside = (span: Span): number[] => {
    const from = lowerBound(mentions, (mention) => mention.end > span.start);
    const to = lowerBound(mentions, (mention) => mention.start >= span.end);
    return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
  };
  const near = inside(clause);
  return near.some((index) => mentions[index]?.type === "place") ? near : inside(sentence);
}

/** Dates of the sentence, but the claim itself. */
function timesOf(dates: readonly DateExpression[], span: Span, sentence: Span): number[] {
  const from = lowerBound(dates, (date) => date.end > sentence.start);
  const found: number[] = [];
  for (let i = from; i < dates.length; i += 1) {
    const date = dates[i];
    if (!date || date.start >= sentence.end) break;
    if (date.start !== span.start || date.end !== span.end) found.push(i);
  }
  return found;
}

function spanOf(article: Article, range: TokenRange): Span {
  const [first, last] = [article.tokens[range.first], article.tokens[range.last - 1]];
  return { start: first?.start ?? 0, end: last?.end ?? first?.end ?? 0 };
}
