import type { Token } from "../../text/types.ts";
import { keyAt, pieceAt, type Candidate } from "../candidate.ts";
import { choosing, type Choice, type Meaning } from "../meaning.ts";
import type { Piece } from "../pieces.ts";
import { isPromised, tenseAt } from "../tense.ts";

/**
 * Settles which Monday, March or summer is meant. In news a bare weekday is the last one, the day of publication included,
 * unless the verb looks ahead; a bare month or season follows the verb, else it is the nearest.
 */
export function settleTense(candidates: readonly Candidate[], pieces: readonly Piece[], tokens: readonly Token[]): Candidate[] {
  return candidates.map((candidate, index) => {
    if (!candidate.open) return candidate;
    const shared = listed(candidates, pieces, index);
    if (shared) return { ...candidate, meaning: choosing(candidate.meaning, shared), open: false };
    const tense = tenseOf(candidate, pieces, tokens);
    return { ...candidate, meaning: settle(candidate.meaning, tense), open: false };
  });
}

type Tense = "past" | "future" | "promised" | "near" | null;

/** "Thursday and Friday this week": the week is said once for both. */
function listed(candidates: readonly Candidate[], pieces: readonly Piece[], index: number): Choice | null {
  const [here, next] = [candidates[index], candidates[index + 1]];
  if (here?.meaning.op !== "weekday" || next?.meaning.op !== "weekday" || next.open) return null;
  const joint = keyAt(pieces, here.to);
  return next.from === here.to + 1 && (joint === "and" || joint === "or" || joint === ",") ? next.meaning.choose : null;
}

function tenseOf(candidate: Candidate, pieces: readonly Piece[], tokens: readonly Token[]): Tense {
  const first = pieceAt(pieces, candidate.from);
  const last = pieceAt(pieces, candidate.to - 1);
  if (!first || !last) return null;
  // What lasts "until" or is due "by" a day is mostly still to come, whatever the verb: "postponed until Friday".
  if (first.key === "until" || first.key === "till" || first.key === "by" || first.key === "beyond") {
    const tense =
      first.key === "by" && tokens.slice(Math.max(0, first.token - PERFECT_REACH), last.token + PERFECT_REACH).some(isHad) ? "past" : null;
    if (tense || candidate.granularity === "day") return tense ?? "future";
    if (candidate.granularity !== "day-part" && candidate.granularity !== "minute") return "near";
    return tenseAt(tokens, first.token, last.token + 1) ?? "future";
  }
  return isPromised(tokens, first.token) ? "promised" : tenseAt(tokens, first.token, last.token + 1);
}

const PERFECT_REACH = 7;

/** "Forty had died by Friday", "By Friday, 40 had died": over by then. */
function isHad(token: Token): boolean {
  return token.lower === "had";
}

function settle(meaning: Meaning, tense: Tense): Meaning {
  if (meaning.op === "weekday" && meaning.choose === "this" && tense !== "past") return meaning;
  if (meaning.op === "weekday" || meaning.op === "weekend" || meaning.op === "overnight")
    return { ...meaning, choose: tense === "future" || tense === "promised" ? "future" : "past" };
  if ("choose" in meaning) return { ...meaning, choose: choiceOf(tense) };
  // "The packages sent this week" asserts the week as far as it has gone.
  if (meaning.op === "period") return tense === "past" ? { ...meaning, clip: "past" } : meaning;
  if ("of" in meaning) return { ...meaning, of: settle(meaning.of, tense) };
  if (meaning.op === "range") return { ...meaning, from: settle(meaning.from, tense), to: settle(meaning.to, tense) };
  return meaning;
}

/** Which of the months, days of a year or seasons a tense leaves. */
function choiceOf(tense: Tense): Choice {
  if (tense === "promised") return "future";
  if (tense === "near") return tense;
  return tense === null ? "loosely-past" : `mostly-${tense}`;
}
