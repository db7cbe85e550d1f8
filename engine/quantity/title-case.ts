import { type Cell, isCapitalized } from "./cells.ts";

const REACH = 6;

/**
 * Whether most words around a place are capitalized, as in headlines: there a capital tells nothing. The run of capitals that ends right
 * before the place is not counted, being what the question is about: "It was called Internet Explorer 6."
 */
export function isTitleCase(cells: readonly Cell[], at: number): boolean {
  let from = at - 1;
  while (from > at - REACH && isCapitalized(cells[from])) from--;
  let [capitals, words] = [0, 0];
  for (let near = Math.max(0, from - REACH); near <= at + REACH; near++) {
    const cell = cells[near];
    if (near > at && cell?.lower === ".") break;
    if (cell?.kind !== "word" || (near > from && near <= at)) continue;
    words++;
    if (isCapitalized(cell)) capitals++;
  }
  return capitals * 5 >= words * 3;
}
