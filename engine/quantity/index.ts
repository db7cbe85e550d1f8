export { extractQuantities } from "./extract.ts";
export type { CountedNoun, Modifier, NormalizedValue, Quantity, QuantityKind } from "./types.ts";
