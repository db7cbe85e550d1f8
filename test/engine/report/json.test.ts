import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { serializeReport, toJsonReport, type ReportedStory } from "../../../engine/report/index.ts";
import type { Article } from "../../../engine/article/types.ts";
import { NO_SLOTS } from "../../../engine/claim/index.ts";
import type { Claim } from "../../../engine/claim/types.ts";
import { plainArticle } from "../plain-article.ts";

const schema: object = JSON.parse(readFileSync(new URL("../../../schemas/report.schema.json", import.meta.url), "utf8"));
const validate = new Ajv2020({ allErrors: true, strictTypes: false }).compile(schema);

function article(path: string, outlet: string | null, published: string | null): Article {
  return plainArticle({ path, outlet, outletLabel: outlet ?? path, published });
}

function claim(path: string, id: string, start: number, rest: Partial<Claim>): Claim {
  return {
    id,
    article: path,
    start,
    end: start + 5,
    kind: "count",
    quantity: null,
    date: null,
    quotation: null,
    sentence: 0,
    nouns: [],
    nounClass: null,
    verbs: [],
    eventClasses: [],
    places: [],
    participants: [],
    times: [],
    attribution: null,
    ...NO_SLOTS,
    ...rest,
  };
}

const houses = (low: number | null, modifier: "exact" | "at-least"): Partial<Claim> => ({
  quantity: {
    start: 0,
    end: 5,
    kind: "count",
    number: { start: 0, end: 2 },
    low,
    high: modifier === "exact" ? low : null,
    unit: "building",
    modifier,
    tolerance: 0,
    normalized: null,
    noun: null,
    per: null,
    additional: false,
    rule: "digits",
  },
});

/** Two outlets; the second one quotes Teller, whom both name. */
const flood: ReportedStory = {
  articles: [
    {
      article: article("flood/post.txt", "Coast Post", "2026-06-03"),
      claims: [
        claim("flood/post.txt", "c1", 10, { ...houses(14, "at-least"), attribution: { source: { start: 30, end: 60 }, cue: null } }),
      ],
    },
    {
      article: article("flood/courier.txt", null, null),
      claims: [
        claim("flood/courier.txt", "c1", 0, houses(14, "exact")),
        claim("flood/courier.txt", "c2", 40, {
          kind: "date",
          date: {
            start: 40,
            end: 45,
            value: { low: "2026-06-03T03:00", high: "2026-06-03T03:00" },
            relative: null,
            anchor: "published",
            granularity: "minute",
            modifier: "about",
            rule: "clock",
          },
        }),
        claim("flood/courier.txt", "c3", 80, { kind: "quote" }),
      ],
    },
  ],
  entities: [
    {
      id: "x9",
      type: "person",
      name: "Maria Teller",
      names: ["Maria Teller"],
      mentions: [{ article: "flood/post.txt", start: 47, end: 59, why: "full name" }],
    },
    {
      id: "x1",
      type: "organization",
      name: "County",
      names: ["County"],
      mentions: [{ article: "flood/post.txt", start: 30, end: 36, why: "full name" }],
    },
  ],
  names: [claim("flood/post.txt", "n1", 47, { kind: "name" })],
  groups: [
    {
      id: "q7",
      kind: "quantity",
      topic: "houses destroyed",
      claims: [
        { article: "flood/courier.txt", claim: "c1" },
        { article: "flood/post.txt", claim: "c1" },
      ],
      verdict: "compatible",
      update: false,
      confidence: 0.9,
      why: ["same noun: house"],
    },
  ],
  findings: [
    {
      code: "quantity-disagrees",
      severity: "warning",
      message: "Houses destroyed: …",
      group: "q7",
      sides: [
        { article: "flood/courier.txt", start: 0, end: 5, outlet: "courier", claim: "c1", words: "14", message: "…" },
        { article: "flood/post.txt", start: 10, end: 15, outlet: "Coast Post", claim: "c1", words: "14", message: "…" },
      ],
      why: ["same noun: house"],
      confidence: 0.9,
    },
  ],
};

/** The same story at other paths. */
function moved(story: ReportedStory, from: string, to: string): ReportedStory {
  const elsewhere: ReportedStory = JSON.parse(JSON.stringify(story).replaceAll(from, to));
  return elsewhere;
}

const quake = moved(flood, "flood/", "aceh/");
const text = (stories: readonly ReportedStory[]): string => [...serializeReport(toJsonReport(stories))].join("");

describe("the JSON report", () => {
  const report = toJsonReport([flood, quake]);
  test("is valid against its schema", () => {
    expect(validate(JSON.parse(text([flood, quake]))), JSON.stringify(validate.errors)).toBe(true);
  });
  test("orders stories and articles by path", () => {
    expect(report.articles.map((one) => `${one.story} ${one.path}`)).toEqual([
      "s1 aceh/courier.txt",
      "s1 aceh/post.txt",
      "s2 flood/courier.txt",
      "s2 flood/post.txt",
    ]);
  });
  test("says null where the outlet or the day is unknown", () => {
    expect(report.articles[0]).toEqual({ path: "aceh/courier.txt", outlet: null, published: null, story: "s1" });
  });
  test("numbers every id once across stories", () => {
    for (const list of [report.entities, report.claims, report.groups]) expect(new Set(list.map((one) => one.id)).size).toBe(list.length);
    expect(report.claims.map((one) => one.id)).toEqual(["c1", "c2", "c3", "c4", "c5", "c6", "c7", "c8", "c9", "c10"]);
  });
  test("points from groups and findings at the claims of their own story", () => {
    expect(report.groups.map((one) => one.claims)).toEqual([
      ["c1", "c4"],
      ["c6", "c9"],
    ]);
    expect(report.findings.map((one) => [one.group, one.claims])).toEqual([
      ["g1", ["c1", "c4"]],
      ["g2", ["c6", "c9"]],
    ]);
  });
  test("gives values as written, dates as ISO strings, and none for quotations", () => {
    expect(report.claims.slice(0, 4).map((one) => one.value)).toEqual([
      { low: 14, high: 14, unit: "building", modifier: "exact" },
      { low: "2026-06-03T03:00", high: "2026-06-03T03:00", unit: "minute", modifier: "about" },
      null,
      { low: 14, high: null, unit: "building", modifier: "at-least" },
    ]);
  });
  test("lists the names that are compared after their article's claims", () => {
    expect(report.claims[4]).toMatchObject({ id: "c5", kind: "name", start: 47, value: null });
  });
  test("credits a claim to the person that the source's words name, before the body", () => {
    expect(report.claims.map((one) => one.attribution)).toEqual([null, null, null, "e1", null, null, null, null, "e3", null]);
  });
  test("gives the same bytes in whatever order the input comes", () => {
    const turned = { ...flood, articles: flood.articles.toReversed() };
    expect(text([quake, turned])).toBe(text([flood, quake]));
  });
  test("of nothing is valid too", () => {
    expect(validate(JSON.parse(text([])))).toBe(true);
  });
  test("drops a reference to a claim that is not there rather than invent one", () => {
    const broken = moved(flood, `"claim":"c1"`, `"claim":"c99"`);
    expect(toJsonReport([broken]).groups[0]?.claims).toEqual([]);
  });
});
