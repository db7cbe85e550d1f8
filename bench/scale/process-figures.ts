import { readFileSync } from "node:fs";

/** What the system says of a running program; null where it does not say, or the program has ended. */
export interface ProcessFigures {
  /** The most memory that it ever held, in MB. */
  readonly peak: number;
  /** Processor time so far, of all its threads, in milliseconds. */
  readonly processor: number;
}

/** Ticks of the kernel's clock of processor time a second. */
const TICKS = 100;

/** Of a program by its id, as Linux tells it. */
export function figuresOf(pid: number): ProcessFigures | null {
  try {
    const peak = /^VmHWM:\s+(\d+) kB$/mu.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    // The name of the program, in brackets, may hold anything.
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /su, "")
      .split(" ");
    const [user, system] = [Number(fields[11]), Number(fields[12])];
    return peak === undefined ? null : { peak: Number(peak) / 1000, processor: ((user + system) * 1000) / TICKS };
  } catch {
    return null;
  }
}
