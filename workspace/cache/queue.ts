import type { Batch } from "./store.ts";
import type { CacheKey } from "./types.ts";

/** What is written in one transaction, at most: some 20 ms. */
const BATCH_BYTES = 2 ** 20;
/** How many values and marks one transaction has, at most. */
const BATCH_LENGTH = 512;
/** What may wait. */
const QUEUE_BYTES = 16 * 2 ** 20;

/** What waits to be written. */
export interface Queue {
  readonly values: ReadonlyMap<CacheKey, Uint8Array>;
  /** What was read, and not yet on this day. */
  readonly used: Set<CacheKey>;
  readonly isEmpty: boolean;
  /** Whether more waits than may. */
  readonly isOverfull: boolean;
  add(key: CacheKey, value: Uint8Array): void;
  /** Forgets the oldest values until no more waits than may. */
  trim(): void;
  /** The oldest of what waits, as much as is written at once. */
  batch(): Pick<Batch, "values" | "used">;
  /** Takes away what was written. */
  done(batch: Pick<Batch, "values" | "used">): void;
  clear(): void;
}

/** An empty queue, whose batches have at most `batchBytes` but one value at least. */
export function createQueue(batchBytes: number): Queue {
  const values = new Map<CacheKey, Uint8Array>();
  const used = new Set<CacheKey>();
  let bytes = 0;
  const remove = (key: CacheKey): void => {
    bytes -= values.get(key)?.length ?? 0;
    values.delete(key);
  };
  return {
    values,
    used,
    get isEmpty() {
      return values.size + used.size === 0;
    },
    get isOverfull() {
      return bytes > QUEUE_BYTES;
    },
    add(key, value) {
      remove(key);
      values.set(key, value);
      bytes += value.length;
    },
    trim() {
      for (const key of values.keys()) {
        if (bytes <= QUEUE_BYTES) return;
        remove(key);
      }
    },
    batch: () => ({
      values: some(values, Math.min(BATCH_BYTES, batchBytes)),
      used: [...used].slice(0, BATCH_LENGTH),
    }),
    done(batch) {
      for (const [key, value] of batch.values) if (values.get(key) === value) remove(key);
      for (const key of batch.used) used.delete(key);
    },
    clear() {
      values.clear();
      used.clear();
      bytes = 0;
    },
  };
}

function some(values: ReadonlyMap<CacheKey, Uint8Array>, bytes: number): [CacheKey, Uint8Array][] {
  const batch: [CacheKey, Uint8Array][] = [];
  let size = 0;
  for (const [key, value] of values) {
    if (batch.length === BATCH_LENGTH || (size > 0 && size + value.length > bytes)) break;
    batch.push([key, value]);
    size += value.length;
  }
  return batch;
}
