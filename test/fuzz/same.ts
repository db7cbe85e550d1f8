/** Where two pieces of plain data first differ, and what each has there; null where they are equal. Lists, records, maps, sets and bytes. */
export function difference(one: unknown, other: unknown): string | null {
  if (Object.is(one, other)) return null;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return `: ${shown(one)}, ${shown(other)}`;
  if (Array.isArray(one)) return Array.isArray(other) ? differentList(one, other) : `: a list, ${shown(other)}`;
  if (ArrayBuffer.isView(one)) return differentList(bytesOf(one), bytesOf(other));
  if (one instanceof Map || one instanceof Set) return differentList([...one], isIterable(other) ? [...other] : []);
  return differentRecord(one, other);
}

function differentList(one: readonly unknown[], other: readonly unknown[]): string | null {
  if (one.length !== other.length) return `.length: ${one.length}, ${other.length}`;
  for (let index = 0; index < one.length; index++) {
    const found = difference(one[index], other[index]);
    if (found !== null) return `[${index}]${found}`;
  }
  return null;
}

function differentRecord(one: object, other: object): string | null {
  const keys = Object.keys(one);
  if (keys.length !== Object.keys(other).length) return `: {${keys.join()}}, {${Object.keys(other).join()}}`;
  for (const key of keys) {
    const found = difference(Reflect.get(one, key), Reflect.get(other, key));
    if (found !== null) return `.${key}${found}`;
  }
  return null;
}

function shown(value: unknown): string {
  return (JSON.stringify(value) ?? String(value)).slice(0, 200);
}

function bytesOf(value: object): readonly number[] {
  return ArrayBuffer.isView(value) ? [...new Uint8Array(value.buffer, value.byteOffset, value.byteLength)] : [];
}

function isIterable(value: object): value is Iterable<unknown> {
  return Symbol.iterator in value;
}
