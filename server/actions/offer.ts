import type { CodeAction, Command, Diagnostic, Range, WorkspaceEdit } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Claim, Entity, Finding, FindingSide, Span } from "../../engine/index.ts";
import { isRecord, type ConfigChange, type Decision } from "../../workspace/index.ts";
import type { StoryView } from "../story-view.ts";
import type { Parts } from "../feature.ts";
import type { SourceFile } from "../source-file.ts";
import { offsetAt, touches } from "../spans.ts";
import type { ActionAbilities } from "./abilities.ts";

/** A finding as a client gives it back: by its rule and one of its places. */
export interface FindingTarget {
  readonly rule: string;
  /** The article's path. */
  readonly article: string;
  readonly start: number;
  readonly end: number;
  /** The side's words, by which it is known again where its place moved. */
  readonly words: string;
}

/** What an action does, to be worked out when it is chosen. */
export type Deed =
  | { readonly kind: "decide"; readonly target: FindingTarget; readonly decision: Decision }
  | { readonly kind: "undo-decision"; readonly target: FindingTarget }
  /** `entry`: what tells it from the others, as its number may be another by the time that the action is chosen. */
  | { readonly kind: "remove-decision"; readonly file: string; readonly index: number; readonly entry: string }
  | { readonly kind: "configure"; readonly article: string; readonly change: ConfigChange };

/** An action before it is put as the client takes it: it has a deed, an edit or a command. */
export interface Offer {
  readonly title: string;
  /** "quickfix.secondSource.mark.verified": the most general first, so that a client may ask for it alone. */
  readonly kind: string;
  readonly diagnostics?: readonly Diagnostic[];
  readonly isPreferred?: boolean;
  readonly deed?: Deed;
  readonly edit?: WorkspaceEdit;
  readonly command?: Command;
}

/** A finding at the place asked about. */
export interface FoundFinding {
  readonly finding: Finding;
  readonly side: FindingSide;
  /** The problem that tells of it, where the client sent it along. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Whether a finding is shown at its place, as far as the settings go: a rule may be off in one article of a story alone. */
export function isShown({ side }: FoundFinding): boolean {
  return side.severity !== "off";
}

/** What stands at the place that actions are asked for. */
export interface ActionContext {
  readonly parts: Parts;
  readonly file: SourceFile;
  readonly document: TextDocument;
  readonly story: StoryView;
  readonly findings: readonly FoundFinding[];
  /** Whether the article stands in a folder, so that there is where to keep what is decided about it. */
  readonly isKept: boolean;
  /** The shortest first: the figure, then the clause that it stands in. */
  readonly claims: readonly Claim[];
  readonly entities: readonly { readonly entity: Entity; readonly span: Span }[];
}

/** Reads what stands at a range of an article; null where no article of a story is. */
export function contextAt(uri: string, range: Range, diagnostics: readonly Diagnostic[], parts: Parts): ActionContext | null {
  const { library, analyses } = parts.session;
  const file = library.fileOf(uri);
  const story = file && analyses.storyOf(file.path);
  if (!file?.document || !file.analysis || !story) return null;
  const { document, path } = file;
  const span = { start: offsetAt(document, range.start), end: offsetAt(document, range.end) };
  const isHere = (one: Span): boolean =>
    span.start === span.end ? touches(one, span.start) : one.start < span.end && span.start < one.end;
  const findings = (story.sides.get(path) ?? []).filter(({ side }) => isHere(side));
  return {
    parts,
    file,
    document,
    story,
    isKept: library.rootOf(path) !== null,
    findings: findings.map(({ finding, side }) => ({
      finding,
      side,
      diagnostics: diagnostics.filter((one) => tellsOf(one, side, finding)),
    })),
    claims: file.analysis.claims.filter(isHere).toSorted((a, b) => a.end - a.start - (b.end - b.start)),
    entities: story.analysis.entities.flatMap((entity) => {
      const mention = entity.mentions.find((one) => one.article === path && isHere(one));
      return mention ? [{ entity, span: mention }] : [];
    }),
  };
}

/** How a client is to name a finding. */
export function targetOf({ code }: Finding, { article, start, end, words }: FindingSide): FindingTarget {
  return { rule: code, article, start, end, words };
}

/** The finding that a target names, as it is now: at its very place, else the only one with its words. */
export function findTarget(target: FindingTarget, { session: { analyses } }: Parts): { story: StoryView; finding: Finding } | null {
  const story = analyses.storyOf(target.article);
  const own = (story?.sides.get(target.article) ?? []).filter(
    ({ finding, side }) => finding.code === target.rule && side.words === target.words,
  );
  const exact = own.find(({ side }) => side.start === target.start && side.end === target.end);
  const [moved, another] = new Set(own.map(({ finding }) => finding));
  const finding = exact?.finding ?? (another ? undefined : moved);
  return story && finding ? { story, finding } : null;
}

/** The client's command that saves what was written for the user, unless someone has it open. */
const SAVE_COMMAND = "secondSource.saveEdited";

/** Puts an offer as the protocol has it. */
export function toAction({ title, kind, diagnostics, isPreferred, deed, edit, command }: Offer, { commands }: ActionAbilities): CodeAction {
  const save = deed && commands.has(SAVE_COMMAND) ? { title, command: SAVE_COMMAND } : undefined;
  const after = command ?? save;
  return {
    title,
    kind,
    ...(diagnostics && diagnostics.length > 0 ? { diagnostics: [...diagnostics] } : {}),
    ...(isPreferred === true ? { isPreferred } : {}),
    ...(deed ? { data: deed } : {}),
    ...(edit ? { edit } : {}),
    ...(after ? { command: after } : {}),
  };
}

function tellsOf({ data, code }: Diagnostic, { article, start, end }: FindingSide, finding: Finding): boolean {
  const told: unknown = data;
  return code === finding.code && isRecord(told) && told["article"] === article && told["start"] === start && told["end"] === end;
}
