// Fits the comparison's weights on the annotated stories: each left out in turn, to say what to expect of others, then on all of them.
//   npm run fit [-- --stories ../shared/stories] [--print]
// Writes engine/story/numbers/weights.ts, with the figures of the fit; the thresholds stay as they stand there. --print writes nothing.
import { writeFileSync } from "node:fs";
import { format } from "prettier";
import { poolScores, readGoldStories, scoreGrouping, scoreWords } from "../bench/gold-stories.ts";
import { dateRowsOf, fitDates } from "../bench/date-fit.ts";
import { FEATURES } from "../engine/story/numbers/features.ts";
import type { Comparison, Weights } from "../engine/story/numbers/model.ts";
import { COMPARISON } from "../engine/story/numbers/weights.ts";
import { compareStory } from "../engine/story/index.ts";
import { fitComparison, rankingOf, rowsOf } from "../bench/comparison-fit.ts";

const WEIGHTS_FILE = "engine/story/numbers/weights.ts";

const at = process.argv.indexOf("--stories");
const stories = readGoldStories(at < 0 ? "../shared/stories" : (process.argv[at + 1] ?? ""));
const rows = new Map(stories.map((story) => [story, rowsOf(story)]));
const dateRows = new Map(stories.map((story) => [story, dateRowsOf(story)]));

const figures: string[] = [];
const scores = stories.map((story) => {
  const others = stories.filter((other) => other !== story);
  const model = fitComparison(others.flatMap((other) => rows.get(other) ?? []));
  const dateModel = fitDates(others.flatMap((other) => dateRows.get(other) ?? []));
  const score = scoreGrouping(story, compareStory(story.articles, story.entities, { model, dateModel }));
  const ranking = rankingOf(rows.get(story) ?? [], model).toFixed(2);
  figures.push(`${story.name}: ${scoreWords(score)}; average precision of pairs ${ranking}`);
  return score;
});
figures.push(`together: ${scoreWords(poolScores(scores))}`);
for (const line of figures) console.log(line);

if (stories.length === 0) {
  console.error("no annotated stories there: the weights stay as they are");
  process.exitCode = 1;
} else if (!process.argv.includes("--print")) {
  const fitted = fitComparison(stories.flatMap((story) => rows.get(story) ?? []));
  writeFileSync(WEIGHTS_FILE, await format(sourceOf(fitted), { parser: "typescript", printWidth: 140 }));
  console.log(`wrote ${WEIGHTS_FILE}`);
}

function sourceOf({ agree, oppose }: Comparison): string {
  const lines = figures.map((line) => `//   ${line}`).join("\n");
  return `// Written by \`npm run fit\`. Precision/recall on each annotated story of weights fitted without it:
${lines}
import type { Comparison } from "./model.ts";

/** The comparison's weights and thresholds. */
export const COMPARISON: Comparison = {
  agree: ${literal(agree)},
  oppose: ${literal(oppose)},
  agreeThreshold: ${COMPARISON.agreeThreshold},
  opposeThresholds: ${JSON.stringify(COMPARISON.opposeThresholds)},
};
`;
}

function literal(weights: Weights): string {
  return `{ ${FEATURES.map((name) => `${JSON.stringify(name)}: ${weights[name]}`).join(", ")} }`;
}
