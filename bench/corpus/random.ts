/** Chance that is the same for the same seed. */
export interface Random {
  /** From 0 to 1, without 1. */
  next(): number;
  /** A whole number from the first to the last. */
  whole(first: number, last: number): number;
  /** True so often. */
  chance(share: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
  /** So many different ones, in their order by chance. */
  some<Item>(items: readonly Item[], count: number): Item[];
}

/** A generator of 32 bits of state, mixed well enough that seeds in a row have nothing in common. */
export function randomOf(seed: number): Random {
  let state = Math.imul(seed + 1, 0x9e_37_79_b1) >>> 0;
  const next = (): number => {
    state = (state + 0x6d_2b_79_f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (first: number, last: number): number => first + Math.floor(next() * (last - first + 1));
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[whole(0, items.length - 1)];
    if (item === undefined) throw new Error("There is nothing to pick from.");
    return item;
  };
  const some = <Item>(items: readonly Item[], count: number): Item[] => {
    const left = [...items];
    return Array.from({ length: Math.min(count, left.length) }, () => left.splice(whole(0, left.length - 1), 1)).flat();
  };
  return { next, whole, chance: (share) => next() < share, pick, some };
}
