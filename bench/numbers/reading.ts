/** What a reader found: offsets are half-open UTF-16 code units; `number` is the numeral where the reader tells it apart. */
export interface Reading {
  readonly start: number;
  readonly end: number;
  readonly number: { readonly start: number; readonly end: number };
  readonly kind: "number" | "ordinal" | "percent" | "currency" | "dimension" | "age" | "temperature";
  readonly low: number | null;
  readonly high: number | null;
  /** Lower case, British spelling, hyphens: "square-kilometre"; for money its ISO code where known. */
  readonly unit: string | null;
}

/** One of the libraries side by side; where `kind` is given, a library of several models may run that one alone. */
export interface Reader {
  readonly name: string;
  readonly read: (text: string, kind?: Reading["kind"]) => Reading[];
}

/** A table of the report: one row a measure, one column a reader. */
export interface Section {
  readonly title: string;
  readonly notes: readonly string[];
  readonly columns: readonly string[];
  readonly rows: readonly (readonly [measure: string, ...cells: string[]])[];
}

/** "Square kilometer" as the readers' units are compared: "square-kilometre". */
export function unitName(name: string | null | undefined): string | null {
  if (name === null || name === undefined) return null;
  const plain = name.toLowerCase().replaceAll(/[ _]/gu, "-");
  return plain.replaceAll(/met(er|re)/gu, "metre").replaceAll(/lit(er|re)/gu, "litre");
}
