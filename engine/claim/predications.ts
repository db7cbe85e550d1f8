import type { Article } from "../article/types.ts";
import { CONDITIONALS, DENIALS, NEGATIVE_WORDS, SUPPOSALS } from "../lexicon/modality.ts";
import { TRANSITIVE_VERBS } from "../lexicon/verb-forms.ts";
import { REPORTING_VERBS } from "../lexicon/reporting-verbs.ts";
import { WEEKDAYS } from "../lexicon/weekdays.ts";
import type { Sentence, Token } from "../text/types.ts";
import { isNominal, phraseAfter, phraseBefore } from "./phrases.ts";
import { retag } from "./retag.ts";
import type { TokenRange } from "./tokens.ts";
import { readVerbGroup, type VerbGroup } from "./verb-groups.ts";

/** A verb with those who do it and to whom: one assertion of a sentence. */
export interface Predication extends VerbGroup {
  /** Index of its sentence in the article. */
  readonly sentence: number;
  /** Noun phrases, as ranges of tokens. A verb after "and", an infinitive and a participle share the subject of the verb before. */
  readonly subject: TokenRange | null;
  readonly object: TokenRange | null;
  /** The "by"-phrase of a passive. */
  readonly by: TokenRange | null;
  /** From its subject, where that stands right before, to the end of its complement. */
  readonly clause: TokenRange;
}

const HARD = new Set([";", ":", "—", "–", "--", "(", ")", ".", "!", "?"]);
const OPENERS = new Set(
  "while which where when because although though whereas after before but whose who since until unless if as that whether so than once despite amid following and".split(
    " ",
  ),
);
const RELATIVES = new Set(["who", "which", "that", "whom"]);
const PARTICLES = new Set(["out", "up", "down", "off", "back", "over", "away", "in", "on", "ahead"]);
/** Tokens; a run of words without a full stop is no prose, and is not read. */
const LONGEST_SENTENCE = 300;

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

/**
 * What only the next verb tells: "said no contacts had taken place" has no object of its own, and in "troops sent to the border have been
 * withdrawn" it is the troops that have been withdrawn.
 */
function settle(found: readonly Predication[], tokens: readonly Token[]): Predication[] {
  const settled = [...found];
  for (let i = 0; i + 1 < settled.length; i += 1) {
    const [one, next] = [settled[i], settled[i + 1]];
    if (!one || !next?.finite || !next.subject || next.subject.first < one.last || next.subject.first >= one.clause.last) continue;
    const clause = { first: one.clause.first, last: next.subject.first };
    if (takesClause(one.lemma)) {
      const object = one.object && one.object.last > next.subject.first ? null : one.object;
      const nothing = !object && isNothing(tokens, one.object);
      settled[i] = { ...one, clause, object, polarity: nothing && one.polarity === "negated" ? "affirmed" : one.polarity };
    } else if (one.subject && one.first === one.head && one.tense === "past" && !isRelative(tokens[one.first - 1])) {
      settled[i] = { ...one, passive: true, object: null, clause: { first: one.clause.first, last: next.first } };
      settled[i + 1] = { ...next, subject: one.subject, clause: { first: next.first, last: next.clause.last } };
    }
  }
  return settled;
}

function takesClause(lemma: string): boolean {
  return REPORTING_LEMMAS.has(lemma) || DENIALS.has(lemma) || SUPPOSALS.has(lemma) || KNOWING.has(lemma);
}

function isRelative(token: Token | undefined): boolean {
  return token !== undefined && RELATIVES.has(token.lower);
}

const REPORTING_LEMMAS: ReadonlySet<string> = new Set(REPORTING_VERBS.values());
const KNOWING = new Set(
  "know see find show indicate mean learn hear realize realise feel fear estimate ensure understand decide rule agree".split(" "),
);

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
  const after = phraseAfter(tokens, from, limit);
  const passive = group.passive || (!after && isBarePassive(tokens, group, own, before.at(-1)));
  const object = passive ? null : after;
  const end = complementEnd(tokens, group.last, sentence.last, limit);
  const by = passive ? byPhrase(tokens, group.last, end) : null;
  const nothing = isNothing(tokens, own) || isNothing(tokens, object);
  const under = outerOf(tokens, group, before, floor);
  return {
    ...group,
    passive,
    sentence: index,
    subject,
    object,
    by,
    clause: { first: own && own.last === group.first ? own.first : group.first, last: end },
    modality:
      asked || isSupposed(tokens, own?.first ?? group.first, floor)
        ? "conditional"
        : under === "supposed"
          ? supposed(group)
          : group.modality,
    polarity:
      under === "denied" ? (group.polarity === "negated" ? "affirmed" : "denied") : nothing ? negate(group.polarity) : group.polarity,
  };
}

