import { createHash } from "node:crypto";
import { fileIn, type Disk } from "./disk.ts";
import { failureOf, faultOf, type Failure } from "./faults.ts";
import { createRest } from "./rest.ts";
import { openStore, type Store } from "./store.ts";
import type { CacheFault, CacheOptions } from "./types.ts";

/** Holds the open file: opens it again where it was deleted, begins it anew where it is damaged, and lets go of it where neither helps. */
export interface Keeper {
  /** What a task reads; undefined where there is no file, or it failed. */
  read<Result>(task: (store: Store) => Result): Result | undefined;
  /**
   * Runs a task that writes. `again`: the file had to be opened anew, and now it may succeed. `later`: another process is in the way. `never`: nothing
   * will be written any more.
   */
  write(task: (store: Store) => void): "done" | "again" | "later" | "never";
  /** Makes the next task try, even where another process has been in the way a moment ago. */
  hurry(): void;
  readonly isWritable: boolean;
  close(): void;
}

/** What a keeper is made of. Faults are told to `tell`. */
export interface KeeperOptions extends Pick<CacheOptions, "folder" | "engineVersion" | "now"> {
  readonly maxBytes: number;
  readonly disk: Disk;
  readonly tell: (fault: CacheFault) => void;
}

/** Opens the file of a cache. */
export function createKeeper(options: KeeperOptions): Keeper {
  const { folder, tell } = options;
  const file = createFile(options);
  const rest = createRest(options.now);
  let isWritable = true;
  return {
    read(task) {
      if (file.store === null || rest.isOn) return undefined;
      try {
        const result = task(file.store);
        rest.free();
        return result;
      } catch (error) {
        const failure = file.judge(error);
        // To make the value again is better than to wait.
        if (failure === "busy") rest.busy();
        else file.mend(failure, error);
        return undefined;
      }
    },
    write(task) {
      if (file.store === null || !isWritable) return "never";
      if (rest.isOn) return "later";
      try {
        task(file.store);
        rest.free();
        return "done";
      } catch (error) {
        const failure = file.judge(error);
        if (failure === "busy") {
          rest.busy();
          return "later";
        }
        if (failure === "full" || failure === "unwritable") {
          isWritable = false;
          tell(faultOf(failure === "full" ? "full" : "read-only", folder, error));
          return "never";
        }
        file.mend(failure, error);
        return "again";
      }
    },
    hurry: () => rest.free(),
    get isWritable() {
      return file.store !== null && isWritable;
    },
    close: () => file.close(),
  };
}

interface File {
  /** Null where the file cannot be used. */
  readonly store: Store | null;
  /** What a failure means. */
  judge(error: unknown): Failure;
  /** Lets go of the file, and opens it again where that can help; it is only ever removed where its content is at fault. */
  mend(failure: Failure, error: unknown): void;
  close(): void;
}

/** How often each failure is met with another try, before the cache gives up on the folder. */
const TRIES: readonly (readonly [Failure, number])[] = [
  ["damaged", 3],
  ["outdated", 3],
  ["busy", 3],
  ["moved", 1000],
];

/** What may be the fault of a file that is no longer in its place. */
const HERE: ReadonlySet<Failure> = new Set<Failure>(["damaged", "outdated", "unwritable"]);

function createFile({ folder, engineVersion, maxBytes, disk, tell }: KeeperOptions): File {
  const path = fileIn(folder);
  const engine = createHash("sha256").update(engineVersion).digest().readUIntBE(0, 6);
  const sqlite = disk.load();
  const tries = new Map(TRIES);
  let [store, identity]: [Store | null, string | null] = [null, null];
  const open = (): void => {
    if (sqlite === null) return tell(faultOf("missing", folder));
    disk.prepare(folder, path);
    identity = disk.identity(path);
    store = openStore(() => disk.open(sqlite, path), engine, maxBytes);
  };
  const close = (): void => {
    try {
      store?.close();
    } catch {
      // Nothing depends on it.
    }
    store = null;
  };
  const judge = (error: unknown): Failure => {
    const failure = failureOf(error);
    // Where another process has deleted it or begun it anew, what stands there now is left as it is.
    return HERE.has(failure) && disk.identity(path) !== identity ? "moved" : failure;
  };
  const attempt = (task: () => void): void => {
    try {
      task();
    } catch (error) {
      mend(judge(error), error);
    }
  };
  const mend = (failure: Failure, error: unknown): void => {
    close();
    const left = tries.get(failure) ?? 0;
    tries.set(failure, left - 1);
    if (left <= 0) return tell(faultOf(failure === "alien" ? "alien" : "unusable", folder, error));
    const isRemoved = failure === "damaged" || failure === "outdated";
    if (failure === "damaged") tell(faultOf("damaged", folder));
    attempt(() => {
      if (isRemoved) disk.remove(path);
      open();
    });
  };
  attempt(open);
  return {
    get store() {
      return store;
    },
    judge,
    mend,
    close,
  };
}
