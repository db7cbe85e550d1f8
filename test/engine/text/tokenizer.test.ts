import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createTokenizer } from "../../../engine/text/index.ts";

const tokenizer = createTokenizer();

/** The tokens of a text, one space between. */
function split(text: string): string {
  return tokenizer
    .tokenize(text)
    .tokens.map((token) => token.text)
    .join(" ");
}

describe("figures", () => {
  test.each([
    ["6pm", "6 pm"],
    ["7:37a.m.", "7:37 a.m."],
    ["10:30 p.m.", "10:30 p.m."],
    ["1.2m", "1.2 m"],
    ["97km", "97 km"],
    ["4.5bn", "4.5 bn"],
    ["25%", "25 %"],
    ["£10m", "£ 10 m"],
    ["$1,204,500", "$ 1,204,500"],
    ["US$4bn", "US$ 4 bn"],
    ["Rs500", "Rs 500"],
    ["1,60,000", "1,60,000"],
    ["July 2,2013", "July 2 , 2013"],
    ["10,11,12", "10 , 11 , 12"],
    [".5 points", ".5 points"],
    ["61-39", "61 - 39"],
    ["5,000-6,000", "5,000 - 6,000"],
    ["5,000–6,000", "5,000 – 6,000"],
    ["2013-14", "2013 - 14"],
    ["2½", "2 ½"],
    ["2 1/2", "2 1/2"],
    ["9/11 and 24/7", "9/11 and 24/7"],
    ["the 21st, the 1,000th", "the 21st , the 1,000th"],
    ["1990s, the '90s, the ’90s", "1990s , the '90s , the ’90s"],
    ["mid-2000s", "mid - 2000s"],
    ["magnitude-6.1", "magnitude - 6.1"],
    ["6.1-magnitude", "6.1 - magnitude"],
    ["a 10-year-old", "a 10 - year - old"],
    ["version 3.5.2", "version 3.5.2"],
    ["20°C", "20 ° C"],
    ["5 km² of land", "5 km² of land"],
    ["He is 6'2\".", "He is 6 ' 2 \" ."],
    ["It was 5.", "It was 5 ."],
  ])("%s", (text, expected) => {
    expect(split(text)).toBe(expected);
  });

  test.each([
    ["1,204", "number"],
    ["½", "number"],
    ["21st", "number"],
    ["9/11", "number"],
    ["10:30", "number"],
    ["1990s", "word"],
    ["3.5.2", "word"],
    ["3D", "word"],
    ["F-16", "word"],
    ["%", "symbol"],
    ["$", "symbol"],
    ["US$", "symbol"],
    ["#flood", "symbol"],
    ["…", "punctuation"],
  ])("%s is a %s", (text, kind) => {
    expect(tokenizer.tokenize(text).tokens).toMatchObject([{ text, kind }]);
  });
});

describe("names and words", () => {
  test.each([
    ["F-16s and a CN-235", "F-16s and a CN-235"],
    ["the G-20, G7 and Covid-19", "the G-20 , G7 and Covid-19"],
    ["al-Maliki's", "al - Maliki 's"],
    ["Shi'ite and Shi’ite", "Shi'ite and Shi’ite"],
    ["O'Neill’s", "O'Neill ’s"],
    ["I don't, can’t and won't", "I do n't , ca n’t and wo n't"],
    ["we'll say they’d", "we 'll say they ’d"],
    ["She cannot", "She can not"],
    ["the officials' cars", "the officials ' cars"],
    ["AT&T and R&D", "AT&T and R&D"],
    ["MOSUL/TIKRIT", "MOSUL / TIKRIT"],
    ["a well-armed man", "a well - armed man"],
    ["naïve мир", "naïve мир"],
  ])("%s", (text, expected) => {
    expect(split(text)).toBe(expected);
  });

  test("the parts of a hyphenated word are not spaced", () => {
    expect(tokenizer.tokenize("10-year").tokens.map(({ spaced }) => spaced)).toEqual([true, false, false]);
  });
});

describe("full stops", () => {
  test.each([
    ["Rear Adm. Jane Roe", "Rear Adm. Jane Roe"],
    ["the U.S. Embassy", "the U.S. Embassy"],
    ["George H.W. Roe", "George H.W. Roe"],
    ["Jane F. Roe", "Jane F. Roe"],
    ["at 5 a.m.", "at 5 a.m."],
    ["Jan. 5", "Jan. 5"],
    ["No. 5 said no.", "No. 5 said no ."],
    ["5 ft. tall", "5 ft. tall"],
    ["in. the", "in . the"],
    ["May.", "May ."],
    ["She may. He", "She may . He"],
    ["Miss. and a miss.", "Miss. and a miss ."],
    ["wait... what…", "wait ... what …"],
    ["ashore.Jane Roe", "ashore . Jane Roe"],
  ])("%s", (text, expected) => {
    expect(split(text)).toBe(expected);
  });
});

describe("addresses", () => {
  test.each([
    ["See https://example.org/a,b?c=1.", "See https://example.org/a,b?c=1 ."],
    ["(www.example.org)", "( www.example.org )"],
    ["jane.roe@example.org, today", "jane.roe@example.org , today"],
    ["at example.co.uk now", "at example.co.uk now"],
    ["@janeroe and #flood", "@janeroe and #flood"],
  ])("%s", (text, expected) => {
    expect(split(text)).toBe(expected);
  });
});

