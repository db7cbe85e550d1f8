import * as l10n from "@vscode/l10n";
import type { CodeAction, Diagnostic } from "vscode-languageserver";
import { parseDispositions } from "../../workspace/index.ts";
import { isDispositions } from "../dispositions.ts";
import type { Parts } from "../feature.ts";
import { RULE_CODES } from "../settings.ts";
import { pathOfUri } from "../spans.ts";
import { keyOf } from "./deeds.ts";
import { toAction } from "./offer.ts";

/** Problems that taking the decision out settles. */
const SETTLED: ReadonlySet<unknown> = new Set([
  "disposition-orphaned",
  "disposition-outdated",
  "disposition-duplicate",
  "disposition-unused",
]);

/** In a file of decisions: take out the decision that a problem tells of. */
export async function tidyActions(uri: string, diagnostics: readonly Diagnostic[], { session, abilities }: Parts): Promise<CodeAction[]> {
  const path = pathOfUri(uri);
  const told = diagnostics.filter(({ code }) => SETTLED.has(code));
  if (!isDispositions(path) || told.length === 0) return [];
  const file = await session.dispositions.fileAt(path);
  const { entries } = parseDispositions(file?.text ?? "", RULE_CODES);
  const byEntry = new Map<(typeof entries)[number], Diagnostic[]>();
  for (const diagnostic of told) {
    const entry = entries.findLast(({ range }) => range.line <= diagnostic.range.start.line);
    if (entry) byEntry.set(entry, [...(byEntry.get(entry) ?? []), diagnostic]);
  }
  return [...byEntry].map(([entry, own]) =>
    toAction(
      {
        title: l10n.t("Take this decision out"),
        kind: "quickfix.secondSource.removeDecision",
        diagnostics: own,
        deed: { kind: "remove-decision", file: path, index: entry.index, entry: keyOf(entry) },
      },
      abilities.actions,
    ),
  );
}
