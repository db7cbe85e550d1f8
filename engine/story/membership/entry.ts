import type { Signature, StoryPaths } from "../types.ts";

/** The day of an article that does not say when it was published: before all others. */
export const UNDATED = -Infinity;

/** An article among others: what is kept of it between edits, and changed in place. */
export interface Entry {
  readonly path: string;
  readonly folder: Folder;
  signature: Signature;
  /** Its day in milliseconds; `UNDATED` where that is not known. */
  day: number;
  /** Its place among all articles. */
  rank: number;
  /** The names of its signature, one for one. */
  names: readonly Name[];
  /** The names by which it is looked up: the heaviest of those that others have too. */
  telling: readonly Name[];
  /** Articles of its days before it that it was compared with, and how alike each is: 0 where they have nothing to say to each other. */
  compared: readonly Entry[];
  likeness: readonly number[];
  /** Of those compared the one that shares fewest names, where there were more to choose from: what another must share to take its place. */
  fewest: Shared | null;
  /** Articles after it that were compared with it. */
  comparedBy: Entry[];
  /** Scratch: names in common with the article that is just compared. */
  shared: number;
  part: Part | null;
  story: StoryPaths | null;
}

/** How many names an article shares with the one that it was compared with. */
export interface Shared {
  readonly entry: Entry;
  readonly names: number;
}

/** A name that articles have in common. */
export interface Name {
  readonly hash: number;
  /** The articles that have it, in no order. */
  readonly carriers: Entry[];
  /** Those that it is telling of, by day, then in order. */
  readonly tellers: Entry[];
  /** By what its weight is divided: the more articles have it, the less it tells. */
  commonness: number;
}

/** The articles of one folder. */
export interface Folder {
  readonly path: string;
  /** How many there are. */
  size: number;
  /** Those that the settings do not put together. */
  readonly members: Set<Entry>;
  parts: readonly Part[];
}

/** Articles of one folder that are parts of one story. */
export interface Part {
  /** In order. */
  readonly members: readonly Entry[];
  /** The folder that they are the files of, where they are just that. */
  readonly folder: string | null;
  /** The parts that it was joined with, or could have been, and itself. */
  cluster: Cluster | null;
}

/** Parts of several folders that have articles alike, and the stories that came of them. */
export interface Cluster {
  readonly parts: readonly Part[];
  readonly stories: readonly StoryPaths[];
}

/** Articles in order. */
export function byRank(a: Entry, b: Entry): number {
  return a.rank - b.rank;
}
