import { deserialize, serialize } from "node:v8";
import type { ArticleAnalysis, StoryAnalysis } from "../../engine/index.ts";

/** The bytes of an analysis. */
export function packAnalysis(analysis: ArticleAnalysis): Uint8Array {
  return serialize(analysis);
}

/** The analysis of some bytes; null where they are none. */
export function unpackAnalysis(bytes: Uint8Array): ArticleAnalysis | null {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written above.
  return deserialize(bytes) as ArticleAnalysis;
}

/** The bytes of a story, without its articles. */
export function packStory(story: StoryAnalysis): Uint8Array {
  return serialize({ ...story, articles: [] });
}
