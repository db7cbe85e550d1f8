import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { writeCorpus } from "../corpus/corpus.ts";
import { startClient, type Client } from "./client.ts";
import { typeInto } from "./edits.ts";
import { firstText, hoverOver, openTexts } from "./measure.ts";

/** The sizes that are compared: few enough for every change of the code, and far enough apart. */
const [FEW, MANY] = [100, 400];
/**
 * How many times its processor time may cost among the many what it costs among the few. A cost that grows with their number is 4 times as high;
 * what a busy machine adds to a ratio of 1 was a tenth.
 */
const MOST = 1.6;
const [ROUNDS, EDITS] = [3, 24];
/** How often everything is read again: what is kept of each article then must cost as little among many as among few. */
const READINGS = 2;

/** Processor time in milliseconds, the least of several rounds. */
interface Costs {
  readonly edit: number;
  readonly hover: number;
  /** Reading everything again, an article. */
  readonly reading: number;
}

/** Fails on what costs more among many articles than among few: on a ratio, never on a time. Gives what it found, in a line each. */
export async function checkGrowth(
  program: string,
  below: string,
): Promise<{ readonly lines: readonly string[]; readonly isSound: boolean }> {
  const few = await costsAmong(program, below, FEW);
  const many = await costsAmong(program, below, MANY);
  const rows = (["reading", "edit", "hover"] as const).map((name) => ({
    name,
    few: few[name],
    many: many[name],
    ratio: many[name] / few[name],
  }));
  const lines = rows.map(
    ({ name, few: less, many: more, ratio }) =>
      `${name}: ${less.toFixed(2)} ms of processor time among ${FEW} articles, ${more.toFixed(2)} ms among ${MANY}, ${ratio.toFixed(2)} times (at most ${MOST})`,
  );
  return { lines, isSound: rows.every(({ ratio }) => ratio <= MOST) };
}

async function costsAmong(program: string, below: string, articles: number): Promise<Costs> {
  const folder = join(below, `check-${articles}`);
  mkdirSync(folder, { recursive: true });
  try {
    writeCorpus(join(folder, "corpus"), articles);
    const open = firstText(join(folder, "corpus"));
    const client = await startClient({ program, folder: join(folder, "corpus"), cache: null, articles, open });
    const reading = await leastOf(client, articles, () => client.connection.sendRequest("secondSource/analyze", null), READINGS);
    const texts = await openTexts(client, join(folder, "corpus"), open);
    // The first rounds warm it up as well.
    const edit = await leastOf(client, EDITS, () => typeInto(client, texts, EDITS, 0));
    const hover = await leastOf(client, 1, () => hoverOver(client, texts, 1)).then((cost) => cost / texts.length);
    await client.stop();
    return { reading, edit, hover };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The least that one of so many did cost in a round of them. */
async function leastOf(client: Client, count: number, round: () => Promise<unknown>, rounds = ROUNDS): Promise<number> {
  let least = Infinity;
  for (let at = 0; at < rounds; at += 1) {
    const [before, begin] = [client.figures()?.processor, performance.now()];
    await round();
    const after = client.figures()?.processor;
    const cost = before === undefined || after === undefined ? performance.now() - begin : after - before;
    least = Math.min(least, cost / count);
  }
  return least;
}
