/** The stops of a grid: by row and column, the elements that take the focus there, from top to bottom. */
type Stops = readonly (readonly (readonly HTMLElement[])[])[];

const STEPS: ReadonlyMap<string, readonly [down: number, right: number]> = new Map([
  ["ArrowUp", [-1, 0]],
  ["ArrowDown", [1, 0]],
  ["ArrowLeft", [0, -1]],
  ["ArrowRight", [0, 1]],
  ["PageUp", [-5, 0]],
  ["PageDown", [5, 0]],
]);

/** The element that a key leads to from one of the grid's stops, or null where the key means nothing here; `whole`: of the grid, not the row. */
export function gridTarget(grid: Element, from: Element, key: string, whole: boolean): HTMLElement | null {
  const stops = stopsOf(grid);
  const row = stops.findIndex((cells) => cells.some((cell) => holds(cell, from)));
  const cells = stops[row] ?? [];
  const column = cells.findIndex((cell) => holds(cell, from));
  if (column === -1) return null;
  if (key === "Home") return (whole ? stops[0] : cells)?.[0]?.[0] ?? null;
  if (key === "End") return (whole ? stops.at(-1) : cells)?.at(-1)?.[0] ?? null;
  const step = STEPS.get(key);
  return step ? stepTarget(stops, { row, column, from }, step) : null;
}

function stepTarget(
  stops: Stops,
  { row, column, from }: { readonly row: number; readonly column: number; readonly from: Element },
  [down, right]: readonly [number, number],
): HTMLElement | null {
  const cells = stops[row] ?? [];
  const cell = cells[column] ?? [];
  // A cell of several answers is walked through before it is left.
  const within = Math.abs(down) === 1 ? cell[cell.findIndex((stop) => stop === from) + down] : undefined;
  if (within) return within;
  const target = stops[clamp(row + down, stops.length)]?.[clamp(column + right, cells.length)] ?? [];
  return (down < 0 ? target.at(-1) : target[0]) ?? null;
}

function holds(cell: readonly HTMLElement[], stop: Element): boolean {
  return cell.some((one) => one === stop);
}

/** Makes one stop of the grid the one that the Tab key comes to: the one given if it is one, else the first. */
export function setTabStop(grid: Element, wanted: Element | null): void {
  const all = [...grid.querySelectorAll<HTMLElement>("[tabindex]")];
  const chosen = all.find((stop) => stop === wanted) ?? all[0];
  for (const stop of all) stop.tabIndex = stop === chosen ? 0 : -1;
}

function stopsOf(grid: Element): Stops {
  return Array.from(grid.querySelectorAll("tbody > tr.question"), (row) => Array.from(row.children, stopsOfCell));
}

function stopsOfCell(cell: Element): readonly HTMLElement[] {
  if (cell instanceof HTMLElement && cell.hasAttribute("tabindex")) return [cell];
  return Array.from(cell.querySelectorAll<HTMLElement>("[tabindex]"));
}

function clamp(index: number, length: number): number {
  return Math.max(0, Math.min(length - 1, index));
}
