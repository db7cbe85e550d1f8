import * as fc from "fast-check";
import { meter, readMuch, SHAPES, type Costs, type Shape } from "../../../test/fuzz/growth.ts";
import { hostileUnits } from "../../../test/fuzz/texts.ts";
import { UNITS } from "../../../test/fuzz/words/units.ts";
import { processorTime } from "../processor-time.ts";
import { NOTHING, type Failure, type Play, type Slow } from "../types.ts";
import { lab } from "./lab.ts";

/** What is repeated in a round: made up, and one of those that are known to be hard. */
const MADE_UP = 3;
/** Reading 100,000 characters takes no longer, in milliseconds of processor time. */
const LIMIT = 1000;
/** Twice the text takes twice the time; more than this is another kind of growth, where it is not too short to tell. */
const GROWTH = 3;
const TELLING = 200;
/** The first look: from it, who takes more than a share of the limit, or grows, is looked at again. */
const [SMALL, LARGE] = [10_000, 100_000];

/** Long texts, by the clock: none over the limit, and none that grows other than with its length. */
export const readLong: Play = ({ seed }, step) => {
  const start = processorTime();
  const units = fc.sample(hostileUnits, { seed, numRuns: MADE_UP });
  const hard = UNITS[seed % UNITS.length];
  if (hard !== undefined) units.push(hard);
  let [number, characters] = [0, 0];
  const failures: Failure[] = [];
  const worst: Slow[] = [];
  for (const [index, unit] of units.entries()) {
    const shape = SHAPES[(seed + index) % SHAPES.length] ?? "one";
    const measure = (size: number): Costs => {
      step(++number, `${size} characters (${shape}) of ${JSON.stringify(unit)}`);
      characters += size;
      return cost(unit, size, shape);
    };
    const { slow, fault } = follow(measure, { unit, shape, seed });
    worst.push(slow);
    if (fault !== null) failures.push(fault);
  }
  return { ...NOTHING, texts: units.length, characters, milliseconds: processorTime() - start, failures, worst };
};

function follow(
  measure: (size: number) => Costs,
  { unit, shape, seed }: Omit<Slow, "milliseconds" | "room">,
): { slow: Slow; fault: Failure | null } {
  const [once, twice] = [best(measure, SMALL), best(measure, 2 * SMALL)];
  const isSuspect = total(twice) > (LIMIT * 2 * SMALL) / LARGE / 3 || grows(once, twice, TELLING / 10) !== null;
  if (!isSuspect) return { slow: slowest(twice, LARGE / (2 * SMALL)), fault: null };
  const [half, whole] = [best(measure, LARGE / 2), best(measure, LARGE)];
  const growing = grows(half, whole, TELLING);
  const slow = slowest(whole, 1);
  const told = `100 KB (${shape}) of ${JSON.stringify(unit)}: ${shown(half)}, then ${shown(whole)}`;
  const fault = growing === null ? (total(whole) > LIMIT ? `${slow.room} is slow` : null) : `${growing} grows`;
  const failure: Failure | null =
    fault === null ? null : { kind: "growth", seed, signature: `${fault}: ${unit}`, message: `${fault}: ${told}`, example: "" };
  return { slow, fault: failure };

  function slowest(costs: Costs, times: number): Slow {
    const [room = "text"] = [...costs].toSorted(([, a], [, b]) => b - a).map(([name]) => name);
    return { milliseconds: total(costs) * times, room, shape, unit, seed };
  }
}

/** The room that took more than its share longer for twice the text. */
function grows(half: Costs, whole: Costs, telling: number): string | null {
  return [...whole].find(([room, time]) => time > telling && time > GROWTH * (half.get(room) ?? 0))?.[0] ?? null;
}

/** The better of two: what else the machine does makes a time longer, never shorter. */
function best(measure: (size: number) => Costs, size: number): Costs {
  const [one, other] = [measure(size), measure(size)];
  return new Map([...one].map(([room, time]) => [room, Math.min(time, other.get(room) ?? time)]));
}

function cost(unit: string, size: number, shape: Shape): Costs {
  const { around, costs } = meter(processorTime);
  readMuch(lab.rooms, unit, size, shape, around);
  return costs();
}

function total(costs: Costs): number {
  return [...costs.values()].reduce((sum, time) => sum + time, 0);
}

function shown(costs: Costs): string {
  const rooms = [...costs].filter(([, time]) => time > 50).map(([room, time]) => `${room} ${Math.round(time)}`);
  return `${Math.round(total(costs))} ms (${rooms.join(", ")})`;
}
