import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Engine } from "../engine/index.ts";
import { cachedWorkers, createWorkers, engineVersion, openCache, type Workers } from "../workspace/index.ts";
import type { ServerArguments } from "./arguments.ts";

/** What the server's helpers are made of. */
export interface HelperOptions extends ServerArguments {
  /** The folder of the program. */
  readonly home: string;
  /** The weights of the name tagger. */
  readonly names: () => Uint8Array | null;
  /** Told in a sentence what does not work; the work goes on without. */
  readonly warn: (message: string) => void;
}

/** Threads that read what nobody has open, and that are asked only for what was not read before. */
export async function createHelpers(engine: () => Engine, options: HelperOptions): Promise<Workers> {
  const { home, names, threads, cache: folder, warn } = options;
  const bundled = join(home, "worker.js");
  const entry = existsSync(bundled) ? bundled : join(home, "../workspace/workers/worker.ts");
  const workers = createWorkers({ size: threads, entry, names, engine, onFault: warn });
  const version = folder === null ? null : engineVersion(home, names());
  if (folder === null || version === null) return workers;
  const cache = await openCache({ folder, engineVersion: version, now: Date.now, onFault: ({ message }) => warn(message) });
  const kept = cachedWorkers(workers, { cache, engineVersion: version });
  return {
    analyze: (...given) => kept.analyze(...given),
    compare: (...given) => kept.compare(...given),
    expect: (count) => kept.expect(count),
    get threads() {
      return kept.threads;
    },
    async close() {
      await kept.close();
      cache.close();
    },
  };
}
