import languageModel from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import { describe, expect, test } from "vitest";
import { createForms } from "../../../engine/text/forms.ts";
import { compileMachine } from "../../../engine/text/tag-machine.ts";
import { lemmaOf, loadWordModel, TAG_NAMES } from "../../../engine/text/word-model.ts";

const model = loadWordModel();
const library = winkNLP({ ...languageModel, metaCER: () => ({ machines: "", transformers: [] }) }, ["pos"]);

/** What the library says of a text by itself, and what we make of its words and its machines. */
function bothSay(text: string): { readonly ours: string[]; readonly theirs: string[] } {
  const parts = text.split(" ").flatMap((word) => model.read(word));
  const input = {
    length: parts.length,
    tags: Uint8Array.from(parts, ({ tag }) => tag),
    hints: Uint8Array.from(parts, ({ hint }) => hint),
    allowed: Int32Array.from(parts, ({ allowed }) => allowed),
  };
  for (const machine of model.machines) machine(input);
  const tags = parts.map((part, at) => (part.fixed ? part.tag : (input.tags[at] ?? 0)));
  const tokens = library.readDoc(text).tokens();
  // oxlint-disable-next-line typescript/unbound-method -- plain functions of the library's: none of them uses `this`.
  const { pos, lemma } = library.its;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the typings of `out` forget the third argument, which it does pass on.
  const lemmas = tokens.out(lemma as typeof pos);
  return {
    ours: parts.map((part, at) => `${TAG_NAMES[tags[at] ?? 0] ?? ""} ${lemmaOf(part, tags[at] ?? 0)}`),
    theirs: tokens.out(pos).map((tag, at) => `${["PUNCT", "SPACE", "SYM", "UNK"].includes(tag) ? "X" : tag} ${lemmas[at]?.toLowerCase()}`),
  };
}

// What we make of the library's words and machines is what the library makes of them itself.
test.each([
  "The levee near Lower Marsh gave way on Tuesday night , killing 14 people .",
  "He didn't say who'd closed the closed bridge , and couldn't know .",
  "Officials said the closing of the mill will close the books on closing costs .",
  "She left her left glove ; they were leaving leaves on the park's lawns .",
  "That report , that they report that flooding , is what that man saw .",
  "To run the run to the running track is to have run .",
  "Her men's and women's teams saw saws , flies flew by , mice and geese went .",
  "The better , best-known and worst-hit of cities like what they liked .",
  "Zyxwick Qorblath grombled frobnicatingly over the unglimmed snarks .",
  "10 of the 10th 1990s * , - % $",
  "can't cannot gonna I'm it's we've y'all ain't",
  "The US may seize colour TVs ; may May be may-poles ?",
  "",
  ".",
  "close",
])("the library's tags and lemmas: %s", (text) => {
  const { ours, theirs } = bothSay(text);
  expect(ours).toEqual(text === "" ? [] : theirs);
});

// The library takes a word for one that it once cut out of another; what we are told must not follow from what was read before.
test.each([
  ["O'Neil's", "O'Neil's."],
  ["o'neil's", "o'neil's-"],
  ["Okafor's", "Okafor's'"],
])("%s is read as before once %s was", (word, before) => {
  const tell = (known: ReturnType<typeof loadWordModel>): unknown => known.read(word).map(({ tag, fixed }) => [tag, fixed]);
  const fresh = tell(loadWordModel());
  const used = loadWordModel();
  used.read(before);
  expect(tell(used)).toEqual(fresh);
  expect(fresh).toHaveLength(2);
});

/** A machine of the model's form: states by number, each with its next states; what ends where; which stretch of the pattern is meant. */
function machineOf(states: Record<number, Record<number, number>>, names: Record<number, string>, inner: Record<number, number[]> = {}) {
  return compileMachine(JSON.stringify([100, 9, states, names, inner, {}]));
}

const OTHERWISE = 2_070_003;
const HINT_4 = 1_080_004;

describe("a machine", () => {
  const pair = machineOf({ 0: { 1: 1 }, 1: { 2: 2 }, 2: {} }, { 2: "-8" });
  const second = machineOf({ 0: { 1: 1 }, 1: { 2: 2 }, 2: {} }, { 2: "8" }, { 2: [1, 0] });
  const hinted = machineOf({ 0: { 1_080_004: 1 }, 1: { 2: 2 }, 2: {} }, { 2: "-8" });
  const longer = machineOf({ 0: { 1: 1 }, 1: { 2: 2 }, 2: { 3: 3, [OTHERWISE]: 4 }, 3: {}, 4: {} }, { 3: "-9", 4: "-8" });
  test.each<[what: string, machine: typeof pair, tags: number[], hints: number[], allowed: number, expected: number[]]>([
    ["rewrites where its pattern is", pair, [3, 1, 2, 3], [], 0, [3, 8, 2, 3]],
    ["and again, from after the last", pair, [1, 2, 1, 2, 1], [], 0, [8, 2, 8, 2, 1]],
    ["not where the pattern breaks off", pair, [1, 1, 3], [], 0, [1, 1, 3]],
    ["nor at the end of the text", pair, [2, 1], [], 0, [2, 1]],
    ["but in what follows a start that broke off", pair, [1, 1, 2], [], 0, [1, 8, 2]],
    ["the part that is meant, if it may be", second, [1, 2], [], 1 << 8, [1, 8]],
    ["not if it may not", second, [1, 2], [], 1 << 7, [1, 2]],
    ["by a hint in place of the tag", hinted, [1, 2], [HINT_4 - 1_080_000, 0], 0, [8, 2]],
    ["not by the tag that a hint stands for", pair, [1, 2], [4, 0], 0, [1, 2]],
    ["the longer of two patterns", longer, [1, 2, 3], [], 0, [9, 2, 3]],
    ["else the shorter", longer, [1, 2, 5], [], 0, [8, 2, 5]],
    ["the shorter at the end, too", longer, [1, 2], [], 0, [8, 2]],
    ["nothing in no text", pair, [], [], 0, []],
  ])("%s", (_, machine, tags, hints, allowed, expected) => {
    const input = {
      length: tags.length,
      tags: Uint8Array.from(tags),
      hints: Uint8Array.from(tags, (_, at) => hints[at] ?? 0),
      allowed: Int32Array.from(tags, () => allowed),
    };
    machine(input);
    expect([...input.tags]).toEqual(expected);
  });
});

describe("forms", () => {
  const forms = createForms();
  test("are one for one text and kind, wherever it stands", () => {
    expect(forms.formAt("a levee", 2, 7, "word")).toBe(forms.formAt("the levee.", 4, 9, "word"));
    expect(forms.formAt("10", 0, 2, "number")).not.toBe(forms.formAt("10", 0, 2, "word"));
    expect(forms.formAt("Levee", 0, 5, "word")).not.toBe(forms.formAt("levee", 0, 5, "word"));
  });
  test.each([1, 12, 13, 60, 61, 100_000])("say the text of a word of %d letters", (length) => {
    const text = "x".repeat(length);
    expect(forms.formAt(`. ${text} .`, 2, 2 + length, "word")).toMatchObject({ text, plain: text, lower: text, kind: "word" });
  });
  test("are right when there are more than fit", () => {
    for (let number = 0; number < 90_000; number++) {
      const text = `w${number}`;
      expect(forms.formAt(text, 0, text.length, "word").text === text).toBe(true);
    }
  });
});
