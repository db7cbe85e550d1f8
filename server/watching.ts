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
  /** Whether the configuration must be read again. */
  readonly configuration: boolean;
  /** Whether what was decided about findings must be read again. */
  readonly dispositions: boolean;
}

/** Sorts events; `mayHold` tells whether a path's name lets it be an article. */
export function sortEvents(events: readonly FileEvent[], mayHold: (path: string) => boolean): Changes {
  const changed: string[] = [];
  const deleted: string[] = [];
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
      if (type === FileChangeType.Created && (mayHold(path) || mayBeFolder(path))) listing = true;
    }
  }
  return { changed, deleted, listing, configuration, dispositions };
}

/** A created folder that may hold articles; those that software makes by the thousand are not looked at. */
function mayBeFolder(path: string): boolean {
  const names = path.split("/");
  return !names.some((name) => name === "node_modules" || name.startsWith(".")) && !(names.at(-1) ?? "").includes(".");
}
