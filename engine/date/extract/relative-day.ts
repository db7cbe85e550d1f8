import { isCapital, keyAt, pieceAt, type Extractor, type Reading } from "../candidate.ts";
import type { Meaning } from "../meaning.ts";
import type { Piece } from "../pieces.ts";
import { onDay } from "./hours.ts";

const OFFSETS: ReadonlyMap<string, number> = new Map([
  ["today", 0],
  ["tonight", 0],
  ["yesterday", -1],
  ["tomorrow", 1],
]);

/** The day so many days after the day of publication. */
export function dayFromNow(offset: number): Meaning {
  return { op: "period", unit: "day", offset, clip: null };
}

/** "today", "tonight", "yesterday afternoon", "tomorrow", "the day before yesterday", "overnight". */
export const relativeDayExtractor: Extractor = {
  name: "relative-day",
  triggers: ["plain"],
  read(pieces, at) {
    const key = keyAt(pieces, at);
    if (isName(pieces, at)) return null;
    if (key === "overnight")
      return { from: at, to: at + 1, meaning: { op: "overnight", choose: "past" }, granularity: "day-part", open: true };
    const offset = OFFSETS.get(key);
    if (offset === undefined) return null;
    if (key === "tonight") {
      return {
        from: at,
        to: at + 1,
        meaning: { op: "time", of: dayFromNow(0), from: "17:00", to: "23:59", zone: null },
        granularity: "day-part",
      };
    }
    return onDay(pieces, beyond(pieces, at, offset) ?? { from: at, to: at + 1, meaning: dayFromNow(offset), granularity: "day" });
  },
};

/** "the day before yesterday", "the day after tomorrow". */
function beyond(pieces: readonly Piece[], at: number, offset: number): Reading | null {
  const joint = keyAt(pieces, at - 1);
  if (keyAt(pieces, at - 2) !== "day" || (joint !== "before" && joint !== "after")) return null;
  const from = keyAt(pieces, at - 3) === "the" ? at - 3 : at - 2;
  return { from, to: at + 1, meaning: dayFromNow(offset + (joint === "after" ? 1 : -1)), granularity: "day" };
}

/** "USA Today", "the Today show": capital in the middle of a line. */
function isName(pieces: readonly Piece[], at: number): boolean {
  const [piece, before] = [pieceAt(pieces, at), pieceAt(pieces, at - 1)];
  return isCapital(piece) && before.kind === "word" && (isCapital(before) || isCapital(pieceAt(pieces, at + 1)) || before.key === "the");
}

/** "this morning", "last night", "at noon", "before dawn". */
export const dayPartExtractor: Extractor = {
  name: "day-part",
  triggers: ["part", "plain"],
  read(pieces, at) {
    if (keyAt(pieces, at) === "midnight") return midnight(pieces, at);
    const term = pieceAt(pieces, at).term;
    if (term?.kind !== "part") return null;
    const before = keyAt(pieces, at - 1);
    const hours = { from: term.from, to: term.to, zone: null };
    if (before === "this")
      return { from: at - 1, to: at + 1, meaning: { op: "time", of: dayFromNow(0), ...hours }, granularity: "day-part" };
    if (before === "last" && (pieceAt(pieces, at).key === "night" || pieceAt(pieces, at).key === "evening")) {
      return { from: at - 1, to: at + 1, meaning: { op: "time", of: dayFromNow(-1), ...hours }, granularity: "day-part" };
    }
    return bare(pieces, at, hours);
  },
};

/** Parts that need no article or day: "before dawn", "at noon", "by nightfall". */
const POINTS: ReadonlySet<string> = new Set(["dawn", "daybreak", "sunrise", "noon", "midday", "sunset", "dusk", "nightfall", "lunchtime"]);
const BEFORE_POINTS: ReadonlySet<string> = new Set([
  "at",
  "before",
  "after",
  "by",
  "until",
  "till",
  "around",
  "about",
  "near",
  "toward",
  "towards",
  "since",
  "to",
  "from",
]);

function bare(pieces: readonly Piece[], at: number, hours: { from: string; to: string; zone: null }): Reading | null {
  const before = keyAt(pieces, at - 1);
  if (!POINTS.has(keyAt(pieces, at)) || !BEFORE_POINTS.has(before)) return null;
  const early = before === "before" || before === "by" || before === "until" || before === "till";
  const late = before === "after" || before === "since";
  const wide = { from: early ? "00:00" : hours.from, to: late ? "23:59" : hours.to, zone: null };
  return {
    from: early || late ? at - 1 : at,
    to: at + 1,
    meaning: { op: "time", of: dayFromNow(0), ...wide },
    granularity: hours.from === hours.to ? "minute" : "day-part",
    leans: "day",
  };
}

function midnight(pieces: readonly Piece[], at: number): Reading | null {
  const next = pieceAt(pieces, at + 1);
  const before = keyAt(pieces, at - 1);
  if (isCapital(pieceAt(pieces, at)) && isCapital(next)) return null;
  if (!BEFORE_POINTS.has(before) && before !== "of" && before !== "the" && next.term?.kind !== "weekday") return null;
  return { from: at, to: at + 1, meaning: { op: "midnight", of: dayFromNow(0) }, granularity: "minute", leans: "day" };
}
