import { expect, test } from "vitest";
import { printable } from "../../../engine/report/index.ts";

/** [what it is, text, what is printed] */
const cases: readonly (readonly [string, string, string])[] = [
  ["plain words", "14 houses", "14 houses"],
  ["curly quotes and dashes", "“We told them” — twice", "“We told them” — twice"],
  ["combining mark on a letter", "Bire\u0301n", "Bire\u0301n"],
  ["combining mark on nothing", "\u0301", "◌\u0301"],
  ["emoji of several code points", "👩‍🚒", "👩‍🚒"],
  ["tab to the next stop of four", "a\tb", "a   b"],
  ["terminal colour sequence", "\u001b[31mred\u001b[0m", "␛[31mred␛[0m"],
  ["window title sequence", "\u001b]0;owned\u0007", "␛]0;owned␇"],
  ["8-bit sequence introducer", "\u009b2J", "�2J"],
  ["NUL and delete", "a\0b\u007f", "a␀b␡"],
  ["line ends inside a message", "a\r\nb", "a␍␊b"],
  ["direction override", "\u202egnp.exe", "�gnp.exe"],
  ["isolates", "\u2066x\u2069", "�x�"],
  ["lone surrogates", "\ud800a\udc00", "�a�"],
  ["soft hyphen and zero-width space", "in\u00adter\u200bnational", "international"],
  ["byte order mark inside", "a\ufeffb", "a�b"],
];

test.each(cases)("%s", (_, text, printed) => {
  expect(printable(text)).toBe(printed);
});

test("nothing that a terminal acts on is left of any code point", () => {
  for (let code = 0; code <= 0x10ffff; code += code < 0x3000 ? 1 : 97) {
    // oxlint-disable-next-line no-control-regex -- control characters are what must not be there
    expect(printable(String.fromCodePoint(code))).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/u);
  }
});
