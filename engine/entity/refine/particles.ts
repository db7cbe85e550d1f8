import { LIST, startsUpper } from "../lists.ts";
import { overlapping, override, type Name, type RefineContext, type Refiner } from "./name.ts";

/** Particles that stand between two parts of a person's name and hardly anywhere else. */
const PERSONAL = new Set(["bin", "ibn", "bint", "abu", "al", "van", "von"]);

/** No chain has more tokens. */
const LONGEST = 16;

/** Joins the parts of a person's name over its particles ("Osei bin Talal al-Rashidi"), found or not. */
export const particles: Refiner = (names, context) => {
  const { tokens } = context;
  const added: Name[] = [];
  for (let i = 0; i < tokens.length - 2; i++) {
    if (!startsUpper(tokens[i]?.text ?? "") || !isJoined(i + 1, context)) continue;
    const name = chainFrom(i, names, context);
    if (name) added.push(name);
    if (name) i = name.last - 1;
  }
  return override(names, added);
};

function isJoined(at: number, { tokens }: RefineContext): boolean {
  return skipParticle(at, tokens) > at;
}

/** The token after a particle, and after its hyphen, where a capital follows; else `at`. */
function skipParticle(at: number, tokens: RefineContext["tokens"], depth = 0): number {
  const token = tokens[at];
  if (!token?.spaced || !PERSONAL.has(token.lower) || token.text !== token.lower) return at;
  const hyphen = tokens[at + 1]?.text === "-" && !tokens[at + 1]?.spaced;
  const next = hyphen ? at + 2 : at + 1;
  const nested = depth < 2 ? skipParticle(next, tokens, depth + 1) : next;
  if (nested > next) return nested;
  if (token.lower === "al" && !hyphen) return at;
  return startsUpper(tokens[next]?.text ?? "") ? next : at;
}

/** The whole chain through `at`: capitals before it, particles and capitals after. Null where a name of another kind stands there. */
function chainFrom(at: number, names: readonly Name[], { tokens, lists }: RefineContext): Name | null {
  let first = at;
  while (first > 0 && isPlainName(first - 1) && at - first < 4) first--;
  let last = at + 1;
  for (
    let next = skipParticle(last, tokens);
    last - first < LONGEST && (next > last || isPlainName(last));
    next = skipParticle(last, tokens)
  ) {
    last = Math.max(next, last) + 1;
  }
  const other = overlapping(names, first, last).some((name) => name.type !== "person" && name.type !== "misc");
  return other ? null : { first, last, type: "person", title: null, rule: "particle" };

  function isPlainName(i: number): boolean {
    const token = tokens[i];
    if (!token?.spaced || token.kind !== "word" || !startsUpper(token.text)) return false;
    const bits = lists.flags(token.lower.endsWith(".") ? token.lower.slice(0, -1) : token.lower);
    return (bits & (LIST.title | LIST.titlePart | LIST.calendar | LIST.demonym)) === 0 && token.pos === "PROPN";
  }
}
