export type { Rule } from "./rule.ts";
export { RULES, runRules } from "./rules.ts";
export { SEVERITIES } from "./severity.ts";
export { namedSource, sourceMatrix } from "./source-matrix.ts";
export type { Agreement, Finding, FindingSide, Severity, SourceMatrix, SourceMatrixRow, StoryAnalysis } from "./types.ts";
