import * as fc from "fast-check";
import {
  articleEvidence,
  createEngine,
  DEFAULT_ENGINE_SETTINGS,
  looksLikeProse,
  packAnalysis,
  packStory,
  RULES,
  unpackAnalysis,
  unpackStory,
  type Engine,
  type EngineSettings,
  type StoryAnalysis,
} from "../../engine/index.ts";
import type { ArticleSource } from "../../engine/article/types.ts";
import type { ArticleAnalysis } from "../../engine/story/types.ts";
import { checkAnalysis, checkPlaces, checkReports, checkStories, checkStory, checkTokens, want } from "./checks.ts";
import { createRooms, group, report, type Rooms } from "./rooms.ts";
import { difference } from "./same.ts";
import { hostilePaths, hostileTexts } from "./texts.ts";
import { NAMES, PLACES } from "./words/names.ts";

const names = fc.constantFrom(...NAMES, ...PLACES, "", " ", "a b c d e f");
const lists = fc.array(fc.array(names, { maxLength: 4 }), { maxLength: 3 });

/** Every rule speaks. */
export const EVERY_RULE: EngineSettings = {
  ...DEFAULT_ENGINE_SETTINGS,
  rules: Object.fromEntries(RULES.map(({ code }) => [code, "hint" as const])),
};

/** Settings as hostile as texts: names of everything for one thing, and kept apart as well. */
const hostileSettings: fc.Arbitrary<EngineSettings> = fc.oneof(
  { weight: 3, arbitrary: fc.constant(EVERY_RULE) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(lists, lists, fc.constantFrom("low" as const, "normal" as const, "high" as const))
      .map(([aliases, distinct, sensitivity]) => ({ rules: {}, aliases, distinct, sensitivity })),
  },
);

/** How far texts are followed: each by itself, and of some of them the story that they make, or its reports as well. */
export type Depth = "texts" | "story" | "reports";

/** A few articles, whose paths differ, how they are read, and how far. */
export interface HostileCase {
  readonly sources: readonly ArticleSource[];
  readonly settings: EngineSettings;
  readonly depth: Depth;
  /** Where its packs are damaged, from 0 to 1, and what is put there. */
  readonly damage: readonly [place: number, byte: number];
}

/** Cases of every kind; most go no further than the texts. */
export const hostileCases: fc.Arbitrary<HostileCase> = fc.record({
  sources: fc.uniqueArray(fc.record({ path: hostilePaths, text: hostileTexts }), {
    selector: ({ path }) => path,
    minLength: 1,
    maxLength: 5,
  }),
  settings: hostileSettings,
  damage: fc.tuple(
    fc.nat(9999).map((place) => place / 10_000),
    fc.integer({ min: 1, max: 255 }),
  ),
  depth: fc.constantFrom<Depth[]>("texts", "texts", "texts", "texts", "story", "reports"),
});

/** What a round of checks works with: the rooms, and an engine of which nobody knows what it read before. */
export interface Lab {
  readonly rooms: Rooms;
  readonly engine: Engine;
  /** How many texts were read, and how long they were together, in UTF-16 code units. */
  texts: number;
  characters: number;
}

/** Builds what the checks work with. */
export function createLab(weights: Uint8Array | null): Lab {
  return { rooms: createRooms(weights), engine: createEngine({ names: () => weights }), texts: 0, characters: 0 };
}

/** Checks every room, and the whole, on a few hostile texts. Throws where something does not hold. */
export function checkHostileCase(lab: Lab, { sources, settings, depth, damage }: HostileCase): void {
  const analyses = sources.map((source) => checkText(lab, source));
  // That is much of the work; a million texts are to be read in half an hour.
  if (depth === "texts") return;
  // Read again in the other order, by an engine that read other things before.
  const again = sources
    .toReversed()
    .map((source) => lab.engine.analyzeArticle(source))
    .toReversed();
  again.forEach((analysis, index) => {
    const found = difference(analysis, analyses[index]);
    want(found === null, () => `the same text is read another way: ${found}`);
    checkPack(analysis, damage);
  });
  checkTogether(lab, analyses, again, settings, depth);
}

/** An analysis comes back from its pack; bytes that are not as they were packed give nothing, wherever they were damaged or cut. */
function checkPack(analysis: ArticleAnalysis, [place, byte]: HostileCase["damage"]): void {
  const packed = packAnalysis(analysis);
  const lost = difference(unpackAnalysis(packed), analysis);
  want(lost === null, () => `an analysis comes back from its pack as another: ${lost}`);
  const at = Math.floor(place * packed.length);
  const changed = packed.slice();
  changed[at] = (changed[at] ?? 0) ^ byte;
  want(unpackAnalysis(changed) === null, () => `an analysis comes back from a pack that is damaged at ${at}`);
  want(unpackAnalysis(packed.slice(0, at)) === null, () => `an analysis comes back from a pack that is cut at ${at}`);
}

/** One text, room by room. */
function checkText(lab: Lab, source: ArticleSource): ArticleAnalysis {
  lab.texts++;
  lab.characters += source.text.length;
  checkTokens(source.text, lab.rooms.tokenize(source.text));
  const analysis = lab.rooms.analyze(source);
  checkAnalysis(analysis);
  checkPlaces(analysis);
  looksLikeProse(analysis.article);
  const found = difference(articleEvidence(source), analysis.article.evidence);
  want(found === null, () => `evidence without words is other evidence: ${found}`);
  return analysis;
}

function checkTogether(
  lab: Lab,
  analyses: readonly ArticleAnalysis[],
  again: readonly ArticleAnalysis[],
  settings: EngineSettings,
  depth: Depth,
): void {
  checkStories(analyses, group(analyses));
  const story = lab.rooms.compare(analyses, settings);
  checkStory(story);
  if (depth === "reports") checkReports(story, report(story));
  const found = difference(said(lab.engine.analyzeStory(again, settings)), said(story));
  want(found === null, () => `the same articles give another story: ${found}`);
  const lost = difference(unpackStory(packStory(story), analyses), story);
  want(lost === null, () => `a story comes back from its pack as another: ${lost}`);
}

/** What is read from a text, but for what is kept with it to save work. */
function partsOf({ article, quantities, dates, mentions, claims }: ArticleAnalysis): object {
  return { article, quantities, dates, mentions, claims };
}

/** What a story says. */
export function said({ articles, ...story }: StoryAnalysis): object {
  return { ...story, articles: articles.map(partsOf) };
}
