import { draftOf, type Extractor } from "../draft.ts";
import { wordAt } from "../cells.ts";

const OWNERS: ReadonlySet<string> = new Set(["his", "her", "their", "my", "our", "your"]);
const PARTS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ["early", [0, 3]],
  ["mid", [4, 6]],
  ["late", [7, 9]],
]);
const DECADES: ReadonlyMap<string, number> = new Map([
  ["teens", 13],
  ["20s", 20],
  ["30s", 30],
  ["40s", 40],
  ["50s", 50],
  ["60s", 60],
  ["70s", 70],
  ["80s", 80],
  ["90s", 90],
  ["twenties", 20],
  ["thirties", 30],
  ["forties", 40],
  ["fifties", 50],
  ["sixties", 60],
  ["seventies", 70],
  ["eighties", 80],
  ["nineties", 90],
]);

/** "in his 50s", "in their early twenties", "in her mid-30s": ten years of age, or a part of them. */
export const decadeAge: Extractor = {
  name: "decade-age",
  triggers: ["0", ...DECADES.keys(), ...[...DECADES.keys()].map((decade) => `mid-${decade}`)],
  read(cells, at) {
    const word = wordAt(cells, at);
    const glued = word.startsWith("mid-");
    const decade = DECADES.get(glued ? word.slice(4) : word);
    if (decade === undefined) return null;
    let from = at;
    let part = glued ? PARTS.get("mid") : PARTS.get(wordAt(cells, at - 1));
    if (part && !glued) from = at - 1;
    else if (wordAt(cells, at - 1) === "-" && wordAt(cells, at - 2) === "mid") [part, from] = [PARTS.get("mid"), at - 2];
    if (!OWNERS.has(wordAt(cells, from - 1))) return null;
    from--;
    if (wordAt(cells, from - 1) === "in") from--;
    const [low, high] = decade === 13 ? [13, 19] : [decade + (part?.[0] ?? 0), decade + (part?.[1] ?? 9)];
    return draftOf({ rule: "decade-age", kind: "age", from, to: at + 1, low, high, unit: "year", modifier: "range", numberFrom: at });
  },
};
