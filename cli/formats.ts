import {
  githubReport,
  markdownReport,
  sarifReport,
  jsonReport,
  textReport,
  type CheckedStories,
  type Layout,
} from "../engine/report/index.ts";

/** The formats of `check`, by name; each gives the report's text in pieces. */
export const FORMATTERS = {
  text: textReport,
  json: ({ stories, open }: CheckedStories) => jsonReport(stories, open),
  sarif: (checked: CheckedStories) => [sarifReport(checked)],
  github: githubReport,
  markdown: markdownReport,
} satisfies Readonly<Record<string, (checked: CheckedStories, layout: Layout) => Iterable<string>>>;

export type Format = keyof typeof FORMATTERS;
