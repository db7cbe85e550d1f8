import { pieceAt, type Candidate, type Extractor } from "../candidate.ts";
import type { Piece } from "../pieces.ts";
import { agoExtractor } from "./ago.ts";
import { anaphoraExtractor } from "./anaphora.ts";
import { clockExtractor } from "./clock.ts";
import { decadeExtractor } from "./decade.ts";
import { holidayExtractor } from "./holiday.ts";
import { monthExtractor } from "./month.ts";
import { numericExtractor } from "./numeric.ts";
import { periodExtractor, vaguePeriodExtractor } from "./period.ts";
import { dayPartExtractor, relativeDayExtractor } from "./relative-day.ts";
import { quarterExtractor, seasonExtractor } from "./season.ts";
import { weekdayExtractor } from "./weekday.ts";
import { yearExtractor } from "./year.ts";

/** Every extractor. They read on their own; the order decides only between readings of the same length. */
export const EXTRACTORS: readonly Extractor[] = [
  numericExtractor,
  monthExtractor,
  holidayExtractor,
  weekdayExtractor,
  relativeDayExtractor,
  dayPartExtractor,
  clockExtractor,
  agoExtractor,
  anaphoraExtractor,
  periodExtractor,
  vaguePeriodExtractor,
  seasonExtractor,
  quarterExtractor,
  decadeExtractor,
  yearExtractor,
];

const BY_TRIGGER: ReadonlyMap<string, readonly Extractor[]> = byTrigger();

/** Runs every extractor at every piece that triggers it. */
export function extractCandidates(pieces: readonly Piece[]): Candidate[] {
  const found: Candidate[] = [];
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieceAt(pieces, at);
    const trigger = piece.term?.kind ?? (piece.kind === "digits" ? "digits" : null);
    if (trigger === null) continue;
    for (const extractor of BY_TRIGGER.get(trigger) ?? []) {
      const reading = extractor.read(pieces, at);
      if (reading) found.push({ modifier: "exact", open: false, leans: null, rule: extractor.name, ...reading });
    }
  }
  return found;
}

function byTrigger(): Map<string, Extractor[]> {
  const map = new Map<string, Extractor[]>();
  for (const extractor of EXTRACTORS) {
    for (const trigger of extractor.triggers) map.set(trigger, [...(map.get(trigger) ?? []), extractor]);
  }
  return map;
}
