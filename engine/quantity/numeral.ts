import { CARDINALS, DENOMINATORS, PLURAL_SCALES, SCALES, VULGAR_FRACTIONS } from "../lexicon/numbers.ts";
import { type Cell, isDash, isDigits, isHyphenAt, wordAt } from "./cells.ts";

/** A number as read, before anything around it is looked at. */
export interface Numeral {
  /** The cell after it. */
  readonly next: number;
  readonly value: number;
  /** What one more in the last digit shown would add: 100 for "300", 0.1 for "6.1", 100,000 for "1.2 million". */
  readonly step: number;
  /** Whether a word scaled it ("million"). */
  readonly scaled: boolean;
}

/** No number of prose has more cells; the bound keeps endless runs of number words linear. */
const LONGEST = 16;

/** Reads a number that starts at `at`: digits, words, both ("1.2 million"), with a fraction ("2 1/2"). Null where there is none. */
export function readNumeral(cells: readonly Cell[], at: number): Numeral | null {
  const vulgar = VULGAR_FRACTIONS.get(wordAt(cells, at));
  if (vulgar !== undefined) return readScales(cells, { next: at + 1, value: vulgar, step: vulgar, scaled: false });
  return isDigits(cells[at]) ? readDigits(cells, at) : readWords(cells, at);
}

/** Value and step of digits with separators ("1,204,500", "0.25", "3/4"), or null where they are malformed. */
export function parseDigits(text: string): { value: number; step: number } | null {
  const slash = text.indexOf("/");
  if (slash >= 0) return parseSlash(text, slash);
  const point = text.indexOf(".");
  const whole = parseWhole(text, point < 0 ? text.length : point);
  if (whole === null || point < 0) return whole;
  const decimals = text.length - point - 1;
  const value = Number(text.replaceAll(",", ""));
  return Number.isNaN(value) ? null : { value, step: decimals > 0 ? 10 ** -decimals : whole.step };
}

/** The digits before the point, in groups of three (or of two before the last three, as in "1,00,000") where there are commas. */
function parseWhole(text: string, end: number): { value: number; step: number } | null {
  let value = 0;
  let step = 1;
  let group = -1;
  for (let at = 0; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 44) {
      if (group >= 0 && group !== 3 && group !== 2) return null;
      group = 0;
    } else if (code >= 48 && code <= 57) {
      value = value * 10 + code - 48;
      step = code === 48 ? step * 10 : 1;
      if (group >= 0) group++;
    } else return null;
  }
  if (group >= 0 && group !== 3) return null;
  return { value, step: value === 0 ? 1 : step };
}

/** "1/2", "3/4": only denominators that are written so in prose, and less than one; "9/11" and "24/7" are none. */
function parseSlash(text: string, at: number): { value: number; step: number } | null {
  const [over, under] = [Number(text.slice(0, at)), Number(text.slice(at + 1))];
  return over < under && SLASH_DENOMINATORS.has(under) ? { value: over / under, step: 1 / under } : null;
}

const SLASH_DENOMINATORS: ReadonlySet<number> = new Set([2, 3, 4, 5, 6, 8, 10, 16, 32, 100]);

function readDigits(cells: readonly Cell[], at: number): Numeral | null {
  const parsed = parseDigits(cells[at]?.text ?? "");
  if (!parsed) return null;
  let { value, step } = parsed;
  let next = at + 1;
  const grouped = readSpacedGroups(cells, next, value);
  if (grouped) ({ value, next } = grouped);
  const fraction = Number.isInteger(value) ? readFraction(cells, next) : null;
  if (fraction) {
    value += fraction.value;
    step = fraction.step;
    next = fraction.next;
  }
  return withFraction(cells, readScales(cells, { next, value, step, scaled: false }));
}

/** "40 000", "1 414 021": groups of exactly three digits after white space, as some outlets write thousands. */
function readSpacedGroups(cells: readonly Cell[], from: number, first: number): { value: number; next: number } | null {
  if (first < 1 || first > 999 || (cells[from - 1]?.text.length ?? 9) > 3) return null;
  let value = first;
  let next = from;
  while (next < from + LONGEST && isThousandsGroup(cells[next])) value = value * 1000 + Number(cells[next++]?.text);
  return next === from ? null : { value, next };
}

/** Three digits, the last group with its decimals. */
function isThousandsGroup(cell: Cell | undefined): boolean {
  if (!cell?.spaced || cell.kind !== "number" || cell.text.length < 3) return false;
  return (cell.text.length === 3 || cell.text.charCodeAt(3) === 46) && Number.isInteger(Number(cell.text.slice(0, 3)));
}

