import type { Article } from "../../engine/article/index.ts";
import { extractDates } from "../../engine/date/index.ts";
import { extractQuantities, type Quantity } from "../../engine/quantity/index.ts";
import { createTokenizer } from "../../engine/text/index.ts";
import type { Reader, Reading } from "./reading.ts";

const tokenizer = createTokenizer();

/** The engine on one paragraph. */
export const engine: Reader = {
  name: "Second Source",
  read: (text) => {
    const article = paragraph(text);
    return extractQuantities(article, extractDates(article)).map(readingOf);
  },
};

/** A quantity as the other readers put it: shares as parts of one, one kind a unit's family. */
export function readingOf(quantity: Quantity): Reading {
  const { start, end, number, low, high, unit } = quantity;
  if (quantity.rule.startsWith("feet-and-inches"))
    return {
      start,
      end,
      number: { start, end: number.end },
      low: (low ?? 0) / 12,
      high: (high ?? 0) / 12,
      unit: "foot",
      kind: "dimension",
    };
  return { start, end, number, low, high, unit, kind: kindOf(quantity) };
}

function kindOf({ kind, unit, normalized }: Quantity): Reading["kind"] {
  if (kind === "money") return "currency";
  if (kind === "age" || kind === "percent") return kind;
  if (kind === "rank") return "ordinal";
  if (normalized?.unit === "kelvin" || unit === "degree") return "temperature";
  return kind === "count" || normalized === null ? "number" : "dimension";
}

function paragraph(text: string): Article {
  const { tokens, sentences } = tokenizer.tokenize(text);
  const span = { start: 0, end: text.length };
  const block = {
    ...span,
    kind: "paragraph" as const,
    firstToken: 0,
    lastToken: tokens.length,
    firstSentence: 0,
    lastSentence: sentences.length,
  };
  const unknown = { outlet: null, published: null, headline: null, author: null, url: null };
  const nothing = { provenance: {}, evidence: [], datelinePlaces: [], quotations: [], problems: [] };
  return { path: "case.txt", text, outletLabel: "case", ...unknown, ...nothing, blocks: [block], tokens, sentences };
}
