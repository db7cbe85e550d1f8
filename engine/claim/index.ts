export { extractClaims } from "./claims.ts";
export { clauseAround, lowerBound, sentenceAt, tokenRange, type TokenRange } from "./tokens.ts";
export type { Attribution, Claim, ClaimKind } from "./types.ts";
