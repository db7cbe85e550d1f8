import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Set by the bundler: a hash of the engine's bundled sources. */
declare const SECOND_SOURCE_ENGINE: string | undefined;

/**
 * What tells an engine's results from another engine's: a hash of its sources and of the weights it was given. `home` is the folder that
 * holds the program. Null where neither the bundler set one nor the sources are beside the program: then nothing may be kept.
 */
export function engineVersion(home: string, weights: Uint8Array | null): string | null {
  const code = typeof SECOND_SOURCE_ENGINE === "string" ? SECOND_SOURCE_ENGINE : hashOfSources(join(home, "../engine"));
  if (code === null) return null;
  return `${code} ${weights === null ? "no weights" : createHash("sha256").update(weights).digest("base64url")}`;
}

/** In a checkout that is not bundled, where the sources may change from one run to the next. */
function hashOfSources(engine: string): string | null {
  try {
    const hash = createHash("sha256");
    const files = readdirSync(engine, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
    for (const file of files.toSorted()) hash.update(`${file}\n`).update(readFileSync(join(engine, file)));
    return files.length === 0 ? null : hash.digest("base64url");
  } catch {
    return null;
  }
}
