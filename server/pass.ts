import type { SourceFile } from "./source-file.ts";

/** How a long reading is watched and ended. */
export interface Work {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  /** Told whenever some stories are read and others are not yet. */
  readonly onStage?: (() => void | Promise<void>) | undefined;
}

/** One run over all that is to be read. */
export interface Pass extends Work {
  /** To be awaited after each piece of work: lets requests be answered from time to time. */
  readonly pause: () => Promise<void>;
  /** Articles read so far. */
  done: number;
}

/** How long the analysis may go on before it lets requests be answered, in milliseconds. */
const SLICE = 25;

/** Begins a run. */
export function beginPass(work: Work): Pass {
  let since = performance.now();
  const pause = async (): Promise<void> => {
    if (performance.now() - since < SLICE) return;
    await new Promise((resolve) => setImmediate(resolve));
    since = performance.now();
  };
  return { ...work, pause, done: 0 };
}

/** Whether a file is to be left unread: the run was ended, and nobody looks at the file. */
export function isEnded({ open }: SourceFile, { signal }: Pass): boolean {
  return signal?.aborted === true && !open;
}
