import type { PartOfSpeech, TokenKind } from "./types.ts";
import { loadWordModel, type WordModel, type WordPart } from "./word-model.ts";

/** What every token of one form and kind has in common; made once a form, so that tokens share their texts. */
export interface WordForm {
  readonly text: string;
  /** Apostrophes straight. */
  readonly plain: string;
  readonly lower: string;
  readonly kind: TokenKind;
  /** The part of speech where no model is asked for it; null for a word. */
  readonly pos: PartOfSpeech | null;
  /** Whether the model's lemmas are to be had for it: by itself, and where it continues a word. */
  readonly isLemmatized: boolean;
  readonly isLemmatizedAsClitic: boolean;
  /** The parts that the model has of it, once it was asked. */
  parts: readonly WordPart[] | null;
  /** The only one of them, where it is the only one. */
  sole: WordPart | null;
}

/** The forms that were seen, as many as fit, and the language model, which is asked of each form once. */
export interface Forms {
  /** The form of a token: `text` from `start` to before `end`. */
  formAt(text: string, start: number, end: number, kind: TokenKind): WordForm;
  partsOf(form: WordForm): readonly WordPart[];
  readonly machines: WordModel["machines"];
}

/** Forms after which the model is loaded afresh, because it keeps every word that it has seen. */
const RENEWAL = 200_000;
/** Words that stand in for others, of which nearly all are few. */
const STAND_INS = 500;

/** Returns a memory of forms. The language model is loaded (about 0.1 s) when it is first asked. */
export function createForms(): Forms {
  let table = createTable();
  const standIns = new Map<string, readonly WordPart[]>();
  let model: WordModel | undefined;
  let asked = 0;
  const load = (): WordModel => (model ??= loadWordModel());
  return {
    formAt(text, start, end, kind) {
      if (end - start > LONGEST) return makeForm(text.slice(start, end), kind);
      if (table.forms.length >= REMEMBERED) table = createTable();
      return remember(table, text, start, end, kind);
    },
    partsOf(form) {
      if (form.parts) return form.parts;
      if (asked++ > RENEWAL) {
        table = createTable();
        standIns.clear();
        [model, asked] = [undefined, 0];
      }
      const word = standIn(form);
      // Figures and marks go in as one of a few words each.
      const parts = (word === form.plain ? undefined : standIns.get(word)) ?? load().read(word);
      if (word !== form.plain && standIns.size < STAND_INS) standIns.set(word, parts);
      form.parts = parts;
      form.sole = parts.length === 1 ? (parts[0] ?? null) : null;
      return parts;
    },
    get machines() {
      return load().machines;
    },
  };
}

/** Forms that are remembered. A longer one than this is not: a text may be one word. */
const REMEMBERED = 40_000;
const LONGEST = 60;

/** A hash table over stretches of text, so that a form is found without cutting it out first. */
interface Table {
  readonly forms: WordForm[];
  /** By form: its hash. */
  readonly hashes: Int32Array;
  /** Open-addressed: a form's index, plus one; 0 where it is free. */
  readonly slots: Int32Array;
}

const SLOTS = 2 ** 17;
/** Further than this no form is looked for: a text could be made of words of one hash. */
const MOST_PROBES = 64;

function createTable(): Table {
  return { forms: [], hashes: new Int32Array(REMEMBERED), slots: new Int32Array(SLOTS) };
}

const KINDS: readonly TokenKind[] = ["word", "number", "punctuation", "symbol"];

function remember({ forms, hashes, slots }: Table, text: string, start: number, end: number, kind: TokenKind): WordForm {
  let hash = KINDS.indexOf(kind);
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash ^= hash >>> 15;
  for (let probe = 0; probe < MOST_PROBES; probe++) {
    const slot = (hash + probe) & (SLOTS - 1);
    const index = (slots[slot] ?? 0) - 1;
    if (index < 0) {
      const made = makeForm(end - start > SHARED_FROM ? copyOf(text, start, end) : text.slice(start, end), kind);
      hashes[forms.length] = hash;
      slots[slot] = forms.push(made);
      return made;
    }
    const form = forms[index];
    if (form && hashes[index] === hash && form.kind === kind && isAt(form.text, text, start, end)) return form;
  }
  return makeForm(text.slice(start, end), kind);
}

function isAt(form: string, text: string, start: number, end: number): boolean {
  if (form.length !== end - start) return false;
  for (let i = 0; i < form.length; i++) if (form.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}

/** A cut-out longer than this is a view of its text to the runtime, and would keep all of it in memory. */
const SHARED_FROM = 12;

function copyOf(text: string, start: number, end: number): string {
  const codes: number[] = [];
  for (let i = start; i < end; i++) codes.push(text.charCodeAt(i));
  return String.fromCharCode(...codes);
}

function makeForm(text: string, kind: TokenKind): WordForm {
  const plain = text.includes("’") ? text.replaceAll("’", "'") : text;
  const lower = plain.toLowerCase();
  const isWhole = !lower.endsWith(".");
  return {
    text,
    plain,
    lower: lower === text ? text : lower,
    kind,
    pos: posOf(plain, lower, kind),
    isLemmatized: isWhole && PLAIN_WORD.test(plain),
    isLemmatizedAsClitic: isWhole,
    parts: null,
    sole: null,
  };
}

/** What no model is asked for. */
function posOf(plain: string, lower: string, kind: TokenKind): PartOfSpeech | null {
  if (kind === "number") return /[a-z]$/.test(lower) ? "ADJ" : "NUM";
  if (kind === "punctuation") return "PUNCT";
  if (kind === "symbol") return /^[@\p{L}][^$]*$/u.test(plain) ? "X" : "SYM";
  return null;
}

const PLAIN_WORD = /^[A-Za-z\u00c0-\u024f][A-Za-z0-9\u00c0-\u024f'.&-]{0,39}$/;

/** What the model reads for a form. */
function standIn({ plain: text, kind }: WordForm): string {
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
