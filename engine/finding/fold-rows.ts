import type { SourceMatrix, SourceMatrixRow } from "./types.ts";

/** A row as a short table shows it: with the outlets that say the same as it does. */
export interface FoldedRow {
  readonly row: SourceMatrixRow;
  /** Their rows, in order; none where all rows are shown. */
  readonly also: readonly SourceMatrixRow[];
}

/** A table of so many rows is shown as it is. */
const FEW = 5;

/**
 * The rows of a matrix that say something, for a place with room for a few: this article's own, then one for each thing that others say, those that
 * disagree first. The rows folded away are with the row that stands for them; nothing is left out.
 */
export function foldRows({ rows }: Pick<SourceMatrix, "rows">): FoldedRow[] {
  const told = rows.filter(({ span }) => span !== null);
  if (told.length <= FEW) return told.map((row) => ({ row, also: [] }));
  const folded = new Map<string, { readonly row: SourceMatrixRow; readonly also: SourceMatrixRow[] }>();
  for (const row of told) {
    const key = row.here ? `here|${row.claim ?? ""}` : `${row.agreement}|${row.key ?? ""}`;
    const known = folded.get(key);
    if (known) known.also.push(row);
    else folded.set(key, { row, also: [] });
  }
  return [...folded.values()];
}
