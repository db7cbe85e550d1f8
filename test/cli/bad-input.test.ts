import { spawnSync } from "node:child_process";
import { chmodSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { scratch, writeFiles } from "../scratch.ts";
import { bundleProgram, ROOT, runProgram } from "./program.ts";

const program = bundleProgram();
const schema: object = JSON.parse(readFileSync(join(ROOT, "schemas/report.schema.json"), "utf8"));
const validate = new Ajv2020({ strictTypes: false }).compile(schema);

const GOOD = "---\noutlet: Valley Courier\npublished: 2026-06-04\n---\n\nFourteen houses were destroyed in Lower Marsh on Wednesday.\n";
const OTHER = "---\noutlet: Daily Lantern\npublished: 2026-06-04\n---\n\nForty houses were destroyed in Lower Marsh on Wednesday.\n";
/** What the odd files are made of: an article that says nothing of houses. */
const ODD = "---\noutlet: Coast Post\npublished: 2026-06-04\n---\n\nThe council of Lower Marsh met on Monday.\n";
const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
const utf16 = (text: string): Buffer => Buffer.from(`\ufeff${text}`, "utf16le");

/** [what it is, the file's name, its content, what is said of it, or null where it is read without a word] */
const files: readonly (readonly [string, string, string | Uint8Array, RegExp | null])[] = [
  ["an empty file", "empty.txt", "", /empty\.txt: This file is empty\./u],
  ["only blanks", "blank.txt", " \n\t\r\n", /blank\.txt: This file is empty\./u],
  ["binary", "picture.txt", Uint8Array.from({ length: 4096 }, (_, index) => (index * 7919) % 251), /picture\.txt: .*binary/u],
  ["NUL bytes throughout", "nul.txt", "\0".repeat(5000), /nul\.txt: .*binary/u],
  ["a stray NUL byte", "stray.txt", `${ODD}A stray \0 byte. ${"It goes on. ".repeat(30)}`, /stray\.txt: .*NUL/u],
  ["50 MB of text", "large.txt", "The river rose. ".repeat(3_200_000), /large\.txt: .*51,200,000 bytes.*2,000,000/u],
  ["one line of a megabyte", "line.txt", `${ODD}${"The river rose by 3 feet and wind blew at 30 miles an hour. ".repeat(20_000)}`, null],
  ["one word of a megabyte", "word.txt", `${ODD}${"x".repeat(1_000_000)}`, null],
  ["only front matter", "front.txt", "---\noutlet: Coast Post\npublished: 2026-06-03\n---\n", /front\.txt: .*only front matter/u],
  ["broken YAML", "broken.txt", `---\noutlet: "Coast Post\npublished: [\n---\n\n${ODD.split("---\n").at(-1)}`, /broken\.txt:\d+:\d+: /u],
  ["a field that is not a date", "date.txt", ODD.replace("2026-06-04", "yesterday"), /date\.txt:3:\d+: /u],
  ["invalid UTF-8", "latin1.txt", latin1(ODD.replace("Marsh", "Mar\u00ebsh")), /latin1\.txt: .*Windows-1252/u],
  [
    "invalid in every encoding",
    "mixed.txt",
    Buffer.concat([Buffer.from(ODD), Buffer.from([0xc3, 0x28, 0x81, 0xfe, 0xff])]),
    /mixed\.txt: .*Windows-1252/u,
  ],
  ["UTF-16 with a byte order mark", "utf16.txt", utf16(ODD), null],
  ["lone surrogates", "surrogates.txt", utf16(`${ODD}\ud800 and \udc00 stand alone.`), /surrogates\.txt: .*not all of it is valid/iu],
  ["terminal escape sequences", "escape.txt", ODD.replace("council", "\u001b]0;owned\u0007\u001b[31mcouncil"), null],
  ["nothing but marks", "marks.txt", `${ODD}${"“".repeat(20_000)}${"(".repeat(20_000)}${"---\n".repeat(5000)}`, null],
];

// All in one folder, with two good articles that disagree: what is wrong with one must not touch the others.
const folder = scratch();
writeFiles(folder, { "a-good.txt": GOOD, "z-good.txt": OTHER, ...Object.fromEntries(files.map(([, name, content]) => [name, content])) });
const check = runProgram(program, ["check", folder]);
const analyze = runProgram(program, ["analyze", folder]);

describe("found in a folder", () => {
  test.each(files)("%s", (_, name, content, message) => {
    for (const text of [check.stdout, analyze.stderr]) {
      if (message) expect(text).toMatch(message);
      else expect(text).not.toMatch(new RegExp(`${name}(:\\d+:\\d+)?: `, "u"));
    }
    expect(Buffer.compare(readFileSync(join(folder, name)), Buffer.from(content)), "changed on disk").toBe(0);
  });
  test("the rest is analysed, and it is no error", () => {
    expect(check).toMatchObject({ status: 1, stderr: "", stdout: expect.stringMatching(/Fourteen houses[^]*Forty houses/u) });
    expect(analyze.status).toBe(0);
    expect(validate(JSON.parse(analyze.stdout)), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
  });
  test("nothing reaches the terminal that it would act on", () => {
    // oxlint-disable-next-line no-control-regex -- control characters are what must not be there
    expect(check.stdout + analyze.stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/u);
  });
  test("nothing is added on disk", () => {
    expect(readdirSync(folder).toSorted()).toEqual(["a-good.txt", "z-good.txt", ...files.map(([, name]) => name)].toSorted());
  });
});

describe("named by the user", () => {
  /** [what it is, name, content, message] */
  test.each([
    ["a missing path", "missing.txt", null, /missing\.txt: This path does not exist\./u],
    ["a binary file", "picture.txt", "\0\u0001\u0002".repeat(1000), /picture\.txt: .*binary/u],
    ["a file over the limit", "large.txt", "The river rose. ".repeat(200_000), /large\.txt: .*3,200,000 bytes/u],
  ])("%s: exit 2, its name on standard error, the rest analysed", (_, name, content, message) => {
    const folder = scratch();
    writeFiles(folder, { "a-good.txt": GOOD, "z-good.txt": OTHER, ...(content === null ? {} : { [name]: content }) });
    const paths = ["a-good.txt", name, "z-good.txt"].map((one) => join(folder, one));
    const check = runProgram(program, ["check", ...paths]);
    expect(check.status).toBe(2);
    expect(check.stderr).toMatch(message);
    expect(check.stdout).not.toMatch(message);
    expect(check.stdout).toMatch(/Fourteen houses[^]*Forty houses/u);
    const analyze = runProgram(program, ["analyze", ...paths]);
    expect(analyze.status).toBe(2);
    expect(analyze.stderr).toMatch(message);
    expect(JSON.parse(analyze.stdout)).toMatchObject({ articles: [{ path: "a-good.txt" }, { path: "z-good.txt" }] });
  });
  test("a missing path alone is told once, on standard error", () => {
    const folder = scratch();
    const gone = join(folder, "gone");
    expect(runProgram(program, ["check", gone])).toEqual({
      status: 2,
      stdout: "",
      stderr: `second-source: ${gone}: This path does not exist.\n`,
    });
  });
  test("a program still gets its document of nothing", () => {
    for (const format of ["json", "sarif"]) {
      const { status, stdout } = runProgram(program, ["check", join(scratch(), "gone"), "--format", format]);
      expect(status).toBe(2);
      expect(JSON.parse(stdout)).toBeTypeOf("object");
    }
  });
  test("a text without any mark of an article is one when it is named", () => {
    const folder = scratch();
    writeFiles(folder, { "plain.txt": "Fourteen houses were lost.\n" });
    expect(runProgram(program, ["check", join(folder, "plain.txt")])).toMatchObject({ status: 0, stderr: "" });
  });
  test("a folder without articles: exit 2, and why", () => {
    const folder = scratch();
    writeFiles(folder, { "README.md": "# A program\n", "src/notes.txt": "- buy milk\n" });
    expect(runProgram(program, ["check", folder])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("No articles in"),
    });
    expect(runProgram(program, ["check", folder]).stderr).toContain(folder);
  });
});

describe("the file system", () => {
  test("a link loop is named, and the rest analysed", () => {
    const folder = scratch();
    writeFiles(folder, { "a-good.txt": GOOD, "z-good.txt": OTHER });
    symlinkSync(folder, join(folder, "again"));
    symlinkSync("ring.txt", join(folder, "ring.txt"));
    const { status, stdout } = runProgram(program, ["check", folder]);
    expect(status).toBe(1);
    expect(stdout).toMatch(/again: .*leads back/u);
    expect(stdout).toMatch(/ring\.txt: .*leads back/u);
    expect(stdout).toMatch(/^2 articles in 1 story/mu);
  });
  // Root may read everything, so the program runs as another user; a user that is not root is one already.
  const uid = process.getuid?.() === 0 ? 65_534 : undefined;
  test.skipIf(process.platform === "win32")("no permission: a file found is reported, a file named exits with 2", () => {
    const folder = scratch();
    chmodSync(folder, 0o755);
    writeFiles(folder, { "a-good.txt": GOOD, "locked.txt": GOOD, "z-good.txt": OTHER, "shut/in.txt": GOOD });
    chmodSync(join(folder, "locked.txt"), 0);
    chmodSync(join(folder, "shut"), 0);
    const options = uid === undefined ? {} : { uid };
    const found = runProgram(program, ["check", folder], options);
    expect(found.stderr).toBe("");
    expect(found.status).toBe(1);
    expect(found.stdout).toMatch(/locked\.txt: No permission/u);
    const named = runProgram(program, ["check", join(folder, "locked.txt"), join(folder, "a-good.txt")], options);
    expect(named.status).toBe(2);
    expect(named.stderr).toMatch(/locked\.txt: No permission/u);
    chmodSync(join(folder, "shut"), 0o755);
  });
  test.runIf(process.platform === "linux")("a full disk is told, with exit 2", () => {
    const line = `"${process.execPath}" "${program}" check samples/flood > /dev/full`;
    const { status, stderr } = spawnSync("/bin/sh", ["-c", line], { cwd: ROOT, encoding: "utf8" });
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining("The output could not be written: ") });
  });
});
