import type { Engine } from "../../engine/index.ts";
import { analyzeText, type ReadText } from "./perform.ts";
import type { AnalyzeSource, Outcome } from "./types.ts";

/** Reads texts in the caller's thread, with room for whatever else it has to do after each, and gives what comes of them as it is. */
export function analyzeHere(engine: Engine): (source: AnalyzeSource) => Promise<Outcome<ReadText>> {
  return async (source) => {
    const outcome = outcomeOf(() => analyzeText(engine, source));
    await new Promise((resolve) => setImmediate(resolve));
    return outcome;
  };
}

/** What becomes of some work. No text should make the engine throw; if one does, that costs itself alone. */
export function outcomeOf<Value>(work: () => Value): Outcome<Value> {
  try {
    return { state: "done", value: work() };
  } catch (error) {
    return { state: "failed", reason: error instanceof Error ? error.message : String(error) };
  }
}
