import { join } from "node:path";
import * as l10n from "@vscode/l10n";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Finding, Span } from "../engine/index.ts";
import {
  CONFIG_PATH,
  createMatchCache,
  DISPOSITIONS_PATH,
  dispositionName,
  errorCode,
  leadsOut,
  matchDispositions,
  parseDispositions,
  readDispositions,
  type DispositionEntry,
  type DispositionFile,
  type Dispositions as ParsedDispositions,
  type FileSystem,
  type MatchCache,
  type Root,
  type RootFault,
} from "../workspace/index.ts";
import type { Analyses } from "./analyses.ts";
import type { StoryView } from "./story-view.ts";
import type { Library } from "./library.ts";
import { RULE_CODES } from "./settings.ts";
import { pathOfUri } from "./spans.ts";

/** Which findings of one story were decided about. */
export type Decided = ReadonlyMap<Finding, DispositionEntry>;

/** A file that decisions or settings are kept in, as it is now: the client's text where it has it open. */
export interface KeptFile {
  /** Absolute, with `/`. */
  readonly path: string;
  /** The folder that holds `.second-source`. */
  readonly base: string;
  /** Null where there is no such file. */
  readonly text: string | null;
  /** Of the client's text. */
  readonly version: number | null;
  /** Why it must not be written, if so. */
  readonly refused: string | null;
}

/** One folder's file of decisions: the client's text where it has it open, else the disk's. */
interface Source {
  readonly root: Root;
  readonly disk: DispositionFile;
  /** The path of the file, with `/`. */
  readonly path: string;
  readonly cache: MatchCache;
  parsed: { readonly text: string; readonly result: ParsedDispositions } | null;
}

/** What follows from the stories and the files of decisions as they are. */
interface Result {
  /** Of the stories. */
  readonly generation: object;
  /** Of the texts. */
  readonly judgement: object;
  /** Of the files of decisions. */
  readonly revision: number;
  readonly decided: ReadonlyMap<StoryView, Decided>;
  readonly faults: readonly RootFault[];
}

/** What was decided about findings, in every folder: follows its files and says which findings it concerns. */
export class Dispositions {
  readonly #fileSystem: FileSystem;
  readonly #library: Library;
  readonly #analyses: Analyses;
  readonly #opened = new Map<string, TextDocument>();
  /** The texts of files that were deleted while the client had just these open: an editor may hold one long after it shows it no more. */
  readonly #deleted = new Map<string, string>();
  #sources: readonly Source[] = [];
  /** Another number whenever a file of decisions changes. */
  #revision = 0;
  #result: Result | null = null;

  constructor(fileSystem: FileSystem, library: Library, analyses: Analyses) {
    this.#fileSystem = fileSystem;
    this.#library = library;
    this.#analyses = analyses;
  }

  /** Reads the files of these folders, or those of the folders at hand again. */
  async read(roots: readonly Root[] = this.#sources.map(({ root }) => root)): Promise<void> {
    const sources: Source[] = [];
    for (const root of roots) {
      const disk = await readDispositions(root, this.#fileSystem);
      const path = disk.file.replaceAll("\\", "/");
      this.#noteDeletion(path, disk);
      // Folders of one repository share its file: it counts once.
      if (!sources.some((known) => known.path === path)) sources.push({ root, disk, path, cache: createMatchCache(), parsed: null });
    }
    this.#sources = sources;
    this.#revision++;
  }

  /** What the client has open as it was on the disk counts no more when it is deleted there; what somebody has changed does. */
  #noteDeletion(path: string, { text, problem }: DispositionFile): void {
    const before = this.#sources.find((known) => known.path === path)?.disk.text ?? null;
    const isGone = text === null && problem === null;
    if (!isGone) this.#deleted.delete(path);
    else if (before !== null) this.#deleted.set(path, before);
  }

