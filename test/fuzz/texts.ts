import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import * as fc from "fast-check";
import { decodeText } from "../../engine/index.ts";
import { FRONT_MATTER } from "./words/front-matter.ts";
import { DATE_PIECES, NUMBER_PIECES } from "./words/lookalikes.ts";
import { TEMPLATES } from "./words/sentences.ts";
import { SLOTS } from "./words/slots.ts";
import { UNITS } from "./words/units.ts";

const SAMPLES = join(dirname(fileURLToPath(import.meta.url)), "../../samples/flood");

/** The sample story's articles: what is mutated beside invented ones. */
const samples = readdirSync(SAMPLES)
  .toSorted()
  .map((name) => readFileSync(join(SAMPLES, name), "utf8"));

const picks = fc.array(fc.nat(4095), { minLength: 8, maxLength: 8 });

/** A sentence of news, or nearly. */
const sentences = fc.tuple(fc.constantFrom(...TEMPLATES), picks).map(([template, numbers]) => fill(template, numbers));

function fill(template: string, numbers: readonly number[]): string {
  let next = 0;
  return template.replaceAll(/\{(\w+)\}/gu, (_, slot: string) => {
    const choices = SLOTS.get(slot) ?? [""];
    const pick = numbers[next % numbers.length] ?? 0;
    next++;
    return choices[pick % choices.length] ?? "";
  });
}

const frontMatter = fc.oneof(
  { weight: 3, arbitrary: fc.constant("") },
  fc
    .tuple(
      fc.constantFrom("---\n", "---\r\n", "--- \n", "\ufeff---\n"),
      fc.array(fc.constantFrom(...FRONT_MATTER), { maxLength: 2 }),
      fc.constantFrom("---\n\n", "...\n", "---", ""),
    )
    .map(([open, lines, close]) => open + lines.join("") + close),
);

const breaks = fc.constantFrom("\n\n", "\n\n", " ", "\n", "\r\n", "\r", "\u2028", "");

/** Articles made by a grammar: front matter, headline, byline, dateline, paragraphs. */
const articlesOf = (most: number): fc.Arbitrary<string> =>
  fc
    .tuple(frontMatter, fc.array(fc.tuple(sentences, breaks), { minLength: 1, maxLength: most }))
    .map(([front, parts]) => front + parts.flat().join(""));
const articles = articlesOf(3);

/** Words in no order. */
const salads = fc
  .tuple(
    fc.array(fc.tuple(fc.constantFrom(...SLOTS.keys()), fc.nat(4095)), { minLength: 2, maxLength: 14 }),
    fc.constantFrom(" ", " ", "", "\n", "-", ", "),
  )
  .map(([words, joint]) => words.map(([slot, pick]) => fill(`{${slot}}`, [pick])).join(joint));

/** What digits and words may be put together to, number or no number, date or no date. */
const lookalikes = fc
  .tuple(
    fc.array(fc.oneof(fc.constantFrom(...NUMBER_PIECES), fc.constantFrom(...DATE_PIECES)), { minLength: 2, maxLength: 16 }),
    fc.constantFrom("", "", " ", "-", "/"),
    fc.constantFrom("", " people were killed.", " houses, police said.", " in Lower Marsh"),
  )
  .map(([pieces, joint, end]) => pieces.join(joint) + end);

/** One thing again and again, between two others. */
const runsOf = (most: number): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.constantFrom(...UNITS),
      fc.integer({ min: 2, max: most }),
      fc.constantFrom("", ...UNITS),
      fc.constantFrom("", "\n\n", ". ", "14 people were killed. "),
    )
    .map(([unit, times, other, end]) => other + unit.repeat(times) + end + other);
const runs = runsOf(24);

/** What is opened again and again before any of it is closed, if it is. */
const nests = fc
  .tuple(
    fc.constantFrom("“”", "‘’", '""', "«»", "()", "[]", "“‘", "\u202e\u202c", "\u2067\u2069", "{}", "<>", "''"),
    fc.integer({ min: 1, max: 60 }),
    sentences,
    fc.integer({ min: 0, max: 60 }),
  )
  .map(([pair, opened, inside, closed]) => pair.slice(0, 1).repeat(opened) + inside + pair.slice(1).repeat(closed));

/** Words with more marks upon them than letters in them. */
const stacks = fc
  .tuple(
    sentences,
    fc.constantFrom("\u0301", "\u0300\u0323", "\u200d", "\ufe0f", "\u20dd", "\u{e0061}", "\u1160", "\u0e47", "\u202e"),
    fc.oneof({ weight: 12, arbitrary: fc.integer({ min: 1, max: 30 }) }, fc.integer({ min: 1000, max: 4000 })),
    fc.nat(9999),
  )
  .map(([text, mark, times, place]) => {
    const from = Math.floor((place / 10_000) * text.length);
    return text.slice(0, from) + mark.repeat(times) + text.slice(from);
  });

/** An article as some system wrote it: in one encoding, with a byte changed, and read as who knows what. */
const recoded = fc
  .tuple(articles, fc.constantFrom("utf8" as const, "utf16le" as const, "latin1" as const), fc.nat(9999), fc.integer({ min: -1, max: 255 }))
  .map(([text, encoding, place, byte]) => {
    const bytes = Uint8Array.from(Buffer.from(text, encoding));
    if (byte >= 0) bytes[Math.floor((place / 10_000) * bytes.length)] = byte;
    return decodeText(bytes).text;
  });

