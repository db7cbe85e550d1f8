import { attributeText, plainText, type Child, type Element as Description } from "./element.ts";

const SVG = "http://www.w3.org/2000/svg";

/** The key that an element of the page was made with. */
const keys = new WeakMap<Node, string>();

/**
 * Makes the children of a page's element those described. Elements that stay the same thing stay the same element, so that focus, selection and
 * scrolling survive; text is only ever set as text.
 */
export function patch(parent: Element, children: readonly Child[]): void {
  const old = new Set<ChildNode>(parent.childNodes);
  const byKey = new Map([...old].flatMap((node) => (keys.has(node) ? [[keys.get(node), node] as const] : [])));
  let next: ChildNode | null = parent.firstChild;
  for (const child of children) {
    const found = reusable(child, byKey, next);
    const node = found ?? create(child, parent);
    old.delete(node);
    if (node === next) next = next.nextSibling;
    else parent.insertBefore(node, next);
    update(node, child);
    while (next && !old.has(next)) next = next.nextSibling;
  }
  for (const node of old) node.remove();
}

function reusable(child: Child, byKey: ReadonlyMap<string | undefined, ChildNode>, next: ChildNode | null): ChildNode | null {
  if (typeof child === "string") return next instanceof Text ? next : null;
  const key = keyOf(child);
  const node = key === null ? next : byKey.get(key);
  if (!(node instanceof Element) || node.localName !== child.tag) return null;
  return key === null && keys.has(node) ? null : node;
}

function create(child: Child, parent: Element): ChildNode {
  if (typeof child === "string") return document.createTextNode("");
  const isDrawing = child.tag === "svg" || parent.namespaceURI === SVG;
  const element = isDrawing ? document.createElementNS(SVG, child.tag) : document.createElement(child.tag);
  const key = keyOf(child);
  if (key !== null) keys.set(element, key);
  return element;
}

function update(node: ChildNode, child: Child): void {
  if (typeof child === "string") {
    const text = plainText(child);
    if (node.textContent !== text) node.textContent = text;
    return;
  }
  if (!(node instanceof Element)) return;
  setAttributes(node, child);
  patch(node, child.children);
}

function setAttributes(element: Element, { attributes }: Description): void {
  for (const { name } of Array.from(element.attributes)) if (!(name in attributes)) element.removeAttribute(name);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === "key") continue;
    const given = attributeText(value);
    // What is read out or shown is text as any other; a choice's value is kept as it is.
    const text = given !== null && /^(?:aria-|title$)/u.test(name) ? plainText(given) : given;
    if (text === null) element.removeAttribute(name);
    else if (element.getAttribute(name) !== text) element.setAttribute(name, text);
  }
}

function keyOf({ attributes }: Description): string | null {
  return attributeText(attributes["key"]);
}
