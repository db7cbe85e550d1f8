/** What may wait in a queue. */
export interface Waiting {
  /** Higher numbers are more urgent. */
  readonly urgency: number;
  /** Cost, in any unit that `take` is then given a limit of. */
  readonly size: number;
}

/** Things that wait, the most urgent first; of equally urgent ones the first that came. */
export interface Queue<Item extends Waiting> {
  readonly length: number;
  add(item: Item): void;
  /** Puts an item before those that are as urgent. */
  addFirst(item: Item): void;
  /** Takes the next ones, all equally urgent: at most `count`, of at most `size` together; the first is taken whatever its size. */
  take(count: number, size: number): Item[];
  /** Takes out an item that waits. */
  remove(item: Item): void;
  /** Takes out all. */
  clear(): Item[];
}

/** The items of one urgency. Those before `head` were taken; those that were removed since are told by `waiting`. */
interface Level<Item> {
  items: Item[];
  head: number;
}

/** An empty queue, for many items of few degrees of urgency: nothing in it costs more where more wait. */
export function createQueue<Item extends Waiting>(): Queue<Item> {
  const levels = new Map<number, Level<Item>>();
  const waiting = new Set<Item>();
  const levelOf = (urgency: number): Level<Item> => {
    const level = levels.get(urgency) ?? { items: [], head: 0 };
    levels.set(urgency, level);
    return level;
  };
  const peek = (level: Level<Item>): Item | undefined => nextWaiting(level, waiting);
  /** The most urgent level that has items; empty ones are forgotten. */
  const next = (): Level<Item> | undefined => {
    for (const urgency of [...levels.keys()].toSorted((a, b) => b - a)) {
      const level = levelOf(urgency);
      if (peek(level) !== undefined) return level;
      levels.delete(urgency);
    }
    return undefined;
  };
  return {
    get length() {
      return waiting.size;
    },
    add(item) {
      waiting.add(item);
      levelOf(item.urgency).items.push(item);
    },
    addFirst(item) {
      waiting.add(item);
      const level = levelOf(item.urgency);
      level.items = [item, ...level.items.slice(level.head)];
      level.head = 0;
    },
    take(count, size) {
      const level = next();
      const taken: Item[] = [];
      if (!level) return taken;
      let left = size;
      while (taken.length < count) {
        const item = peek(level);
        left -= item?.size ?? 0;
        if (item === undefined || (taken.length > 0 && left < 0)) break;
        waiting.delete(item);
        taken.push(item);
      }
      // What was taken is let go once it is half of what is kept.
      if (level.head * 2 > level.items.length) [level.items, level.head] = [level.items.slice(level.head), 0];
      return taken;
    },
    remove: (item) => void waiting.delete(item),
    clear() {
      const all = [...waiting];
      waiting.clear();
      levels.clear();
      return all;
    },
  };
}

/** The next item of a level that still waits. */
function nextWaiting<Item>(level: Level<Item>, waiting: ReadonlySet<Item>): Item | undefined {
  for (; level.head < level.items.length; level.head++) {
    const item = level.items[level.head];
    if (item !== undefined && waiting.has(item)) return item;
  }
  return undefined;
}
