import type { LineRange } from "../problems.ts";
import type { DispositionEntry, DispositionProblem, DispositionSide } from "./types.ts";

/** The article is not among those at hand. */
export function tellMissing({ article }: DispositionSide, range: LineRange): DispositionProblem {
  return orphaned(
    `There is no article ${article} any more. If it was renamed, write its new path; else its words can be taken out.`,
    range,
  );
}

/** Other words stand in the place of those that were decided about. */
export function tellChanged(side: DispositionSide, now: string, range: LineRange): DispositionProblem {
  return outdated(`${whereOf(side)} now says “${short(now)}” instead of “${short(side.exact)}”. Decide anew, or take this out.`, range);
}

/** The words are gone, or it cannot be told which are meant. */
export function tellOrphaned(side: DispositionSide, state: "lost" | "ambiguous", range: LineRange): DispositionProblem {
  const words = `“${short(side.exact)}” in ${whereOf(side)}`;
  return orphaned(
    state === "lost"
      ? `${words} is not found any more with the words around it. This decision no longer counts.`
      : `${words} is there more than once with these words around it. This decision does not count until prefix or suffix tell which.`,
    range,
  );
}

/** The words are there, and what is found at them is something else. */
export function tellOther(side: DispositionSide, words: string, day: string | null, range: LineRange): DispositionProblem {
  const value = side.value !== null && day !== null ? `, which is ${day}` : "";
  return outdated(`${whereOf(side)} now says “${short(words)}”${value}. Decide anew, or take this out.`, range);
}

/** Someone says what nobody said when it was decided. */
export function tellUncovered(entry: DispositionEntry, outlet: string, words: string): DispositionProblem {
  return outdated(`${outlet} now says “${short(words)}”, which this decision does not know of. Decide anew.`, entry.range);
}

/** Two decisions about one finding. */
export function tellDuplicate(entry: DispositionEntry, before: DispositionEntry): DispositionProblem {
  const message = `The same was decided at line ${before.range.line + 1} (${before.decision}). That one counts; take one of them out.`;
  return { code: "disposition-duplicate", severity: "warning", message, range: entry.range };
}

/** All words are there, and nothing is found at them. */
export function tellUnused({ range }: DispositionEntry): DispositionProblem {
  return {
    code: "disposition-unused",
    severity: "hint",
    message: "Nothing is found at these words any more; this can be taken out.",
    range,
  };
}

function whereOf({ outlet, article }: DispositionSide): string {
  return outlet ?? article;
}

function orphaned(message: string, range: LineRange): DispositionProblem {
  return { code: "disposition-orphaned", severity: "warning", message, range };
}

function outdated(message: string, range: LineRange): DispositionProblem {
  return { code: "disposition-outdated", severity: "warning", message, range };
}

function short(words: string): string {
  return words.length > 60 ? `${words.slice(0, 59)}…` : words;
}
