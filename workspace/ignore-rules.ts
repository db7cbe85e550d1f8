import ignore, { type Ignore } from "ignore";
import { wildcardFault } from "./globs.ts";

/** The `.gitignore` files that hold for a folder, outermost first; each counts from the folder it stands in. */
export type IgnoreRules = readonly { readonly base: string; readonly rules: Ignore }[];

/** Adds what a `.gitignore` says for `base` (relative to the root, empty for the root itself) and all below it. */
export function addIgnoreFile(outer: IgnoreRules, base: string, text: string): IgnoreRules {
  const lines = text.split(/\r?\n/u).filter((line) => wildcardFault(line) === null && (line.match(/\*\*/gu)?.length ?? 0) <= MOST_FOLDERS);
  return [...outer, { base, rules: ignore().add(lines) }];
}

/** Each `**` of a line multiplies the time that a test takes by the depth of the folders; hardly a line has two. */
const MOST_FOLDERS = 2;

/** Whether git would leave `path` (relative to the root, with `/`) out; the innermost file that speaks of it decides. */
export function isIgnored(outer: IgnoreRules, path: string, folder: boolean): boolean {
  for (const { base, rules } of outer.toReversed()) {
    const relative = base === "" ? path : path.slice(base.length + 1);
    const verdict = rules.test(folder ? `${relative}/` : relative);
    if (verdict.ignored) return true;
    if (verdict.unignored) return false;
  }
  return false;
}
