import { intervalOf, relate } from "../numbers/values.ts";
import type { StatusProfile } from "./profile.ts";
import type { StatusSet } from "./status-set.ts";

/** Degrees by which two points of the compass may differ and both be right: south and southeast. */
const NEIGHBOURS = 45;

/** Directions from one place at one distance: "55 km south of Bireun" and "34 miles west of Bireun". */
export function directionGroups(profiles: readonly StatusProfile[]): StatusSet[] {
  const anchors = new Map<string, StatusProfile[]>();
  for (const profile of profiles) {
    const [anchor] = profile.others;
    if (!profile.asserted.distance || anchor === undefined || profile.pastYears.size > 0) continue;
    anchors.set(anchor, [...(anchors.get(anchor) ?? []), profile]);
  }
  return [...anchors].flatMap(([anchor, said]) => alikeFar(said).flatMap((set) => setOf(set[0]?.words.get(anchor) ?? anchor, set)));
}

/** Those whose distances can be one, each with the first that it fits. */
function alikeFar(said: readonly StatusProfile[]): StatusProfile[][] {
  const sets: StatusProfile[][] = [];
  for (const profile of said) {
    const set = sets.find(([first]) => first !== undefined && sameDistance(first, profile));
    if (set) set.push(profile);
    else sets.push([profile]);
  }
  return sets;
}

function sameDistance({ claim: a, asserted: x }: StatusProfile, { claim: b, asserted: y }: StatusProfile): boolean {
  const [left, right] = [intervalOf({ ...a, quantity: x.distance }), intervalOf({ ...b, quantity: y.distance })];
  return left !== null && right !== null && relate(left, right) !== "apart";
}

function setOf(anchor: string, said: readonly StatusProfile[]): StatusSet[] {
  const seen = new Set<number>();
  const members = said.filter(({ articleIndex }) => !seen.has(articleIndex) && seen.add(articleIndex));
  if (members.length < 2) return [];
  const degrees = members.map(degreesOf);
  const widest = Math.max(...degrees.flatMap((a) => degrees.map((b) => turn(a, b))));
  const verdict = widest === 0 ? "agree" : widest <= NEIGHBOURS ? "compatible" : "disagree";
  const why = [`same place: ${anchor}`, "same distance", ...(verdict === "disagree" ? ["another direction"] : ["same direction"])];
  return [{ members, verdict, update: false, confidence: 0.95, why, dimension: "direction" }];
}

function degreesOf({ asserted }: StatusProfile): number {
  return Number(asserted.qualities.find(({ dimension }) => dimension === "direction")?.value ?? 0);
}

function turn(a: number, b: number): number {
  const far = Math.abs(a - b) % 360;
  return Math.min(far, 360 - far);
}
