import type { Finding, FindingSide, StoryAnalysis } from "../../engine/index.ts";
import { resolveQuote, selectQuote } from "./anchor.ts";
import { foldArticle, dayOf, valueOf } from "./match.ts";
import type { Decision, Disposition, DispositionSide } from "./types.ts";

export interface DecisionDetails {
  readonly decision: Decision;
  readonly note?: string | null;
  readonly by?: string | null;
  /** An ISO day. */
  readonly when?: string | null;
}

/** The disposition of a finding: for every article and value one quote, of several the first that is told from all others. */
export function createDisposition(
  finding: Finding,
  story: StoryAnalysis,
  details: DecisionDetails,
  nameOf: (path: string) => string,
): Disposition {
  const sides = new Map<string, { readonly side: DispositionSide; readonly isTold: boolean }>();
  const folded = new Map(story.articles.map(({ article }) => [article.path, { article, text: foldArticle(article) }]));
  for (const side of finding.sides) {
    const place = folded.get(side.article);
    const key = `${side.article}\n${valueOf(side, story)}`;
    if (!place || sides.get(key)?.isTold === true) continue;
    const quote = selectQuote(place.text, side);
    const found = resolveQuote(place.text, quote);
    const isTold = found.state === "found";
    if (!isTold && sides.has(key)) continue;
    sides.set(key, { isTold, side: { article: nameOf(side.article), outlet: side.outlet, ...quote, value: recordedDay(side, story) } });
  }
  const { decision, note, by, when } = details;
  const list = [...sides.values()].map(({ side }) => side);
  return { rule: finding.code, decision, note: filled(note), by: filled(by), when: filled(when), sides: list };
}

/** The day is written down where the words are not it already. */
function recordedDay(side: FindingSide, story: StoryAnalysis): string | null {
  const day = dayOf(side, story);
  return day === side.words ? null : day;
}

function filled(text: string | null | undefined): string | null {
  const trimmed = text?.trim() ?? "";
  return trimmed === "" ? null : trimmed;
}
