import { readByline } from "./byline.ts";
import { readDateline, type Dateline } from "./dateline.ts";
import { introducesLinks, isAuthorNote, isBareCredit, readFurniture } from "./furniture.ts";
import type { Passage } from "./lines.ts";
import { readTimestamp, type Timestamp } from "./published.ts";
import type { BlockKind } from "./types.ts";

/** A passage with what it is; `timestamp`, `byline` and `dateline` where it holds one. */
export interface LabelledPassage extends Passage {
  kind: Exclude<BlockKind, "front-matter">;
  readonly words: number;
  readonly timestamp: Timestamp | null;
  byline: string | null;
  /** Spans count from the passage's start. */
  dateline: Dateline | null;
}

/** Where the top of an article ends at the latest: bylines and timestamps stand in these many passages. */
const TOP = 15;

/**
 * Says of every passage what it is: first what its own words tell, then what its place among the others does. Every step only relabels what the
 * steps before it left as paragraphs; a passage that reads as prose stays one.
 */
export function labelPassages(passages: readonly Passage[], headline: string | null): LabelledPassage[] {
  const labelled = passages.map((passage, index) => labelAlone(passage, index, passages.length));
  labelCaptions(labelled);
  labelLinks(labelled);
  labelMenus(labelled);
  const body = findBody(labelled);
  labelTop(labelled, body, headline);
  labelDatelines(labelled, body);
  labelSections(labelled, body);
  labelTail(labelled);
  return labelled;
}

