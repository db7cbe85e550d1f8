export { extractClaims } from "./claims.ts";
export { isEventNoun } from "./dated-nouns.ts";
export type { Dated } from "./dated.ts";
export { NO_SLOTS } from "./slots.ts";
export { clauseAround, lowerBound, sentenceAt, tokenRange, type TokenRange } from "./tokens.ts";
export type { Attribution, Claim, ClaimKind, ClauseSlots, Modality, Participants, Polarity, Tense } from "./types.ts";
