import { DENIALS, NEGATIVE_WORDS, SUPPOSALS } from "../lexicon/modality.ts";
import { REPORTING_VERBS } from "../lexicon/reporting-verbs.ts";
import { WEEKDAYS } from "../lexicon/weekdays.ts";
import type { Token } from "../text/types.ts";
import { phraseAfter } from "./phrases.ts";
import { RELATIVES, type Predication } from "./predication.ts";
import type { TokenRange } from "./tokens.ts";

/**
 * What only the next verb tells: "said no contacts had taken place" has no object of its own, and in "troops sent to the border have been
 * withdrawn" it is the troops that have been withdrawn.
 */
export function settle(found: readonly Predication[], tokens: readonly Token[]): Predication[] {
  const settled = [...found];
  for (let i = 0; i + 1 < settled.length; i += 1) {
    const [one, next] = [settled[i], settled[i + 1]];
    if (!one || !next?.finite || !next.subject || next.subject.first < one.last || next.subject.first >= one.clause.last) continue;
    if (takesClause(one.lemma)) settled[i] = withoutClause(tokens, one, next.subject);
    else if (isRelative(tokens[one.first - 1])) {
      // "A quake that hit the province of Aceh killed a child": the quake did.
      settled[i + 1] = { ...next, subject: one.subject, clause: { first: next.first, last: next.clause.last } };
    } else if (next.first === next.head && next.tense === "past" && !next.object) {
      // "Met officials on the sidelines of talks aimed at peace": the second verb only tells of the noun before it.
      settled[i + 1] = { ...next, passive: true, by: byPhrase(tokens, next.last, next.clause.last) };
    } else if (one.subject && one.first === one.head && one.tense === "past") {
      settled[i] = { ...one, passive: true, object: null, clause: { first: one.clause.first, last: next.first } };
      settled[i + 1] = { ...next, subject: one.subject, clause: { first: next.first, last: next.clause.last } };
    }
  }
  return settled;
}

/** A verb that reports, without the subject of what it reports. */
function withoutClause(tokens: readonly Token[], one: Predication, subject: TokenRange): Predication {
  const object = one.object && one.object.last > subject.first ? null : one.object;
  const nothing = !object && isNothing(tokens, one.object);
  const clause = { first: one.clause.first, last: subject.first };
  return { ...one, clause, object, polarity: nothing && one.polarity === "negated" ? "affirmed" : one.polarity };
}

/** Whether a verb has a clause of its own for its object: it says, denies, fears or knows that something is so. */
export function takesClause(lemma: string): boolean {
  return REPORTING_LEMMAS.has(lemma) || DENIALS.has(lemma) || SUPPOSALS.has(lemma) || KNOWING.has(lemma);
}

function isRelative(token: Token | undefined): boolean {
  return token !== undefined && RELATIVES.has(token.lower);
}

const REPORTING_LEMMAS: ReadonlySet<string> = new Set(REPORTING_VERBS.values());
const KNOWING = new Set(
  "know see find show indicate mean learn hear realize realise feel fear estimate notify inform ensure understand decide rule agree".split(
    " ",
  ),
);

/** "No charges", "none of the men", "neither side". */
export function isNothing(tokens: readonly Token[], range: TokenRange | null): boolean {
  return (
    range !== null && tokens.slice(range.first, Math.min(range.last, range.first + 2)).some((token) => NEGATIVE_WORDS.has(token.lower))
  );
}

const DAYS: ReadonlySet<string> = new Set(WEEKDAYS.map(([name]) => name));

/** The "by"-phrase of a passive, but a "by" before a day. */
export function byPhrase(tokens: readonly Token[], from: number, end: number): TokenRange | null {
  for (let i = from; i < end; i += 1)
    if (tokens[i]?.lower === "by" && !DAYS.has(tokens[i + 1]?.lower ?? "")) return phraseAfter(tokens, i + 1, end);
  return null;
}
