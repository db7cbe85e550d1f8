import * as fc from "fast-check";
import { expect, test } from "vitest";
import { decodeText, isArticle, looksLikeProse, readArticle } from "../../../engine/article/index.ts";
import { createTokenizer } from "../../../engine/text/index.ts";

const tokenizer = createTokenizer();
/** Has not read what the first one has. */
const other = createTokenizer();

/** Lines that mean something to some part of the reader, and their near misses. */
const lines = fc.constantFrom(
  "---",
  "outlet: Courier",
  "published: soon",
  'headline: "x',
  "River takes houses",
  "By Jane Roe",
  "June 16, 2014",
  "MARSHTON (AP) — The river rose, officials said.",
  "“We lost it all,” said Jane Roe, “and went.",
  '"We lost it all. He said "no.',
  "‘We’ll go’ he’d said",
  "Advertisement",
  "Menu",
  "(Associated Press)",
  "Copyright © 2021 Courier.",
  "The river rose by two metres overnight and took 14 houses with it.",
  "according to",
  "said",
  "  \t",
  "",
  "\u00a0\0\ufeff",
  "😀 e\u0301 \ud800",
);
const newlines = fc.constantFrom("\n", "\r\n", "\r", "\n\n", "\u2028");
const pages = fc
  .array(fc.tuple(fc.oneof({ weight: 4, arbitrary: lines }, fc.string({ unit: "binary", maxLength: 40 })), newlines), { maxLength: 30 })
  .map((parts) => parts.flat().join(""));

const BLANK = /^[\s\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]*$/u;

test("blocks are in order, disjoint, and cover all that is not blank; tokens and sentences lie in them", () => {
  fc.assert(
    fc.property(pages, (text) => {
      const article = readArticle({ path: "a.txt", text }, tokenizer);
      const { blocks, tokens, sentences } = article;
      let [end, token, sentence] = [0, 0, 0];
      for (const block of blocks) {
        expect(text.slice(end, block.start)).toMatch(BLANK);
        expect(block.end).toBeGreaterThan(block.start);
        if (block.kind !== "front-matter") {
          expect([block.firstToken, block.firstSentence]).toEqual([token, sentence]);
          const own = tokens.slice(block.firstToken, block.lastToken);
          expect(own.every((one) => one.start >= block.start && one.end <= block.end)).toBe(true);
          expect(sentences.slice(block.firstSentence, block.lastSentence).flatMap(({ first, last }) => tokens.slice(first, last))).toEqual(
            own,
          );
          [token, sentence] = [block.lastToken, block.lastSentence];
        }
        end = block.end;
      }
      expect(text.slice(end)).toMatch(BLANK);
      expect([token, sentence]).toEqual([tokens.length, sentences.length]);
      expect(tokens.every((one) => one.text === text.slice(one.start, one.end))).toBe(true);
      expect(article.outletLabel).not.toBe("");
    }),
    { numRuns: 400 },
  );
});

test("quotations lie in the text, in order and apart, with speakers outside of them", () => {
  fc.assert(
    fc.property(pages, (text) => {
      let end = 0;
      for (const { start, end: last, inner, speaker, cue } of readArticle({ path: "a.txt", text }, tokenizer).quotations) {
        expect(start).toBeGreaterThanOrEqual(end);
        expect(inner.start >= start && inner.end <= last && inner.end > inner.start).toBe(true);
        expect(speaker === null).toBe(cue === null);
        for (const span of [speaker, cue]) if (span) expect(span.end <= start || span.start >= last).toBe(true);
        end = last;
      }
    }),
    { numRuns: 400 },
  );
});

test("the same text gives the same article, and problems lie in it", () => {
  fc.assert(
    fc.property(pages, (text) => {
      const article = readArticle({ path: "a.txt", text }, tokenizer);
      expect(readArticle({ path: "a.txt", text }, other)).toEqual(article);
      expect(article.problems.every(({ start, end }) => start >= 0 && start <= end && end <= text.length)).toBe(true);
      expect([true, false]).toContain(looksLikeProse(article));
      if (article.evidence.includes("front-matter")) expect(isArticle(article)).toBe(true);
    }),
    { numRuns: 150 },
  );
});

test("any bytes decode", () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => typeof decodeText(bytes).text === "string"));
});
