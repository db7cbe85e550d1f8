import { basename, join, relative, sep } from "node:path";
import { errorCode, type Entry, type FileSystem } from "./file-system.ts";
import { matcher, plainPath, textMatcher } from "./globs.ts";
import { addIgnoreFile, isIgnored, type IgnoreRules } from "./ignore-rules.ts";
import { isSkippedFolder, isSoftwareFile } from "./names.ts";
import { faultOf, type Fault } from "./problems.ts";
import type { Root } from "./roots.ts";

export interface WalkedFile {
  /** Absolute. */
  readonly file: string;
  /** Whether the settings or the caller name this very file, so that it is an article whatever its text. */
  readonly named: boolean;
}

export interface Walk {
  readonly files: readonly WalkedFile[];
  readonly faults: readonly (Fault & { readonly file: string })[];
}

/**
 * Lists the files of a root that may be articles, sorted by path. `seen` holds the real paths that were listed before, so that no file
 * is listed twice, by whatever link or root it is reached. Links are followed last, and only to places within the root.
 */
export async function walkRoot(root: Root, seen: Set<string>, fileSystem: FileSystem, signal?: AbortSignal): Promise<Walk> {
  if (root.only) return { files: await namedFiles(root.only, seen, fileSystem), faults: [] };
  const state: WalkState = { root, seen, fileSystem, signal, filter: fileFilter(root), files: [], faults: [], links: [] };
  try {
    const real = await fileSystem.realPath(root.folder);
    await walkFolder({ path: root.folder, real, ignored: [] }, state);
    // A folder that one leads to may add others.
    for (const link of state.links) await followLink(link, real, state);
  } catch (error) {
    if (signal?.aborted === true) throw error;
    state.faults.push({ file: root.folder, ...faultOf(error, "folder") });
  }
  return { files: state.files.toSorted((a, b) => (a.file < b.file ? -1 : 1)), faults: state.faults };
}

/** Files that were given one by one; why one cannot be read is told when it is. */
async function namedFiles(paths: readonly string[], seen: Set<string>, fileSystem: FileSystem): Promise<WalkedFile[]> {
  const files: WalkedFile[] = [];
  for (const file of paths.toSorted()) {
    const real = await fileSystem.realPath(file).catch(() => file);
    if (!seen.has(real)) files.push({ file, named: true });
    seen.add(real);
  }
  return files;
}

/** What the settings say of a file, by its path alone; `.gitignore` files are the walk's matter. */
export interface FileFilter {
  readonly accepts: (file: string) => { readonly accepted: boolean; readonly named: boolean };
  readonly enters: (folder: string) => boolean;
}

/** The include and exclude globs, the stories' own files and the names that are software's. */
export function fileFilter(root: Root): FileFilter {
  const { include, exclude, stories } = root.settings;
  const storyGlobs = stories.flatMap((story) => story.articles);
  const [isIncluded, isExcluded, isInStory] = [textMatcher(include), matcher(exclude), textMatcher(storyGlobs)];
  // Who names a file, one by one or for a story, says that it is an article.
  const named = new Set(include.map(plainPath));
  const hidden = [...include, ...storyGlobs].some((glob) => /(^|\/)\.[^/]/u.test(glob));
  const relativeToBase = (path: string): string => relative(root.base, path).replaceAll(sep, "/");
  return {
    accepts(file) {
      const path = relativeToBase(file);
      const name = basename(file);
      if (isInStory(path) || named.has(path)) return { accepted: true, named: true };
      const accepted = isIncluded(path) && !isExcluded(path) && !isSoftwareFile(name);
      return { accepted, named: accepted && name.toLowerCase().endsWith(".article") };
    },
    enters(folder) {
      const name = basename(folder);
      return !isSkippedFolder(name) && (hidden || !name.startsWith(".")) && !isExcluded(relativeToBase(folder));
    },
  };
}

interface Place {
  readonly path: string;
  readonly real: string;
  readonly ignored: IgnoreRules;
}

interface WalkState {
  readonly root: Root;
  readonly seen: Set<string>;
  readonly fileSystem: FileSystem;
  readonly signal: AbortSignal | undefined;
  readonly filter: FileFilter;
  readonly files: WalkedFile[];
  readonly faults: (Fault & { readonly file: string })[];
  readonly links: Place[];
}

