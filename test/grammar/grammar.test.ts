import { spawnSync } from "node:child_process";
import { globSync } from "node:fs";
import { expect, test } from "vitest";

const RUNNER = "node_modules/vscode-tmgrammar-test/dist/unit.js";
const cases = globSync("test/grammar/*.article").toSorted();

test("there are cases", () => {
  expect(cases).not.toHaveLength(0);
});

test.each(cases)("%s", (file) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [RUNNER, file], { encoding: "utf8" });
  expect(status, `${stdout}${stderr}`).toBe(0);
});

test("the grammar is the one that its script writes", () => {
  const { status, stderr } = spawnSync(process.execPath, ["scripts/make-grammar.mjs", "--check"], { encoding: "utf8" });
  expect(status, stderr).toBe(0);
});
