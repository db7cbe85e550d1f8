import { Session } from "node:inspector/promises";

interface Counted {
  readonly result: readonly {
    readonly url: string;
    readonly functions: readonly { readonly ranges: readonly { readonly count: number }[] }[];
  }[];
}

/**
 * Counts the work of something, whatever the machine: how often each stretch of the code ran, by the counters that the runtime keeps for coverage.
 * What runs inside the runtime itself (a search in a text, a sort) is not counted.
 */
export async function countWork(work: () => void): Promise<number> {
  const session = new Session();
  session.connect();
  try {
    await session.post("Profiler.enable");
    await session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });
    work();
    const { result }: Counted = await session.post("Profiler.takePreciseCoverage");
    await session.post("Profiler.stopPreciseCoverage");
    return result
      .flatMap(({ url, functions }) => (url.includes("/engine/") ? functions : []))
      .flatMap(({ ranges }) => ranges)
      .reduce((sum, { count }) => sum + count, 0);
  } finally {
    session.disconnect();
  }
}
