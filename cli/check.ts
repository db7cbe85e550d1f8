import { dirname, isAbsolute, relative, sep } from "node:path";
import type { Article, Finding, FindingSide, Severity, Span, StoryAnalysis } from "../engine/index.ts";
import { differingWords, excerpt, lineStarts, printable } from "../engine/report/index.ts";
import type { Analysis } from "./analysis.ts";
import type { Style } from "./style.ts";

/** How the result is laid out. */
export interface Layout {
  readonly style: Style;
  /** Terminal cells a line may take. */
  readonly width: number;
  /** Paths are shown relative to this folder, where they are below it. */
  readonly cwd: string;
}

/** The severities, gravest first. */
export const SEVERITIES: readonly Severity[] = ["error", "warning", "information", "hint"];

/** The result for people, in pieces: each finding with the words of every side, then a summary. */
export function* renderCheck(analysis: Analysis, layout: Layout): Generator<string> {
  const many = analysis.stories.filter((story) => story.findings.length > 0).length > 1;
  for (const story of analysis.stories) {
    if (many && story.findings.length > 0) yield `${layout.style.bold(storyTitle(story, analysis, layout))}\n\n`;
    const places = new Places(story, analysis, layout);
    for (const finding of bySeverity(story.findings)) yield renderFinding(finding, places, layout);
  }
  yield renderSummary(analysis, layout);
}

/** The path as someone in `cwd` would type it. */
export function displayPath(file: string, cwd: string): string {
  const path = relative(cwd, file);
  const shown = path === "" ? "." : path === ".." || path.startsWith(`..${sep}`) || isAbsolute(path) ? file : path;
  return printable(shown.replaceAll(sep, "/"));
}

function bySeverity(findings: readonly Finding[]): Finding[] {
  return SEVERITIES.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
}

function storyTitle(story: StoryAnalysis, analysis: Analysis, { cwd }: Layout): string {
  const folders = new Set(story.articles.map(({ article }) => dirname(analysis.files.get(article.path) ?? article.path)));
  const name = folders.size === 1 ? [...folders].map((folder) => displayPath(folder, cwd)).join("") : printable(story.id);
  return `${name}: ${story.articles.map(({ article }) => printable(article.outletLabel)).join(", ")}`;
}

/** Where spans of a story's articles stand; lines are counted once an article. */
class Places {
  readonly #articles = new Map<string, { readonly article: Article; readonly file: string; starts: readonly number[] | null }>();
  readonly #layout: Layout;

  constructor(story: StoryAnalysis, analysis: Analysis, layout: Layout) {
    this.#layout = layout;
    for (const { article } of story.articles) {
      this.#articles.set(article.path, { article, file: analysis.files.get(article.path) ?? article.path, starts: null });
    }
  }

  /** The outlet's own words at a side. */
  wordsOf(side: FindingSide): string {
    return this.#articles.get(side.article)?.article.text.slice(side.start, side.end) ?? "";
  }

  /** A side with its place, its line and the marks under its words, or under those parts of them that are given. */
  render(side: FindingSide, marks: readonly Span[]): string {
    const known = this.#articles.get(side.article);
    if (!known) return "";
    const { style, width, cwd } = this.#layout;
    known.starts ??= lineStarts(known.article.text);
    const shown = excerpt(known.article.text, known.starts, side, { width: Math.max(20, width - GUTTER - 5), maxLines: 2, marks });
    const { line, column } = shown.position;
    const published = known.article.published === null ? "" : `, ${known.article.published}`;
    const rows = [`  ${displayPath(known.file, cwd)}:${line}:${column}  ${style.bold(printable(side.outlet))}${published}`];
    for (const part of shown.lines) {
      const number = String(part.line).padStart(GUTTER);
      rows.push(`  ${style.dim(`${number} │`)} ${part.before}${style.bold(part.marked)}${part.after}`);
      rows.push(`  ${style.dim(`${" ".repeat(GUTTER)} │`)} ${style.red(part.underline)}`);
    }
    if (shown.truncated) rows.push(`  ${style.dim(`${" ".repeat(GUTTER)} │ …`)}`);
    return rows.map((row) => `${row.trimEnd()}\n`).join("");
  }
}

/** Digits of a line number. */
const GUTTER = 4;