async function walkFolder(start: Place, state: WalkState): Promise<void> {
  const waiting = [start];
  for (let place = waiting.pop(); place; place = waiting.pop()) {
    state.signal?.throwIfAborted();
    if (state.seen.has(place.real)) continue;
    state.seen.add(place.real);
    let entries: readonly Entry[];
    try {
      entries = await state.fileSystem.list(place.path);
    } catch (error) {
      state.faults.push({ file: place.path, ...faultOf(error, "folder", place.path) });
      continue;
    }
    const ignored = await readIgnoreFile(place, entries, state);
    const sorted = entries.toSorted((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of sorted) visit(entry, { ...place, ignored }, waiting, state);
  }
}

/** Takes a file, keeps a link for later, lets a folder wait; or leaves the entry alone. */
function visit({ name, kind }: Entry, parent: Place, waiting: Place[], state: WalkState): void {
  const place: Place = { path: join(parent.path, name), real: join(parent.real, name), ignored: parent.ignored };
  if (isIgnored(parent.ignored, withinRoot(place.path, state.root), kind === "folder")) return;
  if (kind === "folder" && state.filter.enters(place.path)) {
    if (withinRoot(place.path, state.root).split("/").length <= MAX_DEPTH) waiting.push(place);
    else state.faults.push({ file: place.path, ...tooDeep() });
  }
  if (kind === "link" && state.filter.enters(place.path)) state.links.push(place);
  if (kind === "file") takeFile(place, state);
}

/** Folders within folders: nobody keeps articles below so many, and the time of some tests grows with them. */
const MAX_DEPTH = 100;

function tooDeep(): Fault {
  return { code: "file-unreadable", severity: "warning", message: `This folder stands below ${MAX_DEPTH} others; not read.` };
}

function takeFile(place: Place, state: WalkState): void {
  if (state.seen.has(place.real)) return;
  const { accepted, named } = state.filter.accepts(place.path);
  if (!accepted) return;
  state.seen.add(place.real);
  state.files.push({ file: place.path, named });
}

async function followLink(link: Place, realRoot: string, state: WalkState): Promise<void> {
  state.signal?.throwIfAborted();
  const report = (fault: Fault): void => void state.faults.push({ file: link.path, ...fault });
  // A link to nothing that would be read, such as one to a library, is nobody's problem.
  const wanted = (): boolean => state.filter.accepts(link.path).accepted;
  let real: string;
  let kind: string;
  try {
    real = await state.fileSystem.realPath(link.path);
    ({ kind } = await state.fileSystem.stat(real));
  } catch (error) {
    if (errorCode(error) !== "ENOENT") report(faultOf(error, "file"));
    else if (wanted()) report({ code: "link-broken", severity: "information", message: "This link leads nowhere; not followed." });
    return;
  }
  if (!isWithin(real, realRoot)) {
    if (wanted()) report({ code: "link-outside", severity: "information", message: "This link leads out of the folder; not followed." });
  } else if (kind === "folder" && isWithin(link.real, real)) {
    report({ code: "link-loop", severity: "information", message: "This link leads back to a folder that holds it; not followed." });
  } else if (kind === "folder") {
    await walkFolder({ ...link, real }, state);
  } else if (kind === "file") {
    takeFile({ ...link, real }, state);
  }
}

async function readIgnoreFile(place: Place, entries: readonly Entry[], state: WalkState): Promise<IgnoreRules> {
  if (!entries.some((entry) => entry.name === ".gitignore" && entry.kind === "file")) return place.ignored;
  const file = join(place.path, ".gitignore");
  try {
    const { size } = await state.fileSystem.stat(file);
    if (size > MAX_IGNORE_FILE) return place.ignored;
    const text = new TextDecoder().decode(await state.fileSystem.read(file, MAX_IGNORE_FILE));
    return addIgnoreFile(place.ignored, withinRoot(place.path, state.root), text);
  } catch {
    return place.ignored;
  }
}

const MAX_IGNORE_FILE = 1_000_000;

function withinRoot(path: string, root: Root): string {
  return relative(root.folder, path).replaceAll(sep, "/");
}

/** Whether `path` is `folder` or stands in it; both real. */
export function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}
