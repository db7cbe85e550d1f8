import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createEngine, RULES } from "../../engine/index.ts";
import {
  addDisposition,
  changeConfig,
  parseConfig,
  parseDispositions,
  readSettings,
  type Disposition,
  type FileSystem,
} from "../../workspace/index.ts";
import { startEditor } from "./editor.ts";
import { findBelow } from "./find.ts";
import { faultsOfMessage } from "./harmless.ts";
import { memoryDisk, type Disk } from "./memory.ts";
import { PAYLOADS } from "./payloads.ts";

const CODES = RULES.map(({ code }) => code);
const engine = createEngine();
const ARTICLE = "---\noutlet: Valley Courier\npublished: 2026-06-03\n---\n\nThe river rose overnight.\n";
const DECISION: Disposition = {
  rule: "quantity-disagrees",
  decision: "verified",
  note: null,
  by: null,
  when: null,
  sides: [{ article: "a.txt", outlet: null, prefix: "", exact: "14", suffix: "", value: null }],
};

/** A disk of memory that remembers what it was asked for. */
function watched(disk: Disk): FileSystem & { readonly asked: Set<string> } {
  const asked = new Set<string>();
  const inner = memoryDisk(disk);
  const note = <Result>(path: string, result: Result): Result => {
    asked.add(path);
    return result;
  };
  return {
    asked,
    list: (path) => note(path, inner.list(path)),
    stat: (path) => note(path, inner.stat(path)),
    realPath: (path) => note(path, inner.realPath(path)),
    read: (path, most) => note(path, inner.read(path, most)),
  };
}

async function find(config: string, more: Disk = new Map()) {
  const disk = watched(new Map([["/w/a.txt", ARTICLE], ["/etc/passwd.txt", ARTICLE], ["/w/.second-source/config.yaml", config], ...more]));
  return { disk, found: await findBelow("/w", disk) };
}

describe("a glob takes no more time than its path is long, or is refused", () => {
  const GLOBS = [
    "{a,b}".repeat(100),
    "+(a|aa)+",
    "+(a|aa)+(a|aa)+(a|aa)b",
    String.raw`\+\(a\|aa\)\+\(a\|aa\)b`,
    "*a*a*a*ab",
    "*a*a*a*a*b",
    "?*?*?*b",
    "*[ab]*[ab]*c",
    "{a,aa}{a,aa}{a,aa}{a,aa}{a,aa}b",
    "{*a,*aa}{*a,*aa}b",
    "**/a/**/a/**/a/**/a/**/b",
    "**/*a*a/**/*a*a/**/*a*b",
    "**".repeat(400),
    "*/".repeat(400),
    "[a-".repeat(300),
    "[[:alpha:]]*".repeat(50),
    "{a,".repeat(300),
    "@(a|".repeat(200),
    "!(!(!(a)))*b",
  ];
  // Each against names and folders made for it, many times, in a program of its own that is ended when it takes too long.
  const program = `
    const { matcher, wildcardFault } = await import(${JSON.stringify(join(import.meta.dirname, "../../workspace/globs.ts"))});
    const { addIgnoreFile, isIgnored } = await import(${JSON.stringify(join(import.meta.dirname, "../../workspace/ignore-rules.ts"))});
    const glob = process.argv[1];
    const paths = ["a".repeat(255), "a".repeat(254) + "c", "a/".repeat(100) + "c", ("a".repeat(250) + "/").repeat(15) + "c", "ab".repeat(127)];
    const [matches, rules] = [matcher([glob]), addIgnoreFile([], "", glob)];
    for (let round = 0; round < 20; round++) for (const path of paths) matches(path + round), isIgnored(rules, path + round, false);
    process.stdout.write(wildcardFault(glob) ?? "used");
  `;
  test.each(GLOBS)("%s", (glob) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", program, glob], { timeout: 50_000 });
    expect({ status, stderr: String(stderr) }).toEqual({ status: 0, stderr: "" });
    expect(String(stdout)).toMatch(/^(?:used$|A glob c)/u);
  });
});

