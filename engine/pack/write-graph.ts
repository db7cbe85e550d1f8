import { ByteWriter } from "./bytes.ts";
import { COMMON_WORDS } from "./common-words.ts";
import { graphOf, type Place, type Shape } from "./graph.ts";
import { isBuffer, isInt, KIND, RANGES, type NumberBuffer } from "./kinds.ts";
import { writeBuffers, writeChoices, writeFloats, writeNumbers } from "./numbers.ts";
import { distinctOf, writeText } from "./text.ts";

/** What the column of one field stands beside: the same objects' field before it, and the texts that they are spans of. */
interface Beside {
  readonly before: readonly unknown[] | null;
  readonly isSlice: ((value: string, row: number) => boolean) | null;
}

interface Context {
  readonly places: ReadonlyMap<object, Place>;
  readonly words: Map<string, number>;
  /** Strings that are not common, in the order of their numbers. */
  readonly own: string[];
  /** Values written so far: readers allow for as many as the length of a pack lets expect. */
  values: number;
}

/** The values of one column that do not follow from their kind alone. */
interface Lists {
  readonly ints: number[];
  readonly floats: number[];
  readonly strings: string[];
  readonly lists: (readonly unknown[])[];
  readonly maps: ReadonlyMap<unknown, unknown>[];
  readonly sets: ReadonlySet<unknown>[];
  readonly buffers: NumberBuffer[];
  /** By kind, the places among the objects of a shape. */
  readonly rows: Map<number, number[]>;
}

const ALONE: Beside = { before: null, isSlice: null };
const COMMON = new Map(COMMON_WORDS.map((word, at) => [word, at] as const));

/**
 * Writes any value made of plain objects, lists, maps, sets, typed arrays, strings, numbers, booleans, null and undefined: each object once, however
 * often it is met, and the objects of a shape field by field. `text` is what the spans among them are of. Gives how many values it wrote.
 */
export function writeGraph(out: ByteWriter, root: unknown, text = ""): number {
  const { shapes, places } = graphOf(root);
  const context: Context = { places, words: new Map(), own: [], values: 0 };
  const body = new ByteWriter();
  body.count(shapes.length);
  for (const { keys, bare, rows } of shapes) {
    body.count(rows.length);
    body.count(keys.length * 2 + (bare ? 1 : 0));
    for (const key of keys) body.count(wordNumber(key, context));
    context.values += rows.length + keys.length;
  }
  writeColumn(body, [root], ALONE, context);
  for (const shape of shapes) writeRows(body, shape, text, context);
  context.values += context.own.length;
  out.count(context.values);
  out.count(context.own.length);
  writeNumbers(out, lengthsOf(context.own));
  writeText(out, context.own.join(""));
  out.bytes(body.finish());
  return context.values;
}

function writeRows(out: ByteWriter, { keys, rows }: Shape, text: string, context: Context): void {
  let before: readonly unknown[] | null = null;
  let isSlice: Beside["isSlice"] = null;
  for (let at = 0; at < keys.length; at += 1) {
    const [key = "", next = ""] = [keys[at], keys[at + 1]];
    const values = columnOf(rows, at);
    if (RANGES.get(key) === next) {
      const ends = columnOf(rows, at + 1);
      const isRange = values.every(isInt) && ends.every(isInt);
      out.byte(isRange ? 1 : 0);
      if (isRange) {
        writeRanges(out, values, ends);
        context.values += 2 * values.length;
        if (key === "start") isSlice = (value, row) => isAt(text, value, values[row] ?? 0, ends[row] ?? 0);
        before = ends;
        at += 1;
        continue;
      }
    }
    writeColumn(out, values, { before, isSlice }, context);
    before = values;
  }
}

/** Whether a span of the text is a string: as readers slice it, but without a string for each that is looked at. */
function isAt(text: string, value: string, start: number, end: number): boolean {
  return start >= 0 && end - start === value.length && text.startsWith(value, start);
}

/** How far each range begins after the one before it, and how long it is. */
function writeRanges(out: ByteWriter, starts: readonly number[], ends: readonly number[]): void {
  const gaps = starts.map((start, at) => start - (at === 0 ? 0 : (ends[at - 1] ?? 0)));
  const lengths = ends.map((end, at) => end - (starts[at] ?? 0));
  writeNumbers(out, gaps);
  writeNumbers(out, lengths);
}

function columnOf(rows: readonly (readonly unknown[])[], at: number): unknown[] {
  return rows.map((fields) => fields[at]);
}

