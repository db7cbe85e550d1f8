import type { Token } from "../text/types.ts";
import type { Block } from "./types.ts";

/** A stretch of quoted words, in token indices of the article: `first..last` half-open, without the marks. */
export interface Quoted {
  readonly block: number;
  readonly first: number;
  readonly last: number;
  /** Index of the mark, or -1 where a paragraph break stands for it. */
  readonly open: number;
  readonly close: number;
  /** Quoted stretches that are one person's words across paragraphs share a number. */
  readonly run: number;
}

const DOUBLE: ReadonlySet<string> = new Set(['"', "“", "”", "„", "«", "»", "‹", "›", "''", "``", "‟"]);
const OPENERS: ReadonlySet<string> = new Set(["“", "„", "«", "‹", "``", "‟"]);
const CLOSERS: ReadonlySet<string> = new Set(["”", "»", "›", "''"]);
/** Paragraphs that a quotation without a repeated mark may run on for. */
const MAX_RUN = 3;

/**
 * Pairs the quotation marks of the blocks given (indices into `blocks`), outermost only. A quotation that is left open at a paragraph's end goes
 * on in the next, where that opens with a mark or closes one it has not opened. Apostrophes pair with nothing.
 */
export function pairMarks(tokens: readonly Token[], blocks: readonly Block[], prose: readonly number[]): Quoted[] {
  const found: Quoted[] = [];
  let open = false;
  let run = 0;
  prose.forEach((index, at) => {
    const block = blocks[index];
    if (!block) return;
    const continues = open && (opensWithMark(tokens, block) || closesWithin(tokens, blocks, prose.slice(at, at + MAX_RUN)));
    if (!continues) run++;
    const pairs = pairBlock(tokens, index, block, continues, run);
    // Every pair after the first of a block starts a run of its own, and the last may go on in the next block.
    for (const pair of pairs.found) {
      run = pair.run;
      found.push(pair);
    }
    open = pairs.open;
  });
  return found;
}

function isOpener(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token || !DOUBLE.has(token.text) || CLOSERS.has(token.text)) return false;
  return OPENERS.has(token.text) || tokens[at + 1]?.spaced === false;
}

function opensWithMark(tokens: readonly Token[], { firstToken }: Block): boolean {
  return isOpener(tokens, firstToken);
}

/** Whether the first mark of these blocks closes a quotation. */
function closesWithin(tokens: readonly Token[], blocks: readonly Block[], indices: readonly number[]): boolean {
  for (const index of indices) {
    const block = blocks[index];
    if (!block) return false;
    for (let at = block.firstToken; at < block.lastToken; at++) {
      const token = tokens[at];
      if (token && DOUBLE.has(token.text)) return CLOSERS.has(token.text) || (token.text === '"' && !looksOpen(tokens, at, block));
    }
  }
  return false;
}

/** A straight mark opens where space (or the block) stands before it and none after it. */
function looksOpen(tokens: readonly Token[], at: number, block: Block): boolean {
  return (tokens[at]?.spaced === true || at === block.firstToken) && at + 1 < block.lastToken && tokens[at + 1]?.spaced === false;
}

function looksClosed(tokens: readonly Token[], at: number, block: Block): boolean {
  const next = tokens[at + 1];
  const ends = at + 1 >= block.lastToken || next?.spaced === true || next?.kind === "punctuation";
  return ends && at > block.firstToken && (tokens[at]?.spaced === false || at + 1 >= block.lastToken);
}

interface Pairing {
  readonly found: Quoted[];
  readonly open: boolean;
}

function pairBlock(tokens: readonly Token[], index: number, block: Block, continues: boolean, firstRun: number): Pairing {
  const found: Quoted[] = [];
  let run = firstRun;
  // -1: nothing open; the block's start where a quotation goes on without a mark.
  let open = continues && !opensWithMark(tokens, block) ? block.firstToken - 1 : -2;
  const push = (close: number, end: number): void => {
    const first = open + 1;
    const quoted = { block: index, first, last: end, open: open >= block.firstToken ? open : -1, close, run };
    if (end > first) found.push(quoted);
    run += RUN_STEP;
    open = -2;
  };
  for (let at = block.firstToken; at < block.lastToken; at++) {
    const mark = tokens[at]?.text ?? "";
    if (!DOUBLE.has(mark)) {
      if (open === -2)
        at = pairSingle(tokens, at, block, (first, close) => {
          found.push({ block: index, first: first + 1, last: close, open: first, close, run });
          run += RUN_STEP;
        });
      continue;
    }
    if (open === -2) {
      if (opensHere(tokens, at, block)) open = at;
      else if (found.length === 0 && lostItsOpening(tokens, at, block)) {
        open = block.firstToken - 1;
        push(at, at);
      }
    } else if (innerEnd(tokens, open, at, block) > at) {
      at = innerEnd(tokens, open, at, block);
    } else if (closesHere(tokens, at, block)) push(at, at);
    else if (mark === '"' && looksOpen(tokens, at, block)) open = at;
  }
  const single = open < block.firstToken ? -1 : closedSingly(tokens, open, block);
  if (single > 0) push(single, single);
  const left = open !== -2 && open + 1 < block.lastToken;
  if (left) push(-1, block.lastToken);
  return { found, open: left };
}

