import { isMap, isNode, isScalar, isSeq, type Document, type YAMLSeq } from "yaml";
import { firstAlias, readYaml, sentence } from "./parse.ts";
import { keyLine } from "./scalar.ts";
import { applySplices, difference, lineEnd, lineStart, newlineOf } from "./splice.ts";
import type { Disposition, DispositionSide, EditResult, Splice } from "./types.ts";

/** What a new `dispositions.yaml` begins with. */
const HEADER = [
  "# What was decided about findings of Second Source, one decision a block. A finding counts as decided while",
  "# every outlet says what it said then. More: docs/dispositions.md",
  "",
];

/** Writes a decision into the text of a `dispositions.yaml`, at its place in the file's order; null: there is no such file yet. */
export function addDisposition(text: string | null, disposition: Disposition): EditResult {
  if (text === null || text.trim() === "") {
    return verified(
      text ?? "",
      [{ start: 0, end: (text ?? "").length, text: [...HEADER, ...blockOf(disposition), ""].join("\n") }],
      disposition,
      0,
    );
  }
  const read = readList(text);
  if ("refused" in read) return read;
  const { list } = read;
  if (!list) return verified(text, [{ start: text.length, end: text.length, text: appended(text, disposition, 0) }], disposition, 0);
  const at = placeFor(disposition, list);
  const next = itemLine(text, list, at);
  const indent = " ".repeat(columnOf(text, list));
  if (next === null) {
    const end = endOfList(text, list);
    return verified(text, [{ start: end, end, text: appended(text.slice(0, end), disposition, indent.length) }], disposition, at);
  }
  const lines = blockOf(disposition).map((line) => indent + line);
  return verified(text, [{ start: next, end: next, text: [...lines, "", ""].join(newlineOf(text)) }], disposition, at);
}

/** Takes the decision with this number out; comments around it stay. */
export function removeDisposition(text: string, index: number): EditResult {
  const read = readList(text);
  if ("refused" in read) return read;
  const item: unknown = read.list?.items[index];
  const start = read.list ? dashOf(read.list, index) : null;
  if (!read.list || start === null || !isNode(item) || !item.range) return { refused: "This decision is not in the file any more." };
  const first = lineStart(text, start);
  let last = lineEnd(text, item.range[1]);
  // Of the empty lines around it one is enough.
  if (/(?:^|\n)\r?\n$/u.test(text.slice(0, first)) || first === 0) last += /^(?:[ \t]*\r?\n)*/u.exec(text.slice(last))?.[0].length ?? 0;
  const splices = [{ start: first, end: last, text: "" }];
  const after = readYaml(applySplices(text, splices));
  const left = isSeq(after.contents) ? after.contents.items.length : 0;
  return after.errors.length === 0 && left === read.list.items.length - 1 ? { splices } : { refused: UNUSUAL };
}

/** Puts a decision in the place of the one with this number. */
export function replaceDisposition(text: string, index: number, disposition: Disposition): EditResult {
  const removed = removeDisposition(text, index);
  if ("refused" in removed) return removed;
  const between = applySplices(text, removed.splices);
  const added = addDisposition(between, disposition);
  return "refused" in added ? added : { splices: difference(text, applySplices(between, added.splices)) };
}

const UNUSUAL = "dispositions.yaml is written in an unusual way; please edit it by hand.";

/** The file's list, null where it has none yet; or why the file is left alone. */
function readList(text: string): { readonly list: YAMLSeq | null } | { readonly refused: string } {
  const document: Document = readYaml(text);
  const [error] = document.errors;
  if (error) {
    const line = text.slice(0, error.pos[0]).split("\n").length;
    return { refused: `dispositions.yaml is not valid YAML at line ${line}, and was left as it is: ${sentence(error.message)}` };
  }
  const odd = firstAlias(document);
  if (odd) {
    const line = text.slice(0, odd.range?.[0] ?? 0).split("\n").length;
    return { refused: `dispositions.yaml has an anchor or an alias at line ${line}, and was left as it is: write the words out first.` };
  }
  const list: unknown = document.contents;
  if (list === null || (isScalar(list) && list.source === "")) return { list: null };
  if (!isSeq(list)) return { refused: "dispositions.yaml holds no list of decisions, and was left as it is." };
  return list.flow === true ? { refused: UNUSUAL } : { list };
}

/** Blocks stand in order of their first article, rule and words; where the file has another order, after the last that comes before. */
function placeFor(disposition: Disposition, list: YAMLSeq): number {
  const key = sortKey(disposition.rule, disposition.sides[0]);
  const keys = list.items.map(keyOf);
  for (let index = keys.length; index > 0; index--) if ((keys[index - 1] ?? "") <= key) return index;
  return 0;
}

