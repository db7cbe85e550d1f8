import type { NameLists } from "../lists.ts";
import type { Clusters } from "./clusters.ts";
import type { Form } from "./forms.ts";
import { isNumberForm, isSlip } from "./spelling.ts";

/** Fewer words than this are too little to know a name by the others. */
const LEAST_WORDS = 3;
/** Before these stands what a name is of: "Chiefs of Staff", "Department for Work". */
const OF = new Set(["of", "for"]);

/**
 * Joins names that differ in one word by a slip: long names by a letter or an "s" (Pueblo and Pueblos Sin Fronteras), whatever each was taken for;
 * and a name that the lists know with one that has a people for its country, or the reverse (Europe Union).
 */
export function linkSlips(forms: readonly Form[], lists: NameLists, clusters: Clusters): void {
  const byRest = new Map<string, Form>();
  for (const form of forms) {
    if (form.words.length < 2) continue;
    form.words.forEach((word, at) => {
      if (word.length < 5 || !/^\p{L}+$/u.test(word)) return;
      const rest = form.words.with(at, "*").join(" ");
      const other = byRest.get(rest);
      if (!other) byRest.set(rest, form);
      else if (form.type !== "person" || other.type !== "person") joinSlip(form, other, at, lists, clusters);
    });
  }
}

function joinSlip(form: Form, other: Form, at: number, lists: NameLists, clusters: Clusters): void {
  const [word = "", theirs = ""] = [form.words[at], other.words[at]];
  if (form.words.length >= LEAST_WORDS) {
    if (isSlip(word, theirs)) clusters.join(form, other, `one letter off ${other.text}`);
    // The last word in the plural, or the one that the rest belongs to, names several: two committees, the chiefs of staff.
    else if (isNumberForm(word, theirs) && at < form.words.length - 1 && !OF.has(form.words[at + 1] ?? ""))
      clusters.join(form, other, `one letter off ${other.text}`);
  }
  if (isPeopleOf(word, theirs, lists) && (lists.find(form.text) === null) !== (lists.find(other.text) === null))
    clusters.join(form, other, `a slip for ${other.text}`);
}

/** Europe and European, Iraqi and Iraq. */
function isPeopleOf(a: string, b: string, lists: NameLists): boolean {
  const [x, y] = [lists.find(a)?.family, lists.find(b)?.family].map((family) => family?.split(":"));
  return x?.[1] !== undefined && x[1] === y?.[1] && x[0] !== y[0];
}
