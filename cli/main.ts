import { realpathSync } from "node:fs";
import { dirname } from "node:path";
import { nodeFileSystem, patient } from "../workspace/index.ts";
import { run } from "./run.ts";

/** The entry of the command line. The status is set rather than exited with, so that what is still on its way into a pipe arrives. */
async function main(): Promise<void> {
  const disk = patient(nodeFileSystem);
  try {
    process.exitCode = await run(process.argv.slice(2), {
      stdout: process.stdout,
      stderr: process.stderr,
      env: process.env,
      cwd: process.cwd(),
      home: dirname(realpathSync(process.argv[1] ?? "")),
      fileSystem: disk,
    });
    // All is written. A disk that never answers would keep this process for ever.
    if (disk.abandoned > 0) process.exit();
  } catch (error) {
    process.exitCode = 2;
    process.stderr.write(
      `second-source: A fault of this program: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
  }
}

void main();
