import type { LabelledPassage } from "./passages.ts";
import { AGENCIES } from "../lexicon/furniture.ts";

/**
 * The outlet that the text itself names: beside the date at its top ("- The Washington Times - Monday, June 16, 2014"), in "Follow … on", or in its
 * copyright line. An agency's copy is printed by others, so an agency is never taken for the outlet.
 */
export function outletFromText(passages: readonly LabelledPassage[]): { readonly name: string; readonly from: string } | null {
  for (const { timestamp, text } of passages) {
    const name = timestamp ? creditedName(text) : null;
    if (name) return { name, from: "dateline" };
  }
  for (const { byline, text } of passages) {
    const name = byline ? (/ \| (\p{Lu}[\p{L}\p{N} .&'’-]{2,40})$/u.exec(text)?.[1] ?? null) : null;
    if (name && !AGENCIES.has(name.toLowerCase()) && OUTLET_WORDS.test(name.toLowerCase())) return { name, from: "byline" };
  }
  for (const { kind, text } of passages) {
    const name = kind === "furniture" ? followedName(text) : kind === "credit" ? copyrightName(text) : null;
    if (name && !AGENCIES.has(name.toLowerCase())) return { name, from: "credit line" };
  }
  return null;
}

/** "- The Washington Times - Monday, June 16, 2014": a name set off by dashes or bars. */
function creditedName(line: string): string | null {
  const match = /^[-–—|•\s]*(\p{Lu}[\p{L}\p{N} .&'’-]{2,50}?)\s+[-–—|•]\s+\S/u.exec(line);
  const name = match?.[1]?.trim() ?? "";
  const lower = name.toLowerCase();
  if (name === "" || AGENCIES.has(lower) || /\d|^(?:updated|published|posted|last|by|mon|tues|wednes|thurs|fri|satur|sun)/.test(lower))
    return null;
  return OUTLET_WORDS.test(lower) ? name : null;
}

const OUTLET_WORDS =
  /\b(?:times|post|news|herald|tribune|journal|courier|gazette|globe|guardian|independent|telegraph|star|sun|mirror|press|chronicle|observer|standard|express|mail|today|daily|weekly|review|monitor|record|register|sentinel|ledger|dispatch|examiner|inquirer|enquirer|bulletin|mercury|citizen|advocate|echo|argus|reporter|lantern|voice|wire|online|tv|radio|broadcasting|network|magazine|jazeera|bbc|cbc|nbc|abc|cbs)\b/;

/** "Follow COURIER8 on Twitter": a call sign or a name that is an outlet's, not a reporter's. */
function followedName(line: string): string | null {
  const name = /^follow @?(.{2,40}?) on (?:twitter|facebook|instagram|x|youtube)\b/iu.exec(line.slice(0, 80))?.[1] ?? "";
  return /^[A-Z]{2,5}\d*$/.test(name) || /^[A-Z]{3,}\d+$/.test(name) || (/^\p{Lu}/u.test(name) && OUTLET_WORDS.test(name.toLowerCase()))
    ? name
    : null;
}

/** "Copyright © 2023 The Washington Times, LLC. …". */
function copyrightName(line: string): string | null {
  const match =
    /(?:copyright|©|\(c\))[\s©:,]*(?:\(c\)\s*)?(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)\d\d)?[\s,]+(?:by\s+)?(\p{Lu}[\p{L}\p{N} &'’-]{2,60})/iu.exec(
      line.slice(0, 300),
    );
  const name =
    match?.[1]?.replace(/\s+(?:all rights.*|inc|llc|ltd|limited|company|corporation|corp|media group|click.*)$/iu, "").trim() ?? "";
  // Books, programs and people have copyright lines as well.
  return OUTLET_WORDS.test(name.toLowerCase()) ? name : null;
}

const DOMAIN_ENDINGS: ReadonlySet<string> = new Set(
  "com org net edu gov info tv co uk au in ph eg za nz ie ca ng ke pk jp cn sg my hk de fr eu io me us il".split(" "),
);
const SECOND_LEVELS: ReadonlySet<string> = new Set(["co", "com", "org", "net", "ac", "gov", "edu"]);
const INITIALISMS: ReadonlySet<string> = new Set(
  "bbc cnn ap afp npr nbc abc cbs upi usa pbs cbc itv rt sbs wsj nyt ft uk us un tv ndtv dw msnbc cnbc pti ani sott".split(" "),
);
const SMALL_WORDS: ReadonlySet<string> = new Set("of and the in on for to at de la le".split(" "));

/**
 * An outlet's name made of a file's name, for want of a better: "boston-globe.txt" gives "Boston Globe", "bbc-co-uk.txt" gives "bbc.co.uk",
 * "2014-06-16-fox8.txt" gives "Fox8". Never empty.
 */
export function outletFromPath(path: string): string {
  const file = path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
  const dot = file.lastIndexOf(".");
  const name = dot > 0 ? file.slice(0, dot) : file;
  const words = name
    .split(/[\s_+.-]+/u)
    .filter(Boolean)
    .slice(0, 12);
  const kept = words.filter((word) => !/^\d+$/.test(word));
  const parts = kept.length > 0 ? kept : words;
  if (isDomain(parts)) return parts.join(".").toLowerCase();
  const title = parts.map(titleCase).join(" ");
  return title === "" ? "Unnamed outlet" : title;
}

function isDomain(parts: readonly string[]): boolean {
  const lower = parts.map((part) => part.toLowerCase());
  const last = lower.at(-1) ?? "";
  if (lower.length < 2 || !DOMAIN_ENDINGS.has(last)) return false;
  if (["com", "org", "net", "edu", "gov", "info", "tv", "io"].includes(last)) return true;
  return lower.length > 2 && SECOND_LEVELS.has(lower.at(-2) ?? "");
}

function titleCase(word: string, index: number): string {
  if (word !== word.toLowerCase()) return word;
  if (INITIALISMS.has(word)) return word.toUpperCase();
  if (index > 0 && SMALL_WORDS.has(word)) return word;
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
