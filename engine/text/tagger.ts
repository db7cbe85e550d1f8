import languageModel from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import type { PartOfSpeech, TokenKind } from "./types.ts";

/** What the language model says of one token. */
export interface Tag {
  readonly pos: PartOfSpeech;
  readonly lemma: string;
}

/** A token as the tagger takes it. */
export interface TaggableToken {
  /** Apostrophes straight. */
  readonly text: string;
  readonly kind: TokenKind;
  readonly clitic: boolean;
}

type Model = ReturnType<typeof winkNLP>;

/** Tokens to the model at once: bounds its working memory. */
const BATCH = 4000;

/** Tokens after which the model is loaded afresh, because it keeps every word it has seen. */
const RENEWAL = 2_000_000;

/**
 * Returns a part-of-speech tagger over wink-nlp. The model is loaded (about 0.1 s) when it is first asked. Words reach it already split, so
 * that what it has seen before cannot change where a word ends; figures, addresses and words of other scripts go in as stand-ins.
 */
export function createTagger(): (tokens: readonly TaggableToken[]) => Tag[] {
  let nlp: Model | undefined;
  let seen = 0;
  return (tokens) => {
    const tags: Tag[] = [];
    for (let from = 0; from < tokens.length;) {
      let to = Math.min(from + BATCH, tokens.length);
      while (tokens[to]?.clitic) to++;
      const batch = tokens.slice(from, to);
      // A batch without a word is no language: the model has nothing to say of it.
      if (batch.some(({ kind }) => kind === "word")) {
        if (seen > RENEWAL) [nlp, seen] = [undefined, 0];
        seen += batch.length;
        nlp ??= loadModel();
        tagBatch(nlp, batch, tags);
      } else for (const token of batch) tags.push(tagOf(token, undefined, undefined, false));
      from = to;
    }
    return tags;
  };
}

/**
 * Loads a model of its own. Its part for custom entities, unused here, is left out: each load makes that one longer than the last, until it is
 * too long for a string.
 */
function loadModel(): Model {
  const customEntities = { machines: "", transformers: [] };
  return winkNLP({ ...languageModel, metaCER: () => customEntities }, ["pos"]);
}

function tagBatch(nlp: Model, tokens: readonly TaggableToken[], tags: Tag[]): void {
  const read = nlp.readDoc(wordsOf(tokens).map(standIn).join(" ")).tokens();
  // oxlint-disable-next-line typescript/unbound-method -- plain functions of the model's: none of them uses `this`.
  const { precedingSpaces, pos: posOf, lemma } = nlp.its;
  const spaces = read.out(precedingSpaces);
  const pos = read.out(posOf);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the typings of `out` forget the third argument, which it does pass on.
  const lemmas = read.out(lemma as typeof precedingSpaces);
  // Both lists run in step, word by word; where the model splits a word otherwise, its first part speaks for all.
  let there = -1;
  let used = 0;
  for (const token of tokens) {
    if (!token.clitic) {
      there = nextWord(spaces, there);
      used = 0;
    } else if (there + used + 1 < spaces.length && spaces[there + used + 1] === "") used++;
    tags.push(tagOf(token, pos[there + used], lemmas[there + used], token.clitic && used === 0));
  }
}

function nextWord(spaces: readonly string[], from: number): number {
  let at = from + 1;
  while (at > 0 && at < spaces.length && spaces[at] === "") at++;
  return at;
}

function wordsOf(tokens: readonly TaggableToken[]): TaggableToken[] {
  const words: TaggableToken[] = [];
  for (const token of tokens) {
    const last = words.at(-1);
    if (token.clitic && last) words[words.length - 1] = { ...last, text: last.text + token.text };
    else words.push(token);
  }
  return words;
}

const PLAIN_WORD = /^[A-Za-z\u00c0-\u024f][A-Za-z0-9\u00c0-\u024f'.&-]{0,39}$/;

function standIn({ text, kind }: TaggableToken): string {
  if (kind === "number") return /[a-z]$/i.test(text) ? "10th" : "10";
  if (kind === "symbol") return text === "%" || text === "$" ? text : "*";
  if (kind === "punctuation") return PUNCTUATION_STAND_INS.get(text) ?? (text.length === 1 && text < "\u007f" ? text : ",");
  if (text.startsWith("I'")) return text.toLowerCase();
  if (PLAIN_WORD.test(text)) return text;
  if (/^'?\d+s$/.test(text)) return "1990s";
  return text.slice(0, 1) === text.slice(0, 1).toLowerCase() ? "thing" : "Smith";
}

const PUNCTUATION_STAND_INS: ReadonlyMap<string, string> = new Map([
  ["''", '"'],
  ["``", '"'],
  ["“", '"'],
  ["”", '"'],
  ["‘", "'"],
  ["’", "'"],
  ["…", "..."],
  ["...", "..."],
  ["–", "–"],
  ["—", "—"],
  ["--", "—"],
]);

/** The tags a word may have; the model's others are a mark's. */
const WORD_CLASSES: ReadonlyMap<string, PartOfSpeech> = new Map(
  (["ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "SCONJ", "VERB"] as const).map((pos) => [
    pos,
    pos,
  ]),
);

/** What the model does not split off. */
const CLITICS: ReadonlyMap<string, Tag> = new Map<string, Tag>([
  ["'m", { pos: "AUX", lemma: "be" }],
  ["'re", { pos: "AUX", lemma: "be" }],
  ["'ve", { pos: "AUX", lemma: "have" }],
  ["'ll", { pos: "AUX", lemma: "will" }],
  ["'d", { pos: "AUX", lemma: "would" }],
  ["n't", { pos: "PART", lemma: "not" }],
]);

function tagOf(token: TaggableToken, given: string | undefined, lemma: string | undefined, unmatched: boolean): Tag {
  const lower = token.text.toLowerCase();
  if (token.kind === "number") return { pos: /[a-z]$/.test(lower) ? "ADJ" : "NUM", lemma: lower };
  if (token.kind === "punctuation") return { pos: "PUNCT", lemma: lower };
  if (token.kind === "symbol") return { pos: /^[@\p{L}][^$]*$/u.test(token.text) ? "X" : "SYM", lemma: lower };
  if (unmatched) return CLITICS.get(lower) ?? { pos: "PART", lemma: lower };
  const pos = WORD_CLASSES.get(given ?? "") ?? "X";
  if (pos === "X") return { pos, lemma: lower };
  if (lower === "i") return { pos: "PRON", lemma: "i" };
  const known = lemma !== undefined && (token.clitic || PLAIN_WORD.test(token.text)) && !lower.endsWith(".");
  return { pos, lemma: known ? lemma.toLowerCase() : lower };
}
