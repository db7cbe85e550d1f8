// Remembering what was worked out, for as long as what it is of is alive. Who wants to remember makes a memory and passes it on: nothing is kept
// in a module.

/** Gives what follows from an object alone: made when it is first asked for, and forgotten with the object. */
export type Remembered<Key extends object, Value> = (key: Key) => Value;

/** Remembers what `make` makes of each object. `make` must be pure. */
export function remember<Key extends object, Value>(make: (key: Key) => Value): Remembered<Key, Value> {
  const known = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    const found = known.get(key);
    if (found) return found.value;
    const value = make(key);
    known.set(key, { value });
    return value;
  };
}

/** What was kept of the last work on a set of objects; it dies with the last of those objects. */
export interface Last<Value> {
  /** What was kept of the last work that one of these took part in, the first of them that did; null where none has. */
  of(members: readonly object[]): Value | null;
  /** Keeps a value for all of these, in place of what was kept for them. */
  keep(members: readonly object[], value: Value): void;
}

/** Makes a memory of the last work on sets of objects that change by a few at a time. */
export function createLast<Value>(): Last<Value> {
  const kept = new WeakMap<object, { readonly value: Value }>();
  return {
    of(members) {
      for (const member of members) {
        const found = kept.get(member);
        if (found) return found.value;
      }
      return null;
    },
    keep(members, value) {
      const one = { value };
      for (const member of members) kept.set(member, one);
    },
  };
}
