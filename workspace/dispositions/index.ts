/** What was decided about findings: read from `dispositions.yaml`, found again in the articles, written in place. */
export { changeConfig, type ConfigChange } from "./config-edit.ts";
export { createDisposition, type DecisionDetails } from "./create.ts";
export { createMatchCache, matchDispositions, type MatchCache, type Matched, type MatchOptions } from "./match.ts";
export { DISPOSITIONS_PATH, MAX_DISPOSITIONS_SIZE, parseDispositions, type Dispositions } from "./parse.ts";
export { dispositionName, leadsOut, readDispositions, type DispositionFile } from "./read.ts";
export { isDay } from "./read-entry.ts";
export { applySplices } from "./splice.ts";
export {
  DECISIONS,
  type Decision,
  type Disposition,
  type DispositionEntry,
  type DispositionProblem,
  type DispositionSide,
  type EditResult,
  type Splice,
} from "./types.ts";
export { addDisposition, removeDisposition, replaceDisposition } from "./write.ts";
