import picomatch from "picomatch";

export type Matcher = (path: string) => boolean;

/**
 * Makes one test of many globs, for paths relative to the folder the globs were written for, with `/`. As in `.gitignore`, a glob without
 * a slash matches at any depth, and one that names a folder matches all in it.
 */
export function matcher(globs: readonly string[]): Matcher {
  return compile(globs, "/**");
}

/** As `matcher`, for globs that choose files to read: one that names a folder matches the texts in it, not its pictures. */
export function textMatcher(globs: readonly string[]): Matcher {
  return compile(globs, `/${TEXT_FILES}`);
}

/** The files that may be articles where nothing else is said. */
export const TEXT_FILES = "**/*.{txt,md,article}";

/** The path that a glob without wildcards names, else null. */
export function plainPath(glob: string): string | null {
  return WILDCARD.test(glob) ? null : glob.replace(/^\.?\//u, "");
}

/**
 * Why a glob cannot be used, or null. Every `*` in one name, and every `**`, multiplies the time a test
 * may take, so their numbers are bounded.
 */
export function wildcardFault(glob: string): string | null {
  if (glob.length > MAX_LENGTH) return `A glob can have ${MAX_LENGTH} characters at most.`;
  if (glob.split("/").includes("..")) return `A glob cannot lead out of the folder: "${glob}".`;
  const crowded = glob.split("/").some((name) => name !== "**" && (name.match(/[*?{[]/gu)?.length ?? 0) > MAX_WILDCARDS);
  if (crowded) return `A glob can have ${MAX_WILDCARDS} wildcards at most between two slashes: "${glob}".`;
  return (glob.match(/\*\*/gu)?.length ?? 0) > MAX_WILDCARDS ? `A glob can have ${MAX_WILDCARDS} "**" at most: "${glob}".` : null;
}

const MAX_LENGTH = 1000;
const MAX_WILDCARDS = 5;
const WILDCARD = /[*?{}[\]]/u;

function compile(globs: readonly string[], inFolder: string): Matcher {
  const patterns = globs.filter((glob) => wildcardFault(glob) === null).flatMap((glob) => expand(glob, inFolder));
  return patterns.length === 0 ? () => false : picomatch(patterns, { dot: false, nonegate: true, maxLength: MAX_LENGTH });
}

function expand(glob: string, inFolder: string): string[] {
  const isAnchored = glob.startsWith("/") || glob.startsWith("./");
  // Marks of no meaning in `.gitignore` and VS Code; to picomatch they would be those of a regular expression, which may take for ever.
  const bare = glob
    .replaceAll(/[()+|]/gu, String.raw`\$&`)
    .replace(/^\.?\//u, "")
    .replace(/\/(?:\*\*)?$/u, "");
  if (bare === "") return [];
  const rooted = isAnchored || bare.includes("/") || glob.endsWith("/**") ? bare : `**/${bare}`;
  return [rooted, rooted + inFolder];
}
