// Dates, side by side: this engine, Microsoft Recognizers, compromise-dates and chrono-node, on the public specifications
// of Recognizers and on the gold stories. `node bench/numbers/dates.ts [../shared]` prints its own table.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createTokenizer } from "../../engine/text/index.ts";
import { readArticle, type Article } from "../../engine/article/index.ts";
import { DATE_READERS, type DateReader, type FoundDate } from "./date-readers.ts";
import { leftOut } from "./date-specs.ts";

/** What a reader makes of the specifications' cases that a news text could hold. */
export interface SpecMeasure {
  readonly reader: string;
  readonly cases: number;
  /** Spans found (half of the joint span is common). */
  readonly found: number;
  /** Found with one of the values that the specification allows. */
  readonly right: number;
}

/** What a reader makes of the stories: means over the stories, as the scorer counts them. */
export interface StoryMeasure {
  readonly reader: string;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly value: number;
  readonly charactersPerSecond: number;
}

interface SpecResult {
  readonly Text: string;
  readonly Start?: number;
  readonly End?: number;
  readonly TypeName?: string;
  readonly Resolution?: { readonly values?: readonly { readonly value?: string }[] };
}

interface SpecCase {
  readonly Input: string;
  readonly Context?: { readonly ReferenceDateTime?: string };
  readonly Results: readonly SpecResult[];
}

interface Expected extends FoundDate {
  readonly values: readonly string[];
}

/** Measures every reader on the `date` results of DateTimeModel.json; `shared` is the folder that holds `specs`. */
export function measureDateSpecs(shared: string): { measures: SpecMeasure[]; leftOut: Map<string, number> } {
  const file = join(shared, "specs/recognizers/DateTimeModel.json");
  // A byte order mark opens the file.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the specification is fixed
  const cases = JSON.parse(readFileSync(file, "utf8").replace(/^\uFEFF/u, "")) as SpecCase[];
  const reasons = new Map<string, number>();
  const asked = cases.flatMap((spec) => {
    const reference = spec.Context?.ReferenceDateTime?.slice(0, 10);
    const expected = spec.Results.filter((result) => result.TypeName === "datetimeV2.date" && result.Start !== undefined).flatMap(
      (result) => {
        const reason = leftOut(spec.Input, result.Text);
        if (reason) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
        return reason ? [] : [expectedOf(result)];
      },
    );
    return reference && expected.length > 0 ? [{ text: spec.Input, reference, expected }] : [];
  });
  const measures = DATE_READERS.map((reader) => {
    const tally = { reader: reader.name, cases: 0, found: 0, right: 0 };
    for (const { text, reference, expected } of asked) {
      const dates = reader.read(text, reference);
      for (const want of expected) {
        const got = dates.find((date) => share(date, want) >= 0.5);
        tally.cases++;
        if (got) tally.found++;
        if (got?.low && got.low.slice(0, 10) === got.high?.slice(0, 10) && want.values.includes(got.low.slice(0, 10))) tally.right++;
      }
    }
    return tally;
  });
  return { measures, leftOut: reasons };
}

function expectedOf(result: SpecResult): Expected {
  // The specification's ends are inclusive.
  const values = (result.Resolution?.values ?? []).flatMap(({ value }) => (value ? [value] : []));
  return { start: result.Start ?? 0, end: (result.End ?? 0) + 1, low: null, high: null, values };
}

interface GoldDate extends FoundDate {
  readonly optional: boolean;
  readonly core: { readonly start: number; readonly end: number };
}

/** Measures every reader on the dates of the gold stories, with the scorer's rules. Relative dates are read from the articles' day. */
export function measureDateStories(shared: string): StoryMeasure[] {
  const tokenizer = createTokenizer();
  const root = join(shared, "stories");
  const stories = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => {
      const directory = join(root, name, "articles");
      const articles = readdirSync(directory).map((file) =>
        readArticle({ path: file, text: readFileSync(join(directory, file), "utf8") }, tokenizer),
      );
      return { articles, day: commonDay(articles), gold: readGold(join(root, name, "gold.json"), articles) };
    });
  return DATE_READERS.map((reader) => {
    const scores = stories.map((story) => scoreStory(reader, story));
    const mean = (pick: (score: (typeof scores)[number]) => number): number =>
      scores.reduce((sum, score) => sum + pick(score), 0) / scores.length;
    const characters = scores.reduce((sum, score) => sum + score.characters, 0);
    const seconds = scores.reduce((sum, score) => sum + score.seconds, 0);
    return {
      reader: reader.name,
      precision: mean((score) => score.precision),
      recall: mean((score) => score.recall),
      f1: mean((score) => score.f1),
      value: mean((score) => score.value),
      charactersPerSecond: characters / seconds,
    };
  });
}

interface Story {
  readonly articles: readonly Article[];
  readonly day: string;
  readonly gold: ReadonlyMap<string, readonly GoldDate[]>;
}

