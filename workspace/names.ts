/** Folders that hold no articles of the user's; never entered. */
export function isSkippedFolder(name: string): boolean {
  return SKIPPED_FOLDERS.has(name);
}

/** Files that belong to software, whatever their text; never articles unless named one by one. */
export function isSoftwareFile(name: string): boolean {
  const stem = name.replace(/\.[^.]*$/u, "").toLowerCase();
  const first = stem.split(/[-_.\s]/u)[0] ?? stem;
  return SOFTWARE_NAMES.has(stem) || (SOFTWARE_FIRST_WORDS.has(first) && !/\s/u.test(stem));
}

const SKIPPED_FOLDERS: ReadonlySet<string> = new Set([
  "node_modules",
  "bower_components",
  "site-packages",
  "__pycache__",
  ".git",
  ".hg",
  ".svn",
]);

const SOFTWARE_NAMES: ReadonlySet<string> = new Set([
  "cmakelists",
  "robots",
  "humans",
  "security",
  "code_of_conduct",
  "code-of-conduct",
  "contributing",
  "contributors",
  "authors",
  "maintainers",
  "codeowners",
  "governance",
  "support",
  "history",
  "changes",
  "news",
  "todo",
  "install",
  "third-party-notices",
  "thirdpartynotices",
  "pull_request_template",
  "issue_template",
  "agents",
  "claude",
  "package-lock",
]);

/** "requirements-dev.txt", "LICENSE.MIT.txt", "README.de.md" … */
const SOFTWARE_FIRST_WORDS: ReadonlySet<string> = new Set([
  "requirements",
  "constraints",
  "license",
  "licence",
  "licenses",
  "copying",
  "notice",
  "readme",
  "changelog",
]);
