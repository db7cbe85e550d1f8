import type { Forms, WordForm } from "./forms.ts";
import type { MachineInput } from "./tag-machine.ts";
import type { PartOfSpeech } from "./types.ts";
import { lemmaOf, TAG_NAMES, type WordPart } from "./word-model.ts";

/** Takes what the language model says of a token. */
export type TakeTag = (index: number, pos: PartOfSpeech, lemma: string) => void;

/** Tags the tokens whose forms are given, in order; `clitics` holds a 1 for each that continues the word before it. */
export type Tagger = (forms: readonly WordForm[], clitics: Uint8Array, take: TakeTag) => void;

/** Tokens that are tagged together: bounds the working memory. */
const BATCH = 4000;

/**
 * Returns a part-of-speech tagger over the language model. Words reach the model already split, so that what it has seen before cannot change
 * where a word ends; figures, addresses and words of other scripts go in as stand-ins.
 */
export function createTagger(known: Forms): Tagger {
  const batch = createBatch();
  return (forms, clitics, take) => {
    for (let from = 0; from < forms.length;) {
      let to = Math.min(from + BATCH, forms.length);
      while (clitics[to] === 1) to++;
      // A batch without a word is no language: the model has nothing to say of it.
      if (hasWord(forms, from, to)) {
        fillBatch(batch, forms, clitics, from, to, known);
        for (const machine of known.machines) machine(batch);
      }
      for (let at = from; at < to; at++) takeTag(forms[at], at, clitics[at] === 1, batch, at - from, take);
      from = to;
    }
  };
}

function hasWord(forms: readonly WordForm[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (forms[at]?.kind === "word") return true;
  return false;
}

/** Tokens on their way through the machines. A word with its clitics has one part for each token, or more, or fewer. */
interface Batch extends MachineInput {
  parts: (WordPart | undefined)[];
  /** By token: its part; -1 for a clitic that the model does not split off. */
  places: number[];
}

function createBatch(): Batch {
  return { length: 0, tags: new Uint8Array(BATCH), hints: new Uint8Array(BATCH), allowed: new Int32Array(BATCH), parts: [], places: [] };
}

function fillBatch(batch: Batch, forms: readonly WordForm[], clitics: Uint8Array, from: number, to: number, known: Forms): void {
  batch.length = 0;
  for (let at = from; at < to;) {
    let next = at + 1;
    while (next < to && clitics[next] === 1) next++;
    const sole = forms[at]?.sole;
    if (sole && next === at + 1) {
      batch.places[at - from] = batch.length;
      pushPart(batch, sole);
      at = next;
      continue;
    }
    const word = next === at + 1 ? forms[at] : joined(forms, at, next, known);
    const parts = word ? known.partsOf(word) : [];
    const first = batch.length;
    for (const part of parts) pushPart(batch, part);
    batch.places[at - from] = first;
    for (let i = at + 1; i < next; i++) batch.places[i - from] = parts.length === 1 ? -1 : Math.min(first + i - at, batch.length - 1);
    at = next;
  }
}

/** The form of a word with its clitics. */
function joined(forms: readonly WordForm[], at: number, next: number, known: Forms): WordForm {
  let text = "";
  for (let i = at; i < next; i++) text += forms[i]?.plain ?? "";
  return known.formAt(text, 0, text.length, forms[at]?.kind ?? "word");
}

function pushPart(batch: Batch, part: WordPart): void {
  if (batch.length === batch.tags.length) enlarge(batch);
  const at = batch.length++;
  batch.parts[at] = part;
  batch.tags[at] = part.tag;
  batch.hints[at] = part.hint;
  batch.allowed[at] = part.allowed;
}

function enlarge(batch: Batch): void {
  const { tags, hints, allowed } = batch;
  batch.tags = new Uint8Array(2 * tags.length);
  batch.hints = new Uint8Array(2 * tags.length);
  batch.allowed = new Int32Array(2 * tags.length);
  batch.tags.set(tags);
  batch.hints.set(hints);
  batch.allowed.set(allowed);
}

/** What the model does not split off. */
const CLITICS: ReadonlyMap<string, readonly [pos: PartOfSpeech, lemma: string]> = new Map<string, readonly [PartOfSpeech, string]>([
  ["'m", ["AUX", "be"]],
  ["'re", ["AUX", "be"]],
  ["'ve", ["AUX", "have"]],
  ["'ll", ["AUX", "will"]],
  ["'d", ["AUX", "would"]],
  ["n't", ["PART", "not"]],
]);

function takeTag(form: WordForm | undefined, index: number, isClitic: boolean, batch: Batch, at: number, take: TakeTag): void {
  if (!form) return;
  const { lower } = form;
  if (form.pos !== null) return take(index, form.pos, lower);
  const place = batch.places[at] ?? -1;
  const part = place < 0 ? undefined : batch.parts[place];
  if (!part) {
    const [pos, lemma] = CLITICS.get(lower) ?? ["PART", lower];
    return take(index, pos, lemma);
  }
  const tag = part.fixed ? part.tag : (batch.tags[place] ?? 0);
  const pos = TAG_NAMES[tag] ?? "X";
  if (pos === "X") return take(index, pos, lower);
  if (lower === "i") return take(index, "PRON", lower);
  take(index, pos, (isClitic ? form.isLemmatizedAsClitic : form.isLemmatized) ? lemmaOf(part, tag) : lower);
}
