import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  createPool,
  foldedAnalysis,
  foldedStory,
  packAnalysis,
  packStory,
  unfolded,
  unfoldedStory,
  unpackAnalysis,
  unpackStory,
  type ArticleAnalysis,
} from "../../../engine/index.ts";
import { opened, sealed } from "../../../engine/pack/envelope.ts";
import { analysisOf, smallStory } from "./support.ts";

const { members, story } = smallStory();
const pool = createPool(1);
const [member = analysisOf("")] = members;

/** What bytes are, by each way to read them. */
const readers = [
  ["an analysis", packAnalysis(member), (bytes: Uint8Array) => [unpackAnalysis(bytes), foldedAnalysis(bytes, pool)]],
  ["a story", packStory(story), (bytes: Uint8Array) => [unpackStory(bytes, members), foldedStory(bytes, members, pool)]],
] as const;

describe.each(readers)("%s", (what, pack, read) => {
  test("that is whole is read", () => {
    expect(read(pack)).not.toContain(null);
  });

  test("cut anywhere is none", () => {
    for (let length = 0; length < pack.length; length += 1) expect(read(pack.slice(0, length)), `${length} bytes`).toEqual([null, null]);
  });

  test("with any bit the other way is none", () => {
    for (let bit = 0; bit < pack.length * 8; bit += 1) {
      const bytes = pack.slice();
      bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      if (read(bytes).some((one) => one !== null)) expect.fail(`bit ${bit} is read as sound`);
    }
  });

  test("of another version, with more behind it, or of another kind, is none", () => {
    const version = pack.slice();
    version[2] = (version[2] ?? 0) + 1;
    const more = new Uint8Array(pack.length + 1);
    more.set(pack);
    for (const [other, bytes] of readers) if (other !== what) expect(read(bytes)).toEqual([null, null]);
    expect(read(version)).toEqual([null, null]);
    expect(read(more)).toEqual([null, null]);
  });

  test("stands anywhere in other bytes", () => {
    const around = new Uint8Array(pack.length + 7);
    around.set(pack, 3);
    expect(read(around.subarray(3, 3 + pack.length))).not.toContain(null);
  });

  test("of any bytes is none, and nothing throws", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(read(bytes)).toEqual([null, null]);
      }),
    );
  });
});

/** All sections of a pack, however many it has. */
function sectionsOf(kind: "analysis" | "story", pack: Uint8Array): readonly Uint8Array[] {
  return opened(kind, pack, 4) ?? opened(kind, pack, 3) ?? opened(kind, pack, 2) ?? [];
}

/** A pack whose checksum is right, and in whose sections a byte is otherwise. */
function forged(kind: "analysis" | "story", pack: Uint8Array, part: number, at: number, value: number): Uint8Array {
  const sections = sectionsOf(kind, pack).map((section) => section.slice());
  const section = sections[part] ?? new Uint8Array();
  section[at] = (section[at] ?? 0) ^ value;
  return sealed(kind, sections, 0);
}

/** Lengths of the sections of a pack. */
function lengths(kind: "analysis" | "story", pack: Uint8Array): number[] {
  return sectionsOf(kind, pack).map(({ length }) => length);
}

test("an analysis that only claims to be sound is none or an object, and asking it throws nothing", () => {
  const pack = packAnalysis(member);
  for (const [part, length] of lengths("analysis", pack).entries()) {
    for (let at = 0; at < length; at += 1) {
      const bytes = forged("analysis", pack, part, at, at % 2 === 0 ? 1 : 0xff);
      const folded = foldedAnalysis(bytes, pool);
      if (folded) {
        expect([typeof folded.article.text, Array.isArray(unfolded(folded).claims)]).toEqual(["string", true]);
        expect([Object.keys(folded.signature).includes("nouns"), folded.fingerprint instanceof Uint32Array]).toEqual([true, true]);
      } else expect(unpackAnalysis(bytes)).toBeNull();
    }
  }
});

test("a story that only claims to be sound is none or an object, and asking it throws nothing", () => {
  const pack = packStory(story);
  for (const [part, length] of lengths("story", pack).entries()) {
    for (let at = 0; at < length; at += 1) {
      const bytes = forged("story", pack, part, at, 0xff);
      const folded = foldedStory(bytes, members, pool);
      if (folded) expect(Array.isArray(unfoldedStory(folded).groups)).toBe(true);
      else expect(unpackStory(bytes, members)).toBeNull();
    }
  }
});

test("few bytes ask for little memory", () => {
  // A list of 2^40 times the same, in a pack of a few bytes.
  const sections = [
    new Uint8Array([0xff, 0xff, 0xff, 0xff, 0xff, 0x1f, 0, 0, 0, 0x0a, 0, 0x80, 0x80, 0x80, 0x80, 0x80, 0x20, 1, 1]),
    new Uint8Array(),
    new Uint8Array(),
    new Uint8Array(),
  ];
  expect(unpackAnalysis(sealed("analysis", sections, 0))).toBeNull();
});

/** Nothing that the engine reads: it stays as it is, however the engine comes to read. */
const fixed: ArticleAnalysis = {
  article: {
    path: "a.txt",
    text: "Two died in Dornum.",
    outlet: null,
    outletLabel: "a",
    published: "2026-03-02",
    headline: null,
    author: null,
    url: null,
    provenance: { published: "front matter" },
    evidence: ["front-matter"],
    datelinePlaces: [{ start: 12, end: 18 }],
    blocks: [],
    tokens: [
      { start: 0, end: 3, text: "Two", lower: "two", lemma: "two", pos: "NUM", kind: "word", spaced: true },
      { start: 4, end: 8, text: "died", lower: "died", lemma: "die", pos: "VERB", kind: "word", spaced: true },
    ],
    sentences: [{ start: 0, end: 19, first: 0, last: 2 }],
    quotations: [],
    problems: [],
  },
  quantities: [],
  dates: [],
  mentions: [{ start: 12, end: 18, type: "place", title: null, rule: "tagger" }],
  claims: [],
  signature: {
    path: "a.txt",
    published: "2026-03-02",
    names: { words: new Uint32Array([3_735_928_559]), weights: new Float32Array([1]) },
    nouns: { words: new Uint32Array(), weights: new Float32Array() },
  },
  fingerprint: new Uint32Array([3_735_928_559, 1]),
};

test("a pack is written as its version says: where it no longer is, FORMAT in the envelope is to be raised", () => {
  const pack = packAnalysis(fixed);
  expect(unpackAnalysis(pack)).toEqual(fixed);
  expect([pack.length, Buffer.from(pack.subarray(0, 10)).toString("hex")]).toEqual([403, "3253aa7e000176f2a922"]);
});