  /** The text that counts: the client's where it has the file open, else the disk's. */
  #textOf({ path, disk }: Source): string | null {
    const open = this.#opened.get(path)?.getText();
    return open === undefined || open === this.#deleted.get(path) ? disk.text : open;
  }

  /** Takes the client's text of a file of decisions or settings; false where the document is neither. */
  edit(document: TextDocument): boolean {
    const path = pathOfUri(document.uri);
    if (!isDispositions(path) && !isConfig(path)) return false;
    this.#opened.set(path, document);
    this.#revision++;
    return true;
  }

  /** Goes back to the disk's text; false where the document is no such file. */
  async close(document: TextDocument): Promise<boolean> {
    const path = pathOfUri(document.uri);
    if (!isDispositions(path) && !isConfig(path)) return false;
    if (this.#opened.get(path) === document) this.#opened.delete(path);
    await this.read();
    return true;
  }

  /** The paths of the files of decisions and settings that the client has open. */
  get open(): Iterable<string> {
    return this.#opened.keys();
  }

  /** The findings of a story that were decided about; the same object until that changes. */
  of(story: StoryView): Decided {
    return this.#current().decided.get(story) ?? NONE;
  }

  /** The stories with findings that were decided about; the same object until that changes. */
  all(): ReadonlyMap<StoryView, Decided> {
    return this.#current().decided;
  }

  /** What is to be told in the files of decisions. */
  faults(): readonly RootFault[] {
    return this.#current().faults;
  }

  /** The file in which decisions about an article are kept, as it is now; null where the article stands in no folder. */
  async decisionsFor(article: string): Promise<KeptFile | null> {
    const root = this.#library.rootOf(article);
    if (!root) return null;
    const { file, base, text, problem } = await readDispositions(root, this.#fileSystem);
    return this.#kept(file, base, text, problem?.message ?? null);
  }

  /** The configuration that holds for an article, as it is now; null where the article stands in no folder. */
  async configFor(article: string): Promise<KeptFile | null> {
    const root = this.#library.rootOf(article);
    if (!root) return null;
    const file = join(root.base, CONFIG_PATH);
    try {
      return await this.#kept(file, root.base, new TextDecoder().decode(await this.#fileSystem.read(file)), null);
    } catch (error) {
      const isMissing = ["ENOENT", "ENOTDIR"].includes(errorCode(error));
      return this.#kept(file, root.base, null, isMissing ? null : "config.yaml cannot be read, and is left as it is.");
    }
  }

  /** A file of decisions of this workspace, as it is now; null for any other path. */
  async fileAt(path: string): Promise<KeptFile | null> {
    const source = this.#sources.find((known) => known.path === path);
    if (!source) return null;
    const { file, base, text, problem } = await readDispositions(source.root, this.#fileSystem);
    return this.#kept(file, base, text, problem?.message ?? null);
  }

  async #kept(file: string, base: string, text: string | null, fault: string | null): Promise<KeptFile> {
    const path = file.replaceAll("\\", "/");
    const isOut = await leadsOut(file, base, this.#fileSystem);
    const open = this.#opened.get(path);
    const refused = isOut ? `${path} leads out of its folder by a link, and is not written.` : fault;
    return open ? { path, base, text: open.getText(), version: open.version, refused } : { path, base, text, version: null, refused };
  }

  #current(): Result {
    const { generation, judgement } = this.#analyses;
    const known = this.#result;
    if (known?.revision === this.#revision && known.generation === generation && known.judgement === judgement) return known;
    const result = this.#match([...this.#analyses.stories], { generation, judgement }, known);
    this.#result = result;
    return result;
  }

  #match(views: readonly StoryView[], of: Pick<Result, "generation" | "judgement">, before: Result | null): Result {
    const faults: RootFault[] = [];
    const decided = new Map<Finding, DispositionEntry>();
    for (const source of this.#sources) {
      const text = this.#textOf(source);
      if (source.disk.problem && text === null) faults.push({ ...source.disk.problem, file: source.disk.file });
      if (text === null) continue;
      if (source.parsed?.text !== text) source.parsed = { text, result: parseDispositions(text, RULE_CODES) };
      const { entries, problems } = source.parsed.result;
      const matched = matchDispositions(
        entries,
        views.map(({ analysis }) => analysis),
        {
          nameOf: (path) => dispositionName(source.disk.base, path),
          expects: (name) => this.#isMissing(source, name),
          cache: source.cache,
        },
      );
      for (const [finding, entry] of matched.decided) if (!decided.has(finding)) decided.set(finding, entry);
      for (const problem of [...problems, ...matched.problems]) faults.push({ ...problem, file: source.disk.file });
    }
    const now = byStory(views, decided, before?.decided);
    const isSame = before?.decided.size === now.size && [...now].every(([story, own]) => before.decided.get(story) === own);
    return { ...of, revision: this.#revision, decided: isSame ? before.decided : now, faults };
  }

  /** Whether an article should be there and is not. What is still to be read is not missing. */
  #isMissing({ root, disk }: Source, name: string): boolean {
    // Paths have "/" here, also where the system's have others.
    const [base, folder] = [disk.base, root.folder].map((place) => place.replaceAll("\\", "/").replace(/\/$/u, ""));
    const path = `${base}/${name}`;
    const file = this.#library.files.get(path);
    const isRead = this.#library.roots.includes(root) && path.startsWith(`${folder}/`);
    return isRead && (!file || file.isArticle === false);
  }
}

const NONE: Decided = new Map();

/** What was decided about the findings at a place of an article. */
export function decisionsAt(article: string, span: Span, story: StoryView, dispositions: Dispositions): DispositionEntry[] {
  const decided = dispositions.of(story);
  if (decided.size === 0) return [];
  const here = (story.sides.get(article) ?? []).filter(({ side }) => side.start < span.end && span.start < side.end);
  return [...new Set(here.flatMap(({ finding }) => decided.get(finding) ?? []))];
}

/** "Marked verified: the county's list has 14 (H. Bright, 2026-06-04)." */
export function decisionWords({ decision, note, by, when }: DispositionEntry): string {
  const who = [by, when].filter((part) => part !== null).join(", ");
  const marked = { verified: l10n.t("Marked verified"), explained: l10n.t("Marked explained"), ignored: l10n.t("Marked ignored") }[
    decision
  ];
  return `${marked}${note === null ? "" : `: ${note}`}${who === "" ? "" : ` (${who})`}`;
}

/** A decision in a word. */
export function decisionWord(decision: DispositionEntry["decision"]): string {
  return { verified: l10n.t("verified"), explained: l10n.t("explained"), ignored: l10n.t("ignored") }[decision];
}

/** Whether a path is that of a file of decisions. */
export function isDispositions(path: string): boolean {
  return path.endsWith(`/${DISPOSITIONS_PATH}`);
}

function isConfig(path: string): boolean {
  return path.endsWith(`/${CONFIG_PATH}`);
}

/** By story; where nothing changed for one, the same object as before. */
function byStory(views: readonly StoryView[], decided: Decided, before: Result["decided"] | undefined): ReadonlyMap<StoryView, Decided> {
  const stories = new Map<StoryView, Decided>();
  if (decided.size === 0) return stories;
  for (const view of views) {
    const own = new Map<Finding, DispositionEntry>();
    for (const finding of view.analysis.findings) {
      const entry = decided.get(finding);
      if (entry) own.set(finding, entry);
    }
    const known = before?.get(view);
    const isSame = known?.size === own.size && [...own].every(([finding, entry]) => sameEntry(known.get(finding), entry));
    if (own.size > 0) stories.set(view, known && isSame ? known : own);
  }
  return stories;
}

function sameEntry(a: DispositionEntry | undefined, b: DispositionEntry): boolean {
  return a?.decision === b.decision && a.note === b.note && a.by === b.by && a.when === b.when && a.index === b.index;
}
