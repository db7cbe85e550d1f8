import { isRecord } from "../../workspace/index.ts";

/** What a value should be. Gives what is wrong with it, by the name it goes by: "params.query should be a text."; null where nothing is. */
export type Shape = (value: unknown, name: string) => string | null;

export const text: Shape = (value, name) => (typeof value === "string" ? null : `${name} should be a text.`);
export const number: Shape = (value, name) => (typeof value === "number" ? null : `${name} should be a number.`);
export const flag: Shape = (value, name) => (typeof value === "boolean" ? null : `${name} should be true or false.`);
export const anything: Shape = () => null;

/** What may be left out, or be null. */
export function optional(shape: Shape): Shape {
  return (value, name) => (value === undefined || value === null ? null : shape(value, name));
}

export function list(shape: Shape): Shape {
  return (value, name) => {
    if (!Array.isArray(value)) return `${name} should be a list.`;
    const items: readonly unknown[] = value;
    for (const [index, item] of items.entries()) {
      const wrong = shape(item, `${name}[${index}]`);
      if (wrong !== null) return wrong;
    }
    return null;
  };
}

/** Values by name; others may stand beside those that are named. */
export function record(shapes: Readonly<Record<string, Shape>>): Shape {
  return (value, name) => {
    if (!isRecord(value)) return `${name} should hold values by name.`;
    for (const [key, shape] of Object.entries(shapes)) {
      const wrong = shape(value[key], `${name}.${key}`);
      if (wrong !== null) return wrong;
    }
    return null;
  };
}
