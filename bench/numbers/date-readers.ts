import { recognizeDateTime } from "@microsoft/recognizers-text-suite";
import * as chrono from "chrono-node";
import nlp from "compromise";
import datePlugin from "compromise-dates";
import type { Article } from "../../engine/article/index.ts";
import { anchorDates, extractDates, type DateExpression } from "../../engine/date/index.ts";
import { createTokenizer } from "../../engine/text/index.ts";

/** A date as a library found it; ISO days or times, null where it gives none. */
export interface FoundDate {
  readonly start: number;
  readonly end: number;
  readonly low: string | null;
  readonly high: string | null;
}

/** A library under test. */
export interface DateReader {
  readonly name: string;
  read(text: string, reference: string): FoundDate[];
  /** Where it can read an article whose tokens are there already; `day` is the story's. */
  readonly readArticle?: (article: Article, day: string) => FoundDate[];
}

const tokenizer = createTokenizer();
nlp.plugin(datePlugin);

function plain({ start, end, value }: DateExpression): FoundDate {
  return { start, end, low: value?.low ?? null, high: value?.high ?? null };
}

const secondSource: DateReader = {
  name: "Second Source",
  read(text, reference) {
    const { tokens, sentences } = tokenizer.tokenize(text);
    const span = { start: 0, end: text.length, firstToken: 0, lastToken: tokens.length, firstSentence: 0, lastSentence: sentences.length };
    const known = {
      outlet: null,
      outletLabel: "",
      headline: null,
      author: null,
      url: null,
      provenance: {},
      evidence: [],
      datelinePlaces: [],
    };
    const blocks = [{ kind: "paragraph" as const, ...span }];
    return extractDates({ ...known, path: "", text, published: reference, blocks, tokens, sentences, quotations: [], problems: [] }).map(
      plain,
    );
  },
  readArticle: (article, day) => anchorDates(extractDates(article), day).map(plain),
};

interface Recognized {
  readonly start: number;
  readonly end: number;
  readonly typeName: string;
  readonly resolution: { readonly values?: readonly Readonly<Record<string, string>>[] } | null;
}

const TYPES: ReadonlySet<string> = new Set(["date", "daterange", "datetime", "datetimerange", "time", "timerange"]);

const recognizers: DateReader = {
  name: "Recognizers",
  read(text, reference) {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- its types leave out `resolution.values`
    const results = recognizeDateTime(text, "en-us", undefined, noon(reference)) as unknown as readonly Recognized[];
    return results
      .filter(({ typeName }) => TYPES.has(typeName.replace("datetimeV2.", "")))
      .map(({ start, end, resolution }) => {
        // It offers the past and the future one; news is of the past.
        const value = resolution?.values?.[0];
        const low = value?.["start"] ?? value?.["value"] ?? null;
        const last = value?.["end"] ?? value?.["value"] ?? null;
        return { start, end: end + 1, low, high: value?.["end"] ? dayBefore(value["end"]) : last };
      });
  },
};

/** Its ranges end with the first day outside. */
function dayBefore(stamp: string): string {
  if (stamp.length !== 10) return stamp;
  return iso(new Date(Date.parse(`${stamp}T00:00:00Z`) - 86_400_000));
}

function iso(date: Date): string {
  return date.toISOString().slice(0, 10);
}

function noon(day: string): Date {
  const [year, month, date] = day.split("-").map(Number);
  return new Date(year ?? 1970, (month ?? 1) - 1, date ?? 1, 12);
}

function localDay(date: Date): string {
  return `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, "0")}-${String(date.getDate()).padStart(2, "0")}`;
}

const chronoNode: DateReader = {
  name: "chrono-node",
  read(text, reference) {
    return chrono.parse(text, noon(reference)).map(({ index, text: words, start, end }) => {
      const low = localDay(start.date());
      return { start: index, end: index + words.length, low, high: end ? localDay(end.date()) : lastOf(start, low) };
    });
  },
};

/** A month or year without its day is the whole of it. */
function lastOf(start: chrono.ParsedComponents, low: string): string {
  if (start.isCertain("day") || start.isCertain("weekday") || !start.isCertain("month")) return low;
  const [year, month] = low.split("-").map(Number);
  return iso(new Date(Date.UTC(year ?? 1970, month ?? 1, 0)));
}

interface CompromiseDate {
  readonly offset: { readonly start: number; readonly length: number };
  readonly dates: { readonly start: string | null; readonly end: string | null };
}

const compromiseDates: DateReader = {
  name: "compromise-dates",
  read(text, reference) {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the plugin extends a type that it does not export
    const view = nlp(text) as unknown as { dates(options: object): { json(options: object): CompromiseDate[] } };
    return view
      .dates({ today: reference, timezone: "UTC" })
      .json({ offset: true })
      .map(({ offset, dates }) => ({
        start: offset.start,
        end: offset.start + offset.length,
        low: dates.start?.slice(0, 10) ?? null,
        high: dates.end?.slice(0, 10) ?? null,
      }));
  },
};

/** The engine and the libraries that a user would pick instead. */
export const DATE_READERS: readonly DateReader[] = [secondSource, recognizers, compromiseDates, chronoNode];
