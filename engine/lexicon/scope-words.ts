/** Words and phrases that say of how much of the whole a figure speaks; single-spaced and in lower case. */
const SCOPES =
  "so far|to date|in all|in total|altogether|overall|combined|nationwide|countrywide|statewide|worldwide|citywide|locally|alone|among them|of them|of those|of these|of whom|" +
  "of which|others|other|another|elsewhere|each|per|per person|per capita|daily|weekly|monthly|annually|yearly|every|on average|average|median|at a time|a day|a week|a month|a year|" +
  "including|excluding|not including|in addition|additional|further|at first|at one point|at its peak|at its height|" +
  "remaining|the rest|half of|most of|majority of|part of|some of";

/** The longest first, so that "per person" is not read as "per". */
export const SCOPE_PHRASES: ReadonlyMap<string, readonly (readonly string[])[]> = byFirstWord(SCOPES.split("|"));

/** People and places that narrow a count when they stand beside it: "civilians", "on the island", "in the province". */
export const SCOPE_NOUNS: ReadonlySet<string> = new Set(
  (
    "civilian soldier troop officer policeman firefighter child woman man girl boy student passenger crew resident villager foreigner national tourist worker militant rebel protester " +
    "province island city district county state region country village town valley capital coast border neighborhood neighbourhood suburb area nation world continent peninsula north south " +
    "east west center centre hospital school camp prison site plant"
  ).split(" "),
);

/** Words beside a figure that say that it replaces an earlier one, or is the one replaced. */
export const UPDATE_PHRASES: ReadonlyMap<string, readonly (readonly string[])[]> = byFirstWord(
  (
    "rose to|rises to|risen to|rising to|climbed to|climbs to|climbing to|grew to|grown to|jumped to|increased to|went up to|swelled to|reached|up from|down from|fell to|dropped to|lowered to|" +
    "revised|revised to|revised up|revised down|updated|update|earlier reported|previously reported|earlier|previously|originally|initial|initially|new toll|latest|now|now stands|stands at|" +
    "stood at|had risen|has risen|has climbed|had climbed|corrected|from an earlier|an earlier|preliminary|as of"
  ).split("|"),
);

function byFirstWord(phrases: readonly string[]): ReadonlyMap<string, readonly (readonly string[])[]> {
  const table = new Map<string, string[][]>();
  for (const phrase of phrases) {
    const words = phrase.split(" ");
    const [first = ""] = words;
    table.set(first, [...(table.get(first) ?? []), words]);
  }
  for (const [first, entries] of table)
    table.set(
      first,
      entries.toSorted((a, b) => b.length - a.length),
    );
  return table;
}
