import { spawnSync } from "node:child_process";
import { appendFileSync, mkdirSync, renameSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { uriOfPath } from "../../server/spans.ts";
import { nodeFileSystem, readText, type FileSystem } from "../../workspace/index.ts";
import { startEditor } from "./editor.ts";
import { besideGood, find, GOOD, OTHER } from "./folders.ts";
import { memoryDisk, systemError } from "./memory.ts";

const MAX = 100_000;
const onUnix = test.skipIf(process.platform === "win32");

/** A disk on which something happens right before a file is opened: after it was listed and measured. */
function meanwhile(name: string, happens: (path: string) => void): FileSystem {
  return {
    ...nodeFileSystem,
    read(path, most) {
      if (path.endsWith(name)) happens(path);
      return nodeFileSystem.read(path, most);
    },
  };
}

describe("a file that is another one when it is read than when it was listed", () => {
  test.each<[what: string, happens: (path: string) => void, told: string | undefined | null, isArticle: boolean]>([
    ["deleted", (path) => rmSync(path), "This file does not exist.", false],
    ["renamed", (path) => renameSync(path, `${path}.bak`), "This file does not exist.", false],
    ["replaced by another text", (path) => writeFileSync(path, OTHER), undefined, true],
    [
      "replaced by a file of another disk's place",
      (path) => (writeFileSync(`${path}.new`, OTHER), renameSync(`${path}.new`, path)),
      undefined,
      true,
    ],
    ["made empty", (path) => truncateSync(path), "This file is empty.", false],
    ["cut off within a letter", (path) => writeFileSync(path, Buffer.from(`${GOOD}é`).subarray(0, -1)), null, true],
    [
      "grown over the limit",
      (path) => appendFileSync(path, "x".repeat(2_000_001)),
      "This file has 2,000,001 bytes, over the maxFileSize of 2,000,000; not read.",
      false,
    ],
    ["made a folder", (path) => (rmSync(path), mkdirSync(path)), "This is not a regular file; not read.", false],
    ["made binary", (path) => writeFileSync(path, new Uint8Array(1000)), "This is a binary file, not text; not read.", false],
  ])("%s", async (_, happens, told, isArticle) => {
    const folder = besideGood({ "m.txt": GOOD });
    const found = await find(folder, meanwhile("m.txt", happens));
    expect(found.articles).toEqual(["a-good.txt", ...(isArticle ? ["m.txt"] : []), "z-good.txt"]);
    if (told !== null) expect(found.told["m.txt"]).toBe(told);
  });

  onUnix.each([
    ["a pipe that nobody writes into", (path: string) => void (rmSync(path), spawnSync("mkfifo", [path]))],
    ["a link to a device without end", (path: string) => (rmSync(path), symlinkSync("/dev/zero", path))],
    ["a link to a terminal", (path: string) => (rmSync(path), symlinkSync("/dev/tty", path))],
  ])("made %s", async (_, happens) => {
    const found = await find(besideGood({ "m.txt": GOOD }), meanwhile("m.txt", happens));
    expect(found.articles).toEqual(["a-good.txt", "z-good.txt"]);
    expect(found.told["m.txt"]).toMatch(/^This (?:is not a regular file; not read|file could not be read \(EN\w+\))\.$/u);
  });

  test("a file that grows while it is read is read as long as it was when it was opened", async () => {
    const folder = besideGood();
    const file = join(folder, "a-good.txt");
    const reading = nodeFileSystem.read(file, MAX);
    for (let round = 0; round < 50; round++) {
      appendFileSync(file, "more ".repeat(100));
      await setImmediate();
    }
    expect((await reading).length).toBeLessThanOrEqual(GOOD.length + 50 * 500);
    expect(await nodeFileSystem.read(file, 100)).toHaveLength(101);
  });

  test.runIf(process.platform === "linux")("a file that does not tell its size is read up to the limit", async () => {
    expect((await nodeFileSystem.read("/proc/self/maps", 1000)).length).toBe(1001);
    expect((await nodeFileSystem.read("/proc/self/status", MAX)).length).toBeGreaterThan(100);
  });
});

describe("what no article is, beside articles", () => {
  onUnix("pipes, sockets and devices are left out, and links to them told", async () => {
    const folder = besideGood();
    spawnSync("mkfifo", [join(folder, "pipe.txt")]);
    symlinkSync("/dev/zero", join(folder, "zero.txt"));
    symlinkSync("pipe.txt", join(folder, "to-pipe.txt"));
    const found = await find(folder);
    expect(found.articles).toEqual(["a-good.txt", "z-good.txt"]);
    expect(found.told).toEqual({ "zero.txt": "This link leads out of the folder; not followed." });
  });

  onUnix.each([".second-source/config.yaml", ".second-source/dispositions.yaml", ".gitignore"])(
    "a pipe for %s holds nothing up",
    async (name) => {
      const folder = besideGood({ ".second-source/x": "" });
      spawnSync("mkfifo", [join(folder, name)]);
      expect((await find(folder)).articles).toEqual(["a-good.txt", "z-good.txt"]);
      const editor = await startEditor(new Map(), { folders: [folder], fileSystem: nodeFileSystem });
      await editor.ask("secondSource/stories", null);
      expect(editor.diagnostics.get(uriOfPath(join(folder, "a-good.txt")))).toHaveLength(1);
      await editor.end();
    },
  );

  onUnix("a link for settings to a device without end", async () => {
    const folder = besideGood({ ".second-source/x": "" });
    symlinkSync("/dev/zero", join(folder, ".second-source/config.yaml"));
    const found = await find(folder);
    expect(found.articles).toHaveLength(2);
    expect(found.told[".second-source/config.yaml"]).toBe("This is not a regular file; not read.");
  });

  onUnix("links that lead in a ring, to themselves and out", async () => {
    const folder = besideGood({ "sub/b.txt": GOOD });
    symlinkSync(folder, join(folder, "sub/again"));
    symlinkSync("self.txt", join(folder, "self.txt"));
    symlinkSync("/etc/hostname", join(folder, "out.txt"));
    symlinkSync("..", join(folder, "up"));
    const found = await find(folder);
    expect(found.articles).toEqual(["a-good.txt", "sub/b.txt", "z-good.txt"]);
    expect(found.told).toMatchObject({
      "sub/again": "This link leads back to a folder that holds it; not followed.",
      "self.txt": "This link leads back to itself; not followed.",
      "out.txt": "This link leads out of the folder; not followed.",
    });
  });

  test.runIf(process.platform === "linux")("a name that is not UTF-8 is told, and the rest is read", async () => {
    const folder = besideGood();
    writeFileSync(Buffer.concat([Buffer.from(`${folder}/caf`), Buffer.from([0xe9]), Buffer.from(".txt")]), GOOD);
    mkdirSync(Buffer.concat([Buffer.from(`${folder}/d`), Buffer.from([0xff])]));
    const found = await find(folder);
    expect(found.articles).toEqual(["a-good.txt", "z-good.txt"]);
    expect(found.told).toEqual({
      "caf\uFFFD.txt": "The name of this file is not valid UTF-8; not read.",
      "d\uFFFD": "The name of this folder is not valid UTF-8; not read.",
    });
  });

  test("folders in folders without end", async () => {
    const disk = memoryDisk(
      new Map([
        ["/w/a.txt", GOOD],
        ["/w/b.txt", OTHER],
        [`/w/${"d/".repeat(3000)}c.txt`, GOOD],
      ]),
    );
    const found = await find("/w", disk);
    expect(found.articles).toEqual(["a.txt", "b.txt"]);
    expect(Object.values(found.told)).toEqual(["This folder stands below 100 others; not read."]);
  });

  test("a hundred thousand files in one folder are listed once, and few are open at a time", async () => {
    const names = Array.from({ length: 100_000 }, (_, index) => `n${index}.txt`);
    let [open, most, lists] = [0, 0, 0];
    const disk: FileSystem = {
      list: () => Promise.resolve((lists++, names.map((name) => ({ name, kind: "file" as const })))),
      stat: (path) =>
        path === "/w"
          ? Promise.resolve({ kind: "folder", size: 0 })
          : path.endsWith(".txt")
            ? Promise.resolve({ kind: "file", size: 10 })
            : Promise.reject(systemError("ENOENT")),
      realPath: (path) => Promise.resolve(path),
      async read(path) {
        if (!path.endsWith(".txt")) throw systemError("ENOENT");
        most = Math.max(most, ++open);
        await setImmediate();
        open--;
        return Buffer.from("1 2 3\n");
      },
    };
    const found = await find("/w", disk);
    expect(found).toEqual({ articles: [], told: {} });
    expect(lists).toBe(1);
    expect(most).toBeLessThanOrEqual(64);
  });
});

test("no text is more than it may be, whatever the disk says of its size", async () => {
  const disk = memoryDisk(new Map([["/w/a.txt", "x".repeat(MAX + 1)]]));
  const lying: FileSystem = { ...disk, stat: () => Promise.resolve({ kind: "file", size: 1 }) };
  expect(await readText("/w/a.txt", MAX, lying)).toMatchObject({ text: null, faults: [{ code: "file-too-large" }] });
});

const decision = (count: string): string =>
  `- rule: quantity-disagrees\n  decision: verified\n  sides:\n    - article: a.txt\n      exact: fourteen houses\n    - article: b.txt\n      exact: forty houses\n# ${count}\n`;

describe("the file of decisions is deleted while the editor has it open", () => {
  const DECISIONS = "/w/.second-source/dispositions.yaml";
  const started = async () => {
    const editor = await startEditor(
      new Map([
        ["/w/a.txt", GOOD],
        ["/w/b.txt", OTHER],
        [DECISIONS, decision("1")],
      ]),
    );
    await editor.open(uriOfPath(DECISIONS), decision("1"));
    const decided = async (): Promise<number | undefined> => {
      const stories = await editor.ask<readonly { readonly counts: { readonly decided: number } }[]>("secondSource/stories", null);
      return stories[0]?.counts.decided;
    };
    expect(await decided()).toBe(1);
    return { editor, decided };
  };

  test("as it was on the disk: it counts no more", async () => {
    const { editor, decided } = await started();
    await editor.write(DECISIONS, null);
    expect(await decided()).toBe(0);
    await editor.write(DECISIONS, decision("1"));
    expect(await decided()).toBe(1);
    await editor.end();
  });

  test("with words that are not saved: those count on, and nothing is lost", async () => {
    const { editor, decided } = await started();
    await editor.change(uriOfPath(DECISIONS), [{ text: decision("2") }]);
    await editor.write(DECISIONS, null);
    expect(await decided()).toBe(1);
    await editor.end();
  });
});
