import { draftOf, type Extractor } from "../draft.ts";
import { readNumeral } from "../numeral.ts";

/** Any number that starts with digits: "275", "1,204,500", "2 1/2", "1.6 million". */
export const digits: Extractor = {
  name: "digits",
  triggers: ["0"],
  read(cells, at) {
    const numeral = readNumeral(cells, at);
    if (!numeral) return null;
    const { value, step, next } = numeral;
    return draftOf({ rule: "digits", from: at, to: next, low: value, high: value, step });
  },
};
