// Written by `npm run fit`. Precision/recall on each annotated story of weights fitted without it:
//   aceh-2013: groups 0.99/0.77 (933 pairs, 1197 in the gold); disagreements 1.00/0.78 (7 of 7 raised, 9 in the gold); pairs 1.00 of 38; traps 0 of 31; average precision of pairs 0.93
//   caravan-2018: groups 0.86/0.27 (14 pairs, 45 in the gold); disagreements 1.00/1.00 (1 of 1 raised, 1 in the gold); pairs 1.00 of 1; traps 0 of 24; average precision of pairs 0.46
//   iraq-2014: groups 0.82/0.35 (34 pairs, 69 in the gold); disagreements 1.00/0.50 (1 of 1 raised, 2 in the gold); pairs 1.00 of 4; traps 1 of 53; average precision of pairs 0.75
//   pipe-bombs-2018: groups 1.00/0.21 (4 pairs, 19 in the gold); disagreements 0.00/1.00 (0 of 0 raised, 0 in the gold); pairs 0.00 of 0; traps 0 of 20; average precision of pairs 0.70
//   tariffs-2018: groups 0.57/0.51 (83 pairs, 98 in the gold); disagreements 0.00/1.00 (0 of 0 raised, 0 in the gold); pairs 0.00 of 0; traps 1 of 23; average precision of pairs 0.73
//   walmart-2011: groups 0.67/0.53 (15 pairs, 19 in the gold); disagreements 1.00/1.00 (1 of 1 raised, 1 in the gold); pairs 0.00 of 0; traps 0 of 17; average precision of pairs 0.94
//   together: groups 0.82/0.44 (1083 pairs, 1447 in the gold); disagreements 1.00/0.77 (10 of 10 raised, 13 in the gold); pairs 1.00 of 43; traps 2 of 168
import type { Comparison } from "./model.ts";

/** The comparison's weights and thresholds. */
export const COMPARISON: Comparison = {
  agree: {
    bias: -2.12,
    "same head": 0.17,
    "same class only": 0.06,
    "one noun bare": -0.31,
    "different nouns": -0.96,
    "telling noun": 0.77,
    "shared noun": 0.3,
    "no shared noun": -0.17,
    "same verb": 0.59,
    "same event": 0.76,
    "event conflict": -0.66,
    "no event": -0.48,
    "near words": 2.54,
    "sentence words": 2.01,
    "neighbour words": 0.47,
    "same place": 0.38,
    "place conflict": -0.86,
    "year conflict": -1.55,
    "both lead": 0.93,
    "lead and not": 0.1,
    "one additional": -0.29,
    "same past year": 0.54,
    "sole of its kind": 0.49,
    "is measure": 0.47,
    "equal value": 0.13,
    "unusual value": 0.74,
    "near value": 0.13,
    "vague value": -0.21,
    "same vague value": 0.53,
    "far value": -0.65,
  },
  oppose: {
    bias: -3.27,
    "same head": -0.02,
    "same class only": 0.29,
    "one noun bare": -0.38,
    "different nouns": -0.94,
    "telling noun": 0.71,
    "shared noun": 0.52,
    "no shared noun": -0.24,
    "same verb": 0.54,
    "same event": 0.49,
    "event conflict": -0.55,
    "no event": -0.26,
    "near words": 2.45,
    "sentence words": 1.93,
    "neighbour words": 0.39,
    "same place": 0.38,
    "place conflict": -0.77,
    "year conflict": -1.8,
    "both lead": 1.08,
    "lead and not": 0.12,
    "one additional": -0.31,
    "same past year": 0.38,
    "sole of its kind": 0.61,
    "is measure": 0.41,
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
