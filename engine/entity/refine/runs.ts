import type { Token } from "../../text/types.ts";
import { LIST, startsUpper } from "../lists.ts";
import { isTitleCase } from "./split.ts";
import { overlapping, override, type Name, type RefineContext, type Refiner } from "./name.ts";

const INSIDE = new Set(["of", "for", "and", "&"]);

/**
 * Takes the whole run of capitals where its last word says what it is ("American Iron and Steel Institute", "North American Free Trade Agreement")
 * and only pieces of it, or nothing, were found. Not in headlines, where capitals say nothing.
 */
export const wholeRuns: Refiner = (names, context) => {
  const found: Name[] = [];
  for (const sentence of context.article.sentences) {
    if (isTitleCase(context.tokens, sentence.first, sentence.last)) continue;
    let i = sentence.first;
    while (i < sentence.last) {
      const last = runEnd(context.tokens, i, sentence.last);
      const name = last > i + 1 ? byHead(context, sentence.first === i ? i + openingWords(context, i) : i, last) : null;
      if (name) found.push(name);
      i = Math.max(last, i + 1);
    }
  }
  // A run takes the place of what lies within it, and of nothing that reaches beyond it or is it: the tagger knows more about what it saw whole.
  return override(
    names,
    found.filter((run) => overlapping(names, run.first, run.last).every((name) => inside(run, name))),
  );
};

function inside(run: Name, name: Name): boolean {
  return name.first >= run.first && name.last <= run.last && name.last - name.first < run.last - run.first;
}

function runEnd(tokens: readonly Token[], at: number, end: number): number {
  if (!startsUpper(tokens[at]?.text ?? "")) return at;
  let last = at + 1;
  for (let i = at + 1; i < end; i++) {
    const token = tokens[i];
    if (!token) break;
    if (startsUpper(token.text) && token.kind === "word") last = i + 1;
    else if (!(INSIDE.has(token.lower) || (token.text === "-" && !token.spaced)) || !startsUpper(tokens[i + 1]?.text ?? "")) break;
  }
  return last;
}

/** A sentence's first word has its capital from its place. */
function openingWords({ tokens, words }: RefineContext, at: number): number {
  const token = tokens[at];
  return token && (token.pos === "PROPN" || ((words[at]?.flags ?? 0) & (LIST.demonym | LIST.country)) !== 0) ? 0 : 1;
}

function byHead({ tokens, words, lists }: RefineContext, first: number, last: number): Name | null {
  if (last - first < 2) return null;
  const head = words[last - 1]?.flags ?? 0;
  const type =
    head & LIST.workHead
      ? "work"
      : head & LIST.eventHead
        ? "event"
        : head & LIST.organizationHead && last - first > 2
          ? "organization"
          : null;
  if (!type || head & (LIST.given | LIST.surname | LIST.title)) return null;
  for (let i = first; i < last; i++) if (lists.flags((words[i]?.folded ?? "").replace(".", "")) & (LIST.title | LIST.calendar)) return null;
  if (tokens.slice(first, last).some((token) => token.lower === "and" || token.lower === "&") && type !== "organization") return null;
  return { first, last, type, title: null, rule: "head word" };
}
