import { lowerBound } from "../../claim/index.ts";
import type { OffsetRange } from "../../date/index.ts";
import { COUNTRIES, STATES } from "../../lexicon/countries.ts";
import { UTC_OFFSETS } from "../../lexicon/utc-offsets.ts";
import { leadEnd } from "../numbers/where.ts";
import type { ArticleAnalysis } from "../types.ts";

const OFFSETS = offsetsByName();

/**
 * The offsets from UTC that a place's own time may have in a story: those of every country that its headlines and leads name, by its own name, its
 * people's or one of its states'. Empty where they name none: then nothing is known.
 */
export function storyOffsets(articles: readonly ArticleAnalysis[]): OffsetRange[] {
  const ranges = new Map<string, OffsetRange>();
  for (const { article, mentions } of articles) {
    const end = lowerBound(mentions, ({ start }) => start >= leadEnd(article));
    for (const { start, end: last } of mentions.slice(0, end)) {
      const range = OFFSETS.get(article.text.slice(start, last).toLowerCase());
      if (range) ranges.set(`${range.low}|${range.high}`, range);
    }
  }
  return [...ranges.values()];
}

/** By every name of a country, of its people and of the states of the United States, in lower case. */
function offsetsByName(): Map<string, OffsetRange> {
  const byName = new Map<string, OffsetRange>();
  const add = (names: string, offsets: readonly [number, number] | undefined): void => {
    if (!offsets) return;
    for (const name of names.split(/, | \| /u))
      if (name !== "") byName.set(name.trim().toLowerCase(), { low: offsets[0], high: offsets[1] });
  };
  for (const line of COUNTRIES.split("\n")) add(line, UTC_OFFSETS.get(line.split(/,| \|/u)[0] ?? ""));
  for (const line of STATES.split("\n")) add(line, UTC_OFFSETS.get("United States"));
  return byName;
}
