import { LONG_WORDS, UNIT_WORDS, unitNamed } from "../../lexicon/units.ts";
import { draftOf, type Extractor } from "../draft.ts";
import { isHyphenAt, wordAt } from "../cells.ts";

const SPANS: ReadonlySet<string> = new Set(["day", "week", "month", "year", "hour", "minute", "decade", "century", "mile"]);

/** A duration in one adjective, without a number: "weeklong", "a month-long siege". */
export const long: Extractor = {
  name: "long",
  triggers: [...LONG_WORDS.keys(), ...SPANS],
  read(cells, at) {
    const word = wordAt(cells, at);
    const whole = LONG_WORDS.get(word);
    if (whole) return lasting(at, at + 1, whole[0], whole[1]);
    if (!isHyphenAt(cells, at + 1) || wordAt(cells, at + 2) !== "long" || isHyphenAt(cells, at - 1)) return null;
    const unit = UNIT_WORDS.get(word)?.at(-1)?.unit;
    return unit ? lasting(at, at + 3, unit.name, unit.times ?? 1) : null;
  },
};

function lasting(from: number, to: number, name: string, value: number) {
  const measure = unitNamed(name);
  const kind = measure?.dimension === "length" ? "distance" : "duration";
  return {
    ...draftOf({ rule: "long", kind, from, to, low: value, high: value, unit: name, step: 0, numberTo: from + 1 }),
    measure,
    compound: true,
  };
}
