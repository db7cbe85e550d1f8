/** Keeps a process from waiting for another one again and again: the other may have been stopped in the middle of a write. */
export interface Rest {
  /** Whether to go without for now. */
  readonly isOn: boolean;
  /** The other process was in the way. */
  busy(): void;
  /** It was not. */
  free(): void;
}

const FIRST_MS = 1000;
const LONGEST_MS = 64_000;

/** A rest of a second, and of twice as long each time that it did not help. `now` is in milliseconds. */
export function createRest(now: () => number): Rest {
  let [started, length] = [0, 0];
  return {
    get isOn() {
      const passed = now() - started;
      // A clock that was set back must not make it last.
      return passed >= 0 && passed < length;
    },
    busy() {
      started = now();
      length = Math.min(LONGEST_MS, length === 0 ? FIRST_MS : length * 2);
    },
    free() {
      length = 0;
    },
  };
}
