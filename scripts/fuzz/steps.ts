/** What a thread is at, in memory that it shares with whoever watches it: a thread that hangs sends no message. */
export interface Steps {
  readonly memory: SharedArrayBuffer;
  /** Says that the step with this number begins, and what it is about; 0 before the first. */
  begin(number: number, what?: string): void;
  number(): number;
  what(): string;
}

const SIZE = 4096;

/** The same steps for both sides, by the memory that they share. */
export function stepsIn(memory = new SharedArrayBuffer(SIZE)): Steps {
  const numbers = new Int32Array(memory, 0, 2);
  const bytes = new Uint8Array(memory, 8);
  return {
    memory,
    begin(number, what = "") {
      // What cannot be encoded into shared memory is encoded beside it.
      const encoded = new TextEncoder().encode(what).subarray(0, bytes.length);
      bytes.set(encoded);
      Atomics.store(numbers, 1, encoded.length);
      Atomics.store(numbers, 0, number);
    },
    number: () => Atomics.load(numbers, 0),
    what: () => new TextDecoder().decode(Uint8Array.from(bytes.subarray(0, Atomics.load(numbers, 1)))),
  };
}
