// How the server and the command line grow: generated corpora, each size in processes of its own; see bench/corpus and bench/scale.
//   npm run bench:scale [-- --sizes 100,1000,10000] [--dist dist] [--check]
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { replaceBetween } from "./numbers/table.ts";
import { checkGrowth } from "./scale/check.ts";
import { measure, type Measured } from "./scale/measure.ts";
import { scaleTable } from "./scale/table.ts";

const DEFAULT_SIZES = "100,1000,10000";

const sizes = option("--sizes", DEFAULT_SIZES).split(",").map(Number);
const dist = resolve(option("--dist", "dist"));
const programs = { server: join(dist, "server.js"), cli: join(dist, "cli.js") };
const below = mkdtempSync(join(tmpdir(), "second-source-scale-"));
process.once("exit", () => rmSync(below, { recursive: true, force: true }));
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(1));
if (process.argv.includes("--check")) await check();
else await print();

async function check(): Promise<void> {
  const { lines, isSound } = await checkGrowth(programs.server, below);
  console.log(lines.join("\n"));
  if (!isSound) process.exitCode = 1;
}

async function print(): Promise<void> {
  const all: Measured[] = [];
  for (const size of sizes) {
    console.error(`${size} articles …`);
    all.push(await measure(programs, below, size));
  }
  const table = scaleTable(all);
  console.log(table);
  // Other sizes are for a look between.
  if (sizes.join(",") === DEFAULT_SIZES) replaceBetween(new URL("README.md", import.meta.url), "scale", table);
}

function option(name: string, fallback: string): string {
  const at = process.argv.indexOf(name);
  return at < 0 ? fallback : (process.argv[at + 1] ?? fallback);
}
