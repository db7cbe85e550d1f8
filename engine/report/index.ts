/** The result of an analysis for programs (JSON) and the layout of its evidence for people. */
export { serializeReport, toJsonReport } from "./json.ts";
export { excerpt, lineStarts, positionAt, type Excerpt, type ExcerptOptions, type ExcerptLine, type Position } from "./excerpt.ts";
export { printable } from "./cells.ts";
export { differingWords } from "./differences.ts";
export type {
  JsonArticle,
  JsonClaim,
  JsonEntity,
  JsonFinding,
  JsonGroup,
  JsonReport,
  JsonValue,
  ReportedArticle,
  ReportedStory,
} from "./types.ts";
export { isDisagreement, storyQuestions, type Answer, type Measure, type PlottedValue, type Question, type Standing } from "./overview.ts";
