import { CAPITALS } from "../../lexicon/countries.ts";
import { wordsOf, type Refiner } from "./name.ts";

const SEATS = new Set(CAPITALS.split("\n"));
const SPEAKING = new Set(
  "said says announced warned insisted denied accused agreed vowed demanded urged condemned rejected pledged threatened believes wants hopes fears".split(
    " ",
  ),
);

/** "Washington said": the government, not its city. */
export const metonyms: Refiner = (names, context) =>
  names.map((name) => {
    const verb = context.tokens[name.last];
    const seat =
      name.type === "place" && verb !== undefined && SPEAKING.has(verb.lower) && SEATS.has(wordsOf(context, name.first, name.last));
    return seat && name.rule !== "dateline" ? { ...name, type: "organization", rule: "metonym" } : name;
  });
