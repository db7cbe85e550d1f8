/** The result of an analysis for programs (JSON) and the layout of its evidence for people. */
export { jsonReport, serializeReport, toJsonReport } from "./json.ts";
export { excerpt, lineStarts, positionAt, type Excerpt, type ExcerptOptions, type ExcerptLine, type Position } from "./excerpt.ts";
export { SEVERITIES } from "../finding/index.ts";
export { bySeverity, summaryOf } from "./counts.ts";
export { escapeMarkdown, pathUri, plainText } from "./escape.ts";
export { digestOf, symbolAt, type StoryDigest, type StorySymbol, type SymbolType } from "./digest.ts";
export { githubReport } from "./github.ts";
export { markdownReport } from "./markdown.ts";
export { sarifLog, sarifReport } from "./sarif.ts";
export { problemLine, textReport, type Layout, type Style } from "./text.ts";
export { printable } from "./cells.ts";
export type {
  CheckedStories,
  JsonArticle,
  JsonClaim,
  JsonEntity,
  JsonFinding,
  JsonGroup,
  JsonReport,
  JsonValue,
  ReportedArticle,
  ReportedStory,
  ReportProblem,
} from "./types.ts";
export {
  isDisagreement,
  storyQuestions,
  storyStandings,
  type Answer,
  type Measure,
  type PlottedValue,
  type Question,
  type Standing,
} from "./overview.ts";
