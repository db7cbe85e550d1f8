import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import * as fc from "fast-check";
import { decodeText } from "../../engine/index.ts";
import { FRONT_MATTER, SLOTS, TEMPLATES, UNITS } from "./words.ts";

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
    const choices = SLOTS[slot] ?? [""];
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
const articles = fc
  .tuple(frontMatter, fc.array(fc.tuple(sentences, breaks), { maxLength: 12 }))
  .map(([front, parts]) => front + parts.flat().join(""));

/** Words in no order. */
const salads = fc
  .tuple(
    fc.array(fc.tuple(fc.constantFrom(...Object.keys(SLOTS)), fc.nat(4095)), { maxLength: 40 }),
    fc.constantFrom(" ", " ", "", "\n", "-", ", "),
  )
  .map(([words, joint]) => words.map(([slot, pick]) => fill(`{${slot}}`, [pick])).join(joint));

/** One thing again and again, between two others. */
const runs = fc
  .tuple(
    fc.constantFrom(...UNITS),
    fc.nat(120),
    fc.constantFrom("", ...UNITS),
    fc.constantFrom("", "\n\n", ". ", "14 people were killed. "),
  )
  .map(([unit, times, other, end]) => other + unit.repeat(times) + end + other);

/** Text that nobody wrote. */
const noise = fc.oneof(
  fc.string({ unit: "binary", maxLength: 80 }),
  fc.string({ unit: "grapheme", maxLength: 60 }),
  fc.array(fc.integer({ min: 0, max: 0xff_ff }), { maxLength: 60 }).map((codes) => String.fromCharCode(...codes)),
  fc.uint8Array({ maxLength: 120 }).map((bytes) => decodeText(bytes).text),
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
const mutants = fc
  .tuple(fc.oneof(fc.constantFrom(...samples), articles), fc.oneof(articles, noise, runs), mutations)
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

/** Texts of every hostile kind, short for the most part. */
export const hostileTexts: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: articles },
  { weight: 3, arbitrary: salads },
  { weight: 2, arbitrary: runs },
  { weight: 2, arbitrary: noise },
  { weight: 2, arbitrary: mutants },
  { weight: 1, arbitrary: fc.tuple(frontMatter, noise, runs).map((parts) => parts.join("")) },
);

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
