import { dirname } from "node:path";

/** What is known of a file when it is asked whether it is an article. */
export interface Candidate {
  /** Absolute. */
  readonly file: string;
  /** The settings, the caller or the file's kind say that it is one. */
  readonly named: boolean;
  /** The marks of an article that its text has. */
  readonly evidence: readonly string[];
  /** Whether it reads as prose. */
  readonly prose: boolean;
}

/**
 * The files that are articles, each with the reason: they are named as such, their text has an article's marks, or they read as prose and
 * stand in a folder beside one that has. A code repository's Markdown is none of these.
 */
export function judgeArticles(candidates: readonly Candidate[]): ReadonlyMap<string, string> {
  const reasons = new Map<string, string>();
  const folders = new Set<string>();
  for (const { file, named, evidence } of candidates) {
    const [mark] = evidence;
    if (!named && mark === undefined) continue;
    reasons.set(file, mark ?? "named");
    folders.add(dirname(file));
  }
  for (const { file, prose } of candidates) {
    if (prose && !reasons.has(file) && folders.has(dirname(file))) reasons.set(file, "beside articles");
  }
  return reasons;
}
