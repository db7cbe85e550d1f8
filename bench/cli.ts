// How long a user waits for the command line: the built program, started anew for each run, on the sample story.
//   npm run bench:cli
import { spawnSync } from "node:child_process";
import process from "node:process";

const RUNS = 9;

const times = Array.from({ length: RUNS }, () => {
  const start = performance.now();
  const { stdout, stderr } = spawnSync(process.execPath, ["dist/cli.js", "check", "samples/flood"], { encoding: "utf8" });
  if (stdout === "") throw new Error(stderr);
  return performance.now() - start;
}).toSorted((a, b) => a - b);
const [least, middle] = [times[0], times[RUNS >> 1]].map((time) => (time ?? Number.NaN).toFixed(0));
// The least is what it takes where the machine does nothing else.
process.stdout.write(`check samples/flood: ${least} ms at the least of ${RUNS} runs, ${middle} ms in the middle\n`);
