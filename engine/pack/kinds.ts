/**
 * What a value of a column is. Those below `INT` say all by themselves; of the others a column keeps a list for each kind. `SLICE`, `SAME` and
 * `LOWER` are strings that follow from what stands beside them. From `OBJECT` on each shape of objects has a number of its own.
 */
export const KIND = {
  undefined: 0,
  null: 1,
  false: 2,
  true: 3,
  /** The text at the object's own `start..end`. */
  slice: 4,
  /** As the object's field before. */
  same: 5,
  /** As the field before, in lower case. */
  lower: 6,
  int: 7,
  float: 8,
  string: 9,
  list: 10,
  map: 11,
  set: 12,
  buffer: 13,
  object: 16,
} as const;

/** Whole numbers up to this are written as such, others as floats. */
const MOST_INT = 2 ** 48;

/** The fields that are a range, of which the one is near the other: named first and second. */
export const RANGES: ReadonlyMap<string, string> = new Map([
  ["start", "end"],
  ["first", "last"],
  ["firstToken", "lastToken"],
  ["firstSentence", "lastSentence"],
]);

/** Lists of numbers that memory holds as such, by number: each is a value of its own and is given back as the same kind. */
export const BUFFERS = [
  Uint8Array,
  Int8Array,
  Uint16Array,
  Int16Array,
  Uint32Array,
  Int32Array,
  Float32Array,
  Float64Array,
  Uint8ClampedArray,
] as const;

/** Any of `BUFFERS`. */
export type NumberBuffer = InstanceType<(typeof BUFFERS)[number]>;

/** Whether a value is one of them. */
export function isBuffer(value: object): value is NumberBuffer {
  return BUFFERS.some((type) => value instanceof type);
}

/** Whether a number is written as a whole one; -0 is not, since it would come back as 0. */
export function isInt(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && Math.abs(value) <= MOST_INT && !Object.is(value, -0);
}
