import type { Article } from "../article/types.ts";
import { CONDITIONALS, DENIALS, SUPPOSALS } from "../lexicon/modality.ts";
import { TRANSITIVE_VERBS } from "../lexicon/verb-forms.ts";
import type { Sentence, Token } from "../text/types.ts";
import { isNominal, isTime, phraseAfter } from "./phrases.ts";
import { HARD_STOPS, type Predication } from "./predication.ts";
import { retag } from "./retag.ts";
import { byPhrase, isNothing, settle } from "./settle.ts";
import { antecedentOf, sharedSubject, subjectOf } from "./subjects.ts";
import type { TokenRange } from "./tokens.ts";
import { readVerbGroup, type VerbGroup } from "./verb-groups.ts";

const OPENERS = new Set(
  "while which where when because although though whereas after before but whose who since until unless if as that whether so than once despite amid following and".split(
    " ",
  ),
);
const PARTICLES = new Set(["out", "up", "down", "off", "back", "over", "away", "in", "on", "ahead"]);
/** Tokens; a run of words without a full stop is no prose, and is not read. */
const LONGEST_SENTENCE = 300;

export type { Predication } from "./predication.ts";

/** The predications of an article's sentences, in order of place. Linear in the number of tokens. */
export function predicationsOf({ tokens: tagged, sentences }: Article): Predication[] {
  const tokens = retag(tagged);
  return sentences.flatMap((sentence, index) =>
    sentence.last - sentence.first > LONGEST_SENTENCE ? [] : predicationsIn(tokens, sentence, index),
  );
}

function predicationsIn(tokens: readonly Token[], sentence: Sentence, index: number): Predication[] {
  const groups: VerbGroup[] = [];
  for (let at = sentence.first; at < sentence.last; at += 1) {
    const group = readVerbGroup(tokens, at, sentence.last);
    if (!group) continue;
    groups.push(group);
    at = group.last - 1;
  }
  const asked = tokens.slice(Math.max(sentence.first, sentence.last - 2), sentence.last).some((token) => token.text === "?");
  const found: Predication[] = [];
  for (const [order, group] of groups.entries()) {
    const limit = groups[order + 1]?.first ?? sentence.last;
    found.push(predicationOf(tokens, sentence, index, group, limit, found, asked));
  }
  return settle(found, tokens);
}

function predicationOf(
  tokens: readonly Token[],
  sentence: Sentence,
  index: number,
  group: VerbGroup,
  limit: number,
  before: readonly Predication[],
  asked: boolean,
): Predication {
  const floor = before.at(-1)?.last ?? sentence.first;
  const own = subjectOf(tokens, group, floor, sentence);
  const subject = own ?? sharedSubject(tokens, group, before);
  const from = skipParticle(tokens, group.last, limit);
  const after = withoutTime(tokens, withApposition(tokens, phraseAfter(tokens, from, limit)));
  const relative = antecedentOf(tokens, own, before.at(-1));
  const passive = group.passive || (!after && !relative && isBarePassive(tokens, group, own, before.at(-1)));
  const object = passive ? null : (after ?? relative);
  const end = complementEnd(tokens, group.last, sentence.last, limit);
  const by = passive ? byPhrase(tokens, group.last, end) : null;
  const under = outerOf(tokens, group, before, floor);
  // Field by field: what a spread makes is slow to make and to read, and each verb of a text is one.
  return {
    first: group.first,
    last: group.last,
    head: group.head,
    lemma: group.lemma,
    finite: group.finite,
    passive,
    tense: group.tense,
    sentence: index,
    subject,
    object,
    by,
    clause: { first: own && own.last === group.first ? own.first : group.first, last: end },
    modality: asked || isSupposed(tokens, own?.first ?? group.first, floor) ? "conditional" : modalityUnder(under, group),
    polarity: polarityUnder(under, group, isNothing(tokens, own) || isNothing(tokens, object)),
  };
}

function modalityUnder(under: "denied" | "supposed" | null, { modality }: VerbGroup): VerbGroup["modality"] {
  return under === "supposed" && modality === "fact" ? "possible" : modality;
}

/** To deny that it is not so is to say that it is. */
function polarityUnder(under: "denied" | "supposed" | null, { polarity }: VerbGroup, nothing: boolean): VerbGroup["polarity"] {
  if (under === "denied") return polarity === "negated" ? "affirmed" : "denied";
  return nothing && polarity === "affirmed" ? "negated" : polarity;
}

/** "Seized the city Monday" without the day; null where nothing else stands there, as in "seized last week". */
function withoutTime(tokens: readonly Token[], phrase: TokenRange | null): TokenRange | null {
  if (!phrase || !isTime(tokens[phrase.last - 1])) return phrase;
  let { last } = phrase;
  while (last > phrase.first && (isTime(tokens[last - 1]) || BEFORE_TIMES.has(tokens[last - 1]?.lower ?? ""))) last -= 1;
  return last > phrase.first ? { first: phrase.first, last } : null;
}

