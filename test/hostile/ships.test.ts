import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { scratch } from "../scratch.ts";
import { buildShipped, ROOT } from "./shipped.ts";

const programs = buildShipped();

function audit(folder: string, args: readonly string[] = ["--offline"], env: NodeJS.ProcessEnv = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["scripts/audit.mjs", folder, ...args], {
    cwd: ROOT,
    encoding: "utf8",
    env: { ...process.env, ...env },
  });
  return { status, told: stdout + stderr };
}

/** A build's list of packages with one more. */
function withPackage(line: string): string {
  const folder = scratch();
  const list = readFileSync(join(programs, "third-party-licenses.txt"), "utf8");
  writeFileSync(join(folder, "third-party-licenses.txt"), `${list}\n${"-".repeat(80)}\n\n${line}\n\nIts text.\n`);
  return folder;
}

describe("the licence of each package that ships", () => {
  test("may be shipped", () => {
    expect(audit(programs)).toMatchObject({
      status: 0,
      told: expect.stringMatching(/^\d{2} packages ship, each under one of the licences that may\./u),
    });
  });

  test.each(["GPL-3.0-only", "AGPL-3.0-or-later", "UNLICENSED", "undefined", "SEE LICENSE IN LICENSE.md", "(MIT OR GPL-3.0)"])(
    "%s may not",
    (license) => {
      expect(audit(withPackage(`left-pad 1.0.0 (${license})`))).toMatchObject({
        status: 1,
        told: expect.stringContaining(`left-pad 1.0.0: its licence, ${license}, is not one of`),
      });
    },
  );

  test("a list of nothing is not clean", () => {
    const folder = scratch();
    writeFileSync(join(folder, "third-party-licenses.txt"), "");
    expect(audit(folder).status).toBe(1);
  });
});

/** A program called npm that answers so. */
function npmThat(answers: string): NodeJS.ProcessEnv {
  const folder = scratch();
  writeFileSync(join(folder, "npm"), `#!/bin/sh\ncat <<'END'\n${answers}\nEND\n`, { mode: 0o755 });
  return { PATH: `${folder}:${process.env["PATH"] ?? ""}` };
}

/** What npm answers where a package has a hole. */
const hole = (name: string) =>
  JSON.stringify({
    vulnerabilities: { [name]: { name, severity: "high", range: "<9", via: [{ title: "A hole", url: "https://hole.example" }] } },
  });

describe.skipIf(process.platform === "win32")("known holes", () => {
  test.each<[what: string, answer: string, status: number, told: RegExp]>([
    ["none", '{"vulnerabilities":{}}', 0, /none in what ships; 0 in tools/u],
    ["one in a tool", hole("mocha"), 0, /none in what ships; 1 in tools/u],
    ["one in what ships", hole("yaml"), 1, /yaml <9: high: A hole \(https:\/\/hole\.example\)/u],
    ["a registry that refuses", '{"message":"405 Method Not Allowed","statusCode":405}', 2, /not asked, no answer/u],
    ["a registry that is not there", "", 2, /not asked, no answer/u],
  ])("%s", (_, answer, status, told) => {
    expect(audit(programs, [], npmThat(answer))).toEqual({ status, told: expect.stringMatching(told) });
  });
});

test("all that the build makes is named one by one in the list of what a VSIX may hold", () => {
  const list = readFileSync(join(ROOT, "scripts/package.mjs"), "utf8");
  const named = [...list.matchAll(/"extension\/dist\/([^"]+)"/gu)].map(([, name = ""]) => name);
  expect(new Set(readdirSync(programs))).toEqual(new Set(named));
});
