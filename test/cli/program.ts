import { spawn, spawnSync } from "node:child_process";
import { chmodSync, copyFileSync, existsSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";
import { scratch } from "../scratch.ts";

/** The repository's folder. */
export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Bundles the program as `npm run build` does, away from `dist/`, so that no stale one is tested; gives its path. */
export function bundleProgram(): string {
  const folder = scratch();
  // Another user runs it too, to be refused a file.
  chmodSync(folder, 0o755);
  const program = join(folder, "dist/cli.js");
  buildSync({
    entryPoints: { cli: join(ROOT, "cli/main.ts"), worker: join(ROOT, "workspace/workers/worker.ts") },
    outdir: dirname(program),
    bundle: true,
    platform: "node",
    target: "node20",
    format: "cjs",
    minify: true,
    define: { SECOND_SOURCE_ENGINE: '"the tests\' own"' },
    logLevel: "error",
  });
  copyFileSync(join(ROOT, "package.json"), join(folder, "package.json"));
  writeFileSync(join(folder, "dist/package.json"), '{ "type": "commonjs" }');
  const names = join(ROOT, "engine/lexicon/data/names.bin");
  if (existsSync(names)) copyFileSync(names, join(folder, "dist/names.bin"));
  return program;
}

export interface Result {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: Record<string, string>;
  readonly uid?: number;
}

/** Runs the program to its end. */
export function runProgram(program: string, args: readonly string[], { cwd = ROOT, env = {}, uid }: RunOptions = {}): Result {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd,
    env: { PATH: process.env["PATH"], ...env },
    encoding: "utf8",
    maxBuffer: 1 << 28,
    ...(uid === undefined ? {} : { uid, gid: uid }),
  });
  return { status, stdout, stderr };
}

/** Runs the program with a reader that takes `bytes` and leaves; gives the exit status and what came on standard error. */
export function runIntoClosingPipe(program: string, args: readonly string[], bytes: number): Promise<Omit<Result, "stdout">> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [program, ...args], { cwd: ROOT, stdio: ["ignore", "pipe", "pipe"] });
    let stderr = "";
    let read = 0;
    child.stderr.on("data", (chunk) => (stderr += String(chunk)));
    child.stdout.on("data", (chunk: Buffer) => {
      read += chunk.length;
      if (read >= bytes) child.stdout.destroy();
    });
    child.on("close", (status) => resolve({ status, stderr }));
  });
}
