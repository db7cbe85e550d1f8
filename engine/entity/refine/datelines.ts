import { override, type Name, type Refiner } from "./name.ts";

/** What the dateline names are places, in capitals too: "DUBROVA (Newswire) -". */
export const datelines: Refiner = (names, { article, tokens }) => {
  const added = article.datelinePlaces.flatMap(({ start, end }): Name[] => {
    const first = firstAt(tokens, start);
    let last = first;
    while (last < tokens.length && (tokens[last]?.end ?? Infinity) <= end) last++;
    return last > first ? [{ first, last, type: "place", title: null, rule: "dateline" }] : [];
  });
  return override(
    names,
    added.toSorted((a, b) => a.first - b.first),
  );
};

/** The first token that starts at a place of the text or after it. */
function firstAt(tokens: readonly { readonly start: number }[], start: number): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
