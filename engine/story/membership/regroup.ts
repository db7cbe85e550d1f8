import type { StoryPaths } from "../types.ts";
import type { Cluster, Folder, Part } from "./entry.ts";
import type { Effects } from "./index-articles.ts";
import { partsOf } from "./parts.ts";
import { partsBeside, storiesOf } from "./units.ts";

/** Stories as they were and as they are; what is in both is the same object. */
export interface Regrouped {
  readonly before: Set<StoryPaths>;
  readonly now: Set<StoryPaths>;
}

/** Makes the stories of the folders and articles named anew, and of those that they are joined with. */
export function regroup({ folders, entries }: Effects): Regrouped {
  const { fresh, gone } = partAnew(folders);
  const seeds = new Set([...fresh, ...[...entries].flatMap(({ part }) => part ?? [])]);
  const regrouped: Regrouped = { before: new Set(), now: new Set() };
  const dissolve = (cluster: Cluster | null): void => {
    for (const story of cluster?.stories ?? []) regrouped.before.add(story);
    for (const part of cluster?.parts ?? []) if (!gone.has(part)) seeds.add(part);
  };
  for (const { cluster } of gone) dissolve(cluster);
  const seen = new Set<Part>();
  // What is dissolved on the way is looked at, too: a set is gone through to its end as it grows.
  for (const seed of seeds) {
    if (seen.has(seed)) continue;
    const parts = linkedWith(seed);
    for (const part of parts) {
      seen.add(part);
      dissolve(part.cluster);
    }
    const stories = storiesOf(parts);
    for (const part of parts) part.cluster = { parts, stories };
    for (const story of stories) regrouped.now.add(story);
  }
  return regrouped;
}

/** Parts the articles of each folder anew: which parts there are now, and which there are no longer. */
function partAnew(folders: ReadonlySet<Folder>): { fresh: Set<Part>; gone: Set<Part> } {
  const [fresh, gone] = [new Set<Part>(), new Set<Part>()];
  for (const folder of folders) {
    const parts = partsOf(folder);
    for (const part of parts) fresh.add(part);
    for (const part of folder.parts) if (!fresh.delete(part)) gone.add(part);
    folder.parts = parts;
  }
  for (const part of fresh) for (const entry of part.members) entry.part = part;
  return { fresh, gone };
}

/** A part and all that it is linked with, by way of others too; in order of their first article, so that the same parts give the same bytes. */
function linkedWith(seed: Part): Part[] {
  const linked = new Set([seed]);
  for (const part of linked) for (const other of partsBeside(part)) linked.add(other);
  return [...linked].toSorted((a, b) => (a.members[0]?.rank ?? 0) - (b.members[0]?.rank ?? 0));
}
