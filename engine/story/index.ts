export { anchorToStory } from "./anchor.ts";
export { compareStory, findClaim } from "./compare-story.ts";
export { groupStories } from "./stories.ts";
export { intervalOf, middle, relate, type Interval, type Relation } from "./numbers/values.ts";
export { foldSpace, listWords, valueWords, wordsAround } from "./numbers/value-words.ts";
export { statusWords } from "./status/stance.ts";
export { wordDifferences, type WordDifference } from "./words/word-differences.ts";
export { inconsistenciesOf, type Inconsistency } from "./within/within.ts";
export type { ArticleAnalysis, AssignedStory, ClaimGroup, ClaimRef, GroupKind, Grouping, StoryMembers, Verdict } from "./types.ts";
