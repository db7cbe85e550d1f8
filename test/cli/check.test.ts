import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import type { JsonReport } from "../../engine/report/index.ts";
import { scratch, writeFiles } from "../scratch.ts";
import { bundleProgram, ROOT, runIntoClosingPipe, runProgram } from "./program.ts";

const program = bundleProgram();
const schema: object = JSON.parse(readFileSync(join(ROOT, "schemas/report.schema.json"), "utf8"));
const validate = new Ajv2020({ strictTypes: false }).compile(schema);

function analyze(...args: string[]): JsonReport {
  const { stdout } = runProgram(program, ["analyze", ...args]);
  const report: JsonReport = JSON.parse(stdout);
  return report;
}

/** Every file below a folder with its bytes and times. */
function snapshot(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .toSorted()
    .map((name) => {
      const { size, mtimeMs, ino } = statSync(join(folder, name));
      return `${name} ${size} ${mtimeMs} ${ino}`;
    });
}

describe("the sample story", () => {
  const { status, stdout, stderr } = runProgram(program, ["check", "samples/flood"]);

  test.each([
    ["text", "flood.txt"],
    ["markdown", "flood.md"],
    ["github", "flood.github.txt"],
    ["sarif", "flood.sarif"],
  ])("prints as %s what its golden file has; UPDATE_GOLDEN=1 writes it anew", (format, name) => {
    const golden = join(ROOT, "test/cli/golden", name);
    const printed = runProgram(program, ["check", "samples/flood", "--format", format]);
    expect(printed).toMatchObject({ status: 1, stderr: "" });
    if (process.env["UPDATE_GOLDEN"]) writeFileSync(golden, printed.stdout);
    expect(printed.stdout).toBe(readFileSync(golden, "utf8"));
  });
  test("as JSON is what analyze prints", () => {
    expect(runProgram(program, ["check", "samples/flood", "--format", "json"]).stdout).toBe(
      runProgram(program, ["analyze", "samples/flood"]).stdout,
    );
  });
  test("exits with 1, for it has disagreements, and says nothing on standard error", () => {
    expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
  });
  test("has marks under the words at the place that it names", () => {
    const places = [...stdout.matchAll(/^ {2}(\S+):(\d+):(\d+) {2}/gmu)];
    expect(places.length).toBeGreaterThan(6);
    const lines = stdout.split("\n");
    for (const [row, file = "", line = "", column = ""] of places) {
      const source = readFileSync(join(ROOT, file), "utf8").split("\n")[Number(line) - 1] ?? "";
      const at = lines.findIndex((printed) => printed.startsWith(row));
      const [text = "", marks = ""] = lines.slice(at + 1);
      const from = marks.indexOf("^");
      const words = text.slice(from, marks.lastIndexOf("^") + 1).replace(/…$/u, "");
      // Of a quotation only the words that differ are marked, so that they come after its beginning.
      expect(source.indexOf(words, Number(column) - 1), `${file}:${line}:${column} ${words}`).toBeGreaterThanOrEqual(Number(column) - 1);
    }
  });
  test("is the same twice, and in colour but for the colours", () => {
    const again = runProgram(program, ["check", "samples/flood"], { env: { FORCE_COLOR: "1" } }).stdout;
    expect(again).not.toBe(stdout);
    // oxlint-disable-next-line no-control-regex -- what a colour is
    expect(again.replaceAll(/\u001b\[\d+m/gu, "")).toBe(stdout);
  });
  test("finds the same by its files as by its folder, wherever it is run", () => {
    const files = readdirSync(join(ROOT, "samples/flood")).map((name) => join(ROOT, "samples/flood", name));
    expect(runProgram(program, ["check", ...files]).stdout).toBe(stdout);
    expect(runProgram(program, ["check", "samples/flood", ...files.toReversed(), "samples"]).stdout).toBe(stdout);
    expect(runProgram(program, ["check", "flood"], { cwd: join(ROOT, "samples") }).stdout).toBe(
      stdout.replaceAll("samples/flood/", "flood/"),
    );
  });
  test.each([
    ["error", 0],
    ["warning", 1],
    ["information", 1],
    ["hint", 1],
    ["never", 0],
  ])("--fail-on %s exits with %i", (severity, expected) => {
    expect(runProgram(program, ["check", "samples/flood", "--fail-on", severity]).status).toBe(expected);
  });
  test("changes nothing on disk", () => {
    const before = snapshot(join(ROOT, "samples"));
    runProgram(program, ["check", "samples"]);
    runProgram(program, ["analyze", "samples"]);
    expect(snapshot(join(ROOT, "samples"))).toEqual(before);
  });
});

describe("the JSON report", () => {
  test("is valid against its schema", () => {
    expect(validate(analyze("samples/flood")), JSON.stringify(validate.errors)).toBe(true);
  });
  test("is the same bytes twice, and from another folder", () => {
    const [one, two] = [ROOT, join(ROOT, "samples")].map(
      (cwd) => runProgram(program, ["analyze", join(ROOT, "samples/flood")], { cwd }).stdout,
    );
    expect(one).toBe(two);
  });
  test("has paths relative to the folder given", () => {
    expect(analyze("samples/flood").articles.map((one) => one.path)).toEqual([
      "coast-post.txt",
      "daily-lantern.txt",
      "northern-wire.txt",
      "valley-courier.article",
    ]);
    expect(analyze("samples").articles[0]?.path).toBe("flood/coast-post.txt");
  });
  test("points only at what it holds, inside the text", () => {
    const report = analyze("samples/flood");
    const ids = new Set([...report.claims, ...report.entities, ...report.groups].map((one) => one.id));
    expect(ids.size).toBe(report.claims.length + report.entities.length + report.groups.length);
    const lengths = new Map(report.articles.map(({ path }) => [path, readFileSync(join(ROOT, "samples/flood", path), "utf8").length]));
    for (const { article, start, end } of [...report.claims, ...report.entities.flatMap((one) => one.mentions)]) {
      expect(start).toBeLessThan(end);
      expect(end).toBeLessThanOrEqual(lengths.get(article) ?? -1);
    }
    const used = [
      ...report.groups.flatMap((one) => one.claims),
      ...report.findings.flatMap((one) => [...one.claims, ...(one.group === null ? [] : [one.group])]),
      ...report.claims.flatMap((one) => one.attribution ?? []),
    ];
    expect(used.filter((id) => !ids.has(id))).toEqual([]);
  });
});

describe("large output", () => {
  const folder = scratch();
  const line = "The levee broke on Wednesday, and 14 houses and 3 bridges were lost, said Maria Teller, the county engineer. ";
  writeFiles(folder, {
    "a/one.txt": `---\noutlet: One\npublished: 2026-06-03\n---\n\n${line.repeat(3000)}`,
    "a/two.txt": `---\noutlet: Two\npublished: 2026-06-04\n---\n\n${line.repeat(3000)}`,
  });
  const whole = runProgram(program, ["analyze", folder]).stdout;

  test("arrives whole in a pipe", () => {
    expect(whole.length).toBeGreaterThan(1_000_000);
    expect(validate(JSON.parse(whole))).toBe(true);
  });
  test("a reader that leaves early ends it quietly", async () => {
    expect(await runIntoClosingPipe(program, ["analyze", folder], 1)).toEqual({ status: 0, stderr: "" });
  });
});

test("--help and --version", () => {
  expect(runProgram(program, ["--help"])).toMatchObject({
    status: 0,
    stderr: "",
    stdout: expect.stringContaining("second-source check"),
  });
  expect(runProgram(program, ["check", "--help"]).stdout).toContain("--fail-on");
  expect(runProgram(program, ["--version"])).toEqual({ status: 0, stderr: "", stdout: "0.1.0\n" });
});

test("a wrong command line exits with 2, says what is wrong on standard error and prints nothing else", () => {
  expect(runProgram(program, ["chek"])).toEqual({
    status: 2,
    stdout: "",
    stderr:
      'second-source: There is no command "chek". Did you mean check? The commands are check and analyze.\nTry "second-source --help".\n',
  });
});
