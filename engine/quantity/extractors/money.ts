import { CURRENCY_CODES, CURRENCY_SIGNS } from "../../lexicon/currencies.ts";
import { SCALE_LETTERS } from "../../lexicon/numbers.ts";
import { draftOf, type Extractor } from "../draft.ts";
import { isDigits, wordAt } from "../cells.ts";
import { readNumeral } from "../numeral.ts";

/** An amount after its currency: "$3.5 billion", "£10m", "US$5", "Rs 500 crore", "A$20". */
export const money: Extractor = {
  name: "money",
  triggers: [...CURRENCY_SIGNS.keys(), ...[...CURRENCY_CODES.keys()].map((code) => code.toLowerCase())],
  read(cells, at) {
    const cell = cells[at];
    let next = at + 1;
    let unit = CURRENCY_SIGNS.get(cell?.lower ?? "") ?? CURRENCY_CODES.get(cell?.text ?? "");
    // "US $5", "Rs. 500": the letters and the sign as two tokens.
    const joined = CURRENCY_SIGNS.get(`${cell?.lower ?? ""}${wordAt(cells, next)}`);
    if (joined !== undefined) [unit, next] = [joined, next + 1];
    else if (cells[next]?.text === "." || CURRENCY_SIGNS.has(wordAt(cells, next))) next++;
    if (unit === undefined || !isDigits(cells[next])) return null;
    const numeral = readNumeral(cells, next);
    if (!numeral) return null;
    let { value, step, next: to } = numeral;
    const letter = numeral.scaled ? undefined : SCALE_LETTERS.get(wordAt(cells, to));
    if (letter !== undefined && cells[to]?.spaced === false) {
      value *= letter;
      step *= letter;
      to++;
    }
    return draftOf({
      rule: "money",
      kind: "money",
      from: at,
      to,
      low: value,
      high: value,
      step,
      unit,
      numberFrom: next,
      numberTo: numeral.next,
    });
  },
};
