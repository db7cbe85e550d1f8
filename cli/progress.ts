/** Where progress is drawn: standard error. */
export interface ProgressStream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

export interface Progress {
  /** `done` of `total` are done; `what` they are, in the plural. */
  readonly update: (done: number, total: number, what: string) => void;
  /** Takes the bar away. */
  readonly clear: () => void;
}

/** Work shorter than this shows nothing; after it the bar is drawn at most this often. */
const DELAY_MS = 500;
const INTERVAL_MS = 80;

/** A bar on one line of a terminal, for work that takes long; nothing elsewhere. `now` is in milliseconds. */
export function createProgress(stream: ProgressStream, now: () => number): Progress {
  const started = now();
  let drawn: number | null = null;
  return {
    update(done, total, what) {
      const time = now();
      if (stream.isTTY !== true || time - started < DELAY_MS || (drawn !== null && time - drawn < INTERVAL_MS)) return;
      drawn = time;
      stream.write(`\r\u001b[2K${bar(done, total, what, stream.columns ?? 80)}`);
    },
    clear() {
      if (drawn !== null) stream.write("\r\u001b[2K");
      drawn = null;
    },
  };
}

function bar(done: number, total: number, what: string, columns: number): string {
  const label = ` ${done} of ${total} ${what}`;
  const width = Math.max(0, Math.min(30, columns - label.length - 1));
  const filled = total === 0 ? width : Math.floor((done / total) * width);
  return `${"█".repeat(filled)}${"░".repeat(width - filled)}${label}`.slice(0, Math.max(0, columns - 1));
}
