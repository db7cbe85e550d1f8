import { DATED_EVENTS } from "../../lexicon/events.ts";
import type { Clusters } from "./clusters.ts";
import type { Form } from "./forms.ts";

const DATED = new Set(DATED_EVENTS.split(/\s+/u));
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** Joins events: one year and one noun ("the 2004 tsunami", "tsunami of 2004"), one day ("9/11", "the Sept. 11 attacks"). */
export function linkEvents(forms: readonly Form[], clusters: Clusters): void {
  const seen = new Map<string, Form>();
  for (const form of forms) {
    if (form.type !== "event") continue;
    const key = eventKey(form);
    if (key === null) continue;
    const other = seen.get(key);
    if (other) clusters.join(form, other, `the same event as ${other.text}`);
    else seen.set(key, form);
  }
}

function eventKey({ words }: Form): string | null {
  const day = dayOf(words);
  if (day !== null) return day;
  const year = words.find((word) => word.length === 4 && Number(word) > 1000);
  const noun = words.find((word) => DATED.has(word));
  return year && noun ? `${year} ${noun.endsWith("s") ? noun.slice(0, -1) : noun}` : null;
}

/** "9/11", "Sept. 11 attacks" as month and day. */
function dayOf(words: readonly string[]): string | null {
  const [first = "", second = ""] = words;
  if (first === "9/11") return first;
  const month = MONTHS.indexOf(first.slice(0, 3)) + 1;
  const day = Number.parseInt(second, 10);
  return month > 0 && day > 0 && words.length > 2 ? `${month}/${day}` : null;
}
