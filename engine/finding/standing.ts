import type { Claim, Modality, Polarity } from "../claim/types.ts";

/** How a clause stands to an event, in what a row of a table says of it. */
export interface Standing {
  /** Those of one key say the same, each in words of its own. */
  readonly key: string;
  /** "happened", "may happen", "on land"; null where the words say it all. */
  readonly value: string | null;
}

type Stand = Pick<Claim, "polarity" | "modality" | "tense">;

/** What two clauses may differ in, the most telling first: whether it happened, how, and what did. */
const STANDINGS: readonly ((claim: Claim) => Standing)[] = [
  (claim) => ({ key: happened(claim), value: happened(claim) }),
  ({ asserted }) => {
    const qualities = asserted?.qualities.map(({ value }) => value).join(", ") ?? "";
    return { key: qualities, value: qualities === "" || /\d/u.test(qualities) ? null : qualities };
  },
  ({ eventClasses }) => ({ key: eventClasses.join("|"), value: null }),
];

/** How each of some clauses on one event stands to it, in the first thing that any of them differ in; null where nothing tells them apart. */
export function standings(claims: readonly Claim[]): Standing[] | null {
  for (const standingOf of STANDINGS) {
    const found = claims.map((claim) => standingOf(claim));
    if (new Set(found.map(({ key }) => key)).size > 1) return found;
  }
  return null;
}

const AHEAD = new Set<Modality>(["intended"]);
const OPEN = new Set<Modality>(["possible", "conditional"]);
const NO: Readonly<Record<Exclude<Polarity, "affirmed">, string>> = { negated: "did not happen", denied: "is denied" };

/** "Happened", "is to happen", "may happen", "did not happen", "is ruled out", "is denied". */
function happened({ polarity, modality, tense }: Stand): string {
  const ahead = AHEAD.has(modality) || tense === "future";
  if (polarity === "negated" && ahead) return "is ruled out";
  if (OPEN.has(modality) && polarity !== "denied") return "may happen";
  if (polarity !== "affirmed") return NO[polarity];
  return ahead ? "is to happen" : "happened";
}
