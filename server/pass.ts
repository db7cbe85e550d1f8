import type { Library } from "./library.ts";
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
  /**
   * A signal that is aborted when the run is ended, or when a text changes from now on: what is read elsewhere gives way to that, and is taken up
   * again after it.
   */
  readonly giveWay: () => AbortSignal;
  /** To be awaited after each piece of work: lets requests be answered from time to time. */
  readonly pause: () => Promise<void>;
  /** Says how many texts are still to be looked at. */
  readonly expect: (count: number) => void;
  /** Tells that one more of them was. */
  readonly progress: () => void;
}

/** How long the analysis may go on before it lets requests be answered, in milliseconds. */
const SLICE = 25;

/** Begins a run over a library's texts. */
export function beginPass(work: Work, library: Library): Pass {
  let since = performance.now();
  const pause = async (): Promise<void> => {
    if (performance.now() - since < SLICE) return;
    await new Promise((resolve) => setImmediate(resolve));
    since = performance.now();
  };
  const giveWay = (): AbortSignal => {
    const way = new AbortController();
    if (library.isChanged) way.abort();
    else void library.edited.next().then(() => way.abort());
    return work.signal ? AbortSignal.any([way.signal, work.signal]) : way.signal;
  };
  let [done, total] = [0, 0];
  const expect = (count: number): void => {
    total = done + count;
  };
  const progress = (): void => {
    done++;
    work.onProgress?.(done, Math.max(done, total));
  };
  return { ...work, giveWay, pause, expect, progress };
}

/** Whether a file is to be left unread: the run was ended, and nobody looks at the file. */
export function isEnded({ open }: SourceFile, { signal }: Pass): boolean {
  return signal?.aborted === true && !open;
}
