import type { Sentence, Token } from "../text/types.ts";
import { foldName } from "./fold.ts";
import { LIST, startsUpper, type NameLists } from "./lists.ts";
import type { TaggedSpan, TagType } from "./types.ts";

/** Finds names by capitals, titles, suffixes and lists alone: what stands in where there are no trained weights. */
export function tagByRules(tokens: readonly Token[], sentences: readonly Sentence[], lists: NameLists): TaggedSpan[] {
  const lowered = new Set<string>();
  for (const token of tokens) if (token.kind === "word" && token.text === token.lower) lowered.add(token.lower);
  return sentences.flatMap((sentence) => tagSentence(tokens, sentence, lists, lowered));
}

function tagSentence(tokens: readonly Token[], sentence: Sentence, lists: NameLists, lowered: ReadonlySet<string>): TaggedSpan[] {
  const found: TaggedSpan[] = [];
  const titled = isTitleCase(tokens, sentence);
  let i = sentence.first;
  while (i < sentence.last) {
    const token = tokens[i];
    if (!token || !canStart(token, i === sentence.first || titled, lists, lowered)) {
      i++;
      continue;
    }
    const last = runEnd(tokens, i, sentence.last, lists);
    const type = classify(tokens, i, last, sentence, lists);
    if (type) found.push({ first: i, last, type });
    i = last;
  }
  return found;
}

/** More than two thirds of the words have capitals: they tell nothing then. */
function isTitleCase(tokens: readonly Token[], sentence: Sentence): boolean {
  let words = 0;
  let capitals = 0;
  for (let i = sentence.first; i < sentence.last; i++) {
    const token = tokens[i];
    if (token?.kind !== "word" || token.text.length < 4) continue;
    words++;
    if (startsUpper(token.text)) capitals++;
  }
  return words >= 3 && capitals * 3 > words * 2;
}

const NOT_NAMES = LIST.calendar | LIST.title | LIST.titlePart;

function canStart(token: Token, explained: boolean, lists: NameLists, lowered: ReadonlySet<string>): boolean {
  if (token.kind !== "word" || !startsUpper(token.text)) return false;
  const flags = lists.flags(foldName(token.text));
  if (flags & LIST.calendar && !(flags & LIST.given)) return false;
  if (!explained) return token.text !== "I";
  if (lowered.has(token.lower) || (flags & NOT_NAMES) !== 0) return false;
  return token.pos === "PROPN" || (flags & (LIST.country | LIST.demonym | LIST.given)) !== 0;
}

const JOINING = new Set(["of", "for", "and", "&", "the"]);

/** The end of the run of capitals at `at`, over particles, hyphens and "of" chains that an organization's first word opens. */
function runEnd(tokens: readonly Token[], at: number, end: number, lists: NameLists): number {
  let last = at + 1;
  const opens = (lists.flags(foldName(tokens[at]?.text ?? "")) & LIST.organizationOpener) !== 0;
  for (let i = last; i < Math.min(end, at + 12); i++) {
    const token = tokens[i];
    if (!token) break;
    if (startsUpper(token.text) && token.kind === "word") last = i + 1;
    else if (token.text === "-" && !token.spaced) continue;
    else if (lists.flags(token.lower) & LIST.particle) continue;
    else if (opens && JOINING.has(token.lower)) continue;
    else break;
  }
  return last;
}

function classify(tokens: readonly Token[], first: number, last: number, sentence: Sentence, lists: NameLists): TagType | null {
  const match = lists.match(tokens, first, last);
  if (match && match.length === last - first) {
    if (match.kind === "people") return "MISC";
    return match.kind === "organization" || match.kind === "armed-group" ? "ORG" : "LOC";
  }
  return classifyByWords(tokens, first, last, sentence, lists);
}

function classifyByWords(tokens: readonly Token[], first: number, last: number, sentence: Sentence, lists: NameLists): TagType | null {
  const clues: Clues = {
    head: lists.flags(foldName(tokens[last - 1]?.text ?? "")),
    opener: lists.flags(foldName(tokens[first]?.text ?? "")),
    before: tokens[first - 1]?.lower.replace(".", "") ?? "",
  };
  const title = (lists.flags(clues.before) & LIST.title) !== 0;
  if (last - first > 1) return classifyLong(clues, title);
  const text = tokens[first]?.text ?? "";
  if (title) return "PER";
  if (["in", "at", "near", "from"].includes(clues.before)) return "LOC";
  if (text.length > 1 && text === text.toUpperCase()) return "ORG";
  if (clues.head & LIST.surname || tokens[last]?.lower === "said" || clues.opener & LIST.given) return "PER";
  return first === sentence.first ? null : "ORG";
}

interface Clues {
  readonly head: number;
  readonly opener: number;
  readonly before: string;
}

function classifyLong({ head, opener, before }: Clues, title: boolean): TagType {
  if (head & LIST.organizationHead) return "ORG";
  if (head & LIST.placeHead) return "LOC";
  if (title || opener & LIST.given) return "PER";
  if (opener & LIST.organizationOpener) return "ORG";
  if (["in", "at", "near", "from"].includes(before)) return "LOC";
  return head & (LIST.eventHead | LIST.workHead) ? "MISC" : "PER";
}
