import { disjoint, type Name, type Refiner } from "./name.ts";

/** What the dateline names are places, in capitals too: "DUBROVA (Newswire) -". */
export const datelines: Refiner = (names, { article, tokens }) => {
  const added = article.datelinePlaces.flatMap(({ start, end }): Name[] => {
    const first = tokens.findIndex((token) => token.start >= start);
    if (first < 0) return [];
    let last = first;
    while (last < tokens.length && (tokens[last]?.end ?? Infinity) <= end) last++;
    return last > first ? [{ first, last, type: "place", title: null, rule: "dateline" }] : [];
  });
  const rest = names.filter((name) => !added.some((place) => name.first < place.last && name.last > place.first));
  return disjoint([...rest, ...added]);
};
