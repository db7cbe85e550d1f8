import { extractDates } from "../../engine/date/index.ts";
import { extractQuantities } from "../../engine/quantity/index.ts";
import { engine, readingOf } from "./engine.ts";
import type { Reader, Reading, Section } from "./reading.ts";
import { type GoldArticle, type GoldFigure, isClaimed } from "./stories.ts";

interface Tally {
  hits: number;
  read: number;
  asked: number;
  numerals: number;
  intervals: number;
  valued: number;
  traps: number;
}

/** What each reader finds of the gold stories' figures (dates apart), what it makes of them, and how many traps it falls into. */
export function figures(articles: readonly GoldArticle[], readers: readonly Reader[]): Section {
  const traps = articles.reduce((sum, { traps }) => sum + traps.length, 0);
  const tallies = readers.map((reader) => {
    const perStory = new Map<string, Tally>();
    for (const gold of articles) add(perStory, gold, readingsOf(reader, gold));
    return [...perStory.values()];
  });
  const mean = (rate: (tally: Tally) => number) =>
    tallies.map((stories) => ((100 * stories.reduce((sum, tally) => sum + rate(tally), 0)) / stories.length).toFixed(1));
  return {
    title: "Figures of the gold stories, dates apart: mean over the stories, percent",
    notes: [
      "Found: the reading covers half of the numeral; all readers get the same text, and what they read in page furniture or in a date is not held against them. Traps: numbers in names and idioms.",
    ],
    columns: readers.map(({ name }) => name),
    rows: [
      ["found (F1)", ...mean(({ hits, read, asked }) => (2 * hits) / Math.max(1, read + asked))],
      ["of these, the numeral's value right", ...mean(({ numerals, valued }) => numerals / Math.max(1, valued))],
      [
        'of these, the interval right ("at least 24", "dozens", "50 to 100")',
        ...mean(({ intervals, valued }) => intervals / Math.max(1, valued)),
      ],
      [`fallen for, of ${traps} traps`, ...tallies.map((stories) => String(stories.reduce((sum, tally) => sum + tally.traps, 0)))],
    ],
  };
}

function readingsOf(reader: Reader, { article, figures }: GoldArticle): Reading[] {
  const readings = reader === engine ? extractQuantities(article, extractDates(article)).map(readingOf) : reader.read(article.text);
  const inDate = (reading: Reading) => figures.some((figure) => figure.isDate && overlap(figure, reading.number) > 0);
  return readings.filter((reading) => isClaimed(article, reading.number.start) && !inDate(reading));
}

function overlap(a: { start: number; end: number }, b: { start: number; end: number }): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

function add(perStory: Map<string, Tally>, { story, figures, traps }: GoldArticle, readings: readonly Reading[]): void {
  const tally = perStory.get(story) ?? { hits: 0, read: 0, asked: 0, numerals: 0, intervals: 0, valued: 0, traps: 0 };
  perStory.set(story, tally);
  const free = new Set(readings);
  const wanted = figures.filter(({ isDate }) => !isDate).toSorted((a, b) => Number(a.optional) - Number(b.optional));
  for (const figure of wanted) {
    if (!figure.optional) tally.asked++;
    const reading = [...free].find((candidate) => overlap(candidate, figure.core) * 2 >= figure.core.end - figure.core.start);
    if (!reading) continue;
    free.delete(reading);
    if (figure.optional) continue;
    tally.hits++;
    tally.read++;
    if (figure.disputed || (figure.low === null && figure.high === null) || figure.modifier === "vague") continue;
    tally.valued++;
    if (isNumeral(figure, reading)) tally.numerals++;
    if (same(figure.low, reading.low) && same(figure.high, reading.high)) tally.intervals++;
  }
  tally.read += free.size;
  tally.traps += traps.filter((trap) =>
    readings.some((reading) => overlap(reading, trap) > 0 && !figures.some((figure) => overlap(figure, reading) > 0)),
  ).length;
}

function isNumeral(figure: GoldFigure, reading: Reading): boolean {
  return [reading.low, reading.high].some((value) => value !== null && (same(figure.low, value) || same(figure.high, value)));
}

function same(wanted: number | string | null, got: number | null): boolean {
  return typeof wanted === "number" ? got !== null && Math.abs(wanted - got) <= Math.abs(wanted) * 0.005 + 1e-9 : got === null;
}
