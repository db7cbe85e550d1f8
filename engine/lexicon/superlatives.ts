/**
 * Superlatives of what can be measured, by the first of each line, which stands for all of it: "the world's biggest retailer" and "the country's
 * largest retailer" rank by one measure. Judgements ("best", "worst", "greatest") rank by none.
 */
const LINES = [
  "largest biggest",
  "smallest tiniest",
  "highest tallest",
  "lowest",
  "longest",
  "shortest",
  "oldest",
  "youngest",
  "newest",
  "deadliest bloodiest",
  "costliest priciest",
  "cheapest",
  "richest wealthiest",
  "poorest",
  "fastest",
  "slowest",
  "busiest",
  "deepest",
  "widest",
  "heaviest",
  "hottest warmest",
  "coldest",
  "wettest",
  "driest",
  "northernmost",
  "southernmost",
];

/** By superlative the one that stands for its measure: "biggest" to "largest". */
export const SUPERLATIVES: ReadonlyMap<string, string> = new Map(
  LINES.flatMap((line) => line.split(" ").map((word) => [word, line.split(" ")[0] ?? word] as const)),
);
