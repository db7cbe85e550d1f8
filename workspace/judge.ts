import { dirname } from "node:path";

/** What is known of a file when it is asked whether it is an article. */
export interface Candidate {
  /** Absolute. */
  readonly file: string;
  /** The settings, the caller or the file's kind say that it is one. */
  readonly named: boolean;
  /** The marks of an article that its text has. */
  readonly evidence: readonly string[];
  /** Whether it reads as prose; null while nobody looked, which costs far more than to look for marks. */
  readonly prose: boolean | null;
}

/** The reason that a file has which is no article by itself. */
export const BESIDE_ARTICLES = "beside articles";

/**
 * The files that are articles, each with the reason: they are named as such; they have an article's front matter, or a dateline, byline or
 * credit line over prose; or they read as prose and stand in a folder beside one of these. A code repository's Markdown is none of them.
 */
export function judgeArticles(candidates: readonly Candidate[]): ReadonlyMap<string, string> {
  const reasons = new Map<string, string>();
  for (const candidate of candidates) {
    const reason = ownReason(candidate);
    if (reason !== null) reasons.set(candidate.file, reason);
  }
  for (const { file } of besideArticles(candidates).filter(({ prose }) => prose)) reasons.set(file, BESIDE_ARTICLES);
  return reasons;
}

/** The files that must be looked at for prose before a judgement; when they were, there may be others. */
export function undecided<Given extends Candidate>(candidates: readonly Given[]): Given[] {
  const marked = candidates.filter(({ named, evidence, prose }) => prose === null && !named && hasWeakMark(evidence));
  return marked.length > 0 ? marked : besideArticles(candidates).filter(({ prose }) => prose === null);
}

function ownReason({ named, evidence, prose }: Candidate): string | null {
  if (named) return "named";
  if (evidence.includes("front-matter")) return "front-matter";
  return prose === true ? (evidence[0] ?? null) : null;
}

/** Those that are no articles by themselves, and stand in a folder with some that are. */
function besideArticles<Given extends Candidate>(candidates: readonly Given[]): Given[] {
  const folders = new Set(candidates.filter((one) => ownReason(one) !== null).map(({ file }) => dirname(file)));
  return candidates.filter((one) => ownReason(one) === null && folders.has(dirname(one.file)));
}

/** A dateline, byline or credit line counts over prose only. */
function hasWeakMark(evidence: readonly string[]): boolean {
  return evidence.length > 0 && !evidence.includes("front-matter");
}
