// One contestant reads one half of the articles, in a process of its own: the arguments are its number, the half and the folder of the shared
// stories. Prints seconds of processor time as JSON.
import { samplesOf, type Sample } from "../engine-sample.ts";
import { CONTESTANTS, type Read } from "./contestants.ts";

/** Seconds of processor time. */
export interface Round {
  /** To load it, with its models. */
  readonly load: number;
  /** To read the articles for the first time, and the best of some readings after that. */
  readonly first: number;
  readonly repeated: number;
}

const contestant = CONTESTANTS[Number(process.argv[2])];
if (!contestant) throw new Error("no such contestant");
const { measured, others } = samplesOf(process.argv[4] ?? "", Number(process.argv[3]));
let read: Read = () => null;
const load = await timed(async () => {
  read = await contestant.load();
  await read("a.txt", "Two people said so.");
});
for (let i = 0; i < contestant.warmUps; i++) await readAll(others);
const first = await timed(() => readAll(measured));
let repeated = Infinity;
for (let i = 0; i < contestant.readings; i++) repeated = Math.min(repeated, await timed(() => readAll(measured)));
const round: Round = { load, first, repeated };
process.stdout.write(JSON.stringify(round));

async function readAll(all: readonly Sample[]): Promise<void> {
  for (const { path, text } of all) await read(path, text);
}

async function timed(work: () => Promise<void>): Promise<number> {
  const started = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1e6;
}
