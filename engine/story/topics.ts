/** What was said of groups of items, by the first of each; it holds for the very same items in the same order. */
export type KnownTopics<Item, Told> = ReadonlyMap<Item, { readonly items: readonly Item[]; readonly told: Told }>;

/** Tells of groups of items what `tell` does, once for each as long as it is the same from one comparison to the next. */
export interface Topics<Item, Told> {
  of(items: readonly Item[]): Told;
  /** What was told, for the next comparison. */
  readonly known: KnownTopics<Item, Told>;
}

/** Topics that remember those of the comparison before. `tell` follows from the items alone. */
export function createTopics<Item, Told>(before: KnownTopics<Item, Told>, tell: (items: readonly Item[]) => Told): Topics<Item, Told> {
  const known = new Map<Item, { readonly items: readonly Item[]; readonly told: Told }>();
  return {
    known,
    of(items) {
      const [first] = items;
      const last = first === undefined ? undefined : before.get(first);
      const isSame = last?.items.length === items.length && last.items.every((item, at) => item === items[at]);
      const told = isSame ? last.told : tell(items);
      if (first !== undefined) known.set(first, { items, told });
      return told;
    },
  };
}
