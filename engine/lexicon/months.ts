/** Names and newspaper abbreviations of the months (lower case, without full stops) and their numbers, January = 1. */
export const MONTHS: readonly (readonly [name: string, month: number])[] = [
  ["january", 1],
  ["jan", 1],
  ["february", 2],
  ["feb", 2],
  ["march", 3],
  ["mar", 3],
  ["april", 4],
  ["apr", 4],
  ["may", 5],
  ["june", 6],
  ["jun", 6],
  ["july", 7],
  ["jul", 7],
  ["august", 8],
  ["aug", 8],
  ["september", 9],
  ["sept", 9],
  ["sep", 9],
  ["october", 10],
  ["oct", 10],
  ["november", 11],
  ["nov", 11],
  ["december", 12],
  ["dec", 12],
];

/** Months whose names are also verbs, adjectives or people's names, so that they need more than a capital to be months. */
export const AMBIGUOUS_MONTHS: ReadonlySet<string> = new Set(["may", "march", "mar", "august", "april", "june", "jan", "dec", "sep"]);
