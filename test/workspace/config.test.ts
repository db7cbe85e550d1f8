import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { parse } from "yaml";
import { describe, expect, test } from "vitest";
import { RULES } from "../../engine/index.ts";
import { DEFAULT_SETTINGS, engineSettings, mergeSettings, parseConfig, readSettings } from "../../workspace/index.ts";
import { workOf } from "../work.ts";

const CODES = RULES.map(({ code }) => code);
const schema: { properties: object; definitions: { rules: { properties: object } } } = JSON.parse(
  readFileSync(new URL("../../schemas/config.schema.json", import.meta.url), "utf8"),
);
const fits = new Ajv({ allowUnionTypes: true }).compile(schema);

describe("right settings are read, and the schema allows them", () => {
  test.each<[yaml: string, settings: object]>([
    ["", {}],
    ["# only a remark\n", {}],
    ["include: ['*.txt']", { include: ["*.txt"] }],
    ["exclude:\n  - drafts\n  - 'old/**'", { exclude: ["drafts", "old/**"] }],
    ["exclude:", {}],
    ["stories:\n  - name: Flood\n    articles: [a/*.txt, b.txt]", { stories: [{ name: "Flood", articles: ["a/*.txt", "b.txt"] }] }],
    ["rules:\n  quantity-disagrees: error\n  single-source: off", { rules: { "quantity-disagrees": "error", "single-source": "off" } }],
    ["rules: {name-differs: false}", { rules: { "name-differs": "off" } }],
    ["sensitivity: high", { sensitivity: "high" }],
    [
      "overrides:\n  - paths: ['drafts/**']\n    rules: {name-differs: off}",
      { overrides: [{ paths: ["drafts/**"], rules: { "name-differs": "off" } }] },
    ],
    ["overrides:", {}],
    ["aliases:\n  - [IS, ISIS]", { aliases: [["IS", "ISIS"]] }],
    ["distinct:\n  - [John Smith, Jon Smith]", { distinct: [["John Smith", "Jon Smith"]] }],
    ["maxFileSize: 10\nmaxProblemsPerFile: 5", { maxFileSize: 10, maxProblemsPerFile: 5 }],
  ])("%j", (yaml, settings) => {
    expect(parseConfig(yaml, CODES)).toEqual({ settings, problems: [] });
    expect(fits(parse(yaml))).toBe(true);
  });
});

describe("each fault is told at its place, and the rest is used", () => {
  test.each<[yaml: string, at: string, message: RegExp]>([
    ["maxFileSize: 10\ninlcude: ['*.txt']", "1:0", /no setting "inlcude".*include, exclude/u],
    ["maxFileSize: 10\ninclude: '*.txt'", "1:9", /Expected a list/u],
    ["maxFileSize: 10\ninclude:\n  - 5", "2:4", /Expected a text/u],
    ["maxFileSize: 10\nrules:\n  quantity: off", "2:2", /no rule "quantity".*quantity-disagrees/u],
    ["maxFileSize: 10\nrules:\n  name-differs: loud", "2:16", /error, warning, information, hint, off/u],
    ["maxFileSize: 10\nrules: [name-differs]", "1:7", /rules by their code/u],
    ["maxFileSize: 10\nstories:\n  - articles: [a]", "2:4", /needs a name/u],
    ["maxFileSize: 10\nstories:\n  - name: a\n    articles: [b]\n    colour: red", "4:4", /no "colour"/u],
    ["maxFileSize: 10\nstories:\n  - name: a", "2:4", /Expected a list/u],
    ["maxFileSize: 10\nsensitivity: 3", "1:13", /one of low, normal, high/u],
    ["maxFileSize: 10\nsensitivity: [low]", "1:13", /one of low, normal, high/u],
    ["maxFileSize: 10\noverrides: {}", "1:11", /Expected a list/u],
    ["maxFileSize: 10\noverrides:\n  - drafts", "2:4", /paths and the rules/u],
    ["maxFileSize: 10\noverrides:\n  - rules: {name-differs: off}", "2:4", /Expected a list/u],
    ["maxFileSize: 10\noverrides:\n  - paths: [a]", "2:4", /rules by their code/u],
    ["maxFileSize: 10\noverrides:\n  - paths: [a]\n    rules: {name: off}", "3:12", /no rule "name"/u],
    ["maxFileSize: 10\noverrides:\n  - paths: [a]\n    rules: {name-differs: loud}", "3:26", /error, warning/u],
    ["maxFileSize: 10\noverrides:\n  - paths: [a]\n    rules: {}\n    files: b", "4:4", /no "files"/u],
    ["maxFileSize: 10\naliases:\n  - [one]", "2:4", /two names/u],
    ["maxFileSize: 10\nmaxProblemsPerFile: -3", "1:20", /whole number/u],
    ["maxFileSize: 10\nmaxProblemsPerFile: many", "1:20", /whole number/u],
  ])("%j", (yaml, at, message) => {
    const { settings, problems } = parseConfig(yaml, CODES);
    expect(settings).toMatchObject({ maxFileSize: 10 });
    expect(problems.map(({ range }) => `${range?.line}:${range?.character}`)).toEqual([at]);
    expect(problems[0]?.message).toMatch(message);
    expect(fits(parse(yaml))).toBe(false);
  });
});

