import { UNIT_WORDS } from "../../lexicon/units.ts";
import { wordAt, type Cell } from "../cells.ts";
import { draftOf, type Extractor } from "../draft.ts";

const UNITS: ReadonlySet<string> = new Set(["minutes", "hours", "days", "weeks", "months", "years", "decades"]);
const LED: ReadonlySet<string> = new Set(["just", "only", "mere", "for"]);
const FOLLOWED: ReadonlySet<string> = new Set(["after", "before", "later", "earlier"]);
/** What before it counts it, or makes it known days: "the hours after". */
const COUNTED: ReadonlySet<string> = new Set(["NUM", "ADJ", "DET", "PRON", "NOUN", "PROPN"]);

/** A time that is not counted: "hours after the vote", "just days before", "fought for months". */
export const spell: Extractor = {
  name: "spell",
  triggers: UNITS,
  read(cells, at) {
    const [before, after] = [wordAt(cells, at - 1), wordAt(cells, at + 1)];
    const bound = FOLLOWED.has(after);
    if (!(bound ? !isCounted(cells[at - 1]) : before === "for" && isLast(cells[at + 1]))) return null;
    const unit = UNIT_WORDS.get(wordAt(cells, at))?.at(-1);
    if (!unit) return null;
    const from = LED.has(before) && before !== "for" ? at - 1 : at;
    const low = 2 * (unit.unit.times ?? 1);
    return {
      ...draftOf({
        rule: "spell",
        kind: "duration",
        from,
        to: at + 1,
        low,
        high: null,
        unit: unit.unit.name,
        modifier: "vague",
        step: 0,
        numberFrom: at,
      }),
      measure: unit.unit,
    };
  },
};

function isCounted(before: Cell | undefined): boolean {
  return before !== undefined && before.kind !== "punctuation" && COUNTED.has(before.pos) && !LED.has(before.lower);
}

/** "For months.", "for years, it has": nothing follows that it would belong to. */
function isLast(next: Cell | undefined): boolean {
  return next === undefined || next.kind === "punctuation" || next.pos === "ADP" || next.pos === "SCONJ" || next.pos === "CCONJ";
}
