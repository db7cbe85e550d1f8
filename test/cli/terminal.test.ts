import { PassThrough, Writable } from "node:stream";
import { describe, expect, test } from "vitest";
import { output } from "../../cli/output.ts";
import { createProgress } from "../../cli/progress.ts";
import { createStyle, wantsColour } from "../../cli/style.ts";

/** [environment, terminal?, coloured?] */
const colours: readonly (readonly [Record<string, string>, boolean, boolean])[] = [
  [{}, true, true],
  [{}, false, false],
  [{ NO_COLOR: "1" }, true, false],
  [{ NO_COLOR: "" }, true, true],
  [{ FORCE_COLOR: "1" }, false, true],
  [{ FORCE_COLOR: "" }, false, true],
  [{ FORCE_COLOR: "0" }, true, false],
  [{ NO_COLOR: "1", FORCE_COLOR: "1" }, true, false],
  [{ TERM: "dumb" }, true, false],
];

test.each(colours)("colour with %j on a terminal: %s", (env, terminal, expected) => {
  expect(wantsColour(env, terminal)).toBe(expected);
  expect(createStyle(expected).red("^^")).toBe(expected ? "\u001b[31m^^\u001b[39m" : "^^");
});

/** What is written for steps at some milliseconds. */
function draw(isTTY: boolean, steps: readonly (readonly [ms: number, done: number])[], columns = 60): string[] {
  const written: string[] = [];
  let time = 0;
  const progress = createProgress({ isTTY, columns, write: (text) => written.push(text) }, () => time);
  for (const [ms, done] of steps) {
    time = ms;
    progress.update(done, 10, "articles");
  }
  progress.clear();
  return written;
}

describe("progress", () => {
  test("nothing for short work, and nothing to take away", () => expect(draw(true, [[499, 9]])).toEqual([]));
  test("nothing where there is no terminal", () => expect(draw(false, [[5000, 5]])).toEqual([]));
  test("a bar after half a second, taken away at the end", () => {
    const [bar, end] = draw(true, [[600, 5]]);
    expect(bar).toBe(`\r\u001b[2K${"█".repeat(15)}${"░".repeat(15)} 5 of 10 articles`);
    expect(end).toBe("\r\u001b[2K");
  });
  test("not at every step", () => {
    const steps = Array.from({ length: 100 }, (_, index): [number, number] => [500 + index, 1]);
    expect(draw(true, steps)).toHaveLength(3);
  });
  test("never wider than the terminal", () => {
    for (const columns of [0, 1, 5, 20, 200])
      for (const text of draw(true, [[600, 5]], columns)) expect(text.length - 5).toBeLessThanOrEqual(Math.max(columns, 0));
  });
});

function failing(code: string): Writable {
  return new Writable({ write: (_, __, done) => done(Object.assign(new Error(code), { code })) });
}

describe("output", () => {
  test("waits for a slow reader and loses nothing", async () => {
    const stream = new PassThrough({ highWaterMark: 16 });
    const out = output(stream);
    const pieces = Array.from({ length: 500 }, (_, index) => `${index} `);
    const writing = (async () => {
      for (const piece of pieces) await out.write(piece);
      return out.end();
    })();
    let read = "";
    setTimeout(() => stream.on("data", (chunk) => (read += String(chunk))), 5);
    expect(await writing).toBeNull();
    expect(read).toBe(pieces.join(""));
  });

  test("a reader that leaves is no error", async () => {
    const out = output(failing("EPIPE"));
    await out.write("a");
    await new Promise((resolve) => setImmediate(resolve));
    expect(out.closed).toBe(true);
    await out.write("b");
    expect(await out.end()).toBeNull();
  });
  test("a full disk is one", async () => {
    const out = output(failing("ENOSPC"));
    await out.write("a");
    await new Promise((resolve) => setImmediate(resolve));
    expect((await out.end())?.message).toBe("ENOSPC");
  });
});