function renderFinding(finding: Finding, places: Places, { style, width }: Layout): string {
  const paint = { error: style.red, warning: style.yellow, information: style.blue, hint: style.green }[finding.severity];
  const marks = finding.code === "quote-differs" ? changedWords(finding.sides, places) : [];
  const [first = "", ...rest] = wrap(`${finding.severity} ${printable(finding.message)} ${finding.code}`, width);
  const head = `${paint(style.bold(finding.severity))}${first.slice(finding.severity.length)}`;
  const title = [head, ...rest.map((line) => `  ${line}`)].join("\n");
  const why = finding.why.length === 0 ? [] : wrap(`Compared for: ${printable(finding.why.join(" · "))}`, width - 2);
  return `${title}\n${finding.sides.map((side, index) => places.render(side, marks[index] ?? [])).join("")}${why.map((line) => `  ${style.dim(line)}\n`).join("")}\n`;
}

/** In a long quotation one word is hard to find: for each side, the words that another has otherwise. */
function changedWords(sides: readonly FindingSide[], places: Places): Span[][] {
  const spans = differingWords(sides.map((side) => places.wordsOf(side)));
  return sides.map((side, index) => (spans[index] ?? []).map(({ start, end }) => ({ start: side.start + start, end: side.start + end })));
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

function renderSummary(analysis: Analysis, { style, cwd }: Layout): string {
  const findings = analysis.stories.flatMap((story) => story.findings);
  const articles = analysis.stories.reduce((sum, story) => sum + story.articles.length, 0);
  const disagreements = findings.filter(({ code }) => code !== "single-source");
  const alone = findings.length - disagreements.length;
  const found = [
    disagreements.length > 0 || alone === 0 ? (incomparable(analysis.stories) ?? disagreementCount(disagreements)) : "",
    alone > 0 ? `${counted(alone, "figure")} that one outlet alone has` : "",
  ];
  const counts = `${counted(articles, "article")} in ${counted(analysis.stories.length, "story")}`;
  const lines = [style.bold(`${[counts, ...found].filter((part) => part !== "").join("; ")}.`)];
  const problems = problemLines(analysis, cwd);
  if (problems.length > 0) lines.push("", "Not read, or not as it stands:", ...problems.map((line) => `  ${line}`));
  return `${lines.join("\n")}\n`;
}

/** "No disagreement found" would reassure where nothing was compared: says so instead; null where some story has two articles. */
function incomparable(stories: readonly StoryAnalysis[]): string | null {
  if (stories.some(({ articles }) => articles.length > 1)) return null;
  return stories.length < 2 ? "nothing to compare" : "nothing to compare: each is alone in its story";
}

function disagreementCount(findings: readonly Finding[]): string {
  if (findings.length === 0) return "no disagreement found";
  const counts = SEVERITIES.map((severity) => ({ severity, count: findings.filter((one) => one.severity === severity).length }));
  const parts = counts.filter(({ count }) => count > 0).map(({ severity, count }) => counted(count, severity));
  return `${counted(findings.length, "disagreement")}: ${parts.join(", ")}`;
}

/** One line for each thing that could not be read as it stands: files, the configuration, an article's front matter. */
export function problemLines(analysis: Analysis, cwd: string): string[] {
  const files = analysis.problems.map(({ file, range, message }) => {
    const place = range ? `:${range.line + 1}:${range.character + 1}` : "";
    return `${displayPath(file, cwd)}${place}: ${printable(message)}`;
  });
  const faults = analysis.stories.flatMap(({ articles }) =>
    articles.flatMap(({ article }) => article.problems.map((problem) => problemLine(article, problem, analysis, cwd))),
  );
  return [...files, ...faults];
}

function problemLine(article: Article, problem: Article["problems"][number], analysis: Analysis, cwd: string): string {
  const { position } = excerpt(article.text, lineStarts(article.text), problem, { width: 20, maxLines: 0 });
  const file = displayPath(analysis.files.get(article.path) ?? article.path, cwd);
  return `${file}:${position.line}:${position.column}: ${printable(problem.message)}`;
}

const PLURALS: ReadonlyMap<string, string> = new Map([
  ["story", "stories"],
  ["information", "information"],
]);

function counted(count: number, noun: string): string {
  return `${count} ${count === 1 ? noun : (PLURALS.get(noun) ?? `${noun}s`)}`;
}
