import type { Writable } from "node:stream";

/** Writes text in order and waits where the reader is slow, so that nothing is lost in a pipe and nothing piles up in memory. */
export interface Output {
  /** Resolves when the text may be forgotten. Once the reader has gone, does nothing. */
  write(text: string): Promise<void>;
  /** Resolves when all is written; gives what went wrong, if anything but the reader's leaving did. */
  end(): Promise<Error | null>;
  /** Whether the reader has gone: there is no more point in working for it. */
  readonly closed: boolean;
}

/** Wraps a stream. A reader that leaves ("| head") is no error. */
export function output(stream: Writable): Output {
  let failure: NodeJS.ErrnoException | null = null;
  stream.on("error", (error) => (failure ??= error));
  const write = (text: string): Promise<void> =>
    failure ? Promise.resolve() : new Promise((resolve) => stream.write(text, () => resolve()));
  return {
    write,
    async end() {
      await write("");
      return failure === null || failure.code === "EPIPE" || failure.code === "ERR_STREAM_DESTROYED" ? null : failure;
    },
    get closed() {
      return failure !== null;
    },
  };
}
