import type { Article, Quotation } from "../article/types.ts";
import type { Mention } from "../entity/types.ts";
import { CONDITIONALS, DENIALS } from "../lexicon/modality.ts";
import { PHRASE_VERBS, STATUS_CLASS_OF, STATUS_NOUNS, STATUS_PHRASES } from "../lexicon/status-classes.ts";
import type { Quantity } from "../quantity/types.ts";
import type { Span, Token } from "../text/types.ts";
import { directionsOf } from "./directions.ts";
import { headsOf, isTime, phraseAfter } from "./phrases.ts";
import type { Predication } from "./predications.ts";
import { qualitiesIn } from "./qualities.ts";
import { participantsOf, rolesOf } from "./slots.ts";
import type { StatusCore } from "./status-core.ts";
import type { Asserted, Participants } from "./types.ts";
import { lowerBound, type TokenRange } from "./tokens.ts";

/** Tokens after a verb in which the noun of a phrase stands: "laid siege", "granted the mill a permanent exemption". */
const PHRASE_REACH = 7;
/** Nouns by which a denial points back at what the sentence before asserts. */
const ASSERTIONS = new Set(["report", "claim", "allegation", "accusation", "rumor", "rumour", "assertion"]);
/** Sentences that such a denial looks back over. */
const LOOK_BACK = 2;

/** The status claims of an article, in order of its predications, then of its directions. Linear in the number of tokens. */
export function statusesOf(
  article: Article,
  mentions: readonly Mention[],
  predications: readonly Predication[],
  quantities: readonly Quantity[],
): StatusCore[] {
  const found: StatusCore[] = [];
  let last: { readonly core: StatusCore; readonly sentence: number } | null = null;
  for (const [at, predication] of predications.entries()) {
    const inQuotation = quotationAt(article.quotations, article.tokens[predication.head]);
    if (inQuotation || predication.modality === "conditional" || isLoose(article.tokens, predication)) continue;
    const core: StatusCore | null =
      last && predication.sentence - last.sentence <= LOOK_BACK && isDenialOfReport(article.tokens, predication)
        ? { ...spanOf(article, predication.clause), ...deniedOf(last.core), verbs: last.core.verbs, nouns: last.core.nouns }
        : statusOf(article, mentions, predication);
    if (!core) continue;
    found.push({ ...core, start: Math.min(core.start, denialStart(article, predications[at - 1], predication)) });
    last = { core, sentence: predication.sentence };
  }
  return [...found, ...directionsOf(article, mentions, quantities)];
}

/** "The mill denied that it had fired her": the denial is part of what is said. */
function denialStart(article: Article, outer: Predication | undefined, { polarity, sentence }: Predication): number {
  const denies = outer !== undefined && polarity === "denied" && outer.sentence === sentence && DENIALS.has(outer.lemma);
  return denies ? spanOf(article, outer.clause).start : Number.POSITIVE_INFINITY;
}

/** "Willingness to arrest him", "accused of killing": told of, and not asserted. */
function isLoose(tokens: readonly Token[], { first, finite, modality, clause }: Predication): boolean {
  // "Could be elected if her party wins"
  if (modality !== "fact" && CONDITIONALS.has(tokens[clause.last]?.lower ?? "")) return true;
  if (finite) return false;
  if (tokens[first]?.lower === "to" || modality !== "fact") return true;
  // "Sending troops is no option": an "-ing" that is itself the subject.
  const before = tokens[first - 1];
  return clause.first === first && before?.text !== "," && before?.pos !== "CCONJ" && before?.pos !== "ADP";
}

function deniedOf({ asserted, slots }: StatusCore): Pick<StatusCore, "asserted" | "slots"> {
  return { asserted, slots: { ...slots, polarity: "denied" } };
}

