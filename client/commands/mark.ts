import { commands, l10n, window } from "vscode";
import { saveEdited } from "./save-edited.ts";

/** What the server's code action gives. */
export interface MarkRequest {
  /** The finding, as the server names it. */
  readonly target: unknown;
  readonly decision: "verified" | "explained" | "ignored";
}

/** Asks for a note, then has the server write the decision down. Nothing is written where the question is dismissed. */
export async function mark({ target, decision }: MarkRequest): Promise<void> {
  const titles: Readonly<Record<MarkRequest["decision"], string>> = {
    verified: l10n.t("Mark as verified"),
    explained: l10n.t("Mark as explained"),
    ignored: l10n.t("Mark as ignored"),
  };
  const placeHolder = l10n.t("A note on why, if you like. Enter writes it down, Escape leaves all as it is.");
  const note = await window.showInputBox({ title: titles[decision], placeHolder, ignoreFocusOut: true });
  if (note === undefined) return;
  const isApplied = await commands.executeCommand<boolean>("secondSource.decide", { target, decision, note, when: today() });
  if (isApplied) await saveEdited();
}

/** The day that it is here, as ISO 8601 writes it. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}
