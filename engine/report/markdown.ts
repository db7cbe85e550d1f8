import { RULES, sourceMatrix } from "../finding/index.ts";
import type { Finding, SourceMatrix, SourceMatrixRow, StoryAnalysis } from "../finding/types.ts";
import type { Span } from "../text/types.ts";
import { bySeverity, summaryOf } from "./counts.ts";
import { escapePasted as safe } from "./escape.ts";
import { placeFinder, type FindPlace } from "./places.ts";
import { storyTitle } from "./text.ts";
import type { CheckedStories } from "./types.ts";

const TITLES: ReadonlyMap<string, string> = new Map(RULES.map(({ code, title }) => [code, title]));

/** What stands in a table's cell where there is nothing to say. */
const NOTHING = "–";

/**
 * The result as Markdown to paste into a message or a page, in pieces: a section for each story that has findings, and in it a table for each, with
 * every outlet's words. Nothing that comes from an article, or from a file's name, can be markup.
 */
export function* markdownReport(checked: CheckedStories): Generator<string> {
  const find = placeFinder(checked);
  yield `# Second Source\n\n${summaryOf(checked.stories)}\n`;
  for (const story of checked.stories) {
    if (story.findings.length === 0) continue;
    yield `\n## ${safe(storyTitle(story, checked))}\n`;
    const whole = checked.open?.(story) ?? story;
    for (const finding of bySeverity(story.findings)) yield section(whole, finding, find);
  }
  if (checked.problems.length === 0) return;
  yield "\n## Not read, or not as it stands\n\n";
  for (const { file, place, message } of checked.problems) {
    yield `- ${safe(place ? `${file}, line ${place.line}` : file)}: ${safe(message)}\n`;
  }
}

function section(story: StoryAnalysis, finding: Finding, find: FindPlace): string {
  const [first] = finding.sides;
  const matrix = first?.claim && finding.group !== null ? sourceMatrix(story, first.article, first.claim) : null;
  const title = matrix?.title ?? TITLES.get(finding.code) ?? finding.code;
  const table = matrix ? matrixTable(matrix, find) : sidesTable(finding, find);
  const silent = matrix?.rows.filter(({ span }) => span === null).map(({ outlet }) => outlet) ?? [];
  const lines = [
    `### ${safe(title)}`,
    `${finding.severity} · ${safe(withoutTitle(finding.message, title))} \`${finding.code}\``,
    table,
    ...(silent.length > 0 ? [`Not in ${silent.map(safe).join(", ")}`] : []),
    ...(finding.why.length > 0 ? [`Compared for: ${finding.why.map(safe).join(" · ")}`] : []),
  ];
  return `\n${lines.join("\n\n")}\n`;
}

/** The heading says the topic already. */
function withoutTitle(message: string, title: string): string {
  return message.startsWith(`${title}: `) ? message.slice(title.length + 2) : message;
}

function matrixTable({ rows }: SourceMatrix, find: FindPlace): string {
  const told = rows.flatMap((row) =>
    row.span ? [[outletOf(row), row.words, row.value, row.attribution, placeOf(row, row.span, find)]] : [],
  );
  return tableOf(["outlet", "its words", "value", "says who", "where"], told);
}

function sidesTable({ sides }: Finding, find: FindPlace): string {
  return tableOf(
    ["outlet", "its words", "where"],
    sides.map((side) => [side.outlet, side.words, placeOf(side, side, find)]),
  );
}

function outletOf({ outlet, published }: SourceMatrixRow): string {
  return published === null ? outlet : `${outlet}, ${published}`;
}

function placeOf({ article }: { readonly article: string }, span: Span, find: FindPlace): string {
  const place = find({ article, start: span.start, end: span.end });
  return place ? `${place.file}, line ${place.from.line}` : "";
}

function tableOf(head: readonly string[], rows: readonly (readonly (string | null)[])[]): string {
  const cells = rows.map((row) => row.map((cell) => (cell === null || cell === "" ? NOTHING : safe(cell))));
  return [head, head.map(() => "---"), ...cells].map((row) => `| ${row.join(" | ")} |`).join("\n");
}
