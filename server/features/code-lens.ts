import { CodeLensRefreshRequest, type CodeLens } from "vscode-languageserver";
import type { ArticleAnalysis, BlockKind, Claim, Span } from "../../engine/index.ts";
import { isRecord } from "../../workspace/index.ts";
import type { StoryView } from "../story-view.ts";
import type { Feature, Parts, Readiness } from "../feature.ts";
import { changedElsewhere } from "../open-stories.ts";
import { isReported } from "../places.ts";
import { rangeOf, uriOfPath } from "../spans.ts";
import { sharedGroup, standingOf, standingWords } from "../verdicts.ts";

/** Above a paragraph, how many outlets agree with what it says and how many differ; a click compares them. */
export const codeLensFeature: Feature = {
  capabilities: () => ({ codeLensProvider: { resolveProvider: true } }),
  register: (connection, answer, onChanged) => {
    connection.onCodeLens(({ textDocument: { uri } }, token) => answer(token, (parts) => lenses(uri, parts), { uri, patient: true }));
    connection.onCodeLensResolve((lens, token) => answer(token, (parts) => resolve(lens, parts), readinessFor(lens)));
    const isChanged = changedElsewhere();
    let shown: boolean | null = null;
    onChanged((parts) => {
      const isOn = parts.folders.editor.codeLens;
      const isOutdated = isChanged(parts.session) || isOn !== (shown ?? isOn);
      shown = isOn;
      if (isOutdated && parts.abilities.lensRefresh) void connection.sendRequest(CodeLensRefreshRequest.type);
    });
  },
};

/** What a lens needs to be filled in later. */
interface LensData {
  readonly article: string;
  /** The paragraph, as it is known by its place. */
  readonly start: number;
  readonly end: number;
}

/** A lens waits for its own story, as the list of lenses did: one that could not be filled in leaves an empty line, and is not asked for again. */
function readinessFor({ data }: CodeLens): Readiness {
  return isLensData(data) ? { uri: uriOfPath(data.article) } : { partial: true };
}

/** The client's command that compares outlets; it is given a story's id and a group's. */
const COMPARE = "secondSource.compare";
const PARTS: ReadonlySet<BlockKind> = new Set(["headline", "subhead", "paragraph"]);

function lenses(uri: string, { session, folders }: Parts): CodeLens[] {
  const file = session.library.fileOf(uri);
  const story = file && session.analyses.storyOf(file.path);
  const { document, analysis } = file ?? {};
  if (!document || !analysis || !story || !folders.editor.codeLens) return [];
  return analysis.article.blocks
    .filter((block) => PARTS.has(block.kind) && claimsIn(block, analysis).some((claim) => sharedGroup(claim, story)))
    .map(({ start, end }): CodeLens => {
      const data: LensData = { article: analysis.article.path, start, end };
      return { range: rangeOf(document, { start, end }), data };
    });
}

function resolve(lens: CodeLens, { session }: Parts): CodeLens {
  const data: unknown = lens.data;
  const file = isLensData(data) ? session.library.files.get(data.article) : undefined;
  const story = file && session.analyses.storyOf(file.path);
  if (!file?.analysis || !story || !isLensData(data)) return lens;
  const claims = claimsIn(data, file.analysis);
  const title = standingWords(standingOf(claims, story));
  if (title === "") return lens;
  return { range: lens.range, command: { title, command: COMPARE, arguments: [story.analysis.id, gravestGroup(claims, story)] } };
}

/** The question that a click opens: the first that outlets disagree on, else the first. */
function gravestGroup(claims: readonly Claim[], story: StoryView): string | null {
  const groups = claims.flatMap((claim) => sharedGroup(claim, story) ?? []);
  return (groups.find((group) => isReported(group, story)) ?? groups[0])?.id ?? null;
}

function claimsIn({ start, end }: Span, { claims }: ArticleAnalysis): Claim[] {
  return claims.filter((claim) => start <= claim.start && claim.end <= end);
}

function isLensData(data: unknown): data is LensData {
  if (!isRecord(data)) return false;
  const { article, start, end }: Readonly<Record<string, unknown>> = data;
  return typeof article === "string" && typeof start === "number" && typeof end === "number";
}
