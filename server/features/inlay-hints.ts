import * as l10n from "@vscode/l10n";
import type { InlayHint, Range } from "vscode-languageserver";
import type { ArticleAnalysis, DateExpression, Quantity, StoryAnalysis } from "../../engine/index.ts";
import { converted } from "../conversions.ts";
import { plainText } from "../escape.ts";
import type { Feature, Parts } from "../feature.ts";
import { changedElsewhere } from "../open-stories.ts";
import { resolvePronouns } from "../pronouns.ts";
import { holderOf, offsetAt } from "../spans.ts";

/** Beside relative dates their day, beside measures the other system's, beside "he" who that is: each where the settings ask for it. */
export const inlayHintsFeature: Feature = {
  capabilities: () => ({ inlayHintProvider: true }),
  register: (connection, answer, onChanged) => {
    connection.languages.inlayHint.on(({ textDocument: { uri }, range }, token) =>
      answer(token, (parts) => inlayHints(uri, range, parts), { uri, patient: true }),
    );
    const isChanged = changedElsewhere();
    let shown: Parts["folders"]["editor"] | null = null;
    onChanged(({ session, folders: { editor }, abilities }) => {
      const isOther = shown !== null && shown !== editor && JSON.stringify(shown) !== JSON.stringify(editor);
      const isOn = editor.dateHints || editor.unitHints || editor.pronounHints;
      const isOutdated = isOther || (isChanged(session) && isOn);
      shown = editor;
      if (isOutdated && abilities.hintRefresh) void connection.languages.inlayHint.refresh();
    });
  },
};

/** A hint after a stretch of text. */
interface Note {
  readonly after: number;
  readonly label: string;
  readonly tooltip: string;
}

function inlayHints(uri: string, range: Range, { session, folders: { editor } }: Parts): InlayHint[] {
  const file = session.library.fileOf(uri);
  const story = file && session.analyses.storyOf(file.path)?.analysis;
  const { document } = file ?? {};
  // In a story, dates that lean on its other articles are resolved.
  const analysis = story?.articles.find(({ article }) => article.path === file?.path);
  if (!document || !analysis || !story) return [];
  const wanted = { start: offsetAt(document, range.start), end: offsetAt(document, range.end) };
  const notes = [
    ...(editor.dateHints ? dateNotes(analysis) : []),
    ...(editor.unitHints ? unitNotes(analysis) : []),
    ...(editor.pronounHints ? pronounNotes(analysis, story) : []),
  ];
  return notes
    .filter(({ after }) => wanted.start <= after && after <= wanted.end)
    .toSorted((a, b) => a.after - b.after)
    .map(({ after, label, tooltip }) => ({ position: document.positionAt(after), label, tooltip, paddingLeft: true }));
}

function dateNotes({ article, dates }: ArticleAnalysis): Note[] {
  return dates.flatMap((date): Note[] => {
    const label = dayWords(date);
    const isWritten = label === null || /\d{4}/u.test(article.text.slice(date.start, date.end));
    return isWritten ? [] : [{ after: date.end, label, tooltip: anchorWords(date) }];
  });
}

function anchorWords({ anchor }: DateExpression): string {
  if (anchor === "published") return l10n.t("Counted from the day of publication");
  if (anchor === "text") return l10n.t("Counted from a date named before");
  return anchor === "story" ? l10n.t("Counted from the day of the story's other articles") : l10n.t("As the words say");
}

/** The day or days of a date that is neither vague nor open. */
function dayWords({ value, granularity, modifier }: DateExpression): string | null {
  const isPlain = modifier !== "vague" && (granularity === "day" || granularity === "week" || granularity === "day-part");
  const [low, high] = [value?.low?.slice(0, 10), value?.high?.slice(0, 10)];
  if (!isPlain || low === undefined || high === undefined) return null;
  // An evening may end on the next day.
  return low === high || granularity === "day-part" ? low : l10n.t("{0} to {1}", low, high);
}

const CHANGES =
  /\b(?:r[io]se[sn]?|risen|f[ae]ll(?:en|s)?|drop(?:s|ped)?|increas\w+|decreas\w+|warm\w*|cool\w*|above|below|higher|lower|by|more|less|within)\b/iu;

function unitNotes({ article, quantities }: ArticleAnalysis): Note[] {
  return quantities.flatMap((quantity): Note[] => {
    const label = converted(quantity);
    // A difference of temperatures is not read off another thermometer.
    const isDifference = quantity.normalized?.unit === "kelvin" && CHANGES.test(sentenceOf(article, quantity));
    return label === null || isDifference ? [] : [{ after: quantity.end, label, tooltip: l10n.t("Converted") }];
  });
}

function sentenceOf({ sentences, text }: ArticleAnalysis["article"], quantity: Quantity): string {
  const found = holderOf(sentences, quantity);
  return found ? text.slice(found.start, Math.min(found.end, found.start + 2000)) : "";
}

function pronounNotes(analysis: ArticleAnalysis, { entities }: StoryAnalysis): Note[] {
  return resolvePronouns(analysis, entities).map(({ span, entity }) => ({
    after: span.end,
    label: plainText(entity.name),
    tooltip: l10n.t("Named just before, with nobody else between"),
  }));
}
