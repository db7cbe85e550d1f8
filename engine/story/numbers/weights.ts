// Written by `npm run fit`. Precision/recall on each annotated story of weights fitted without it:
//   aceh-2013: groups 0.99/0.79 (953 pairs, 1197 in the gold); disagreements 1.00/0.78 (7 of 7 raised, 9 in the gold); pairs 1.00 of 47; traps 0 of 31; average precision of pairs 0.91
//   caravan-2018: groups 0.89/0.18 (9 pairs, 45 in the gold); disagreements 1.00/1.00 (1 of 1 raised, 1 in the gold); pairs 1.00 of 1; traps 0 of 24; average precision of pairs 0.47
//   iraq-2014: groups 0.92/0.30 (24 pairs, 69 in the gold); disagreements 0.00/0.00 (0 of 0 raised, 2 in the gold); pairs 0.00 of 0; traps 1 of 53; average precision of pairs 0.75
//   pipe-bombs-2018: groups 1.00/0.21 (4 pairs, 19 in the gold); disagreements 0.00/1.00 (0 of 0 raised, 0 in the gold); pairs 0.00 of 0; traps 0 of 20; average precision of pairs 0.70
//   tariffs-2018: groups 0.59/0.42 (68 pairs, 98 in the gold); disagreements 0.00/1.00 (0 of 0 raised, 0 in the gold); pairs 0.00 of 0; traps 1 of 23; average precision of pairs 0.73
//   walmart-2011: groups 0.89/0.42 (9 pairs, 19 in the gold); disagreements 1.00/1.00 (1 of 1 raised, 1 in the gold); pairs 0.00 of 0; traps 0 of 17; average precision of pairs 0.94
//   together: groups 0.88/0.39 (1067 pairs, 1447 in the gold); disagreements 1.00/0.69 (9 of 9 raised, 13 in the gold); pairs 1.00 of 48; traps 2 of 168
import type { Comparison } from "./model.ts";

/** The comparison's weights and thresholds. */
export const COMPARISON: Comparison = {
  agree: {
    bias: -2.14,
    "same head": 0.16,
    "same class only": 0.05,
    "one noun bare": -0.3,
    "different nouns": -0.95,
    "telling noun": 0.77,
    "shared noun": 0.28,
    "no shared noun": -0.17,
    "same verb": 0.62,
    "same event": 0.79,
    "event conflict": -0.66,
    "no event": -0.47,
    "near words": 2.54,
    "sentence words": 2.02,
    "neighbour words": 0.48,
    "same place": 0.38,
    "place conflict": -0.86,
    "year conflict": -1.56,
    "both lead": 0.92,
    "lead and not": 0.07,
    "one additional": -0.3,
    "same past year": 0.54,
    "sole of its kind": 0.51,
    "is measure": 0.48,
    "equal value": 0.15,
    "unusual value": 0.76,
    "near value": 0.13,
    "vague value": -0.21,
    "same vague value": 0.53,
    "far value": -0.63,
  },
  oppose: {
    bias: -3.29,
    "same head": -0.07,
    "same class only": 0.3,
    "one noun bare": -0.37,
    "different nouns": -0.93,
    "telling noun": 0.72,
    "shared noun": 0.48,
    "no shared noun": -0.29,
    "same verb": 0.58,
    "same event": 0.52,
    "event conflict": -0.55,
    "no event": -0.23,
    "near words": 2.46,
    "sentence words": 1.96,
    "neighbour words": 0.4,
    "same place": 0.37,
    "place conflict": -0.77,
    "year conflict": -1.82,
    "both lead": 1.08,
    "lead and not": 0.1,
    "one additional": -0.33,
    "same past year": 0.39,
    "sole of its kind": 0.62,
    "is measure": 0.44,
    "equal value": 0,
    "unusual value": 0,
    "near value": 0,
    "vague value": 0,
    "same vague value": 0,
    "far value": 0,
  },
  agreeThreshold: 0.4,
  opposeThresholds: { low: 0.4, normal: 0.2, high: 0.1 },
};
