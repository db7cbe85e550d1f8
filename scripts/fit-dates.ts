// Fits how dates are compared on annotated stories, one story left out at a time to say what to expect of others, then on all of them.
//   node scripts/fit-dates.ts [--stories ../shared/stories] [--write]
// Writes engine/story/dates/weights.ts with --write; thresholds are kept as they stand there.
import { readFileSync, writeFileSync } from "node:fs";
import { readGoldStories, scoreGrouping, sumTallies, tallyWords, type GoldStory } from "../bench/gold-stories.ts";
import { dateGroups } from "../engine/story/dates/date-groups.ts";
import {
  countDates,
  dateFeatures,
  DATE_FEATURES,
  DATE_VALUELESS,
  relateMoments,
  type DateWeights,
} from "../engine/story/dates/features.ts";
import { momentsOf } from "../engine/story/dates/moment.ts";
import { datePairs } from "../engine/story/dates/pairs.ts";
import { storyOffsets } from "../engine/story/dates/places.ts";
import { differs } from "../engine/story/dates/unlike.ts";
import { DATE_MODEL, type DateModel } from "../engine/story/dates/weights.ts";
import { averagePrecision, fitLogistic, predict, type Row } from "./logistic.ts";

/** How hard weights are pulled to 0; and how many of a story's right pairs count in full, so that no one story outweighs the rest. */
const RIDGE = 2;
const MOST_RIGHT = 40;
const WEIGHTS_FILE = "engine/story/dates/weights.ts";

interface PairRow extends Row {
  /** Whether the dates exclude each other; whether they are of different things for sure. */
  readonly apart: boolean;
  readonly unlike: boolean;
}

const at = process.argv.indexOf("--stories");
const stories = readGoldStories(at < 0 ? "../shared/stories" : (process.argv[at + 1] ?? "")).map(onlyDates);
const rows = new Map(stories.map((story) => [story, rowsOf(story)]));

const left = stories.map((story) => {
  const model = fit(stories.filter((other) => other !== story));
  const tally = tallyOf(story, model);
  console.log(`${story.name.padEnd(18)} ${tallyWords(tally)}; ${precisionWords(story, model)}`);
  return tally;
});
console.log(`${"left out, pooled".padEnd(18)} ${tallyWords(sumTallies(left))}`);

const model = fit(stories);
console.log(`${"fitted on all".padEnd(18)} ${tallyWords(sumTallies(stories.map((story) => tallyOf(story, model))))}`);
if (process.argv.includes("--write")) {
  const source = readFileSync(WEIGHTS_FILE, "utf8");
  const written = source
    .replace(/const AGREE: DateWeights = \{[^}]*\}/u, `const AGREE: DateWeights = ${literal(model.agree)}`)
    .replace(/const OPPOSE: DateWeights = \{[^}]*\}/u, `const OPPOSE: DateWeights = ${literal(model.oppose)}`);
  writeFileSync(WEIGHTS_FILE, written);
  console.log(`wrote ${WEIGHTS_FILE}`);
}

/** A story with only the facts that are dates: figures are then of dates alone. */
function onlyDates(story: GoldStory): GoldStory {
  return { ...story, facts: story.facts.map((fact) => (fact.kind === "date" ? fact : { ...fact, optional: true })) };
}

function tallyOf(story: GoldStory, model: DateModel): ReturnType<typeof scoreGrouping> {
  const groups = dateGroups(story.articles, story.entities, model).map((group, index) => Object.assign(group, { id: `g${index}` }));
  return scoreGrouping(story, { groups, names: [] });
}

/** A row for each candidate pair of dates. */
function rowsOf(story: GoldStory): PairRow[] {
  const moments = momentsOf(story.articles, story.entities);
  const counts = countDates(moments);
  const places = storyOffsets(story.articles);
  const facts = moments.map(({ claim }) => story.factsOf(claim));
  const made = datePairs(moments).flatMap(([i, j]) => {
    const [a, b] = [moments[i], moments[j]];
    if (!a || !b) return [];
    const positive = [...(facts[i] ?? [])].some((fact) => facts[j]?.has(fact));
    return [{ features: dateFeatures(a, b, counts), positive, apart: relateMoments(a, b, places) === "apart", unlike: differs(a, b) }];
  });
  const weight = Math.min(1, MOST_RIGHT / Math.max(1, made.filter(({ positive }) => positive).length));
  return made.map((row) => Object.assign(row, { weight }));
}

/** The first stage is fitted on pairs whose dates can both stand; the second, which leaves values out, on all. */
function fit(chosen: readonly GoldStory[]): DateModel {
  const all = chosen.flatMap((story) => rows.get(story) ?? []).filter(({ unlike }) => !unlike);
  const every = DATE_FEATURES.map(() => true);
  const valueless = DATE_FEATURES.map((_, index) => index < DATE_VALUELESS);
  const standing = all.filter(({ apart }) => !apart);
  return { ...DATE_MODEL, agree: named(fitLogistic(standing, every, RIDGE)), oppose: named(fitLogistic(all, valueless, RIDGE)) };
}

function named(weights: readonly number[]): DateWeights {
  const entries = DATE_FEATURES.map((name, index) => [name, Math.round((weights[index] ?? 0) * 100) / 100]);
  return Object.assign({}, DATE_MODEL.agree, Object.fromEntries(entries));
}

function literal(weights: DateWeights): string {
  return `{\n${DATE_FEATURES.map((name) => `  ${/[^a-z]/u.test(name) ? JSON.stringify(name) : name}: ${weights[name]},`).join("\n")}\n}`;
}

function precisionWords(story: GoldStory, { agree }: DateModel): string {
  const weights = DATE_FEATURES.map((name) => agree[name]);
  const scored = (rows.get(story) ?? [])
    .filter(({ apart, unlike }) => !apart && !unlike)
    .map(({ features, positive }) => ({ positive, score: predict(features, weights) }));
  return `average precision of pairs ${averagePrecision(scored).toFixed(2)}`;
}