function keyOf(item: unknown): string {
  if (!isMap(item)) return "";
  const text = (path: readonly (string | number)[]): string => {
    const value: unknown = item.getIn(path);
    return typeof value === "string" ? value : "";
  };
  return [text(["sides", 0, "article"]), text(["rule"]), text(["sides", 0, "exact"])].join("\n");
}

function sortKey(rule: string, side: DispositionSide | undefined): string {
  return [side?.article ?? "", rule, side?.exact ?? ""].join("\n");
}

/** The decision as lines of YAML. */
function blockOf({ rule, decision, note, by, when, sides }: Disposition): string[] {
  const fields = [
    keyLine("rule", rule),
    keyLine("decision", decision),
    ...optional([
      ["note", note],
      ["by", by],
    ]),
    // A day is the same to every reader of YAML, without marks.
    ...(when === null ? [] : [`when: ${when}`]),
    "sides:",
    ...sides.flatMap((side) => indented(sideLines(side), "  - ", "    ")),
  ];
  return indented(fields, "- ", "  ");
}

function sideLines({ article, outlet, prefix, exact, suffix, value }: DispositionSide): string[] {
  return [
    keyLine("article", article),
    ...optional([
      ["outlet", outlet],
      ["prefix", prefix],
      ["exact", exact],
      ["suffix", suffix],
      ["value", value],
    ]),
  ];
}

function optional(fields: readonly (readonly [string, string | null])[]): string[] {
  return fields.flatMap(([key, value]) => (value === null || value === "" ? [] : [keyLine(key, value)]));
}

function indented(lines: readonly string[], first: string, others: string): string[] {
  return lines.map((line, index) => (index === 0 ? first : others) + line);
}

function appended(before: string, disposition: Disposition, indent: number): string {
  const newline = newlineOf(before);
  const lines = blockOf(disposition).map((line) => " ".repeat(indent) + line);
  const isEnded = before === "" || before.endsWith("\n");
  const isSpaced = before === "" || /(?:^|\n)[ \t]*\r?\n$/u.test(before) || /(?:^|\n)---[ \t]*\r?\n$/u.test(before);
  return [...(isEnded ? [] : [""]), ...(isSpaced ? [] : [""]), ...lines, ""].join(newline);
}

/** Where the line of an item begins, with the remarks that stand right above it; null past the last. */
function itemLine(text: string, list: YAMLSeq, index: number): number | null {
  const dash = dashOf(list, index);
  if (dash === null) return null;
  let start = lineStart(text, dash);
  // What stands above the first item is about the file.
  if (index === 0) return start;
  for (let above = lineStart(text, start - 1); /^[ \t]*#/u.test(text.slice(above, start)); above = lineStart(text, start - 1))
    start = above;
  return start;
}

/** The offset of an item's dash. */
function dashOf(list: YAMLSeq, index: number): number | null {
  const token = list.srcToken;
  if (token?.type !== "block-seq") return null;
  const items = token.items.filter((item) => item.start.some(({ type }) => type === "seq-item-ind"));
  return items[index]?.start.find(({ type }) => type === "seq-item-ind")?.offset ?? null;
}

function columnOf(text: string, list: YAMLSeq): number {
  const dash = dashOf(list, 0) ?? 0;
  return dash - lineStart(text, dash);
}

/** Behind the last line of the list, before what stands below it. */
function endOfList(text: string, list: YAMLSeq): number {
  const last: unknown = list.items.at(-1);
  let end = lineEnd(text, isNode(last) ? (last.range?.[1] ?? text.length) : text.length);
  // A remark that is set in further than the dashes belongs to the last item.
  const remark = new RegExp(String.raw`^[ \t]{${columnOf(text, list) + 1},}#.*(?:\n|$)`, "u");
  for (let line = remark.exec(text.slice(end)); line; line = remark.exec(text.slice(end))) end += line[0].length;
  return end;
}

/** The splices, once it is sure that they add this decision and change nothing else. */
function verified(text: string, splices: readonly Splice[], disposition: Disposition, at: number): EditResult {
  const before = plain(text);
  const after = plain(applySplices(text, splices));
  const expected = before?.toSpliced(at, 0, plainDisposition(disposition));
  return after !== null && JSON.stringify(after) === JSON.stringify(expected) ? { splices } : { refused: UNUSUAL };
}

function plain(text: string): unknown[] | null {
  const document = readYaml(text);
  if (document.errors.length > 0) return null;
  const data: unknown = document.toJS();
  return data === null || data === "" ? [] : Array.isArray(data) ? data : null;
}

function plainDisposition({ rule, decision, note, by, when, sides }: Disposition): unknown {
  return {
    ...given({ rule, decision, note, by, when }),
    sides: sides.map(({ article, outlet, prefix, exact, suffix, value }) => given({ article, outlet, prefix, exact, suffix, value })),
  };
}

function given(fields: Readonly<Record<string, string | null>>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).filter((field): field is [string, string] => field[1] !== null && field[1] !== ""));
}
