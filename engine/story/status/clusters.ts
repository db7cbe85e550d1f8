import type { StatusProfile } from "./profile.ts";
import { isApart, likeness, type Likeness } from "./relate.ts";

/** Two claims that speak of one event. */
export interface Link extends Likeness {
  readonly a: StatusProfile;
  readonly b: StatusProfile;
}

/** Claims that speak of one event, and the links that say so. */
export interface EventCluster {
  readonly members: readonly StatusProfile[];
  readonly links: readonly Link[];
}

/** Members that are compared with each other before two clusters are joined; beyond, the links alone decide. */
const MOST_COMPARED = 12;

/** Claims joined by their links, the surest first; two clusters are joined only where most of their claims could speak of one event. */
export function clusterEvents(profiles: readonly StatusProfile[], links: readonly Link[]): EventCluster[] {
  const places = new Map(profiles.map(({ index }, at) => [index, at]));
  const placeOf = ({ index }: StatusProfile): number => places.get(index) ?? 0;
  const home = profiles.map((_, at) => at);
  const sets = profiles.map((profile) => [profile]);
  const joined: Link[] = [];
  for (const link of links.toSorted((x, y) => y.sure - x.sure || x.a.index - y.a.index || x.b.index - y.b.index)) {
    const [to, from] = [home[placeOf(link.a)] ?? 0, home[placeOf(link.b)] ?? 0];
    if (to !== from) {
      if (!canJoin(sets[to] ?? [], sets[from] ?? [], link.outcomes)) continue;
      sets[to] = [...(sets[to] ?? []), ...(sets[from] ?? [])];
      for (const profile of sets[from] ?? []) home[placeOf(profile)] = to;
      sets[from] = [];
    }
    joined.push(link);
  }
  const own = new Map<number, Link[]>();
  for (const link of joined) {
    const index = home[placeOf(link.a)] ?? 0;
    const links = own.get(index);
    if (links) links.push(link);
    else own.set(index, [link]);
  }
  return [...own].map(([index, kept]) => ({ members: (sets[index] ?? []).toSorted((a, b) => a.index - b.index), links: kept }));
}

/** Two outcomes of one event are joined where nothing tells their claims apart; claims of one outcome must be alike. */
function canJoin(a: readonly StatusProfile[], b: readonly StatusProfile[], outcomes: boolean): boolean {
  const [some, others] = [a.slice(0, MOST_COMPARED), b.slice(0, MOST_COMPARED)];
  let [alike, asked] = [0, 0];
  for (const x of some)
    for (const y of others) {
      if (x.articleIndex === y.articleIndex) continue;
      asked += 1;
      if (outcomes ? !isApart(x, y) : likeness(x, y)) alike += 1;
    }
  return outcomes ? alike === asked : alike * 2 > asked;
}
