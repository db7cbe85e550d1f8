export { anchorAgain, anchorToStory } from "./anchor.ts";
export { compareStory, findClaim } from "./compare-story.ts";
export { fingerprintOf } from "./copies.ts";
export { createMembership, type Membership, type StoryChanges } from "./membership/membership.ts";
export { createStoryMemories, createStoryMemory, type StoryMemory } from "./memory.ts";
export { signatureOf } from "./signature.ts";
export { groupStories } from "./stories.ts";
export { intervalOf, middle, relate, relateClaims, type Interval, type Relation } from "./numbers/values.ts";
export { storyOffsets } from "./dates/places.ts";
export { foldSpace, listWords, valueWords, wordsAround } from "./numbers/value-words.ts";
export { statusWords } from "./status/stance.ts";
export { wordDifferences, type WordDifference } from "./words/word-differences.ts";
export { inconsistenciesOf, type Inconsistency } from "./within/within.ts";
export type {
  ArticleAnalysis,
  AssignedStory,
  ClaimGroup,
  ClaimRef,
  CopySet,
  GroupKind,
  Grouping,
  Signature,
  StoryMembers,
  StoryPaths,
  Verdict,
  WordWeights,
} from "./types.ts";