/** Text that nobody wrote. */
const noise = fc.oneof(
  fc.string({ unit: "binary", minLength: 1, maxLength: 80 }),
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 }),
  fc.array(fc.integer({ min: 0, max: 0xff_ff }), { minLength: 1, maxLength: 60 }).map((codes) => String.fromCharCode(...codes)),
  fc.uint8Array({ minLength: 1, maxLength: 120 }).map((bytes) => decodeText(bytes).text),
  fc
    .tuple(fc.constantFrom([0xff, 0xfe], [0xfe, 0xff], [0xef, 0xbb, 0xbf]), fc.uint8Array({ maxLength: 120 }))
    .map(([mark, bytes]) => decodeText(Uint8Array.from([...mark, ...bytes])).text),
);

type Mutation = readonly [
  kind: "cut" | "double" | "splice" | "insert" | "shuffle" | "upper" | "keep",
  from: number,
  length: number,
  pick: number,
];

const mutations = fc.array(
  fc.tuple(
    fc.constantFrom<Mutation[0]>("cut", "double", "splice", "insert", "shuffle", "upper", "keep"),
    fc.nat(9999),
    fc.nat(400),
    fc.nat(4095),
  ),
  { minLength: 1, maxLength: 6 },
);

/** Articles cut, doubled, spliced and shuffled. */
const mutantsOf = (texts: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(texts, fc.oneof(articles, noise, runs), mutations)
    .map(([text, other, steps]) => steps.reduce((now, step) => mutate(now, other, step), text));

type Change = (parts: readonly [before: string, piece: string, after: string], other: string, pick: number) => string;

const CHANGES: Readonly<Record<Mutation[0], Change>> = {
  cut: ([before, , after]) => before + after,
  double: ([before, piece, after]) => before + piece + piece + after,
  splice: ([before, piece, after], other) => before + other.slice(0, piece.length) + after,
  insert: ([before, piece, after], _, pick) =>
    before + fill(["{odd}", "{mark}", "{n}", "{name}", "{date}"][pick % 5] ?? "", [pick]) + piece + after,
  shuffle: ([before, piece, after]) => before + piece.split(" ").toReversed().join(" ") + after,
  upper: ([before, piece, after], _, pick) => before + (pick % 2 === 0 ? piece.toUpperCase() : piece.toLowerCase()) + after,
  keep: ([, piece, after]) => piece + after.slice(0, piece.length),
};

function mutate(text: string, other: string, [kind, place, length, pick]: Mutation): string {
  const from = Math.floor((place / 10_000) * text.length);
  return CHANGES[kind]([text.slice(0, from), text.slice(from, from + length), text.slice(from + length)], other, pick);
}

/** Texts of every hostile kind, short: a line, a paragraph, a few. */
const shortTexts = fc.oneof(
  { weight: 6, arbitrary: articles },
  { weight: 3, arbitrary: salads },
  { weight: 2, arbitrary: lookalikes },
  { weight: 2, arbitrary: runs },
  { weight: 2, arbitrary: noise },
  { weight: 2, arbitrary: mutantsOf(articles) },
  { weight: 1, arbitrary: nests },
  { weight: 1, arbitrary: stacks },
  { weight: 1, arbitrary: recoded },
  { weight: 1, arbitrary: fc.tuple(frontMatter, noise, runs).map((parts) => parts.join("")) },
);

/** Articles of one event, each as someone changed it. */
export const newsTexts: fc.Arbitrary<string> = mutantsOf(fc.constantFrom(...samples));

/** Whole articles, and lines without an end. */
const longTexts = fc.oneof(
  { weight: 4, arbitrary: newsTexts },
  { weight: 3, arbitrary: articlesOf(20) },
  { weight: 2, arbitrary: runsOf(600) },
  { weight: 1, arbitrary: fc.array(shortTexts, { minLength: 2, maxLength: 8 }).map((texts) => texts.join("")) },
);

/** Texts of every hostile kind, short for the most part. */
export const hostileTexts: fc.Arbitrary<string> = fc.oneof({ weight: 24, arbitrary: shortTexts }, { weight: 1, arbitrary: longTexts });

/** Paths as hostile as what they lead to. */
export const hostilePaths: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    "a.txt",
    "b.txt",
    "flood/c.txt",
    "flood/d.txt",
    "__proto__",
    "constructor/toString.md",
    "../../etc/passwd",
    "",
    "/",
    "a\nb.txt",
    "2014-06-16-outlet.txt",
    "\ud800.txt",
    "\u202e.txt",
    "%",
    "a%zz.txt",
    "C:\\x.txt",
    "::error::x.txt",
  ),
  fc.string({ unit: "binary", maxLength: 12 }),
);

/** A short text that is to be repeated until it is long, with what stands between. */
export const hostileUnits: fc.Arbitrary<string> = fc
  .tuple(
    fc.oneof(
      salads,
      sentences,
      noise,
      fc.array(fc.constantFrom(...UNITS), { maxLength: 4 }).map((units) => units.join("")),
    ),
    fc.constantFrom("", " ", "\n", "\n\n"),
  )
  .map(([unit, joint]) => unit.slice(0, 200) + joint)
  .filter((unit) => unit.length > 0);
