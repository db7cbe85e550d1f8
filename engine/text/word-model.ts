import languageModel from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import { compileMachine, type TagMachine } from "./tag-machine.ts";
import type { PartOfSpeech } from "./types.ts";

/** A part of a word as the language model splits it, with all that the model says of it by itself. */
export interface WordPart {
  /** The number of its commonest part of speech. */
  readonly tag: number;
  /** Whether the context changes nothing of it: a part of a contraction. */
  readonly fixed: boolean;
  /** What stands in for its part of speech where patterns are looked for; 0 for nothing. */
  readonly hint: number;
  /** The parts of speech that it may have, one bit each. */
  readonly allowed: number;
  /** Its lemma in lower case, by part of speech; filled as it is asked for. */
  readonly lemmas: (string | undefined)[];
  readonly lemmatize: (tag: number) => string;
}

/** The language model: what it knows of single words, and the machines that settle their parts of speech in a text. */
export interface WordModel {
  /** The parts of a word without white space in it; at least one. */
  read(word: string): readonly WordPart[];
  readonly machines: readonly TagMachine[];
}

/** By number: the parts of speech of the model; what is no word's is "X". */
export const TAG_NAMES: readonly PartOfSpeech[] = [
  "X",
  "ADJ",
  "ADP",
  "ADV",
  "AUX",
  "CCONJ",
  "DET",
  "INTJ",
  "NOUN",
  "NUM",
  "PART",
  "PRON",
  "PROPN",
  "X",
  "X",
  "X",
  "VERB",
  "X",
  "SCONJ",
];

/** The lemma of a part in some part of speech. */
export function lemmaOf(part: WordPart, tag: number): string {
  return (part.lemmas[tag] ??= part.lemmatize(tag).toLowerCase());
}

/**
 * Loads wink-nlp's English model (about 0.1 s). The model reads a word once: its machines, which look at the words around, are taken out of it and
 * given apart, for the library spends most of its time in looking the same words up again. What is not used is left out, custom entities too,
 * whose part each load makes longer than the last, until it is too long for a string.
 */
export function loadWordModel(): WordModel {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the typings of the model leave its parts open; one version of it is pinned.
  const { pos, addons } = languageModel as unknown as LanguageModel;
  const { machines, ...rest } = pos();
  let parts: WordPart[] = [];
  let lexicon: Lexicon | null = null;
  const setter = (document: RawDocument): void => {
    lexicon ??= document.cache;
    parts = partsOf(document, addons);
  };
  const nothing = { machines: "", transformers: [] };
  const nlp = winkNLP({ ...languageModel, metaCER: () => nothing, pos: () => ({ ...rest, machines: [], setter }) }, ["pos"]);
  nlp.readDoc("a");
  if (lexicon) forgetful(lexicon);
  return {
    machines: machines.map(compileMachine),
    read(word) {
      nlp.readDoc(word);
      return parts;
    },
  };
}

/** Where a word is split must not follow from the words before it: the library takes for a word what it once cut out of another ("O'Neil's."). */
function forgetful(lexicon: Lexicon): void {
  const { lookup, add, isOOV } = lexicon;
  // What it adds it describes by what it has just added.
  let isAdding = false;
  lexicon.add = (...given) => {
    isAdding = true;
    const word = add(...given);
    isAdding = false;
    return word;
  };
  lexicon.lookup = (text) => (isAdding || !isOOV(text) ? lookup(text) : null);
}

interface LanguageModel {
  readonly pos: () => { readonly machines: readonly string[]; readonly transformers: unknown; readonly updater: unknown };
  readonly addons: Addons;
}

interface Addons {
  readonly lemmatize: (normal: string, pos: string, lexicon: Lexicon) => string;
}

/** What the library knows of the words that it has seen, by their numbers. */
interface Lexicon {
  /** The numbers of a word, or of a contraction's parts; null where it knows none. */
  lookup: (text: string) => readonly number[] | null;
  /** The number of a word, which it gets where it has none. */
  add: (text: string, category: number) => number;
  /** Whether a word is none of the model's own. */
  readonly isOOV: (text: string) => boolean;
  property(word: number, name: string): number;
  mappedSpelling(word: number): number;
  normal(word: number): number;
  nox(packed: number): number;
  posOf(word: number): number;
  value(word: number): string;
  valueOf(name: "pos", tag: number): string;
  isMemberPOS(word: number, tag: number): boolean;
}

/** A text as the library reads it: four numbers a part. */
interface RawDocument {
  readonly cache: Lexicon;
  readonly tokens: readonly number[];
}

/** How the library packs the numbers of a contraction's part: a pointer to its expansion, its lemma and its part of speech. */
const [POINTS_FROM, LEMMA, TAG_AT, TAG] = [0xffff, 0xfffff, 20, 0x3f];
/** What a word unknown to the model is. */
const NOUN = 8;

function partsOf({ cache, tokens }: RawDocument, addons: Addons): WordPart[] {
  const parts: WordPart[] = [];
  for (let at = 0; at < tokens.length; at += 4) {
    const [word = 0, pointer = 0, packed = 0] = tokens.slice(at, at + 3);
    const isContracted = pointer > POINTS_FROM;
    const normal = isContracted ? cache.nox(pointer) : cache.normal(word);
    const mapped = cache.mappedSpelling(word);
    let lemmatize: WordPart["lemmatize"];
    if (isContracted) lemmatize = () => cache.value(packed & LEMMA);
    else if (cache.property(mapped, "isSLemma") === 1) lemmatize = () => cache.value(cache.property(mapped, "lemma"));
    else lemmatize = (tag) => addons.lemmatize(cache.value(normal), cache.valueOf("pos", tag), cache);
    let allowed = 0;
    for (let tag = 1; tag < TAG_NAMES.length; tag++) if (cache.isMemberPOS(normal, tag)) allowed |= 1 << tag;
    parts.push({
      tag: packed === 0 ? cache.posOf(mapped) || NOUN : (packed >>> TAG_AT) & TAG,
      fixed: packed !== 0,
      hint: cache.property(word, "posHint"),
      allowed,
      lemmas: [],
      lemmatize,
    });
  }
  return parts;
}
