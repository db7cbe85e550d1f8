import type { Article } from "../article/types.ts";
import { lowerBound } from "../claim/index.ts";
import { hashOf, mix } from "./hash.ts";
import type { ArticleAnalysis, CopySet } from "./types.ts";

/** Words that a shingle has: as many in a row are the same by chance only in a set phrase. */
const SHINGLE = 5;
/** Of so many shingles in a row one is kept, the one of least hash: what two texts share they keep alike (winnowing). */
const WINDOW = 4;
/** Fewer kept shingles are too little text to tell a copy by. */
const LEAST = 12;
/** Of the shorter text, how much must stand in the longer one for the two to be one witness. */
const SHARE = 0.5;
/** Texts that one shingle is looked up in. */
const MOST = 24;

/**
 * Sets of articles whose text is for the most part the same, as outlets print one agency's report: they are one witness. What both only quote is
 * no copy. In order of first article; linear in their number and length.
 */
export function copiesOf(articles: readonly ArticleAnalysis[]): CopySet[] {
  const prints = articles.map(({ fingerprint }) => fingerprint);
  // The longest first, so that each shorter text is held against the fullest print of what it copies.
  const order = prints.map((_, index) => index).toSorted((a, b) => (prints[b]?.length ?? 0) - (prints[a]?.length ?? 0) || a - b);
  const index = new Map<number, number[]>();
  const sets = new Map<number, { members: number[]; share: number }>();
  for (const at of order) {
    const own = prints[at] ?? new Uint32Array();
    if (own.length < LEAST) continue;
    const [best, count] = likest(own, index);
    const set = sets.get(best);
    if (set && count >= SHARE * own.length) {
      set.members.push(at);
      set.share = Math.min(set.share, count / own.length);
      continue;
    }
    sets.set(at, { members: [at], share: 1 });
    for (const hash of own) {
      const list = index.get(hash);
      if (!list) index.set(hash, [at]);
      else if (list.length < MOST) list.push(at);
    }
  }
  return [...sets.values()]
    .filter(({ members }) => members.length > 1)
    .map(({ members, share }) => ({ first: Math.min(...members), members: members.toSorted((a, b) => a - b), share }))
    .toSorted((a, b) => a.first - b.first)
    .map(({ members, share }) => ({ paths: members.flatMap((at) => articles[at]?.article.path ?? []), share }));
}

/** Which text has most of these shingles, and how many. */
function likest(own: Uint32Array, index: ReadonlyMap<number, readonly number[]>): readonly [text: number, count: number] {
  const counts = new Map<number, number>();
  for (const hash of own) for (const at of index.get(hash) ?? []) counts.set(at, (counts.get(at) ?? 0) + 1);
  let best: readonly [number, number] = [-1, 0];
  for (const [at, count] of counts) if (count > best[1] || (count === best[1] && at < best[0])) best = [at, count];
  return best;
}

/**
 * The hashes of some of the shingles of an article's paragraphs, quotations left out, each once and in order: of the article alone, so that it is
 * made once.
 */
export function fingerprintOf(article: Article): Uint32Array {
  const kept = new Set<number>();
  for (const block of article.blocks) {
    if (block.kind !== "paragraph") continue;
    const words: number[] = [];
    for (let at = block.firstToken; at < block.lastToken; at += 1) {
      const token = article.tokens[at];
      if (token && token.kind !== "punctuation" && !isQuoted(article, token.start)) words.push(hashOf(token.lower));
    }
    keepLeast(shinglesOf(words), kept);
  }
  return Uint32Array.from(kept).toSorted();
}

function shinglesOf(words: readonly number[]): number[] {
  const shingles: number[] = [];
  for (let at = 0; at + SHINGLE <= words.length; at += 1) {
    let hash = 0;
    for (let next = at; next < at + SHINGLE; next += 1) hash = mix(hash, words[next] ?? 0);
    shingles.push(hash);
  }
  return shingles;
}

/** Keeps the least of each window. */
function keepLeast(shingles: readonly number[], kept: Set<number>): void {
  const last = Math.max(0, shingles.length - WINDOW);
  for (let at = 0; at <= last && at < shingles.length; at += 1) {
    let least = Infinity;
    for (let next = at; next < Math.min(at + WINDOW, shingles.length); next += 1) least = Math.min(least, shingles[next] ?? Infinity);
    kept.add(least);
  }
}

function isQuoted({ quotations }: Article, offset: number): boolean {
  const quotation = quotations[lowerBound(quotations, (one) => one.end > offset)];
  return quotation !== undefined && quotation.start <= offset;
}
