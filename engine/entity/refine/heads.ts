import { foldName } from "../fold.ts";
import { startsUpper } from "../lists.ts";
import type { Token } from "../../text/types.ts";
import type { Refiner } from "./name.ts";

/** Last words that leave no doubt of what a name of several words is. */
const BODIES = new Set(
  "court ministry department agency committee commission council parliament party corp corporation inc ltd llc bureau federation institute".split(
    " ",
  ),
);
const PLACES = new Set(
  "river island islands street avenue boulevard province county airport mountains lake sea ocean peninsula valley".split(" "),
);

const WORKS = new Set("act treaty agreement accord accords amendment protocol constitution".split(" "));
const EVENTS = new Set("war revolution olympics uprising intifada massacre".split(" "));

/** Types a name of several words by its last one, where the tagger saw something else. Also lengthens "Moon Jae" by "-in". */
export const byLastWord: Refiner = (names, { tokens }) =>
  names.map((name) => {
    const last = foldName(tokens[name.last - 1]?.text ?? "").replace(".", "");
    if (name.last - name.first < 2 || !startsUpper(tokens[name.last - 1]?.text ?? "")) return name;
    if (WORKS.has(last) && name.type !== "person") return { ...name, type: "work", title: null };
    if (EVENTS.has(last)) return { ...name, type: "event", title: null };
    if (BODIES.has(last) && name.type !== "event") return { ...name, type: "organization", title: null };
    if (PLACES.has(last) && (name.type === "person" || name.type === "misc")) return { ...name, type: "place", title: null };
    return name.type === "person" && isNamePart(tokens[name.last], tokens[name.last + 1]) ? { ...name, last: name.last + 2 } : name;
  });

function isNamePart(hyphen: Token | undefined, part: Token | undefined): boolean {
  if (hyphen?.text !== "-" || hyphen.spaced || !part || part.spaced) return false;
  return part.text === part.lower && part.text.length <= 4 && !NOT_NAMES.has(part.lower);
}

const NOT_NAMES = new Set([
  "led",
  "era",
  "born",
  "run",
  "like",
  "held",
  "wing",
  "type",
  "size",
  "free",
  "and",
  "or",
  "to",
  "the",
  "a",
  "than",
]);
