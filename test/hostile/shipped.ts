import { spawnSync } from "node:child_process";
import { copyFileSync, cpSync } from "node:fs";
import { join } from "node:path";
import { scratch } from "../scratch.ts";

export const ROOT = join(import.meta.dirname, "../..");

/** Builds what ships, away from `dist/`; gives the folder of the programs. Taken away in the end. */
export function buildShipped(): string {
  const folder = scratch();
  const { status, stderr } = spawnSync(process.execPath, ["scripts/build.mjs", join(folder, "dist")], { cwd: ROOT });
  if (status !== 0) throw new Error(String(stderr));
  copyFileSync(join(ROOT, "package.json"), join(folder, "package.json"));
  cpSync(join(ROOT, "l10n"), join(folder, "l10n"), { recursive: true });
  return join(folder, "dist");
}
