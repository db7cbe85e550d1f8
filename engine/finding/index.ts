export type { Rule } from "./rule.ts";
export { RULES, runRules } from "./rules.ts";
export { SEVERITIES } from "./severity.ts";
export { foldRows, type FoldedRow } from "./fold-rows.ts";
export { sourceMatrix } from "./source-matrix.ts";
export { namedSource } from "./speakers.ts";
export type { Agreement, Finding, FindingSide, Severity, SourceMatrix, SourceMatrixRow, StoryAnalysis } from "./types.ts";
export { differingWords } from "./wordings.ts";
