/** What can be dropped, because it can be made again. */
export interface Droppable {
  drop(): void;
}

/** Keeps what was unfolded last, so that what is looked at again is not unfolded again. */
export interface Pool {
  /** Tells that something was asked for; what was not asked for longest is dropped where there is too much. */
  touch(kept: Droppable): void;
  /** How many are kept. */
  readonly size: number;
}

/** A pool that keeps the `size` that were asked for last; at least one. */
export function createPool(size: number): Pool {
  const all = new Set<Droppable>();
  let latest: Droppable | null = null;
  return {
    touch(kept) {
      if (kept === latest) return;
      latest = kept;
      all.delete(kept);
      all.add(kept);
      if (all.size <= Math.max(1, size)) return;
      for (const oldest of all) {
        all.delete(oldest);
        oldest.drop();
        return;
      }
    },
    get size() {
      return all.size;
    },
  };
}
