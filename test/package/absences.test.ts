import { globSync, readFileSync } from "node:fs";
import { build, type BuildOptions } from "esbuild";
import { describe, expect, test } from "vitest";

interface Absence {
  readonly what: string;
  readonly pattern: RegExp;
  readonly rooms: readonly string[];
  /** The one folder that may have it. */
  readonly except?: string;
  /** A line that would be one. */
  readonly example: string;
}

const OURS = ["engine", "workspace", "server", "cli", "client"];
const WITHOUT_CLIENT = ["engine", "workspace", "server", "cli"];

/** What no file of some rooms has, of what the linter cannot see. */
const ABSENCES: readonly Absence[] = [
  {
    what: "the time of day",
    pattern: /\bDate\.now\b|\bnew Date\(\s*\)/u,
    rooms: ["engine", "workspace"],
    example: "const now = new Date();",
  },
  { what: "chance", pattern: /\bMath\.random\b|\brandomUUID\b/u, rooms: ["engine", "workspace"], example: "Math.random() < 0.5" },
  { what: "the machine's language", pattern: /\.localeCompare\(|\.toLocale\w+\(\)/u, rooms: ["engine"], example: "a.localeCompare(b)" },
  { what: "a pattern made of a text", pattern: /\bnew RegExp\(/u, rooms: ["engine"], example: "new RegExp(name)" },
  {
    what: "a network",
    pattern:
      /\b(?:from|import\(?)\s*"(?:node:)?(?:https?|http2|net|tls|dgram|dns)(?:\/promises)?"|\bfetch\(|\bWebSocket\b|\bXMLHttpRequest\b/u,
    rooms: OURS,
    example: 'import { request } from "node:https";',
  },
  {
    what: "another program",
    pattern: /\b(?:from|import\(?)\s*"(?:node:)?(?:child_process|cluster|vm)"|\beval\(|\bnew Function\(/u,
    rooms: OURS,
    example: 'import { exec } from "node:child_process";',
  },
  {
    what: "a thread",
    pattern: /\b(?:from|import\(?)\s*"(?:node:)?worker_threads"/u,
    rooms: OURS,
    except: "workspace/workers/",
    example: 'import { Worker } from "node:worker_threads";',
  },
  {
    what: "a write to the disk",
    pattern: /\b(?:writeFile|appendFile|createWriteStream|mkdir|unlink|rmdir|copyFile|truncate)(?:Sync)?\(/u,
    rooms: WITHOUT_CLIENT,
    except: "workspace/cache/",
    example: "await writeFile(file, text);",
  },
  {
    what: "markup made of a text",
    pattern: /\b(?:inner|outer)HTML\b|\binsertAdjacentHTML\b/u,
    rooms: ["client"],
    example: "cell.innerHTML = words;",
  },
];

const sources = new Map(
  OURS.flatMap((room) => globSync(`${room}/**/*.ts`)).map((file) => [file.replaceAll("\\", "/"), readFileSync(file, "utf8")]),
);

test("there are sources", () => {
  expect(sources.size).toBeGreaterThan(300);
});

describe.each(ABSENCES)("$what", ({ pattern, rooms, except = "-", example }) => {
  test.each(rooms)("is not in %s", (room) => {
    const own = [...sources].filter(([file]) => file.startsWith(`${room}/`) && !file.startsWith(except));
    const found = own.flatMap(([file, text]) => text.split("\n").flatMap((line, at) => (pattern.test(line) ? [`${file}:${at + 1}`] : [])));
    expect(found).toEqual([]);
  });

  test("would be found", () => {
    expect(example).toMatch(pattern);
  });
});

describe("what the bundles take of Node to reach out with, and which package does", () => {
  /** Of the protocol's packages the one speaks over pipes and sockets where it is told to, the other starts the server, and can look for programs. */
  test.each<[entry: string, reaching: readonly string[]]>([
    ["client/extension.ts", ["vscode-jsonrpc: net", "vscode-languageclient: child_process"]],
    ["client/panel/main.ts", []],
    ["server/main.ts", ["vscode-jsonrpc: net", "vscode-languageserver: child_process", "workspace/workers/thread.ts: worker_threads"]],
    ["workspace/workers/worker.ts", ["workspace/workers/worker.ts: worker_threads"]],
    ["cli/main.ts", ["workspace/workers/thread.ts: worker_threads"]],
  ])("%s", async (entry, reaching) => {
    const { metafile } = await build({ ...BUNDLING, entryPoints: [entry] });
    const found = Object.entries(metafile.inputs).flatMap(([file, { imports }]) => {
      const owner = /node_modules\/((?:@[^/]+\/)?[^/]+)(?!.*node_modules\/)/u.exec(file)?.[1] ?? file;
      return imports.flatMap(({ path, external }) =>
        external === true && REACHING.test(path) ? [`${owner}: ${path.replace("node:", "")}`] : [],
      );
    });
    expect([...new Set(found)].toSorted()).toEqual(reaching);
  });
});

const REACHING = /^(?:node:)?(?:net|https?|http2|tls|dgram|dns|child_process|worker_threads|inspector|vm|cluster|repl|wasi)(?:\/|$)/u;
const BUNDLING = {
  bundle: true,
  write: false,
  metafile: true,
  platform: "node",
  format: "cjs",
  external: ["vscode"],
  logLevel: "error",
  outdir: "build/none",
} satisfies BuildOptions;
