import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The weights stand beside the bundle; in a checkout that is not built, where the engine keeps them. Without them names are found by rules. */
export function readNames(home: string): Uint8Array | null {
  for (const file of [join(home, "names.bin"), join(home, "../engine/lexicon/data/names.bin")]) {
    try {
      return readFileSync(file);
    } catch {
      // The next place, or none.
    }
  }
  return null;
}

/** The threads' program: beside the bundle, or where its source is. */
export function workerEntry(home: string): string {
  const bundled = join(home, "worker.js");
  return existsSync(bundled) ? bundled : join(home, "../workspace/workers/worker.ts");
}
