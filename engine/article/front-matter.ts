import { isMap, isScalar, isSeq, parseDocument, type Pair } from "yaml";
import type { Span } from "../text/types.ts";
import { lineEnd } from "./lines.ts";
import { readDay } from "./published.ts";
import type { ArticleField, ArticleProblem, IsoDay } from "./types.ts";

export interface FrontMatter {
  /** From the first `---` to the last, terminators excluded; null where the file has none. */
  readonly span: Span | null;
  readonly fields: ReadonlyMap<ArticleField, string>;
  readonly published: IsoDay | null;
  readonly problems: readonly ArticleProblem[];
}

const FIELDS: ReadonlyMap<string, ArticleField> = new Map<string, ArticleField>([
  ["outlet", "outlet"],
  ["publisher", "outlet"],
  ["published", "published"],
  ["headline", "headline"],
  ["author", "author"],
  ["byline", "author"],
  ["url", "url"],
]);

/** Front matter longer than this, or with more brackets, is read line by line, without YAML. */
const MAX_YAML = 32_768;
const MAX_BRACKETS = 300;
const MAX_VALUE = 1000;

/**
 * Reads the YAML front matter of a text that starts with a line `---`. Unknown fields are left alone; what is broken is reported at its place,
 * and the plain `key: value` lines around it still count. Nothing is ever expanded: aliases and tags mean nothing here.
 */
export function readFrontMatter(text: string): FrontMatter {
  const none: FrontMatter = { span: null, fields: new Map(), published: null, problems: [] };
  const first = lineEnd(text, 0);
  if (text.slice(0, first).trimEnd() !== "---") return none;
  const body = afterTerminator(text, first);
  const close = closingLine(text, body);
  if (!close) return readUnclosed(text, body) ?? none;
  const raw = text.slice(body, close.start);
  if (raw.trim() !== "" && !hasFields(raw)) return none;
  const plain = raw.length > MAX_YAML || isTooDeep(raw);
  const read = plain ? readSimple(text, body, close.start) : (readPlain(raw, body) ?? readYaml(text, raw, body));
  return finish({ start: 0, end: close.end }, read);
}

