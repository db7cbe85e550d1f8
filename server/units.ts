import { dirname } from "node:path/posix";
import type { AssignedStory } from "../engine/index.ts";
import { assignedStories, type Root } from "../workspace/index.ts";
import type { Library } from "./library.ts";
import { byCode } from "./words.ts";

/** What files are read and shown together: a story of the settings, or else a folder. */
export class Units {
  readonly #library: Library;
  #roots: readonly Root[] = [];
  #stories: readonly AssignedStory[] = [];
  #unitOf: ReadonlyMap<string, string> = new Map();
  #isStale = true;

  constructor(library: Library) {
    this.#library = library;
  }

  /** The stories that the settings put together: of files of which some may be no articles. The same object until that changes. */
  get stories(): readonly AssignedStory[] {
    this.#refresh();
    return this.#stories;
  }

  /** What an article is read together with. Loose ones of several folders may turn out to be of one story, and are compared when they are read. */
  of(path: string): string {
    this.#refresh();
    return this.#unitOf.get(path) ?? dirname(path);
  }

  /** Takes note that a file came or went. */
  note(): void {
    this.#isStale = true;
  }

  #refresh(): void {
    const { roots, files } = this.#library;
    if (!this.#isStale && roots === this.#roots) return;
    this.#isStale = false;
    this.#roots = roots;
    const telling = roots.filter(({ settings }) => settings.stories.length > 0);
    if (telling.length === 0 && this.#stories.length === 0) return;
    const inOrder = [...files.values()].toSorted((a, b) => byCode(a.path, b.path));
    this.#stories = assignedStories(
      telling.map((root) => ({ root, articles: inOrder.filter((file) => file.root === root).map(({ path }) => ({ file: path, path })) })),
    );
    this.#unitOf = new Map(this.#stories.flatMap(({ id, paths }) => paths.map((path) => [path, `story ${id}`] as const)));
  }
}
