import { KIND } from "./kinds.ts";

/** Objects that have the same fields in the same order. */
export interface Shape {
  readonly number: number;
  readonly keys: readonly string[];
  /** Whether they are objects without a prototype. */
  readonly bare: boolean;
  /** Of each object the values of its fields, in the order of the keys. */
  readonly rows: (readonly unknown[])[];
}

/** Where an object stands among those of its shape. */
export interface Place {
  readonly shape: Shape;
  readonly row: number;
}

/** All objects that can be reached from a value, each once. */
export interface Graph {
  readonly shapes: readonly Shape[];
  readonly places: ReadonlyMap<object, Place>;
}

/** Finds the objects of a value, in an order that follows from the value alone; throws where one is of a kind that cannot be packed. */
export function graphOf(root: unknown): Graph {
  const shapes = createShapes();
  const places = new Map<object, Place>();
  const found: (readonly unknown[])[] = [];
  const meet = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    if (Array.isArray(value)) {
      for (const item of value) if (typeof item === "object") meet(item);
    } else if (isPlain(value)) {
      if (places.has(value)) return;
      const shape = shapes.of(value);
      const fields = Object.values(value);
      places.set(value, { shape, row: shape.rows.push(fields) - 1 });
      found.push(fields);
    } else if (value instanceof Map) {
      for (const [key, item] of value) {
        meet(key);
        meet(item);
      }
    } else if (value instanceof Set) {
      for (const item of value) meet(item);
    } else if (!ArrayBuffer.isView(value)) throw new TypeError("Only plain objects, lists, maps, sets and typed arrays can be packed.");
  };
  meet(root);
  // The list grows while it is gone through: what objects hold comes after them, however deep.
  for (const fields of found) for (const value of fields) if (typeof value === "object") meet(value);
  return { shapes: shapes.all, places };
}

function createShapes(): { readonly all: readonly Shape[]; of(object: object): Shape } {
  const all: Shape[] = [];
  const byName = new Map<string, Shape>();
  const recent = new Map<number, Shape>();
  return {
    all,
    of(object) {
      const keys = Object.keys(object);
      const bare = Object.getPrototypeOf(object) === null;
      // Most objects have the shape of the last one with as many fields.
      const last = recent.get(keys.length);
      if (last && last.bare === bare && last.keys.every((key, at) => key === keys[at])) return last;
      const name = JSON.stringify([bare, keys]);
      let shape = byName.get(name);
      if (!shape) {
        shape = { number: KIND.object + all.length, keys, bare, rows: [] };
        all.push(shape);
        byName.set(name, shape);
      }
      recent.set(keys.length, shape);
      return shape;
    },
  };
}

/** Whether an object is made of its fields alone. One of another realm, as of a test's, is as well: there the prototype is the last one. */
function isPlain(object: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(object);
  return prototype === Object.prototype || prototype === null || Object.getPrototypeOf(prototype) === null;
}
