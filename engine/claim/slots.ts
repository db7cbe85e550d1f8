import type { Article } from "../article/types.ts";
import type { Mention } from "../entity/types.ts";
import { SCOPE_NOUNS, SCOPE_PHRASES, UPDATE_PHRASES } from "../lexicon/scope-words.ts";
import type { Token } from "../text/types.ts";
import { headsOf } from "./phrases.ts";
import type { Predication } from "./predications.ts";
import { lowerBound, type TokenRange } from "./tokens.ts";
import type { ClauseSlots, Participants } from "./types.ts";

/** What a claim's slots hold where no clause tells of it. */
export const NO_SLOTS: ClauseSlots = {
  tense: null,
  modality: "fact",
  polarity: "affirmed",
  agents: { heads: [], mentions: [] },
  patients: { heads: [], mentions: [] },
  scope: [],
  updating: false,
};

/** Tokens to either side of a claim in which words of scope and of updates are looked for. */
const SCOPE_REACH = 8;

/** The slots of a claim from the predication that governs it, and from the words beside it. */
export function slotsOf(
  article: Article,
  mentions: readonly Mention[],
  governing: Predication | null,
  range: TokenRange,
  clause: TokenRange,
): ClauseSlots {
  const { tokens } = article;
  const near = { first: Math.max(clause.first, range.first - SCOPE_REACH), last: Math.min(clause.last, range.last + SCOPE_REACH) };
  const beside = { scope: scopeOf(tokens, near), updating: phrasesIn(tokens, near, UPDATE_PHRASES).length > 0 };
  return governing ? { ...rolesOf(article, mentions, governing), ...beside } : { ...NO_SLOTS, ...beside };
}

/** Tense, modality, polarity, agents and patients of a predication. */
export function rolesOf(
  article: Article,
  mentions: readonly Mention[],
  { tense, modality, polarity, passive, subject, object, by }: Predication,
): Omit<ClauseSlots, "scope" | "updating"> {
  const participants = (range: TokenRange | null): Participants => participantsOf(article, mentions, range);
  const [agents, patients] = passive ? [by, subject] : [subject, object];
  return { tense, modality, polarity, agents: participants(agents), patients: participants(patients) };
}

/** The heads and the mentions of a noun phrase. */
export function participantsOf({ tokens }: Article, mentions: readonly Mention[], range: TokenRange | null): Participants {
  const [first, last] = [tokens[range?.first ?? 0], tokens[(range?.last ?? 0) - 1]];
  if (!range || !first || !last) return NO_SLOTS.agents;
  const found: number[] = [];
  for (let i = lowerBound(mentions, ({ end }) => end > first.start); i < mentions.length; i += 1) {
    const mention = mentions[i];
    if (!mention || mention.start >= last.end) break;
    found.push(i);
  }
  return { heads: headsOf(tokens, range), mentions: found };
}

/** The predication that governs some tokens of a sentence: the last one whose subject or complement holds them; else none. */
export function governingOf(predications: readonly Predication[], sentence: number, range: TokenRange): Predication | null {
  let best: Predication | null = null;
  for (let i = lowerBound(predications, (one) => one.sentence >= sentence); i < predications.length; i += 1) {
    const one = predications[i];
    if (!one || one.sentence !== sentence) break;
    if (one.clause.first <= range.first && range.first < one.clause.last) best = closer(best, one, range);
    else if (one.subject && one.subject.first <= range.first && range.first < one.subject.last) best ??= one;
  }
  return best;
}

/** Of two predications around a claim the one whose verb, its complement being open to the claim, stands nearer. */
function closer(a: Predication | null, b: Predication, range: TokenRange): Predication {
  if (!a) return b;
  const far = ({ head }: Predication): number => Math.abs(head - range.first);
  return far(b) < far(a) ? b : a;
}

function scopeOf(tokens: readonly Token[], near: TokenRange): string[] {
  const found = phrasesIn(tokens, near, SCOPE_PHRASES);
  for (let i = near.first; i < near.last; i += 1) {
    const token = tokens[i];
    const lemma = token?.pos === "NOUN" ? token.lemma.toLowerCase() : "";
    if (SCOPE_NOUNS.has(lemma)) found.push(lemma);
  }
  return [...new Set(found)].toSorted((a, b) => (a < b ? -1 : 1));
}

function phrasesIn(tokens: readonly Token[], near: TokenRange, table: ReadonlyMap<string, readonly (readonly string[])[]>): string[] {
  const found: string[] = [];
  for (let i = near.first; i < near.last; i += 1) {
    const phrase = table.get(tokens[i]?.lower ?? "")?.find((words) => words.every((word, at) => tokens[i + at]?.lower === word));
    if (phrase) found.push(phrase.join(" "));
  }
  return found;
}
