import nlp from "compromise/three";
import { type Reader, type Reading, unitName } from "./reading.ts";

interface Match {
  readonly offset: { readonly start: number; readonly length: number };
  readonly number: { readonly prefix: string; readonly num: number; readonly unit: string };
  readonly terms: readonly { readonly tags: readonly string[] }[];
}

/** compromise/three: its `numbers()`, which holds money, percentages, fractions and ordinals too. */
export const compromise: Reader = {
  name: "compromise",
  read: (text) =>
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the library types its JSON as any
    (nlp(text).numbers().json({ offset: true }) as Match[]).filter(({ number }) => Number.isFinite(number.num)).map(readingOf),
};

function readingOf({ offset, number, terms }: Match): Reading {
  const [start, end] = [offset.start, offset.start + offset.length];
  const tags = new Set(terms.flatMap((term) => term.tags));
  const kind = tags.has("Money")
    ? "currency"
    : tags.has("Percent")
      ? "percent"
      : tags.has("Ordinal")
        ? "ordinal"
        : number.unit
          ? "dimension"
          : "number";
  return { start, end, number: { start, end }, kind, low: number.num, high: number.num, unit: unitName(number.unit || number.prefix) };
}
