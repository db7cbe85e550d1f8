// Fits the comparison's weights on annotated stories, one story left out at a time to say what to expect of others, then on all of them.
//   node scripts/fit-comparison.ts [--stories ../shared/stories] [--write]
// Writes engine/story/numbers/weights.ts with --write; thresholds are kept as they stand there.
import { readFileSync, writeFileSync } from "node:fs";
import { readGoldStories, scoreGrouping, sumTallies, tallyWords, type GoldStory } from "../bench/gold-stories.ts";
import { candidatePairs } from "../engine/story/numbers/candidates.ts";
import { countStory, FEATURES, featuresOf, VALUELESS } from "../engine/story/numbers/features.ts";
import { compareStory } from "../engine/story/index.ts";
import { profilesOf } from "../engine/story/numbers/profile.ts";
import { relate } from "../engine/story/numbers/values.ts";
import { COMPARISON, type Comparison, type Weights } from "../engine/story/numbers/weights.ts";
import { averagePrecision, fitLogistic, predict, type Row } from "./logistic.ts";

/** How hard weights are pulled to 0; and how many of a story's right pairs count in full, so that no one story outweighs the rest. */
const RIDGE = 4;
const MOST_RIGHT = 150;
const WEIGHTS_FILE = "engine/story/numbers/weights.ts";

interface PairRow extends Row {
  /** Whether the values exclude each other. */
  readonly apart: boolean;
}

const at = process.argv.indexOf("--stories");
const stories = readGoldStories(at < 0 ? "../shared/stories" : (process.argv[at + 1] ?? ""));
const rows = new Map(stories.map((story) => [story, rowsOf(story)]));

const left = stories.map((story) => {
  const model = fit(stories.filter((other) => other !== story));
  const tally = scoreGrouping(story, compareStory(story.articles, story.entities, model));
  console.log(`${story.name.padEnd(18)} ${tallyWords(tally)}; ${precisionWords(story, model)}`);
  return tally;
});
console.log(`${"left out, pooled".padEnd(18)} ${tallyWords(sumTallies(left))}`);

const model = fit(stories);
console.log(
  `${"fitted on all".padEnd(18)} ${tallyWords(sumTallies(stories.map((story) => scoreGrouping(story, compareStory(story.articles, story.entities, model)))))}`,
);
if (process.argv.includes("--write")) {
  const source = readFileSync(WEIGHTS_FILE, "utf8");
  const written = source
    .replace(/const AGREE: Weights = \{[^}]*\}/u, `const AGREE: Weights = ${literal(model.agree)}`)
    .replace(/const OPPOSE: Weights = \{[^}]*\}/u, `const OPPOSE: Weights = ${literal(model.oppose)}`);
  writeFileSync(WEIGHTS_FILE, written);
  console.log(`wrote ${WEIGHTS_FILE}`);
}

/** A row for each candidate pair of claims of different articles. */
function rowsOf(story: GoldStory): PairRow[] {
  const profiles = profilesOf(story.articles, story.entities);
  const counts = countStory(profiles);
  const facts = profiles.map(({ claim }) => story.factsOf(claim));
  const made = candidatePairs(profiles).flatMap(([i, j]) => {
    const [a, b] = [profiles[i], profiles[j]];
    if (!a || !b || a.articleIndex === b.articleIndex) return [];
    const positive = [...(facts[i] ?? [])].some((fact) => facts[j]?.has(fact));
    return [{ features: featuresOf(a, b, counts), positive, apart: relate(a.interval, b.interval) === "apart" }];
  });
  const right = made.filter(({ positive }) => positive).length;
  const weight = Math.min(1, MOST_RIGHT / Math.max(1, right));
  return made.map(({ features, positive, apart }) => ({ features, positive, apart, weight }));
}

/** The first stage is fitted on pairs whose values can both stand; the second, which leaves values out, on all. */
function fit(chosen: readonly GoldStory[]): Comparison {
  const all = chosen.flatMap((story) => rows.get(story) ?? []);
  const every = FEATURES.map(() => true);
  const valueless = FEATURES.map((_, index) => index < VALUELESS);
  const agree = fitLogistic(
    all.filter(({ apart }) => !apart),
    every,
    RIDGE,
  );
  return { ...COMPARISON, agree: named(agree), oppose: named(fitLogistic(all, valueless, RIDGE)) };
}

function named(weights: readonly number[]): Weights {
  return Object.assign(
    {},
    COMPARISON.agree,
    Object.fromEntries(FEATURES.map((name, index) => [name, Math.round((weights[index] ?? 0) * 100) / 100])),
  );
}

function literal(weights: Weights): string {
  return `{\n${FEATURES.map((name) => `  ${name.includes(" ") ? JSON.stringify(name) : name}: ${weights[name]},`).join("\n")}\n}`;
}

function precisionWords(story: GoldStory, { agree }: Comparison): string {
  const weights = FEATURES.map((name) => agree[name]);
  const scored = (rows.get(story) ?? [])
    .filter(({ apart }) => !apart)
    .map(({ features, positive }) => ({ positive, score: predict(features, weights) }));
  return `average precision of pairs ${averagePrecision(scored).toFixed(2)}`;
}
