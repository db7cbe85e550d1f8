import * as l10n from "@vscode/l10n";
import {
  CompletionItemKind,
  MarkupKind,
  type CompletionItem,
  type CompletionList,
  type MarkupContent,
  type Position,
  type Range,
} from "vscode-languageserver";
import type { StoryView } from "../story-view.ts";
import { escapeMarkdown, plainText } from "../escape.ts";
import type { Feature, Parts } from "../feature.ts";
import type { SourceFile } from "../source-file.ts";
import { offsetAt, rangeOf } from "../spans.ts";
import { offersOf, type Offer, type Offers } from "../story-words.ts";

/** Names and figures of the story as the other outlets give them, with their source. */
export const completionFeature: Feature = {
  capabilities: () => ({ completionProvider: { triggerCharacters: "0123456789".split("") } }),
  register: (connection, answer) => {
    const keep = offersKeeper();
    connection.onCompletion(({ textDocument, position }, token) =>
      answer(token, (parts) => completions(textDocument.uri, position, keep, parts), { uri: textDocument.uri, partial: true }),
    );
  },
};

const MOST = 50;
/** A name is offered once this many letters of it are there. */
const LEAST_LETTERS = 3;

function completions(uri: string, position: Position, keep: (story: StoryView) => Offers, { session, abilities }: Parts): CompletionList {
  const nothing = { isIncomplete: false, items: [] };
  const file = session.library.fileOf(uri);
  const story = file && session.analyses.storyOf(file.path);
  const { document } = file ?? {};
  if (!document || !file || !story) return nothing;
  const offset = offsetAt(document, position);
  const text = document.getText();
  const typed = /[\p{L}\p{N}\p{M}$€£.,'’-]*$/u.exec(text.slice(Math.max(0, offset - 60), offset))?.[0] ?? "";
  // Within a word, or in the front matter, nothing is being named.
  if (/^[\p{L}\p{N}]/u.test(text.slice(offset, offset + 2)) || isFrontMatter(file, offset)) return nothing;
  const offers = keep(story);
  const found = matching(typed, offers).filter(({ sources }) => sources.some(({ article }) => article !== file.path));
  const range = rangeOf(document, { start: offset - typed.length, end: offset });
  return {
    isIncomplete: found.length > MOST,
    items: found.slice(0, MOST).map((offer, index) => toItem(offer, { index, range, typed, path: file.path, abilities })),
  };
}

function isFrontMatter({ document }: SourceFile, offset: number): boolean {
  const text = document?.getText() ?? "";
  const end = /^\uFEFF?---\r?\n/u.test(text) ? /\n---[ \t]*(?:\r?\n|$)/u.exec(text.slice(3)) : null;
  return end !== null && offset <= end.index + 3 + end[0].length - 1;
}

/** All of them where nothing is typed, as happens by the user's explicit wish alone; else what begins with what is typed. */
function matching(typed: string, { names, figures, isOrdinary }: Offers): readonly Offer[] {
  if (typed === "") return [...figures, ...names];
  if (/^[$€£]?\d/u.test(typed)) return figures.filter(({ key }) => key.startsWith(typed.toLowerCase()));
  const key = typed.toLowerCase();
  // What begins an ordinary word is one, until it is written with a capital.
  if (key.length < LEAST_LETTERS || (key === typed && isOrdinary(key))) return [];
  return names.filter((offer) => startOf(offer.key, key) !== null);
}

/** Where a word of a name begins with what is typed. */
function startOf(name: string, typed: string): number | null {
  if (name.startsWith(typed)) return 0;
  const at = name.indexOf(` ${typed}`);
  return at < 0 ? null : at + 1;
}

interface ItemContext {
  readonly index: number;
  readonly range: Range;
  readonly typed: string;
  readonly path: string;
  readonly abilities: Parts["abilities"];
}

function toItem(offer: Offer, { index, range, typed, path, abilities }: ItemContext): CompletionItem {
  const others = offer.sources.filter(({ article }) => article !== path);
  const outlets = [...new Set(others.map(({ outlet }) => plainText(outlet)))];
  const more = outlets.length > 1 ? ` ${l10n.t("and {0} more", outlets.length - 1)}` : "";
  const start = startOf(offer.key, typed.toLowerCase()) ?? 0;
  return {
    label: offer.text,
    kind: offer.isFigure ? CompletionItemKind.Value : CompletionItemKind.Reference,
    detail: `${outlets[0] ?? ""}${more}`,
    documentation: documentation(others, abilities.completionMarkdown),
    // A surname leads to the whole name.
    filterText: `${offer.text.slice(start)} ${offer.text}`,
    sortText: String(index).padStart(4, "0"),
    textEdit: { range, newText: offer.text },
  };
}

function documentation(sources: Offer["sources"], isMarkdown: boolean): MarkupContent {
  const shown = sources.slice(0, 3);
  if (!isMarkdown) {
    return { kind: MarkupKind.PlainText, value: shown.map(({ outlet, words }) => plainText(`${outlet}: ${words}`)).join("\n") };
  }
  const lines = shown.map(({ outlet, words }) => `**${escapeMarkdown(outlet)}**: ${escapeMarkdown(words)}`);
  return { kind: MarkupKind.Markdown, value: lines.join("\n\n") };
}

/** Lists a story's words once for each analysis of it. */
function offersKeeper(): (story: StoryView) => Offers {
  const known = new WeakMap<StoryView, Offers>();
  return (story) => {
    const offers = known.get(story) ?? offersOf(story);
    known.set(story, offers);
    return offers;
  };
}
