import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { afterAll, afterEach, describe, expect, test, vi } from "vitest";
import { nodeDisk } from "../../../workspace/cache/disk.ts";
import { engineVersion } from "../../../workspace/cache/index.ts";

const root = mkdtempSync(join(tmpdir(), "second-source-version-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
mkdirSync(join(root, "one/engine/text"), { recursive: true });
writeFileSync(join(root, "one/engine/index.ts"), "export {};");
writeFileSync(join(root, "one/engine/text/words.ts"), "export {};");
mkdirSync(join(root, "none"));

/** The version of a program in a copy of the first checkout, where something is changed. */
function versionOf(name: string, change: (engine: string) => void = () => undefined): string | null {
  cpSync(join(root, "one"), join(root, name), { recursive: true });
  change(join(root, name, "engine"));
  return engineVersion(join(root, name, "cli"), null);
}

describe("engines that may differ have different versions", () => {
  const same = versionOf("two");
  test.each<readonly [what: string, version: string | null]>([
    ["another source", versionOf("three", (engine) => writeFileSync(join(engine, "text/words.ts"), "export { };"))],
    ["a new source", versionOf("four", (engine) => writeFileSync(join(engine, "text/more.ts"), ""))],
    ["a source of another name", versionOf("five", (engine) => cpSync(join(engine, "index.ts"), join(engine, "index-2.ts")))],
    ["weights", engineVersion(join(root, "two/cli"), Uint8Array.of(1))],
    ["other weights", engineVersion(join(root, "two/cli"), Uint8Array.of(2))],
    ["no weights, but empty ones", engineVersion(join(root, "two/cli"), new Uint8Array(0))],
  ])("%s", (_, version) => {
    expect(version).toEqual(expect.any(String));
    expect(version).not.toBe(same);
  });

  test("and those that are the same have the same", () => {
    expect(versionOf("six")).toBe(same);
    expect(engineVersion(join(root, "two/cli"), Uint8Array.of(2))).not.toBe(engineVersion(join(root, "two/cli"), Uint8Array.of(1)));
  });

  test("and what is not known is null", () => {
    expect(engineVersion(join(root, "none/cli"), null)).toBeNull();
    expect(engineVersion(join(root, "nowhere/cli"), null)).toBeNull();
  });
});

describe("the library", () => {
  afterEach(() => vi.restoreAllMocks());

  test("is there, and its warning that it is experimental is not printed", () => {
    const emit = vi.spyOn(process, "emitWarning").mockImplementation(() => undefined);
    const sqlite = process.getBuiltinModule("node:sqlite");
    vi.spyOn(process, "getBuiltinModule").mockImplementation(() => {
      process.emitWarning("SQLite is an experimental feature", "ExperimentalWarning");
      return sqlite;
    });
    expect(nodeDisk.load()).toBe(sqlite);
    expect(emit).not.toHaveBeenCalled();
    // Other warnings are none of its business.
    process.emitWarning("something else");
    expect(emit).toHaveBeenCalledTimes(1);
  });

  test("is missing, or cannot be loaded: there is none", () => {
    const builtin = vi.spyOn(process, "getBuiltinModule");
    builtin.mockReturnValue(undefined);
    expect(nodeDisk.load()).toBeNull();
    builtin.mockImplementation(() => {
      throw new Error("No such built-in module: node:sqlite");
    });
    expect(nodeDisk.load()).toBeNull();
  });
});
