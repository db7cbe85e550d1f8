import { dirname } from "node:path/posix";
import { DiagnosticSeverity, type Connection, type Diagnostic, type DiagnosticRelatedInformation, type Range } from "vscode-languageserver";
import { RULES, type Finding, type FindingSide, type Severity } from "../engine/index.ts";
import { DEFAULT_SETTINGS, type Fault, type RootFault } from "../workspace/index.ts";
import { articleFolders, type Analyses } from "./analyses.ts";
import { plainText } from "./escape.ts";
import type { Library } from "./library.ts";
import type { SourceFile } from "./source-file.ts";
import { rangeOf, uriOfPath } from "./spans.ts";

export const SOURCE = "second-source";

/** Where each code is explained. */
const RULES_PAGE = "https://github.com/second-source/second-source/blob/main/docs/rules.md#";
const ANCHORS: ReadonlyMap<string, string> = new Map(RULES.map(({ code, anchor }) => [code, anchor]));

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** What the publisher tells of. */
export interface Published {
  readonly library: Library;
  readonly analyses: Analyses;
  readonly configFaults: readonly RootFault[];
  /** Whether the client shows related places. */
  readonly related: boolean;
}

/** What a file's problems follow from; where none of it changed, nor did they. */
type Causes = readonly unknown[];

/** Keeps what the client shows in step with what was found: sends what changed, clears what is gone. */
export class Publisher {
  readonly #connection: Connection;
  readonly #causes = new Map<string, Causes>();
  readonly #found = new Map<string, Diagnostic[]>();
  readonly #sent = new Map<string, string>();

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  async publish(published: Published): Promise<void> {
    const current = this.#gather(published);
    for (const { file, ...fault } of published.configFaults) {
      const uri = uriOfPath(file);
      const known = current.get(uri)?.diagnostics ?? [];
      current.set(uri, { diagnostics: [...known, faultDiagnostic(fault, fault.range)] });
    }
    for (const uri of this.#sent.keys()) {
      if (current.has(uri)) continue;
      this.#sent.delete(uri);
      await this.#connection.sendDiagnostics({ uri, diagnostics: [] });
    }
    for (const [uri, params] of current) {
      const key = JSON.stringify(params);
      if (this.#sent.get(uri) === key) continue;
      this.#sent.set(uri, key);
      await this.#connection.sendDiagnostics({ uri, ...params });
    }
  }

  /** The problems of every file that has some, by URI. */
  #gather(published: Published): Map<string, { version?: number; diagnostics: Diagnostic[] }> {
    const current = new Map<string, { version?: number; diagnostics: Diagnostic[] }>();
    const folders = articleFolders(published.library);
    for (const file of published.library.files.values()) {
      const story = published.analyses.storyOf(file.path);
      const causes: Causes = [file.analysis, story, file.faults, file.open, file.root, file.named, folders.has(dirname(file.path))];
      const known = this.#causes.get(file.path);
      const isSame = known?.every((cause, index) => cause === causes[index]) === true;
      const diagnostics = (isSame ? this.#found.get(file.path) : undefined) ?? diagnosticsOf(file, folders, published);
      this.#causes.set(file.path, causes);
      this.#found.set(file.path, diagnostics);
      const version = file.open ? file.document?.version : undefined;
      if (diagnostics.length > 0) current.set(file.uri, { diagnostics, ...(version === undefined ? {} : { version }) });
    }
    for (const path of this.#causes.keys()) {
      if (published.library.files.has(path)) continue;
      this.#causes.delete(path);
      this.#found.delete(path);
    }
    return current;
  }
}

/** All that is to be shown at one file, the gravest first where not all may be shown. */
export function diagnosticsOf(file: SourceFile, folders: ReadonlySet<string>, { library, analyses, related }: Published): Diagnostic[] {
  const found: Diagnostic[] = [];
  const isRelevant = file.named || folders.has(dirname(file.path));
  for (const fault of isRelevant ? file.faults : []) {
    found.push(faultDiagnostic(fault, null));
  }
  const { document, analysis } = file;
  if (document && analysis) {
    for (const problem of analysis.article.problems) {
      const [severity, code, message] = [DiagnosticSeverity.Warning, problem.code, problem.message];
      found.push({ range: rangeOf(document, problem), severity, code, source: SOURCE, message });
    }
    for (const { finding, side } of analyses.storyOf(file.path)?.sides.get(file.path) ?? []) {
      const severity = side.severity ?? finding.severity;
      if (severity === "off") continue;
      found.push({
        range: rangeOf(document, side),
        severity: SEVERITIES[severity],
        code: finding.code,
        codeDescription: { href: RULES_PAGE + (ANCHORS.get(finding.code) ?? finding.code) },
        source: SOURCE,
        message: plainText(side.message),
        ...(related ? { relatedInformation: otherSides(finding, side, library) } : {}),
      });
    }
  }
  return cap(found, file.root?.settings.maxProblemsPerFile ?? DEFAULT_SETTINGS.maxProblemsPerFile);
}

function otherSides(finding: Finding, here: FindingSide, library: Library): DiagnosticRelatedInformation[] {
  // What the same article says elsewhere is no other side, unless there is no other.
  const others = finding.sides.filter(({ article }) => article !== here.article);
  const told = new Set<string>();
  return (others.length > 0 ? others : finding.sides).flatMap((side) => {
    const file = library.files.get(side.article);
    // An article that says the same in several places leads to the first.
    const said = `${side.article}\n${side.message}`;
    if (side === here || !file?.document || told.has(said)) return [];
    told.add(said);
    return [{ location: { uri: file.uri, range: rangeOf(file.document, side) }, message: plainText(`${side.outlet}: ${side.words}`) }];
  });
}

/** At most `limit` of them; the last place tells how many there are. */
function cap(found: Diagnostic[], limit: number): Diagnostic[] {
  if (found.length <= limit) return found;
  const shown = found.toSorted((a, b) => (a.severity ?? 1) - (b.severity ?? 1)).slice(0, limit - 1);
  const message = `${shown.length} of the ${found.length} problems in this file are shown, the gravest first (maxProblemsPerFile: ${limit}).`;
  return [...shown, { range: START, severity: DiagnosticSeverity.Information, code: "problem-limit", source: SOURCE, message }];
}

const START: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

function faultDiagnostic(fault: Fault, place: RootFault["range"]): Diagnostic {
  const range = place
    ? { start: { line: place.line, character: place.character }, end: { line: place.endLine, character: place.endCharacter } }
    : START;
  return { range, severity: SEVERITIES[fault.severity], code: fault.code, source: SOURCE, message: plainText(fault.message) };
}
