import * as l10n from "@vscode/l10n";
import type { WorkspaceEdit } from "vscode-languageserver";
import {
  addDisposition,
  changeConfig,
  createDisposition,
  dispositionName,
  parseDispositions,
  removeDisposition,
  replaceDisposition,
  type ConfigChange,
  type DecisionDetails,
  type Disposition,
  type EditResult,
} from "../../workspace/index.ts";
import type { KeptFile } from "../dispositions.ts";
import type { Parts } from "../feature.ts";
import { RULE_CODES } from "../settings.ts";
import { fileEdit } from "./edits.ts";
import { findTarget, type Deed, type FindingTarget } from "./offer.ts";

/** The edit that a deed comes to, or why there is none. */
export type Outcome = { readonly edit: WorkspaceEdit } | { readonly refused: string };

/** Works out what an action that was chosen comes to. It writes nothing: the client does. */
export async function workOut(deed: Deed, parts: Parts): Promise<Outcome> {
  if (deed.kind === "decide") return decide(deed.target, { decision: deed.decision }, parts);
  if (deed.kind === "undo-decision") return undoDecision(deed.target, parts);
  return deed.kind === "remove-decision" ? removeDecision(deed, parts) : configure(deed.article, deed.change, parts);
}

/** Writes a decision about a finding; in the place of an earlier one about it. */
export async function decide(target: FindingTarget, details: DecisionDetails, parts: Parts): Promise<Outcome> {
  const found = findTarget(target, parts);
  if (!found) return { refused: l10n.t("This finding is not there any more.") };
  const file = await parts.session.dispositions.decisionsFor(target.article);
  if (!file) return { refused: noFolder() };
  const { finding, story } = found;
  const disposition = createDisposition(finding, story.analysis, details, (path) => dispositionName(file.base, path));
  const known = file.text === null ? null : earlier(file.text, disposition);
  return outcome(file, parts, (text) =>
    known === null || text === null ? addDisposition(text, disposition) : replaceDisposition(text, known, disposition),
  );
}

async function undoDecision(target: FindingTarget, parts: Parts): Promise<Outcome> {
  const found = findTarget(target, parts);
  const entry = found && parts.session.dispositions.of(found.story).get(found.finding);
  const file = entry && (await parts.session.dispositions.decisionsFor(target.article));
  const known = entry && file?.text !== null && file ? indexOf(file.text, keyOf(entry)) : null;
  if (!file || known === null) return { refused: noDecision() };
  return outcome(file, parts, (text) => removeDisposition(text ?? "", known));
}

async function removeDecision(
  { file: path, index, entry }: Extract<Deed, { readonly kind: "remove-decision" }>,
  parts: Parts,
): Promise<Outcome> {
  const file = await parts.session.dispositions.fileAt(path);
  if (!file) return { refused: l10n.t("This file is not there any more.") };
  // A file that cannot be edited tells why by itself.
  const known = file.refused === null ? indexOf(file.text ?? "", entry, index) : index;
  if (known === null) return { refused: noDecision() };
  return outcome(file, parts, (text) => removeDisposition(text ?? "", known));
}

async function configure(article: string, change: ConfigChange, parts: Parts): Promise<Outcome> {
  const file = await parts.session.dispositions.configFor(article);
  if (!file) return { refused: noFolder() };
  const isHere = change.kind === "ignore-rule" && change.path !== null;
  const own = isHere ? { ...change, path: dispositionName(file.base, article) } : change;
  return outcome(file, parts, (text) => changeConfig(text, own));
}

function noDecision(): string {
  return l10n.t("This decision is not in the file any more.");
}

function noFolder(): string {
  return l10n.t("This article stands in no folder of the workspace, so there is nowhere to keep this.");
}

function outcome(file: KeptFile, { abilities }: Parts, write: (text: string | null) => EditResult): Outcome {
  if (file.refused !== null) return { refused: file.refused };
  const result = write(file.text);
  if ("refused" in result) return result;
  const edit = fileEdit(file, result.splices, abilities.actions);
  return edit ? { edit } : { refused: l10n.t("This editor makes no files for the server: make {0} first, empty.", file.path) };
}

/** The number of the entry with this key: of several the one that has had the number `before`, or the first where none is asked for. */
function indexOf(text: string, key: string, before?: number): number | null {
  const found = parseDispositions(text, RULE_CODES).entries.filter((entry) => keyOf(entry) === key);
  const same = found.find(({ index }) => index === before);
  const isAsked = before !== undefined && found.length > 1;
  return (same ?? (isAsked ? undefined : found[0]))?.index ?? null;
}

/** The number of an entry about the same finding, be it as it is now or as it was: of the rule, about the same articles, with some of the words. */
function earlier(text: string, disposition: Disposition): number | null {
  const { entries } = parseDispositions(text, RULE_CODES);
  const articles = articlesOf(disposition);
  const found = entries.filter(
    (entry) =>
      entry.rule === disposition.rule &&
      articlesOf(entry) === articles &&
      entry.sides.some((side) => disposition.sides.some((other) => other.article === side.article && isSameQuote(side, other))),
  );
  // Of several it cannot be told which is meant.
  return found.length === 1 ? (found[0]?.index ?? null) : null;
}

function isSameQuote(a: Disposition["sides"][number], b: Disposition["sides"][number]): boolean {
  return a.exact === b.exact && (a.prefix === b.prefix || a.suffix === b.suffix);
}

function articlesOf({ sides }: Disposition): string {
  return [...new Set(sides.map(({ article }) => article))].toSorted().join("\n");
}

/** What a decision is about: the same for two entries about one finding. */
export function keyOf({ rule, sides }: Disposition): string {
  return JSON.stringify([rule, sides.map(({ article, exact, prefix, suffix, value }) => [article, exact, prefix, suffix, value])]);
}
