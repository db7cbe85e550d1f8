import { AGENCIES } from "../lexicon/furniture.ts";
import { MONTH_NUMBERS, WEEKDAY_WORDS } from "../lexicon/calendar-words.ts";
import type { Span } from "../text/types.ts";

/** A dateline that opens a paragraph. */
export interface Dateline extends Span {
  /** As written: "MOSUL", "WASHINGTON". */
  readonly places: readonly Span[];
}

const DASH = /^(?: ?(?:—|–|―|--|-) | _ | ?(?:—|–|―|--) ?)/u;
const MAX_DATELINE = 90;
/** Capitalised labels that a dash follows as well, lower case. */
const NOT_PLACES: ReadonlySet<string> = new Set(
  (
    "note todo fixme warning important update updated breaking exclusive watch file photos video analysis opinion comment correction faq read tip " +
    "new fixed added changed removed deprecated security bugfix fix feat docs highlights features live q a"
  ).split(" "),
);

/**
 * Reads the dateline at the start of a paragraph: "NEW YORK —", "MOSUL/WASHINGTON - ", "BAGHDAD (Reuters) –", "WASHINGTON, June 16 (AP) --",
 * "April 29 (UPI) —". Null where there is none. Spans count from the paragraph's start. A place in small letters ("Geneva (AP) —") must
 * have its agency or be followed by nothing but a dash and a capital.
 */
export function readDateline(text: string): Dateline | null {
  const head = text.slice(0, MAX_DATELINE);
  for (let at = 1; at < head.length; at++) {
    const dash = /[\s—–―)-]/u.test(head[at] ?? "") ? DASH.exec(head.slice(at)) : null;
    if (!dash) continue;
    const places = readPlaces(head.slice(0, at), head.slice(at).startsWith(" "));
    const next = text[at + dash[0].length] ?? "";
    if (places && next !== "" && !/\s/u.test(next)) return { start: 0, end: at + dash[0].trimEnd().length, places };
    if (/[—–―]/u.test(dash[0])) return null;
  }
  return null;
}

/** The places of what stands before the dash, or null where that is no dateline. */
function readPlaces(head: string, spaced: boolean): Span[] | null {
  const paren = /^(.*?)\s*\(([^()]{2,40})\)$/u.exec(head);
  const agency = paren !== null;
  if (paren && !isAgency(paren[2] ?? "")) return null;
  const body = paren ? (paren[1] ?? "") : head;
  const parts = splitPlaces(body);
  const named = parts.filter((part) => !isDay(part.text));
  if (named.length === 0) return agency && parts.length > 0 ? [] : null;
  const first = named[0]?.text ?? "";
  if (NOT_PLACES.has(first.toLowerCase())) return null;
  if (!isUpperCase(first) && !(agency && spaced && isTitleCase(first))) return null;
  if (!named.every((part) => isTitleCase(part.text)) || named.length > 5) return null;
  return named.filter((part, index) => index === 0 || isUpperCase(part.text) || part.slash).map(({ start, end }) => ({ start, end }));
}

interface Part extends Span {
  readonly text: string;
  readonly slash: boolean;
}

/** Cuts "MOSUL/WASHINGTON, June 16" at its commas and slashes. */
function splitPlaces(body: string): Part[] {
  const parts: Part[] = [];
  let start = 0;
  let slash = false;
  for (let at = 0; at <= body.length; at++) {
    const mark = body[at];
    if (at < body.length && mark !== "," && mark !== "/") continue;
    const raw = body.slice(start, at);
    const text = raw.trim();
    const from = start + raw.length - raw.trimStart().length;
    if (text !== "") parts.push({ text, start: from, end: from + text.length, slash });
    slash = mark === "/";
    start = at + 1;
  }
  return parts;
}

function isAgency(text: string): boolean {
  const name = text.trim().toLowerCase();
  return AGENCIES.has(name) || /^[A-Z]{2,6}$/.test(text.trim()) || /(?:news|press|times|post|wire|agency|journal|tribune)$/.test(name);
}

function isDay(text: string): boolean {
  return text.split(/\s+/u).every((word) => {
    const lower = word.toLowerCase().replace(/\.$/, "");
    return MONTH_NUMBERS.has(lower) || WEEKDAY_WORDS.has(lower) || /^\d{1,4}(?:st|nd|rd|th)?$/.test(lower);
  });
}

function isUpperCase(text: string): boolean {
  const letters = text.replace(/[^\p{L}]/gu, "");
  return letters.length > 1 && letters === letters.toUpperCase() && letters !== letters.toLowerCase() && text.split(/\s+/u).length <= 4;
}

function isTitleCase(text: string): boolean {
  const words = text.split(/\s+/u);
  return (
    words.length <= 4 &&
    words.every((word) => /^[\p{Lu}\p{Lt}]/u.test(word) || /^(?:of|de|la|le|el|al|da|do|the|and|del|les|los|las|upon)(?:-|$)/.test(word))
  );
}
