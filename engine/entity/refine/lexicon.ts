import type { Token } from "../../text/types.ts";
import { startsUpper, type PhraseMatch } from "../lists.ts";
import { foldName } from "../fold.ts";
import { WEAK_PEOPLES } from "../../lexicon/countries.ts";
import type { EntityType } from "../types.ts";
import { disjoint, type Name, type RefineContext, type Refiner } from "./name.ts";

const TYPES = {
  country: "place",
  place: "place",
  people: "group",
  organization: "organization",
  "armed-group": "group",
  event: "event",
  work: "work",
} as const;

/**
 * Sets the lists against the names found: a listed name that no name covers is added (but for the long list of places, whose names are common
 * words too often), one that a name is exactly gives it its type, one that reaches beyond a name widens it.
 */
export const applyLexicon: Refiner = (names, context) => {
  const { tokens } = context;
  const surnames = personWords(names, context);
  const covering = coverage(names, tokens.length);
  const added: Name[] = [];
  const replaced = new Map<Name, Name>();
  for (let i = 0; i < tokens.length;) {
    const match = mayStart(tokens, i) ? context.match(i, tokens.length) : null;
    if (!match) {
      i++;
      continue;
    }
    const last = i + match.length;
    const over = covering[i] ?? covering[last - 1];
    if (!over) {
      if (stands(match, context, i)) added.push({ first: i, last, type: TYPES[match.kind], title: null, rule: `lexicon:${match.kind}` });
    } else if (over.first >= i && over.last <= last && match.kind !== "place") {
      const type = typeOf(over, match, surnames);
      replaced.set(over, { ...over, first: i, last, type, rule: `lexicon:${match.kind}` });
    }
    i = Math.max(i + 1, last);
  }
  return disjoint([...names.map((name) => replaced.get(name) ?? name), ...added]);
};

/** A listed name has a capital among its first three tokens. */
function mayStart(tokens: readonly Token[], at: number): boolean {
  for (let i = at; i < at + 3; i++) if (startsUpper(tokens[i]?.text ?? "")) return true;
  return false;
}

function coverage(names: readonly Name[], length: number): (Name | undefined)[] {
  const covering = Array.from<Name | undefined>({ length });
  for (const name of names) for (let i = name.first; i < name.last; i++) covering[i] = name;
  return covering;
}

/** A person's name stays one where the article gives the person a title or a full name: Jordan and Washington are surnames too. */
function typeOf(name: Name, match: PhraseMatch, surnames: ReadonlySet<string>): EntityType | "misc" {
  const person =
    name.type === "person" && name.last - name.first === match.length && (name.title !== null || surnames.has(foldName(match.written)));
  return person ? "person" : TYPES[match.kind];
}

/** The given names and surnames of the persons that the article names in full. */
function personWords(names: readonly Name[], { tokens }: RefineContext): ReadonlySet<string> {
  const words = new Set<string>();
  for (const name of names) {
    if (name.type !== "person" || name.last - name.first < 2) continue;
    for (const index of [name.first, name.last - 1]) words.add(foldName(tokens[index]?.text ?? ""));
  }
  return words;
}

function stands(match: PhraseMatch, { tokens }: RefineContext, at: number): boolean {
  const token = tokens[at];
  if (!token) return false;
  if (match.kind === "place") return match.length > 1 && tokens.slice(at, at + match.length).every(isNameLike);
  if (match.length > 1 || !WEAK_PEOPLES.has(token.lower)) return true;
  const before = tokens[at - 1];
  return startsUpper(token.text) && before?.kind === "word" && before.text === before.lower;
}

function isNameLike(token: Token): boolean {
  return startsUpper(token.text) || token.kind === "punctuation" || !token.spaced;
}
