import { describe, expect, test } from "vitest";
import { createEngine, DEFAULT_ENGINE_SETTINGS, type EngineSettings } from "../../engine/index.ts";
import { cachedWorkers, createWorkers, type Cache, type Outcome, type Workers } from "../../workspace/index.ts";

const engine = createEngine();

/** A cache in memory. */
function memory(): Cache & { readonly values: Map<string, Uint8Array> } {
  const values = new Map<string, Uint8Array>();
  const get = (key: string): Uint8Array | null => values.get(key)?.slice() ?? null;
  return {
    values,
    get,
    getMany: (keys) => keys.map(get),
    put: (key, value) => values.set(key, value),
    flush: () => undefined,
    close: () => undefined,
    fault: null,
  };
}

/** Workers of this thread that tell what they are asked. */
function telling(fail = false): Workers & { readonly asked: string[] } {
  const inner = createWorkers({ size: 0, entry: "", names: () => null, engine: () => engine });
  const asked: string[] = [];
  const failed = Promise.resolve({ state: "failed", reason: "it ran out of memory" } as const);
  return {
    asked,
    analyze: (source, how) => (asked.push("analyze"), fail ? failed : inner.analyze(source, how)),
    compare: ({ id }) => (asked.push("compare"), fail ? failed : Promise.resolve({ state: "done", value: new TextEncoder().encode(id) })),
    expect: (count) => asked.push(`expect ${count}`),
    threads: 0,
    close: () => inner.close(),
  };
}

function valueOf<Value>(outcome: Outcome<Value>): Value {
  if (outcome.state !== "done") throw new Error(JSON.stringify(outcome));
  return outcome.value;
}

const first = {
  path: "easton/courier.txt",
  text: "Flood takes ten houses\n\nEASTON, March 2 - Ten houses fell into the river on Monday, county engineer Ann Lee said.\n",
};

describe("an answer is given again, and nobody asked for it twice", () => {
  test.each<readonly [text: string, when: "always" | "marked" | "prose"]>([
    [first.text, "always"],
    [first.text, "marked"],
    [first.text, "prose"],
    ["A shopping list", "always"],
    ["A shopping list", "marked"],
    ["A shopping list", "prose"],
    ["EASTON, March 2 (Reuters) - See the list.", "marked"],
    ["---\noutlet: Courier\n---\nBy Ann Lee\n\nEASTON, March 2 - Ten houses fell.", "always"],
    ["", "always"],
  ])("%j, %s", async (text, when) => {
    const [inner, cache] = [telling(), memory()];
    const workers = cachedWorkers(inner, { cache, engineVersion: "7" });
    const made = valueOf(await workers.analyze({ path: "a.txt", text, when }));
    const again = valueOf(await workers.analyze({ path: "a.txt", text, when }));
    expect(again).toEqual(made);
    expect(inner.asked).toEqual(["analyze"]);
  });

  test("a story", async () => {
    const [inner, cache] = [telling(), memory()];
    const workers = cachedWorkers(inner, { cache, engineVersion: "7" });
    const story = { id: "s1", members: [Uint8Array.of(1, 2), Uint8Array.of(3)], settings: DEFAULT_ENGINE_SETTINGS };
    const made = valueOf(await workers.compare(story));
    expect(valueOf(await workers.compare(story))).toEqual(made);
    expect(inner.asked.filter((task) => task === "compare")).toHaveLength(1);
  });
});

