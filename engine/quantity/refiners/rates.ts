import { singularOf } from "../../lexicon/nouns.ts";
import { UNIT_WORDS } from "../../lexicon/units.ts";
import { isHyphenAt, wordAt, type Cell } from "../cells.ts";
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

const ARTICLES: ReadonlySet<string> = new Set(["a", "an", "per"]);

function rateAt(draft: Draft, cells: readonly Cell[]): string | null {
  return hyphened(draft, cells) ?? told(draft, cells);
}

/** "$15-an-hour" */
function hyphened({ to }: Draft, cells: readonly Cell[]): string | null {
  const linked = isHyphenAt(cells, to) && isHyphenAt(cells, to + 2) && ARTICLES.has(wordAt(cells, to + 1));
  return linked ? wordAt(cells, to + 3) : null;
}

function told(draft: Draft, cells: readonly Cell[]): string | null {
  const [word, noun] = [wordAt(cells, draft.to), wordAt(cells, draft.to + 1)];
  if (word === "per") return cells[draft.to + 1]?.kind === "word" ? singularOf(noun) : null;
  if (word === "apiece") return "piece";
  if (!RATE_WORDS.has(word)) return null;
  const money = draft.kind === "money";
  const priced = money && word !== "each" && cells[draft.to + 1]?.pos === "NOUN";
  if (!priced && !isUnit(noun) && !RATED.has(noun)) return word === "each" && money ? "each" : null;
  // "30 people a week ago", "three a day later": a time, not a rate.
  return LATER.has(wordAt(cells, draft.to + 2)) ? null : noun;
}

/** Whether the word alone is a unit: "on" begins "on the Richter scale" and is none. */
function isUnit(word: string): boolean {
  return UNIT_WORDS.get(word)?.some(({ rest }) => rest.length === 0) ?? false;
}

const RATE_WORDS: ReadonlySet<string> = new Set(["a", "an", "each", "every"]);
const LATER: ReadonlySet<string> = new Set(["ago", "later", "earlier", "before", "after"]);