const chain = (length: number): string => Array.from({ length }, (_, at) => `a${at}: &b${at} [*b${Math.max(0, at - 1)}]`).join("\n");

describe("YAML that is made to take long, or for ever", () => {
  const laughs = [
    "a: &a [x,x,x,x,x,x,x,x,x]",
    ...Array.from("bcdefghi", (key, at) => `${key}: &${key} [${"*abcdefgh".charAt(at + 1) && `*${"abcdefgh".charAt(at)},`.repeat(9)}]`),
  ];
  test.each<[what: string, text: string]>([
    ["a billion laughs", laughs.join("\n")],
    ["a list that holds itself", "include: &a [*a]"],
    ["a map that holds itself", "stories: &a { name: *a, articles: *a }"],
    ["aliases that lead to aliases", chain(5000)],
    ["aliases by the thousand", `include: &a x\nexclude:\n${"  - *a\n".repeat(20_000)}`],
    ["keys by the thousand", Array.from({ length: 20_000 }, (_, at) => `k${at}: 1`).join("\n")],
    ["one key a thousand times", "include: [a]\n".repeat(10_000)],
    ["faults by the thousand", `include: [${"1,".repeat(50_000)}1]`],
    ["lists in lists, not closed", "[".repeat(100_000)],
    ["lists in lists", `include: ${"[".repeat(5000)}${"]".repeat(5000)}`],
    ["maps in maps", "{a: ".repeat(30_000)],
    ["dashes in dashes", `${"- ".repeat(50_000)}x`],
    ["keys of keys", `${"? ".repeat(30_000)}x`],
    ["documents by the thousand", "---\n".repeat(30_000)],
    ["a type that could be made", "include: !!js/function 'function () { throw 1 }'\nexclude: !!binary x\naliases: !<tag:x,2000:y> [a]"],
    ["a key that merges", "<<: { include: [x] }\n? <<\n: { exclude: [y] }"],
    ["not a word", "\u0000\u0001\uFFFE\uD800"],
  ])("%s", (_, text) => {
    const { settings, problems } = parseConfig(text, CODES);
    expect(problems.length).toBeLessThanOrEqual(50);
    expect(JSON.stringify(settings).length).toBeLessThan(text.length + 1000);
    expect(parseDispositions(text, CODES).entries).toEqual([]);
    for (const result of [changeConfig(text, { kind: "aliases", names: ["a", "b"] }), addDisposition(text, DECISION)]) {
      expect("refused" in result || result.splices.length > 0).toBe(true);
    }
    expect(
      engine.analyzeArticle({ path: "a.txt", text: `---\n${text}\n---\n\nFourteen houses fell.\n` }).claims.length,
    ).toBeGreaterThanOrEqual(0);
  });
});

describe("values of the wrong kind are left out and told, and nothing throws", () => {
  const KEYS = [
    "include",
    "exclude",
    "stories",
    "rules",
    "overrides",
    "sensitivity",
    "aliases",
    "distinct",
    "maxFileSize",
    "maxProblemsPerFile",
  ];
  const RULE = { "quantity-disagrees": "off" };
  const WRONG: unknown[] = [
    true,
    -1,
    Infinity,
    "",
    "x",
    [],
    {},
    [null],
    [[]],
    [[null, {}]],
    [{}],
    { "": {} },
    [[["a"]]],
    { ["__proto__"]: 1 },
    [RULE],
    () => 1,
    1n,
  ];
  test.each(KEYS)("%s", (key) => {
    for (const value of WRONG) {
      expect(JSON.stringify(readSettings({ [key]: value }, CODES).settings)).not.toContain("null");
    }
  });

  test("names that every object has are names", () => {
    const text = JSON.stringify(
      JSON.parse(
        '{"__proto__": {"include": ["x"]}, "constructor": 1, "rules": {"__proto__": "off", "toString": "off"}, "aliases": [["__proto__", "constructor"]], "stories": [{"name": "__proto__", "articles": ["a.txt"]}]}',
      ),
    );
    const { settings, problems } = parseConfig(text, CODES);
    expect(settings).toEqual({ rules: {}, aliases: [["__proto__", "constructor"]], stories: [{ name: "__proto__", articles: ["a.txt"] }] });
    expect(problems).toHaveLength(4);
    expect(({} as Record<string, unknown>)["include"]).toBeUndefined();
  });
});