describe("another question is asked anew", () => {
  test("of an article", async () => {
    const [inner, cache] = [telling(), memory()];
    const ask = async (engineVersion: string, path: string, text: string, when?: "marked"): Promise<void> => {
      await cachedWorkers(inner, { cache, engineVersion }).analyze({ path, text, ...(when && { when }) });
    };
    await ask("7", "a.txt", "Ten houses fell.");
    await ask("8", "a.txt", "Ten houses fell.");
    await ask("7", "b.txt", "Ten houses fell.");
    await ask("7", "a.txt", "Ten houses fell. ");
    await ask("7", "a.txt", "Ten houses fell.", "marked");
    expect(inner.asked).toHaveLength(5);
    expect(cache.values.size).toBe(5);
  });

  test("of a story", async () => {
    const [inner, cache] = [telling(), memory()];
    const workers = cachedWorkers(inner, { cache, engineVersion: "7" });
    const [a, b] = [Uint8Array.of(1, 2), Uint8Array.of(3)];
    const settings: EngineSettings = DEFAULT_ENGINE_SETTINGS;
    const rules = { "quantity-disagrees": "off" } as const;
    const different: readonly { id: string; members: Uint8Array[]; settings: EngineSettings }[] = [
      { id: "s1", members: [a, b], settings },
      { id: "s1", members: [b, a], settings },
      { id: "s1", members: [a], settings },
      { id: "s1", members: [Uint8Array.of(1), Uint8Array.of(2, 3)], settings },
      { id: "s1", members: [Uint8Array.of(1, 2, 3)], settings },
      { id: "s2", members: [a, b], settings },
      { id: "s1", members: [a, b], settings: { ...settings, sensitivity: "high" } },
      { id: "s1", members: [a, b], settings: { ...settings, rules } },
      { id: "s1", members: [a, b], settings: { ...settings, rulesByArticle: new Map([["a.txt", rules]]) } },
      { id: "s1", members: [a, b], settings: { ...settings, rulesByArticle: new Map([["b.txt", rules]]) } },
      { id: "s1", members: [a, b], settings: { ...settings, aliases: [["Ann Lee", "A. Lee"]] } },
      { id: "s1", members: [a, b], settings: { ...settings, distinct: [["Ann Lee", "A. Lee"]] } },
    ];
    for (const story of different) await workers.compare(story);
    expect(cache.values.size).toBe(different.length);
    const count = inner.asked.length;
    for (const story of different) await workers.compare({ ...story, settings: { ...story.settings, rules: { ...story.settings.rules } } });
    expect(inner.asked).toHaveLength(count);
  });
});

describe("what is not an answer is not kept", () => {
  test("a failure", async () => {
    const cache = memory();
    const workers = cachedWorkers(telling(true), { cache, engineVersion: "7" });
    expect(await workers.analyze(first)).toEqual({ state: "failed", reason: "it ran out of memory" });
    expect(await workers.compare({ id: "s1", members: [], settings: DEFAULT_ENGINE_SETTINGS })).toEqual({
      state: "failed",
      reason: "it ran out of memory",
    });
    expect(cache.values.size).toBe(0);
  });

  test("what was cancelled, even where there is one", async () => {
    const [inner, cache] = [telling(), memory()];
    const workers = cachedWorkers(inner, { cache, engineVersion: "7" });
    const aborted = AbortSignal.abort();
    expect(await workers.analyze(first, { signal: aborted })).toEqual({ state: "dropped" });
    expect(cache.values.size).toBe(0);
    await workers.analyze(first);
    expect(await workers.analyze(first, { signal: aborted })).toEqual({ state: "dropped" });
  });
});

describe("threads are expected", () => {
  test.each<readonly [what: string, count: number, kept: (at: number) => boolean, told: readonly string[]]>([
    ["not where all is kept", 100, () => true, []],
    ["not where little is missing", 100, (at) => at % 20 > 0, []],
    ["for what is to come where nothing is kept", 100, () => false, ["expect 92"]],
    ["for a part where a part is missing", 100, (at) => at % 2 > 0, ["expect 46"]],
  ])("%s", async (_, count, kept, told) => {
    const [inner, cache] = [telling(), memory()];
    const workers = cachedWorkers(inner, { cache, engineVersion: "7" });
    const ask = (at: number): Promise<unknown> => workers.analyze({ path: `${at}`, text: "", when: "marked" });
    for (let at = 0; at < count; at++) if (kept(at)) await ask(at);
    workers.expect(count);
    for (let at = 0; at < count; at++) await ask(at);
    expect(inner.asked.filter((asked) => asked.startsWith("expect"))).toEqual(told);
  });
});
