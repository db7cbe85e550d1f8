import * as l10n from "@vscode/l10n";
import { SymbolKind, type DocumentSymbol, type SymbolInformation } from "vscode-languageserver";
import type { ArticleAnalysis, Claim, EntityType, Span } from "../../engine/index.ts";
import type { StoryView } from "../story-view.ts";
import { plainText } from "../escape.ts";
import type { Feature, Parts } from "../feature.ts";
import { rangeOf } from "../spans.ts";
import { standingOf, standingWords } from "../verdicts.ts";
import { shorten, typeWord } from "../words.ts";
import { sectionsOf } from "./folding.ts";

/** An article's outline: headline, sections, paragraphs, and in them what is claimed, with how others stand to it, and who is named first there. */
export const documentSymbolsFeature: Feature = {
  capabilities: () => ({ documentSymbolProvider: { label: "Second Source" } }),
  register: (connection, answer) => {
    connection.onDocumentSymbol(({ textDocument: { uri } }, token) =>
      answer(token, (parts) => documentSymbols(uri, parts), { uri, patient: true }),
    );
  },
};

export const ENTITY_KINDS: Readonly<Record<EntityType, SymbolKind>> = {
  person: SymbolKind.Class,
  organization: SymbolKind.Module,
  place: SymbolKind.Namespace,
  group: SymbolKind.Array,
  event: SymbolKind.Event,
  work: SymbolKind.Package,
};

/** What kind of symbol a claim is. */
export function claimKind({ quantity, date, quotation }: Claim): SymbolKind {
  if (quantity) return SymbolKind.Number;
  if (date) return SymbolKind.Event;
  return quotation ? SymbolKind.String : SymbolKind.Boolean;
}

const LONGEST_NAME = 60;

/** A line of the outline before it is nested. */
interface Line extends Span {
  readonly name: string;
  readonly detail: string;
  readonly kind: SymbolKind;
  readonly selection: Span;
}

interface Node extends Line {
  readonly children: Node[];
}

function documentSymbols(uri: string, { session, abilities }: Parts): DocumentSymbol[] | SymbolInformation[] {
  const file = session.library.fileOf(uri);
  const story = file && session.analyses.storyOf(file.path);
  const { document, analysis } = file ?? {};
  if (!document || !analysis) return [];
  const toSymbol = ({ name, detail, kind, selection, children, ...span }: Node): DocumentSymbol => ({
    name,
    detail,
    kind,
    range: rangeOf(document, span),
    selectionRange: rangeOf(document, selection),
    children: children.map(toSymbol),
  });
  const roots = nest([...partLines(analysis), ...claimLines(analysis, story), ...nameLines(analysis, story)]);
  if (abilities.nestedSymbols) return roots.map(toSymbol);
  const flatten = (node: Node, containerName: string): SymbolInformation[] => [
    { name: node.name, kind: node.kind, location: { uri, range: rangeOf(document, node) }, containerName },
    ...node.children.flatMap((child) => flatten(child, node.name)),
  ];
  return roots.flatMap((root) => flatten(root, plainText(analysis.article.outletLabel)));
}

/** The parts that the text has by itself. */
function partLines({ article }: ArticleAnalysis): Line[] {
  const { text, blocks } = article;
  const line = (span: Span, selection: Span, kind: SymbolKind, detail: string): Line => ({
    start: span.start,
    end: span.end,
    selection: { start: selection.start, end: selection.end },
    name: nameOf(text, selection),
    detail,
    kind,
  });
  return [
    ...blocks.filter(({ kind }) => kind === "headline").map((block) => line(block, block, SymbolKind.File, l10n.t("headline"))),
    ...sectionsOf(blocks).map((section) => line(section, section.heading, SymbolKind.Struct, l10n.t("section"))),
    ...blocks.filter(({ kind }) => kind === "paragraph").map((block) => line(block, block, SymbolKind.Field, "")),
  ];
}

function claimLines({ article, claims }: ArticleAnalysis, story: StoryView | undefined): Line[] {
  return claims.map((claim): Line => {
    const { start, end } = claim;
    const detail = story ? standingWords(standingOf([claim], story)) : "";
    return { start, end, selection: { start, end }, name: nameOf(article.text, claim), detail, kind: claimKind(claim) };
  });
}

/** Each entity where the article first names it. */
function nameLines({ article }: ArticleAnalysis, story: StoryView | undefined): Line[] {
  return (story?.analysis.entities ?? []).flatMap(({ name, type, mentions }): Line[] => {
    const first = mentions.find((mention) => mention.article === article.path);
    if (!first) return [];
    const { start, end } = first;
    return [{ start, end, selection: { start, end }, name: plainText(name), detail: typeWord(type), kind: ENTITY_KINDS[type] }];
  });
}

/** Puts each line below the narrowest one that holds it. */
function nest(lines: readonly Line[]): Node[] {
  const roots: Node[] = [];
  const open: Node[] = [];
  for (const line of lines.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const node: Node = { ...line, children: [] };
    while (open.length > 0 && (open.at(-1)?.end ?? 0) < line.end) open.pop();
    (open.at(-1)?.children ?? roots).push(node);
    open.push(node);
  }
  return roots;
}

function nameOf(text: string, { start, end }: Span): string {
  const name = plainText(text.slice(start, Math.min(end, start + 4 * LONGEST_NAME)));
  // An outline's line cannot be empty.
  return name === "" ? "…" : shorten(name, LONGEST_NAME);
}
