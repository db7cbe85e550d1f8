/**
 * What is kept of an article and of a story, as bytes: to hold ten thousand of them, to put them into a cache, to hand them from thread to thread.
 *
 * An encoding of our own, since what makes packs small is that words are spans of the text, and that objects of one shape are written field by
 * field: msgpackr 2 and cbor-x 1, the fastest general ones, take 52 and 55 KB for the analysis of an article of 800 words, which is more than may be
 * kept of it; this takes 12, of which 5 are the text. It is written as fast as theirs, and read in one and a half times their time, which they
 * need functions made of strings for. No list of fields stands here but of those at hand without unfolding, and of tokens: a field that a type
 * gets is packed from then on.
 */
export { unpackAnalysis } from "./analysis.ts";
export { foldedAnalysis, isFolded, packAnalysis, unfolded } from "./folded.ts";
export { createPool, type Pool } from "./pool.ts";
export { foldedStory, packStory, storyDigest, unfoldedStory, unpackStory } from "./story.ts";
