import {
  foldedAnalysis,
  foldedStory,
  packAnalysis,
  type Engine,
  type EngineSettings,
  type Pool,
  type StoryAnalysis,
  type StoryMembers,
} from "../engine/index.ts";
import {
  analyzeHere,
  outcomeOf,
  type AnalyzeSource,
  type Outcome,
  type ReadText,
  type TaskOptions,
  type Workers,
} from "../workspace/index.ts";

/** Reads the articles and stories of one run. Nothing in it rejects. */
export interface Reader {
  /** Tells how many texts, or stories, are about to come. */
  expect(count: number): void;
  analyze(source: AnalyzeSource, options: TaskOptions): Promise<Outcome<ReadText>>;
  compare(members: StoryMembers, settings: EngineSettings): Promise<Outcome<StoryAnalysis>>;
}

/** So many articles take longer here than it takes threads to start, read the language model and become fast. */
export const MANY = 60;

/** What a reader is made of. */
export interface ReaderOptions {
  readonly engine: Engine;
  readonly workers: Workers;
  /** Keeps of articles and stories that are held as bytes what was unfolded last. */
  readonly views: Pool;
  /** Whether the workers are to do all, however little it is: they keep what was read. */
  readonly isKept: boolean;
}

/**
 * A reader that reads a few texts itself, and holds them as they are; more of them by workers, held as bytes. Nothing that is read differs. How much
 * there is it must be told first.
 */
export function createReader({ engine, workers, views, isKept }: ReaderOptions): Reader {
  const many = readerOfMany(workers, views);
  let reader = many;
  let isChosen = false;
  return {
    expect(count) {
      if (!isChosen && !isKept && count < MANY) reader = readerOfFew(engine);
      isChosen = true;
      reader.expect(count);
    },
    analyze: (source, options) => reader.analyze(source, options),
    compare: (members, settings) => reader.compare(members, settings),
  };
}

function readerOfFew(engine: Engine): Reader {
  return {
    expect: () => undefined,
    analyze: analyzeHere(engine),
    compare: ({ articles, id }, settings) => Promise.resolve(outcomeOf(() => engine.analyzeStory(articles, settings, id))),
  };
}

function readerOfMany(workers: Workers, views: Pool): Reader {
  return {
    expect: (count) => workers.expect(count),
    async analyze(source, options) {
      const outcome = await workers.analyze(source, options);
      if (outcome.state !== "done") return outcome;
      const { evidence, prose, bytes } = outcome.value;
      const analysis = bytes && foldedAnalysis(bytes, views);
      return bytes && !analysis ? DAMAGED : { state: "done", value: { evidence, prose, analysis } };
    },
    async compare({ id, articles }, settings) {
      const outcome = await workers.compare({ id, members: articles.map(packAnalysis), settings });
      if (outcome.state !== "done") return outcome;
      const story = foldedStory(outcome.value, articles, views);
      return story ? { state: "done", value: story } : DAMAGED;
    },
  };
}

/** No pack that a thread made, and none that the cache has checked, is so. */
const DAMAGED = { state: "failed", reason: "what was kept of it is damaged" } as const;
