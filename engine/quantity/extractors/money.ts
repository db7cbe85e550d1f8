import { CURRENCY_CODES, CURRENCY_SIGNS } from "../../lexicon/currencies.ts";
import { SCALE_LETTERS } from "../../lexicon/numbers.ts";
import { draftOf, type Extractor } from "../draft.ts";
import { type Cell, isCapitalized, isDigits, wordAt } from "../cells.ts";
import { readNumeral, times } from "../numeral.ts";

/** An amount after its currency: "$3.5 billion", "£10m", "US$5", "Rs 500 crore", "A$20". */
export const money: Extractor = {
  name: "money",
  triggers: [...CURRENCY_SIGNS.keys(), ...[...CURRENCY_CODES.keys()].map((code) => code.toLowerCase())],
  read(cells, at) {
    const cell = cells[at];
    const joined = lettersBefore(cells, at);
    const unit = joined ?? CURRENCY_SIGNS.get(wordAt(cells, at)) ?? CURRENCY_CODES.get(cell?.text ?? "");
    const next = wordAt(cells, at + 1) === "." ? at + 2 : at + 1;
    if (unit === undefined || !isDigits(cells[next])) return null;
    const numeral = readNumeral(cells, next);
    if (!numeral) return null;
    const letter = numeral.scaled || cells[numeral.next]?.spaced !== false ? undefined : SCALE_LETTERS.get(wordAt(cells, numeral.next));
    const to = numeral.next + (letter === undefined ? 0 : 1);
    const value = times(numeral.value, letter ?? 1);
    const from = joined === undefined ? at : at - 1;
    return draftOf({
      rule: "money",
      kind: "money",
      from,
      to,
      low: value,
      high: value,
      step: numeral.step * (letter ?? 1),
      unit,
      numberFrom: next,
      numberTo: to,
    });
  },
};

/** "NZ $26 million": letters that stand apart from the sign; a lone "A" is an article. */
function lettersBefore(cells: readonly Cell[], at: number): string | undefined {
  const letters = cells[at - 1];
  if (!isCapitalized(letters) || ((letters?.text.length ?? 0) < 2 && cells[at]?.spaced !== false)) return undefined;
  return CURRENCY_SIGNS.get(`${wordAt(cells, at - 1)}${wordAt(cells, at)}`);
}
