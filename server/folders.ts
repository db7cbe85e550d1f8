import type { Connection, FileEvent, InitializeParams, WorkspaceFolder } from "vscode-languageserver";
import { CONFIG_PATH, type FileSystem, type Root, type RootFault } from "../workspace/index.ts";
import type { ClientAbilities } from "./abilities.ts";
import { plainText } from "./escape.ts";
import { withProgress } from "./progress.ts";
import type { Session } from "./session.ts";
import { DEFAULT_EDITOR_SETTINGS, openFolder, pullEditorSettings, pullSettings, sentSettings, type EditorSettings } from "./settings.ts";
import { pathOfUri } from "./spans.ts";
import { sortEvents } from "./watching.ts";

export interface FoldersOptions {
  readonly connection: Connection;
  readonly abilities: ClientAbilities;
  readonly session: Session;
  readonly fileSystem: FileSystem;
  readonly params: InitializeParams;
}

/** The folders of the workspace and their settings: follows what the client says of them and of the files in them. */
export class Folders {
  readonly #options: FoldersOptions;
  #folders: readonly string[];
  #sent: unknown;
  #known = "";
  #editor = DEFAULT_EDITOR_SETTINGS;
  #turn: Promise<void> = Promise.resolve();
  readonly #logged = new Set<string>();

  constructor(options: FoldersOptions) {
    const { params } = options;
    this.#options = options;
    this.#sent = sentSettings(params.initializationOptions);
    this.#folders = foldersOf(params);
  }

  /** What the client shows beside the text. */
  get editor(): EditorSettings {
    return this.#editor;
  }

  /** Reads all folders for the first time, and follows the workspace from then on. */
  async start(): Promise<void> {
    const { connection, abilities } = this.#options;
    if (abilities.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(async (event: unknown) => {
        const gone = new Set(urisOf(event, "removed"));
        this.#folders = [...this.#folders.filter((uri) => !gone.has(uri)), ...urisOf(event, "added")];
        await this.#readFolders();
      });
    }
    await this.#readFolders();
  }

  /** Takes new settings; folders are read again only where the settings are others, and listed again where what is in them is (`listing`). */
  async settingsChanged(sent: unknown, { listing } = { listing: false }): Promise<void> {
    if (sent !== null && sent !== undefined) this.#sent = sentSettings(sent);
    await this.#inTurn(async () => {
      const before = this.#editor;
      const roots = await this.#open();
      if (this.#remember(roots)) await this.#read(roots);
      else if (listing) await this.#list();
      // What is shown beside the text is asked for again after any analysis.
      else if (JSON.stringify(before) !== JSON.stringify(this.#editor)) await this.#options.session.enqueue(() => undefined);
    });
  }

  async filesChanged(events: readonly FileEvent[]): Promise<void> {
    const { session } = this.#options;
    const { library } = session;
    const { changed, deleted, listing, unsure, configuration, dispositions } = sortEvents(events, {
      mayHold: (path) => library.mayHold(path),
      folderOf: (path) => library.rootOf(path)?.folder ?? null,
    });
    const work: Promise<void>[] = [];
    if (deleted.length > 0) work.push(session.remove(deleted));
    if (changed.length > 0) work.push(session.reread(changed));
    if (dispositions) work.push(session.enqueue(() => session.dispositions.read()));
    if (configuration) work.push(this.settingsChanged(null, { listing }));
    else if (listing) work.push(this.#list());
    if (!listing && unsure.length > 0) work.push(this.#listIfFolder(unsure));
    await Promise.all(work);
  }

  /** Takes note of a file that the client saved: of a configuration above its folders, which it does not watch, it tells nothing else. */
  async fileSaved(uri: string): Promise<void> {
    if (pathOfUri(uri).endsWith(`/${CONFIG_PATH}`)) await this.settingsChanged(null);
  }

  /** Reads everything afresh. */
  async readAgain(): Promise<void> {
    await this.#readFolders({ again: true });
  }

  #readFolders(options?: { readonly again: boolean }): Promise<void> {
    return this.#inTurn(async () => {
      const roots = await this.#open();
      this.#remember(roots);
      await this.#read(roots, options);
    });
  }

  /** One after the other, so that folders or settings that were replaced meanwhile never come last. */
  #inTurn(work: () => Promise<void>): Promise<void> {
    const turn = this.#turn.then(work);
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  async #read(roots: readonly Root[], { again } = { again: false }): Promise<void> {
    const { connection, abilities, session } = this.#options;
    const isWhole = await withProgress(connection, abilities.progress, (work) => session.scan(roots, { again, ...work }));
    session.onceAnalyzed(() => {
      const articles = [...session.library.files.values()].filter(({ analysis }) => analysis).length;
      const read = isWhole ? "Read" : "Stopped while reading";
      connection.console.info(`${read} ${counted(articles, "article")} in ${counted(roots.length, "folder")}.`);
      this.#logFaults();
    });
  }

  #list(): Promise<void> {
    const { session } = this.#options;
    return session.scan(session.library.roots);
  }

  /** Lists the folders again where one of some paths is a folder. */
  async #listIfFolder(paths: readonly string[]): Promise<void> {
    for (const path of paths) {
      const kind = await this.#options.fileSystem.stat(path).then(
        (found) => found.kind,
        () => null,
      );
      if (kind === "folder") return this.#list();
    }
  }

  /** Tells what was not read, each once. */
  #logFaults(): void {
    const { connection, session } = this.#options;
    for (const { path, faults } of session.library.files.values()) {
      for (const { message } of faults) {
        const line = plainText(`${path}: ${message}`);
        if (!this.#logged.has(line)) connection.console.info(line);
        this.#logged.add(line);
      }
    }
  }

  /** Opens the folders as they are set up now. */
  async #open(): Promise<Root[]> {
    const { connection, abilities, session, fileSystem } = this.#options;
    const roots: Root[] = [];
    const faults: RootFault[] = [];
    for (const uri of this.#folders) {
      const settings = await pullSettings(connection, uri, this.#sent, abilities.configuration);
      const opened = await openFolder(uri, settings, fileSystem);
      roots.push(opened.root);
      faults.push(...opened.faults);
    }
    session.configFaults = faults;
    this.#editor = await pullEditorSettings(connection, this.#sent, abilities.configuration);
    return roots;
  }

  /** Whether the folders or their settings are others than before. */
  #remember(roots: readonly Root[]): boolean {
    const key = JSON.stringify([roots, this.#options.session.configFaults]);
    const isNew = key !== this.#known;
    this.#known = key;
    return isNew;
  }
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

function foldersOf({ workspaceFolders, ...params }: InitializeParams): string[] {
  // Older clients name one folder, if any.
  const old = (params as { readonly rootUri?: string | null }).rootUri;
  const folders = workspaceFolders?.map((folder: WorkspaceFolder) => folder.uri) ?? (typeof old === "string" ? [old] : []);
  return folders.filter(isOnDisk);
}

/** Folders of other kinds, as those of a repository that is not checked out, are none that can be read. */
function isOnDisk(uri: string): boolean {
  return pathOfUri(uri) !== uri;
}

/** The folders that an event tells of, whatever a client sends. */
function urisOf(event: unknown, list: "added" | "removed"): string[] {
  const folders: unknown = typeof event === "object" && event !== null ? new Map<string, unknown>(Object.entries(event)).get(list) : null;
  return Array.isArray(folders) ? folders.flatMap(uriIn).filter(isOnDisk) : [];
}

function uriIn(folder: unknown): string[] {
  return typeof folder === "object" && folder !== null && "uri" in folder && typeof folder.uri === "string" ? [folder.uri] : [];
}
