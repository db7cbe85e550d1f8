import { dirname } from "node:path/posix";
import {
  DiagnosticSeverity,
  MarkupKind,
  type Diagnostic,
  type DiagnosticRelatedInformation,
  type MarkupContent,
  type Range,
} from "vscode-languageserver";
import { RULES, type Finding, type FindingSide, type Severity } from "../engine/index.ts";
import { DEFAULT_SETTINGS, type Fault, type RootFault } from "../workspace/index.ts";
import type { Analyses } from "./analyses.ts";
import type { Dispositions } from "./dispositions.ts";
import { escapeMarkdown, plainText } from "./escape.ts";
import { fileProblems, type FileProblems } from "./file-problems.ts";
import type { Library } from "./library.ts";
import type { ProblemData } from "./protocol.ts";
import type { SourceFile } from "./source-file.ts";
import { rangeOf, uriOfPath } from "./spans.ts";

const SOURCE = "second-source";

/** Where each code is explained. */
const RULES_PAGE = "https://github.com/second-source/second-source/blob/main/docs/rules.md#";
const ANCHORS: ReadonlyMap<string, string> = new Map(RULES.map(({ code, anchor }) => [code, anchor]));

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** What problems are made of. */
export interface ProblemSources {
  readonly library: Library;
  readonly analyses: Analyses;
  readonly dispositions: Dispositions;
  /** Of the configuration and of what was decided about findings. */
  readonly configFaults: readonly RootFault[];
  /** Whether the client shows related places. */
  readonly related: boolean;
  /** Whether the client shows Markdown in messages. */
  readonly markup: boolean;
}

/** What a file's problems follow from; where none of it changed, nor did they. */
interface Known {
  readonly causes: readonly unknown[];
  readonly problems: FileProblems;
}

/** The problems of all files. Looks only at the files of which something changed, and makes their problems anew only where these follow from it. */
export class Problems {
  /** By path. */
  readonly #known = new Map<string, Known>();
  /** Of every file that has some, by URI. */
  readonly #current = new Map<string, FileProblems>();
  #decided: ReturnType<Dispositions["all"]> = new Map();
  #faults: readonly RootFault[] = [];
  /** The URIs of configurations that had problems when they were looked at last. */
  #configured: readonly string[] = [];
  #changed = new Set<string>();
  /** Made when they were gathered last: whoever is to be sent them was, when they are gathered again. */
  #fresh: FileProblems[] = [];

