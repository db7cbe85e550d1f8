import { nodeDisk, type Disk } from "./disk.ts";
import { createKeeper, type Keeper } from "./keeper.ts";
import { createQueue, type Queue } from "./queue.ts";
import type { Store } from "./store.ts";
import type { Cache, CacheFault, CacheKey, CacheOptions } from "./types.ts";

const MAX_BYTES = 512 * 2 ** 20;
/** One value must not drive out all others. */
const LARGEST = 1 / 16;
/** How long the first value waits for others, and the next batch for whatever else there is to do; in milliseconds. */
const DELAY = 200;
const PAUSE = 10;
const DAY_MS = 86_400_000;

/** Opens the cache of a folder. Never rejects: where there is no way to keep anything, the cache is empty and has a `fault`. */
export function openCache(options: CacheOptions): Promise<Cache> {
  return Promise.resolve(createCache(options, nodeDisk));
}

/** A cache on a disk. */
export function createCache(options: CacheOptions, disk: Disk): Cache {
  const { folder, engineVersion, now, maxBytes = MAX_BYTES, onFault, defer = later } = options;
  const told: CacheFault[] = [];
  const tell = (fault: CacheFault): void => {
    if (told.push(fault) === 1) onFault?.(fault);
  };
  const keeper = createKeeper({ folder, engineVersion, now, maxBytes, disk, tell });
  const queue = createQueue(maxBytes * LARGEST);
  const today = (): number => Math.floor(now() / DAY_MS);
  const onStale = (key: CacheKey): void => void queue.used.add(key);
  /** A copy, for who gets it may hand it to a thread for good. */
  const waiting = (key: CacheKey): Uint8Array | null => queue.values.get(key)?.slice() ?? null;
  const read = (store: Store, key: CacheKey): Uint8Array | null => waiting(key) ?? store.get(key, today(), onStale);
  const { writeBatch, flush, schedule } = createWriting(queue, keeper, today, defer);
  return {
    get(key) {
      const value = waiting(key) ?? keeper.read((store) => read(store, key));
      schedule();
      return value ?? null;
    },
    getMany(keys) {
      const values = keeper.read((store) => store.reading(() => keys.map((key) => read(store, key))));
      schedule();
      return values ?? keys.map(waiting);
    },
    put(key, value) {
      if (!keeper.isWritable || value.length > maxBytes * LARGEST) return;
      queue.add(key, value);
      if (queue.isOverfull) writeBatch();
      schedule();
    },
    flush() {
      flush();
      schedule();
    },
    close() {
      keeper.hurry();
      flush();
      queue.clear();
      keeper.close();
    },
    get fault() {
      return told[0] ?? null;
    },
  };
}

type Defer = NonNullable<CacheOptions["defer"]>;

interface Writing {
  /** Writes a part of what waits; gives whether it is worth to go on at once. */
  readonly writeBatch: () => boolean;
  /** Writes all that waits, until another process is in the way. */
  readonly flush: () => void;
  /** Writes what waits soon, a batch at a time, so that nothing else has to wait long for it. */
  readonly schedule: () => void;
}

function createWriting(queue: Queue, keeper: Keeper, today: () => number, defer: Defer): Writing {
  let isScheduled = false;
  const writeBatch = (): boolean => {
    const batch = queue.batch();
    const outcome = keeper.write((store) => store.write({ ...batch, today: today() }));
    if (outcome === "done") queue.done(batch);
    if (outcome === "never") queue.clear();
    queue.trim();
    return outcome === "done" || outcome === "again";
  };
  const schedule = (delay = DELAY): void => {
    if (isScheduled || queue.isEmpty) return;
    isScheduled = true;
    defer(() => {
      isScheduled = false;
      schedule(queue.isEmpty || writeBatch() ? PAUSE : DELAY);
    }, delay);
  };
  const flush = (): void => {
    while (!queue.isEmpty && writeBatch());
  };
  return { writeBatch, flush, schedule };
}

/** Does not keep the process alive: what waits is written by `close`, or made again. */
function later(task: () => void, milliseconds: number): void {
  setTimeout(task, milliseconds).unref();
}
