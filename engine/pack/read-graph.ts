import { DamagedError, type ByteReader } from "./bytes.ts";
import { COMMON_WORDS } from "./common-words.ts";
import { KIND, RANGES } from "./kinds.ts";
import { readBuffers, readChoices, readFloats, readNumbers } from "./numbers.ts";
import { cut, readText, sumOf } from "./text.ts";

/** The objects of one shape, made before they are filled, since each may hold any other. */
interface Rows {
  readonly keys: readonly string[];
  readonly objects: readonly Record<string, unknown>[];
}

interface Beside {
  readonly before: readonly unknown[] | null;
  readonly slice: ((row: number) => string) | null;
}

interface Context {
  readonly words: readonly string[];
  readonly shapes: Rows[];
  /** Values that there may yet be. */
  values: number;
}

const ALONE: Beside = { before: null, slice: null };

/** Reads what `writeGraph` wrote; `most` is how many values it may hold. Throws a `DamagedError` where it is not that. */
export function readGraph(from: ByteReader, most: number, text = ""): unknown {
  const head = { words: [], shapes: [], values: Math.min(most, from.count()) };
  const lengths = readNumbers(from, spend(head, from.count()));
  const context: Context = { ...head, words: cut(readText(from), lengths) };
  const shapes = from.count();
  for (let at = 0; at < shapes; at += 1) context.shapes.push(readShape(from, context));
  const [root] = readColumn(from, 1, ALONE, context);
  for (const rows of context.shapes) readRows(from, rows, text, context);
  return root;
}

function readShape(from: ByteReader, context: Context): Rows {
  const count = spend(context, from.count());
  const size = from.count();
  const keys: string[] = [];
  const length = spend(context, Math.floor(size / 2));
  for (let at = 0; at < length; at += 1) keys.push(wordAt(context, from.count()));
  const bare = size % 2 === 1;
  const template = objectOf(keys, bare);
  // A copy is made faster than an object of many fields, but "__proto__" would be no field of it.
  const make = bare || keys.includes("__proto__") ? () => objectOf(keys, bare) : () => ({ ...template });
  return { keys, objects: Array.from({ length: count }, make) };
}

function objectOf(keys: readonly string[], bare: boolean): Record<string, unknown> {
  const object: Record<string, unknown> = {};
  if (bare) Object.setPrototypeOf(object, null);
  for (const key of keys) put(object, key, undefined);
  return object;
}

/** Sets a field of an article's words, which may be called as the prototype is. */
function put(object: Record<string, unknown>, key: string, value: unknown): void {
  if (key === "__proto__") Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true });
  else object[key] = value;
}

function readRows(from: ByteReader, { keys, objects }: Rows, text: string, context: Context): void {
  let before: readonly unknown[] | null = null;
  let slice: Beside["slice"] = null;
  for (let at = 0; at < keys.length; at += 1) {
    const [key = "", next = ""] = [keys[at], keys[at + 1]];
    if (RANGES.get(key) === next && from.byte() === 1) {
      const { starts, ends } = readRanges(from, spend(context, 2 * objects.length) / 2);
      fill(objects, key, starts);
      fill(objects, next, ends);
      if (key === "start") slice = (row) => text.slice(starts[row], ends[row]);
      before = ends;
      at += 1;
      continue;
    }
    const values = readColumn(from, objects.length, { before, slice }, context);
    fill(objects, key, values);
    before = values;
  }
}

function fill(objects: readonly Record<string, unknown>[], key: string, values: readonly unknown[]): void {
  if (key === "__proto__") for (const [row, object] of objects.entries()) put(object, key, values[row]);
  else {
    let row = 0;
    for (const object of objects) object[key] = values[row++];
  }
}

function readRanges(from: ByteReader, count: number): { readonly starts: readonly number[]; readonly ends: readonly number[] } {
  const starts = readNumbers(from, count);
  const ends = readNumbers(from, count);
  let end = 0;
  for (let at = 0; at < count; at += 1) {
    const start = (starts[at] ?? 0) + end;
    end = start + (ends[at] ?? 0);
    starts[at] = start;
    ends[at] = end;
  }
  return { starts, ends };
}

