import { keyAt, pieceAt, type Reading } from "../candidate.ts";
import type { Piece } from "../pieces.ts";

/** Adds the part of the day that stands around a day: "night" after it, "early", "late", "before dawn" before it. */
export function onDay(pieces: readonly Piece[], day: Reading): Reading {
  const left = edgeBefore(pieces, day.from);
  const part = pieceAt(pieces, day.to).term;
  if (part?.kind === "part") {
    const meaning = { op: "time", of: day.meaning, from: part.from, to: part.to, zone: null } as const;
    return { ...day, from: left?.from ?? day.from, to: day.to + 1, meaning, granularity: "day-part" };
  }
  if (!left) return day;
  if (!left.hours) return { ...day, from: left.from };
  const meaning = { op: "time", of: day.meaning, from: left.hours.from, to: left.hours.to, zone: null } as const;
  return { ...day, from: left.from, meaning, granularity: "day-part" };
}

interface Edge {
  readonly from: number;
  readonly hours: { from: string; to: string } | null;
}

function edgeBefore(pieces: readonly Piece[], at: number): Edge | null {
  const word = keyAt(pieces, at - 1) === "on" ? at - 2 : at - 1;
  const key = keyAt(pieces, word);
  const term = pieceAt(pieces, word).term;
  if (term?.kind === "edge") return { from: word, hours: { from: term.from, to: term.to } };
  if (key === "later" || key === "earlier") return { from: word, hours: null };
  if (term?.kind !== "part") return null;
  // "before dawn Monday", "just before dawn Monday"
  const hedge = keyAt(pieces, word - 1);
  if (hedge === "before" || hedge === "by") return { from: word - 1, hours: { from: "00:00", to: term.to } };
  if (hedge === "after") return { from: word - 1, hours: { from: term.from, to: "23:59" } };
  const said = hedge === "at" || hedge === "around" || hedge === "about";
  return said ? { from: word, hours: { from: term.from, to: term.to } } : null;
}
