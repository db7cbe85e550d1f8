export { openCache } from "./cache.ts";
export { cacheKey } from "./key.ts";
export type { Cache, CacheFault, CacheKey, CacheKind, CacheOptions } from "./types.ts";
export { engineVersion } from "./version.ts";
