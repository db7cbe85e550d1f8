import { PERSON_NOMINALS } from "../../lexicon/nouns.ts";
import { type Cell, wordAt } from "../cells.ts";
import { type Draft, eachDraft } from "../draft.ts";

/** What befalls people and nothing else: "killing at least 20", "injured 140". */
const HARM: ReadonlySet<string> = new Set(
  `kill kills killed killing injure injures injured injuring wound wounds wounded wounding arrest arrests arrested arresting detain detains detained detaining hospitalize hospitalized
  hospitalizing displace displaced displacing kidnap kidnapped kidnapping rescue rescued rescuing evacuate evacuated evacuating`
    .split(/\s+/u)
    .filter(Boolean),
);
const DIED: ReadonlySet<string> = new Set(["died", "perished", "fled", "survived"]);
const BE: ReadonlySet<string> = new Set([
  "was",
  "were",
  "are",
  "is",
  "been",
  "being",
  "be",
  "remain",
  "remained",
  "have",
  "has",
  "had",
  "feared",
  "others",
]);
/** Bodies whose "of" counts their people: "a family of four", "a crew of 12". */
const BODIES: ReadonlySet<string> = new Set(
  "family crew population staff force team crowd group audience squad congregation membership workforce delegation class".split(" "),
);
const TOLL_REACH = 6;
const FATE_REACH = 4;

/** Tells that a bare number counts people: "killing at least 20", "14 were injured", "the toll rose to 45", "a family of four". */
export const countPeople = eachDraft("people", (draft, cells) => {
  if (draft.kind !== "count" || draft.unit !== null || draft.head !== null || draft.nounClass !== null) return true;
  if (isHarmed(draft, cells) || isFate(draft, cells) || isToll(draft, cells) || isBodyOf(draft, cells)) {
    draft.nounClass = "person";
    draft.rule += "+people";
  }
  return true;
});

function isHarmed(draft: Draft, cells: readonly Cell[]): boolean {
  return HARM.has(wordAt(cells, draft.from - 1));
}

/** "14 were injured", "seven have been arrested": a few words of being, then what befell them. */
function isFate(draft: Draft, cells: readonly Cell[]): boolean {
  for (let at = draft.to; at < draft.to + FATE_REACH; at++) {
    const word = wordAt(cells, at);
    if (at === draft.to && DIED.has(word)) return true;
    if (PERSON_NOMINALS.has(word) && word !== "affected" && word !== "burned") return true;
    if (!BE.has(word)) return false;
  }
  return false;
}

function isToll(draft: Draft, cells: readonly Cell[]): boolean {
  for (let at = draft.from - 1; at >= draft.from - TOLL_REACH; at--) {
    const word = wordAt(cells, at);
    if (word === "toll" || word === "fatalities" || word === "casualties") return true;
    if (word === "" || word === "." || word === ",") return false;
  }
  return false;
}

function isBodyOf(draft: Draft, cells: readonly Cell[]): boolean {
  return wordAt(cells, draft.from - 1) === "of" && BODIES.has(wordAt(cells, draft.from - 2));
}
