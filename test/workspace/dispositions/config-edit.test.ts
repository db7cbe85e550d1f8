import { describe, expect, test } from "vitest";
import { RULES } from "../../../engine/index.ts";
import { applySplices, changeConfig, engineSettings, mergeSettings, parseConfig, type ConfigChange } from "../../../workspace/index.ts";

const CODES = RULES.map(({ code }) => code);
const OFF: ConfigChange = { kind: "ignore-rule", rule: "name-differs", path: null };
const HERE: ConfigChange = { kind: "ignore-rule", rule: "name-differs", path: "flood/a.txt" };
const SAME: ConfigChange = { kind: "aliases", names: ["IS", "Daesh"] };
const OTHER: ConfigChange = { kind: "distinct", names: ["Ruth Ansell", "Peter Ansell"] };

function after(text: string | null, change: ConfigChange): string {
  const result = changeConfig(text, change);
  return "refused" in result ? `refused: ${result.refused}` : applySplices(text ?? "", result.splices);
}

describe("a change is written in place, and all else stays", () => {
  test.each<readonly [what: string, text: string | null, change: ConfigChange, expected: string]>([
    ["no file", null, OFF, "rules:\n  name-differs: off\n"],
    ["no file, one article", null, HERE, "overrides:\n  - paths: [/flood/a.txt]\n    rules:\n      name-differs: off\n"],
    ["no file, names", null, SAME, "aliases:\n  - [IS, Daesh]\n"],
    ["remarks alone", "# Ours.\n", OTHER, "# Ours.\n\ndistinct:\n  - [Ruth Ansell, Peter Ansell]\n"],
    ["another key", "exclude: [old] # sic\n", OFF, "exclude: [old] # sic\n\nrules:\n  name-differs: off\n"],
    [
      "a rule more",
      "rules:\n    single-source: hint # all\n\nexclude: []\n",
      OFF,
      "rules:\n    single-source: hint # all\n    name-differs: off\n\nexclude: []\n",
    ],
    ["a rule otherwise", "rules:\n  name-differs: 'hint' # why\n", OFF, "rules:\n  name-differs: off # why\n"],
    ["between brackets", "rules: { single-source: hint } # all\n", OFF, "rules: { single-source: hint, name-differs: off } # all\n"],
    ["empty brackets", "rules: {}\n", OFF, "rules: {name-differs: off}\n"],
    ["a key without value", "rules:\nexclude: []\n", OFF, "rules:\n  name-differs: off\nexclude: []\n"],
    [
      "an override more",
      "overrides:\n- paths: [b.txt]\n  rules: { name-differs: off }\n",
      HERE,
      "overrides:\n- paths: [b.txt]\n  rules: { name-differs: off }\n- paths: [/flood/a.txt]\n  rules:\n    name-differs: off\n",
    ],
    [
      "the article's override",
      "overrides:\n  - paths: [/flood/a.txt]\n    rules:\n      single-source: off # so\n",
      HERE,
      "overrides:\n  - paths: [/flood/a.txt]\n    rules:\n      single-source: off # so\n      name-differs: off\n",
    ],
    ["a name more in its list", "aliases:\n  - [Islamic State, IS] # group\n", SAME, "aliases:\n  - [Islamic State, IS, Daesh] # group\n"],
    [
      "a name more in its list of lines",
      "aliases:\n  - - Islamic State\n    - IS\n",
      SAME,
      "aliases:\n  - - Islamic State\n    - IS\n    - Daesh\n",
    ],
    ["a list more", "distinct:\n  - [A, B]\n\n# end\n", OTHER, "distinct:\n  - [A, B]\n  - [Ruth Ansell, Peter Ansell]\n\n# end\n"],
    [
      "a list of different ones is not added to",
      "distinct: [[Ruth Ansell, Mary Ansell]]\n",
      OTHER,
      "distinct: [[Ruth Ansell, Mary Ansell], [Ruth Ansell, Peter Ansell]]\n",
    ],
    ["line ends of Windows", "rules:\r\n  single-source: off\r\n", OFF, "rules:\r\n  single-source: off\r\n  name-differs: off\r\n"],
    ["no line's end at the end", "rules:\n  single-source: off", OFF, "rules:\n  single-source: off\n  name-differs: off\n"],
  ])("%s", (_, text, change, expected) => {
    expect(after(text, change)).toBe(expected);
    expect(parseConfig(expected, CODES).problems).toEqual([]);
  });

  test("brackets around everything are written anew, remarks kept", () => {
    expect(after("# Ours.\n{ exclude: [old] }\n", OFF)).toMatch(/^# Ours\.\n\{.*old.*name-differs: off.*\}\n$/su);
  });
});

describe("what cannot be read is left alone, and that is told", () => {
  test.each<readonly [text: string, why: RegExp]>([
    ["rules: [", /not valid YAML at line 1/u],
    ["a: 1\na: 2\n", /not valid YAML at line 2/u],
    ["- a\n", /no settings by name/u],
    ["words\n", /no settings by name/u],
    ["rules: &all { name-differs: hint }\n", /anchors or aliases/u],
    ["rules: { name-differs: off }\n", /says so already/u],
  ])("%j", (text, why) => {
    expect(after(text, OFF)).toMatch(why);
  });
});

describe("any names and paths are written so that they are read again", () => {
  test.each([
    "a: b",
    "# x",
    "[x]",
    "{x}",
    "a, b",
    "'q'",
    '"q"',
    "*a",
    "&a",
    "!!js/function x",
    "- a",
    "yes",
    "14",
    "null",
    "a\nb",
    "\u202Ex",
    "\\",
    "%",
    "@",
    "🌊",
  ])("%j", (name) => {
    const text = after("aliases: []\n", { kind: "aliases", names: [name, "Other"] });
    expect(parseConfig(text, CODES)).toEqual({ settings: { aliases: [[name, "Other"]] }, problems: [] });
    const lines = after(null, { kind: "aliases", names: [name, "Other"] });
    expect(parseConfig(lines, CODES)).toEqual({ settings: { aliases: [[name, "Other"]] }, problems: [] });
  });
});

describe("a rule is ignored in the one file, whatever its name", () => {
  test.each([
    "a.txt",
    "flood/a.txt",
    "a [1].txt",
    "a {x,y}.txt",
    "a*.txt",
    "what?.txt",
    "!a.txt",
    "a (1).txt",
    "a+b.txt",
    "#1.txt",
    "ä 🌊.txt",
  ])("%s", (path) => {
    const { settings, problems } = parseConfig(after(null, { kind: "ignore-rule", rule: "name-differs", path }), CODES);
    expect(problems).toEqual([]);
    const root = { folder: "/w", base: "/w", only: null, settings: mergeSettings(settings) };
    const others = ["b.txt", "flood/b.txt", "ab.txt", "a 1.txt", "a x.txt", "deep/a.txt", "whatx.txt"];
    const { rulesByArticle } = engineSettings(
      root,
      [path, ...others].map((name) => ({ file: `/w/${name}`, path: name })),
    );
    expect([...(rulesByArticle ?? new Map<string, unknown>())]).toEqual([[path, { "name-differs": "off" }]]);
  });
});
