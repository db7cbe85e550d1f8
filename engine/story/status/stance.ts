import type { Claim } from "../../claim/types.ts";

/** What a clause says of an event: it happened, will, may, did not, somebody denies that it did, or it is ruled out. */
export type Stance = "did" | "will" | "may" | "not" | "denied" | "excluded";

/** How a clause stands to its event, from its tense, modality and polarity. */
export function stanceOf({ tense, modality, polarity }: Pick<Claim, "tense" | "modality" | "polarity">): Stance {
  if (polarity === "denied") return "denied";
  const ahead = modality === "intended" || tense === "future";
  if (polarity === "negated") return ahead ? "excluded" : modality === "possible" ? "may" : "not";
  if (modality === "possible" || modality === "conditional") return "may";
  return ahead ? "will" : "did";
}

const WORDS: Readonly<Record<Stance, string>> = {
  did: "happened",
  will: "is to happen",
  may: "may happen",
  not: "did not happen",
  denied: "is denied",
  excluded: "is ruled out",
};

/** What a claim of kind `status` says, in a word or two: "happened", "may happen", "is denied". */
export function statusWords(claim: Claim): string {
  return WORDS[stanceOf(claim)];
}

const CLASHES: ReadonlySet<string> = new Set(["did not", "did denied", "did may", "may excluded", "will excluded"]);

/** Whether two stances to one event cannot both be right: it happened, and it may, did not or is denied. */
export function clash(a: Stance, b: Stance): boolean {
  return CLASHES.has(`${a} ${b}`) || CLASHES.has(`${b} ${a}`);
}
