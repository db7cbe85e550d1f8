import { CAPITALS, COUNTRIES, PEOPLES, REGIONS, STATES, WEAK_PEOPLES } from "../lexicon/countries.ts";
import { GIVEN_NAMES } from "../lexicon/data/given-names.ts";
import { PLACE_NAMES } from "../lexicon/data/places.ts";
import { SURNAMES } from "../lexicon/data/surnames.ts";
import { EVENTS, WORKS } from "../lexicon/events.ts";
import {
  ARMED_GROUPS,
  EVENT_HEADS,
  ORGANIZATION_HEADS,
  ORGANIZATION_OPENERS,
  ORGANIZATIONS,
  PLACE_HEADS,
  WORK_HEADS,
} from "../lexicon/organizations.ts";
import { NAME_PARTICLES, NAME_SUFFIXES, TITLE_PARTS, TITLES } from "../lexicon/titles.ts";
import { foldName } from "./fold.ts";

/** What lists a word stands in: one bit a list. */
export const LIST = {
  given: 1,
  surname: 2,
  place: 4,
  country: 8,
  demonym: 16,
  title: 32,
  titlePart: 64,
  organizationHead: 128,
  organizationOpener: 256,
  eventHead: 512,
  workHead: 1024,
  placeHead: 2048,
  particle: 4096,
  suffix: 8192,
  calendar: 16_384,
} as const;

export type PhraseKind = "place" | "country" | "people" | "organization" | "armed-group" | "event" | "work";

/** A name that a list holds. `family` is shared by all names of one thing; null for the long list of places. */
export interface Phrase {
  readonly kind: PhraseKind;
  readonly family: string | null;
  /** As the list writes it. */
  readonly written: string;
  /** Whether it is a name only in capitals. */
  readonly isAcronym: boolean;
}

export interface PhraseMatch extends Phrase {
  /** How many tokens it takes. */
  readonly length: number;
}

/** What a match needs of a token. */
export interface ListToken {
  readonly text: string;
  readonly spaced: boolean;
}

export interface NameLists {
  /** Bits of `LIST` for a folded word. */
  flags(folded: string): number;
  /** What a word opens; not remembered. */
  opening(text: string): Opening;
  /**
   * The longest listed name that starts at token `at` and ends before `end`; null where none does. `openings` of the same tokens save
   * looking them up.
   */
  match(tokens: readonly ListToken[], at: number, end: number, openings?: readonly Opening[]): PhraseMatch | null;
  /** The listed name that this whole text is. */
  find(name: string): Phrase | null;
}

/** Builds the lookup tables from the lexicon's lists: a few ten milliseconds, so once for an engine. */
export function createNameLists(): NameLists {
  const places = PLACE_NAMES.split("\n");
  const words = wordFlags(places);
  const phrases = new Map<string, Phrase>();
  const longest = new Map<string, number>();
  const prefixes = new Set<string>();
  const addFolded = (key: string, written: string, kind: PhraseKind, family: string | null): void => {
    if (!phrases.has(key)) phrases.set(key, { kind, family, written, isAcronym: isAcronym(written) });
    const opener = firstChunk(key);
    if ((longest.get(opener) ?? 0) < key.length) longest.set(opener, key.length);
    for (let space = key.indexOf(" "); space > 0; space = key.indexOf(" ", space + 1)) prefixes.add(key.slice(0, space));
  };
  addFamilies((written, kind, family) => addFolded(foldName(written), written, kind, family));
  // The long list is folded as it stands.
  for (const place of places) addFolded(place, place, "place", null);
  const opening = (text: string): Opening => {
    const folded = foldName(text);
    const limit = longest.get(firstChunk(folded)) ?? 0;
    return { folded, limit, phrase: phrases.get(folded) ?? null, isPrefix: prefixes.has(folded) };
  };
  const openingOf = remembered(opening);
  return {
    opening,
    flags: (folded) => words.get(folded) ?? 0,
    find: (name) => phrases.get(foldName(name)) ?? null,
    match(tokens, at, end, openings) {
      const first = tokens[at];
      if (!first || at >= end) return null;
      const { folded, limit, phrase: alone, isPrefix } = openings?.[at] ?? openingOf(first.text);
      if (limit === 0) return null;
      let found = alone && casedAlike(alone, tokens, at, at) ? alone : null;
      let length = 1;
      let key = folded;
      let isOpen = isPrefix;
      for (let i = at + 1; i < end && key.length < limit; i++) {
        const token = tokens[i];
        // Where no listed name goes on with a space, the words need not be put together.
        if (!token || (token.spaced && !isOpen)) break;
        key = lengthened(key, token, openings?.[i] ?? openingOf(token.text));
        const phrase = phrases.get(key);
        if (phrase && casedAlike(phrase, tokens, at, i)) [found, length] = [phrase, i - at + 1];
        isOpen = prefixes.has(key);
      }
      return found && { kind: found.kind, family: found.family, written: found.written, isAcronym: found.isAcronym, length };
    },
  };
}

function lengthened(key: string, { spaced }: ListToken, { folded }: Opening): string {
  return spaced ? `${key} ${folded}` : key + folded;
}

