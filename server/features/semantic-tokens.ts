import { SemanticTokensBuilder, type Range, type SemanticTokens, type SemanticTokensDelta } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { ArticleAnalysis, Claim, Span } from "../../engine/index.ts";
import type { Analyses } from "../analyses.ts";
import type { StoryView } from "../story-view.ts";
import type { Feature } from "../feature.ts";
import type { SourceFile } from "../source-file.ts";
import { offsetAt } from "../spans.ts";

/** In the order that the protocol's numbers count. */
export const TOKEN_TYPES = ["person", "organization", "place", "group", "event", "work", "quantity", "date", "quotation"] as const;
export const TOKEN_MODIFIERS = ["disputed", "corroborated"] as const;

type TokenType = (typeof TOKEN_TYPES)[number];
type TokenModifier = (typeof TOKEN_MODIFIERS)[number];

/** A stretch of text that is one thing. */
export interface MarkedSpan extends Span {
  readonly type: TokenType;
  readonly modifier: TokenModifier | null;
}

export const semanticTokensFeature: Feature = {
  capabilities: () => ({
    semanticTokensProvider: {
      legend: { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [...TOKEN_MODIFIERS] },
      full: { delta: true },
      range: true,
    },
  }),
  register: ({ languages: { semanticTokens } }, answer, onChanged) => {
    semanticTokens.on(({ textDocument }, token) =>
      answer(token, ({ session, tokens }) => tokens.full(session.library.fileOf(textDocument.uri)), {
        uri: textDocument.uri,
        patient: true,
      }),
    );
    semanticTokens.onDelta(({ textDocument, previousResultId }, token) =>
      answer(token, ({ session, tokens }) => tokens.delta(session.library.fileOf(textDocument.uri), previousResultId), {
        uri: textDocument.uri,
        patient: true,
      }),
    );
    semanticTokens.onRange(({ textDocument, range }, token) =>
      answer(token, ({ session, tokens }) => tokens.range(session.library.fileOf(textDocument.uri), range), {
        uri: textDocument.uri,
        patient: true,
      }),
    );
    onChanged(({ session, tokens, abilities }) => {
      const isOutdated = [...session.library.open].some((file) => tokens.isOutdated(file));
      if (abilities.tokenRefresh && isOutdated) void semanticTokens.refresh();
    });
  },
};

/** Names, figures, dates and quotations of an article, with whether other outlets dispute or corroborate what they claim. */
function markedSpans(analysis: ArticleAnalysis, story: StoryView | undefined): MarkedSpan[] {
  const path = analysis.article.path;
  const shown = story?.sides.get(path)?.filter(({ side }) => side.severity !== "off");
  const reported = new Set(shown?.map(({ finding }) => finding.group));
  const names = analysis.mentions.map(({ start, end, type }): MarkedSpan => ({ start, end, type, modifier: null }));
  const claims = analysis.claims.flatMap((claim): MarkedSpan[] => {
    const type = typeOf(claim);
    const group = story?.groups.get(path)?.get(claim.id);
    const isShared = group?.claims.some(({ article }) => article !== path) === true;
    const disputed = group?.verdict === "disagree";
    // A disagreement that no rule reports is not shown.
    const modifier = !isShared ? null : !disputed ? "corroborated" : reported.has(group.id) ? "disputed" : null;
    return type ? [{ start: claim.start, end: claim.end, type, modifier }] : [];
  });
  return flatten([...names, ...claims]);
}

/** Cuts spans so that none overlaps: where one lies within another, the inner one shows. */
export function flatten(spans: readonly MarkedSpan[]): MarkedSpan[] {
  const open: MarkedSpan[] = [];
  const flat: MarkedSpan[] = [];
  const edges = [...new Set(spans.flatMap(({ start, end }) => [start, end]))].toSorted((a, b) => a - b);
  const waiting = spans.toSorted((a, b) => b.start - a.start);
  for (const [index, start] of edges.entries()) {
    const end = edges[index + 1];
    if (end === undefined) break;
    for (let next = waiting.at(-1); next && next.start <= start; next = waiting.at(-1)) {
      open.push(next);
      waiting.pop();
    }
    for (let at = open.length - 1; at >= 0; at--) if ((open[at]?.end ?? 0) <= start) open.splice(at, 1);
    const inner = open.reduce<MarkedSpan | null>((best, one) => (best && best.end - best.start <= one.end - one.start ? best : one), null);
    if (!inner) continue;
    const last = flat.at(-1);
    if (last?.end === start && last.type === inner.type && last.modifier === inner.modifier && last.start >= inner.start) {
      flat[flat.length - 1] = { ...last, end };
    } else {
      flat.push({ ...inner, start, end });
    }
  }
  return flat;
}

