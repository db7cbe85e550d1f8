import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { BroadcastChannel } from "node:worker_threads";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import { articleEvidence, createEngine, DEFAULT_ENGINE_SETTINGS } from "../../../engine/index.ts";
import { createWorkers, type Outcome, type Schedule, type Workers, type WorkersOptions } from "../../../workspace/workers/index.ts";
import { articles } from "./texts.ts";

const ENTRY = new URL("../../../workspace/workers/worker.ts", import.meta.url);
/** One that starts at once, and does what texts tell it to. */
const QUICK = new URL("faulty-worker.ts", import.meta.url);
const engine = createEngine();
const open: Workers[] = [];

function workers(options: Partial<WorkersOptions> = {}): Workers {
  const made = createWorkers({ size: 2, entry: QUICK, names: () => null, engine: () => engine, least: 1, ...options });
  open.push(made);
  return made;
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()));
});

function valueOf<Value>(outcome: Outcome<Value>): Value {
  if (outcome.state !== "done") throw new Error(`It is ${outcome.state}${"reason" in outcome ? `: ${outcome.reason}` : ""}.`);
  return outcome.value;
}

/** A timer that goes off when it is told to. */
function manualTimer(): { schedule: Schedule; fire: () => void } {
  const waiting = new Set<() => void>();
  return {
    schedule(callback) {
      waiting.add(callback);
      return () => waiting.delete(callback);
    },
    fire() {
      const due = [...waiting];
      waiting.clear();
      for (const callback of due) callback();
    },
  };
}

describe("threads give what the caller's thread gives", () => {
  const sources = articles(60);
  const here = createWorkers({ size: 0, entry: ENTRY, names: () => null, engine: () => engine });
  const analyzeAll = (pool: Workers): Promise<Uint8Array[]> =>
    Promise.all(sources.map(async (source) => valueOf(await pool.analyze(source)).bytes ?? new Uint8Array()));

  test.each([1, 2])("%i of them", async (size) => {
    const there = workers({ size, entry: ENTRY });
    const [expected, given] = await Promise.all([analyzeAll(here), analyzeAll(there)]);
    expect(there.threads).toBe(size);
    expect(given.every((bytes, at) => bytes.length > 0 && Buffer.compare(bytes, expected[at] ?? new Uint8Array()) === 0)).toBe(true);
    for (let at = 0; at < 9; at += 3) {
      const story = { id: `s${at}`, members: expected.slice(at, at + 3), settings: DEFAULT_ENGINE_SETTINGS };
      const [one, other] = await Promise.all([here.compare(story), there.compare(story)]);
      expect(Buffer.compare(valueOf(one), valueOf(other))).toBe(0);
    }
  });

  const there = createWorkers({ size: 1, entry: ENTRY, names: () => null, engine: () => engine, least: 1 });
  afterAll(() => there.close());

  test.each<readonly [text: string, when: "always" | "marked" | "prose", prose: boolean | null, isAnalyzed: boolean]>([
    ["A shopping list", "marked", null, false],
    ["A shopping list", "prose", false, false],
    ["A shopping list", "always", null, true],
    [sources[0]?.text ?? "", "marked", null, true],
    ["EASTON, March 2 (Reuters) - See the list.", "marked", false, false],
    ["", "marked", null, false],
  ])("%j, %s: prose %s, analysed %s", async (text, when, prose, isAnalyzed) => {
    for (const pool of [here, there]) {
      const value = valueOf(await pool.analyze({ path: "a.txt", text, when }));
      expect([value.prose, value.bytes !== null]).toEqual([prose, isAnalyzed]);
      expect(value.evidence).toEqual(articleEvidence({ path: "a.txt", text }));
    }
  });
});

describe("threads are started when that is worth it", () => {
  test("not for a few tasks", async () => {
    const pool = workers({ least: 5 });
    await Promise.all(articles(4).map((source) => pool.analyze(source)));
    expect(pool.threads).toBe(0);
  });

  test("for tasks that are expected", async () => {
    const pool = workers({ least: 5 });
    pool.expect(5);
    const [source] = articles(1);
    valueOf(await pool.analyze(source ?? { path: "", text: "" }));
    expect(pool.threads).toBe(2);
  });

  test("and ended when there is nothing to do; and started again", async () => {
    const { schedule, fire } = manualTimer();
    const pool = workers({ schedule });
    const all = (): Promise<boolean[]> => Promise.all(articles(8).map(async (source) => (await pool.analyze(source)).state === "done"));
    expect(await all()).not.toContain(false);
    await Promise.resolve();
    expect(pool.threads).toBe(2);
    fire();
    expect(pool.threads).toBe(0);
    expect(await all()).not.toContain(false);
  });
});

test("what is urgent comes first, also when it comes late", async () => {
  const pool = workers({ size: 1 });
  const order: string[] = [];
  const [first, second, ...rest] = articles(200);
  const run = async (path: string, text: string, urgency: number): Promise<void> => {
    await pool.analyze({ path, text }, { urgency });
    order.push(path);
  };
  const others = rest.map(({ text }, at) => run(`other ${at}`, text, 0));
  const early = run("early", first?.text ?? "", 1);
  await early;
  await others[0];
  await run("late", second?.text ?? "", 2);
  await Promise.all(others);
  expect(order[0]).toBe("early");
  expect(order.indexOf("late")).toBeLessThan(60);
  expect(order.filter((path) => path.startsWith("other"))).toEqual(rest.map((_, at) => `other ${at}`));
});

