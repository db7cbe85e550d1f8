/** Has a task done one time after the other. Whoever asks for it while it waits for its turn is served by that one. */
export function oneByOne(task: () => Promise<void>): () => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  let waiting: Promise<void> | null = null;
  return () => {
    waiting ??= last.then(() => {
      waiting = null;
      return task();
    });
    last = waiting.catch(() => undefined);
    return waiting;
  };
}
