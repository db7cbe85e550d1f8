import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { RULES } from "../../../engine/index.ts";
import { parseDispositions } from "../../../workspace/index.ts";

const CODES = RULES.map(({ code }) => code);
const schema: { items: { properties: { rule: { enum: string[] } } } } = JSON.parse(
  readFileSync(new URL("../../../schemas/dispositions.schema.json", import.meta.url), "utf8"),
);
const fits = new Ajv({ strict: true, allowUnionTypes: true, formats: { date: true } }).compile(schema);

const SIDES = "\n  sides:\n    - article: a.txt\n      exact: 14 houses\n";

test("the schema names every rule", () => {
  expect(schema.items.properties.rule.enum.toSorted()).toEqual(CODES.toSorted());
});

test("the example of the documentation is right", () => {
  const page = readFileSync(new URL("../../../docs/dispositions.md", import.meta.url), "utf8");
  const [, example = ""] = /```yaml\n([\s\S]*?)```/u.exec(page) ?? [];
  const { entries, problems } = parseDispositions(example, CODES);
  expect(problems).toEqual([]);
  expect(entries).toHaveLength(1);
  expect(fits(parse(example))).toBe(true);
});

describe("right decisions are read, and the schema allows them", () => {
  test.each<readonly [yaml: string, count: number]>([
    ["", 0],
    ["# only a remark\n", 0],
    ["---\n", 0],
    ["[]\n", 0],
    [`- rule: name-differs\n  decision: ignored${SIDES}`, 1],
    [`- { rule: name-differs, decision: explained, sides: [{ article: a.txt, exact: "14" }] }\n`, 1],
    [`- rule: name-differs\n  decision: verified\n  note:\n  by: Me\n  when: 2026-06-04${SIDES}`, 1],
    [`- rule: name-differs\n  decision: verified\n  note: |\n    Two\n    lines.${SIDES}`, 1],
    [`- rule: name-differs\n  decision: verified\n  sides:\n    - article: a.txt\n      exact: 14\n`, 1],
  ])("%j", (yaml, count) => {
    const { entries, problems } = parseDispositions(yaml, CODES);
    expect(problems).toEqual([]);
    expect(entries).toHaveLength(count);
    expect(fits(parse(yaml))).toBe(true);
  });
});

const RIGHT = `- rule: name-differs\n  decision: ignored${SIDES}`;

describe("each fault is told at its place, and the other decisions count", () => {
  test.each<readonly [yaml: string, at: string, message: RegExp]>([
    [`- rule: names\n  decision: ignored${SIDES}`, "5:8", /no rule "names".*quantity-disagrees/u],
    [`- rule: name-differs\n  decision: wrong${SIDES}`, "6:12", /verified, explained, ignored; not "wrong"/u],
    [`- decision: ignored${SIDES}`, "5:2", /"rule" is missing/u],
    [`- rule: name-differs${SIDES}`, "5:2", /"decision" is missing/u],
    [`- rule: name-differs\n  decision: ignored\n`, "5:2", /needs its sides/u],
    [`- rule: name-differs\n  decision: ignored\n  sides: []\n`, "7:9", /needs its sides/u],
    [`- rule: name-differs\n  decision: ignored\n  sides:\n    - article: a.txt\n`, "8:6", /"exact" is missing/u],
    [`- rule: name-differs\n  decision: ignored\n  sides:\n    - exact: a\n`, "8:6", /"article" is missing/u],
    [`- rule: name-differs\n  decision: ignored\n  sides: [a]\n`, "7:10", /Expected a side/u],
    [`- words\n`, "5:2", /Expected a decision/u],
    [`-\n  - a\n`, "6:2", /Expected a decision/u],
  ])("%j", (yaml, at, message) => {
    const { entries, problems } = parseDispositions(`${RIGHT}${yaml}`, CODES);
    expect(problems.map(({ range }) => `${range?.line}:${range?.character}`)).toContain(at);
    expect(problems[0]?.message).toMatch(message);
    expect(problems[0]?.severity).toBe("warning");
    expect(entries).toHaveLength(1);
  });

  test.each<readonly [yaml: string, at: string, message: RegExp]>([
    [`- rule: name-differs\n  decision: ignored\n  why: me${SIDES}`, "7:2", /no "why".*note/u],
    [`- rule: name-differs\n  decision: ignored\n  when: yesterday${SIDES}`, "7:8", /Expected a day.*"yesterday"/u],
    [`- rule: name-differs\n  decision: ignored\n  when: 2026-02-30${SIDES}`, "7:8", /Expected a day/u],
    [`- rule: name-differs\n  decision: ignored\n  note: [a]${SIDES}`, "7:8", /Expected a text for "note"/u],
  ])("and one that is no matter leaves its own: %j", (yaml, at, message) => {
    const { entries, problems } = parseDispositions(`${RIGHT}${yaml}`, CODES);
    expect(problems.map(({ range }) => `${range?.line}:${range?.character}`)).toEqual([at]);
    expect(problems[0]?.message).toMatch(message);
    expect(entries).toHaveLength(2);
  });
});

describe("what is no list of decisions is told, and nothing of it counts", () => {
  test.each<readonly [yaml: string, message: RegExp]>([
    [`${RIGHT}- rule: [`, /Not valid YAML/u],
    ["rule: name-differs\n", /Expected a list/u],
    ["words\n", /Expected a list/u],
    [`- &a x\n${RIGHT}`, /Anchors/u],
    [`- &a {}\n- *a\n`, /Anchors/u],
    [`${RIGHT}---\n${RIGHT}`, /Not valid YAML/u],
    [`a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n`, /Anchors/u],
  ])("%j", (yaml, message) => {
    const { entries, problems } = parseDispositions(yaml, CODES);
    expect(entries).toEqual([]);
    expect(problems[0]).toMatchObject({ code: "disposition-invalid", severity: "error" });
    expect(problems[0]?.message).toMatch(message);
  });
});
