import { renameSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { articles } from "../workspace/workers/texts.ts";
import { scratch, writeFiles } from "../scratch.ts";
import { bundleProgram, runProgram } from "./program.ts";

const program = bundleProgram();
const folder = scratch();
// Enough for threads to be started; one file is none of the articles, and one is beside them without a mark of its own.
const PROSE = "The street was under water, said a shopkeeper who had lived there for years.".repeat(3);
writeFiles(folder, {
  ...Object.fromEntries(articles(75).map(({ path, text }) => [path, text])),
  "event-0/beside.txt": `${PROSE}\n\n${PROSE}\n`,
  "list.txt": "- eggs\n- milk\n",
});
const runs = (format: string) => (threads: string) =>
  runProgram(program, ["check", folder, "--format", format, "--threads", threads, "--sensitivity", "high"]);

describe("the output is the same with threads and without", () => {
  test.each(["text", "json", "markdown"])("%s", (format) => {
    const [none, two] = ["0", "2"].map(runs(format));
    expect(none?.stdout.length).toBeGreaterThan(1000);
    expect(none?.stderr).toBe("");
    expect(two).toEqual(none);
  });
});

test("where the threads' program is missing it is said once, and the output is the same", () => {
  const [expected] = ["0"].map(runs("text"));
  renameSync(join(dirname(program), "worker.js"), join(dirname(program), "gone.js"));
  const [given] = ["2"].map(runs("text"));
  expect(given?.stdout).toBe(expected?.stdout);
  expect(given?.status).toBe(expected?.status);
  expect(given?.stderr).toMatch(/^second-source: Threads cannot be used: [^\n]+\. Everything is read in one\.\n$/u);
});
