import * as l10n from "@vscode/l10n";
import { MarkupKind, type Hover, type Position } from "vscode-languageserver";
import { foldRows, sourceMatrix, type Agreement, type Claim, type Entity, type FoldedRow, type SourceMatrix } from "../../engine/index.ts";
import type { Analyses } from "../analyses.ts";
import type { StoryView } from "../story-view.ts";
import { decisionsAt, decisionWords, type Dispositions } from "../dispositions.ts";
import { escapeMarkdown, linkTarget, plainText } from "../escape.ts";
import type { Feature } from "../feature.ts";
import type { Library } from "../library.ts";
import { isReported, placesAt, type Place } from "../places.ts";
import type { SourceFile } from "../source-file.ts";
import { offsetAt, rangeOf } from "../spans.ts";
import { dayBehind, shorten, typeWord } from "../words.ts";

export interface HoverOptions {
  readonly library: Library;
  readonly analyses: Analyses;
  readonly dispositions: Dispositions;
  /** Whether the client reads Markdown; else it gets plain lines. */
  readonly markdown: boolean;
}

export const hoverFeature: Feature = {
  capabilities: () => ({ hoverProvider: true }),
  register: (connection, answer) => {
    connection.onHover(({ textDocument, position }, token) =>
      answer(
        token,
        ({ session: { library, analyses, dispositions }, abilities: { markdown } }) =>
          hover(textDocument.uri, position, { library, analyses, dispositions, markdown }),
        textDocument,
      ),
    );
  },
};

/** At a claim what each outlet says about it, at a name what it names and where else; null where there is neither. */
export function hover(uri: string, position: Position, { library, analyses, dispositions, markdown }: HoverOptions): Hover | null {
  const file = library.fileOf(uri);
  const found = file?.document && placesAt(file, analyses, offsetAt(file.document, position));
  if (!file?.document || !found) return null;
  const writer = markdown ? markdownWriter(library) : PLAIN;
  for (const place of disputedFirst(found.places, file.path, found.story)) {
    const value =
      "entity" in place ? entityText(place.entity, file, found.story, writer) : claimText(place.claim, file, found.story, writer);
    if (value === null) continue;
    const kind = markdown ? MarkupKind.Markdown : MarkupKind.PlainText;
    const marks = decisionsAt(file.path, place.span, found.story, dispositions).map((entry) => writer.text(decisionWords(entry)));
    return { contents: { kind, value: [value, ...marks].join("\n\n") }, range: rangeOf(file.document, place.span) };
  }
  return null;
}

/** Where several claims stand, one that outlets disagree about comes before the others. */
function disputedFirst(places: readonly Place[], path: string, story: StoryView): readonly Place[] {
  const isDisputed = (place: Place): boolean => {
    const group = "claim" in place ? story.groups.get(path)?.get(place.claim.id) : undefined;
    return group !== undefined && isReported(group, story);
  };
  const [first] = places;
  if (!first || !("claim" in first) || isDisputed(first)) return places;
  const disputed = places.filter(isDisputed);
  return [...disputed, ...places.filter((place) => !disputed.includes(place))];
}

/** How to write for one kind of client; whatever comes from an article goes through `text` or `link`. */
interface Writer {
  readonly text: (text: string) => string;
  readonly strong: (text: string) => string;
  readonly link: (label: string, article: string, offset: number) => string;
  readonly table: (head: readonly string[], rows: readonly (readonly string[])[]) => string;
}

const PLAIN: Writer = {
  text: plainText,
  strong: plainText,
  link: (label) => plainText(label),
  table: (_, rows) => rows.map((cells) => cells.filter((cell) => cell !== "").join(" | ")).join("\n"),
};

function markdownWriter(library: Library): Writer {
  return {
    text: escapeMarkdown,
    strong: (text) => `**${escapeMarkdown(text)}**`,
    link(label, article, offset) {
      const file = library.files.get(article);
      if (!file?.document) return escapeMarkdown(label);
      const { line, character } = file.document.positionAt(offset);
      return `[${escapeMarkdown(label)}](${linkTarget(file.uri, line, character)})`;
    },
    table(head, rows) {
      const lines = rows.map(([first = "", ...others]) => [first.replaceAll(" ", NO_BREAK), ...others]);
      return [head, head.map(() => "---"), ...lines].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
    },
  };
}

const MOST_ROWS = 8;
const MOST_COPIES = 3;
const MOST_REASONS = 4;
const LONGEST_WORDS = 120;
/** Keeps an outlet's name on one line, as a hover shows little more than eight of them. */
const NO_BREAK = "\u00A0";

/** The source matrix: what is in question and how outlets stand, a line for each, and why they were compared. */
function claimText(claim: Claim, file: SourceFile, story: StoryView, writer: Writer): string | null {
  const matrix = sourceMatrix(story.analysis, file.path, claim.id);
  if (!matrix) return null;
  const rows = foldRows(matrix);
  const shown = rows.slice(0, MOST_ROWS);
  const year = file.analysis?.article.published?.slice(0, 4) ?? null;
  const table = writer.table(
    [l10n.t("outlet"), l10n.t("its words"), l10n.t("value"), l10n.t("says who")],
    shown.map((row) => rowCells(row, matrix, year, writer)),
  );
  const lines = [`${writer.strong(matrix.title)}: ${writer.text(matrix.summary)}${matrix.update ? laterWords(matrix) : ""}`, "", table];
  const more = rows.length - shown.length;
  if (more > 0) lines.push("", l10n.t("and {0} more", more));
  return [...lines, ...footer(matrix, writer)].join("\n");
}