/** What was last sent for an open text. */
interface Sent {
  readonly builder: SemanticTokensBuilder;
  readonly version: number | undefined;
  readonly spans: string;
}

/** The tokens of each open text as last sent, so that only what changed is sent again. */
export class TokenSender {
  readonly #sent = new Map<string, Sent>();
  readonly #analyses: Analyses;

  constructor(analyses: Analyses) {
    this.#analyses = analyses;
  }

  full(file: SourceFile | undefined): SemanticTokens {
    if (!file) return { data: [] };
    const builder = new SemanticTokensBuilder();
    this.#push(file, builder);
    this.#remember(file, builder);
    return builder.build();
  }

  /** What changed since the answer that `previous` names; everything where that is not known. */
  delta(file: SourceFile | undefined, previous: string): SemanticTokens | SemanticTokensDelta {
    const builder = file && this.#sent.get(file.uri)?.builder;
    if (!builder) return this.full(file);
    builder.previousResult(previous);
    this.#push(file, builder);
    this.#remember(file, builder);
    return builder.buildEdits();
  }

  range(file: SourceFile | undefined, range: Range): SemanticTokens {
    const builder = new SemanticTokensBuilder();
    if (file?.document) this.#push(file, builder, { start: offsetAt(file.document, range.start), end: offsetAt(file.document, range.end) });
    return builder.build();
  }

  forget(uri: string): void {
    this.#sent.delete(uri);
  }

  /** Whether what was sent for a text is no longer so although the text is the same: the client does not ask for that by itself. */
  isOutdated(file: SourceFile): boolean {
    const sent = this.#sent.get(file.uri);
    return sent !== undefined && sent.version === file.document?.version && sent.spans !== this.#key(file);
  }

  #remember(file: SourceFile, builder: SemanticTokensBuilder): void {
    this.#sent.set(file.uri, { builder, version: file.document?.version, spans: this.#key(file) });
  }

  #key({ path, analysis }: SourceFile): string {
    return analysis ? JSON.stringify(markedSpans(analysis, this.#analyses.storyOf(path))) : "";
  }

  #push(file: SourceFile, builder: SemanticTokensBuilder, within?: Span): void {
    const { document, analysis } = file;
    if (!document || !analysis) return;
    for (const span of markedSpans(analysis, this.#analyses.storyOf(file.path))) {
      if (within && (span.end <= within.start || span.start >= within.end)) continue;
      pushSpan(document, span, builder);
    }
  }
}

/** A token cannot go over the end of a line, so a span over several becomes one a line. */
function pushSpan(document: TextDocument, span: MarkedSpan, builder: SemanticTokensBuilder): void {
  const type = TOKEN_TYPES.indexOf(span.type);
  const modifiers = span.modifier === null ? 0 : 1 << TOKEN_MODIFIERS.indexOf(span.modifier);
  const [from, to] = [document.positionAt(span.start), document.positionAt(span.end)];
  for (let line = from.line; line <= to.line; line++) {
    const character = line === from.line ? from.character : 0;
    const start = document.offsetAt({ line, character });
    const end = line === to.line ? span.end : document.offsetAt({ line, character: Number.MAX_SAFE_INTEGER });
    const length = document.getText().slice(start, end).trimEnd().length;
    if (length > 0) builder.push(line, character, length, type, modifiers);
  }
}

function typeOf(claim: Claim): TokenType | null {
  if (claim.quotation) return "quotation";
  if (claim.date) return "date";
  return claim.quantity ? "quantity" : null;
}