describe("marks", () => {
  test.each([
    ["“Go,” she said.", "“ Go , ” she said ."],
    ["``Go,'' she said.", "`` Go , '' she said ."],
    ["yes — no–no -- so", "yes — no – no -- so"],
    ["😀😀 👩‍👩‍👧 👍🏽", "😀 😀 👩‍👩‍👧 👍🏽"],
  ])("%s", (text, expected) => {
    expect(split(text)).toBe(expected);
  });
});

describe("parts of speech", () => {
  test.each([
    ["The men said they were leaving.", "DET NOUN VERB PRON AUX VERB PUNCT", "the man say they be leave ."],
    [
      "It’s not said Josh Earnest saw 40 boats.",
      "PRON AUX PART VERB PROPN PROPN VERB NUM NOUN PUNCT",
      "it be not say josh earnest see 40 boat .",
    ],
    ["I'm sure he didn't", "PRON AUX ADJ PRON AUX PART", "i be sure he do not"],
  ])("%s", (text, pos, lemmas) => {
    const { tokens } = tokenizer.tokenize(text);
    expect(tokens.map((token) => token.pos).join(" ")).toBe(pos);
    expect(tokens.map((token) => token.lemma).join(" ")).toBe(lemmas);
  });

  test("what was read before changes nothing", () => {
    const text = "Qorblax zims were vented, a zim-like Qorblax said.";
    const fresh = createTokenizer();
    const before = fresh.tokenize(text);
    fresh.tokenize("qorblax ZIMS zim-like. The zim-like Zims. Qorblax’s don't constructor __proto__ toString");
    expect(fresh.tokenize(text)).toEqual(before);
    expect(tokenizer.tokenize(text)).toEqual(before);
  });
});

describe("sentences", () => {
  test.each([
    ["Rear Adm. Jane Roe spoke. He left.", 2],
    ["Sen. Roe met Gov. Doe in St. Paul.", 1],
    ["He left the U.S. She stayed.", 2],
    ["The U.S. Embassy closed.", 1],
    ["It began at 5 p.m. Monday in Ripon, Calif., and went on.", 1],
    ["It began at 5 p.m. The river rose.", 2],
    ["See No. 5. No. That is all.", 3],
    ["Jane F. Roe and J. R. Doe won.", 1],
    ["“Go,” she said. “Now.” Then she left.", 3],
    ["“Is it open?” Chief Roe asked.", 1],
    ["“Is it open?” The road was not.", 2],
    ["He waited… and waited. Nothing came.", 2],
    ["Is it 3.5 or 4.5? Nobody knows!", 2],
    ["They came ashore.Jane Roe saw them.", 2],
    ["Yahoo!News asked.", 1],
    ["It rose. 40 homes flooded.", 2],
    ["(It rose.) It fell.", 2],
    ["", 0],
    [" \n ", 0],
  ])("%s", (text, count) => {
    expect(tokenizer.tokenize(text).sentences).toHaveLength(count);
  });

  test("a sentence takes its closing marks", () => {
    const text = "She said: “Stay.” ‘Why?’ he asked. (He knew.)";
    expect(tokenizer.tokenize(text).sentences.map(({ start, end }) => text.slice(start, end))).toEqual([
      "She said: “Stay.”",
      "‘Why?’ he asked.",
      "(He knew.)",
    ]);
  });
});

/** Pieces that have broken tokenizers: marks of every kind, half pairs, odd spaces. */
const pieces = fc.constantFrom(
  ..."a|B|é|e\u0301|’|'|\"|“|”|.|..|…|,|-|–|$|%|5|1,000|½|\u00a0|\u2028|\r\n|\r|\0|\ud800|\udc00|😀|👩‍👧|\u200d|\ufeff|@|#|/|:|U.S.|don't|https://|Adm.|６|日本|\u202e|__proto__".split(
    "|",
  ),
  " ",
);
const texts = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join("")),
);

describe("any text", () => {
  test("tokens are the text at their spans, in order, and cover all but blanks", () => {
    fc.assert(
      fc.property(texts, fc.nat(50), (text, offset) => {
        const { tokens, sentences } = tokenizer.tokenize(text, offset);
        let end = offset;
        for (const token of tokens) {
          expect(token.text).toBe(text.slice(token.start - offset, token.end - offset));
          expect(token.start).toBeGreaterThanOrEqual(end);
          expect(token.end).toBeGreaterThan(token.start);
          expect(text.slice(end - offset, token.start - offset)).toMatch(BLANK);
          end = token.end;
        }
        expect(text.slice(end - offset)).toMatch(BLANK);
        expect(sentences.flatMap(({ first, last }) => tokens.slice(first, last))).toEqual(tokens);
        expect(sentences.every(({ start, end, first, last }) => tokens[first]?.start === start && tokens[last - 1]?.end === end)).toBe(
          true,
        );
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    ["a word of a million letters", "a".repeat(1_000_000)],
    ["a line of a million characters", "Some 40 homes were lost, police said. ".repeat(26_000)],
    ["quotation marks alone", '"'.repeat(300_000)],
    ["full stops and letters", "a.".repeat(300_000)],
    ["at signs", "a@".repeat(100_000)],
    ["NUL", "\0".repeat(1_000_000)],
  ])(
    "%s takes linear time",
    (_, text) => {
      expect(tokenizer.tokenize(text).tokens.every((token) => token.text === text.slice(token.start, token.end))).toBe(true);
    },
    15_000,
  );
});

const BLANK = /^[\s\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]*$/u;
