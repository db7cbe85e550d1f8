import { l10n, Uri, window, workspace } from "vscode";

/** Opens the file in which decisions are kept: of the article at hand's folder, else of the first that has one. */
export async function openDecisions(): Promise<void> {
  const active = window.activeTextEditor && workspace.getWorkspaceFolder(window.activeTextEditor.document.uri);
  const folders = [...(active ? [active] : []), ...(workspace.workspaceFolders ?? [])];
  for (const { uri } of folders) {
    const file = Uri.joinPath(uri, ".second-source", "dispositions.yaml");
    const isThere = await workspace.fs.stat(file).then(
      () => true,
      () => false,
    );
    if (!isThere) continue;
    await window.showTextDocument(file);
    return;
  }
  void window.showInformationMessage(l10n.t("Nothing was decided yet. Put the cursor on a finding and mark it."));
}
