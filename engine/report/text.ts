import { dirnameOf } from "./paths.ts";
import { differingWords } from "../finding/index.ts";
import type { Finding, StoryAnalysis } from "../finding/types.ts";
import type { Span } from "../text/types.ts";
import { printable } from "./cells.ts";
import { bySeverity, summaryOf } from "./counts.ts";
import { excerpt } from "./excerpt.ts";
import { placeFinder, type FindPlace, type Place } from "./places.ts";
import type { CheckedStories, ReportProblem } from "./types.ts";

/** Colours for a terminal; each function gives its text unchanged where colours are off. */
export interface Style {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly red: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly blue: (text: string) => string;
  readonly green: (text: string) => string;
}

/** How the result is laid out. */
export interface Layout {
  readonly style: Style;
  /** Terminal cells a line may take. */
  readonly width: number;
}

/** The result for people at a terminal, in pieces: each finding with the words of every side, then a summary. */
export function* textReport(checked: CheckedStories, layout: Layout): Generator<string> {
  const find = placeFinder(checked);
  const many = checked.stories.filter((story) => story.findings.length > 0).length > 1;
  for (const story of checked.stories) {
    if (many && story.findings.length > 0) yield `${layout.style.bold(printable(storyTitle(story, checked)))}\n\n`;
    for (const finding of bySeverity(story.findings)) yield renderFinding(finding, find, layout);
  }
  yield renderSummary(checked, layout);
}

/** "stories/flood: Coast Post, Valley Courier": where a story's articles stand, else what it is called, and who tells it. */
export function storyTitle(story: StoryAnalysis, { files }: CheckedStories): string {
  const folders = new Set(story.articles.map(({ article }) => dirnameOf(files.get(article.path) ?? article.path)));
  const name = folders.size === 1 ? [...folders].join("") : story.id;
  return `${name}: ${story.articles.map(({ article }) => article.outletLabel).join(", ")}`;
}

/** One line for something that could not be read as it stands: a file, the configuration, an article's front matter. */
export function problemLine({ file, place, message }: ReportProblem): string {
  return `${printable(file)}${place ? `:${place.line}:${place.column}` : ""}: ${printable(message)}`;
}

/** Digits of a line number. */
const GUTTER = 4;

/** A side with its place, its line and the marks under its words, or under those parts of them that are given. */
function renderSide({ side, article, file, starts, from }: Place, marks: readonly Span[], { style, width }: Layout): string {
  const shown = excerpt(article.text, starts, side, { width: Math.max(20, width - GUTTER - 5), maxLines: 2, marks });
  const published = article.published === null ? "" : `, ${article.published}`;
  const rows = [`  ${printable(file)}:${from.line}:${from.column}  ${style.bold(printable(side.outlet))}${published}`];
  for (const part of shown.lines) {
    const number = String(part.line).padStart(GUTTER);
    rows.push(`  ${style.dim(`${number} │`)} ${part.before}${style.bold(part.marked)}${part.after}`);
    rows.push(`  ${style.dim(`${" ".repeat(GUTTER)} │`)} ${style.red(part.underline)}`);
  }
  if (shown.truncated) rows.push(`  ${style.dim(`${" ".repeat(GUTTER)} │ …`)}`);
  return rows.map((row) => `${row.trimEnd()}\n`).join("");
}

function renderFinding(finding: Finding, find: FindPlace, layout: Layout): string {
  const { style, width } = layout;
  const paint = { error: style.red, warning: style.yellow, information: style.blue, hint: style.green }[finding.severity];
  const places = finding.sides.flatMap((side) => find(side) ?? []);
  const marks = finding.code === "quote-differs" ? changedWords(places) : [];
  const [first = "", ...rest] = wrap(`${finding.severity} ${printable(finding.message)} ${finding.code}`, width);
  const head = `${paint(style.bold(finding.severity))}${first.slice(finding.severity.length)}`;
  const title = [head, ...rest.map((line) => `  ${line}`)].join("\n");
  const why = finding.why.length === 0 ? [] : wrap(`Compared for: ${printable(finding.why.join(" · "))}`, width - 2);
  const sides = places.map((place, index) => renderSide(place, marks[index] ?? [], layout));
  return `${title}\n${sides.join("")}${why.map((line) => `  ${style.dim(line)}\n`).join("")}\n`;
}

/** In a long quotation one word is hard to find: for each side, the words that another has otherwise. */
function changedWords(places: readonly Place[]): Span[][] {
  const spans = differingWords(places.map(({ article, side }) => article.text.slice(side.start, side.end)));
  return places.map(({ side }, index) =>
    (spans[index] ?? []).map(({ start, end }) => ({ start: side.start + start, end: side.start + end })),
  );
}

/** Breaks a text at spaces into lines of at most `width` characters, a longer word apart; all but the first are two shorter, for an indent. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const room = lines.length === 0 ? width : width - 2;
    if (line !== "" && line.length + 1 + word.length > room) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

function renderSummary({ stories, problems, decided = 0 }: CheckedStories, { style }: Layout): string {
  const lines = [style.bold(summaryOf(stories))];
  if (decided > 0) lines.push(`${decided} more ${decided === 1 ? "was" : "were"} decided about before; --no-dispositions shows all.`);
  if (problems.length > 0) lines.push("", "Not read, or not as it stands:", ...problems.map((problem) => `  ${problemLine(problem)}`));
  return `${lines.join("\n")}\n`;
}
