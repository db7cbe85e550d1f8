/** One grapheme made safe to print: what is printed, and how many terminal cells it takes. */
export interface Cell {
  readonly text: string;
  readonly width: number;
  /** Length of the original in UTF-16 code units. */
  readonly length: number;
}

/** Tab stops of what people are shown. */
const TAB = 4;

/**
 * Splits text into cells that can be printed safely: control characters become their pictures (ESC is "␛"), so that no terminal sequence
 * in an article acts; direction overrides and lone surrogates become "�"; a tab becomes spaces to the next stop of four.
 * Widths: 0 for what combines, 2 for East Asian wide and emoji, else 1 (Unicode Standard Annex 11, ambiguous as narrow).
 */
export function toCells(text: string): Cell[] {
  const cells: Cell[] = [];
  let column = 0;
  const push = (cell: Cell): void => {
    cells.push(cell);
    column += cell.width;
  };
  for (const grapheme of graphemes(text)) {
    if (grapheme === "\t") {
      const width = TAB - (column % TAB);
      push({ text: " ".repeat(width), width, length: 1 });
    } else push(cellOf(grapheme));
  }
  return cells;
}

/** The text with every control character neutralised, as `toCells` does; for outlets, messages and paths. */
export function printable(text: string): string {
  if (PLAIN.test(text) && !text.includes("\t")) return text;
  return toCells(text)
    .map((cell) => cell.text)
    .join("");
}

function graphemes(text: string): Iterable<string> {
  if (PLAIN.test(text)) return text;
  return Array.from(new Intl.Segmenter("en", { granularity: "grapheme" }).segment(text), (part) => part.segment);
}

/** Printable ASCII, tabs, letters of Latin script, and the dashes and quotation marks of news: one code unit a cell, without asking the segmenter. */
const PLAIN = /^[\t -~\u{a1}-\u{ac}\u{ae}-\u{24f}\u{2010}-\u{2015}\u{2018}-\u{201f}\u{2026}]*$/u;

function cellOf(grapheme: string): Cell {
  let text = "";
  let width = 0;
  for (const character of grapheme) {
    const code = character.codePointAt(0) ?? 0;
    const safe = neutralised(character, code);
    text += safe;
    // A cluster is as wide as its widest part; marks add nothing, a variation selector 16 asks for the emoji.
    width = Math.max(width, code === 0xfe0f ? 2 : safe === character ? characterWidth(character, code) : 1);
  }
  const { length } = grapheme;
  if (width > 0) return { text, width, length };
  // A combining mark with nothing to stand on gets a circle to stand on; a soft hyphen or a zero-width space is not shown.
  return /^\p{M}/u.test(text) ? { text: `◌${text}`, width: 1, length } : { text: "", width: 0, length };
}

function neutralised(character: string, code: number): string {
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  if (code === 0x7f) return "␡";
  if (code < 0x7f) return character;
  if (code < 0xa0 || (code >= 0xd800 && code <= 0xdfff)) return "�";
  return UNSAFE.test(character) ? "�" : character;
}

/** Direction marks, embeddings, overrides and isolates, line and paragraph separators, tags: invisible, and able to rearrange or hide text. */
const UNSAFE = /[\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f\ufeff\ufffe\uffff\u{e0000}-\u{e007f}]/u;
const COMBINING = /^[\p{Mn}\p{Me}\p{Cf}]$/u;
const EMOJI = /^\p{Emoji_Presentation}$/u;

function characterWidth(character: string, code: number): number {
  if (code < 0x300) return code === 0xad ? 0 : 1;
  if (COMBINING.test(character)) return 0;
  return isWide(code) || EMOJI.test(character) ? 2 : 1;
}

/** East Asian Wide and Fullwidth by block; the single exceptions inside these blocks do not matter to a mark under a word. */
const WIDE: readonly (readonly [from: number, to: number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0xa4cf],
  [0xa960, 0xa97c],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1b000, 0x1b2ff],
  [0x20000, 0x3fffd],
];

function isWide(code: number): boolean {
  return WIDE.some(([from, to]) => code >= from && code <= to);
}