/** Two rules with prose between them are no front matter: one of the first lines must look like a field. */
function hasFields(raw: string): boolean {
  const lines = raw.slice(0, 4000).split(/\r\n?|\n/u, 20);
  return lines.some((line) => /^["']?[A-Za-z_][\w -]{0,30}["']?:(?:\s|$)/u.test(line.slice(0, 60)));
}

function isTooDeep(raw: string): boolean {
  let brackets = 0;
  for (const character of raw) if (character === "[" || character === "{") brackets++;
  return brackets > MAX_BRACKETS;
}

interface Entry extends Span {
  readonly field: ArticleField;
  /** Null where it is no text. */
  readonly value: string | null;
}

interface Reading {
  readonly entries: readonly Entry[];
  readonly problems: readonly ArticleProblem[];
}

function finish(span: Span, { entries, problems }: Reading): FrontMatter {
  const fields = new Map<ArticleField, string>();
  const found = [...problems];
  let published: IsoDay | null = null;
  for (const { field, value, start, end } of entries) {
    if (fields.has(field)) continue;
    const day = field === "published" && value !== null ? readDay(value) : null;
    if (value === null || (field === "published" && day === null)) {
      const message = field === "published" ? "`published` is not a date, such as 2014-06-16." : `\`${field}\` is not text.`;
      found.push({ start, end, code: "front-matter-field-invalid", message });
      continue;
    }
    fields.set(field, value);
    if (day) published = day;
  }
  return { span, fields, published, problems: found };
}

/**
 * Most front matter is lines of a key and a plain text, of which YAML makes the same as these few lines do, at a multiple of the cost. Null where
 * any line might mean more to YAML.
 */
function readPlain(raw: string, offset: number): Reading | null {
  const entries: Entry[] = [];
  for (let start = 0; start < raw.length;) {
    const stop = raw.indexOf("\n", start);
    const end = stop < 0 ? raw.length : stop;
    const match = PLAIN_LINE.exec(raw.slice(start, end));
    const [, key = "", space = "", value = ""] = match ?? [];
    if (!match || value.includes(": ") || value.includes(" #") || value.endsWith(":") || NO_TEXTS.has(value.toLowerCase())) return null;
    const field = FIELDS.get(key.toLowerCase());
    const from = offset + start + key.length + 1 + space.length;
    if (field) entries.push({ field, value: fold(value), start: from, end: from + value.length });
    start = end + 1;
  }
  return { entries, problems: [] };
}

/** A key, and a text of printable characters that begins and ends with a letter, a digit or a mark that is nothing to YAML. */
const PLAIN_LINE = /^([A-Za-z_][A-Za-z0-9_-]{0,30}):( +)([A-Za-z0-9](?:[ -~\u00a1-\u024f‘’“”–—]*[!-~\u00a1-\u024f‘’“”–—])?) *$/u;
const NO_TEXTS: ReadonlySet<string> = new Set(["null", "true", "false"]);

function readYaml(text: string, raw: string, offset: number): Reading {
  try {
    const document = parseDocument(raw, { schema: "core", logLevel: "silent", prettyErrors: false, uniqueKeys: false, strict: false });
    const [error] = document.errors;
    const simple = error ? readSimple(text, offset, offset + raw.length).entries : [];
    if (error) {
      const start = Math.min(offset + error.pos[0], offset + Math.max(0, raw.length - 1));
      const message = `The front matter is not valid YAML: ${error.message.split("\n", 1)[0] ?? ""}`;
      return { entries: simple, problems: [{ start, end: Math.max(start, lineEnd(text, start)), code: "front-matter-invalid", message }] };
    }
    if (!isMap(document.contents)) return { entries: [], problems: document.contents ? [notFields(offset, text)] : [] };
    return { entries: document.contents.items.flatMap((pair) => readPair(pair, offset)), problems: [] };
  } catch {
    // Nested beyond what the parser can hold.
    return { entries: readSimple(text, offset, offset + raw.length).entries, problems: [notFields(offset, text)] };
  }
}

function notFields(offset: number, text: string): ArticleProblem {
  const message = "The front matter is not a list of fields, such as `outlet: Valley Courier`.";
  return { start: offset, end: lineEnd(text, offset), code: "front-matter-invalid", message };
}

function readPair({ key, value }: Pair, offset: number): Entry[] {
  const name = isScalar(key) && typeof key.value === "string" ? key.value.toLowerCase() : "";
  const field = FIELDS.get(name);
  if (!field || !isScalar(key)) return [];
  const [start, end] = (isScalar(value) || isSeq(value) || isMap(value) ? value.range : null) ?? key.range ?? [0, 0];
  const place = { field, start: offset + start, end: offset + end };
  if (value === null || (isScalar(value) && value.value === null)) return [];
  if (isScalar(value)) return [{ ...place, value: typeof value.value === "boolean" ? null : scalarText(value.value, value.source) }];
  if (isSeq(value) && field === "author") {
    const names = value.items.map((item) => (isScalar(item) && typeof item.value === "string" ? item.value : null));
    return [{ ...place, value: names.includes(null) ? null : fold(names.join(", ")) }];
  }
  return [{ ...place, value: null }];
}

function scalarText(value: unknown, source: string | undefined): string | null {
  const text = typeof value === "string" ? value : source;
  const folded = text === undefined ? "" : fold(text);
  return folded === "" ? null : folded;
}

function fold(text: string): string {
  return text.slice(0, MAX_VALUE).split(/\s+/u).filter(Boolean).join(" ");
}

/** The `key: value` lines alone: what is left to trust when the YAML is broken. */
function readSimple(text: string, from: number, to: number): Reading {
  const entries: Entry[] = [];
  for (let start = from; start < to; start = afterTerminator(text, lineEnd(text, start))) {
    const end = Math.min(lineEnd(text, start), to);
    const colon = text.indexOf(":", start);
    if (colon > start && colon < Math.min(end, start + 40)) {
      const field = FIELDS.get(text.slice(start, colon).trim().toLowerCase());
      const value = fold(unquoted(text.slice(colon + 1, end).trim()));
      if (field && value !== "") entries.push({ field, value, start: colon + 1, end });
    }
    if (end >= text.length) break;
  }
  return { entries, problems: [] };
}

/** A mark that is opened and not closed is often what broke the YAML. */
function unquoted(value: string): string {
  const mark = value[0];
  if (mark !== '"' && mark !== "'") return value;
  return value.endsWith(mark) && value.length > 1 ? value.slice(1, -1) : value.slice(1);
}

/** Front matter without its last `---`: the field lines at the top, if any of them is one of ours. */
function readUnclosed(text: string, body: number): FrontMatter | null {
  let end = body;
  for (let start = body; start < text.length && start < body + MAX_YAML;) {
    const stop = lineEnd(text, start);
    if (!/^[A-Za-z_-]{1,30}:(?:\s|$)/.test(text.slice(start, Math.min(stop, start + 40)))) break;
    end = stop;
    start = afterTerminator(text, stop);
    if (stop >= text.length) break;
  }
  const read = readSimple(text, body, end);
  if (end === body || read.entries.length === 0) return null;
  const message = "The front matter is not closed: a line `---` is missing after its last field.";
  return finish({ start: 0, end }, { ...read, problems: [{ start: 0, end: 3, code: "front-matter-invalid", message }] });
}

function closingLine(text: string, from: number): Span | null {
  for (let start = from; start < text.length;) {
    const end = lineEnd(text, start);
    const line = end - start < 20 ? text.slice(start, end).trimEnd() : "";
    if (line === "---" || line === "...") return { start, end };
    if (end >= text.length || end - from > MAX_YAML * 8) return null;
    start = afterTerminator(text, end);
  }
  return null;
}

function afterTerminator(text: string, at: number): number {
  return Math.min(text.length, at + (text[at] === "\r" && text[at + 1] === "\n" ? 2 : 1));
}
