import { DEFAULT_ENGINE_SETTINGS } from "../../engine/index.ts";
import type { ArticleAnalysis } from "../../engine/story/types.ts";
import { group, report, ROOMS, type Around, type Room, type Rooms } from "./rooms.ts";

/** What each room took for something: milliseconds, or steps of work. */
export type Costs = ReadonlyMap<Room, number>;

/** Adds up what each room costs, by a counter that only goes up. */
export function meter(counter: () => number): { readonly around: Around; readonly costs: () => Costs } {
  const sums = new Map<Room, number>();
  return {
    around(room, work) {
      const before = counter();
      const result = work();
      sums.set(room, (sums.get(room) ?? 0) + counter() - before);
      return result;
    },
    costs: () => new Map(ROOMS.map((room) => [room, sums.get(room) ?? 0])),
  };
}

/** How a story is made of a long text: it stands alone, beside another, or is cut into many. */
export const SHAPES = ["one", "two", "many"] as const;
export type Shape = (typeof SHAPES)[number];

/** Reads `size` characters, made of a unit again and again, as a story of some shape; every room's cost goes through `around`. */
export function readMuch(rooms: Rooms, unit: string, size: number, shape: Shape, around: Around): void {
  const count = { one: 1, two: 2, many: Math.max(2, Math.round(size / 2500)) }[shape];
  const text = unit.repeat(Math.ceil(size / count / unit.length));
  const articles = Array.from({ length: count }, (_, index): ArticleAnalysis => {
    const own = index % 2 === 0 ? text : text.replaceAll("14", "15");
    rooms.tokenize(own, around);
    return rooms.analyze({ path: `${index}.txt`, text: own }, around);
  });
  group(articles, around);
  report(rooms.compare(articles, { ...DEFAULT_ENGINE_SETTINGS, rules: { "single-source": "hint" } }, around), around);
}