/** Writes values of any kinds: which kinds there are, of which each is, and then those of each kind together. */
function writeColumn(out: ByteWriter, values: readonly unknown[], beside: Beside, context: Context): void {
  context.values += values.length;
  if (values.length === 0) return;
  const kinds: number[] = [];
  const numbers = new Map<number, number>();
  const lists: Lists = { ints: [], floats: [], strings: [], lists: [], maps: [], sets: [], buffers: [], rows: new Map() };
  const choices: number[] = [];
  let row = 0;
  for (const value of values) {
    const kind = sorted(value, row, beside, lists, context);
    let choice = kinds[0] === kind ? 0 : numbers.get(kind);
    if (choice === undefined) {
      choice = kinds.push(kind) - 1;
      numbers.set(kind, choice);
    }
    choices.push(choice);
    row += 1;
  }
  out.count(kinds.length);
  for (const kind of kinds) out.count(kind);
  writeChoices(out, choices, kinds.length);
  for (const kind of kinds) writeList(out, kind, lists, context);
}

/** Puts a value into the list of its kind, and gives that. */
function sorted(value: unknown, row: number, beside: Beside, lists: Lists, context: Context): number {
  if (typeof value === "string") {
    const kind = stringKind(value, row, beside);
    if (kind === KIND.string) lists.strings.push(value);
    return kind;
  }
  if (typeof value === "number") {
    if (!isInt(value)) return put(lists.floats, value, KIND.float);
    return put(lists.ints, value, KIND.int);
  }
  if (value === null) return KIND.null;
  if (value === undefined) return KIND.undefined;
  if (typeof value === "boolean") return value ? KIND.true : KIND.false;
  if (typeof value !== "object") throw new TypeError(`A ${typeof value} cannot be packed.`);
  if (Array.isArray(value)) return put(lists.lists, value, KIND.list);
  const place = context.places.get(value);
  if (place) return rowKind(place, lists);
  if (value instanceof Map) return put(lists.maps, value, KIND.map);
  if (value instanceof Set) return put(lists.sets, value, KIND.set);
  if (isBuffer(value)) return put(lists.buffers, value, KIND.buffer);
  throw new TypeError("This kind of typed array cannot be packed.");
}

function put<Value>(list: Value[], value: Value, kind: number): number {
  list.push(value);
  return kind;
}

function rowKind({ shape: { number }, row }: Place, { rows }: Lists): number {
  const known = rows.get(number);
  if (known) known.push(row);
  else rows.set(number, [row]);
  return number;
}

function stringKind(value: string, row: number, { before, isSlice }: Beside): number {
  const known = before?.[row];
  if (known === value) return KIND.same;
  if (isSlice?.(value, row) === true) return KIND.slice;
  return typeof known === "string" && known.toLowerCase() === value ? KIND.lower : KIND.string;
}

function writeList(out: ByteWriter, kind: number, lists: Lists, context: Context): void {
  if (kind === KIND.int) writeNumbers(out, lists.ints);
  else if (kind === KIND.float) writeFloats(out, lists.floats);
  else if (kind === KIND.string) writeStrings(out, lists.strings, context);
  else if (kind === KIND.list) writeLists(out, lists.lists, context);
  else if (kind === KIND.set) writeLists(out, Array.from(lists.sets, listOf), context);
  else if (kind === KIND.buffer) context.values += writeBuffers(out, lists.buffers);
  else if (kind === KIND.map) {
    const values = lists.maps.flatMap((map) => listOf(map.values()));
    writeLists(out, Array.from(lists.maps, keysOf), context);
    writeColumn(out, values, ALONE, context);
  } else if (kind >= KIND.object) writeNumbers(out, lists.rows.get(kind) ?? []);
}

function listOf(values: Iterable<unknown>): unknown[] {
  return [...values];
}

function keysOf(map: ReadonlyMap<unknown, unknown>): unknown[] {
  return [...map.keys()];
}

function lengthsOf(lists: readonly { readonly length: number }[]): number[] {
  return lists.map(({ length }) => length);
}

function writeLists(out: ByteWriter, lists: readonly (readonly unknown[])[], context: Context): void {
  writeNumbers(out, lengthsOf(lists));
  writeColumn(out, lists.flat(), ALONE, context);
}

const NUMBERED = /^[a-z](?:0|[1-9][0-9]{0,8})$/u;

/** Strings by their numbers; names such as "c1", "c2" as what they count. */
function writeStrings(out: ByteWriter, values: readonly string[], context: Context): void {
  const { distinct, choices } = distinctOf(values);
  const isRepeated = distinct.length * 2 <= values.length;
  const list = isRepeated ? distinct : values;
  const prefix = list[0]?.charCodeAt(0) ?? 0;
  const isNumbered = list.every((value) => value.charCodeAt(0) === prefix && NUMBERED.test(value));
  out.count((isRepeated ? distinct.length * 2 : 0) + (isNumbered ? 1 : 0));
  if (isNumbered) out.byte(prefix);
  const numbers = list.map((value) => (isNumbered ? Number(value.slice(1)) : wordNumber(value, context)));
  writeNumbers(out, numbers);
  if (isRepeated) writeChoices(out, choices, distinct.length);
}

function wordNumber(word: string, { words, own }: Context): number {
  let number = COMMON.get(word) ?? words.get(word);
  if (number === undefined) {
    number = COMMON_WORDS.length + own.push(word) - 1;
    words.set(word, number);
  }
  return number;
}
