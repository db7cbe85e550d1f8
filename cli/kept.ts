import { engineVersion, openCache, type KeptResults } from "../workspace/index.ts";

/** What a cache for the command line is made of. */
export interface KeptOptions {
  /** The folder that holds the program. */
  readonly home: string;
  /** The weights that the analyses are made with. */
  readonly names: Uint8Array | null;
  /** Told once, in a sentence, where the cache does less than it should. */
  readonly onFault: (message: string) => void;
}

/** Opens the cache in a folder that the user named. The caller closes it. */
export async function openKept(folder: string, { home, names, onFault }: KeptOptions): Promise<KeptResults | null> {
  const version = engineVersion(home, names);
  if (version === null) {
    onFault(`The cache in ${folder} is not used: this program does not know which version of the engine it has.`);
    return null;
  }
  const cache = await openCache({ folder, engineVersion: version, now: Date.now, onFault: ({ message }) => onFault(message) });
  return { cache, engineVersion: version };
}
