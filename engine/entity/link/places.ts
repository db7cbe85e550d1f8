import { groupBy } from "../group-by.ts";
import type { NameLists } from "../lists.ts";
import type { Clusters } from "./clusters.ts";
import type { Form } from "./forms.ts";
import { isSlip } from "./spelling.ts";

/** Words beside a place's name that say what it is and don't make it another place; a city or county may be another ("Mexico City"). */
const GENERIC = new Set("province district regency river valley island village region governorate prefecture area town".split(" "));

const CROSSINGS = [" port of entry", " border crossing"];

/** Joins places: with and without "province" or "river", "province of X", and one letter off. */
export function linkPlaces(forms: readonly Form[], lists: NameLists, clusters: Clusters): void {
  const places = forms.filter((form) => form.type === "place");
  const seen = new Map<string, Form>();
  for (const form of places) {
    const key = bare(form);
    const other = seen.get(key);
    if (other) clusters.join(form, other, `the same place as ${other.text}`);
    else seen.set(key, form);
  }
  joinLonger(places, lists, clusters);
  joinSlips(places, lists, clusters);
}

/** "Friendship Park" for the only longer name of the story that ends with it. */
function joinLonger(places: readonly Form[], lists: NameLists, clusters: Clusters): void {
  const byEnd = groupBy(
    places.filter((form) => form.words.length > 2 && !COMPASS.has(form.words[0] ?? "")),
    (form) => form.words.slice(1).join(" "),
  );
  for (const form of places) {
    const [longer, second] = byEnd.get(form.key) ?? [];
    if (longer && !second && !lists.find(form.text)) clusters.join(form, longer, `short for ${longer.text}`);
  }
}

const COMPASS = new Set([
  "north",
  "south",
  "east",
  "west",
  "central",
  "northern",
  "southern",
  "eastern",
  "western",
  "upper",
  "lower",
  "new",
  "old",
]);

function bare(form: Form): string {
  let words = form.words;
  const [head = "", of] = words;
  if (words.length > 2 && of === "of" && (GENERIC.has(head) || head === "city" || head === "state")) words = words.slice(2);
  const last = words.at(-1) ?? "";
  const common = form.text.endsWith(last) && last === "city";
  for (const kind of CROSSINGS) if (form.key.endsWith(kind)) return form.key.slice(0, -kind.length);
  if (words.length > 1 && (GENERIC.has(last) || common)) words = words.slice(0, -1);
  return words.join(" ");
}

/** A place one letter off another is the same, where the lists don't know both. */
function joinSlips(places: readonly Form[], lists: NameLists, clusters: Clusters): void {
  const byEnds = new Map<string, Form[]>();
  for (const form of places) {
    if (form.key.length < 6) continue;
    const ends = form.key.charAt(0) + (form.key.at(-1) ?? "");
    const peers = byEnds.get(ends) ?? [];
    const known = lists.find(form.text) !== null;
    const near = peers.find((peer) => isSlip(peer.key, form.key) && !(known && lists.find(peer.text)));
    if (near) clusters.join(form, near, `one letter off ${near.text}`);
    peers.push(form);
    byEnds.set(ends, peers);
  }
}
