import type { Forms, WordForm } from "./forms.ts";
import type { MachineInput } from "./tag-machine.ts";
import type { PartOfSpeech } from "./types.ts";
import { lemmaOf, TAG_NAMES, type WordPart } from "./word-model.ts";

/** What the language model says of tokens, by token. */
export interface Tags {
  readonly pos: readonly PartOfSpeech[];
  readonly lemmas: readonly string[];
}

/** Tags the tokens whose forms are given; `clitics` holds a 1 for each that continues the word before it. */
export type Tagger = (forms: readonly WordForm[], clitics: Uint8Array) => Tags;

/** Tokens that are tagged together: bounds the working memory. */
const BATCH = 4000;

/**
 * Returns a part-of-speech tagger over the language model. Words reach the model already split, so that what it has seen before cannot change
 * where a word ends; figures, addresses and words of other scripts go in as stand-ins.
 */
export function createTagger(known: Forms): Tagger {
  const batch = createBatch();
  return (forms, clitics) => {
    const tags = { pos: [], lemmas: [] };
    for (let from = 0; from < forms.length;) {
      let to = Math.min(from + BATCH, forms.length);
      while (clitics[to] === 1) to++;
      // A batch without a word is no language: the model has nothing to say of it.
      if (hasWord(forms, from, to)) {
        fillBatch(batch, forms, clitics, from, to, known);
        for (const machine of known.machines) machine(batch);
      }
      for (let at = from; at < to; at++) addTag(tags, forms[at], clitics[at] === 1, batch, at - from);
      from = to;
    }
    return tags;
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
  return known.formOf(text, forms[at]?.kind ?? "word");
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

function addTag(
  tags: { pos: PartOfSpeech[]; lemmas: string[] },
  form: WordForm | undefined,
  isClitic: boolean,
  batch: Batch,
  at: number,
): void {
  const lower = form?.lower ?? "";
  if (!form || form.pos !== null) {
    tags.pos.push(form?.pos ?? "X");
    tags.lemmas.push(lower);
    return;
  }
  const place = batch.places[at] ?? -1;
  const part = batch.parts[place];
  if (place < 0 || !part) {
    const [pos, lemma] = CLITICS.get(lower) ?? ["PART", lower];
    tags.pos.push(pos);
    tags.lemmas.push(lemma);
    return;
  }
  const tag = part.fixed ? part.tag : (batch.tags[place] ?? 0);
  const pos = lower === "i" && TAG_NAMES[tag] !== "X" ? "PRON" : (TAG_NAMES[tag] ?? "X");
  const isLemmatized = pos !== "X" && lower !== "i" && (isClitic ? form.isLemmatizedAsClitic : form.isLemmatized);
  tags.pos.push(pos);
  tags.lemmas.push(isLemmatized ? lemmaOf(part, tag) : lower);
}
