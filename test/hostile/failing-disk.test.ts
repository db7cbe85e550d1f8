import { setImmediate } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { patient, type FileSystem } from "../../workspace/index.ts";
import { startEditor } from "./editor.ts";
import { find, GOOD, OTHER } from "./folders.ts";
import { memoryDisk, systemError, type Disk } from "./memory.ts";

describe("a disk that does not answer", () => {
  const never = new Promise<never>(() => undefined);
  const NO_ANSWER = "This file gives no answer; not read. Once its disk or network is there again, have the folder read again.";

  /** A disk of memory on which some paths never answer, and a clock that goes on when nothing else happens. */
  function hanging(disk: Disk, isHanging: (path: string, what: keyof FileSystem) => boolean) {
    const inner = memoryDisk(disk);
    const due = new Set<() => void>();
    const asked: string[] = [];
    const hang = <Answer>(path: string, what: keyof FileSystem, answer: () => Promise<Answer>): Promise<Answer> => {
      asked.push(path);
      return isHanging(path, what) ? never : answer();
    };
    const slow: FileSystem = {
      list: (path) => hang(path, "list", () => inner.list(path)),
      stat: (path) => hang(path, "stat", () => inner.stat(path)),
      realPath: (path) => hang(path, "realPath", () => inner.realPath(path)),
      read: (path, most) => hang(path, "read", () => inner.read(path, most)),
    };
    const fileSystem = patient(slow, {
      most: 1,
      after(_, tell) {
        due.add(tell);
        return () => void due.delete(tell);
      },
    });
    const ring = async (work: Promise<unknown>): Promise<void> => {
      const state = { isDone: false };
      const end = work.finally(() => (state.isDone = true));
      while (!state.isDone) {
        for (let turn = 0; turn < 20; turn++) await setImmediate();
        const tellAll = Array.from(due);
        due.clear();
        for (const tell of tellAll) tell();
      }
      await end;
    };
    return { fileSystem, asked, ring };
  }

  test("a file: the rest of the folder is read", async () => {
    const { fileSystem, ring } = hanging(
      new Map([
        ["/w/a.txt", GOOD],
        ["/w/b.txt", OTHER],
        ["/w/c.txt", GOOD],
      ]),
      (path, what) => path === "/w/b.txt" && what === "read",
    );
    const work = find("/w", fileSystem);
    await ring(work);
    expect(await work).toEqual({ articles: ["a.txt", "c.txt"], told: { "b.txt": NO_ANSWER } });
    expect(fileSystem.abandoned).toBe(1);
  });

  test("a folder of a network: the others are read", async () => {
    const { fileSystem, ring } = hanging(
      new Map([
        ["/w/a.txt", GOOD],
        ["/w/net/b.txt", OTHER],
        ["/w/z/c.txt", GOOD],
      ]),
      (path) => path.startsWith("/w/net"),
    );
    const work = find("/w", fileSystem);
    await ring(work);
    expect(await work).toEqual({ articles: ["a.txt", "z/c.txt"], told: { net: NO_ANSWER.replace("file", "folder") } });
  });

  test("a folder of a thousand files of which none answers is soon not asked any more", async () => {
    const files = Array.from({ length: 1000 }, (_, index): [string, string] => [`/w/net/${index}.txt`, GOOD]);
    const { fileSystem, ring, asked } = hanging(
      new Map([["/w/a.txt", GOOD], ...files]),
      (path, what) => path.startsWith("/w/net/") && what === "stat" && path.endsWith(".txt"),
    );
    const work = find("/w", fileSystem);
    await ring(work);
    const { articles, told } = await work;
    expect(articles).toEqual(["a.txt"]);
    expect(Object.keys(told)).toHaveLength(1000);
    expect(asked.filter((path) => path.startsWith("/w/net/")).length).toBeLessThan(100);
  });

  test("in the editor: what is open is shown, what hangs is told in the log", async () => {
    const { fileSystem, ring } = hanging(
      new Map([
        ["/w/a.txt", GOOD],
        ["/w/b.txt", OTHER],
        ["/w/c.txt", GOOD],
      ]),
      (path, what) => path === "/w/c.txt" && what === "read",
    );
    const starting = startEditor(new Map(), { fileSystem });
    await ring(starting.then((editor) => editor.ask("secondSource/stories", null)));
    const editor = await starting;
    expect(editor.diagnostics.get("file:///w/a.txt")).toHaveLength(1);
    expect(editor.logs.join("\n")).toContain(`/w/c.txt: ${NO_ANSWER}`);
    await editor.end();
  });

  test("it is asked again once it has answered", async () => {
    const answers: ((bytes: Uint8Array) => void)[] = [];
    const slow: FileSystem = { ...memoryDisk(new Map()), read: () => new Promise((resolve) => answers.push(resolve)) };
    const ticks: (() => void)[] = [];
    const disk = patient(slow, { most: 1, after: (_, tell) => (ticks.push(tell), () => undefined) });
    const reads = [1, 2, 3].map((one) => disk.read(`/w/${one}`).catch((error: unknown) => String(error)));
    for (const tick of ticks.splice(0)) tick();
    expect(await Promise.all(reads)).toEqual(["Error: NO_ANSWER: /w/1", "Error: NO_ANSWER: /w/2", "Error: NO_ANSWER: /w/3"]);
    expect(await disk.read("/w/4").catch((error: unknown) => String(error))).toBe("Error: NO_ANSWER: /w/4");
    answers.at(-1)?.(Buffer.from("x"));
    await setImmediate();
    expect(disk.abandoned).toBe(2);
    const again = disk.read("/w/5");
    answers.at(-1)?.(Buffer.from("y"));
    expect(await again).toEqual(Buffer.from("y"));
  });
});

describe("no permission", () => {
  test.each(["EACCES", "EPERM", "EIO", "ESTALE", "EMFILE", "EBUSY"])(
    "%s for a file and for a folder: told, and the rest is read",
    async (code) => {
      const inner = memoryDisk(
        new Map([
          ["/w/a.txt", GOOD],
          ["/w/b.txt", OTHER],
          ["/w/shut/c.txt", GOOD],
          ["/w/z.txt", GOOD],
        ]),
      );
      const refused = (path: string): Promise<never> => Promise.reject(systemError(code, path));
      const disk: FileSystem = {
        ...inner,
        list: (path) => (path === "/w/shut" ? refused(path) : inner.list(path)),
        read: (path, most) => (path === "/w/b.txt" ? refused(path) : inner.read(path, most)),
      };
      const { articles, told } = await find("/w", disk);
      expect(articles).toEqual(["a.txt", "z.txt"]);
      expect(Object.keys(told)).toEqual(["b.txt", "shut"]);
      expect(Object.values(told).join(" ")).toMatch(
        /No permission to read this file.*No permission to read this folder|could not be read \(E/u,
      );
    },
  );
});
