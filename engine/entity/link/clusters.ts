import type { Form } from "./forms.ts";

/** Joins forms into clusters (union by size, path halving) and refuses what must stay apart. */
export interface Clusters {
  /** The representative of a form's cluster. */
  find(form: Form): Form;
  /** Joins two forms' clusters; `why` explains `form`. False where they must stay apart. */
  join(form: Form, into: Form, why: string): boolean;
  /** Whether joining is allowed. */
  mayJoin(a: Form, b: Form): boolean;
}

/** `distinct`: lists of folded names that must never share a cluster with another of their list. */
export function createClusters(distinct: readonly (readonly string[])[]): Clusters {
  const marks = new Map<string, Map<number, number>>();
  distinct.forEach((names, list) => {
    names.forEach((name, index) => {
      const mark = marks.get(name) ?? new Map<number, number>();
      mark.set(list, index);
      marks.set(name, mark);
    });
  });
  const parents = new Map<Form, Form>();
  const held = new Map<Form, Map<number, number>>();
  const sizes = new Map<Form, number>();
  const find = (form: Form): Form => {
    let at = form;
    for (let up = parents.get(at); up; up = parents.get(at)) {
      const further = parents.get(up);
      if (further) parents.set(at, further);
      at = up;
    }
    return at;
  };
  const marksOf = (form: Form): Map<number, number> => held.get(form) ?? marks.get(form.key) ?? new Map<number, number>();
  const mayJoin = (a: Form, b: Form): boolean => {
    const other = marksOf(find(b));
    for (const [list, index] of marksOf(find(a))) if ((other.get(list) ?? index) !== index) return false;
    return true;
  };
  return {
    find,
    mayJoin,
    join(form, into, why) {
      const [a, b] = [find(form), find(into)];
      if (a === b) return true;
      if (!mayJoin(a, b)) return false;
      form.why ??= why;
      const [small, large] = (sizes.get(a) ?? 1) > (sizes.get(b) ?? 1) ? [b, a] : [a, b];
      parents.set(small, large);
      sizes.set(large, (sizes.get(small) ?? 1) + (sizes.get(large) ?? 1));
      held.set(large, new Map([...marksOf(small), ...marksOf(large)]));
      return true;
    },
  };
}
