/** Files to articles, on Node: shared by the server and the command line, so that both read the same and say the same. */
export { findArticles, type FindOptions, type FoundArticle, type FoundArticles, type FoundRoot } from "./articles.ts";
export {
  cacheKey,
  engineVersion,
  openCache,
  type Cache,
  type CacheFault,
  type CacheKey,
  type CacheKind,
  type CacheOptions,
} from "./cache/index.ts";
export { cachedWorkers, type KeptResults } from "./cached-workers.ts";
export { CONFIG_PATH, parseConfig, type Config } from "./config.ts";
export * from "./dispositions/index.ts";
export { errorCode, nodeFileSystem, type Entry, type EntryKind, type FileSystem } from "./file-system.ts";
export { BESIDE_ARTICLES, judgeArticles, undecided, type Candidate } from "./judge.ts";
export { patient, PATIENCE, type Patience, type PatientFileSystem } from "./patience.ts";
export { mapConcurrently } from "./pool.ts";
export { engineSettings } from "./overrides.ts";
export type { Fault, FileProblem, FileProblemCode, LineRange } from "./problems.ts";
export { readText, tooLarge, type ReadFile } from "./read.ts";
export { isRecord } from "./records.ts";
export { openRoot, openRoots, type Root, type RootFault } from "./roots.ts";
export {
  DEFAULT_SETTINGS,
  mergeSettings,
  type RuleOverride,
  type Settings,
  type SettingsOverrides,
  type StorySetting,
} from "./settings.ts";
export { assignedStories } from "./stories.ts";
export { readSettings, type SettingFault } from "./validate.ts";
export { fileFilter, isWithin, walkRoot, type FileFilter, type Walk, type WalkedFile } from "./walk.ts";
export {
  analyzeHere,
  createWorkers,
  outcomeOf,
  type AnalyzedText,
  type AnalyzeWhen,
  type AnalyzeSource,
  type Outcome,
  type ReadText,
  type TaskOptions,
  type Workers,
  type WorkersOptions,
} from "./workers/index.ts";
