import {
  DocumentDiagnosticReportKind,
  ResponseError,
  type DiagnosticServerCancellationData,
  type CancellationToken,
  type DocumentDiagnosticReport,
  type FullDocumentDiagnosticReport,
  type PreviousResultId,
  type RelatedFullDocumentDiagnosticReport,
  type WorkspaceDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from "vscode-languageserver";
import type { Feature, Parts } from "../feature.ts";
import type { FileProblems } from "../file-problems.ts";
import type { Session } from "../session.ts";
import { pathOfUri, uriOfPath } from "../spans.ts";

/** Problems for clients that ask for them. */
export const diagnosticsFeature: Feature = {
  capabilities: ({ pull }) => (pull ? { diagnosticProvider: { interFileDependencies: true, workspaceDiagnostics: true } } : {}),
  register: (connection, answer, onChanged) => {
    const { diagnostics } = connection.languages;
    /** What each open text's client knows, by path. */
    const given = new Map<string, string>();
    let isFirst = true;
    diagnostics.on(async ({ textDocument: { uri }, previousResultId }, token) => {
      // What was asked for and is not answered yet is outdated, also where the answer is refused.
      given.set(pathOfUri(uri), given.get(pathOfUri(uri)) ?? "");
      const give = (parts: Parts): DocumentDiagnosticReport => {
        const report = documentReport(uri, previousResultId, parts);
        given.set(pathOfUri(uri), report.resultId ?? NONE);
        return report;
      };
      return refusable(await answer(token, give, { uri, patient: true }));
    });
    diagnostics.onWorkspace(async ({ previousResultIds }, token) => {
      const give = async ({ session }: Parts): Promise<WorkspaceDiagnosticReport> => {
        const mayWait = !isFirst;
        isFirst = false;
        return workspaceReport(previousResultIds, session, mayWait ? token : null);
      };
      return refusable(await answer(token, give, { partial: true }));
    });
    onChanged(({ session, abilities }) => {
      if (!abilities.pullRefresh) return;
      const current = session.problems();
      const { library, dispositions } = session;
      const open = [...library.open, ...Array.from(dispositions.open, (path) => ({ path, uri: uriOfPath(path) }))];
      const outdated = open.filter(({ path, uri }) => given.has(path) && given.get(path) !== idOf(current.get(uri)));
      // A client may leave a text that is not in view for later, or end its question: it is told until it has asked.
      if (outdated.length > 0) void diagnostics.refresh();
    });
  },
};

/** A refusal says that the client may ask again. */
function refusable<Report>(report: Report | ResponseError): Report | ResponseError<DiagnosticServerCancellationData> {
  return report instanceof ResponseError ? new ResponseError(report.code, report.message, { retriggerRequest: true }) : report;
}

/** What a file without problems is told to have. */
const NONE = "none";

function idOf(problems: FileProblems | undefined): string {
  return problems?.id ?? NONE;
}

function documentReport(uri: string, previous: string | undefined, { session, abilities }: Parts): DocumentDiagnosticReport {
  const current = session.problems();
  const file = session.library.fileOf(uri);
  // What is wrong with a configuration is known by our spelling of its address, whatever the client's is.
  const problems = current.get(file?.uri ?? uri) ?? current.get(uriOfPath(pathOfUri(uri)));
  const resultId = idOf(problems);
  const related = abilities.relatedDocuments && file ? relatedReports(file.path, session, current) : {};
  if (previous === resultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId, ...related };
  return { kind: DocumentDiagnosticReportKind.Full, resultId, items: [...(problems?.diagnostics() ?? [])], ...related };
}

/** The problems of the other articles of a story, which an edit in one of them may change. */
function relatedReports(
  path: string,
  { analyses, library }: Session,
  current: ReadonlyMap<string, FileProblems>,
): Pick<RelatedFullDocumentDiagnosticReport, "relatedDocuments"> {
  const others = (analyses.storyOf(path)?.members ?? []).filter(({ article }) => article.path !== path);
  const reports = others.map(({ article }) => {
    const uri = library.files.get(article.path)?.uri ?? article.path;
    const problems = current.get(uri);
    const items = [...(problems?.diagnostics() ?? [])];
    return [uri, { kind: DocumentDiagnosticReportKind.Full, resultId: idOf(problems), items }] satisfies [
      string,
      FullDocumentDiagnosticReport,
    ];
  });
  return { relatedDocuments: Object.fromEntries(reports) };
}

/**
 * What changed in any file since the client last asked. Where nothing did, `mayWait` holds the answer back until something does: VS Code asks
 * again two seconds after every answer, and would get the same for hours.
 */
async function workspaceReport(
  previous: readonly PreviousResultId[],
  session: Session,
  mayWait: CancellationToken | null,
): Promise<WorkspaceDiagnosticReport> {
  const known = new Map(previous.map(({ uri, value }) => [pathOfUri(uri), { uri, value }]));
  const isCancelled = (): boolean => mayWait?.isCancellationRequested === true;
  const cancelled = new Promise<void>((resolve) => mayWait?.onCancellationRequested(() => resolve()));
  for (;;) {
    const items = workspaceItems(known, session);
    const isNews = items.some(({ kind }) => kind === DocumentDiagnosticReportKind.Full);
    if (isNews || !mayWait || isCancelled() || session.isDisposed) return { items };
    await Promise.race([session.nextChange(), cancelled]);
  }
}

function workspaceItems(
  known: ReadonlyMap<string, { readonly uri: string; readonly value: string }>,
  session: Session,
): WorkspaceDocumentDiagnosticReport[] {
  const current = session.problems();
  const paths = new Set([...current.keys()].map(pathOfUri));
  const items = [...current.values()].map((problems): WorkspaceDocumentDiagnosticReport => {
    const { uri, version, id } = problems;
    const isSame = known.get(pathOfUri(uri))?.value === id;
    if (isSame) return { kind: DocumentDiagnosticReportKind.Unchanged, uri, version, resultId: id };
    return { kind: DocumentDiagnosticReportKind.Full, uri, version, resultId: id, items: [...problems.diagnostics()] };
  });
  for (const [path, { uri, value }] of known) {
    if (paths.has(path) || value === NONE) continue;
    items.push({ kind: DocumentDiagnosticReportKind.Full, uri, version: null, resultId: NONE, items: [] });
  }
  return items;
}
