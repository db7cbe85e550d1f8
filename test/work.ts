import { Session, type Profiler } from "node:inspector";
import { sep } from "node:path";
import { setFlagsFromString } from "node:v8";

/** Where what is counted stands. */
const SOURCES = ["engine", "workspace", "server", "cli"].map((room) => `${sep}${room}${sep}`);

/** V8's compilers, by the flags that turn them on. */
const COMPILERS = ["opt", "maglev", "sparkplug"];

/**
 * How much work some code does: how often the blocks of our sources ran, all added up. The same on any machine and however busy it is, so that tests
 * can tell what grows with the length of a text from what explodes; what the language itself does (a search, an expression) is not in it.
 */
export function workOf(run: () => unknown): number {
  // What a compiler makes of hot code is not counted.
  for (const compiler of COMPILERS) setFlagsFromString(`--no-${compiler}`);
  const session = new Session();
  session.connect();
  try {
    session.post("Profiler.enable");
    session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });
    run();
    const scripts: Profiler.ScriptCoverage[] = [];
    // A session within its own thread answers at once.
    session.post("Profiler.takePreciseCoverage", (_, { result }) => void scripts.push(...result));
    return scripts
      .filter(({ url }) => SOURCES.some((room) => url.includes(room)) && !url.includes("node_modules"))
      .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges))
      .reduce((sum, { count }) => sum + count, 0);
  } finally {
    session.disconnect();
    for (const compiler of COMPILERS) setFlagsFromString(`--${compiler}`);
  }
}
