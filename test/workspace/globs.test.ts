import { describe, expect, test } from "vitest";
import { matcher, plainPath, textMatcher, wildcardFault } from "../../workspace/globs.ts";

describe("globs to leave files out", () => {
  test.each<[glob: string, matches: readonly string[], not: readonly string[]]>([
    ["drafts", ["drafts/a.txt", "x/drafts/b/c.jpg", "drafts"], ["draft/a.txt", "drafts.txt"]],
    ["drafts/", ["drafts/a.txt", "x/drafts/b.txt"], ["drafts.txt"]],
    ["/drafts", ["drafts/a.txt"], ["x/drafts/a.txt"]],
    ["./drafts/**", ["drafts/a.txt", "drafts"], ["x/drafts/a.txt"]],
    ["*.bak.txt", ["a.bak.txt", "x/y/a.bak.txt"], ["a.txt"]],
    ["old/*.txt", ["old/a.txt"], ["old/x/a.txt", "x/old/a.txt"]],
    ["**/node_modules", ["node_modules/a.txt", "x/node_modules/a/b.txt"], ["modules/a.txt"]],
    ["**/[ab].txt", ["a.txt", "x/b.txt"], ["c.txt"]],
    ["", [], ["a.txt"]],
    ["/", [], ["a.txt"]],
    ["!a.txt", [], ["b.txt"]],
    ["flood (1)+.txt", ["flood (1)+.txt", "x/flood (1)+.txt"], ["flood 11.txt"]],
    ["(a+)+b", ["(a+)+b"], ["ab", "a".repeat(40)]],
    [String.raw`\(a\|aa\)\+`, ["(a|aa)+"], ["aa", String.raw`\aa`]],
    ["*-*-*.txt", ["1-2-3.txt", "x/a-b-.txt"], ["1-2.txt", ".1-2-3.txt", "1-2-3/4.txt"]],
    ["**/a/**/b", ["a/b", "x/a/y/z/b", "a/b/c"], ["a", "b", "x/a/.y/b", "ab"]],
    ["a/**/b/*.{txt,md}", ["a/b/c.txt", "a/x/b/c.md"], ["a/b/x/c.txt", "a/b/c.html"]],
    ["[!a]*.txt", ["b.txt", "x/!.txt"], ["a.txt", "x/a.txt", ".txt"]],
    ["[^a-c]?.txt", ["d1.txt"], ["b1.txt", "d.txt"]],
    ["[]x].txt", ["].txt", "x.txt"], ["[].txt"]],
    ["[a.txt", ["[a.txt"], ["a.txt"]],
    ["{a,{b,c}d}*{e,f*}.txt", ["a1e.txt", "bdf2.txt", "cde.txt"], ["d1e.txt", "a1.txt"]],
    ["{a.txt", ["{a.txt"], ["a.txt"]],
    ["*{a}*.txt", ["1{a}2.txt"], ["1a2.txt"]],
    [String.raw`\*a*b.txt`, ["*a1b.txt"], ["1a1b.txt"]],
    ["*a*é?.txt", ["1a2é😀.txt"], ["1a2é.txt"]],
    ["a/**/b.txt", ["a/b.txt", "a/x/y/b.txt"], ["ab.txt", "b.txt", "x/a/b.txt"]],
    ["a".repeat(1000), ["a".repeat(1000), `x/${"a".repeat(1000)}`], ["a"]],
    [`/${"(".repeat(999)}`, ["(".repeat(999)], ["("]],
  ])("%s", (glob, matches, not) => {
    for (const path of matches) expect(`${path}: ${matcher([glob])(path)}`).toBe(`${path}: true`);
    for (const path of not) expect(`${path}: ${matcher([glob])(path)}`).toBe(`${path}: false`);
  });
});

describe("globs to choose files take the texts of a folder, not its pictures", () => {
  test.each<[glob: string, matches: readonly string[], not: readonly string[]]>([
    ["flood", ["flood/a.txt", "x/flood/b/c.md"], ["flood/a.jpg"]],
    ["flood/**", ["flood/a.txt", "flood/b/c.article"], ["flood/a.jpg", "x/flood/a.txt"]],
    ["flood/*.html", ["flood/a.html"], ["flood/a.txt"]],
    ["**/*.{txt,md,article}", ["a.txt", "b/c.md"], ["a.html", ".hidden/a.txt"]],
    [".drafts/*.txt", [".drafts/a.txt"], ["drafts/a.txt"]],
  ])("%s", (glob, matches, not) => {
    for (const path of matches) expect(`${path}: ${textMatcher([glob])(path)}`).toBe(`${path}: true`);
    for (const path of not) expect(`${path}: ${textMatcher([glob])(path)}`).toBe(`${path}: false`);
  });
});

test.each([
  ["a/b.txt", "a/b.txt"],
  ["./b.txt", "b.txt"],
  ["*.txt", null],
  ["a{b,c}.txt", null],
])("%s names %s", (glob, path) => expect(plainPath(glob)).toBe(path));

test.each([
  ["**/*.{txt,md,article}", true],
  ["*-*-*.txt", true],
  ["*a".repeat(9), false],
  ["{a,b}*".repeat(9), false],
  ["**/a/".repeat(5), true],
  ["**/a/".repeat(6), false],
  ["../a", false],
])("%s may be used: %s", (glob, fine) => expect(wildcardFault(glob) === null).toBe(fine));
