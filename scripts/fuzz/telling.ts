import type { Failure, Kind, Tally } from "./types.ts";

/** A failure, with all that is needed to see it again. */
export function tellFailure({ kind, seed, message, example }: Failure): void {
  console.log(`FAILED  ${kind}: npm run fuzz -- --only ${kind} --seed ${seed}\n        ${message}\n        ${example.slice(0, 3000)}\n`);
}

/** What all runs of these kinds came to. */
export function tellTotals(tallies: ReadonlyMap<Kind, Tally>, kinds: readonly Kind[]): void {
  const told = kinds.map((kind) => [kind, tallies.get(kind)] as const);
  for (const [kind, tally] of told) {
    if (!tally) continue;
    const { texts, characters, messages, seconds, milliseconds, failures, since } = tally;
    const [count, noun] = messages > 0 ? [messages, "messages"] : [texts, "texts"];
    const size = characters > 0 ? ` of ${counted(characters)} characters` : "";
    const speed = `${counted(seconds)} s by the clock, ${counted(milliseconds / 1000)} s of processor time`;
    console.log(`${kind.padEnd(9)} ${counted(count)} ${noun}${size} in ${speed}: ${failures.length} failures since ${since}`);
  }
  for (const { milliseconds, room, shape, unit } of tallies.get("growth")?.worst ?? []) {
    if (!kinds.includes("growth")) break;
    const time = `${String(Math.round(milliseconds)).padStart(6)} ms for 100 KB`;
    console.log(`          ${time}  ${room.padEnd(8)} ${shape.padEnd(4)} ${JSON.stringify(unit).slice(0, 90)}`);
  }
  const sum = (of: (tally: Tally) => number): string => counted(told.reduce((all, [, tally]) => all + (tally ? of(tally) : 0), 0));
  console.log(`${sum(({ texts }) => texts)} texts, ${sum(({ messages }) => messages)} messages, ${sum((t) => t.failures.length)} failures`);
}

function counted(value: number): string {
  return Math.round(value).toLocaleString("en");
}
