import { FoldingRangeKind, type FoldingRange } from "vscode-languageserver";
import type { Article, Block, BlockKind, Span } from "../../engine/index.ts";
import type { Feature } from "../feature.ts";
import type { SourceFile } from "../source-file.ts";

/** Front matter, what the page put around the article, and sections. */
export const foldingFeature: Feature = {
  capabilities: () => ({ foldingRangeProvider: true }),
  register: (connection, answer) => {
    connection.onFoldingRanges(({ textDocument: { uri } }, token) =>
      answer(token, ({ session }) => foldingRanges(session.library.fileOf(uri)), { uri, patient: true }),
    );
  },
};

/** What is of the page rather than of the article. */
const FURNITURE: ReadonlySet<BlockKind> = new Set(["furniture", "credit", "caption"]);
const HEADINGS: ReadonlySet<BlockKind> = new Set(["section", "subhead"]);

function foldingRanges(file: SourceFile | undefined): FoldingRange[] {
  if (!file?.document || !file.analysis) return [];
  const { document } = file;
  const toRange = (span: Span, kind?: FoldingRangeKind): FoldingRange[] => {
    const startLine = document.positionAt(span.start).line;
    const endLine = document.positionAt(span.end).line;
    return endLine > startLine ? [{ startLine, endLine, ...(kind === undefined ? {} : { kind }) }] : [];
  };
  const { article } = file.analysis;
  return [
    ...article.blocks
      .filter(({ kind }) => kind === "front-matter")
      .flatMap((block) => toRange(trimmed(block, article), FoldingRangeKind.Region)),
    ...runsOf(article.blocks).flatMap((run) => toRange(run, FoldingRangeKind.Comment)),
    ...sectionsOf(article.blocks).flatMap((section) => toRange(section)),
  ];
}

/** A span without the line break at its end. */
function trimmed({ start, end }: Span, { text }: Article): Span {
  return { start, end: start + text.slice(start, end).trimEnd().length };
}

/** Stretches of furniture with nothing else between. */
function runsOf(blocks: readonly Block[]): Span[] {
  const runs: { start: number; end: number }[] = [];
  let isOpen = false;
  for (const { kind, start, end } of blocks) {
    const last = runs.at(-1);
    if (!FURNITURE.has(kind)) isOpen = false;
    else if (isOpen && last) last.end = end;
    else {
      runs.push({ start, end });
      isOpen = true;
    }
  }
  return runs;
}

/** From each heading within the article to the last paragraph before the next, each with its heading. */
export function sectionsOf(blocks: readonly Block[]): (Span & { readonly heading: Block })[] {
  const sections: { readonly start: number; end: number; readonly heading: Block }[] = [];
  let heading: Block | null = null;
  for (const block of blocks) {
    if (HEADINGS.has(block.kind)) heading = block;
    if (!heading || block.kind !== "paragraph") continue;
    const last = sections.at(-1);
    if (last?.heading === heading) last.end = block.end;
    else sections.push({ start: heading.start, end: block.end, heading });
  }
  return sections;
}
