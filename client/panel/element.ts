/** A plain description of an element: what `patch` shows in a page and `toMarkup` writes into a file. Text is text in both. */
export interface Element {
  readonly tag: string;
  /** Null and false leave an attribute out; true gives it without a value. */
  readonly attributes: Attributes;
  readonly children: readonly Child[];
}

export type Child = Element | string;
export type Attributes = Readonly<Record<string, string | number | boolean | null>>;

/** Makes an element. `key` among the attributes tells it from its siblings, so that it stays the same while they change. */
export function h(tag: string, attributes: Attributes = {}, ...children: readonly Child[]): Element {
  return { tag, attributes, children };
}

/** What an attribute is written as; null where it is left out. */
export function attributeText(value: Attributes[string] | undefined): string | null {
  if (value === null || value === undefined || value === false) return null;
  return value === true ? "" : String(value);
}

/** Elements that have no content and no end in HTML. */
const VOID = new Set(["br", "hr", "img", "input", "link", "meta"]);

/** An element as markup for a file, all text and attributes escaped: nothing of an article can become markup. */
export function toMarkup(child: Child): string {
  if (typeof child === "string") return escapeMarkup(child);
  const { tag, attributes, children } = child;
  const written = Object.entries(attributes).flatMap(([name, value]) => {
    const text = name === "key" ? null : attributeText(value);
    return text === null ? [] : [` ${name}="${escapeMarkup(text)}"`];
  });
  const start = `<${tag}${written.join("")}>`;
  return VOID.has(tag) ? start : `${start}${children.map(toMarkup).join("")}</${tag}>`;
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
  ["'", "&#39;"],
]);

/** Text for HTML and XML alike: markup escaped, and what XML does not allow replaced. */
export function escapeMarkup(text: string): string {
  return plainText(text).replaceAll(/[&<>"']/gu, (mark) => ESCAPES.get(mark) ?? mark);
}

/** Text on one line in which nothing acts: no control characters, no direction overrides, no half characters. */
export function plainText(text: string): string {
  return text
    .replaceAll(/[\t\n\r\u2028\u2029]/gu, " ")
    .replaceAll(/[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f\ufeff\ufffe\uffff\u{e0000}-\u{e007f}]/gu, "\ufffd");
}
