// Written by `npm run fit`. Precision/recall on each annotated story of weights fitted without it:
//   aceh-2013: groups 0.99/0.78 (943 pairs, 1197 in the gold); disagreements 1.00/0.78 (7 of 7 raised, 9 in the gold); pairs 1.00 of 44; traps 0 of 31; average precision of pairs 0.91
//   caravan-2018: groups 0.85/0.24 (13 pairs, 45 in the gold); disagreements 1.00/1.00 (1 of 1 raised, 1 in the gold); pairs 1.00 of 1; traps 0 of 24; average precision of pairs 0.46
//   iraq-2014: groups 0.83/0.32 (30 pairs, 69 in the gold); disagreements 0.00/0.00 (0 of 0 raised, 2 in the gold); pairs 0.00 of 0; traps 1 of 53; average precision of pairs 0.75
//   pipe-bombs-2018: groups 1.00/0.21 (4 pairs, 19 in the gold); disagreements 0.00/1.00 (0 of 0 raised, 0 in the gold); pairs 0.00 of 0; traps 0 of 20; average precision of pairs 0.70
//   tariffs-2018: groups 0.57/0.51 (83 pairs, 98 in the gold); disagreements 0.00/1.00 (0 of 0 raised, 0 in the gold); pairs 0.00 of 0; traps 1 of 23; average precision of pairs 0.73
//   walmart-2011: groups 0.67/0.53 (15 pairs, 19 in the gold); disagreements 1.00/1.00 (1 of 1 raised, 1 in the gold); pairs 0.00 of 0; traps 0 of 17; average precision of pairs 0.94
//   together: groups 0.82/0.43 (1088 pairs, 1447 in the gold); disagreements 1.00/0.69 (9 of 9 raised, 13 in the gold); pairs 1.00 of 45; traps 2 of 168
import type { Comparison } from "./model.ts";

/** The comparison's weights and thresholds. */
export const COMPARISON: Comparison = {
  agree: {
    bias: -2.17,
    "same head": 0.16,
    "same class only": 0.06,
    "one noun bare": -0.3,
    "different nouns": -0.96,
    "telling noun": 0.77,
    "shared noun": 0.3,
    "no shared noun": -0.17,
    "same verb": 0.63,
    "same event": 0.78,
    "event conflict": -0.66,
    "no event": -0.47,
    "near words": 2.55,
    "sentence words": 2.02,
    "neighbour words": 0.48,
    "same place": 0.38,
    "place conflict": -0.86,
    "year conflict": -1.56,
    "both lead": 0.93,
    "lead and not": 0.08,
    "one additional": -0.29,
    "same past year": 0.54,
    "sole of its kind": 0.5,
    "is measure": 0.47,
    "equal value": 0.14,
    "unusual value": 0.75,
    "near value": 0.12,
    "vague value": -0.21,
    "same vague value": 0.53,
    "far value": -0.63,
  },
  oppose: {
    bias: -3.34,
    "same head": -0.07,
    "same class only": 0.3,
    "one noun bare": -0.36,
    "different nouns": -0.94,
    "telling noun": 0.72,
    "shared noun": 0.52,
    "no shared noun": -0.23,
    "same verb": 0.58,
    "same event": 0.52,
    "event conflict": -0.55,
    "no event": -0.23,
    "near words": 2.46,
    "sentence words": 1.96,
    "neighbour words": 0.4,
    "same place": 0.38,
    "place conflict": -0.77,
    "year conflict": -1.82,
    "both lead": 1.08,
    "lead and not": 0.11,
    "one additional": -0.33,
    "same past year": 0.38,
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
