import { NICKNAMES } from "../../lexicon/nicknames.ts";
import { NAME_PARTICLES, NAME_SUFFIXES } from "../../lexicon/titles.ts";
import { addTo, groupBy } from "../group-by.ts";
import type { Clusters } from "./clusters.ts";
import type { Form, Place } from "./forms.ts";
import { isSlip } from "./spelling.ts";

/** Gives the key that spellings of one name share. */
export type SoundOf = (name: string) => string;

/** A person's name in parts, as keys of sound. */
interface PersonName {
  readonly form: Form;
  readonly given: string;
  readonly givenSound: string;
  readonly middle: readonly string[];
  readonly surname: string;
  /** The folded surname as written: what slips are looked for in. */
  readonly plain: string;
}

const PARTICLES = new Set(NAME_PARTICLES.split(/\s+/u));
const SUFFIXES = new Set(NAME_SUFFIXES.split(/\s+/u));

/** Takes surname-only mentions apart by article, so that each may be another person. */
export interface SurnameLink {
  readonly place: Place;
  readonly form: Form;
  readonly into: Form;
  readonly why: string;
}

/**
 * Joins the names of persons: full names that agree in surname and given name (the same, a nickname, an initial, another spelling), then names of
 * one word to the full name before them in the article, else anywhere in it, else the only one of the story.
 */
export function linkPersons(forms: readonly Form[], clusters: Clusters, soundOf: SoundOf): SurnameLink[] {
  const names = forms.flatMap((form) => parse(form, soundOf) ?? []);
  const full = names.filter((name) => name.given !== "").toSorted((a, b) => b.form.words.length - a.form.words.length);
  const bySurname = new Map<string, PersonName[]>();
  for (const name of full) {
    const peers = bySurname.get(name.surname) ?? [];
    const fits = peers.filter((peer) => sameGiven(name, peer) && sameMiddle(name, peer));
    const people = new Set(fits.map((peer) => clusters.find(peer.form)));
    const first = fits[0];
    if (first && people.size === 1) clusters.join(name.form, first.form, reason(name, first));
    peers.push(name);
    bySurname.set(name.surname, peers);
  }
  joinSlips(full, clusters);
  const index: PersonIndex = {
    bySurname,
    byGiven: groupBy(full, (name) => name.given),
    byEnds: groupBy(full, (name) => ends(name.plain)),
  };
  const singles = names.filter((name) => name.given === "");
  return singles.flatMap((single) => linkSingle(single, index, clusters));
}

/** Full names by surname's sound, by given name, and by the surname's first and last letter, which a slip leaves alone. */
interface PersonIndex {
  readonly bySurname: ReadonlyMap<string, readonly PersonName[]>;
  readonly byGiven: ReadonlyMap<string, readonly PersonName[]>;
  readonly byEnds: ReadonlyMap<string, readonly PersonName[]>;
}

function ends(word: string): string {
  return word.charAt(0) + word.charAt(word.length - 1);
}

function reason(name: PersonName, other: PersonName): string {
  if (name.form.words[0] !== other.form.words[0]) return `same surname as ${other.form.text}, given name agrees`;
  return `same given name and surname as ${other.form.text}`;
}

function parse(form: Form, soundOf: SoundOf): PersonName | null {
  const words = form.words.map((word) => (word.endsWith(",") ? word.slice(0, -1) : word));
  while (words.length > 1 && SUFFIXES.has((words.at(-1) ?? "").replace(".", ""))) words.pop();
  const last = words.pop();
  if (last === undefined) return null;
  while (words.length > 0 && PARTICLES.has(words.at(-1) ?? "")) words.pop();
  const [given = "", ...middle] = words;
  const plain = ["al-", "el-"].some((article) => last.startsWith(article)) ? last.slice(3) : last;
  return {
    form,
    given,
    givenSound: soundOf(given),
    middle: middle.filter((word) => !PARTICLES.has(word)),
    surname: soundOf(last),
    plain,
  };
}

function sameGiven(a: PersonName, b: PersonName): boolean {
  if (a.given === b.given || givenKey(a) === givenKey(b)) return true;
  if (isInitial(a.given) || isInitial(b.given)) return a.given.charAt(0) === b.given.charAt(0);
  return nicknamesOf(a.given).some((family) => nicknamesOf(b.given).includes(family));
}

