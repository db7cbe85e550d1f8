// Compares claims of the annotated stories: what a reader's own search would do, and what the engine does with weights fitted without the story.
//   npm run bench:compare [-- --stories ../shared/stories]
import { readFileSync, writeFileSync } from "node:fs";
import { dateRowsOf, fitDates } from "./date-fit.ts";
import { fitComparison, rowsOf } from "./comparison-fit.ts";
import { compareStory, relate, type Grouping } from "../engine/story/index.ts";
import { readBackground } from "../engine/story/background.ts";
import { likeness } from "../engine/story/bags/bag.ts";
import { FEATURES } from "../engine/story/numbers/features.ts";
import { profilesOf, type Profile } from "../engine/story/numbers/profile.ts";
import { speedTable } from "./comparison-speed.ts";
import { poolScores, readGoldStories, rightOf, scoreGrouping, type GoldStory, type Score } from "./gold-stories.ts";

const README = "bench/README.md";
const START = "<!-- comparison -->";
const END = "<!-- /comparison -->";
/** Sentences this much alike, by the cosine of their rare words, overlap. */
const OVERLAP = 0.4;

const at = process.argv.indexOf("--stories");
const stories = readGoldStories(at < 0 ? "../shared/stories" : (process.argv[at + 1] ?? ""));
const invented = readGoldStories("bench/stories");
const rows = new Map(stories.map((story) => [story, rowsOf(story)]));
const dateRows = new Map(stories.map((story) => [story, dateRowsOf(story)]));

if (stories.length === 0) throw new Error("no annotated stories there");
const parts = [heldOut(), shipped(), without(), speedTable()];
const text = parts.join("\n\n");
console.log(text);
const readme = readFileSync(README, "utf8");
const [before, rest] = [readme.slice(0, readme.indexOf(START) + START.length), readme.slice(readme.indexOf(END))];
writeFileSync(README, `${before}\n\n${text}\n\n${rest}`);

/** The figures of each story, of weights fitted without it, and of two searches that fit nothing. */
function heldOut(): string {
  const scores = stories.map((story) => scoreGrouping(story, grouped(story)));
  const baselines: readonly (readonly [string, (a: Profile, b: Profile) => boolean])[] = [
    ["same noun in overlapping sentences", (a, b) => a.head !== null && a.head === b.head && likeness(a.sentence, b.sentence) > OVERLAP],
    ["sentence most alike", (a, b) => likeness(a.sentence, b.sentence) > OVERLAP],
  ];
  const lines = [
    ...stories.map((story, index) => line(story.name, scores[index])),
    line("**together**", poolScores(scores)),
    ...baselines.map(([name, test]) => line(name, poolScores(stories.map((story) => scoreGrouping(story, byPairs(story, test)))))),
  ];
  return `### Numbers and dates, each story with weights fitted on the others\n\n${table(lines)}`;
}

/** The figures of the invented stories, which no weight is fitted on. */
function shipped(): string {
  const scores = invented.map((story) => scoreGrouping(story, compareStory(story.articles, story.entities)));
  const lines = [...invented.map((story, index) => line(story.name, scores[index])), line("**together**", poolScores(scores))];
  return `### The same on invented stories, with the weights that ship\n\n${table(lines)}`;
}

/** The figures together, without each feature in turn. */
function without(): string {
  const lines = [null, ...FEATURES.slice(1)].map((feature) =>
    line(feature ?? "**all features**", poolScores(stories.map((story) => scoreGrouping(story, grouped(story, feature))))),
  );
  return `### Together, without one feature\n\n${table(lines)}`;
}

function grouped(story: GoldStory, feature: string | null = null): Grouping {
  const others = stories.filter((other) => other !== story);
  const model = fitComparison(
    others.flatMap((other) => rows.get(other) ?? []),
    feature,
  );
  return compareStory(story.articles, story.entities, { model, dateModel: fitDates(others.flatMap((other) => dateRows.get(other) ?? [])) });
}

/** Each claim with the one of each other article that is most alike of those a test holds for, as a group of two. */
function byPairs({ articles, entities }: GoldStory, test: (a: Profile, b: Profile) => boolean): Grouping {
  const profiles = profilesOf(readBackground(articles, entities));
  const best = new Map<string, readonly [Profile, Profile, number]>();
  for (const a of profiles) {
    for (const b of profiles) {
      if (a.articleIndex === b.articleIndex || a.dimension !== b.dimension || !test(a, b)) continue;
      const key = `${a.ref.article} ${a.ref.claim} ${b.ref.article}`;
      const alike = likeness(a.sentence, b.sentence);
      if (alike > (best.get(key)?.[2] ?? 0)) best.set(key, [a, b, alike]);
    }
  }
  const groups = [...best.values()].map(([a, b], index) => ({
    id: `g${index + 1}`,
    kind: a.dimension === "date" ? ("date" as const) : ("quantity" as const),
    topic: "",
    claims: [a.ref, b.ref],
    verdict: relate(a.interval, b.interval) === "apart" ? ("disagree" as const) : ("agree" as const),
    update: false,
    confidence: 1,
    why: [],
  }));
  return { groups, names: [], copies: [] };
}

function table(lines: readonly string[]): string {
  const head = ["", "groups, precision", "recall", "disagreements: right of raised", "found of all", "pairs shown right", "traps hit"];
  return [`| ${head.join(" | ")} |`, `| --- |${" ---: |".repeat(head.length - 1)}`, ...lines].join("\n");
}

function line(name: string, score: Score | undefined): string {
  if (!score) return "";
  const { groups, disagreements: d, traps } = score;
  const found = Math.round(d.r * d.gold);
  const cells = [
    name,
    `${share(groups.p)} (of ${groups.predicted} pairs)`,
    `${share(groups.r)} (of ${groups.gold})`,
    d.raised > 0 ? `${share(d.p)} (${rightOf(score)} of ${d.raised})` : "none raised",
    d.gold > 0 ? `${share(d.r)} (${found} of ${d.gold})` : "none",
    d.shown > 0 ? `${share(d.pairs)} (of ${d.shown})` : "none",
    `${traps.hit} of ${traps.of}`,
  ];
  return `| ${cells.join(" | ")} |`;
}

function share(value: number): string {
  return value.toFixed(2);
}
