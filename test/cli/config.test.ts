import { describe, expect, test } from "vitest";
import { scratch, writeFiles } from "../scratch.ts";
import { bundleProgram, runProgram } from "./program.ts";

const program = bundleProgram();

const courier = "---\noutlet: Valley Courier\npublished: 2026-06-04\n---\n\nFourteen houses were destroyed in Lower Marsh on Wednesday.\n";
const lantern = "---\noutlet: Daily Lantern\npublished: 2026-06-04\n---\n\nForty houses were destroyed in Lower Marsh on Wednesday.\n";

function check(config: string, ...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const folder = scratch();
  writeFiles(folder, { "one.txt": courier, "two.txt": lantern, ".second-source/config.yaml": config });
  return runProgram(program, ["check", ...args, folder]);
}

/** [what it is, config.yaml, exit status, what is printed] */
const cases: readonly (readonly [string, string, number, RegExp])[] = [
  ["nothing set", "", 1, /^warning [^]* quantity-disagrees$/mu],
  ["a rule made graver", "rules: { quantity-disagrees: error }", 1, /^error [^]* quantity-disagrees$/mu],
  ["a rule made milder than what fails", "rules: { quantity-disagrees: hint }", 0, /^hint [^]* quantity-disagrees$/mu],
  ["a rule switched off", "rules: { quantity-disagrees: off }", 0, /^2 articles in 1 story; no disagreement found\./mu],
  [
    "a rule switched off in one article: the other still tells it",
    "overrides: [{ paths: [two.txt], rules: { quantity-disagrees: off } }]",
    1,
    /^warning [^]* quantity-disagrees$/mu,
  ],
  [
    "a rule switched off in both articles",
    'overrides: [{ paths: ["*.txt"], rules: { quantity-disagrees: off } }]',
    0,
    /^2 articles in 1 story; no disagreement found\./mu,
  ],
  ["a sensitivity there is not", "sensitivity: loud", 1, /config\.yaml:1:14: Expected one of low, normal, high\./u],
  ["a file left out", "exclude: [two.txt]", 0, /^1 article in 1 story; nothing to compare\./mu],
  [
    "two stories of one file each",
    "stories: [{ name: A, articles: [one.txt] }, { name: B, articles: [two.txt] }]",
    0,
    /^2 articles in 2 stories; nothing to compare: each is alone in its story\./mu,
  ],
  ["a size limit", "maxFileSize: 10", 2, /one\.txt: .*over the maxFileSize of 10/u],
  ["an unknown rule", "rules:\n  quantity-disagree: off", 1, /\.second-source\/config\.yaml:2:3: There is no rule "quantity-disagree"/u],
  ["broken YAML", "rules: [", 1, /\.second-source\/config\.yaml:1:\d+: Not valid YAML/u],
];

describe(".second-source/config.yaml", () => {
  test.each(cases)("%s", (_, config, status, printed) => {
    const result = check(config);
    expect(result.status).toBe(status);
    expect(result.stdout + result.stderr).toMatch(printed);
  });
  test("the least severity that fails is the command line's to say", () => {
    expect(check("rules: { quantity-disagrees: hint }", "--fail-on", "hint").status).toBe(1);
    expect(check("rules: { quantity-disagrees: error }", "--fail-on", "never").status).toBe(0);
  });
});
