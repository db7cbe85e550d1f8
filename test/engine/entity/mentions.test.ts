import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { createNameTagger, tagMentions } from "../../../engine/entity/index.ts";
import { articleOf, mark, unmark } from "./marked.ts";

const weights = new Uint8Array(readFileSync(new URL("../../../engine/lexicon/data/names.bin", import.meta.url)));
const tagger = createNameTagger(weights);

/** Each is a text with its names marked; types: P person, O organization, L place, G group, E event, W work. */
const MARKED: Readonly<Record<string, readonly string[]>> = {
  "titles stand beside the name": [
    "Gov. [Marta Velasquez|P] spoke on Monday.",
    "Rear Adm. [Paul Hollis|P] told reporters that the ship had left.",
    "Prime Minister [Ivo Balan|P] resigned after the vote.",
    "Judge [Ellen Marsh|P] agreed with Mr. [Tobias Crane|P].",
    "Former Secretary of State [Nora Whitfield|P] said so.",
  ],
  "suffixes, initials and particles": [
    "The company was founded by [Thomas Okoro Jr.|P] and his brother.",
    "[J.R. Pike|P] was elected in May.",
    "[Osman bin Talal al-Rashidi|P] was arrested on Friday.",
    "The prize went to [Ludwig van der Meer|P] on Sunday.",
    "Police said [Sean O'Neill|P] had left the house.",
  ],
  "possessives are no part": ["[Velasquez|P]'s lawyer, [Anna Reyes|P], said she would appeal.", "[Iran|L]'s president left [Cairo|L]."],
  "places with their common noun": [
    "The quake hit [Sumatra island|L] on Tuesday.",
    "Officials in the [province of Kandahar|L] agreed.",
    "They crossed the [U.S.-Mexico border|L] at night.",
  ],
  "peoples and parties": [
    "The [Iraqi|G] and [Iranian|G] ministers met.",
    "[Sunnis|G] and [Shi'ites|G] live there.",
    "[Democrats|G] and [Republicans|G] voted against it.",
    "Many [Kurds|G] fled.",
  ],
  "bodies by their last word": [
    "The [Harlan Valley Water Authority|O] closed the dam.",
    "The [American Steel and Timber Institute|O] objected.",
    "He leads the [Department of Public Works|O].",
    "The [Trump administration|O] declined to comment.",
    "The [British government|O] agreed.",
  ],
  events: [
    "He survived the [2004 tsunami|E].",
    "The [tsunami of 2004|E] killed thousands.",
    "She ran in the [midterm elections|E].",
    "The [9/11 attacks|E] changed that.",
    "He fought in [World War II|E].",
  ],
  works: ["The [North Atlantic Fishing Agreement|W] was signed.", "They read from the [Koran|W]."],
  "a metonym is the government": ["[Tehran|O] said it would answer.", "He lives in [Tehran|L]."],
  "party and state": ["Rep. [Lena Fox|P], D-[Calif.|L], objected."],
  "no names": ["Dozens of people were hurt.", "The First Lady was there.", "We left on Monday, in May.", "Nobody knows who did it."],
};

describe("tagMentions marks", () => {
  for (const [what, texts] of Object.entries(MARKED)) {
    test.each(texts)(`${what}: %s`, (marked) => {
      const { text } = unmark(marked);
      expect(mark(text, tagMentions(articleOf(text), tagger))).toBe(marked);
    });
  }
});

test("a title's span is kept", () => {
  const text = "Rear Adm. Paul Hollis told reporters that the ship had left.";
  const [mention] = tagMentions(articleOf(text), tagger);
  expect(mention?.title && text.slice(mention.title.start, mention.title.end)).toBe("Rear Adm.");
});

test("the dateline names a place", () => {
  const text = "DUBROVA (Newswire) - The river rose on Monday, officials said.\n\nIt fell again on Tuesday.\n";
  const places = tagMentions(articleOf(text), tagger).filter((mention) => mention.type === "place");
  expect(places.map(({ start, end }) => text.slice(start, end))).toEqual(["DUBROVA"]);
});

test("nothing is marked in front matter", () => {
  const text = "---\noutlet: Harlan Courier\nauthor: Marta Velasquez\n---\nThe river rose.\n";
  expect(tagMentions(articleOf(text), tagger)).toEqual([]);
});

describe("weights", () => {
  it("may be absent: rules stand in", () => {
    const rules = createNameTagger(null);
    expect(tagMentions(articleOf("Gov. Marta Velasquez spoke in Iraq."), rules).length).toBe(2);
    expect(rules.problem()).toBeNull();
  });
  const damaged: [string, Uint8Array][] = [
    ["empty", new Uint8Array()],
    ["not weights", new Uint8Array(5000)],
    ["cut short", weights.slice(0, weights.length - 10)],
    ["one byte changed", weights.with(weights.length >> 1, (weights[weights.length >> 1] ?? 0) ^ 1)],
  ];
  it.each(damaged)("%s: rules stand in, and the problem is stated", (_, bytes) => {
    const rules = createNameTagger(bytes);
    expect(tagMentions(articleOf("Gov. Marta Velasquez spoke."), rules).length).toBe(1);
    expect(rules.problem()).toMatch(/name weights/u);
  });
  it("fit their size", () => expect(weights.length).toBeLessThan(2_500_000));
});

test("on any text the mentions are in order, disjoint and within it", () => {
  const words = [
    "The",
    "U.S.",
    "bin",
    "al",
    "-",
    "Kerry",
    "of",
    "'s",
    "D",
    "House",
    "9/11",
    "2004",
    "war",
    "(",
    "\n",
    "É",
    "constructor",
    "😀",
    "the",
  ];
  const texts = fc.array(fc.oneof(fc.constantFrom(...words), fc.string()), { maxLength: 40 }).map((parts) => parts.join(" "));
  for (const someTagger of [tagger, createNameTagger(null)]) {
    fc.assert(
      fc.property(texts, (text) => {
        let end = 0;
        for (const mention of tagMentions(articleOf(text), someTagger)) {
          expect(mention.start).toBeGreaterThanOrEqual(end);
          expect(mention.end).toBeGreaterThan(mention.start);
          end = mention.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 200, seed: 7 },
    );
  }
});
