import { appendFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { scratch, writeFiles } from "../scratch.ts";
import { bundleProgram, ROOT, runProgram, type Result } from "./program.ts";

const folder = scratch();
const FILE = "second-source-cache-1.sqlite";

const program = bundleProgram();
const run = (args: readonly string[]): Result => runProgram(program, args, { cwd: folder });

cpSync(join(ROOT, "samples/flood"), join(folder, "flood"), { recursive: true });
const plain = run(["check", "flood"]);

describe("--cache", () => {
  test("changes nothing that is said, with an empty cache and with a full one", () => {
    expect(plain).toMatchObject({ status: 1, stderr: "" });
    for (const round of ["empty", "full"]) expect({ round, ...run(["check", "flood", "--cache", "kept"]) }).toEqual({ round, ...plain });
    expect(readdirSync(join(folder, "kept"))).toEqual([FILE]);
    expect(statSync(join(folder, "kept", FILE)).mode & 0o077).toBe(0);
    const size = statSync(join(folder, "kept", FILE)).size;
    for (const command of ["check", "analyze"]) {
      const args = [command, "flood", "--format", "json"];
      expect(run([...args, "--cache=kept"])).toEqual(run(args));
    }
    // What one command keeps is what the other asks for.
    expect(statSync(join(folder, "kept", FILE)).size).toBe(size);
  });

  test("takes other settings for other stories", () => {
    const args = ["check", "flood", "--sensitivity", "high", "--fail-on", "never"];
    expect(run([...args, "--cache", "kept"])).toEqual(run(args));
  });

  test("takes another text for another article", () => {
    cpSync(join(folder, "flood"), join(folder, "flood-2"), { recursive: true });
    run(["check", "flood-2", "--cache", "kept"]);
    const article = readdirSync(join(folder, "flood-2")).find((name) => name.endsWith(".txt")) ?? "";
    appendFileSync(join(folder, "flood-2", article), "\n\nThe river rose by 19 metres, officials said.\n");
    expect(run(["analyze", "flood-2", "--cache", "kept"])).toEqual(run(["analyze", "flood-2"]));
  });

  test("holds for the sources as they are, where the program is not bundled", () => {
    for (const round of ["empty", "full"])
      expect({ round, ...runProgram(join(ROOT, "cli/main.ts"), ["check", "flood", "--cache", "sources"], { cwd: folder }) }).toEqual({
        round,
        ...plain,
      });
    expect(existsSync(join(folder, "sources", FILE))).toBe(true);
  });

  test("is only ever given on the command line", () => {
    cpSync(join(folder, "flood"), join(folder, "lured"), { recursive: true });
    writeFiles(join(folder, "lured"), { ".second-source/config.yaml": "cache: stolen\n" });
    run(["check", "lured"]);
    expect(existsSync(join(folder, "stolen"))).toBe(false);
    expect(existsSync(join(folder, "lured/stolen"))).toBe(false);
  });
});

describe("a cache that fails is told of once and changes nothing else", () => {
  test.each<readonly [what: string, make: (at: string) => void, told: string]>([
    ["its folder is a file", (at) => writeFileSync(at, "a file"), "is not used: "],
    [
      "its file is damaged",
      (at) => (mkdirSync(at), writeFileSync(join(at, FILE), "no database ".repeat(999))),
      "was damaged, and is begun anew.",
    ],
    ["its file is a folder", (at) => mkdirSync(join(at, FILE), { recursive: true }), "is not a plain file."],
  ])("%s", (what, make, told) => {
    const at = join(folder, what);
    make(at);
    const { status, stdout, stderr } = run(["check", "flood", "--cache", at]);
    expect({ status, stdout }).toEqual({ status: plain.status, stdout: plain.stdout });
    expect(stderr).toContain(`second-source: The cache in ${at} `);
    expect(stderr.trim().split("\n")).toEqual([expect.stringContaining(told)]);
  });
});

test("a cache in the folder that is read is no article", () => {
  const inside = run(["check", "flood", "--cache", "flood/kept"]);
  expect(inside).toEqual(plain);
  expect(run(["check", "flood", "--cache", "flood/kept"])).toEqual(plain);
  expect(readFileSync(join(folder, "flood/kept", FILE)).length).toBeGreaterThan(10_000);
});
