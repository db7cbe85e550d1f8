import * as fc from "fast-check";
import { createEngine, DEFAULT_ENGINE_SETTINGS, RULES, type Engine, type EngineSettings, type StoryAnalysis } from "../../engine/index.ts";
import type { ArticleSource } from "../../engine/article/types.ts";
import { checkAnalysis, checkReports, checkStories, checkStory, checkTokens, want } from "./checks.ts";
import { createRooms, group, report, type Around, type Rooms } from "./rooms.ts";
import { hostilePaths, hostileTexts } from "./texts.ts";
import { SLOTS } from "./words.ts";

const names = fc.constantFrom(...(SLOTS["name"] ?? []), ...(SLOTS["place"] ?? []), "", " ", "a b c d e f");
const lists = fc.array(fc.array(names, { maxLength: 4 }), { maxLength: 3 });

/** Every rule speaks. */
export const EVERY_RULE: EngineSettings = {
  ...DEFAULT_ENGINE_SETTINGS,
  rules: Object.fromEntries(RULES.map(({ code }) => [code, "hint" as const])),
};

/** Settings as hostile as texts: names of everything for one thing, and kept apart as well. */
export const hostileSettings: fc.Arbitrary<EngineSettings> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constant(EVERY_RULE),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(lists, lists, fc.constantFrom("low" as const, "normal" as const, "high" as const))
      .map(([aliases, distinct, sensitivity]) => ({ rules: {}, aliases, distinct, sensitivity })),
  },
);

/** A few articles, whose paths differ, and the settings that they are read with. */
export const hostileStories: fc.Arbitrary<readonly [sources: readonly ArticleSource[], settings: EngineSettings]> = fc.tuple(
  fc.uniqueArray(fc.record({ path: hostilePaths, text: hostileTexts }), { selector: ({ path }) => path, minLength: 1, maxLength: 4 }),
  hostileSettings,
);

/** What a round of checks works with: the rooms, and an engine of which nobody knows what it read before. */
export interface Lab {
  readonly rooms: Rooms;
  readonly engine: Engine;
  /** How many texts were read. */
  texts: number;
  readonly around: Around;
}

/** Builds what the checks work with. */
export function createLab(weights: Uint8Array | null, around: Around = (_, work) => work()): Lab {
  return { rooms: createRooms(weights), engine: createEngine({ names: () => weights }), texts: 0, around };
}

/** Checks every room, and the whole, on one story of hostile texts. Throws where something does not hold. */
export function checkHostileStory(lab: Lab, sources: readonly ArticleSource[], settings: EngineSettings): void {
  const { rooms, engine, around } = lab;
  lab.texts += sources.length;
  const analyses = sources.map((source) => {
    checkTokens(source.text, rooms.tokenize(source.text, around));
    const analysis = rooms.analyze(source, around);
    checkAnalysis(analysis);
    return analysis;
  });
  checkStories(analyses, group(analyses, around));
  const story = rooms.compare(analyses, settings, around);
  checkStory(story);
  checkReports(story, report(story, around));
  // Read in the other order, by an engine that read other things before.
  const again = sources
    .toReversed()
    .map((source) => engine.analyzeArticle(source))
    .toReversed();
  const whole = engine.analyzeStory(again, settings);
  want(said(whole) === said(story), () => "the same articles gave another story");
}

/** What a story says, but for what is kept with an analysis to save work. */
function said({ articles, ...story }: StoryAnalysis): string {
  const parts = articles.map(({ article, quantities, dates, mentions, claims }) => ({ article, quantities, dates, mentions, claims }));
  return JSON.stringify([parts, story]);
}
