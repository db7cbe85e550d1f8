/**
 * The shortest list found that still fails in the same way, by leaving out ever smaller parts of it until the time is up. What a session does
 * depends on all that it did before, so this takes less than to make every part of it smaller by itself.
 */
export async function smallest<Item>(
  items: readonly Item[],
  fails: (items: readonly Item[]) => Promise<boolean>,
  milliseconds: number,
): Promise<readonly Item[]> {
  const end = Date.now() + milliseconds;
  let left = items;
  for (let size = Math.ceil(items.length / 2); size >= 1; size = Math.floor(size / 2)) {
    for (let at = 0; at < left.length;) {
      if (Date.now() > end) return left;
      const less = left.toSpliced(at, size);
      if (await fails(less)) left = less;
      else at += size;
    }
  }
  return left;
}