function statusOf(article: Article, mentions: readonly Mention[], predication: Predication): StatusCore | null {
  const { tokens } = article;
  const events = eventsOf(tokens, predication);
  if (events.length === 0 || isHabit(tokens, predication)) return null;
  const complement = complementOf(article, mentions, predication);
  const roles = rolesOf(article, mentions, predication);
  // "The city fell to the rebels": they took it.
  const slots = predication.lemma === "fall" ? { ...roles, agents: complement, patients: roles.agents } : roles;
  const named = [slots.agents, slots.patients, complement].some((one) => one.mentions.length > 0);
  if (!named && slots.patients.heads.length === 0 && slots.agents.heads.length === 0) return null;
  return {
    ...spanOf(article, predication.clause),
    slots,
    asserted: {
      events,
      complement,
      matter: matterOf(tokens, predication),
      ...whichOf(tokens, predication),
      qualities: qualitiesIn(article, predication),
      distance: null,
    },
    verbs: [predication.lemma],
    nouns: [...new Set([...slots.patients.heads, ...slots.agents.heads])].slice(0, 6),
  };
}

/** Who and what stand behind the verb: names anywhere, nouns as its object and behind the first preposition ("laid siege to a city"). */
function complementOf(article: Article, mentions: readonly Mention[], { last, clause }: Predication): Participants {
  const { tokens } = article;
  const all = participantsOf(article, mentions, { first: last, last: clause.last });
  let at = last;
  while (at < clause.last && tokens[at]?.pos !== "ADP" && tokens[at]?.lower !== "to") at += 1;
  const reached = at < clause.last ? headsOf(tokens, phraseAfter(tokens, at + 1, clause.last)) : [];
  return { ...all, heads: [...new Set([...all.heads, ...reached])] };
}

/** "Aceh is regularly hit by quakes", "he has never been charged": no one event. */
function isHabit(tokens: readonly Token[], { clause }: Predication): boolean {
  return tokens.slice(clause.first, clause.last).some(({ lower }) => HABITS.has(lower));
}

const HABITS = new Set(
  "never previously regularly often usually typically frequently always generally routinely rarely sometimes normally".split(" "),
);

/** Which of several it befalls, and whether the reader is to know it. */
function whichOf(tokens: readonly Token[], { passive, subject, object }: Predication): Pick<Asserted, "which" | "definite"> {
  // "Stayed open" has no object.
  const named = object && tokens.slice(object.first, object.last).some(({ pos }) => pos === "NOUN" || pos === "PROPN" || pos === "PRON");
  const range = passive || !named ? subject : object;
  const words = range ? tokens.slice(range.first, range.last) : [];
  const [first] = words;
  const definite =
    first !== undefined &&
    (DEFINITE.has(first.lower) || first.pos === "PROPN" || words.some(({ lower }) => lower === "'s" || lower === "’s"));
  return { which: words.flatMap(({ lower }) => (ORDINALS.has(lower) ? [lower] : [])), definite };
}

const DEFINITE = new Set(["the", "this", "that", "these", "those", "his", "her", "its", "their", "both", "all"]);
const ORDINALS = new Set(
  "first second third fourth fifth sixth seventh eighth ninth tenth last next other another latest previous earlier final initial separate".split(
    " ",
  ),
);

/** The nouns behind "with", "of", "for" and "over" in the complement: what somebody is charged with. */
function matterOf(tokens: readonly Token[], { last, clause }: Predication): string[] {
  const found: string[] = [];
  for (let i = last; i + 1 < clause.last; i += 1) {
    if (!MATTERS.has(tokens[i]?.lower ?? "")) continue;
    const phrase = phraseAfter(tokens, i + 1, clause.last);
    const head = phrase && tokens[phrase.last - 1];
    if (head?.pos === "NOUN" && !isTime(head)) found.push(...headsOf(tokens, phrase));
  }
  return found.slice(0, 4);
}

const MATTERS = new Set(["with", "of", "for", "over"]);

