// Numbers and dates side by side with the libraries that a user would pick instead, on public specifications and on the
// gold stories: `npm run bench:numbers [-- ../shared]` prints the tables and keeps them in bench/README.md.
import { compromise } from "./numbers/compromise.ts";
import { measureDateSpecs, measureDateStories } from "./numbers/dates.ts";
import { engine } from "./numbers/engine.ts";
import { figures } from "./numbers/figures.ts";
import type { Section } from "./numbers/reading.ts";
import { recognizers } from "./numbers/recognizers.ts";
import { specs } from "./numbers/specs.ts";
import { speed } from "./numbers/speed.ts";
import { loadStories } from "./numbers/stories.ts";
import { markdown, replaceBetween } from "./numbers/table.ts";

const shared = process.argv[2] ?? "../shared";
const readers = [engine, recognizers, compromise];
const articles = loadStories(shared);

const sections: Section[] = [figures(articles, readers), dateStories(), specs(shared, readers), dateSpecs(), speed(articles, readers)];
const report = markdown(sections);
console.log(report);
replaceBetween(new URL("README.md", import.meta.url), "numbers", report);

function dateStories(): Section {
  const measures = measureDateStories(shared);
  const row = (name: string, rate: (measure: (typeof measures)[number]) => number): [string, ...string[]] => [
    name,
    ...measures.map((measure) => (100 * rate(measure)).toFixed(1)),
  ];
  return {
    title: "Dates of the gold stories: mean over the stories, percent",
    notes: ["As the scorer counts them. Relative dates are read from the articles' day, by all."],
    columns: measures.map(({ reader }) => reader),
    rows: [
      row("precision", ({ precision }) => precision),
      row("recall", ({ recall }) => recall),
      row("F1", ({ f1 }) => f1),
      row("of these, the value right", ({ value }) => value),
      ["characters a second", ...measures.map(({ charactersPerSecond }) => Math.round(charactersPerSecond).toLocaleString("en"))],
    ],
  };
}

function dateSpecs(): Section {
  const { measures, leftOut } = measureDateSpecs(shared);
  return {
    title: "Recognizers-Text's date specifications: of the dates expected, percent",
    notes: ["Left out, as no news text could hold them:", ...[...leftOut].map(([reason, count]) => `- ${count}: ${reason}`)],
    columns: measures.map(({ reader }) => reader),
    rows: [
      [`found, of ${measures[0]?.cases ?? 0}`, ...measures.map(({ found, cases }) => percent(found, cases))],
      ["found with its value", ...measures.map(({ right, cases }) => percent(right, cases))],
    ],
  };
}

function percent(count: number, of: number): string {
  return ((100 * count) / of).toFixed(1);
}
