import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { packAnalysis, packStory, unpackAnalysis, unpackStory, type ArticleAnalysis, type Claim } from "../../../engine/index.ts";
import { hostilePaths, hostileTexts } from "../../fuzz/texts.ts";
import { analysisOf, broughtStories, sharing, smallStory, storyOf } from "./support.ts";

/** Bytes that a word may cost, as 800 of them may cost 20 KB; short articles have their fields as well. */
const [BYTES_PER_WORD, BYTES_OF_FIELDS] = [25, 1500];

function expectSame(back: unknown, given: unknown): void {
  expect(back).toStrictEqual(given);
  expect(sharing(back)).toEqual(sharing(given));
}

describe.each(broughtStories())("%s", (_, members, story) => {
  test.each(members.map((member) => [member.article.path, member] as const))("%s comes back whole, and is small", (_, member) => {
    const bytes = packAnalysis(member);
    expectSame(unpackAnalysis(bytes), member);
    expect(Object.keys(unpackAnalysis(bytes)?.article ?? {})).toEqual(Object.keys(member.article));
    expect(bytes.length).toBeLessThan(BYTES_OF_FIELDS + BYTES_PER_WORD * member.article.text.split(/\s+/u).length);
  });

  test("the story comes back whole", () => {
    const back = unpackStory(packStory(story), members);
    expect(back).toStrictEqual(story);
    expect(sharing([back?.entities, back?.groups, back?.names])).toEqual(sharing([story.entities, story.groups, story.names]));
  });

  test("compared anew, what came back gives the same story", () => {
    const back = members.flatMap((member) => unpackAnalysis(packAnalysis(member)) ?? []);
    expect(storyOf(back)).toStrictEqual(story);
  });
});

test("the same analysis gives the same bytes, and so does what came back", () => {
  const text = "Fourteen houses were lost in Lower Marsh on Monday, Ada Holm said: “It was the worst”.";
  const bytes = packAnalysis(analysisOf(text));
  expect(packAnalysis(analysisOf(text))).toEqual(bytes);
  const back = unpackAnalysis(bytes);
  expect(back && packAnalysis(back)).toEqual(bytes);
});

test("a claim and the lists of its article share their objects", () => {
  const [member] = smallStory().members;
  const back = member && unpackAnalysis(packAnalysis(member));
  const claim = back?.claims.find(({ quantity }) => quantity !== null);
  expect(claim?.quantity).toBe(back?.quantities[0]);
});

test("fields that no type has yet are kept", () => {
  const plain = analysisOf("Two people died in Dornum on Monday.");
  const claims = plain.claims.map((claim): Claim => Object.assign({}, claim, { later: new Map([["__proto__", { more: [claim.id] }]]) }));
  const later = { ...plain, claims, article: { ...plain.article, later: { own: 1 } }, later: "x" } as ArticleAnalysis;
  expect(unpackAnalysis(packAnalysis(later))).toStrictEqual(later);
});

describe("tokens that are not as the tokenizer makes them", () => {
  const plain = analysisOf("Two people died in Dornum on Monday.");
  const [first, second, ...others] = plain.article.tokens;
  if (!first || !second) throw new Error("The text has tokens.");
  test.each<readonly [what: string, ...tokens: readonly object[]]>([
    ["with a field that none has yet", { ...first, later: 1 }, second],
    ["without a field", { start: 0, end: 3, text: "Two", lower: "two", pos: "NUM", kind: "word", spaced: true }, second],
    ["with a tag that none has yet", { ...first, pos: "LATER" }, second],
    ["with a kind that none has yet", { ...first, kind: "later" }, second],
    ["that are not the text at their span", { ...first, text: "two" }, second],
    ["that overlap", second, first],
    ["outside of the text", { ...first, start: 900, end: 903 }, second],
    ["at no place", { ...first, start: Number.NaN }, second],
    ["that are one", first, first],
    ["with words from elsewhere", { ...first, lower: "zwei", lemma: "deux" }, { ...second, lemma: "People" }],
  ])("%s", (_, ...odd) => {
    const tokens = [...odd, ...others];
    const analysis = Object.assign({}, plain, { article: Object.assign({}, plain.article, { tokens }) });
    expectSame(unpackAnalysis(packAnalysis(analysis)), analysis);
  });
});

test.each(["signature", "fingerprint", "claims"])("an analysis without its %s is none", (what) => {
  const bare = { ...analysisOf("Two people died in Dornum on Monday.") };
  Reflect.deleteProperty(bare, what);
  expect(unpackAnalysis(packAnalysis(bare))).toBeNull();
});

test.each([
  ["no text", ""],
  ["blank", " \n\t"],
  ["a lone surrogate", "Two \ud800 people died in Dornum\udc00 on Monday."],
  ["NUL", "Two\0people died in Dornum on Monday.\0"],
  ["astral text", "😀 Two people 𝒹𝒾𝑒𝒹 in Dornum on Monday. 😀"],
  ["names of prototypes", "The __proto__ of constructor Tostring hasOwnProperty died on Monday, valueOf said: “__proto__”."],
  ["a field called __proto__", "---\n__proto__: 1\noutlet: constructor\nurl: __proto__\n---\n\nTwo people died.\n"],
  ["front matter that is none", "---\noutlet: [\n---\n\nTwo people died.\n"],
  ["one word many times", "Monday ".repeat(600)],
  ["nothing but numbers", "12 ".repeat(600)],
  ["a combining mark", "Zu\u0308rich lost 1\u0301 house on Monday."],
])("%s comes back", (_, text) => {
  const analysis = analysisOf(text);
  expectSame(unpackAnalysis(packAnalysis(analysis)), analysis);
});

test("any text comes back", () => {
  fc.assert(
    fc.property(hostilePaths, hostileTexts, (path, text) => {
      const analysis = analysisOf(text.slice(0, 5000), path);
      expectSame(unpackAnalysis(packAnalysis(analysis)), analysis);
    }),
    { numRuns: 150 },
  );
});
