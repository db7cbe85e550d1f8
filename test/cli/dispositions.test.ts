import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { scratch, writeFiles } from "../scratch.ts";
import { bundleProgram, runProgram } from "./program.ts";

const program = bundleProgram();

const courier = "---\noutlet: Valley Courier\npublished: 2026-06-04\n---\n\nFourteen houses were destroyed in Lower Marsh on Wednesday.\n";
const lantern = "---\noutlet: Daily Lantern\npublished: 2026-06-04\n---\n\nForty houses were destroyed in Lower Marsh on Wednesday.\n";

function decision(exact = "Forty houses", article = "flood/two.txt"): string {
  return `# Ours.
- rule: quantity-disagrees
  decision: verified
  sides:
    - article: flood/one.txt
      exact: Fourteen houses
    - article: ${article}
      exact: ${exact}
`;
}

/** Checks the folder, or one in it, with this file of decisions. */
function check(decisions: string, args: readonly string[] = [], path = ".") {
  const folder = scratch();
  const files = { "flood/one.txt": courier, "flood/two.txt": lantern, ".second-source/dispositions.yaml": decisions };
  writeFiles(folder, { ...files, ".git/HEAD": "" });
  const result = runProgram(program, ["check", ...args, join(folder, path)]);
  expect(readFileSync(join(folder, ".second-source/dispositions.yaml"), "utf8")).toBe(decisions);
  return result;
}

const FOUND = /^warning [^]* quantity-disagrees$/mu;
const DECIDED = /no disagreement found\.\n1 more was decided about before; --no-dispositions shows all\./u;

describe("check leaves out what was decided about", () => {
  test.each<readonly [what: string, decisions: string, args: readonly string[], path: string, status: number, printed: RegExp]>([
    ["the whole folder", decision(), [], ".", 0, DECIDED],
    ["a folder in it", decision(), [], "flood", 0, DECIDED],
    ["unless all is asked for", decision(), ["--no-dispositions"], ".", 1, FOUND],
    ["nothing decided", "", [], ".", 1, FOUND],
    [
      "other words",
      decision("Thirty houses"),
      [],
      ".",
      1,
      /dispositions\.yaml:8:14: “Thirty houses” in flood\/two\.txt is not found any more/u,
    ],
    ["an article that is gone", decision("Forty houses", "flood/three.txt"), [], ".", 1, /There is no article flood\/three\.txt any more/u],
    [
      "an article of a folder that was not asked for",
      `${decision()}    - article: fire/three.txt\n      exact: x\n`,
      [],
      "flood",
      0,
      DECIDED,
    ],
    ["no YAML", "- rule: [", [], ".", 1, /dispositions\.yaml:1:\d+: Not valid YAML/u],
    ["a wrong key", decision().replace("decision:", "verdict:"), [], ".", 1, /dispositions\.yaml:3:3: A decision has no "verdict"/u],
  ])("%s", (_, decisions, args, path, status, printed) => {
    const result = check(decisions, args, path);
    expect(result.stdout).toMatch(printed);
    expect(result.status).toBe(status);
  });
});

test("analyze tells everything, whatever was decided", () => {
  const folder = scratch();
  writeFiles(folder, { "flood/one.txt": courier, "flood/two.txt": lantern, ".second-source/dispositions.yaml": decision() });
  const { stdout } = runProgram(program, ["analyze", folder]);
  expect(stdout).toContain("quantity-disagrees");
  expect(runProgram(program, ["analyze", "--no-dispositions", folder])).toMatchObject({ status: 2 });
});