describe("a glob that could take for ever, or leads out, is refused", () => {
  test.each(["../secrets/*.txt", "a/../../b", "**/a/".repeat(8) + "x", `${"*a".repeat(30)}.txt`, "x".repeat(2000)])("%s", (glob) => {
    const { settings, problems } = parseConfig(`include: [${JSON.stringify(glob)}, 'a.txt']`, CODES);
    expect(settings.include).toEqual(["a.txt"]);
    expect(problems).toHaveLength(1);
  });
});

describe("what is not the right YAML is told, and nothing throws", () => {
  test.each<[yaml: string, line: number]>([
    ["rules: [\n", 1],
    ["a: 1\na: 2\n", 1],
    ["include: *nothing\n", 0],
    ["- 1\n- 2\n", 0],
    ["just words", 0],
    ["\tinclude: []", 0],
    ["include: !!js/function 'x'\n", 0],
    [`a: &a [x]\nb: &b [${"*a,".repeat(200)}]\nc: [${"*b,".repeat(200)}]\n`, 0],
  ])("%j", (yaml, line) => {
    const { problems } = parseConfig(yaml, CODES);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems[0]?.range?.line ?? 0).toBe(line);
  });

  test("names that JavaScript knows are names", () => {
    const { settings, problems } = parseConfig(
      "__proto__: {maxFileSize: 1}\nconstructor: 1\nrules: {__proto__: off, toString: off}",
      CODES,
    );
    expect(problems).toHaveLength(4);
    expect(mergeSettings(settings)).toEqual(mergeSettings());
  });
});

test("later settings win, rules one by one", () => {
  const merged = mergeSettings(
    { include: ["a"], rules: { "name-differs": "off", "quote-differs": "hint" } },
    { include: undefined, maxFileSize: 7, rules: { "quote-differs": "error" } },
  );
  expect(merged).toMatchObject({ include: ["a"], maxFileSize: 7, rules: { "name-differs": "off", "quote-differs": "error" } });
});

describe("overrides hold for the articles that their globs name, the later over the earlier", () => {
  const overrides = [
    { paths: ["drafts"], rules: { "name-differs": "off", "quote-differs": "hint" } },
    { paths: ["**/b.txt"], rules: { "name-differs": "error" } },
  ] as const;
  const root = { folder: "/news/desk", base: "/news", settings: mergeSettings({ overrides }), only: null };
  test.each<[path: string, rules: object | undefined]>([
    ["drafts/a.txt", { "name-differs": "off", "quote-differs": "hint" }],
    ["drafts/b.txt", { "name-differs": "error", "quote-differs": "hint" }],
    ["desk/b.txt", { "name-differs": "error" }],
    ["desk/a.txt", undefined],
    ["desk/drafts/a.txt", { "name-differs": "off", "quote-differs": "hint" }],
    ["desk/my-drafts/a.txt", undefined],
  ])("%s", (path, rules) => {
    expect(engineSettings(root, [{ file: `/news/${path}`, path }]).rulesByArticle?.get(path)).toEqual(rules);
  });
  test("what they name is understood once, not for each story", () => {
    const many = Array.from({ length: 200 }, (_, index) => ({
      paths: [`/${index}/[a-c]*x*.txt`],
      rules: { "name-differs": "off" } as const,
    }));
    const large = { ...root, settings: mergeSettings({ overrides: many }) };
    const story = [{ file: "/news/7/box.txt", path: "7/box.txt" }];
    const first = workOf(() => expect(engineSettings(large, story).rulesByArticle?.size).toBe(1));
    const next = workOf(() => expect(engineSettings(large, story).rulesByArticle?.size).toBe(1));
    expect(next).toBeLessThan(first / 10);
  });
  test("without any the engine is told of none", () => {
    expect(engineSettings({ ...root, settings: mergeSettings() }, [{ file: "/news/a.txt", path: "a.txt" }])).not.toHaveProperty(
      "rulesByArticle",
    );
  });
});

test("the schema and the reader know the same settings and rules", () => {
  const { properties, definitions } = schema;
  expect(readSettings(Object.fromEntries(Object.keys(properties).map((key) => [key, null])), CODES).faults).toEqual([]);
  expect(Object.keys(properties).toSorted()).toEqual(Object.keys(DEFAULT_SETTINGS).toSorted());
  expect(Object.keys(definitions.rules.properties).toSorted()).toEqual(CODES.toSorted());
});