/** A closing mark after a comma, in a paragraph that opened none: "It is gone,” said …". */
function lostItsOpening(tokens: readonly Token[], at: number, block: Block): boolean {
  const next = tokens[at + 1];
  if (at < block.firstToken + LEAST_LOST || tokens[at - 1]?.text !== "," || tokens[at]?.spaced !== false) return false;
  return at + 1 < block.lastToken && next?.spaced === true && next.kind === "word";
}

/** Words that a quotation without its opening mark has at least; fewer are a measure or a list. */
const LEAST_LOST = 4;

/** The single mark, after a stop or comma and with none that opens before it, that closes what a double mark opened; -1 where there is none. */
function closedSingly(tokens: readonly Token[], open: number, block: Block): number {
  for (let at = open + 1; at < block.lastToken; at++) {
    const mark = tokens[at]?.text;
    if (mark === "‘" || (mark === "'" && looksOpen(tokens, at, block))) return -1;
    if ((mark === "'" || mark === "’") && STOPS.has(tokens[at - 1]?.text ?? "") && looksClosed(tokens, at, block)) return at;
  }
  return -1;
}

const STOPS: ReadonlySet<string> = new Set([",", ".", "?", "!"]);

/** Where a quotation inside the open one ends that begins at this mark; the mark itself where none does. */
function innerEnd(tokens: readonly Token[], open: number, at: number, block: Block): number {
  if (isNested(tokens, open, at)) return nestedEnd(tokens, at, block);
  return tokens[at]?.text === '"' ? straightEnd(tokens, open, at, block) : at;
}

/** A curly mark inside a straight quotation opens a quotation in it. */
function isNested(tokens: readonly Token[], open: number, at: number): boolean {
  return tokens[open]?.text === '"' && OPENERS.has(tokens[at]?.text ?? "");
}

const MAX_NESTED = 60;

function nestedEnd(tokens: readonly Token[], from: number, block: Block): number {
  for (let at = from + 1; at < Math.min(block.lastToken, from + MAX_NESTED); at++) {
    if (tokens[at]?.text === "”" || tokens[at]?.text === "»") return at;
  }
  return from;
}

/** Where a straight quotation inside a curly one ends: a straight mark opens here, another closes, and the curly one is closed after that. */
function straightEnd(tokens: readonly Token[], open: number, from: number, block: Block): number {
  if (tokens[open]?.text !== "“" || !looksOpen(tokens, from, block)) return from;
  let end = from;
  for (let at = from + 1; at < Math.min(block.lastToken, from + MAX_NESTED); at++) {
    const mark = tokens[at]?.text ?? "";
    if (end > from && CLOSERS.has(mark)) return end;
    if (OPENERS.has(mark) || (end > from && mark === '"')) return from;
    if (mark === '"') end = at;
  }
  return from;
}

/** Runs inside one block are told apart by fractions, so that the next block may take up the last. */
const RUN_STEP = 1 / 4096;

function opensHere(tokens: readonly Token[], at: number, block: Block): boolean {
  const mark = tokens[at]?.text ?? "";
  // Some outlets open with the mark that closes.
  if (CLOSERS.has(mark)) return (mark === "”" || mark === "''") && looksOpen(tokens, at, block);
  if (OPENERS.has(mark)) return true;
  // Inches, and a closing mark that lost its opening one.
  if (tokens[at - 1]?.kind === "number" && tokens[at]?.spaced === false && at > block.firstToken) return false;
  return !looksClosed(tokens, at, block) && at + 1 < block.lastToken;
}

function closesHere(tokens: readonly Token[], at: number, block: Block): boolean {
  const mark = tokens[at]?.text ?? "";
  if (CLOSERS.has(mark)) return true;
  // German closes with the mark that English opens with.
  if (OPENERS.has(mark)) {
    const next = tokens[at + 1];
    return mark === "“" && tokens[at]?.spaced === false && (next?.spaced !== false || next.kind === "punctuation");
  }
  return !looksOpen(tokens, at, block) || at + 1 >= block.lastToken;
}

const MAX_SINGLE = 200;

/** Pairs a single mark that opens here, and returns where to go on. */
function pairSingle(tokens: readonly Token[], at: number, block: Block, found: (open: number, close: number) => void): number {
  const mark = tokens[at]?.text;
  const next = tokens[at + 1];
  // "Rock 'n' roll" has two apostrophes.
  if ((mark !== "‘" && mark !== "'") || !next || next.spaced || at + 1 >= block.lastToken || next.lower === "n") return at;
  if (at > block.firstToken && tokens[at]?.spaced === false && tokens[at - 1]?.kind !== "punctuation") return at;
  const close = singleCloser(tokens, at, block);
  if (close < 0) return at;
  found(at, close);
  return close;
}

/** The mark that closes: one after a stop or comma, else one that cannot be the apostrophe of a plural. */
function singleCloser(tokens: readonly Token[], open: number, block: Block): number {
  const limit = Math.min(block.lastToken, open + MAX_SINGLE);
  let plural = -1;
  for (let at = open + 2; at < limit; at++) {
    const token = tokens[at];
    if (!token || (token.text !== "’" && token.text !== "'") || token.spaced) continue;
    const next = tokens[at + 1];
    if (next && at + 1 < block.lastToken && !next.spaced && next.kind === "word") continue;
    if (!tokens[at - 1]?.lower.endsWith("s")) return at;
    if (plural < 0) plural = at;
  }
  return plural;
}
