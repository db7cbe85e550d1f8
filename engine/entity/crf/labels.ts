import type { TaggedSpan, TagType } from "../types.ts";

/** The types of the tagger, in the order of its labels. */
export const TAG_TYPES: readonly TagType[] = ["PER", "ORG", "LOC", "MISC"];

/** Label 0 is "outside"; each type then has Begin, Inside, Last and Unit, in this order. */
export const LABELS = 1 + 4 * TAG_TYPES.length;

/** The label of a token at `position` of a span of `length` tokens. */
export function labelOf(type: TagType, position: number, length: number): number {
  const base = 1 + 4 * TAG_TYPES.indexOf(type);
  if (length === 1) return base + 3;
  if (position === 0) return base;
  return position === length - 1 ? base + 2 : base + 1;
}

/** Whether `to` may follow `from`: what has begun goes on in its type until its last token. */
export function mayFollow(from: number, to: number): boolean {
  const open = isOpen(from);
  if (!open) return to === 0 || part(to) === 0 || part(to) === 3;
  return to !== 0 && Math.floor((to - 1) / 4) === Math.floor((from - 1) / 4) && (part(to) === 1 || part(to) === 2);
}

/** Whether a sentence may start with this label. */
export function mayStart(label: number): boolean {
  return mayFollow(0, label);
}

/** Whether a sentence may end with this label. */
export function mayEnd(label: number): boolean {
  return !isOpen(label);
}

/** The spans of a sequence of labels that starts at token `first`. */
export function spansOf(labels: ArrayLike<number>, length: number, first: number): TaggedSpan[] {
  const spans: TaggedSpan[] = [];
  let begun = 0;
  for (let i = 0; i < length; i++) {
    const label = labels[i] ?? 0;
    if (label === 0) continue;
    const kind = part(label);
    if (kind === 0 || kind === 3) begun = i;
    const type = TAG_TYPES[Math.floor((label - 1) / 4)];
    if (type && (kind === 2 || kind === 3)) spans.push({ first: first + begun, last: first + i + 1, type });
  }
  return spans;
}

function part(label: number): number {
  return label === 0 ? -1 : (label - 1) % 4;
}

function isOpen(label: number): boolean {
  return label !== 0 && part(label) < 2;
}
