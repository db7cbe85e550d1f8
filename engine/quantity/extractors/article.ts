import { MODIFIERS_BEFORE } from "../../lexicon/modifiers.ts";
import { type Unit, UNIT_WORDS } from "../../lexicon/units.ts";
import { type Cell, isHyphenAt, wordAt } from "../cells.ts";
import { type Draft, draftOf, type Extractor } from "../draft.ts";

/** Units that are measured by an article: "more than a year", "half an hour", "a year and a half", "nearly a mile". */
const MEASURED = [
  "year",
  "month",
  "week",
  "day",
  "hour",
  "minute",
  "decade",
  "century",
  "mile",
  "kilometre",
  "kilometer",
  "ton",
  "tonne",
  "acre",
  "pound",
  "foot",
  "metre",
  "meter",
  "percent",
  "inch",
];
/** The last words of the hedges that change a value. */
const HEDGES: ReadonlySet<string> = new Set(
  MODIFIERS_BEFORE.flatMap(([words, modifier]) => (modifier === null ? [] : [words.split(" ").at(-1) ?? ""])),
);
/** Hedges that with an article mean something else: "within a day", "some a", "to a mile". */
const WEAK: ReadonlySet<string> = new Set(["to", "of", "as", "some", "within", "at", "on", "maximum", "below", "under", "above"]);

/** One unit told by its article, where a hedge or a half says that it is measured. A bare "a year" is no figure. */
export const article: Extractor = {
  name: "article",
  triggers: MEASURED,
  read(cells, at) {
    const unit = UNIT_WORDS.get(wordAt(cells, at))?.at(-1)?.unit;
    const a = wordAt(cells, at - 1);
    if (!unit || isHyphenAt(cells, at)) return null;
    if (a === "half" || (a === "-" && wordAt(cells, at - 2) === "half")) return halved(cells, at, a === "half" ? at - 1 : at - 2, unit);
    if (a !== "a" && a !== "an") return null;
    if (wordAt(cells, at + 1) === "and" && wordAt(cells, at + 2) === "a" && wordAt(cells, at + 3) === "half")
      return measured(at - 1, at + 4, 1.5, unit);
    const before = wordAt(cells, at - 2);
    if (before === "half") return measured(at - 2, at + 1, 0.5, unit);
    const hedged = HEDGES.has(before) && !WEAK.has(before);
    return hedged ? measured(at - 1, at + 1, 1, unit) : null;
  },
};

/** "a half hour", "half-hour": the half with or without an article before it. */
function halved(cells: readonly Cell[], at: number, half: number, unit: Unit): Draft {
  const article = wordAt(cells, half - 1) === "a" ? 1 : 0;
  return measured(half - article, at + 1, 0.5, unit);
}

function measured(from: number, to: number, value: number, unit: Unit): Draft {
  const total = value * (unit.times ?? 1);
  const kind =
    unit.dimension === "time"
      ? "duration"
      : unit.dimension === "length"
        ? "distance"
        : unit.dimension === "percent"
          ? "percent"
          : "measure";
  const draft = draftOf({ rule: "article", kind, from, to, low: total, high: total, unit: unit.name, step: total / 2, numberTo: to - 1 });
  draft.measure = unit;
  return draft;
}
