import type { Article, EngineSettings } from "../engine/index.ts";
import { cacheKey, type Cache, type CacheKey } from "./cache/index.ts";
import type { AnalyzedText, Outcome, TaskOptions, Workers } from "./workers/index.ts";

/** What was made before, and by which engine (`engineVersion`). */
export interface KeptResults {
  readonly cache: Cache;
  readonly engineVersion: string;
}

/**
 * Workers that are asked only for what the cache does not hold, and whose answers are kept in it. The answers are the same either way. What failed is
 * not kept. Closing them leaves the cache open.
 */
export function cachedWorkers(workers: Workers, { cache, engineVersion }: KeptResults): Workers {
  const expectation = createExpectation(workers);
  const answer = async <Value>(key: CacheKey, form: Form<Value>, how: TaskOptions | undefined, make: () => Promise<Outcome<Value>>) => {
    if (how?.signal?.aborted === true) return make();
    const bytes = cache.get(key);
    const kept = bytes === null ? null : form.read(bytes);
    expectation.looked(kept !== null);
    if (kept !== null) return { state: "done", value: kept } as const;
    const outcome = await make();
    if (outcome.state === "done") cache.put(key, form.write(outcome.value));
    return outcome;
  };
  return {
    analyze(source, how) {
      const key = cacheKey("analysis", engineVersion, source.path, source.when ?? "always", source.text);
      return answer(key, ANALYZED, how, () => workers.analyze(source, how));
    },
    compare(story, how) {
      const key = cacheKey("story", engineVersion, story.id, settingsPart(story.settings), ...story.members);
      return answer(key, STORY, how, () => workers.compare(story, how));
    },
    expect: expectation.expect,
    get threads() {
      return workers.threads;
    },
    close: () => workers.close(),
  };
}

/** How an answer is kept. `read` gives null for what is none. */
interface Form<Value> {
  read(bytes: Uint8Array): Value | null;
  write(value: Value): Uint8Array;
}

/** All that evidence may have, in the order of its bits. */
const EVIDENCES: readonly Article["evidence"][number][] = ["front-matter", "dateline", "byline", "credit"];
const PROSE: readonly AnalyzedText["prose"][] = [null, false, true];

/** The analysis, and behind it, so that it begins where a buffer begins: the evidence, whether it is prose, whether there is an analysis. */
const ANALYZED: Form<AnalyzedText> = {
  read(bytes) {
    const [evidence = 0, prose = 0, isAnalyzed = 0] = bytes.subarray(-3);
    return {
      evidence: EVIDENCES.filter((_, at) => (evidence & (1 << at)) !== 0),
      prose: PROSE[prose] ?? null,
      bytes: isAnalyzed === 1 ? bytes.slice(0, -3) : null,
    };
  },
  write({ evidence, prose, bytes }) {
    const bits = evidence.reduce((sum, one) => sum | (1 << EVIDENCES.indexOf(one)), 0);
    const analysis = bytes ?? new Uint8Array(0);
    const all = new Uint8Array(analysis.length + 3);
    all.set(analysis);
    all.set([bits, PROSE.indexOf(prose), bytes === null ? 0 : 1], analysis.length);
    return all;
  },
};

/** A copy is kept, for the caller may hand the bytes to a thread for good. */
const STORY: Form<Uint8Array> = { read: (bytes) => bytes, write: (bytes) => new Uint8Array(bytes) };

/** Settings as one text: those that are alike give one text, and each setting that the engine knows is in it. */
export function settingsPart(settings: EngineSettings): string {
  const { rules, rulesByArticle = new Map(), sensitivity, aliases, distinct } = settings;
  const part = {
    rules: Object.entries(rules).toSorted(byName),
    rulesByArticle: [...rulesByArticle].map(([path, own]) => [path, Object.entries(own).toSorted(byName)] as const).toSorted(byName),
    sensitivity,
    aliases,
    distinct,
  } satisfies Record<keyof EngineSettings, unknown>;
  return JSON.stringify(part);
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** So many answers must be missing before threads are started for those that are to come. */
const MISSES = 8;

/** Passes on how many tasks are about to come, less those that the cache will answer, as far as one can tell by those that came. */
function createExpectation(workers: Workers): { readonly expect: (count: number) => void; readonly looked: (isKept: boolean) => void } {
  let [left, looks, misses] = [0, 0, 0];
  return {
    expect(count) {
      [left, looks, misses] = [count, 0, 0];
    },
    looked(isKept) {
      if (left <= 0) return;
      looks++;
      left--;
      if (!isKept) misses++;
      if (misses < MISSES) return;
      workers.expect(Math.ceil((left * misses) / looks));
      left = 0;
    },
  };
}
