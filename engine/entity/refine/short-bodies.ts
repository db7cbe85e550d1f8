import { LIST, startsUpper } from "../lists.ts";
import { disjoint, type Name, type Refiner } from "./name.ts";

/** "the Authority" after "Harlan Valley Water Authority", and "the House": a body by its last word, with a capital that the sentence does not explain. */
export const shortBodies: Refiner = (names, { tokens, words }) => {
  const heads = new Set(["House"]);
  const covered = new Uint8Array(tokens.length);
  for (const name of names) {
    covered.fill(1, name.first, name.last);
    const head = tokens[name.last - 1]?.text ?? "";
    const body = name.type === "organization" && name.last - name.first > 1;
    if (body && startsUpper(head) && (words[name.last - 1]?.flags ?? 0) & LIST.organizationHead) heads.add(head);
  }
  const added: Name[] = [];
  tokens.forEach((token, i) => {
    if (!heads.has(token.text) || covered[i] || tokens[i - 1]?.lower !== "the") return;
    const next = tokens[i + 1];
    if (next && (startsUpper(next.text) || next.text === "-")) return;
    added.push({ first: i, last: i + 1, type: "organization", title: null, rule: "short for a body" });
  });
  return disjoint([...names, ...added]);
};
