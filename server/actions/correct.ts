import * as l10n from "@vscode/l10n";
import type { Span } from "../../engine/index.ts";
import { plainText } from "../escape.ts";
import { rangeOf } from "../spans.ts";
import { wordsEdit } from "./edits.ts";
import { isShown, type ActionContext, type Offer } from "./offer.ts";

/** Write a name as the other outlets do, where one letter of it is evidently wrong: everywhere in this article. */
export function correctOffers({ findings, story, file, document, parts }: ActionContext): Offer[] {
  return findings.filter(isShown).flatMap(({ finding, side, diagnostics }): Offer[] => {
    const slip = story.analysis.groups.find(({ id }) => id === finding.group)?.slip;
    if (finding.code !== "name-differs" || slip?.claim.article !== file.path) return [];
    const wrong = wordsWithin(document.getText(), side).find(({ word }) => isLetterOff(word, slip.usual));
    if (!wrong) return [];
    const mentions = story.analysis.entities.flatMap((entity) => entity.mentions.filter(({ article }) => article === file.path));
    const places = [side, ...mentions].flatMap((span) => wordsWithin(document.getText(), span).filter(({ word }) => word === wrong.word));
    const starts = new Map(places.map((place) => [place.start, place]));
    const edits = [...starts.values()].map((place) => ({ range: rangeOf(document, place), newText: slip.usual }));
    const [was, usual] = [wrong.word, plainText(slip.usual)];
    return [
      {
        title:
          edits.length > 1
            ? l10n.t("Correct “{0}” to “{1}” ({2} times)", was, usual, edits.length)
            : l10n.t("Correct “{0}” to “{1}”", was, usual),
        kind: "quickfix.secondSource.correct",
        isPreferred: true,
        diagnostics,
        edit: wordsEdit(file, edits, parts.abilities.actions),
      },
    ];
  });
}

function wordsWithin(text: string, { start, end }: Span): (Span & { readonly word: string })[] {
  return [...text.slice(start, end).matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: word, index }) => ({
    word,
    start: start + index,
    end: start + index + word.length,
  }));
}

/** Whether one letter added, dropped, changed or swapped with the next makes one word of the other. */
function isLetterOff(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start++;
  const [left, right] = [a.slice(start), b.slice(start)];
  if (left.slice(1) === right.slice(1) || left.slice(1) === right || left === right.slice(1)) return true;
  return left.length === right.length && left[0] === right[1] && left[1] === right[0] && left.slice(2) === right.slice(2);
}