describe("cancelled tasks are dropped at once", () => {
  test.each([0, 1, 2])("by %i threads", async (size) => {
    const pool = workers({ size });
    const controller = new AbortController();
    const states: string[] = [];
    const tasks = articles(60).map(async (source) => {
      states.push((await pool.analyze(source, { signal: controller.signal })).state);
      if (states.length === 1) controller.abort();
    });
    await Promise.all(tasks);
    expect(states.filter((state) => state === "done").length).toBeLessThan(40);
    expect(states.filter((state) => state === "dropped").length).toBeGreaterThan(20);
    const [next] = articles(1);
    expect((await pool.analyze(next ?? { path: "", text: "" }, { signal: controller.signal })).state).toBe("dropped");
    expect((await pool.analyze(next ?? { path: "", text: "" })).state).toBe("done");
  });

  test("before anything began", async () => {
    const pool = workers();
    const controller = new AbortController();
    const tasks = articles(30).map((source) => pool.analyze(source, { signal: controller.signal }));
    controller.abort();
    expect(new Set((await Promise.all(tasks)).map(({ state }) => state))).toEqual(new Set(["dropped"]));
  });

  test("by the end of the workers", async () => {
    const pool = workers();
    const tasks = articles(30).map((source) => pool.analyze(source));
    await tasks[0];
    const late = articles(300).map((source) => pool.analyze(source));
    await pool.close();
    expect((await Promise.all(late)).map(({ state }) => state)).toContain("dropped");
    expect((await pool.analyze({ path: "a", text: "b" })).state).toBe("dropped");
    expect(pool.threads).toBe(0);
  });
});

describe("a task that kills its thread costs itself alone", () => {
  const sources = articles(40);

  test.each([
    ["FAULT throw", "a fault of the engine"],
    ["FAULT exit", "its thread ended"],
    ["FAULT memory", "it ran out of memory"],
  ])("%s: %s", async (text, reason) => {
    const pool = workers({ memory: 60 });
    const tasks = sources.map((source) => pool.analyze(source));
    const faults = [0, 1].map((at) => pool.analyze({ path: `${at}`, text }, { urgency: at }));
    const more = sources.map((source) => pool.analyze(source));
    expect(await Promise.all(faults)).toEqual([0, 1].map(() => ({ state: "failed", reason })));
    expect((await Promise.all([...tasks, ...more])).filter(({ state }) => state !== "done")).toEqual([]);
  });

  test("it is tried again", async () => {
    const folder = mkdtempSync(join(tmpdir(), "second-source-workers-"));
    const pool = workers();
    const outcome = await pool.analyze({ path: join(folder, "began"), text: "FAULT exit once" });
    const began = existsSync(join(folder, "began"));
    rmSync(folder, { recursive: true });
    expect(began).toBe(true);
    expect(outcome.state).toBe("done");
  });

  test("also one that does not end", async () => {
    const { schedule, fire } = manualTimer();
    const pool = workers({ size: 1, schedule, limit: 5000 });
    const channel = new BroadcastChannel("second-source: endless");
    // Seen twice at the same place, it does not get on.
    channel.addEventListener("message", () => [fire(), fire()]);
    const [outcome, ...others] = await Promise.all([
      pool.analyze({ path: "a", text: "FAULT endless" }),
      ...sources.map((source) => pool.analyze(source)),
    ]);
    channel.close();
    expect(outcome).toEqual({ state: "failed", reason: "it took longer than 5 seconds" });
    expect(others.filter(({ state }) => state !== "done")).toEqual([]);
  });

  test("and no thread that gets on is ended", async () => {
    const { schedule, fire } = manualTimer();
    const pool = workers({ size: 1, schedule });
    let isLooked = false;
    const outcomes = await Promise.all(
      sources.map(async (source) => {
        const outcome = await pool.analyze(source);
        // Once a batch.
        if (!isLooked) fire();
        isLooked = true;
        setImmediate(() => (isLooked = false));
        return outcome;
      }),
    );
    expect(outcomes.filter(({ state }) => state !== "done")).toEqual([]);
  });
});

describe("where there can be no threads, the caller's does it all", () => {
  test.each([
    ["no program", new URL("missing.ts", import.meta.url)],
    ["no program for a thread", new URL("texts.ts", import.meta.url)],
    ["no such address", new URL("https://example.com/worker.js")],
  ])("%s", async (_, entry) => {
    const faults: string[] = [];
    const pool = workers({ entry, onFault: (message) => faults.push(message) });
    const outcomes = await Promise.all(articles(20).map((source) => pool.analyze(source)));
    expect(outcomes.filter(({ state }) => state !== "done")).toEqual([]);
    expect(faults).toEqual([expect.stringMatching(/^Threads cannot be used: .*\. Everything is read in one\.$/u)]);
    expect(pool.threads).toBe(0);
  });
});

test("threads keep no program from its end, and print nothing", () => {
  const program = fileURLToPath(new URL("unclosed.ts", import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, [program], { encoding: "utf8" });
  expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: "true done done done done failed", stderr: "" });
});
