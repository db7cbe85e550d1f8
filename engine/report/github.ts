import { RULES } from "../finding/index.ts";
import type { Finding, Severity } from "../finding/types.ts";
import { printable } from "./cells.ts";
import { bySeverity, counted, summaryOf } from "./counts.ts";
import { mainSide, otherSides, placeFinder, type FindPlace } from "./places.ts";
import type { CheckedStories } from "./types.ts";

/** GitHub's own levels; it has no hint. */
const LEVELS: Readonly<Record<Severity, "error" | "warning" | "notice">> = {
  error: "error",
  warning: "warning",
  information: "notice",
  hint: "notice",
};

/** GitHub shows so many annotations of each level for a step, and drops the rest without a word. */
const CAP = 10;

const TITLES: ReadonlyMap<string, string> = new Map(RULES.map(({ code, title }) => [code, title]));

/**
 * The findings as workflow commands of GitHub Actions, in pieces, gravest first: an annotation at the first side of each, with the other sides in
 * its message. Where GitHub would drop some, the first line says so. The last line is a summary for the log.
 */
export function* githubReport(checked: CheckedStories): Generator<string> {
  const find = placeFinder(checked);
  const findings = bySeverity(checked.stories.flatMap((story) => story.findings));
  const note = capNote([...checked.problems.map(() => "warning" as const), ...findings.map(({ severity }) => LEVELS[severity])]);
  if (note !== null) yield command("notice", {}, note);
  for (const { file, place, message } of checked.problems) {
    yield command(
      "warning",
      { file, ...(place ? { line: place.line, col: place.column } : {}), title: "Not read as it stands" },
      printable(message),
    );
  }
  for (const finding of findings) yield annotation(finding, find);
  yield `${summaryOf(checked.stories)}\n`;
}

function annotation(finding: Finding, find: FindPlace): string {
  const side = mainSide(finding);
  const place = side ? find(side) : null;
  if (!side || !place) return "";
  const others = otherSides(finding, side).flatMap((other) => {
    const there = find(other);
    return there ? [`${other.outlet} (${there.file}:${there.from.line}:${there.from.column}): ${other.words}`] : [];
  });
  const why = finding.why.length > 0 ? [`Compared for: ${finding.why.join(" · ")}`] : [];
  const { from, to, file } = place;
  // GitHub marks columns within one line only.
  const columns = from.line === to.line ? { col: from.column, endColumn: to.column } : {};
  const properties = { file, line: from.line, endLine: to.line, ...columns, title: `${TITLES.get(finding.code) ?? ""} (${finding.code})` };
  return command(LEVELS[finding.severity], properties, [side.message, ...others, ...why].map(printable).join("\n"));
}

/** "GitHub shows 10 annotations of a level for each step: 14 warnings …", or null where it shows all. */
function capNote(levels: readonly ("error" | "warning" | "notice")[]): string | null {
  const over = (["error", "warning", "notice"] as const)
    .map((level) => ({ level, count: levels.filter((one) => one === level).length }))
    .filter(({ level, count }) => count > (level === "notice" ? CAP - 1 : CAP));
  if (over.length === 0) return null;
  const counts = over.map(({ level, count }) => counted(count, level)).join(", ");
  return `GitHub shows ${CAP} annotations of each level for a step, and there are ${counts}. All are in the log of this step.`;
}

/** One command on one line; nothing in the values can end it or begin another. */
function command(level: string, properties: Readonly<Record<string, string | number>>, message: string): string {
  const values = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(printable(String(value)))}`);
  return `::${level}${values.length > 0 ? ` ${values.join(",")}` : ""}::${escapeData(message)}\n`;
}

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
