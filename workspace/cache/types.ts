/** What a value is of: the analysis of an article, or of a story. */
export type CacheKind = "analysis" | "story";

/** Names a value by all that it follows from; made by `cacheKey`. */
export type CacheKey = string;

/** Why the cache does less than it should. Nothing is lost by it but time. */
export interface CacheFault {
  /**
   * `missing`: this Node has no `node:sqlite`. `unusable`: the folder or file cannot be opened. `alien`: the file is another program's.
   * `damaged`: the file is begun anew. `read-only`, `full`: what is kept is read, and nothing is added.
   */
  readonly code: "missing" | "unusable" | "alien" | "damaged" | "read-only" | "full";
  /** One sentence for people, in English, that names the folder. */
  readonly message: string;
}

/** Values kept between runs. Nothing of it throws or rejects; where it fails, it holds nothing and says so once, in `fault`. */
export interface Cache {
  /** The value that was put under this key, byte for byte and at the start of a buffer of its own, or null. */
  get(key: CacheKey): Uint8Array | null;
  /** As `get` for each key, in their order and at a lower cost for each; best for some hundred at a time, since all are in memory at once. */
  getMany(keys: readonly CacheKey[]): (Uint8Array | null)[];
  /** Takes a value to keep. It is written later, with others, and must not be changed from here on. */
  put(key: CacheKey, value: Uint8Array): void;
  /** Writes all that waits; what another process keeps it from goes on waiting. */
  flush(): void;
  /** Writes all that waits and lets go of the file; after it the cache is empty and takes nothing. */
  close(): void;
  /** The first thing that went wrong, or null. */
  readonly fault: CacheFault | null;
}

/** Where a cache is, how large it may grow, and what it needs of the process it runs in. */
export interface CacheOptions {
  /** An absolute folder; it is made where there is none. The cache is one file in it. */
  readonly folder: string;
  /** The engine that made the values (`engineVersion`): other engines' are never read, and go first where room is wanted. */
  readonly engineVersion: string;
  /** The file's largest size, in bytes; 512 MB where absent, and half a megabyte at least. */
  readonly maxBytes?: number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Told of the first fault, at most once. */
  readonly onFault?: (fault: CacheFault) => void;
  /** Runs a task after so many milliseconds, if the process still lives; a timer, where absent. */
  readonly defer?: (task: () => void, milliseconds: number) => void;
}
