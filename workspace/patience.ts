import { dirname } from "node:path";
import type { FileSystem } from "./file-system.ts";

/** How long a disk is waited for. */
export interface Patience {
  /** Milliseconds. */
  readonly most: number;
  /** Calls back after so many milliseconds, unless it is called off by what it gives; the machine's clock, where absent. */
  readonly after?: (milliseconds: number, tell: () => void) => () => void;
}

/** A disk that answers in time or is given up. */
export interface PatientFileSystem extends FileSystem {
  /** How many answers are still to come that nobody waits for any more: they keep a process alive. */
  readonly abandoned: number;
}

/** Disks that sleep take seconds to wake; ten are more than any needs that will answer at all. */
export const PATIENCE = 10_000;

/** The code of the error for what did not answer in time. */
export const NO_ANSWER = "NO_ANSWER";

/** So many answers that do not come from one folder, and it is not asked again until one of them comes. */
const MOST_ABANDONED = 3;

/**
 * Gives up what does not answer, as folders of a network do whose other end has gone, so that the rest is read all the same: the promise rejects with
 * `NO_ANSWER`. A folder in which several files do not answer is not asked any more, for each question holds one of the few threads that Node has for
 * files; it is asked again once the disk has answered after all.
 */
export function patient(inner: FileSystem, { most, after = byTheClock }: Patience = { most: PATIENCE }): PatientFileSystem {
  const silent = new Map<string, number>();
  let abandoned = 0;
  const isSilent = (path: string): boolean => {
    for (let folder = path; ; folder = dirname(folder)) {
      if ((silent.get(folder) ?? 0) >= MOST_ABANDONED) return true;
      if (dirname(folder) === folder) return false;
    }
  };
  const count = (folder: string, more: 1 | -1): void => {
    abandoned += more;
    const left = (silent.get(folder) ?? 0) + more;
    if (left > 0) silent.set(folder, left);
    else silent.delete(folder);
  };
  const inTime = <Answer>(path: string, folder: string, ask: () => Promise<Answer>): Promise<Answer> => {
    if (silent.size > 0 && isSilent(path)) return Promise.reject(noAnswer(path));
    return new Promise<Answer>((resolve, reject) => {
      let isAbandoned = false;
      const callOff = after(most, () => {
        isAbandoned = true;
        count(folder, 1);
        reject(noAnswer(path));
      });
      const settled = (): void => {
        if (isAbandoned) count(folder, -1);
        else callOff();
      };
      ask().finally(settled).then(resolve, reject);
    });
  };
  return {
    list: (folder) => inTime(folder, folder, () => inner.list(folder)),
    stat: (path) => inTime(path, dirname(path), () => inner.stat(path)),
    realPath: (path) => inTime(path, dirname(path), () => inner.realPath(path)),
    read: (path, limit) => inTime(path, dirname(path), () => inner.read(path, limit)),
    get abandoned() {
      return abandoned;
    },
  };
}

function noAnswer(path: string): Error {
  return Object.assign(new Error(`${NO_ANSWER}: ${path}`), { code: NO_ANSWER });
}

/** A wait is made of so many short ones. */
const WAITS = 20;

/** While this thread is busy it hears no answer, and no disk is to blame: however long it was, that counts as one short wait. */
function byTheClock(milliseconds: number, tell: () => void): () => void {
  let left = WAITS;
  const wait = (): NodeJS.Timeout => setTimeout(() => (--left > 0 ? (timer = wait()) : tell()), milliseconds / WAITS);
  let timer = wait();
  return () => clearTimeout(timer);
}
