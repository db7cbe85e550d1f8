import { spawnSync } from "node:child_process";
import { copyFileSync, cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";

export const ROOT = join(import.meta.dirname, "../..");

/** Builds what ships, away from `dist/`; gives the folder of the programs. Taken away in the end. */
export function buildShipped(): string {
  const folder = mkdtempSync(join(tmpdir(), "second-source-shipped-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const { status, stderr } = spawnSync(process.execPath, ["scripts/build.mjs", join(folder, "dist")], { cwd: ROOT });
  if (status !== 0) throw new Error(String(stderr));
  copyFileSync(join(ROOT, "package.json"), join(folder, "package.json"));
  cpSync(join(ROOT, "l10n"), join(folder, "l10n"), { recursive: true });
  return join(folder, "dist");
}

/** An empty folder, taken away in the end. */
export function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), "second-source-hostile-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