function scoreStory(
  reader: DateReader,
  { articles, day, gold }: Story,
): { precision: number; recall: number; f1: number; value: number; characters: number; seconds: number } {
  const tally = { hits: 0, offered: 0, asked: 0, valued: 0, right: 0, characters: 0, seconds: 0 };
  for (const article of articles) {
    const { dates, seconds } = timed(() =>
      reader.readArticle ? reader.readArticle(article, day) : reader.read(article.text, article.published ?? day),
    );
    tally.seconds += seconds;
    tally.characters += article.text.length;
    match(outsideFrontMatter(dates, article), gold.get(article.path) ?? [], tally);
  }
  const precision = tally.offered ? tally.hits / tally.offered : 0;
  const recall = tally.asked ? tally.hits / tally.asked : 1;
  const f1 = precision + recall ? (2 * precision * recall) / (precision + recall) : 0;
  return {
    precision,
    recall,
    f1,
    value: tally.valued ? tally.right / tally.valued : 1,
    characters: tally.characters,
    seconds: tally.seconds,
  };
}

/** The least time of several runs; a slow reader, whose time is not noise, runs once. */
function timed(run: () => FoundDate[]): { dates: FoundDate[]; seconds: number } {
  let dates: FoundDate[] = [];
  let seconds = Infinity;
  for (let round = 0; round < 20; round++) {
    const begin = performance.now();
    dates = run();
    seconds = Math.min(seconds, (performance.now() - begin) / 1000);
    if (seconds > 0.05) break;
  }
  return { dates, seconds };
}

function match(
  dates: readonly FoundDate[],
  gold: readonly GoldDate[],
  tally: { hits: number; offered: number; asked: number; valued: number; right: number },
): void {
  const free = new Set(dates);
  tally.offered += dates.length;
  for (const want of gold.toSorted((a, b) => Number(a.optional) - Number(b.optional))) {
    const near = [...free].filter((date) => share(date, want) > 0.25 && common(date, want.core) * 2 >= want.core.end - want.core.start);
    const best = near.toSorted((a, b) => share(b, want) - share(a, want))[0];
    if (!want.optional) tally.asked++;
    if (!best) continue;
    free.delete(best);
    if (want.optional) {
      tally.offered--;
      continue;
    }
    tally.hits++;
    if (want.low === null && want.high === null) continue;
    tally.valued++;
    if ((best.low?.slice(0, 10) ?? null) === want.low && (best.high?.slice(0, 10) ?? null) === want.high) tally.right++;
  }
}

function outsideFrontMatter(dates: readonly FoundDate[], article: Article): FoundDate[] {
  const from = article.blocks.findLast((block) => block.kind === "front-matter")?.end ?? 0;
  return dates.filter((date) => date.start >= from);
}

/** The day that most of a story's articles were published. */
function commonDay(articles: readonly Article[]): string {
  const counts = new Map<string, number>();
  for (const { published } of articles) if (published) counts.set(published, (counts.get(published) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]))[0]?.[0] ?? "";
}

interface GoldFile {
  readonly quantities: readonly {
    readonly file: string;
    readonly quote: string;
    readonly context?: string;
    readonly number?: string;
    readonly kind: string;
    readonly low: string | null;
    readonly high: string | null;
    readonly modifier?: string | null;
    readonly optional?: boolean;
    readonly value_disputed?: unknown;
  }[];
}

function readGold(path: string, articles: readonly Article[]): Map<string, GoldDate[]> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the gold is fixed
  const { quantities } = JSON.parse(readFileSync(path, "utf8")) as GoldFile;
  const byFile = new Map<string, GoldDate[]>();
  for (const item of quantities) {
    const text = articles.find((article) => article.path === item.file)?.text;
    if (item.kind !== "date" || text === undefined) continue;
    const base = item.context ? text.indexOf(item.context) + item.context.indexOf(item.quote) : text.indexOf(item.quote);
    const inner = item.number ? item.quote.indexOf(item.number) : -1;
    const span = { start: base, end: base + item.quote.length };
    const core = inner >= 0 ? { start: base + inner, end: base + inner + (item.number ?? "").length } : span;
    const asked = item.value_disputed === undefined && item.modifier !== "vague";
    const date = { ...span, core, optional: item.optional ?? false, low: asked ? item.low : null, high: asked ? item.high : null };
    byFile.set(item.file, [...(byFile.get(item.file) ?? []), date]);
  }
  return byFile;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

function common(a: Range, b: Range): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

function share(a: Range, b: Range): number {
  return common(a, b) / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

/** The rows of both measures, ready to print. */
export function dateTable(shared: string): string {
  const specs = measureDateSpecs(shared);
  const lines = [
    "| dates | spec cases: value right | span found | stories: F1 | precision | recall | value | characters/s |",
    "|---|---|---|---|---|---|---|---|",
  ];
  for (const story of measureDateStories(shared)) {
    const spec = specs.measures.find(({ reader }) => reader === story.reader);
    const ratio = (count: number | undefined): string => (spec && count !== undefined ? `${count} of ${spec.cases}` : "");
    const cells = [story.f1, story.precision, story.recall, story.value].map((number) => number.toFixed(3));
    lines.push(
      `| ${story.reader} | ${ratio(spec?.right)} | ${ratio(spec?.found)} | ${cells.join(" | ")} | ${Math.round(story.charactersPerSecond).toLocaleString("en-US")} |`,
    );
  }
  const left = [...specs.leftOut].map(([reason, count]) => `- ${count}: ${reason}`);
  return [...lines, "", "Left out of the specification's cases:", ...left].join("\n");
}

if (import.meta.main) console.log(dateTable(process.argv[2] ?? "../shared"));