function readColumn(from: ByteReader, count: number, beside: Beside, context: Context): unknown[] {
  spend(context, count);
  if (count === 0) return [];
  const length = from.count();
  if (length > count) throw new DamagedError();
  const kinds = Array.from({ length }, () => from.count());
  const [only = 0] = kinds;
  if (length === 1 && only >= KIND.int) return readList(from, only, count, context);
  const choices = readChoices(from, count, length);
  const counts = kinds.map(() => 0);
  for (const choice of choices) counts[choice] = (counts[choice] ?? NaN) + 1;
  const lists = kinds.map((kind, at) => (kind < KIND.int ? [] : readList(from, kind, counts[at] ?? 0, context)));
  const places = kinds.map(() => 0);
  return choices.map((choice, row) => {
    const kind = kinds[choice];
    if (kind === undefined) throw new DamagedError();
    if (kind < KIND.int) return impliedValue(kind, row, beside);
    const place = places[choice] ?? 0;
    places[choice] = place + 1;
    return lists[choice]?.[place];
  });
}

function impliedValue(kind: number, row: number, { before, slice }: Beside): unknown {
  if (kind === KIND.null) return null;
  if (kind === KIND.false || kind === KIND.true) return kind === KIND.true;
  if (kind === KIND.undefined) return undefined;
  if (kind === KIND.slice && slice) return slice(row);
  const known = before?.[row];
  if (typeof known !== "string") throw new DamagedError();
  return kind === KIND.same ? known : known.toLowerCase();
}

function readList(from: ByteReader, kind: number, count: number, context: Context): unknown[] {
  if (kind === KIND.int) return readNumbers(from, count);
  if (kind === KIND.float) return readFloats(from, count);
  if (kind === KIND.string) return readStrings(from, count, context);
  if (kind === KIND.list) return readLists(from, count, context);
  if (kind === KIND.set) return readLists(from, count, context).map((list) => new Set(list));
  if (kind === KIND.map) return readMaps(from, count, context);
  if (kind === KIND.buffer) return readBuffers(from, count, (length) => spend(context, length));
  const objects = context.shapes[kind - KIND.object]?.objects;
  return readNumbers(from, count).map((row) => objects?.[row] ?? damaged());
}

function readLists(from: ByteReader, count: number, context: Context): unknown[][] {
  const lengths = readNumbers(from, count);
  const all = readColumn(from, sumOf(lengths), ALONE, context);
  let at = 0;
  return lengths.map((length) => all.slice(at, (at += length)));
}

function readMaps(from: ByteReader, count: number, context: Context): Map<unknown, unknown>[] {
  const keys = readLists(from, count, context);
  const values = readColumn(
    from,
    keys.reduce((sum, list) => sum + list.length, 0),
    ALONE,
    context,
  );
  let at = 0;
  return keys.map((list) => new Map(list.map((key) => [key, values[at++]])));
}

function readStrings(from: ByteReader, count: number, context: Context): string[] {
  const head = from.count();
  const length = Math.floor(head / 2);
  const prefix = head % 2 === 1 ? String.fromCharCode(from.byte()) : null;
  const numbers = readNumbers(from, length === 0 ? count : Math.min(length, count));
  const strings = numbers.map((number) => (prefix === null ? wordAt(context, number) : `${prefix}${number}`));
  return length === 0 ? strings : chosen(strings, readChoices(from, count, length));
}

function chosen<Value>(values: readonly Value[], choices: readonly number[]): Value[] {
  return choices.map((choice) => values[choice] ?? damaged());
}

function wordAt({ words }: Context, number: number): string {
  return COMMON_WORDS[number] ?? words[number - COMMON_WORDS.length] ?? damaged();
}

/** Takes values from those that there may be. */
function spend(context: Context, count: number): number {
  context.values -= count;
  if (context.values < 0) throw new DamagedError();
  return count;
}

function damaged(): never {
  throw new DamagedError();
}
