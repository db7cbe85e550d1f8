import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  createEngine,
  DEFAULT_ENGINE_SETTINGS,
  type ArticleAnalysis,
  type EngineSettings,
  type StoryAnalysis,
} from "../../../engine/index.ts";
import { workOf } from "../../work.ts";

const engine = createEngine();

/** What articles tell: figures, days, quotations, deeds and names that meet, differ, or have nothing to do with one another. */
const SENTENCES: readonly string[] = [
  "Floods killed 14 people in Velmstad on Monday, Mayor Mara Lind said.",
  "At least 17 people were killed in Velmstad when the river rose on Monday night.",
  "About 220 houses were destroyed in Velmstad and 40 bridges were damaged, officials said.",
  "The water destroyed 240 houses in Velmstad, the interior ministry said.",
  "The old dam at Karsk burst at 3 a.m. on Tuesday.",
  "The dam at Karsk burst on Wednesday, engineers said.",
  "Police arrested Ivo Brandt on Tuesday on suspicion of negligence.",
  "Ivo Brandt has not been arrested, his lawyer said.",
  "“We heard a loud crack, and then the whole valley was under water,” said Lena Novak, a teacher.",
  "“We heard a loud bang, and then the whole valley was under water,” Lena Novak told reporters.",
  "Novak, 41, lives near Ostra. Repairs will cost $4.5 million.",
  "Lena Novac, 43, said that repairs would cost $6 million.",
  "The Velmstad Water Authority (VWA) denied that it had ignored warnings.",
  "In 2009 a flood killed nine people in Ostra.",
  "Nobody in Tallow had seen such water before, and the old road stayed closed.",
  "The wire line read 3 of 12 gauges, 25 kilometres north of Karsk.",
  "",
  "Half a dozen houses, half a dozen barns.",
];
const HEADLINES = ["Floods kill 14 in Velmstad", "Dam bursts at Karsk", "Mayor: 220 houses lost", "Brandt arrested"];

/** An article of the story: some sentences, in paragraphs of two; every third does not say when it was published. */
function article(name: number, sentences: readonly number[]): ArticleAnalysis {
  const published = name % 3 === 2 ? "" : `published: 2026-03-0${3 + (name % 2)}\n`;
  const words = sentences.map((at, index) => `${SENTENCES[at % SENTENCES.length] ?? ""}${index % 2 === 1 ? "\n\n" : " "}`).join("");
  const text = `---\noutlet: Outlet ${name}\n${published}---\n\n${HEADLINES[name % HEADLINES.length] ?? ""}\n\n${words}\n`;
  return engine.analyzeArticle({ path: `a${name}.txt`, text });
}

/** The same as nobody has seen it before: an engine knows articles again by the objects that they are. */
function fresh(articles: readonly ArticleAnalysis[], settings: EngineSettings): StoryAnalysis {
  return engine.analyzeStory(
    articles.map((one) => Object.assign({}, one)),
    settings,
  );
}

function check(articles: readonly ArticleAnalysis[], settings: EngineSettings = DEFAULT_ENGINE_SETTINGS): void {
  const again = engine.analyzeStory(articles, settings);
  expect(again).toEqual(fresh(articles, settings));
}

const all = Array.from({ length: 8 }, (_, name) =>
  article(
    name,
    [0, 2, 4, 6, 8, 10, 12].map((at) => at + ((name + at) % 2)),
  ),
);

describe("a story that changes by an article at a time is what it would be at once", () => {
  test("grown", () => {
    for (let count = 1; count <= all.length; count += 1) check(all.slice(0, count));
  });
  test("shrunk, from its end and from its start", () => {
    for (let count = all.length; count > 0; count -= 1) check(all.slice(0, count));
    for (let from = 0; from < all.length; from += 1) check(all.slice(from));
  });
  test("edited: another figure, a word more, a sentence more, a day taken out, all taken out", () => {
    const edits = [[1, 2, 5], [0, 2, 5, 14], [], [15], [17, 17, 17]];
    const articles = [...all];
    for (const [at, sentences] of edits.entries()) {
      articles[at + 1] = article(at + 1, sentences);
      check(articles);
    }
  });
  test("in another order, and back", () => {
    check(all);
    check(all.toReversed());
    check(all);
  });
  test("under other settings", () => {
    for (const sensitivity of ["low", "high", "normal"] as const)
      check(all, { ...DEFAULT_ENGINE_SETTINGS, sensitivity, rules: { "single-source": "hint" } });
    check(all, { ...DEFAULT_ENGINE_SETTINGS, aliases: [["Mara Lind", "Lena Novak"]], distinct: [["Karsk", "Ostra"]] });
    check(all);
  });
  test("beside another story that shares an article with it", () => {
    const other = [all[0], article(9, [1, 3, 5]), article(10, [0, 4, 7])].filter((one) => one !== undefined);
    for (const story of [all, other, all, other]) check(story);
  });
});

type Step =
  | { readonly kind: "edit" | "add"; readonly at: number; readonly sentences: readonly number[] }
  | { readonly kind: "drop" | "move"; readonly at: number };

const at = fc.nat({ max: 20 });
const sentences = fc.array(fc.nat({ max: SENTENCES.length - 1 }), { maxLength: 9 });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("edit" as const), at, sentences }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("add" as const), at, sentences }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom("drop" as const, "move" as const), at }) },
);

function after(articles: readonly ArticleAnalysis[], name: number, one: Step): ArticleAnalysis[] {
  const place = one.at % (articles.length + 1);
  if (one.kind === "add") return articles.toSpliced(place, 0, article(name, one.sentences));
  if (one.kind === "edit") return articles.toSpliced(place, 1, article(name, one.sentences));
  const rest = articles.toSpliced(place, 1);
  return one.kind === "drop" ? rest : [...rest, ...articles.slice(place, place + 1)];
}

test("whatever is done to a story, it is what it would be at once", () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 2, maxLength: 8 }), (steps) => {
      let articles: readonly ArticleAnalysis[] = all.slice(0, 4);
      for (const [index, one] of steps.entries()) {
        articles = after(articles, 20 + index, one);
        check(articles);
      }
    }),
    { numRuns: 25, seed: 20_260_301 },
  );
});

test("an edit takes a part of the work of the story", () => {
  const [first, ...others] = Array.from({ length: 24 }, (_, name) =>
    article(
      name,
      [0, 2, 4, 6, 8, 10, 12].map((one) => one + ((name + one) % 2)),
    ),
  );
  const typed = engine.analyzeArticle({ path: "a0.txt", text: first?.article.text.replace("killed 14", "killed 142") ?? "" });
  engine.analyzeStory([...(first ? [first] : []), ...others], DEFAULT_ENGINE_SETTINGS);
  const edit = workOf(() => engine.analyzeStory([typed, ...others], DEFAULT_ENGINE_SETTINGS));
  const whole = workOf(() => fresh([typed, ...others], DEFAULT_ENGINE_SETTINGS));
  expect(edit).toBeLessThan(whole * 0.6);
});