/** "Seized the second-largest city, Mosul, last week": the name between the commas is the same thing. */
function withApposition(tokens: readonly Token[], phrase: TokenRange | null): TokenRange | null {
  if (!phrase || tokens[phrase.last]?.text !== "," || tokens[phrase.last - 1]?.pos !== "NOUN") return phrase;
  let last = phrase.last + 1;
  while (tokens[last]?.pos === "PROPN" && !isTime(tokens[last]) && last < phrase.last + LONGEST_NAME) last += 1;
  const end = tokens[last];
  return last > phrase.last + 1 && (end?.text === "," || end?.text === "." || isTime(end)) ? { first: phrase.first, last } : phrase;
}

const LONGEST_NAME = 6;

const BEFORE_TIMES = new Set(["last", "next", "this", "early", "late", "the", "a", "earlier", "later", "that", "each", "every"]);

/** "40 others wounded by shells", "were killed and 40 others wounded", "two arrested": a participle whose "be" is left out. */
function isBarePassive(tokens: readonly Token[], group: VerbGroup, own: TokenRange | null, before: Predication | undefined): boolean {
  if (group.first !== group.head || group.tense !== "past") return false;
  const next = tokens[group.last];
  if (next?.lower === "by" && tokens[group.last + 1]?.pos !== "NUM") return true;
  if (TRANSITIVE_VERBS.has(group.lemma)) return true;
  return before?.passive === true && tokens[(own?.first ?? group.first) - 1]?.pos === "CCONJ";
}

function skipParticle(tokens: readonly Token[], from: number, limit: number): number {
  let at = from;
  while (
    at < limit &&
    (tokens[at]?.pos === "ADV" ||
      (PARTICLES.has(tokens[at]?.lower ?? "") && isNominal(tokens[at + 1]) && at === from && tokens[at]?.pos !== "ADP"))
  )
    at += 1;
  return at;
}

/** Where a verb's complement ends: at a hard stop, at a word that opens another clause, before the next verb's subject. */
function complementEnd(tokens: readonly Token[], from: number, roof: number, nextVerb: number): number {
  for (let i = from; i < roof; i += 1) {
    const token = tokens[i];
    if (!token || HARD_STOPS.has(token.text)) return i;
    if (i >= nextVerb) return i;
    if (OPENERS.has(token.lower) && !(token.lower === "and" && isNominal(tokens[i + 1]) && (nextVerb > i + 3 || isNamed(tokens, i))))
      return i;
    if (token.text === "," && !isList(tokens, i)) return i;
  }
  return roof;
}

/** "Australia and Brazil". */
function isNamed(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.pos === "PROPN" && tokens[at + 1]?.pos === "PROPN";
}

function isList(tokens: readonly Token[], comma: number): boolean {
  const [before, after, then] = [tokens[comma - 1], tokens[comma + 1], tokens[comma + 2]];
  return before?.pos === "PROPN" && after?.pos === "PROPN" && (then?.text === "," || then?.pos === "CCONJ");
}

/** Whether the clause is opened by "if", "unless", "whether", "until". */
function isSupposed(tokens: readonly Token[], first: number, floor: number): boolean {
  return CONDITIONALS.has(tokens[first - 1]?.lower ?? "") && first - 1 >= floor && tokens[first - 1]?.pos !== "AUX";
}

/** What an outer verb makes of a clause: "denied that …", "feared that …"; as long as no comma or other clause stands between. */
function outerOf(tokens: readonly Token[], group: VerbGroup, before: readonly Predication[], floor: number): "denied" | "supposed" | null {
  const outer = before.at(-1);
  if (!outer || !group.finite || outer.first === group.first) return null;
  for (let i = floor; i < group.first; i += 1) {
    const token = tokens[i];
    if (!token || HARD_STOPS.has(token.text) || token.text === "," || RELATIVE_OPENERS.has(token.lower)) return null;
    if (token.pos === "CCONJ" && (tokens[i + 1]?.pos === "VERB" || tokens[i + 1]?.pos === "AUX")) return null;
  }
  if (DENIALS.has(outer.lemma)) return outer.polarity === "negated" ? null : "denied";
  return SUPPOSALS.has(outer.lemma) ? "supposed" : null;
}

const RELATIVE_OPENERS = new Set([
  "who",
  "which",
  "whose",
  "but",
  "while",
  "after",
  "before",
  "because",
  "when",
  "where",
  "as",
  "although",
  "though",
  "since",
]);
