import type { TextDocument } from "vscode-languageserver-textdocument";
import {
  DEFAULT_SETTINGS,
  fileFilter,
  mapConcurrently,
  readText,
  tooLarge,
  walkRoot,
  type Fault,
  type FileFilter,
  type FileSystem,
  type Root,
} from "../workspace/index.ts";
import { createShelf } from "./shelf.ts";
import { Signal } from "./signal.ts";
import { documentOf, SourceFile } from "./source-file.ts";
import { pathOfUri, uriOfPath } from "./spans.ts";

/** As many texts as stories at hand have, made of what is kept of them when they are asked for. */
const SHELF = 200;

/** Files that are open at once while a folder is read. */
const OPEN_FILES = 16;

export interface ScanOptions {
  /** Whether files that were read before are read again. */
  readonly again?: boolean;
  readonly signal?: AbortSignal;
}

/** The texts at hand: what the client has open, else what is on the disk. It reads and forgets files; it does not know what is in them. */
export class Library {
  /** By path. */
  readonly files = new Map<string, SourceFile>();
  /** Those that the client has open. */
  readonly open = new Set<SourceFile>();
  /** Fires when the client's text of a file is another. */
  readonly edited = new Signal();
  roots: readonly Root[] = [];
  /** The paths at which something is otherwise than when they were taken last: however large the folder, what follows looks at these alone. */
  #changed = new Set<string>();
  readonly #fileSystem: FileSystem;
  readonly #opened = new Map<string, TextDocument>();
  readonly #filters = new WeakMap<Root, FileFilter>();
  readonly #shelf = createShelf(SHELF);

  constructor(fileSystem: FileSystem) {
    this.#fileSystem = fileSystem;
  }

  /** The paths at which a text, or what else is known of a file here, changed since this was asked last; files that are gone among them. */
  takeChanged(): ReadonlySet<string> {
    const changed = this.#changed;
    this.#changed = new Set();
    return changed;
  }

  /** Whether there is something to take. */
  get isChanged(): boolean {
    return this.#changed.size > 0;
  }

