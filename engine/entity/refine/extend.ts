import { LIST } from "../lists.ts";
import { disjoint, type Name, type RefineContext, type Refiner } from "./name.ts";

const KINDS_OF_PLACE = new Set(
  "province district village regency island county city region valley river town governorate prefecture".split(" "),
);
/** What a listed land may stand beside without being called so: "a Texas city". */
const LOOSE_KINDS = new Set(["city", "region", "valley", "river", "town", "county"]);
const PLACES_OF = new Set(["province", "island", "district", "state", "region", "gulf"]);
const COMPASS = new Set(["southern", "northern", "eastern", "western"]);

/** Widens names over the common nouns that belong to them: "Aceh province", "province of Aceh", "the Trump administration", "the British government". */
export const extend: Refiner = (names, context) => disjoint(names.map((name) => extendOne(name, context)));

function extendOne(name: Name, context: RefineContext): Name {
  const { tokens } = context;
  const next = tokens[name.last];
  const following = next?.spaced ? next.lower : "";
  if (following === "administration" && isLeader(name, context)) return widen(name, 0, 1, "organization");
  if (following === "government" && isLand(name, context)) return widen(name, 0, 1, "organization");
  if (name.type !== "place" || COMPASS.has(following)) return name;
  const before = tokens[name.first - 1]?.lower === "of" ? tokens[name.first - 2] : undefined;
  if (before && PLACES_OF.has(before.lower)) return widen(name, 2, 0, "place");
  const crossing = crossingAfter(name, context);
  if (crossing > 0) return widen(name, 0, crossing, "place");
  return KINDS_OF_PLACE.has(following) && !(LOOSE_KINDS.has(following) && isCountry(name, context)) ? widen(name, 0, 1, "place") : name;
}

/** How many words of "port of entry", "border crossing" or, after two lands, "border" follow. */
function crossingAfter(name: Name, context: RefineContext): number {
  const [first, second, third] = [0, 1, 2].map((i) => context.tokens[name.last + i]?.lower);
  if (first === "port" && second === "of" && third === "entry") return 3;
  if (first !== "border") return 0;
  if (second === "crossing") return 2;
  return isPair(name, context) ? 1 : 0;
}

function widen(name: Name, before: number, after: number, type: Name["type"]): Name {
  return { ...name, first: name.first - before, last: name.last + after, type, title: null, rule: "common noun of the name" };
}

function isLeader(name: Name, { match: matchAt }: RefineContext): boolean {
  if (name.type === "person") return true;
  const match = matchAt(name.first, name.last);
  return name.type === "organization" && match === null;
}

function isLand(name: Name, { match: matchAt }: RefineContext): boolean {
  const match = matchAt(name.first, name.last);
  return (
    (match?.kind === "country" || (match?.kind === "people" && match.family?.startsWith("people:") === true)) &&
    match.length === name.last - name.first
  );
}

function isCountry(name: Name, { match: matchAt }: RefineContext): boolean {
  const match = matchAt(name.first, name.last);
  return match?.kind === "country" && match.length === name.last - name.first;
}

/** "U.S.-Mexico": two lands that a hyphen joins. */
function isPair({ first, last }: Name, { tokens, words }: RefineContext): boolean {
  for (let i = first + 1; i < last - 1; i++) {
    if (tokens[i]?.text === "-") return ((words[first]?.flags ?? 0) & LIST.country) !== 0;
  }
  return false;
}
