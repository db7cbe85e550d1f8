import { PERSON_NOMINALS } from "../../lexicon/nouns.ts";
import { draftOf, type Extractor } from "../draft.ts";
import { wordAt } from "../cells.ts";

const BE: ReadonlySet<string> = new Set(["was", "were", "is", "are", "been", "be"]);

/** A count of zero that someone asserts: "none of the devices exploded", "nobody was hurt". A bare "no one" is no figure. */
export const none: Extractor = {
  name: "none",
  triggers: ["none", "nobody", "no"],
  read(cells, at) {
    const word = cells[at]?.lower;
    if (word === "none") return wordAt(cells, at + 1) === "of" ? zero(at, at + 1) : null;
    const end = word === "nobody" ? at + 1 : wordAt(cells, at + 1) === "one" ? at + 2 : null;
    return end !== null && BE.has(wordAt(cells, end)) && PERSON_NOMINALS.has(wordAt(cells, end + 1))
      ? { ...zero(at, end), nounClass: "person" }
      : null;
  },
};

function zero(from: number, to: number) {
  return draftOf({ rule: "none", from, to, low: 0, high: 0 });
}
