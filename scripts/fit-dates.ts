// Fits how dates are compared on annotated stories, one story left out at a time to say what to expect of others, then on all of them.
//   node scripts/fit-dates.ts [--stories ../shared/stories] [--write]
// Writes engine/story/dates/weights.ts with --write; thresholds are kept as they stand there.
import { readFileSync, writeFileSync } from "node:fs";
import { dateRankingOf, dateRowsOf, fitDates } from "../bench/date-fit.ts";
import { poolScores, readGoldStories, scoreGrouping, scoreWords, type GoldStory, type Score } from "../bench/gold-stories.ts";
import { readBackground } from "../engine/story/background.ts";
import { dateGroups } from "../engine/story/dates/date-groups.ts";
import { DATE_FEATURES, type DateWeights } from "../engine/story/dates/features.ts";
import type { DateModel } from "../engine/story/dates/weights.ts";

const WEIGHTS_FILE = "engine/story/dates/weights.ts";

const at = process.argv.indexOf("--stories");
const stories = readGoldStories(at < 0 ? "../shared/stories" : (process.argv[at + 1] ?? ""));
const rows = new Map(stories.map((story) => [story, dateRowsOf(story)]));

const left = stories.map((story) => {
  const model = fitDates(stories.filter((other) => other !== story).flatMap((other) => rows.get(other) ?? []));
  const score = scoreOf(story, model);
  const ranking = dateRankingOf(rows.get(story) ?? [], model).toFixed(2);
  console.log(`${story.name.padEnd(18)} ${scoreWords(score)}; average precision of pairs ${ranking}`);
  return score;
});
console.log(`${"left out, pooled".padEnd(18)} ${scoreWords(poolScores(left))}`);

const model = fitDates(stories.flatMap((story) => rows.get(story) ?? []));
console.log(`${"fitted on all".padEnd(18)} ${scoreWords(poolScores(stories.map((story) => scoreOf(story, model))))}`);
if (process.argv.includes("--write")) {
  const source = readFileSync(WEIGHTS_FILE, "utf8");
  const written = source
    .replace(/const AGREE: DateWeights = \{[^}]*\}/u, `const AGREE: DateWeights = ${literal(model.agree)}`)
    .replace(/const OPPOSE: DateWeights = \{[^}]*\}/u, `const OPPOSE: DateWeights = ${literal(model.oppose)}`);
  writeFileSync(WEIGHTS_FILE, written);
  console.log(`wrote ${WEIGHTS_FILE}`);
}

/** Figures of dates alone. */
function scoreOf(story: GoldStory, fitted: DateModel): Score {
  const groups = dateGroups(readBackground(story.articles, story.entities), fitted).map((group, index) =>
    Object.assign(group, { id: `g${index}` }),
  );
  return scoreGrouping(story, { groups, names: [] }, "date");
}

function literal(weights: DateWeights): string {
  return `{\n${DATE_FEATURES.map((name) => `  ${/[^a-z]/u.test(name) ? JSON.stringify(name) : name}: ${weights[name]},`).join("\n")}\n}`;
}