  /**
   * Lists the roots' files, drops those that are gone, and has those that are new wait to be read: however many they are, some of them matter before
   * the others. When aborted, all is as it was.
   */
  async scan({ again = false, signal }: ScanOptions = {}): Promise<void> {
    const listed = await this.#list(signal).catch((error: unknown) => {
      if (signal?.aborted === true) return null;
      throw error;
    });
    if (!listed) return;
    for (const file of this.files.values()) if (!listed.has(file.path)) this.#forget(file);
    for (const [path, { root, named, fault }] of listed) {
      const known = this.files.get(path);
      const file = known ?? new SourceFile(path, uriOfPath(path), this.#shelf);
      const isOtherwise = again || file.root?.settings.maxFileSize !== root.settings.maxFileSize;
      const isWaiting = !fault && !file.open && (isOtherwise || !file.evidence);
      if (!known || file.root !== root || file.declared !== named || isWaiting) this.#changed.add(path);
      file.root = root;
      file.listed = true;
      file.declared = named;
      this.files.set(path, file);
      file.isWaiting = isWaiting;
      if (fault) this.#drop(file, fault);
    }
    for (const document of this.#opened.values()) this.#attach(document);
  }

  /** Reads a text that waits for it. Who asks for it looks at the file anyway, so only a text that cannot be had is a change. */
  async load(file: SourceFile): Promise<void> {
    if (!file.isWaiting) return;
    await this.#read(file);
    if (!file.hasText) this.#changed.add(file.path);
  }

  /** The same for several. */
  async loadAll(files: Iterable<SourceFile>): Promise<void> {
    await mapConcurrently([...files], OPEN_FILES, (file) => this.load(file));
  }

  /** Reads again, from the disk, files that are known and not open. */
  async reread(paths: Iterable<string>): Promise<void> {
    const known = [...paths].flatMap((path) => this.files.get(path) ?? []).filter((file) => !file.open);
    for (const { path } of known) this.#changed.add(path);
    await mapConcurrently(known, OPEN_FILES, (file) => this.#read(file));
  }

  /** Forgets files, and all files of folders; a text that the client has open counts from then on as one that no folder lists. */
  remove(paths: readonly string[]): void {
    const gone = new Set(paths);
    for (const file of this.files.values()) if (placesOf(file.path).some((place) => gone.has(place))) this.#forget(file);
    for (const document of this.#opened.values()) if (!this.files.has(pathOfUri(document.uri))) this.#attach(document);
  }

  /** Takes the client's text for a document's from now on; to be called again at each change. */
  edit(document: TextDocument): void {
    // What a client sends is not what it should be, at times.
    if (typeof document.getText() !== "string") return;
    this.#opened.set(document.uri, document);
    this.#attach(document);
    this.edited.fire();
  }

  /** Goes back to what is on the disk; unless the file was opened anew since, as when its language is changed. */
  async close(document: TextDocument): Promise<void> {
    const { uri } = document;
    if (this.#opened.get(uri) !== document) return;
    this.#opened.delete(uri);
    const file = this.files.get(pathOfUri(uri));
    if (!file) return;
    file.open = false;
    this.open.delete(file);
    this.#changed.add(file.path);
    file.claimed = false;
    if (file.root && file.listed) await this.#read(file);
    else this.#forget(file);
  }

  fileOf(uri: string): SourceFile | undefined {
    return this.files.get(pathOfUri(uri));
  }

  /** The innermost root that a path stands in. */
  rootOf(path: string): Root | null {
    // A folder that is a whole disk ends with its slash.
    const holding = this.roots.filter((root) => path.startsWith(`${normal(root.folder).replace(/\/$/u, "")}/`));
    return holding.toSorted((a, b) => b.folder.length - a.folder.length)[0] ?? null;
  }

  /** Whether a path's name alone lets it be an article. */
  mayHold(path: string): boolean {
    const root = this.rootOf(path);
    if (!root) return false;
    // A change of branches tells of thousands of files at once.
    const filter = this.#filters.get(root) ?? fileFilter(root);
    this.#filters.set(root, filter);
    return filter.accepts(path).accepted;
  }

  async #list(signal?: AbortSignal): Promise<Map<string, { root: Root; named: boolean; fault: Fault | null }>> {
    const listed = new Map<string, { root: Root; named: boolean; fault: Fault | null }>();
    const seen = new Set<string>();
    // Innermost first, so that a root within a root keeps its own settings.
    for (const root of this.roots.toSorted((a, b) => b.folder.length - a.folder.length)) {
      const walk = await walkRoot(root, seen, this.#fileSystem, signal);
      for (const { file, ...fault } of walk.faults) listed.set(normal(file), { root, named: false, fault });
      for (const { file, named } of walk.files) listed.set(normal(file), { root, named, fault: null });
    }
    return listed;
  }

  /** Joins an open document to its file; one that no folder lists counts where it stands alone, or where its language says that it is an article. */
  #attach(document: TextDocument): void {
    const path = pathOfUri(document.uri);
    const claimed = document.languageId === "article";
    let file = this.files.get(path);
    const root = this.rootOf(path);
    if (!file) {
      if (root && !claimed) return;
      file = new SourceFile(path, document.uri, this.#shelf);
      file.root = root;
      this.files.set(path, file);
    }
    file.claimed = claimed;
    file.uri = document.uri;
    file.open = true;
    file.isWaiting = false;
    this.open.add(file);
    this.#changed.add(path);
    const [size, limit] = [Buffer.byteLength(document.getText()), (root?.settings ?? DEFAULT_SETTINGS).maxFileSize];
    // What stood in the way of reading the disk does not stand in the way of the client's text; how it was decoded still matters.
    if (file.faults.some(({ code }) => code !== "file-encoding")) file.faults = [];
    if (size > limit) {
      file.faults = [tooLarge(size, limit)];
      file.setDocument(null);
    } else if (file.document !== document) file.replaceDocument(document);
    else if (file.version !== document.version || file.text !== document.getText()) file.setDocument(document);
  }

  /** What a listing says cannot be read has no text, unless the client has it open. */
  #drop(file: SourceFile, fault: Fault): void {
    this.#changed.add(file.path);
    file.faults = [fault];
    if (!file.open) file.setDocument(null);
  }

  #forget(file: SourceFile): void {
    this.files.delete(file.path);
    this.open.delete(file);
    this.#changed.add(file.path);
  }

  async #read(file: SourceFile): Promise<void> {
    const maxFileSize = file.root?.settings.maxFileSize ?? 0;
    const { text, faults } = await readText(file.path, maxFileSize, this.#fileSystem);
    file.isWaiting = false;
    // It may have been opened, or forgotten, in the meantime.
    if (file.open) return;
    if (faults.some(({ code }) => code === "path-missing")) this.#forget(file);
    file.faults = faults;
    if (text === null) file.setDocument(null);
    else file.replaceDocument(documentOf(file.uri, text));
  }
}

/** A path and the folders that it stands in. */
function placesOf(path: string): string[] {
  const places = [path];
  for (let at = path.lastIndexOf("/"); at > 0; at = path.lastIndexOf("/", at - 1)) places.push(path.slice(0, at));
  return places;
}

function normal(path: string): string {
  return path.replaceAll("\\", "/");
}
