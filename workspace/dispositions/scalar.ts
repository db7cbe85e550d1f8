import { stringify } from "yaml";

/**
 * `key: value` on one line of YAML, quoted where it must be, so that any reader of YAML reads the same text again. What cannot be seen, or turns
 * around what is seen, is written as an escape.
 */
export function keyLine(key: string, value: string): string {
  if (UNSEEN.test(value)) return `${key}: ${escaped(value)}`;
  const line = stringify({ [key]: value }, { lineWidth: 0, blockQuote: false, singleQuote: false }).trimEnd();
  return line.includes("\n") ? `${key}: ${escaped(value)}` : line;
}

/** One text as a scalar within a list or map of flow style, such as `[a, b]`. */
export function flowScalar(value: string): string {
  if (UNSEEN.test(value)) return escaped(value);
  const list = stringify([value], { lineWidth: 0, blockQuote: false, singleQuote: false, collectionStyle: "flow" }).trim();
  return list.includes("\n") ? escaped(value) : list.replace(/^\[\s*/u, "").replace(/\s*\]$/u, "");
}

const UNSEEN = /[\p{Cc}\p{Cs}\p{Cf}\u00A0\u2000-\u200A\u2028\u2029\u202F\u205F\u3000\uFFFE\uFFFF]|\p{Variation_Selector}/u;

function escaped(value: string): string {
  const units = Array.from({ length: value.length }, (_, index) => value.charAt(index));
  const safe = units.map((unit, index) => {
    const isPaired = isHigh(unit) ? isLow(value.charAt(index + 1)) : isLow(unit) && isHigh(value.charAt(index - 1));
    const isTag = isPaired && UNSEEN.test(isHigh(unit) ? unit + value.charAt(index + 1) : value.charAt(index - 1) + unit);
    if ((isPaired && !isTag) || !UNSEEN.test(unit)) return JSON.stringify(unit).slice(1, -1);
    return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
  return `"${safe.join("")}"`;
}

function isHigh(unit: string): boolean {
  return /^[\uD800-\uDBFF]$/u.test(unit);
}

function isLow(unit: string): boolean {
  return /^[\uDC00-\uDFFF]$/u.test(unit);
}
