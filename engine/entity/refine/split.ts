import type { Token } from "../../text/types.ts";
import { LIST, startsUpper, type PhraseKind } from "../lists.ts";
import { disjoint, overlapping, type Name, type RefineContext, type Refiner } from "./name.ts";

/**
 * Cuts what is several names, or more than one, into its parts: "Indonesia's Aceh", "Sunni Turkmen", "Shiite Maliki", "D-Calif.", "Daily Lantern -
 * Monday", "200 Hondurans"; and leaves out a headline that was taken for one long name.
 */
export const split: Refiner = (names, context) => disjoint(names.flatMap((name) => splitOne(name, context)));

function splitOne(name: Name, context: RefineContext): Name[] {
  if (isHeadline(name, context)) return [];
  const cut = cutEnds(name, context);
  if (cut.last <= cut.first) return [];
  return atPossessive(cut, context) ?? intoListed(cut, context) ?? afterPeople(cut, context) ?? [cut];
}

/** Longer than names are, in a sentence where nearly all words have capitals. */
function isHeadline(name: Name, { tokens, article }: RefineContext): boolean {
  if (name.last - name.first < 6 || name.rule !== "tagger") return false;
  const [sentence] = overlapping(article.sentences, name.first, name.last);
  return sentence !== undefined && isTitleCase(tokens, sentence.first, sentence.last);
}

/** Whether nine in ten of a stretch's longer words have capitals. */
export function isTitleCase(tokens: readonly Token[], first: number, last: number): boolean {
  let words = 0;
  let capitals = 0;
  for (let i = first; i < last; i++) {
    const token = tokens[i];
    if (token?.kind !== "word" || token.text.length < 4) continue;
    words++;
    if (startsUpper(token.text)) capitals++;
  }
  return words > 2 && capitals * 10 >= words * 9;
}

const PARTIES = new Set(["D", "R", "I"]);

function cutEnds(name: Name, { tokens, match }: RefineContext): Name {
  let { first, last, type } = name;
  while (first < last && name.type !== "event" && tokens[first]?.kind === "number" && tokens[first + 1]?.spaced) first++;
  for (let i = first + 1; i < last; i++) if (isSpacedDash(tokens[i], tokens[i + 1])) last = i;
  if (last - first > 2 && PARTIES.has(tokens[first]?.text ?? "") && tokens[first + 1]?.text === "-") {
    first += 2;
    last = Math.min(last, first + Math.max(1, match(first, last)?.length ?? 1));
    type = "place";
  }
  return { ...name, first, last, type };
}

function isSpacedDash(token: Token | undefined, next: Token | undefined): boolean {
  return token?.spaced === true && next?.spaced === true && (token.text === "-" || token.text === "–" || token.text === "—");
}

/** "Indonesia's Aceh province": a land, then what it has. "Sam's Club" is one name. */
function atPossessive(name: Name, context: RefineContext): Name[] | null {
  const { tokens } = context;
  for (let i = name.first + 1; i < name.last - 1; i++) {
    if (tokens[i]?.lower !== "'s") continue;
    const match = context.match(name.first, i);
    if (match?.length !== i - name.first || match.kind === "event" || match.kind === "work") return null;
    const owner: Name = { ...name, last: i, type: typeOfKind(match.kind), title: null };
    return [owner, ...splitOne({ ...name, first: i + 1, type: name.type === "person" ? "misc" : name.type, title: null }, context)];
  }
  return null;
}

function typeOfKind(kind: PhraseKind): Name["type"] {
  if (kind === "people" || kind === "armed-group") return "group";
  return kind === "organization" ? "organization" : "place";
}

/** "Sunni Turkmen", "New Jersey Democrat", "U.S. Marines and U.S. Army": listed names only, two or more; side by side the second is a people. */
function intoListed(name: Name, { tokens, match: matchAt }: RefineContext): Name[] | null {
  const parts: Name[] = [];
  let i = name.first;
  while (i < name.last) {
    const match = matchAt(i, name.last);
    if (match && match.kind !== "place") {
      if (parts.at(-1)?.last === i && match.kind !== "people") return null;
      parts.push({ ...name, first: i, last: i + match.length, type: typeOfKind(match.kind), title: null });
      i += match.length;
    } else if (parts.length > 0 && (tokens[i]?.lower === "and" || tokens[i]?.text === ",") && i + 1 < name.last) i++;
    else return null;
  }
  return parts.length > 1 ? parts : null;
}

/** "Shiite Maliki", "Indonesian province of Aceh": the people's word is its own name, unless the last word makes the whole a body or a work. */
function afterPeople(name: Name, context: RefineContext): Name[] | null {
  const { tokens, words } = context;
  if (name.last - name.first < 2) return null;
  const match = context.match(name.first, name.last);
  if (match?.kind !== "people" || match.length >= name.last - name.first) return null;
  if (name.type === "person" && (words[name.first]?.flags ?? 0) & (LIST.given | LIST.surname)) return null;
  const rest = name.first + match.length;
  const lower = tokens[rest]?.text === tokens[rest]?.lower;
  if (tokens[rest]?.text === "-" || (!lower && (isNamedBody(name, context) || !match.family?.startsWith("folk:")))) return null;
  const people: Name = { ...name, last: rest, type: "group", title: null };
  const first = lower ? firstUpper(tokens, rest, name.last) : rest;
  return first === name.last ? [people] : [people, { ...name, first, title: null }];
}

function isNamedBody({ first, last }: Name, { words }: RefineContext): boolean {
  for (let i = first; i < last; i++) {
    const bits = words[i]?.flags ?? 0;
    if (bits & (LIST.organizationHead | LIST.eventHead | LIST.workHead | LIST.organizationOpener)) return true;
  }
  return false;
}

function firstUpper(tokens: readonly Token[], from: number, end: number): number {
  let i = from;
  while (i < end && !startsUpper(tokens[i]?.text ?? "")) i++;
  return i;
}
