import { cpus, loadavg } from "node:os";
import type { Measured } from "./measure.ts";

interface Row {
  readonly name: string;
  readonly unit: string;
  readonly of: (measured: Measured) => number | null;
  /** What is wished for of the largest corpus. */
  readonly goal?: string;
}

const ROWS: readonly Row[] = [
  { name: "cold start: everything read, problems told", unit: "s", of: ({ cold }) => cold.whole / 1000, goal: "< 60" },
  { name: "… the first answer about the open article", unit: "s", of: ({ cold }) => cold.first / 1000 },
  { name: "… articles a second", unit: "", of: ({ articles, cold }) => (articles * 1000) / cold.whole },
  {
    name: "… processor time an article",
    unit: "ms",
    of: ({ articles, cold }) => (cold.processor === null ? null : cold.processor / articles),
  },
  { name: "warm start, with the cache of the run before", unit: "s", of: ({ warm }) => warm.whole / 1000, goal: "< 3" },
  { name: "… the first answer about the open article", unit: "s", of: ({ warm }) => warm.first / 1000 },
  { name: "most memory, cold", unit: "MB", of: ({ cold }) => cold.peak, goal: "< 600" },
  { name: "most memory, warm and edited", unit: "MB", of: ({ warm }) => warm.peak, goal: "< 600" },
  { name: "edit to problems, half below", unit: "ms", of: ({ edits }) => percentile(edits, 0.5) },
  { name: "edit to problems, 95 % below", unit: "ms", of: ({ edits }) => percentile(edits, 0.95), goal: "< 50" },
  { name: "… processor time of one", unit: "ms", of: ({ editProcessor }) => editProcessor },
  { name: "hover, 95 % below", unit: "ms", of: ({ hovers }) => percentile(hovers, 0.95) },
  { name: "workspace symbols, 95 % below", unit: "ms", of: ({ symbols }) => percentile(symbols, 0.95) },
  { name: "command line, cold", unit: "s", of: ({ commandCold }) => commandCold.time / 1000, goal: "< 60" },
  { name: "command line, warm", unit: "s", of: ({ commandWarm }) => commandWarm.time / 1000 },
  { name: "command line, most memory, cold", unit: "MB", of: ({ commandCold }) => commandCold.peak },
];

/** What was measured, a size a column; the last column compares the largest with the smallest. */
export function scaleTable(all: readonly Measured[]): string {
  const [first, last] = [all[0], all.at(-1)];
  const sizes = all.map(({ articles }) => `${articles.toLocaleString("en")} articles`);
  const ratio = first && last && first !== last ? [`${last.articles.toLocaleString("en")} to ${first.articles.toLocaleString("en")}`] : [];
  const head = ["", "", ...sizes, ...ratio, "goal"];
  const lines = ROWS.map(({ name, unit, of, goal = "" }) => {
    const values = all.map(of);
    const [least, most] = [values[0] ?? null, values.at(-1) ?? null];
    const times = ratio.map(() => (least === null || most === null || least === 0 ? "" : `${shown(most / least)} times`));
    const cells = values.map((value) => (value === null ? "–" : shown(value)));
    return [name, unit].concat(cells, times, goal);
  });
  const rule = head.map((_, at) => (at < 2 ? "---" : "---:"));
  const machine = `${cpus()[0]?.model.trim() ?? "a processor"}, ${cpus().length} of them, Node ${process.versions.node}, load ${loadavg()[0]?.toFixed(1) ?? ""}`;
  const characters = all.map((one) => Math.round(one.characters / one.articles).toLocaleString("en")).at(-1) ?? "";
  return [
    ...[head, rule, ...lines].map((cells) => `| ${cells.join(" | ")} |`),
    "",
    `Invented stories of some four articles, ${characters} characters each; a process of its own for each start (${machine}).`,
  ].join("\n");
}

/** Of so many times the one that a share of them is below. */
export function percentile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

function shown(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString("en") : value.toFixed(value >= 10 ? 1 : 2);
}
