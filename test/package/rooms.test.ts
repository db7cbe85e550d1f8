import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";

/** Folders whose insides are their own. Tests, benches and scripts may look anywhere. */
const ROOMS = ["engine", "workspace", "server", "cli", "client"];

const files = ROOMS.flatMap((room) => globSync(`${room}/**/*.ts`))
  .map(slashes)
  .toSorted();

function slashes(file: string): string {
  return file.replaceAll("\\", "/");
}

/** The room that a file stands in: in the engine one for each of its folders. */
function roomOf(file: string): string {
  const parts = file.split("/");
  return parts.slice(0, parts[0] === "engine" && parts.length > 2 ? 2 : 1).join("/");
}

/** Of another room only its index and its types may be imported. Each theme of the lexicon is one by itself, and so are the engine's settings. */
function isOpen(from: string, to: string): boolean {
  const room = roomOf(to);
  if (room === roomOf(from) || room === "engine/lexicon") return true;
  const file = to.slice(room.length + 1);
  return file === "index.ts" || file === "types.ts" || (to === "engine/settings.ts" && from.startsWith("engine/"));
}

/** The files of the project that a text imports, as `import`, `export … from`, `import()` or within a type. */
function importsOf(file: string, text: string): string[] {
  const found = text.matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*)"(\.[^"]+)"/gu);
  return [...found].map(([, target = ""]) => slashes(path.normalize(path.join(path.dirname(file), target))));
}

test.each<readonly [from: string, to: string, open: boolean]>([
  ["engine/claim/claims.ts", "engine/claim/slots.ts", true],
  ["engine/story/dates/moment.ts", "engine/story/anchor.ts", true],
  ["engine/claim/claims.ts", "engine/date/index.ts", true],
  ["engine/claim/claims.ts", "engine/date/types.ts", true],
  ["engine/claim/claims.ts", "engine/date/resolve.ts", false],
  ["engine/claim/claims.ts", "engine/date/extract/index.ts", false],
  ["engine/claim/claims.ts", "engine/lexicon/modality.ts", true],
  ["engine/finding/rules.ts", "engine/settings.ts", true],
  ["engine/pack/folded.ts", "engine/story/types.ts", true],
  ["engine/index.ts", "engine/pack/folded.ts", false],
  ["workspace/settings.ts", "engine/settings.ts", false],
  ["cli/run.ts", "engine/index.ts", true],
  ["cli/run.ts", "engine/report/index.ts", true],
  ["cli/run.ts", "engine/report/sarif.ts", false],
  ["server/session.ts", "workspace/index.ts", true],
  ["server/session.ts", "workspace/dispositions/index.ts", false],
  ["server/actions/mark.ts", "server/features/hover.ts", true],
])("%s may import %s: %s", (from, to, open) => {
  expect(isOpen(from, to)).toBe(open);
});

describe("imports are found", () => {
  test.each([
    ['import { a } from "../date/index.ts";', "engine/date/index.ts"],
    ['import type { A } from "./types.ts";', "engine/claim/types.ts"],
    ['export * from "./slots.ts";', "engine/claim/slots.ts"],
    ['import "../text/index.ts";', "engine/text/index.ts"],
    ['const load = () => import("../text/tagger.ts");', "engine/text/tagger.ts"],
  ])("%s", (text, target) => {
    expect(importsOf("engine/claim/claims.ts", text)).toEqual([target]);
  });
});

test("a room imports only another room's index or types", () => {
  const imports = files.flatMap((file) => importsOf(file, readFileSync(file, "utf8")).map((target) => ({ file, target })));
  const closed = imports.filter(({ file, target }) => !isOpen(file, target));
  expect(imports.length).toBeGreaterThan(1000);
  expect(closed.map(({ file, target }) => `${file} imports ${target}`)).toEqual([]);
});
