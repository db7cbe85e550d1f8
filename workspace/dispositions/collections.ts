import { isNode, isScalar, type Node, type YAMLMap, type YAMLSeq } from "yaml";
import { lineEnd, lineStart, newlineOf } from "./splice.ts";
import type { Splice } from "./types.ts";

// Splices that put something into a collection of YAML as it is written, be it in lines or between brackets. Whoever uses them checks that what
// comes of it says what it should.

/** Whether a key has no value. */
export function isEmpty(node: unknown): boolean {
  return node === null || node === undefined || (isScalar(node) && (node.value === null || node.source === ""));
}

/** A new key below all others, with its value in lines. */
export function appendKey(text: string, key: string, lines: readonly string[]): Splice[] {
  const newline = newlineOf(text);
  const before = text === "" || text.endsWith("\n") ? "" : newline;
  const gap = text.trim() === "" ? "" : newline;
  return [
    { start: text.length, end: text.length, text: before + gap + [`${key}:`, ...lines.map((line) => `  ${line}`), ""].join(newline) },
  ];
}

/** The value of a key that has none. */
export function fillKey(text: string, map: YAMLMap, key: string, lines: readonly string[]): Splice[] | null {
  const pair = map.items.find((item) => isScalar(item.key) && item.key.value === key);
  const start = isNode(pair?.key) ? pair.key.range?.[0] : undefined;
  if (start === undefined || map.flow === true) return null;
  const indent = " ".repeat(start - lineStart(text, start) + 2);
  return insertLines(text, lineEnd(text, start + 1), lines, indent);
}

/** One more item at the end of a list. */
export function addToSeq(text: string, seq: YAMLSeq, lines: readonly string[], flow: string): Splice[] | null {
  const [first, last] = [nodeOf(seq.items[0]), nodeOf(seq.items.at(-1))];
  if (seq.flow === true) return addToFlow(seq, last, flow);
  if (!first?.range || !last?.range || seq.srcToken?.type !== "block-seq") return null;
  const dash = seq.srcToken.items[0]?.start.find(({ type }) => type === "seq-item-ind");
  if (!dash) return null;
  return insertLines(text, lineEnd(text, last.range[1]), lines, " ".repeat(dash.offset - lineStart(text, dash.offset)));
}

/** One more key at the end of a map. */
export function addToMap(text: string, map: YAMLMap, line: string): Splice[] | null {
  const [first, last] = [map.items[0], map.items.at(-1)];
  const [key, value] = [nodeOf(first?.key), nodeOf(last?.value) ?? nodeOf(last?.key)];
  if (map.flow === true) return addToFlow(map, value, line);
  if (!key?.range || !value?.range) return null;
  return insertLines(text, lineEnd(text, value.range[1]), [line], " ".repeat(key.range[0] - lineStart(text, key.range[0])));
}

/** Another value of a key. */
export function replaceValue(map: YAMLMap, key: string, value: string): Splice[] | null {
  const node: unknown = map.get(key, true);
  if (!isScalar(node) || !node.range || isEmpty(node)) return null;
  return [{ start: node.range[0], end: node.range[1], text: value }];
}

/** Between brackets: behind the last item, or right behind the opening one. */
function addToFlow(collection: YAMLMap | YAMLSeq, last: Node | null, item: string): Splice[] | null {
  const start = last ? last.range?.[1] : (collection.range?.[0] ?? -1) + 1;
  return start === undefined || start === 0 ? null : [{ start, end: start, text: last ? `, ${item}` : item }];
}

function insertLines(text: string, at: number, lines: readonly string[], indent: string): Splice[] {
  const newline = newlineOf(text);
  const isEnded = at === 0 || text[at - 1] === "\n";
  return [{ start: at, end: at, text: (isEnded ? "" : newline) + lines.map((line) => indent + line + newline).join("") }];
}

function nodeOf(value: unknown): Node | null {
  return isNode(value) ? value : null;
}
