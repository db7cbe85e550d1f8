import * as l10n from "@vscode/l10n";
import { MessageType, ShowMessageNotification, type Connection } from "vscode-languageserver";
import { decide } from "../actions/deeds.ts";
import { readDecision } from "../actions/received.ts";
import { messageText } from "../escape.ts";
import type { Parts } from "../feature.ts";

/** Writes a decision about a finding, with a note where the client asked for one. */
export const DECIDE_COMMAND = "secondSource.decide";

/** Has the client make the edit, so that it can be undone there; whether it did. */
export async function runDecide(given: unknown, parts: Parts, connection: Connection): Promise<boolean> {
  const warn = (message: string): Promise<void> =>
    connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message: messageText(message) });
  const asked = readDecision(given);
  const outcome = asked ? await decide(asked.target, asked.details, parts) : { refused: l10n.t("This decision cannot be read.") };
  if ("refused" in outcome || !parts.abilities.actions.applyEdit) {
    await warn("refused" in outcome ? outcome.refused : l10n.t("This editor makes no edits for the server."));
    return false;
  }
  const { applied, failureReason } = await connection.workspace.applyEdit({
    label: l10n.t("Decision about a finding"),
    edit: outcome.edit,
  });
  if (!applied)
    await warn(
      failureReason === undefined ? l10n.t("The decision was not written.") : l10n.t("The decision was not written: {0}", failureReason),
    );
  return applied;
}
