const MAX_BYLINE = 140;
const SMALL_WORDS: ReadonlySet<string> = new Set("and with of in at for the de la von van der bin al el du dos da".split(" "));
const ROLES: readonly string[] = [
  "staff writer",
  "staff writers",
  "staff reporter",
  "staff reporters",
  "correspondent",
  "reporter",
  "associated press",
  "the associated press",
  "reuters",
  "contributor",
  "columnist",
  "editor",
  "news editor",
  "political editor",
  "senior writer",
  "bureau chief",
  "for cnn",
  "cnn",
  "bbc news",
  "afp",
];

/** The author that a byline names: "By Jane Roe", "BY JANE ROE and JOHN DOE", "Jane Roe, Staff Writer"; null where the line is none. */
export function readByline(line: string): string | null {
  if (line.length > MAX_BYLINE || line.length < 5) return null;
  const by = /^(?:story |words |report |written |reported )?by:?\s+(.*)$/iu.exec(line);
  if (by) return bylineNames(by[1] ?? "");
  return roleByline(line);
}

function bylineNames(rest: string): string | null {
  const names = rest.replace(/[.\s]+$/u, "");
  if (/[!?"“”;]|\d{1,2}:\d/u.test(names)) return null;
  const words = names.split(/[\s,|/]+/u).filter(Boolean);
  if (words.length === 0 || words.length > 16) return null;
  const capitalised = words.every((word) => /^[\p{Lu}@(•·-]/u.test(word) || SMALL_WORDS.has(word.toLowerCase()));
  if (!capitalised || !/^\p{Lu}/u.test(names)) return null;
  // "By Monday" and "By The Numbers" are no names.
  if (words.length === 1 && !/^[\p{Lu}]{2,}$|^Staff$/u.test(words[0] ?? "")) return null;
  return firstPart(names);
}

/** Without the outlet or role after the names: "Jane Roe, Associated Press". */
function firstPart(names: string): string {
  const cut = names.search(
    /\s*(?:\||•|·|,\s*(?:the\s|cnn|bbc|afp|npr|staff|associated|reuters|special|for\s|correspondent|\p{Lu}+\s+staff))/iu,
  );
  return (cut > 0 ? names.slice(0, cut) : names).trim();
}

function roleByline(line: string): string | null {
  const match = /^([^,|•]{5,60})\s*[,|•]\s*([^,|•]{2,40})$/u.exec(line);
  if (!match) return null;
  const [name = "", role = ""] = [match[1]?.trim(), match[2]?.trim().toLowerCase().replace(/\.$/, "")];
  const words = name.split(/\s+/u);
  const isName = words.length >= 2 && words.length <= 8 && words.every((word) => /^\p{Lu}/u.test(word) || SMALL_WORDS.has(word));
  return isName && ROLES.some((known) => role === known || role.endsWith(` ${known}`)) ? name : null;
}
