import { isMap, isNode, isScalar, isSeq, type LineCounter, type Node, type YAMLMap } from "yaml";
import { foldWords } from "./fold.ts";
import { lineRange } from "./lines.ts";
import { DECISIONS, type DispositionEntry, type DispositionSide } from "./types.ts";
import type { LineRange } from "../problems.ts";

/** Takes note of what is wrong at a node. */
export interface Faults {
  readonly at: (node: Node | null, message: string, severity?: "error" | "warning") => void;
}

export interface EntryContext {
  readonly index: number;
  readonly lines: LineCounter;
  readonly faults: Faults;
  readonly ruleCodes: readonly string[];
}

const ENTRY_KEYS = ["rule", "decision", "note", "by", "when", "sides"] as const;
const SIDE_KEYS = ["article", "outlet", "prefix", "exact", "suffix", "value"] as const;

/** Reads one decision; null, and a fault, where it cannot be used. */
export function readEntry(map: YAMLMap, context: EntryContext): DispositionEntry | null {
  const { index, lines, faults, ruleCodes } = context;
  const fields = fieldsOf(map, ENTRY_KEYS, "A decision", faults);
  const rule = textOf(fields, "rule", map, faults);
  const given = textOf(fields, "decision", map, faults);
  const decision = DECISIONS.find((known) => known === given);
  const sides = readSides(fields.get("sides"), map, context);
  if (rule !== null && !ruleCodes.includes(rule)) {
    faults.at(fields.get("rule") ?? map, `There is no rule "${short(rule)}". The rules are ${ruleCodes.join(", ")}.`);
  } else if (given !== null && !decision) {
    faults.at(fields.get("decision") ?? map, `A decision is ${DECISIONS.join(", ")}; not "${short(given)}".`);
  } else if (rule !== null && decision && sides) {
    const when = optionalText(fields, "when", faults);
    if (when !== null && !isDay(when)) faults.at(fields.get("when") ?? map, `Expected a day such as 2026-06-04, not "${short(when)}".`);
    return {
      rule,
      decision,
      note: optionalText(fields, "note", faults),
      by: optionalText(fields, "by", faults),
      when: when !== null && isDay(when) ? when : null,
      sides: sides.map(({ side }) => side),
      index,
      range: lineRange((fields.get("rule") ?? map).range ?? [0, 0], lines),
      sideRanges: sides.map(({ range }) => range),
    };
  }
  return null;
}

interface PlacedSide {
  readonly side: DispositionSide;
  readonly range: LineRange;
}

/** All sides, or null where one of them cannot be used: without it, it is not known what was decided about. */
function readSides(node: Node | undefined, map: YAMLMap, { faults, lines }: EntryContext): PlacedSide[] | null {
  if (!isSeq(node) || node.items.length === 0) {
    faults.at(node ?? map, "A decision needs its sides: a list of articles with their exact words.");
    return null;
  }
  const sides = node.items.map((item: unknown) => {
    if (isMap(item)) return readSide(item, faults, lines);
    faults.at(isNode(item) ? item : node, "Expected a side with its article and exact words.");
    return null;
  });
  const right = sides.filter((side) => side !== null);
  return right.length === sides.length ? right : null;
}

function readSide(map: YAMLMap, faults: Faults, lines: LineCounter): PlacedSide | null {
  const fields = fieldsOf(map, SIDE_KEYS, "A side", faults);
  const [article, exact] = [textOf(fields, "article", map, faults), textOf(fields, "exact", map, faults)];
  if (article === null || exact === null) return null;
  const [outlet, value] = [optionalText(fields, "outlet", faults), optionalText(fields, "value", faults)];
  const [prefix, suffix] = [optionalText(fields, "prefix", faults), optionalText(fields, "suffix", faults)];
  const side = { article, outlet, value, exact: foldWords(exact), prefix: foldWords(prefix ?? ""), suffix: foldWords(suffix ?? "") };
  return { side, range: lineRange((fields.get("exact") ?? map).range ?? [0, 0], lines) };
}

/** The values of a map by key; a key that there is not is told at its place. */
function fieldsOf(map: YAMLMap, keys: readonly string[], what: string, faults: Faults): ReadonlyMap<string, Node> {
  const fields = new Map<string, Node>();
  for (const { key, value } of map.items) {
    const name = isScalar(key) ? String(key.value) : "";
    if (keys.includes(name)) fields.set(name, isNode(value) ? value : isNode(key) ? key : map);
    else faults.at(isNode(key) ? key : map, `${what} has no "${short(name)}". Its keys are ${keys.join(", ")}.`);
  }
  return fields;
}

/** A text that must be there. */
function textOf(fields: ReadonlyMap<string, Node>, key: string, map: YAMLMap, faults: Faults): string | null {
  const node = fields.get(key);
  const text = isScalar(node) && typeof node.value === "string" ? node.value : "";
  if (text.trim() !== "") return text;
  faults.at(node ?? map, node ? `Expected a text for "${key}".` : `"${key}" is missing.`);
  return null;
}

function optionalText(fields: ReadonlyMap<string, Node>, key: string, faults: Faults): string | null {
  const node = fields.get(key);
  if (!node || (isScalar(node) && (node.value === "" || node.value === null))) return null;
  if (isScalar(node) && typeof node.value === "string") return node.value;
  faults.at(node, `Expected a text for "${key}".`);
  return null;
}

/** Whether a text is a day of the calendar, as ISO 8601 writes it. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

function short(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