  /** Of every file that has some, by URI. */
  gather(sources: ProblemSources): ReadonlyMap<string, FileProblems> {
    const { library, analyses } = sources;
    const changed = analyses.takeChanged();
    for (const problems of this.#fresh.splice(0)) problems.release();
    for (const path of new Set([...changed, ...this.#decidedElsewhere(sources.dispositions)])) {
      const before = this.#known.get(path);
      const file = library.files.get(path);
      if (file && before && isPending(file, analyses)) continue;
      const after = file && refreshed(before, file, sources);
      if (after === before) continue;
      if (before) this.#replace(before.problems.uri, null);
      if (after) this.#fresh.push(after.problems);
      if (after) this.#known.set(path, after);
      else this.#known.delete(path);
      if (after) this.#replace(after.problems.uri, after.problems);
    }
    this.#configure(sources.configFaults);
    return this.#current;
  }

  /** The URIs of which something else is to be shown than when this was asked last. */
  takeChanged(): ReadonlySet<string> {
    const changed = this.#changed;
    this.#changed = new Set();
    return changed;
  }

  #replace(uri: string, problems: FileProblems | null): void {
    this.#changed.add(uri);
    if (problems && problems.count > 0) this.#current.set(uri, problems);
    else this.#current.delete(uri);
  }

  /** The articles of stories about which something else was decided. */
  #decidedElsewhere(dispositions: Dispositions): string[] {
    const [before, now] = [this.#decided, dispositions.all()];
    this.#decided = now;
    if (before === now) return [];
    const stories = [...before.keys(), ...now.keys()].filter((story) => before.get(story) !== now.get(story));
    return stories.flatMap(({ members }) => members.map(({ article }) => article.path));
  }

  /** What is wrong with configurations stands beside what is known of these files otherwise: none of them is an article. */
  #configure(faults: readonly RootFault[]): void {
    if (sameFaults(faults, this.#faults)) return;
    this.#faults = faults;
    for (const uri of this.#configured) this.#replace(uri, null);
    const byUri = new Map<string, Diagnostic[]>();
    for (const { file, ...fault } of faults) {
      const uri = uriOfPath(file);
      byUri.set(uri, [...(byUri.get(uri) ?? []), faultDiagnostic(fault, fault.range)]);
    }
    for (const [uri, diagnostics] of byUri) this.#replace(uri, fileProblems({ uri, version: null }, diagnostics, null));
    this.#configured = [...byUri.keys()];
  }
}

function sameFaults(a: readonly RootFault[], b: readonly RootFault[]): boolean {
  return a.length === b.length && JSON.stringify(a) === JSON.stringify(b);
}

/** Whether a file is being read again: until that is done it keeps its problems, so that none flickers. */
function isPending(file: SourceFile, analyses: Analyses): boolean {
  return file.isUnread || (file.analysis !== null && !analyses.storyOf(file.path));
}

function refreshed(before: Known | undefined, file: SourceFile, sources: ProblemSources): Known {
  const version = file.open ? (file.document?.version ?? null) : null;
  const story = sources.analyses.storyOf(file.path);
  const isRelevant = file.named || sources.analyses.hasArticles(dirname(file.path));
  const decided = story && sources.dispositions.of(story);
  const causes = [decided, file.uri, file.analysis, story, file.faults, version, file.root, isRelevant];
  if (before?.causes.every((cause, index) => cause === causes[index]) === true) return before;
  const make = (): Diagnostic[] => diagnosticsOf(file, isRelevant, sources);
  // What is at hand is asked for again and again.
  return { causes, problems: fileProblems({ uri: file.uri, version }, make(), file.open ? null : make) };
}

/** All that is to be shown at one file, the gravest first where not all may be shown. */
function diagnosticsOf(file: SourceFile, isRelevant: boolean, sources: ProblemSources): Diagnostic[] {
  const found = (isRelevant ? file.faults : []).map((fault) => faultDiagnostic(fault, null));
  const { document, analysis } = file;
  if (document && analysis) {
    for (const problem of analysis.article.problems) {
      const [severity, code, message] = [DiagnosticSeverity.Warning, problem.code, problem.message];
      found.push({ range: rangeOf(document, problem), severity, code, source: SOURCE, message });
    }
    found.push(...findingDiagnostics(file, document, sources));
  }
  return cap(found, file.root?.settings.maxProblemsPerFile ?? DEFAULT_SETTINGS.maxProblemsPerFile);
}

function findingDiagnostics(file: SourceFile, document: NonNullable<SourceFile["document"]>, sources: ProblemSources): Diagnostic[] {
  const story = sources.analyses.storyOf(file.path);
  if (!story) return [];
  const decided = sources.dispositions.of(story);
  const places = new Map(story.analysis.findings.map((finding, index) => [finding, index]));
  const open = (story.sides.get(file.path) ?? []).filter(({ finding }) => !decided.has(finding));
  return open.flatMap(({ finding, side }): Diagnostic[] => {
    const { code, group } = finding;
    // A rule may be otherwise in this article.
    const severity = side.severity ?? finding.severity;
    if (severity === "off") return [];
    const data: ProblemData = {
      code,
      story: story.analysis.id,
      group,
      finding: places.get(finding) ?? -1,
      side: finding.sides.indexOf(side),
      article: side.article,
      start: side.start,
      end: side.end,
    };
    const diagnostic: Diagnostic = {
      range: rangeOf(document, side),
      severity: SEVERITIES[severity],
      code,
      codeDescription: { href: RULES_PAGE + (ANCHORS.get(code) ?? code) },
      source: SOURCE,
      message: sources.markup ? markupMessage(finding, side) : plainText(side.message),
      data,
    };
    if (sources.related) diagnostic.relatedInformation = otherSides(finding, side, sources.library);
    return [diagnostic];
  });
}

/** The message with its question in bold, and why the sides were compared. */
function markupMessage({ why }: Finding, { message }: FindingSide): MarkupContent {
  const text = plainText(message);
  const colon = text.indexOf(": ");
  const lead = colon > 0 ? `**${escapeMarkdown(text.slice(0, colon))}**: ${escapeMarkdown(text.slice(colon + 2))}` : escapeMarkdown(text);
  const reasons = why.length > 0 ? `\n\nCompared for: ${why.map(escapeMarkdown).join(" · ")}` : "";
  return { kind: MarkupKind.Markdown, value: lead + reasons };
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