/** "1/2" after "2", "½", "-1/2". */
function readFraction(cells: readonly Cell[], at: number): { value: number; step: number; next: number } | null {
  const skip = isHyphenAt(cells, at) ? 1 : 0;
  const cell = cells[at + skip];
  if (!cell) return null;
  const vulgar = VULGAR_FRACTIONS.get(cell.text);
  if (vulgar !== undefined) return { value: vulgar, step: vulgar, next: at + skip + 1 };
  if (!isDigits(cell) || !cell.text.includes("/")) return null;
  const parsed = parseDigits(cell.text);
  return parsed && parsed.value < 1 ? { ...parsed, next: at + skip + 1 } : null;
}

/** "million" after digits, also "1.5-million" and "2.8bn". */
function readScales(cells: readonly Cell[], numeral: Numeral): Numeral {
  let { next, value, step, scaled } = numeral;
  for (let round = 0; round < LONGEST; round++) {
    const at = isHyphenAt(cells, next) ? next + 1 : next;
    const scale = SCALES.get(wordAt(cells, at)) ?? PLURAL_SCALES.get(wordAt(cells, at));
    if (scale === undefined) break;
    value = times(value, scale);
    step *= scale;
    scaled = true;
    next = at + 1;
  }
  return { next, value, step, scaled };
}

/** The product without the noise of binary fractions: 16.4 million is 16,400,000. */
export function times(value: number, factor: number): number {
  const product = value * factor;
  return Number.isInteger(product) ? product : Number(product.toPrecision(14));
}

/** Number words: "two hundred and six", "twenty-five", "one and a half million", "two dozen", "three lakh crore". */
function readWords(cells: readonly Cell[], at: number): Numeral | null {
  let total = 0;
  let group = 0;
  let step = 1;
  let next = at;
  let last: "none" | "unit" | "ten" | "scale" = "none";
  while (next < at + LONGEST) {
    const word = wordAt(cells, next);
    const cardinal = CARDINALS.get(word);
    const scale = cardinal === undefined ? scaleOf(word, last !== "none") : undefined;
    if (cardinal !== undefined && (last === "none" || last === "scale" || (last === "ten" && cardinal > 0 && cardinal < 10))) {
      group += cardinal;
      step = cardinal >= 10 && cardinal % 10 === 0 ? 10 : 1;
      last = cardinal >= 20 ? "ten" : "unit";
    } else if (scale !== undefined) {
      [total, group] = scaled(total, group, scale);
      step *= scale;
      last = "scale";
    } else if (last === "none" || !isLinked(cells, next, last)) break;
    next++;
  }
  if (last === "none") return null;
  return withFraction(cells, { next, value: total + group, step, scaled: last === "scale" });
}

function scaleOf(word: string, after: boolean): number | undefined {
  return SCALES.get(word) ?? (after ? PLURAL_SCALES.get(word) : undefined);
}

/** "three hundred" stays open for "… and six thousand"; from a thousand up the group is closed, and a second scale multiplies all: "lakh crore". */
function scaled(total: number, group: number, scale: number): [total: number, group: number] {
  if (scale < 1000) return [total, (group === 0 ? 1 : group) * scale];
  if (group === 0 && total > 0) return [total * scale, 0];
  return [total + (group === 0 ? 1 : group) * scale, 0];
}

/** The hyphen of "twenty-five", the "and" of "two hundred and six". */
function isLinked(cells: readonly Cell[], at: number, last: "unit" | "ten" | "scale"): boolean {
  const following = wordAt(cells, at + 1);
  const after = CARDINALS.get(following);
  if (isDash(cells[at]))
    return isHyphenAt(cells, at) && (SCALES.has(following) || (last === "ten" && after !== undefined && after > 0 && after < 10));
  if (wordAt(cells, at) !== "and" || last !== "scale" || after === undefined || DENOMINATORS.has(wordAt(cells, at + 2))) return false;
  const before = wordAt(cells, at - 1);
  return before === "hundred" || before === "thousand";
}

/** "… and a half", "… and three quarters", with a scale after it ("one and a half million") or before it ("a million and a half"). */
function withFraction(cells: readonly Cell[], numeral: Numeral): Numeral {
  // "three-and-a-half" has its words two apart.
  const glued = isHyphenAt(cells, numeral.next) && isHyphenAt(cells, numeral.next + 2) ? 1 : 0;
  const next = numeral.next + glued;
  if (wordAt(cells, next) !== "and") return numeral;
  const above = wordAt(cells, next + 1 + glued);
  const over = above === "a" ? 1 : CARDINALS.get(above);
  const under = DENOMINATORS.get(wordAt(cells, next + 2 + 2 * glued));
  if (over === undefined || under === undefined || over >= under) return numeral;
  const after = readScales(cells, { next: next + 3 + 2 * glued, value: numeral.value + over / under, step: 1 / under, scaled: false });
  const scale = after.scaled ? 0 : (SCALES.get(wordAt(cells, next - 1)) ?? 0);
  return scale < 1000 ? after : { ...after, value: numeral.value + times(scale, over / under), step: scale / under, scaled: true };
}
