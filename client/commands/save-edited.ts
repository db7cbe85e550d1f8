import { TabInputText, window, workspace } from "vscode";

/** The files that the server has edits made in. */
const KEPT = /\/\.second-source\/(?:config|dispositions)\.yaml$/;

/** Saves what was just written there. A file that someone has open in a tab is theirs to save, or to undo. */
export async function saveEdited(): Promise<void> {
  const tabs = new Set(
    window.tabGroups.all.flatMap(({ tabs }) => tabs.flatMap(({ input }) => (input instanceof TabInputText ? input.uri.toString() : []))),
  );
  const written = workspace.textDocuments.filter(({ uri, isDirty }) => isDirty && KEPT.test(uri.path) && !tabs.has(uri.toString()));
  await Promise.all(written.map((document) => document.save()));
}
