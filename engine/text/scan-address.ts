import { BLANK, classAt, DIGIT, LETTER, type Scanner } from "./characters.ts";

const TOP_LEVELS: ReadonlySet<string> = new Set(
  "com org net edu gov mil int info tv news biz uk au ca us de fr in nz za ie ph eg id jp cn ru ng ke pk il br mx my sg hk eu io me".split(
    " ",
  ),
);

const WORDS: ReadonlySet<string> = new Set(["in", "me", "us", "my", "de", "info", "news", "io", "au"]);

/**
 * Where the web address, e-mail address, @handle or #hashtag that starts here ends, or `start` where there is none. Such a token is of kind
 * symbol and its numbers are nobody's claim.
 */
export function addressEnd(scanner: Scanner, start: number): number {
  const { text } = scanner;
  const mark = text[start];
  if (mark === "@" || mark === "#") return classAt(scanner, start + 1) !== LETTER ? start : handleEnd(scanner, start + 1);
  if (classAt(scanner, start) !== LETTER) return start;
  if (startsUrl(text, start)) return trimmed(text, start, unbrokenEnd(scanner, start));
  return hostEnd(scanner, start);
}

function startsUrl(text: string, start: number): boolean {
  const first = text.charCodeAt(start) | 0x20;
  if (first !== 0x68 && first !== 0x77) return false;
  const head = text.slice(start, start + 8).toLowerCase();
  return head.startsWith("http://") || head.startsWith("https://") || head.startsWith("www.");
}

function handleEnd(scanner: Scanner, from: number): number {
  let end = from;
  for (;;) {
    const kind = classAt(scanner, end);
    if (kind !== LETTER && kind !== DIGIT && scanner.text[end] !== "_") return end;
    end += (scanner.text.codePointAt(end) ?? 0) > 0xffff ? 2 : 1;
  }
}

function unbrokenEnd(scanner: Scanner, from: number): number {
  let end = from;
  while (end < scanner.text.length && classAt(scanner, end) !== BLANK && !'<>"“”«»'.includes(scanner.text[end] ?? "")) end++;
  return end;
}

/** Marks that close the sentence around an address are not part of it. */
function trimmed(text: string, start: number, from: number): number {
  let end = from;
  while (end > start && ".,;:!?'’)]}…*".includes(text[end - 1] ?? "")) end--;
  return end;
}

/** "bbc.co.uk", "jane.roe@example.org". Anything else with a full stop inside is left to the word scanner. */
function hostEnd(scanner: Scanner, start: number): number {
  const { text } = scanner;
  let end = start;
  let at = false;
  let dotted = false;
  for (; end - start < MAX_HOST; end++) {
    const code = text.charCodeAt(end);
    if (!isHostCharacter(code)) break;
    if (code === FULL_STOP) dotted = true;
    else if (code === AT) at = true;
  }
  if (!dotted || end - start >= MAX_HOST) return start;
  end = trimmed(text, start, end);
  const host = text.slice(start, end);
  const dot = host.lastIndexOf(".");
  const next = classAt(scanner, end);
  if (dot <= 0 || next === LETTER || next === DIGIT) return start;
  if (at) return host.indexOf("@") < dot ? end : start;
  const domain = host.includes("/") ? host.slice(0, host.indexOf("/")) : host;
  const labels = domain.split(".");
  const isHost = labels.length > 1 && labels.every((label) => label.length > 1 || /^\w$/.test(label));
  const top = labels.at(-1) ?? "";
  // A space may be missing in "went ashore.in May".
  return isHost && TOP_LEVELS.has(top) && (labels.length > 2 || !WORDS.has(top)) ? end : start;
}

const MAX_HOST = 200;
const [FULL_STOP, AT] = [0x2e, 0x40];

function isHostCharacter(code: number): boolean {
  const letter = code | 0x20;
  if (letter >= 0x61 && letter <= 0x7a) return true;
  // From the hyphen to the nine, and "+", "@", "_".
  return (code >= 0x2d && code <= 0x39) || code === 0x2b || code === AT || code === 0x5f;
}
