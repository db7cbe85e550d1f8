import picomatch from "picomatch";
import { linearGlob } from "./linear-glob.ts";

export type Matcher = (path: string) => boolean;

/**
 * Makes one test of many globs, for paths relative to the folder the globs were written for, with `/`. As in `.gitignore`, a glob without
 * a slash matches at any depth, and one that names a folder matches all in it.
 */
export function matcher(globs: readonly string[]): Matcher {
  return compile(globs, isSeen);
}

/** As `matcher`, for globs that choose files to read: one that names a folder matches the texts in it, not its pictures. */
export function textMatcher(globs: readonly string[]): Matcher {
  return compile(globs, isText);
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
  const bare = glob.replaceAll(/\\[^]/gu, "");
  const crowded = bare.split("/").some((name) => name !== "**" && (name.match(/[*?{[]/gu)?.length ?? 0) > MAX_WILDCARDS);
  if (crowded) return `A glob can have ${MAX_WILDCARDS} wildcards at most between two slashes: "${glob}".`;
  return (bare.match(/\*\*/gu)?.length ?? 0) > MAX_WILDCARDS ? `A glob can have ${MAX_WILDCARDS} "**" at most: "${glob}".` : null;
}

/** As wildcards, a folder's name does not stand for what is hidden in it. */
const isSeen: Matcher = (path) => !/(?:^|\/)\./u.test(path);
const isText: Matcher = picomatch(TEXT_FILES);
const MAX_LENGTH = 1000;
const MAX_WILDCARDS = 5;
const WILDCARD = /[*?{}[\]]/u;

/** `isInFolder` says of what stands in a folder that a glob names, by its path in there, whether it is meant, too. */
function compile(globs: readonly string[], isInFolder: Matcher): Matcher {
  const matches = anyOf(globs.filter((glob) => wildcardFault(glob) === null).flatMap(rooted));
  return (path) => {
    if (matches(path)) return true;
    for (let slash = path.indexOf("/"); slash !== -1; slash = path.indexOf("/", slash + 1)) {
      if (matches(path.slice(0, slash)) && isInFolder(path.slice(slash + 1))) return true;
    }
    return false;
  };
}

/** Settings may have hundreds of globs, each for a folder or file of its own, and there are thousands of paths: most are told by how they begin. */
function anyOf(globs: readonly string[]): Matcher {
  const tests = globs.map((glob) => ({
    start: literalStart(glob),
    isMatch: isSimple(glob) ? picomatch(glob, { dot: false, nonegate: true }) : linearGlob(glob),
  }));
  return (path) => tests.some(({ start, isMatch }) => path.startsWith(start) && isMatch(path));
}

/** What every path begins with that a glob matches; without the slash behind a folder, whose name alone may match. */
function literalStart(glob: string): string {
  return (/^[^*?{}[\]\\"]*/u.exec(glob)?.[0] ?? "").replace(/\/$/u, "");
}

/**
 * Whether a glob is one of the many for which picomatch's regular expression takes time in proportion to a path: one `**`, and in each name one
 * wildcard that takes many characters, and none in braces.
 */
function isSimple(glob: string): boolean {
  return !/[[\\]|\*\*.*\*\*|\*[^/*]+\*|\{[^}]*(?:[*?{]|$)|\{[^,}]*\}|\}[^/]*\{/u.test(glob);
}

/** A glob as it counts from the folder that it was written for; none where it names nothing. */
function rooted(glob: string): string[] {
  const isAnchored = glob.startsWith("/") || glob.startsWith("./");
  // Marks of no meaning in `.gitignore` and VS Code; to picomatch they would be those of a regular expression, which may take for ever.
  const bare = glob
    .replaceAll(/\\[^]|[()+|]/gu, (mark) => (mark.length > 1 ? mark : `\\${mark}`))
    .replace(/^\.?\//u, "")
    .replace(/\/(?:\*\*)?$/u, "");
  if (bare === "") return [];
  return [isAnchored || bare.includes("/") || glob.endsWith("/**") ? bare : `**/${bare}`];
}