function rowCells({ row, also }: FoldedRow, { kind }: SourceMatrix, year: string | null, writer: Writer): string[] {
  const words = shorten(row.words ?? "", LONGEST_WORDS);
  // Where others say the same, one of them stands for all.
  const day = also.length > 0 ? ` ${l10n.t("and {0} more", also.length)}` : dayBehind(row.published, year);
  const outlet = row.here ? `${writer.strong(row.outlet)} (${l10n.t("here")})` : `${writer.text(row.outlet)}${day}`;
  const mark = row.agreement === "disagrees" ? "⚠ " : "";
  const isCut = kind === "quote" && row.agreement === "compatible";
  const stand = row.here && row.agreement === "agrees" ? "" : isCut ? l10n.t("cut otherwise") : standWord(row.agreement);
  const place = row.span ? writer.link(words, row.article, row.span.start) : "";
  return [
    mark + outlet,
    place,
    [writer.text(row.value ?? ""), stand].filter((part) => part !== "").join(" · "),
    writer.text(row.attribution ?? ""),
  ];
}

function standWord(agreement: Agreement): string {
  return { disagrees: l10n.t("differs"), compatible: l10n.t("can both stand"), agrees: l10n.t("same"), "does not say": "" }[agreement];
}

function laterWords({ kind }: SourceMatrix): string {
  return `, ${kind === "status" ? l10n.t("one is later") : l10n.t("a later figure")}`;
}

function footer(matrix: SourceMatrix, writer: Writer): string[] {
  const silent = matrix.rows.filter((row) => row.agreement === "does not say").map((row) => writer.text(row.outlet));
  const lines: string[] = [];
  if (silent.length > 0) {
    lines.push("", silent.length > 5 ? l10n.t("Not in {0} others", silent.length) : l10n.t("Not in {0}", silent.join(", ")));
  }
  const copies = new Map<string, Set<string>>();
  // Who prints whose text matters only for what somebody says here.
  for (const { outlet, copyOf, span } of matrix.rows) {
    if (copyOf !== null && span) copies.set(copyOf, (copies.get(copyOf) ?? new Set()).add(outlet));
  }
  for (const [source, outlets] of [...copies].slice(0, MOST_COPIES)) {
    const names = [...outlets].map(writer.text).join(", ");
    lines.push("", l10n.t("{0}: the same wire text as {1}, one witness", names, writer.text(source)));
  }
  // The most telling come first; a hover has no room for all.
  const why = matrix.why.slice(0, MOST_REASONS).map(writer.text);
  if (why.length > 0) lines.push("", l10n.t("Compared for: {0}", why.join(" · ")));
  return lines;
}

/** The entity, its other names, and a line for each outlet with the names it uses. */
function entityText(entity: Entity, file: SourceFile, story: StoryView, writer: Writer): string {
  const others = entity.names.filter((name) => name !== entity.name).slice(0, 6);
  const also = others.length > 0 ? `, ${l10n.t("also {0}", others.map(writer.text).join(", "))}` : "";
  const title = `${writer.strong(entity.name)} · ${typeWord(entity.type)}${also}`;
  const articles = story.analysis.articles.map(({ article }) => article);
  const rows = articles
    .map((article) => ({ article, forms: formsIn(entity, article.path, article.text) }))
    .filter(({ forms }) => forms.size > 0)
    .toSorted((a, b) => Number(b.article.path === file.path) - Number(a.article.path === file.path));
  const shown = rows
    .slice(0, MOST_ROWS)
    .map(({ article, forms }) => [
      article.path === file.path ? `${writer.strong(article.outletLabel)} (${l10n.t("here")})` : writer.text(article.outletLabel),
      [...forms].map(([name, { start, count }]) => writer.link(name, article.path, start) + (count > 1 ? ` ×${count}` : "")).join(", "),
      reasonsOf(forms).map(writer.text).join("; "),
    ]);
  const more = rows.length > shown.length ? ["", l10n.t("and {0} more outlets", rows.length - shown.length)] : [];
  return [title, "", writer.table([l10n.t("outlet"), l10n.t("names it"), l10n.t("linked as")], shown), ...more].join("\n");
}

/** One form of a name in one article: its first place, how often, and what links it to the entity. */
interface NameForm {
  readonly start: number;
  readonly count: number;
  readonly reasons: ReadonlySet<string>;
}

/** A form that is the name itself needs no reason. */
const PLAIN_REASONS = new Set(["name", "full name"]);

/** The names that one article uses, in order. */
function formsIn(entity: Entity, path: string, text: string): Map<string, NameForm> {
  const forms = new Map<string, NameForm>();
  for (const { article, start, end, why } of entity.mentions) {
    if (article !== path) continue;
    const name = shorten(plainText(text.slice(start, end)), LONGEST_WORDS);
    const form = forms.get(name);
    const reasons = new Set([...(form?.reasons ?? []), ...(PLAIN_REASONS.has(why) ? [] : [why])]);
    forms.set(name, { start: form?.start ?? start, count: (form?.count ?? 0) + 1, reasons });
  }
  return forms;
}

function reasonsOf(forms: ReadonlyMap<string, NameForm>): string[] {
  const reasons = new Set<string>();
  for (const form of forms.values()) for (const reason of form.reasons) reasons.add(reason);
  return [...reasons];
}