/** What a word opens. */
export interface Opening {
  readonly folded: string;
  /** The length of the longest listed name that begins with it; 0 where none does. */
  readonly limit: number;
  /** The listed name that the word is by itself. */
  readonly phrase: Phrase | null;
  /** Whether a listed name goes on after it with a space. */
  readonly isPrefix: boolean;
}

/** Returns the function with a memory of the words it was last asked for, as many as fit. */
function remembered<Answer>(ask: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= REMEMBERED) known.clear();
    const answer = ask(text);
    if (text.length <= LONGEST) known.set(text, answer);
    return answer;
  };
}

const REMEMBERED = 30_000;
/** A longer word may be all of a text, and is not remembered. */
const LONGEST = 60;

/** An acronym of the lists is one only in capitals ("WHO", not "who"); any other name needs a capital somewhere in its first two words. */
function casedAlike(phrase: Phrase, tokens: readonly ListToken[], at: number, last: number): boolean {
  const first = tokens[at]?.text ?? "";
  if (phrase.isAcronym) return at === last ? first === first.toUpperCase() : true;
  if (startsUpper(first)) return true;
  for (let i = at + 1; i <= Math.min(last, at + 2); i++) if (startsUpper(tokens[i]?.text ?? "")) return true;
  return false;
}

function isAcronym(written: string): boolean {
  return written === written.toUpperCase() && written.length <= 7 && !written.includes(" ");
}

/** Whether a word starts with a capital letter. */
export function startsUpper(word: string): boolean {
  const code = word.charCodeAt(0);
  if (code < 128) return code >= 65 && code <= 90;
  const first = word.charAt(0);
  return first !== first.toLowerCase() && first === first.toUpperCase();
}

const [SPACE, HYPHEN, APOSTROPHE] = [0x20, 0x2d, 0x27];

function firstChunk(key: string): string {
  for (let end = 0; end < key.length; end++) {
    const code = key.charCodeAt(end);
    if (code === SPACE || code === HYPHEN || code === APOSTROPHE) return key.slice(0, end);
  }
  return key;
}

function addFamilies(add: (written: string, kind: PhraseKind, family: string | null) => void): void {
  for (const line of COUNTRIES.split("\n")) {
    const [lands = "", people = ""] = line.split("|").map((part) => part.trim());
    const names = lands.split(", ");
    const family = names[0] ?? lands;
    for (const name of names) add(name, "country", `place:${family}`);
    for (const name of people.split(", ")) if (name) add(name, "people", `people:${family}`);
  }
  addLines(add, PEOPLES, "people", "folk");
  addLines(add, REGIONS, "country", "place");
  addLines(add, STATES, "country", "place");
  addLines(add, CAPITALS, "country", "place");
  addLines(add, ORGANIZATIONS, "organization", "organization");
  addLines(add, ARMED_GROUPS, "armed-group", "organization");
  addLines(add, EVENTS, "event", "event");
  addLines(add, WORKS, "work", "work");
}

function addLines(
  add: (written: string, kind: PhraseKind, family: string | null) => void,
  lines: string,
  kind: PhraseKind,
  prefix: string,
): void {
  for (const line of lines.split("\n")) {
    const names = line.split(", ");
    for (const name of names) add(name, kind, `${prefix}:${names[0] ?? ""}`);
  }
}

function wordFlags(places: readonly string[]): Map<string, number> {
  const words = new Map<string, number>();
  const mark = (word: string, flag: number): void => {
    if (word) words.set(word, (words.get(word) ?? 0) | flag);
  };
  const each = (lines: string, flag: number): void => {
    for (const word of lines.split(/\s+/u)) mark(word, flag);
  };
  for (const name of GIVEN_NAMES.split("\n")) mark(name, LIST.given);
  for (const name of SURNAMES.split("\n")) mark(name, LIST.surname);
  for (const name of places) if (!name.includes(" ")) mark(name, LIST.place);
  for (const line of `${REGIONS}\n${STATES}`.split("\n")) for (const name of line.split(", ")) mark(foldName(name), LIST.country);
  for (const line of COUNTRIES.split("\n")) {
    const [lands = "", people = ""] = line.split("|").map((part) => part.trim());
    for (const name of lands.split(", ")) mark(foldName(name), LIST.country);
    for (const name of people.split(", ")) mark(foldName(name), LIST.demonym);
  }
  for (const line of PEOPLES.split("\n")) {
    for (const name of line.split(", ")) if (!WEAK_PEOPLES.has(foldName(name))) mark(foldName(name), LIST.demonym);
  }
  each(TITLES, LIST.title);
  each(TITLE_PARTS, LIST.titlePart);
  each(ORGANIZATION_HEADS, LIST.organizationHead);
  each(ORGANIZATION_OPENERS, LIST.organizationOpener);
  each(EVENT_HEADS, LIST.eventHead);
  each(WORK_HEADS, LIST.workHead);
  each(PLACE_HEADS, LIST.placeHead);
  each(NAME_PARTICLES, LIST.particle);
  each(NAME_SUFFIXES, LIST.suffix);
  each(CALENDAR, LIST.calendar);
  return words;
}

const CALENDAR = `january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec
monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun`;
