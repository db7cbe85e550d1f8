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
 * The files that are articles, each with the reason: they are named as such; they have an article's front matter, or a dateline, byline or
 * credit line over prose; or they read as prose and stand in a folder beside one of these. A code repository's Markdown is none of them.
 */
export function judgeArticles(candidates: readonly Candidate[]): ReadonlyMap<string, string> {
  const reasons = new Map<string, string>();
  const folders = new Set<string>();
  for (const candidate of candidates) {
    const reason = candidate.named ? "named" : markOf(candidate);
    if (reason === null) continue;
    reasons.set(candidate.file, reason);
    folders.add(dirname(candidate.file));
  }
  for (const { file, prose } of candidates) {
    if (prose && !reasons.has(file) && folders.has(dirname(file))) reasons.set(file, "beside articles");
  }
  return reasons;
}

function markOf({ evidence, prose }: Candidate): string | null {
  if (evidence.includes("front-matter")) return "front-matter";
  return prose ? (evidence[0] ?? null) : null;
}
