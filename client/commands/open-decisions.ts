import { l10n, Uri, window, workspace } from "vscode";

/** Opens the file in which decisions are kept: of the article at hand's folder, else of the first that has one; be it the repository's around it. */
export async function openDecisions(): Promise<void> {
  const active = window.activeTextEditor && workspace.getWorkspaceFolder(window.activeTextEditor.document.uri);
  const folders = [...(active ? [active] : []), ...(workspace.workspaceFolders ?? [])];
  for (const { uri } of folders) {
    for (const place of await settingFolders(uri)) {
      const file = Uri.joinPath(place, ".second-source", "dispositions.yaml");
      if (!(await exists(file))) continue;
      await window.showTextDocument(file);
      return;
    }
  }
  void window.showInformationMessage(l10n.t("Nothing was decided yet. Put the cursor on a finding and mark it."));
}

/** Where the server looks, too: in the folder, then in those above it up to its git repository's, if it is part of one. */
async function settingFolders(folder: Uri): Promise<Uri[]> {
  const folders: Uri[] = [];
  for (let place = folder; ; place = Uri.joinPath(place, "..")) {
    folders.push(place);
    if (await exists(Uri.joinPath(place, ".git"))) return folders;
    if (Uri.joinPath(place, "..").path === place.path) return [folder];
  }
}

async function exists(file: Uri): Promise<boolean> {
  return workspace.fs.stat(file).then(
    () => true,
    () => false,
  );
}
