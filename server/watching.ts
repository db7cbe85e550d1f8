import { FileChangeType, WatchKind, type FileEvent, type FileSystemWatcher } from "vscode-languageserver";
import { CONFIG_PATH, DISPOSITIONS_PATH } from "../workspace/index.ts";
import { pathOfUri } from "./spans.ts";

/**
 * What the client is asked to watch. Creations and deletions of anything, since a folder that comes or goes may tell nothing of the files
 * in it; changes only where they count.
 */
export const WATCHERS: FileSystemWatcher[] = [
  { globPattern: "**/*", kind: WatchKind.Create | WatchKind.Delete },
  { globPattern: "**/*.*", kind: WatchKind.Change },
  { globPattern: `**/${CONFIG_PATH}`, kind: WatchKind.Change },
  { globPattern: `**/${DISPOSITIONS_PATH}`, kind: WatchKind.Change },
];

/** What a bundle of events comes to. */
export interface Changes {
  /** Known files to read again. */
  readonly changed: readonly string[];
  readonly deleted: readonly string[];
  /** Whether the folders must be listed again. */
  readonly listing: boolean;
  /** What was made and is a file by its name; if it is a folder all the same, such as "2026.06.03", the folders must be listed again, too. */
  readonly unsure: readonly string[];
  /** Whether the configuration must be read again. */
  readonly configuration: boolean;
  /** Whether what was decided about findings must be read again. */
  readonly dispositions: boolean;
}

/** What is known of paths. */
export interface Places {
  /** Whether a path's name lets it be an article. */
  readonly mayHold: (path: string) => boolean;
  /** The folder of the workspace that a path stands in; null where it stands in none. */
  readonly folderOf: (path: string) => string | null;
}

/** Sorts events. */
export function sortEvents(events: readonly FileEvent[], { mayHold, folderOf }: Places): Changes {
  const changed: string[] = [];
  const deleted: string[] = [];
  const unsure: string[] = [];
  let [listing, configuration, dispositions] = [false, false, false];
  for (const { uri, type } of events) {
    const path = pathOfUri(uri);
    const name = path.slice(path.lastIndexOf("/") + 1);
    if (path.endsWith(`/${DISPOSITIONS_PATH}`) || name === ".second-source") dispositions = true;
    if (path.endsWith(`/${DISPOSITIONS_PATH}`)) continue;
    if (path.endsWith(`/${CONFIG_PATH}`) || name === ".second-source") configuration = true;
    else if (name === ".gitignore") listing = true;
    else if (type === FileChangeType.Deleted) deleted.push(path);
    else {
      // What is told as made may have been there before, with another text.
      changed.push(path);
      if (type !== FileChangeType.Created) continue;
      const isFolder = mayBeFolder(path, folderOf(path));
      if (mayHold(path) || (isFolder && !name.includes("."))) listing = true;
      else if (isFolder) unsure.push(path);
    }
  }
  return { changed, deleted, listing, unsure, configuration, dispositions };
}

/** Whether a folder may hold articles; those that software makes by the thousand are not looked at. How the workspace's own is called is no matter. */
function mayBeFolder(path: string, folder: string | null): boolean {
  const names = (folder === null ? path : path.slice(folder.length)).split("/");
  return !names.some((name) => name === "node_modules" || name.startsWith("."));
}
