import {
  DEFAULT_ENGINE_SETTINGS,
  foldedStory,
  packAnalysis,
  packStory,
  unfolded,
  type ArticleAnalysis,
  type Engine,
  type EngineSettings,
  type Pool,
  type StoryAnalysis,
  type StoryPaths,
} from "../engine/index.ts";
import { engineSettings, mapConcurrently, type Root, type Workers } from "../workspace/index.ts";
import type { Pass } from "./pass.ts";
import type { SourceFile } from "./source-file.ts";
import { viewOf, type StoryView } from "./story-view.ts";
import type { TextReader } from "./text-reader.ts";

/** What a story is made of. */
export interface StoryParts {
  readonly story: StoryPaths;
  /** In the story's order; analyses as they were when the story was put together. */
  readonly members: readonly { readonly file: SourceFile; readonly analysis: ArticleAnalysis }[];
  readonly root: Root | null;
}

/** What a reader of stories needs. */
export interface StoryReaderOptions {
  readonly engine: Engine;
  readonly workers: Workers | null;
  /** Of what is unfolded. */
  readonly pool: Pool;
  readonly texts: TextReader;
}

/** Stories that workers are asked for at a time. */
const AT_ONCE = 32;

/** Compares stories: those that the client has a text of open here, at once, with all of their articles at hand; the others elsewhere. */
export class StoryReader {
  readonly #options: StoryReaderOptions;
  /** The articles of open stories, by path: with an edit, all but one of them are as they were, and so is what the engine keeps of them. */
  #unfolded = new Map<string, { readonly of: ArticleAnalysis; readonly whole: ArticleAnalysis }>();

  constructor(options: StoryReaderOptions) {
    this.#options = options;
  }

  /** Compares stories and gives each as it is known; null where others were more urgent, or all was ended. */
  async read(stories: readonly StoryParts[], pass: Pass, onRead: (parts: StoryParts, view: StoryView | null) => void): Promise<void> {
    const { workers } = this.#options;
    const near = stories.filter((parts) => workers === null || isOpen(parts));
    for (const parts of near) {
      onRead(parts, this.#compare(parts));
      await pass.pause();
    }
    const far = stories.filter((parts) => !near.includes(parts));
    if (!workers || far.length === 0) return;
    workers.expect(far.length);
    const signal = pass.giveWay();
    await mapConcurrently(far, AT_ONCE, async (parts) => onRead(parts, await this.#compareElsewhere(parts, workers, signal)));
  }

  /** The same view in little room, of articles that are. */
  fold(parts: StoryParts, { analysis }: StoryView): StoryView {
    return this.#folded(parts, packStory(analysis)) ?? toView(parts, analysis);
  }

  /** Lets go of the articles that are no longer in an open story. */
  release(isNear: (path: string) => boolean): void {
    for (const path of this.#unfolded.keys()) if (!isNear(path)) this.#unfolded.delete(path);
  }

  #compare(parts: StoryParts): StoryView {
    const { engine, texts } = this.#options;
    const { members, story } = parts;
    let analysis = empty(parts);
    texts.guard(`The story ${story.id}`, () => {
      const whole = members.map((member) => (isOpen(parts) ? this.#keepUnfolded(member) : unfolded(member.analysis)));
      analysis = engine.analyzeStory(whole, settingsOf(parts), story.id);
    });
    return isOpen(parts) ? toView(parts, analysis) : this.fold(parts, toView(parts, analysis));
  }

  async #compareElsewhere(parts: StoryParts, workers: Workers, signal: AbortSignal): Promise<StoryView | null> {
    const { members, story } = parts;
    if (signal.aborted) return null;
    const task = { id: story.id, members: members.map(({ analysis }) => packAnalysis(analysis)), settings: settingsOf(parts) };
    const outcome = await workers.compare(task, { signal });
    if (outcome.state === "dropped") return null;
    if (outcome.state === "done") return this.#folded(parts, outcome.value) ?? this.#compare(parts);
    this.#options.texts.tell(`The story ${story.id}`, outcome.reason);
    return toView(parts, empty(parts));
  }

  #keepUnfolded({ file: { path }, analysis }: StoryParts["members"][number]): ArticleAnalysis {
    const known = this.#unfolded.get(path);
    if (known?.of === analysis) return known.whole;
    const whole = unfolded(analysis);
    this.#unfolded.set(path, { of: analysis, whole });
    return whole;
  }

  #folded(parts: StoryParts, bytes: Uint8Array): StoryView | null {
    const analysis = foldedStory(
      bytes,
      parts.members.map((member) => member.analysis),
      this.#options.pool,
    );
    return analysis && toView(parts, analysis);
  }
}

/** Whether the client has a text of a story open. */
export function isOpen({ members }: StoryParts): boolean {
  return members.some(({ file }) => file.open);
}

function toView({ root, members }: StoryParts, analysis: StoryAnalysis): StoryView {
  return viewOf(
    root,
    members.map((member) => member.analysis),
    analysis,
  );
}

function settingsOf({ root, members }: StoryParts): EngineSettings {
  if (!root) return DEFAULT_ENGINE_SETTINGS;
  return engineSettings(
    root,
    members.map(({ file: { path } }) => ({ file: path, path })),
  );
}

/** What is known of a story that could not be compared. */
function empty({ story: { id }, members }: StoryParts): StoryAnalysis {
  return { id, articles: members.map(({ analysis }) => analysis), entities: [], groups: [], names: [], findings: [], copies: [] };
}
