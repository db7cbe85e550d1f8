import type { Article, ArticleSource, EngineSettings } from "../../engine/index.ts";

/** Whether a text is analysed: always; where it has the marks of an article, weak ones over prose; or where it reads as prose. */
export type AnalyzeWhen = "always" | "marked" | "prose";

/** One piece of work, as it is sent to a thread: plain data. */
export type Task =
  | { readonly kind: "analyze"; readonly path: string; readonly text: string; readonly when: AnalyzeWhen }
  | { readonly kind: "compare"; readonly id: string; readonly members: readonly Uint8Array[]; readonly settings: EngineSettings };

/** A text that is to be analysed. */
export interface AnalyzeSource extends ArticleSource {
  /** `always`, where absent. */
  readonly when?: AnalyzeWhen;
}

/** What came of reading a text. */
export interface AnalyzedText {
  readonly evidence: Article["evidence"];
  /** Whether it reads as prose; null where nobody had to look. */
  readonly prose: boolean | null;
  /** The packed analysis, in a buffer of its own; null where none was wanted. */
  readonly bytes: Uint8Array | null;
}

/** A story that is to be compared. */
export interface CompareStory {
  readonly id: string;
  /** The packed analyses of its articles, in order. They are copied, and stay the caller's. */
  readonly members: readonly Uint8Array[];
  readonly settings: EngineSettings;
}

/** What a task's work gives: a text's analysis, or a packed story. */
export type Answer = AnalyzedText | Uint8Array;

/** What became of a task. */
export type Outcome<Value> =
  | { readonly state: "done"; readonly value: Value }
  /** It could not be done; the reason is a clause for people: "it ran out of memory". */
  | { readonly state: "failed"; readonly reason: string }
  /** It was cancelled, or the workers were closed, before it was done. */
  | { readonly state: "dropped" };

/** Tasks sent at once, so that messages cost little. */
export interface Batch {
  readonly id: number;
  readonly tasks: readonly Task[];
  /**
   * Shared with the thread. The first number is the index of the task that is under way, -1 before the first and past the last at the end; then one
   * for each task, 1 once nobody wants it any more.
   */
  readonly state: Int32Array;
}

/** What a thread says: that it is ready for work, or what came of a batch; null stands for a task that nobody wanted any more. */
export type Reply =
  { readonly kind: "ready" } | { readonly kind: "batch"; readonly id: number; readonly results: readonly (Result | null)[] };

/** What a thread says of one task. */
export type Result = { readonly answer: Answer } | { readonly error: string };

/** What a thread is started with. */
export interface WorkerData {
  /** The name tagger's weights, in memory that all threads share; null where there are none. */
  readonly names: Uint8Array | null;
}
