// What is kept of an article: its bytes packed, the memory that folded and plain analyses take, and how long packing takes, beside what Node has
// for it: `npm run bench:memory [-- ../shared]` prints the table and keeps it in bench/README.md.
import { existsSync, globSync, readFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { basename, join } from "node:path";
import process from "node:process";
import { deserialize, serialize } from "node:v8";
import {
  type ArticleAnalysis,
  type ArticleSource,
  createEngine,
  createPool,
  decodeText,
  foldedAnalysis,
  packAnalysis,
  unpackAnalysis,
} from "../engine/index.ts";
import { inventedArticles } from "./engine-sample.ts";
import { markdown, replaceBetween } from "./numbers/table.ts";

/** Figures are of an article of so many words. */
const WORDS = 800;
/** Analyses that memory is measured with; plain ones take a hundred times as much. */
const [FOLDED, PLAIN] = [2000, 200];
const ROUNDS = 40;

interface Way {
  readonly name: string;
  readonly pack: (analysis: ArticleAnalysis) => Uint8Array;
  readonly unpack: (bytes: Uint8Array) => unknown;
}

const WAYS: readonly Way[] = [
  { name: "packed by `engine/pack`", pack: packAnalysis, unpack: unpackAnalysis },
  { name: "structured clone (`v8.serialize`)", pack: serialize, unpack: deserialize },
  {
    name: "JSON, which loses maps",
    pack: (analysis) => Buffer.from(JSON.stringify(analysis)),
    unpack: (bytes) => JSON.parse(String(bytes)),
  },
];

const { gc } = globalThis;
if (!gc) throw new Error("Memory is measured with node --expose-gc.");
const collect = gc;
const engine = createEngine({ names: () => readFileSync(new URL("../engine/lexicon/data/names.bin", import.meta.url)) });
const found = storyArticles(join(process.argv[2] ?? "../shared", "stories"));
const articles = found.length > 0 ? found : inventedArticles();
const words = articles.reduce((sum, { text }) => sum + text.split(/\s+/u).length, 0);
const analyses = articles.map((article) => engine.analyzeArticle(article));
const machine = `${cpus()[0]?.model ?? "unknown processor"}, Node ${process.versions.node}, load ${(loadavg()[0] ?? 0).toFixed(1)} on ${cpus().length} cores`;
const sample = `${articles.length} articles, ${words.toLocaleString("en")} words (${found.length > 0 ? "of the annotated stories" : "invented"})`;
const report = markdown([
  {
    title: `What is kept of an article of ${WORDS} words`,
    columns: ["bytes", "made, in ms", "read, in ms"],
    rows: WAYS.map((way) => speedRow(way)),
    notes: [`${sample}; the processor's time, best of ${ROUNDS} rounds; ${machine}.`],
  },
  {
    title: "Memory that an analysis takes, for each article",
    columns: ["KB"],
    rows: [
      [`plain objects (${PLAIN} of them)`, kilobytes(heldBy(PLAIN, (analysis) => unpackAnalysis(packAnalysis(analysis))))],
      [`folded, its pack included (${FOLDED} of them)`, kilobytes(foldedMemory())],
    ],
    notes: [`Articles of ${Math.round(words / articles.length)} words on average, the heap and memory outside of it, after a collection.`],
  },
]);
console.log(report);
replaceBetween(new URL("README.md", import.meta.url), "memory", report);

function speedRow({ name, pack, unpack }: Way): readonly [name: string, ...cells: string[]] {
  const packs = analyses.map((analysis) => pack(analysis));
  const size = packs.reduce((sum, bytes) => sum + bytes.length, 0);
  const made = leastTime(() => {
    for (const analysis of analyses) pack(analysis);
  });
  const read = leastTime(() => {
    for (const bytes of packs) unpack(bytes);
  });
  return [name, Math.round((size * WORDS) / words).toLocaleString("en"), made.toFixed(2), read.toFixed(2)];
}

/** In milliseconds of processor time for an article of `WORDS` words. */
function leastTime(work: () => void): number {
  let least = Infinity;
  for (let round = 0; round < ROUNDS; round += 1) {
    const started = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(started);
    least = Math.min(least, user + system);
  }
  return (least / 1000 / words) * WORDS;
}

function foldedMemory(): number {
  const pool = createPool(32);
  // A copy of the bytes for each, as a cache or a thread would give them.
  return heldBy(FOLDED, (analysis) => foldedAnalysis(packAnalysis(analysis).slice(), pool));
}

/** Bytes that each of `count` values made of the analyses takes. */
function heldBy(count: number, make: (analysis: ArticleAnalysis) => unknown): number {
  for (const analysis of analyses) make(analysis);
  const before = memory();
  const held = Array.from({ length: count }, (_, at) => {
    const analysis = analyses[at % analyses.length];
    return analysis ? make(analysis) : null;
  });
  return (memory() - before) / held.length;
}

function memory(): number {
  collect();
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** The longer articles of the annotated stories; none where there are none. */
function storyArticles(folder: string): ArticleSource[] {
  if (!existsSync(folder)) return [];
  return globSync(join(folder, "*/articles/*.txt"))
    .toSorted()
    .map((file) => ({ path: basename(file), text: decodeText(readFileSync(file)).text }))
    .filter(({ text }) => text.length > 3000);
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}
