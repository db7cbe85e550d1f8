import * as l10n from "@vscode/l10n";
import type { EntityType } from "../engine/index.ts";

// How features put things that several of them show.

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/** What a name is the name of, in a word. */
export function typeWord(type: EntityType): string {
  return {
    person: l10n.t("person"),
    organization: l10n.t("organization"),
    place: l10n.t("place"),
    group: l10n.t("group"),
    event: l10n.t("event"),
    work: l10n.t("work"),
  }[type];
}

/** ", 3 June 2026", to stand behind an outlet's name; without the year where it is `year`, and empty where the day is not known. */
export function dayBehind(day: string | null, year: string | null = null): string {
  const [y, m, d] = (day ?? "").split("-").map(Number);
  const month = MONTHS[(m ?? 0) - 1];
  if (y === undefined || d === undefined || month === undefined) return "";
  return `, ${d} ${month}${String(y) === year ? "" : ` ${y}`}`;
}

/** A text of at most so many UTF-16 code units, the last a mark of what was cut; no half of a character is left at the cut. */
export function shorten(text: string, longest: number): string {
  if (text.length <= longest) return text;
  return `${text
    .slice(0, longest - 1)
    .replace(/[\uD800-\uDBFF]$/u, "")
    .trimEnd()}…`;
}

/** Sorts by code units: the same in every language and on every machine. */
export function byCode(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
