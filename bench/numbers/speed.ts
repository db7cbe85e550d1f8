import { extractDates } from "../../engine/date/index.ts";
import { extractQuantities } from "../../engine/quantity/index.ts";
import { engine } from "./engine.ts";
import type { Reader, Section } from "./reading.ts";
import type { GoldArticle } from "./stories.ts";

const ROUNDS = 7;

/** Characters a second over the gold articles, on one core: the engine with its tokens given, the others from text. */
export function speed(articles: readonly GoldArticle[], readers: readonly Reader[]): Section {
  const characters = articles.reduce((sum, { article }) => sum + article.text.length, 0);
  const rate = (rounds: number, run: () => void) => Math.round(characters / best(rounds, run)).toLocaleString("en");
  const numbersAndDates = rate(ROUNDS, () => {
    for (const { article } of articles) extractQuantities(article, extractDates(article));
  });
  return {
    title: `Characters a second (${characters.toLocaleString("en")} of them; the best of ${ROUNDS} rounds here, one round elsewhere)`,
    notes: ["The engine's rate is for numbers and dates together, its tokens being given; the others read text, and no dates."],
    columns: readers.map(({ name }) => name),
    rows: [
      [
        "numbers",
        ...readers.map((reader) => {
          if (reader === engine) return numbersAndDates;
          return rate(1, () => {
            for (const { article } of articles) reader.read(article.text);
          });
        }),
      ],
    ],
  };
}

function best(rounds: number, run: () => void): number {
  let least = Infinity;
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    run();
    least = Math.min(least, (performance.now() - start) / 1000);
  }
  return least;
}
