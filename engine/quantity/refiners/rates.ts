import { CURRENCY_WORDS } from "../../lexicon/currencies.ts";
import { singularOf } from "../../lexicon/nouns.ts";
import { UNIT_WORDS } from "../../lexicon/units.ts";
import { wordAt, type Cell } from "../cells.ts";
import { eachDraft, type Draft } from "../draft.ts";

/** What prices and rates are told by, beside units: "$40 a head", "20 euros a ticket", "$3 a share". */
const RATED: ReadonlySet<string> = new Set(
  "head bale share person ticket night piece plate bottle pack bag box item seat student pupil patient vote word trip ride dose copy household family unit capita team game match round shift".split(
    " ",
  ),
);

/** Attaches what a quantity is a rate of: "$107 a barrel", "50 deaths per day", "12 hours each week". The span stays with the quantity. */
export const attachRates = eachDraft("rate", (draft, cells) => {
  if (draft.kind === "age" || draft.kind === "rank" || draft.compound) return true;
  draft.per = rateAt(draft, cells);
  if (draft.per !== null) draft.rule += "+rate";
  return true;
});

function rateAt(draft: Draft, cells: readonly Cell[]): string | null {
  const [word, noun] = [wordAt(cells, draft.to), wordAt(cells, draft.to + 1)];
  if (word === "per") return cells[draft.to + 1]?.kind === "word" ? singularOf(noun) : null;
  if (word === "apiece") return "piece";
  if (word !== "a" && word !== "an" && word !== "each" && word !== "every") return null;
  if (!UNIT_WORDS.has(noun) && !RATED.has(noun))
    return word === "each" && draft.kind === "money" && !CURRENCY_WORDS.has(noun) ? "each" : null;
  // "30 people a week ago", "three a day later": a time, not a rate.
  const after = wordAt(cells, draft.to + 2);
  return after === "ago" || after === "later" || after === "earlier" || after === "before" || after === "after" ? null : noun;
}
