import {
  looksLikeProse,
  openArticle,
  packAnalysis,
  packStory,
  unpackAnalysis,
  type ArticleAnalysis,
  type Engine,
} from "../../engine/index.ts";
import type { AnalyzedText, AnalyzeSource, Answer, CompareStory, Task } from "./types.ts";

/** Does one task, in whatever thread it is called. Throws where the engine does, which no text should make it, and where bytes are no analysis. */
export type Perform = (task: Task) => Answer;

/** Tasks are done by an engine, which is made when the first of them comes. */
export function performer(createEngine: () => Engine): Perform {
  let engine: Engine | undefined;
  return (task) => {
    engine ??= createEngine();
    return task.kind === "analyze" ? analyze(engine, task) : compare(engine, task);
  };
}

function analyze(engine: Engine, task: Extract<Task, { readonly kind: "analyze" }>): AnalyzedText {
  const { evidence, prose, analysis } = analyzeText(engine, task);
  return { evidence, prose, bytes: analysis && owned(packAnalysis(analysis)) };
}

/** What came of reading a text, in the thread that read it. */
export interface ReadText extends Omit<AnalyzedText, "bytes"> {
  /** Null where none was wanted. */
  readonly analysis: ArticleAnalysis | null;
}

/** Reads a text and analyses it where it is to be. */
export function analyzeText(engine: Engine, { path, text, when = "always" }: AnalyzeSource): ReadText {
  // Looking for marks costs a small part of reading all words; most of a folder's files may be no articles.
  const opened = openArticle({ path, text });
  const { evidence } = opened;
  if (when === "marked" && evidence.length === 0) return { evidence, prose: null, analysis: null };
  const article = engine.readArticle(opened);
  const isCertain = when === "always" || (when === "marked" && evidence.includes("front-matter"));
  const prose = isCertain ? null : looksLikeProse(article);
  return { evidence, prose, analysis: prose === false ? null : engine.analyzeArticle(article) };
}

function compare(engine: Engine, { id, members, settings }: CompareStory): Uint8Array {
  const articles = members.map((bytes) => {
    const analysis = unpackAnalysis(bytes);
    if (!analysis) throw new Error("A packed analysis is not whole.");
    return analysis;
  });
  return owned(packStory(engine.analyzeStory(articles, settings, id)));
}

/** The same bytes in a buffer that holds nothing else: a buffer is sent, or transferred, as a whole. */
export function owned(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const { buffer } = bytes;
  return buffer instanceof ArrayBuffer && buffer.byteLength === bytes.length ? new Uint8Array(buffer) : new Uint8Array(bytes);
}
