/**
 * What is kept of an article and of a story, as bytes: to hold ten thousand of them, to put them into a cache, to hand them from thread to thread.
 */
export { unpackAnalysis } from "./analysis.ts";
export { foldedAnalysis, isFolded, packAnalysis, packAnalysis as packedBytes, unfolded } from "./folded.ts";
export { createPool, type Pool } from "./pool.ts";
export { foldedStory, packStory, unfoldedStory, unpackStory } from "./story.ts";
