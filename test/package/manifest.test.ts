import { Ajv } from "ajv";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { RULES } from "../../engine/index.ts";
import { DEFAULT_EDITOR_SETTINGS } from "../../server/settings.ts";
import { DEFAULT_SETTINGS } from "../../workspace/index.ts";

interface Setting {
  readonly default?: unknown;
  readonly properties?: Readonly<Record<string, Setting>>;
}
interface Manifest {
  readonly contributes: { readonly configuration: readonly { readonly properties: Readonly<Record<string, Setting>> }[] };
}
interface Schema {
  readonly properties: Readonly<Record<string, Setting>>;
  readonly definitions: { readonly rules: { readonly properties: Readonly<Record<string, Setting>> } };
}

const manifestText = readFileSync("package.json", "utf8");
const manifest: Manifest = JSON.parse(manifestText);
const schema: Schema = JSON.parse(readFileSync("schemas/config.schema.json", "utf8"));
const settings = new Map(
  manifest.contributes.configuration
    .flatMap(({ properties }) => Object.entries(properties))
    .map(([name, setting]) => [name.replace("secondSource.", ""), setting]),
);

/** What the editor alone decides. */
const EDITORS_OWN = /^(?:trace|codeLens|inlayHints)(?:\.|$)/u;

describe("the manifest says what the engine does", () => {
  test("each setting is in the editor and in config.yaml", () => {
    const names = Object.keys(DEFAULT_SETTINGS).toSorted();
    expect([...settings.keys()].filter((name) => !EDITORS_OWN.test(name)).toSorted()).toEqual(names);
    expect(Object.keys(schema.properties).toSorted()).toEqual(names);
  });

  test.each([
    ["codeLens", DEFAULT_EDITOR_SETTINGS.codeLens],
    ["inlayHints.dates", DEFAULT_EDITOR_SETTINGS.dateHints],
    ["inlayHints.units", DEFAULT_EDITOR_SETTINGS.unitHints],
    ["inlayHints.pronouns", DEFAULT_EDITOR_SETTINGS.pronounHints],
  ])("the editor's own %s", (name, value) => {
    expect(settings.get(name)?.default).toBe(value);
  });

  test.each(Object.entries(DEFAULT_SETTINGS))("the default of %s", (name, value) => {
    expect(settings.get(name)?.default).toEqual(value);
    expect(schema.properties[name]?.default ?? value).toEqual(value);
  });

  test.each(RULES.map(({ code, defaultSeverity }) => [code, defaultSeverity]))("the rule %s is %s by default", (code, severity) => {
    expect(settings.get("rules")?.properties?.[code]?.default).toBe(severity);
    expect(schema.definitions.rules.properties).toHaveProperty(code);
  });

  test("no rule is named that there is not", () => {
    const codes = RULES.map(({ code }) => code).toSorted();
    expect(Object.keys(settings.get("rules")?.properties ?? {}).toSorted()).toEqual(codes);
    expect(Object.keys(schema.definitions.rules.properties).toSorted()).toEqual(codes);
  });
});

test("each text of the manifest is there, and none is left over", () => {
  const texts: Record<string, string> = JSON.parse(readFileSync("package.nls.json", "utf8"));
  const used = new Set<string>([...manifestText.matchAll(/"%([^%"]+)%"/g)].map(([, key = ""]) => key));
  expect(Object.keys(texts).toSorted((a, b) => a.localeCompare(b))).toEqual([...used].toSorted((a, b) => a.localeCompare(b)));
});

describe("a word of an article, as a double click takes it", () => {
  const { wordPattern }: { wordPattern: { pattern: string; flags: string } } = JSON.parse(
    readFileSync("language-configuration.json", "utf8"),
  );

  test.each([
    ["14 houses", ["14", "houses"]],
    ["Müller’s co-op", ["Müller’s", "co-op"]],
    ["$4.2 million.", ["4.2", "million"]],
    ["“Nobody,” she said", ["Nobody", "she", "said"]],
    ["{L} \\p", ["L", "p"]],
  ])("%s", (text, words) => {
    expect(text.match(new RegExp(wordPattern.pattern, `g${wordPattern.flags}`))).toEqual(words);
  });
});

describe("the schema of config.yaml", () => {
  const validate = new Ajv({ strict: true, allowUnionTypes: true }).compile(schema);

  test.each<readonly [text: string, isValid: boolean]>([
    [readFileSync("samples/.second-source/config.yaml", "utf8"), true],
    ["", true],
    ["rules: { single-source: hint, name-differs: off }", true],
    ["rules: { no-such-rule: hint }", false],
    ["rules: { single-source: loud }", false],
    ["aliases: [[Tall Afar, Tal Afar]]", true],
    ["aliases: [[Tall Afar]]", false],
    ["stories: [{ name: The flood, articles: [flood/*] }]", true],
    ["stories: [{ articles: [flood/*] }]", false],
    ["maxFileSize: 0", false],
    ["no-such-setting: 1", false],
  ])("%s", (text, isValid) => {
    expect(validate(parse(text))).toBe(isValid);
  });
});