/** The classes of event that a predication tells of; none where it tells of no event of the lists. */
function eventsOf(tokens: readonly Token[], predication: Predication): string[] {
  const { lemma, subject, object, passive, polarity } = predication;
  const phrase = phraseOf(tokens, predication);
  if (phrase === "occur")
    return headsOf(tokens, subject)
      .flatMap((head) => STATUS_NOUNS.get(head) ?? [])
      .slice(0, 1);
  if (phrase) return [phrase];
  // "She is survived by two sons"
  const own = lemma === "survive" && passive ? undefined : STATUS_CLASS_OF.get(lemma);
  if (own) return [own];
  // "There were no reports of damage", "no arrests have been made": the nouns tell of the event that is not.
  if (polarity === "affirmed" || !NOTHING_VERBS.has(lemma)) return [];
  const range = passive ? subject : object;
  return [...new Set(nounsIn(tokens, range).flatMap((noun) => STATUS_NOUNS.get(noun) ?? []))];
}

const NOTHING_VERBS = new Set(["be", "report", "make", "have", "issue", "hold", "plan", "record", "see", "occur", "happen"]);

function nounsIn(tokens: readonly Token[], range: TokenRange | null): string[] {
  return range ? tokens.slice(range.first, range.last).flatMap((token) => (token.pos === "NOUN" ? [token.lemma.toLowerCase()] : [])) : [];
}

/** The class of a verb with its noun or particle: behind it, or before it in a passive ("no charges have been filed"). */
function phraseOf(tokens: readonly Token[], { lemma, head, last, clause, passive, subject }: Predication): string | null {
  if (!PHRASE_VERBS.has(lemma)) return null;
  if (passive) {
    for (const noun of headsOf(tokens, subject)) {
      const found = STATUS_PHRASES.get(`${lemma}+${noun}`);
      if (found) return found;
    }
  }
  const reach = Math.min(clause.last, last + PHRASE_REACH);
  for (let i = head + 1; i < reach; i += 1) {
    const token = tokens[i];
    // A particle stands right behind its verb.
    if (!token || (token.pos !== "NOUN" && i > head + 2)) continue;
    const found = STATUS_PHRASES.get(`${lemma}+${token.lemma.toLowerCase()}`) ?? STATUS_PHRASES.get(`${lemma}+${token.lower}`);
    if (found) return found;
  }
  return null;
}

/** "Rouhani denied the report": with no word of its own about what was reported. */
function isDenialOfReport(tokens: readonly Token[], { lemma, polarity, passive, subject, object, clause, last }: Predication): boolean {
  if (!DENIALS.has(lemma) || polarity !== "affirmed") return false;
  const range = passive ? subject : object;
  const heads = headsOf(tokens, range);
  const told = tokens.slice(last, clause.last).some((token) => token.lower === "of" || token.lower === "that" || token.lower === "about");
  return heads.length === 1 && ASSERTIONS.has(heads[0] ?? "") && !told;
}

function quotationAt(quotations: readonly Quotation[], token: Token | undefined): boolean {
  if (!token) return false;
  const quotation = quotations[lowerBound(quotations, ({ end }) => end > token.start)];
  return quotation !== undefined && quotation.start <= token.start;
}

/** From the first to the last word that tells: what hangs over at the end ("entered the country by") is left out. */
function spanOf({ tokens }: Article, { first, last }: TokenRange): Span {
  let end = last;
  // "There were no reports of damage"
  const from = tokens[first - 1]?.lower === "there" ? first - 1 : first;
  while (end > first + 1 && HANGING.has(tokens[end - 1]?.pos ?? "X")) end -= 1;
  const [a, b] = [tokens[from], tokens[Math.max(first, end - 1)]];
  return { start: a?.start ?? 0, end: b?.end ?? a?.end ?? 0 };
}

const HANGING = new Set<Token["pos"]>(["ADP", "DET", "CCONJ", "SCONJ", "PUNCT", "PART"]);