describe("settings lead nowhere", () => {
  test.each([
    "../**",
    "../../etc/*",
    "/etc/*",
    "/../etc/passwd.txt",
    "C:/etc/*",
    "\\\\host\\share\\*",
    "file:///etc/passwd.txt",
    "a/../../etc/*",
    "~/x.txt",
    "{..,a}/*.txt",
    "[.][.]/etc/*",
  ])("%s", async (glob) => {
    const list = JSON.stringify([glob]);
    const { disk, found } = await find(
      `include: ${list}\nstories: [{ name: ${JSON.stringify(glob)}, articles: ${list} }]\noverrides: [{ paths: ${list}, rules: {} }]`,
    );
    const outside = [...disk.asked].filter((path) => !path.startsWith("/w") && !/^\/(?:\.git)?$/u.test(path));
    expect(outside).toEqual([]);
    expect(found.roots.flatMap(({ articles }) => articles.map(({ file }) => file)).filter((file) => !file.startsWith("/w/"))).toEqual([]);
  });

  test("ten megabytes of settings are not read, and told; the articles are read", async () => {
    const { found } = await find(`aliases:\n${"  - [a, b]\n".repeat(1_000_000)}`);
    expect(found.problems.map(({ path, message }) => `${path}: ${message}`)).toEqual([
      ".second-source/config.yaml: The configuration is over 256,000 bytes; not read.",
    ]);
    expect(found.roots[0]?.articles).toHaveLength(1);
  });
});

describe("a refusal is shown as a message, and nothing in it acts", () => {
  const BROKEN = PAYLOADS.map(({ what, text }) => [what, text] as const);
  test.each(BROKEN)("%s in a broken file of decisions", async (_, text) => {
    for (const broken of [
      `- *${text}`,
      `- !<${text}> x`,
      `- !${text} x`,
      `%${text}\n---\n- x`,
      `- "${text}`,
      `${text}: {`,
      `- rule: ${text}\n  ${text}: y`,
    ]) {
      const added = addDisposition(broken, DECISION);
      const changed = changeConfig(broken, { kind: "aliases", names: ["a", "b"] });
      for (const result of [added, changed]) if ("refused" in result) expect(faultsOfMessage(result.refused)).toEqual([]);
    }
  });

  test("the name of a folder in a refusal", async () => {
    const folder = "/w [x](command:workbench.action.quit)";
    const [path, text] = [`${folder}/a.txt`, article("Valley Courier", "The flood destroyed 14 houses in Lower Marsh.")];
    const other = article("Coast Post", "The flood destroyed 40 houses in Lower Marsh.");
    const disk: Disk = new Map([
      [path, text],
      [`${folder}/b.txt`, other],
    ]);
    // An editor that makes no files is told which one to make.
    const editor = await startEditor(disk, { folders: [folder], capabilities: { workspace: { applyEdit: true } } });
    const start = text.indexOf("14 houses");
    const target = { rule: "quantity-disagrees", article: path, start, end: start + 9, words: "14 houses" };
    await editor.ask("secondSource/stories", null);
    await editor.ask("workspace/executeCommand", { command: "secondSource.decide", arguments: [{ target, decision: "verified" }] });
    expect(editor.messages).toEqual([expect.stringContaining("dispositions.yaml")]);
    expect(editor.messages.flatMap(faultsOfMessage)).toEqual([]);
    await editor.end();
  });
});

function article(outlet: string, body: string): string {
  return `---\noutlet: ${outlet}\npublished: 2026-06-03\n---\n\n${body}\n`;
}
