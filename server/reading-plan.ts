import { dirname } from "node:path/posix";
import type { AssignedStory } from "../engine/index.ts";
import type { SourceFile } from "./source-file.ts";
import { byCode } from "./words.ts";

/** In which order articles are read. */
export interface Plan {
  readonly assigned: readonly AssignedStory[];
  /** Those to be read, by story; first those of the stories that the client has a text of open. */
  readonly unread: readonly SourceFile[];
  /** How many of them are of such a story. */
  readonly urgent: number;
  /** The articles of those stories of which all articles are read by now. */
  readonly whole: () => SourceFile[];
}

/** Puts articles, given in order of path, into the order in which their stories are to be shown. */
export function planReading(
  articles: readonly SourceFile[],
  assigned: readonly AssignedStory[],
  isUnread: (file: SourceFile) => boolean,
): Plan {
  const assignment = new Map(assigned.flatMap(({ id, paths }) => paths.map((path) => [path, `story ${id}`] as const)));
  // Loose articles of several folders may turn out to be of one story; they are compared when they are read.
  const unitOf = ({ path }: SourceFile): string => assignment.get(path) ?? dirname(path);
  const open = new Set(articles.filter((file) => file.open).map(unitOf));
  const unread = articles.filter(isUnread);
  const near = unread.filter((file) => open.has(unitOf(file)));
  const far = unread.filter((file) => !open.has(unitOf(file))).toSorted((a, b) => byCode(unitOf(a), unitOf(b)));
  return {
    assigned,
    unread: [...near, ...far],
    urgent: near.length,
    whole() {
      const waiting = new Set(articles.filter(isUnread).map(unitOf));
      return articles.filter((file) => !waiting.has(unitOf(file)));
    },
  };
}