/** "40 others wounded by shells", "were killed and 40 others wounded", "two arrested": a participle whose "be" is left out. */
function isBarePassive(tokens: readonly Token[], group: VerbGroup, own: TokenRange | null, before: Predication | undefined): boolean {
  if (group.first !== group.head || group.tense !== "past") return false;
  const next = tokens[group.last];
  if (next?.lower === "by" && tokens[group.last + 1]?.pos !== "NUM") return true;
  if (TRANSITIVE_VERBS.has(group.lemma)) return true;
  return before?.passive === true && tokens[(own?.first ?? group.first) - 1]?.pos === "CCONJ";
}

function negate(polarity: VerbGroup["polarity"]): VerbGroup["polarity"] {
  return polarity === "affirmed" ? "negated" : polarity;
}

function supposed({ modality }: VerbGroup): VerbGroup["modality"] {
  return modality === "fact" ? "possible" : modality;
}

/** The subject that stands before a group: right before, before an aside between commas, or as what a relative clause hangs on. */
function subjectOf(tokens: readonly Token[], group: VerbGroup, floor: number, sentence: Sentence): TokenRange | null {
  let at = group.first;
  while (at > floor && tokens[at - 1]?.pos === "ADV") at -= 1;
  const before = tokens[at - 1];
  if (!before || at <= sentence.first) return null;
  if (RELATIVES.has(before.lower)) {
    const last = tokens[at - 2]?.text === "," ? at - 2 : at - 1;
    return phraseBefore(tokens, last, sentence.first);
  }
  if (before.text === ",") return group.finite ? asideBefore(tokens, at - 1, sentence.first) : null;
  if (!group.finite && before.pos !== "PRON" && tokens[group.first]?.lower === "to") return phraseBefore(tokens, at, floor);
  return phraseBefore(tokens, at, floor);
}

const LONGEST_ASIDE = 20;

/** "Lind, 34, was charged": the phrase before the comma that opens the aside. */
function asideBefore(tokens: readonly Token[], comma: number, floor: number): TokenRange | null {
  for (let i = comma - 1; i > Math.max(floor, comma - LONGEST_ASIDE); i -= 1) {
    const token = tokens[i];
    if (!token || HARD.has(token.text)) return null;
    if (token.text === ",") return phraseBefore(tokens, i, floor);
  }
  return null;
}

/** A verb after "and", a lone infinitive and a participle have the subject of the verb before; after its object it is the object's. */
function sharedSubject(tokens: readonly Token[], group: VerbGroup, before: readonly Predication[]): TokenRange | null {
  const last = before.at(-1);
  if (!last) return null;
  const lead = tokens[group.first - 1];
  if (lead?.pos === "CCONJ" || lead?.text === "," || lead?.pos === "ADP" || lead?.pos === "SCONJ" || !group.finite) return last.subject;
  return null;
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

const DAYS: ReadonlySet<string> = new Set(WEEKDAYS.map(([name]) => name));

function byPhrase(tokens: readonly Token[], from: number, end: number): TokenRange | null {
  for (let i = from; i < end; i += 1)
    if (tokens[i]?.lower === "by" && !DAYS.has(tokens[i + 1]?.lower ?? "")) return phraseAfter(tokens, i + 1, end);
  return null;
}

/** Where a verb's complement ends: at a hard stop, at a word that opens another clause, before the next verb's subject. */
function complementEnd(tokens: readonly Token[], from: number, roof: number, nextVerb: number): number {
  for (let i = from; i < roof; i += 1) {
    const token = tokens[i];
    if (!token || HARD.has(token.text)) return i;
    if (i >= nextVerb) return i;
    if (OPENERS.has(token.lower) && !(token.lower === "and" && isNominal(tokens[i + 1]) && nextVerb > i + 3)) return i;
    if (token.text === "," && !isList(tokens, i)) return i;
  }
  return roof;
}

function isList(tokens: readonly Token[], comma: number): boolean {
  const [before, after, then] = [tokens[comma - 1], tokens[comma + 1], tokens[comma + 2]];
  return before?.pos === "PROPN" && after?.pos === "PROPN" && (then?.text === "," || then?.pos === "CCONJ");
}

/** "No charges", "none of the men", "neither side". */
function isNothing(tokens: readonly Token[], range: TokenRange | null): boolean {
  return (
    range !== null && tokens.slice(range.first, Math.min(range.last, range.first + 2)).some((token) => NEGATIVE_WORDS.has(token.lower))
  );
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
    if (!token || HARD.has(token.text) || token.text === "," || RELATIVE_OPENERS.has(token.lower)) return null;
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