/** Whether a text ends as a sentence does. */
export function endsSentence(text: string): boolean {
  return /[.!?…][\s"'”’»)\]]*$/u.test(text.slice(-12));
}

/** Whether a passage is long enough, and closed as a sentence is, to be reporting. */
export function isProse({ text, words }: { readonly text: string; readonly words: number }): boolean {
  return (words >= 8 && endsSentence(text)) || words >= 25;
}

function labelAlone(passage: Passage, index: number, count: number): LabelledPassage {
  const { text } = passage;
  const words = countWords(text);
  const plain = { ...passage, words, timestamp: null, byline: null, dateline: null };
  const near = index < TOP || index > count - TOP;
  const timestamp = text.length <= 120 && near ? readTimestamp(text) : null;
  if (timestamp && words <= 16 && isTimestampLine(timestamp, text, index)) return { ...plain, kind: "dateline", timestamp };
  const byline = index < TOP ? readByline(text) : null;
  if (byline) return { ...plain, kind: "byline", byline };
  const dateline = index < TOP && words <= 10 ? readLoneDateline(text) : null;
  if (dateline) return { ...plain, kind: "dateline", dateline };
  return { ...plain, kind: readFurniture(text, words) ?? "paragraph" };
}

/** A dateline on a line of its own: "RIPON, Calif. (AP) —". */
function readLoneDateline(text: string): Dateline | null {
  if (!/[—–―-]$/u.test(text)) return null;
  const dateline = readDateline(`${text} X`);
  return dateline?.end === text.length ? dateline : null;
}

/**
 * A line that is a date, a label and at most a name before it: "- The Courier - Monday, June 16, 2014", "AFP, Tuesday 2 Jul 2013". A first line
 * such as "River Flood, June 16, 2014" is a headline.
 */
function isTimestampLine({ rest, label, dateLast }: Timestamp, text: string, index: number): boolean {
  if (!rest.every((word) => /^[\p{Lu}&\d]/u.test(word) || word === "of" || word === "and" || word === "-")) return false;
  if (label || rest.length === 0) return rest.length <= 6;
  if (!dateLast || rest.length > 4) return false;
  return index > 0 || /^[-–—|•]/u.test(text) || rest.every((word) => word === word.toUpperCase());
}

function countWords(text: string): number {
  let words = 0;
  let inside = false;
  for (let at = 0; at < text.length; at++) {
    const blank = text.charCodeAt(at) <= 0x20 || text[at] === "\u00a0";
    if (!blank && !inside) words++;
    inside = !blank;
  }
  return words;
}

/** A passage before a bare credit, or said again word for word, is a picture's. */
function labelCaptions(passages: readonly LabelledPassage[]): void {
  const seen = new Map<string, LabelledPassage>();
  passages.forEach((passage, index) => {
    if (passage.kind !== "paragraph" && passage.kind !== "caption") return;
    const next = passages[index + 1];
    // A pair of lines set apart: among lines without any space between, a paragraph may stand before another picture's credit.
    const credited = next !== undefined && isBareCredit(next.text) && !next.apart && passage.apart;
    const extended = next !== undefined && next.kind === "caption" && next.text.startsWith(passage.text);
    if ((credited || extended) && passage.words <= 60) passage.kind = "caption";
    const twin = seen.get(passage.text);
    if (twin && passage.words >= 6) {
      passage.kind = "caption";
      if (twin.words <= 60) twin.kind = "caption";
    }
    seen.set(passage.text, passage);
  });
}

/** The line after "Related article" is a link, unless it is a sentence. */
function labelLinks(passages: readonly LabelledPassage[]): void {
  passages.forEach((passage, index) => {
    const before = passages[index - 1];
    if (before?.kind === "furniture" && introducesLinks(before.text) && passage.words <= 16 && !endsSentence(passage.text))
      relabel(passage, "furniture");
  });
}

/** Four short scraps in a row are a menu. */
function labelMenus(passages: readonly LabelledPassage[]): void {
  for (let first = 0; first < passages.length;) {
    let last = first;
    while (isScrap(passages[last])) last++;
    if (last - first >= 4) for (let at = first; at < last; at++) relabel(passages[at], "furniture");
    first = Math.max(last, first + 1);
  }
}

function isScrap(passage: LabelledPassage | undefined): boolean {
  if (!passage) return false;
  if (passage.kind === "furniture") return true;
  return passage.kind === "paragraph" && passage.words <= 4 && !endsSentence(passage.text) && !/\d|["“”]/u.test(passage.text);
}

function relabel(passage: LabelledPassage | undefined, kind: LabelledPassage["kind"]): void {
  if (passage?.kind === "paragraph") passage.kind = kind;
}

/** The passage that the article's own text starts at: the one with the dateline, else the first that reads as prose. */
function findBody(passages: readonly LabelledPassage[]): number {
  let paragraphs = 0;
  for (const [index, passage] of passages.entries()) {
    if (passage.kind !== "paragraph") continue;
    if (paragraphs++ > 8) break;
    const dateline = passage.words >= 8 ? readDateline(passage.text) : null;
    if (!dateline) continue;
    passage.dateline = dateline;
    return index;
  }
  const first = passages.findIndex((passage, index) => passage.kind === "paragraph" && isProse(passage) && !isHeadline(passages, index));
  return first < 0 ? passages.length : first;
}

/** Further down, only a dateline that names its agency: agencies' copy is put together from several. */
function labelDatelines(passages: readonly LabelledPassage[], body: number): void {
  for (const passage of passages.slice(body + 1)) {
    if (passage.kind !== "paragraph" || passage.words < 8 || !passage.text.slice(0, 90).includes(")")) continue;
    const dateline = readDateline(passage.text);
    if (dateline && passage.text.slice(0, dateline.end).includes(")")) passage.dateline = dateline;
  }
}

/** The first of the unlabelled passages is a headline unless it reads as a closed sentence. */
function isHeadline(passages: readonly LabelledPassage[], index: number): boolean {
  const first = passages.findIndex((passage) => passage.kind === "paragraph");
  const passage = passages[index];
  return index === first && passage !== undefined && passage.words <= 30 && !endsWithStop(passage.text);
}

/** Headline and deck: what stands before the body. Scraps around them ("ASIA", "Link copied") are the page's. */
function labelTop(passages: readonly LabelledPassage[], body: number, headline: string | null): void {
  const top = passages.slice(0, Math.min(body, TOP + 10)).filter(({ kind, words }) => kind === "paragraph" && words <= 45);
  const given = headline === null ? "" : fold(headline);
  const title =
    top.find(({ text }) => given !== "" && fold(text) === given) ??
    top.find((passage) => passage.words >= 4 && passage.words <= 30 && (passage === top[0] || !endsWithStop(passage.text))) ??
    top.find(({ words, text }) => words <= 30 && (body < passages.length || !endsWithStop(text)));
  if (!title) return;
  for (const passage of top) {
    if (passage === title) passage.kind = "headline";
    else if (passage.words <= 3 && !/\d/u.test(passage.text)) passage.kind = "furniture";
    else if (passage.start > title.start) labelDeck(passage);
  }
}

function labelDeck(passage: LabelledPassage): void {
  const reporter = CORRESPONDENT.exec(passage.text.slice(0, 80))?.[1] ?? null;
  passage.kind = reporter ? "byline" : "subhead";
  passage.byline = reporter;
}

/** "Jane Roe in Port Malaka", under a headline. */
const CORRESPONDENT = /^(\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,3}) in(?: \p{Lu}[\p{L}.'’-]*){1,3}$/u;

function endsWithStop(text: string): boolean {
  return /\.[\s"'”’)]*$/u.test(text.slice(-8));
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** A short line without a full stop between paragraphs heads a section. */
function labelSections(passages: readonly LabelledPassage[], body: number): void {
  for (let at = body + 1; at < passages.length - 1; at++) {
    const [before, passage, next] = [passages[at - 1], passages[at], passages[at + 1]];
    // The last of a list's lines is not the next paragraph's head.
    if (before?.kind === "paragraph" && !endsSentence(before.text) && !before.text.endsWith(":")) continue;
    if (!passage || passage.kind !== "paragraph" || passage.words > 8 || !next || next.kind === "furniture") continue;
    if (/[.!?…:;,"”][\s'’)]*$/u.test(passage.text) || /^[\p{Ll}"“•*–—-]/u.test(passage.text)) continue;
    if (next.words >= 10 || next.kind === "caption") passage.kind = "section";
  }
}

/** What follows the last paragraph of prose and is no sentence is the page's, not the article's. */
function labelTail(passages: readonly LabelledPassage[]): void {
  let owned = false;
  for (const passage of passages) {
    if (passage.kind === "credit" && /copyright|©|all rights reserved/iu.test(passage.text)) owned = true;
    else if (owned && !isProse(passage)) relabel(passage, "furniture");
  }
  for (const passage of passages.slice(-8)) if (isAuthorNote(passage.text)) relabel(passage, "credit");
  for (let at = passages.length - 1; at > 0; at--) {
    const passage = passages[at];
    if (!passage || (passage.kind === "paragraph" && (passage.words > 5 || endsSentence(passage.text) || /\d|["“”]/u.test(passage.text))))
      return;
    relabel(passage, "furniture");
  }
}
