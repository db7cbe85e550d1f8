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
}

/** The forms that were seen, as many as fit, and the language model, which is asked of each form once. */
export interface Forms {
  formOf(text: string, kind: TokenKind): WordForm;
  partsOf(form: WordForm): readonly WordPart[];
  readonly machines: WordModel["machines"];
}

/** Forms that are remembered, of each kind. A longer one than this is not: a text may be one word. */
const REMEMBERED = 30_000;
const LONGEST = 60;

/** Forms after which the model is loaded afresh, because it keeps every word that it has seen. */
const RENEWAL = 200_000;

/** Returns a memory of forms. The language model is loaded (about 0.1 s) when it is first asked. */
export function createForms(): Forms {
  const known: Readonly<Record<TokenKind, Map<string, WordForm>>> = {
    word: new Map(),
    number: new Map(),
    punctuation: new Map(),
    symbol: new Map(),
  };
  let model: WordModel | undefined;
  let asked = 0;
  const load = (): WordModel => (model ??= loadWordModel());
  return {
    formOf(text, kind) {
      const forms = known[kind];
      const form = forms.get(text);
      if (form) return form;
      const made = makeForm(text.length > SHARED_FROM ? copyOf(text) : text, kind);
      if (text.length > LONGEST) return made;
      if (forms.size >= REMEMBERED) forms.clear();
      forms.set(made.text, made);
      return made;
    },
    partsOf(form) {
      if (form.parts) return form.parts;
      if (asked++ > RENEWAL) {
        for (const forms of Object.values(known)) forms.clear();
        [model, asked] = [undefined, 0];
      }
      return (form.parts = load().read(standIn(form)));
    },
    get machines() {
      return load().machines;
    },
  };
}

/** A cut-out longer than this is a view of its text to the runtime, and would keep all of it in memory. */
const SHARED_FROM = 12;

function copyOf(text: string): string {
  let copy = "";
  for (let at = 0; at < text.length; at += 512) {
    const codes: number[] = [];
    for (let i = at; i < Math.min(text.length, at + 512); i++) codes.push(text.charCodeAt(i));
    copy += String.fromCharCode(...codes);
  }
  return copy;
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
