// Written by `npm run fit`. Precision/recall on each annotated story of weights fitted without it:
//   aceh-2013: groups 0.99/0.77 (933 pairs, 1197 in the gold); disagreements 1.00/0.78 (7 of 7 raised, 9 in the gold); pairs 1.00 of 38; traps 0 of 31; average precision of pairs 0.93
//   caravan-2018: groups 0.61/0.38 (28 pairs, 45 in the gold); disagreements 1.00/1.00 (1 of 1 raised, 1 in the gold); pairs 1.00 of 1; traps 0 of 24; average precision of pairs 0.45
//   iraq-2014: groups 0.89/0.39 (37 pairs, 69 in the gold); disagreements 1.00/0.50 (1 of 1 raised, 2 in the gold); pairs 1.00 of 7; traps 1 of 53; average precision of pairs 0.80
//   pipe-bombs-2018: groups 1.00/0.26 (5 pairs, 19 in the gold); disagreements 0.00/1.00 (0 of 0 raised, 0 in the gold); pairs 0.00 of 0; traps 0 of 20; average precision of pairs 0.73
//   tariffs-2018: groups 0.56/0.58 (96 pairs, 98 in the gold); disagreements 0.00/1.00 (0 of 0 raised, 0 in the gold); pairs 0.00 of 0; traps 1 of 23; average precision of pairs 0.62
//   walmart-2011: groups 0.92/0.63 (13 pairs, 19 in the gold); disagreements 1.00/1.00 (1 of 1 raised, 1 in the gold); pairs 0.00 of 0; traps 0 of 17; average precision of pairs 0.82
//   together: groups 0.83/0.50 (1112 pairs, 1447 in the gold); disagreements 1.00/0.77 (10 of 10 raised, 13 in the gold); pairs 1.00 of 46; traps 2 of 168
import type { Comparison } from "./model.ts";

/** The comparison's weights and thresholds. */
export const COMPARISON: Comparison = {
  agree: {
    bias: -1.97,
    "same head": 0.13,
    "same class only": -0.03,
    "one noun bare": -0.31,
    "different nouns": -1.02,
    "telling noun": 0.71,
    "shared noun": 0.14,
    "no shared noun": -0.22,
    "same verb": 0.59,
    "same event": 0.8,
    "event conflict": -0.64,
    "no event": -0.55,
    "near words": 2.45,
    "sentence words": 2.03,
    "neighbour words": 0.46,
    "same place": 0.38,
    "place conflict": -0.86,
    "year conflict": -1.55,
    "both lead": 0.96,
    "lead and not": 0.15,
    "one additional": -0.28,
    "same past year": 0.54,
    "sole of its kind": 0.5,
    "is measure": 0.31,
    "equal value": 0.11,
    "unusual value": 0.8,
    "near value": 0.06,
    "vague value": -0.23,
    "same vague value": 0.42,
    "far value": -0.65,
  },
  oppose: {
    bias: -3.22,
    "same head": -0.04,
    "same class only": 0.22,
    "one noun bare": -0.34,
    "different nouns": -0.98,
    "telling noun": 0.7,
    "shared noun": 0.43,
    "no shared noun": -0.23,
    "same verb": 0.54,
    "same event": 0.5,
    "event conflict": -0.58,
    "no event": -0.25,
    "near words": 2.43,
    "sentence words": 1.96,
    "neighbour words": 0.41,
    "same place": 0.37,
    "place conflict": -0.77,
    "year conflict": -1.79,
    "both lead": 1.1,
    "lead and not": 0.19,
    "one additional": -0.34,
    "same past year": 0.38,
    "sole of its kind": 0.61,
    "is measure": 0.37,
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
