import { CARDINALS } from "../../lexicon/numbers.ts";
import { isDigits, isHyphenAt, wordAt } from "../cells.ts";
import { unitNamed } from "../../lexicon/units.ts";
import { draftOf, type Extractor } from "../draft.ts";
import { readNumeral } from "../numeral.ts";

const FEET: ReadonlySet<string> = new Set(["foot", "feet", "ft", "ft.", "'", "’", "′"]);
const INCHES: ReadonlySet<string> = new Set(["inch", "inches", "in", "in.", '"', "”", "″"]);

/** Feet and inches as one length in inches: "5-foot-11", "5 feet 11 inches", "6 ft 2 in", "5'11\"". */
export const height: Extractor = {
  name: "feet-and-inches",
  triggers: ["0", ...CARDINALS.keys()],
  read(cells, at) {
    const feet = readNumeral(cells, at);
    if (!feet) return null;
    let next = isHyphenAt(cells, feet.next) ? feet.next + 1 : feet.next;
    const mark = wordAt(cells, next);
    if (!FEET.has(mark)) return null;
    const word = mark.length > 1;
    next++;
    if (isHyphenAt(cells, next)) next++;
    else if (wordAt(cells, next) === "," || wordAt(cells, next) === "and") next++;
    const inches = isDigits(cells[next]) || CARDINALS.has(wordAt(cells, next)) ? readNumeral(cells, next) : null;
    if (!inches || inches.value >= 12 || inches.scaled) return null;
    const to = isHyphenAt(cells, inches.next) ? inches.next + 1 : inches.next;
    const closed = INCHES.has(wordAt(cells, to));
    const hyphens = isHyphenAt(cells, next - 1);
    if (!closed && !hyphens && !(word && cells[next]?.kind === "number" && next === feet.next + 1)) return null;
    const value = feet.value * 12 + inches.value;
    const draft = draftOf({
      rule: "feet-and-inches",
      kind: "measure",
      from: at,
      to: closed ? to + 1 : inches.next,
      low: value,
      high: value,
      unit: "inch",
      step: inches.step,
    });
    draft.measure = unitNamed("inch");
    return draft;
  },
};
