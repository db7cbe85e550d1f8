// How fast the whole engine reads, from text to claims, beside the libraries that a user would pick for parts of it:
// `npm run bench:engine [-- ../shared [rounds]]` prints the table and keeps it in bench/README.md.
import { execFileSync } from "node:child_process";
import { cpus, loadavg } from "node:os";
import { fileURLToPath } from "node:url";
import { CONTESTANTS } from "./engine/contestants.ts";
import type { Round } from "./engine/round.ts";
import { HALVES, samplesOf } from "./engine-sample.ts";
import { markdown, replaceBetween } from "./numbers/table.ts";

const shared = process.argv[2] ?? "../shared";
const rounds = Number(process.argv[3] ?? 5);
const articles = HALVES.flatMap((half) => samplesOf(shared, half).measured);
const characters = articles.reduce((sum, { text }) => sum + text.length, 0);
const load = loadavg()[0] ?? 0;

/** Characters a second of all rounds, the highest first; and seconds to load, the least. */
interface Rates {
  readonly first: readonly number[];
  readonly repeated: readonly number[];
  readonly load: number;
}

const measured = measureAll();
const [own] = measured;
const report = markdown([
  {
    title: "Text to claims: characters a second of processor time, one core",
    columns: ["first reading (median)", "repeated (median)", "Second Source is, first and repeated", "loads in"],
    rows: CONTESTANTS.map(({ name, does }, index) => {
      const { first = [], repeated = [], load: seconds = 0 } = measured[index] ?? {};
      return [
        `${name}: ${does}`,
        bestAndMedian(first),
        bestAndMedian(repeated),
        index === 0 ? "" : `${ratio(own?.first, first)} and ${ratio(own?.repeated, repeated)} times as fast`,
        `${seconds.toFixed(2)} s`,
      ];
    }),
    notes: [
      `${articles.length} articles, ${thousands(characters)} characters. Each reads in a process of its own, ${rounds} rounds in turn, one half of the articles at a time, after the other half and some more have warmed it up; \`cspell-lib\`, \`harper.js\` and the engine remember what they have read. ${cpus()[0]?.model ?? "unknown processor"}, Node ${process.versions.node}, load ${load.toFixed(1)} on ${cpus().length} cores.`,
    ],
  },
]);
console.log(report);
replaceBetween(new URL("README.md", import.meta.url), "engine", report);

/** All take turns, so that what else the machine does at a time burdens all alike. */
function measureAll(): Rates[] {
  const found = CONTESTANTS.map((): Round[] => []);
  for (let round = 0; round < rounds; round++) found.forEach((list, index) => list.push(measure(index)));
  return found.map((list) => ({
    first: rates(list, "first"),
    repeated: rates(list, "repeated"),
    load: Math.min(...list.map((round) => round.load)),
  }));
}

function rates(list: readonly Round[], key: "first" | "repeated"): number[] {
  return list.map((round) => characters / round[key]).toSorted((a, b) => b - a);
}

function measure(index: number): Round {
  const [one, other] = HALVES.map((half) => measureHalf(index, half));
  if (!one || !other) throw new Error("no halves");
  return { load: Math.min(one.load, other.load), first: one.first + other.first, repeated: one.repeated + other.repeated };
}

function measureHalf(index: number, half: number): Round {
  const script = fileURLToPath(new URL("engine/round.ts", import.meta.url));
  const output = execFileSync(process.execPath, [script, String(index), String(half), shared], { encoding: "utf8", maxBuffer: 1 << 24 });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- our own script's; others' words before it are cut off.
  return JSON.parse(output.slice(output.lastIndexOf("{"))) as Round;
}

/** Of the best rates. */
function ratio(one: readonly number[] = [], other: readonly number[] = []): string {
  return ((one[0] ?? 0) / (other[0] ?? 1)).toFixed(1);
}

function bestAndMedian(rates: readonly number[]): string {
  return `${thousands(rates[0] ?? 0)} (${thousands(rates[Math.floor(rates.length / 2)] ?? 0)})`;
}

function thousands(count: number): string {
  return Math.round(count).toLocaleString("en");
}