/** "Carl" and "Karl" of one surname are one person. */
function givenKey({ givenSound }: PersonName): string {
  return givenSound.replaceAll("c", "k");
}

/** Middle names conflict where both have some and their initials differ: George W. and George H.W. */
function sameMiddle(a: PersonName, b: PersonName): boolean {
  if (a.middle.length === 0 || b.middle.length === 0) return true;
  return initials(a.middle).startsWith(initials(b.middle)) || initials(b.middle).startsWith(initials(a.middle));
}

function initials(words: readonly string[]): string {
  return words.map((word) => (isInitial(word) ? word.replaceAll(".", "") : word.charAt(0))).join("");
}

function isInitial(word: string): boolean {
  return word.length === 1 || (word.includes(".") && word.replaceAll(".", "").length <= 2);
}

const FAMILIES: ReadonlyMap<string, readonly number[]> = nicknameFamilies();

function nicknamesOf(given: string): readonly number[] {
  return FAMILIES.get(given) ?? [];
}

function nicknameFamilies(): Map<string, number[]> {
  const map = new Map<string, number[]>();
  NICKNAMES.split("\n").forEach((line, family) => {
    for (const name of line.split(" ")) map.set(name, [...(map.get(name) ?? []), family]);
  });
  return map;
}

/** Full names with one given name and surnames one letter apart are one person: a slip. */
function joinSlips(full: readonly PersonName[], clusters: Clusters): void {
  const byGiven = new Map<string, PersonName[]>();
  for (const name of full) {
    const key = `${name.givenSound} ${ends(name.plain)}`;
    const peers = byGiven.get(key) ?? [];
    const near = peers.find((peer) => isSlip(peer.plain, name.plain) && sameMiddle(peer, name));
    if (near) clusters.join(name.form, near.form, `one letter off ${near.form.text}`);
    peers.push(name);
    byGiven.set(key, peers);
  }
}

function linkSingle(single: PersonName, index: PersonIndex, clusters: Clusters): SurnameLink[] {
  let candidates = index.bySurname.get(single.surname) ?? [];
  let relation = "surname of";
  if (candidates.length === 0) {
    candidates = index.byGiven.get(single.form.key) ?? [];
    relation = "given name of";
  }
  if (candidates.length === 0) {
    candidates = (index.byEnds.get(ends(single.plain)) ?? []).filter((name) => name.plain.length > 5 && isSlip(name.plain, single.plain));
    relation = "one letter off the surname of";
  }
  const standing = whereTheyStand(candidates, clusters);
  return single.form.places.flatMap((place) => {
    const best = nearest(place, standing);
    return best ? [{ place, form: single.form, into: best.form, why: `${relation} ${best.form.text}` }] : [];
  });
}

/** Full names and where they stand, by article, in order; and the story's only or far most frequent one. */
interface Standing {
  readonly byArticle: ReadonlyMap<number, readonly { readonly start: number; readonly name: PersonName }[]>;
  readonly usual: PersonName | null;
}

function whereTheyStand(candidates: readonly PersonName[], clusters: Clusters): Standing {
  const byArticle = new Map<number, { start: number; name: PersonName }[]>();
  const weights = new Map<Form, number>();
  for (const name of candidates) {
    const root = clusters.find(name.form);
    weights.set(root, (weights.get(root) ?? 0) + name.form.places.length);
    for (const { article, mention } of name.form.places) addTo(byArticle, article, { start: mention.start, name });
  }
  for (const list of byArticle.values()) list.sort((a, b) => a.start - b.start);
  const [first, second] = [...weights].toSorted((a, b) => b[1] - a[1]);
  const clear = first && !(second && second[1] * 2 > first[1]);
  return { byArticle, usual: (clear && candidates.find((name) => clusters.find(name.form) === first[0])) || null };
}

/** The candidate last named in full before the mention, else the first in its article, else the story's usual one. */
function nearest(place: Place, { byArticle, usual }: Standing): PersonName | null {
  const standing = byArticle.get(place.article);
  if (!standing) return usual;
  let [low, high] = [0, standing.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((standing[middle]?.start ?? 0) < place.mention.start) low = middle + 1;
    else high = middle;
  }
  return standing[Math.max(0, low - 1)]?.name ?? usual;
}
