import type { Token } from "../../text/types.ts";
import { startsUpper } from "../lists.ts";
import { disjoint, wordsOf, type Name, type Refiner } from "./name.ts";

/**
 * One article means one thing by one name: the words of a name found elsewhere are that name, the last word of a person's full name is that
 * person, and a name that is typed in two ways has the type it has most often.
 */
export const consistency: Refiner = (names, context) => {
  const { tokens } = context;
  const types = new Map<string, Map<Name["type"], number>>();
  for (const name of names) {
    const words = wordsOf(context, name.first, name.last);
    vote(types, words, name.type, 1);
    if (name.type === "person" && !name.title && isLocated(tokens, name.first)) vote(types, words, "place", 2);
  }
  for (const name of names) {
    const surname = name.type === "person" && name.last - name.first > 1 ? tokens[name.last - 1] : undefined;
    if (surname && surname.text.length > 2) vote(types, surname.text, "person", 2);
  }
  const settled = names.map((name) => ({ ...name, type: winner(types, wordsOf(context, name.first, name.last)) ?? name.type }));
  const covered = new Uint8Array(tokens.length);
  for (const name of names) covered.fill(1, name.first, name.last);
  const added: Name[] = [];
  tokens.forEach((token, i) => {
    if (covered[i] || !isNameWord(token)) return;
    const type = winner(types, token.text);
    if (type) added.push({ first: i, last: i + 1, type, title: null, rule: "consistency" });
  });
  return disjoint([...settled, ...neverLowered(added, tokens)]);
};

/** Those of some names of one word that the article writes in lower case nowhere. */
function neverLowered(names: readonly Name[], tokens: readonly Token[]): Name[] {
  if (names.length === 0) return [];
  const words = new Set(names.map((name) => tokens[name.first]?.lower));
  const lowered = new Set(tokens.filter((token) => token.text === token.lower && words.has(token.lower)).map((token) => token.lower));
  return names.filter((name) => !lowered.has(tokens[name.first]?.lower ?? ""));
}

/** "in Samarra", "the town of Samarra": where places stand and persons don't. */
function isLocated(tokens: readonly Token[], at: number): boolean {
  const [before, earlier] = [tokens[at - 1]?.lower ?? "", tokens[at - 2]?.lower ?? ""];
  return LOCATING.has(before) || (before === "of" && SETTLEMENTS.has(earlier));
}

const LOCATING = new Set(["in", "near", "outside"]);
const SETTLEMENTS = new Set([
  "city",
  "town",
  "village",
  "province",
  "district",
  "capital",
  "port",
  "suburb",
  "north",
  "south",
  "east",
  "west",
]);

function isNameWord(token: Token): boolean {
  return token.kind === "word" && token.text.length > 2 && startsUpper(token.text);
}

function vote(types: Map<string, Map<Name["type"], number>>, words: string, type: Name["type"], weight: number): void {
  const votes = types.get(words) ?? new Map<Name["type"], number>();
  votes.set(type, (votes.get(type) ?? 0) + weight);
  types.set(words, votes);
}

function winner(types: ReadonlyMap<string, ReadonlyMap<Name["type"], number>>, words: string): Name["type"] | null {
  let best: Name["type"] | null = null;
  let most = 0;
  for (const [type, count] of types.get(words) ?? []) {
    if (count > most) [best, most] = [type, count];
  }
  return best;
}
