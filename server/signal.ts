/** Something that happens again and again, and that others wait for. */
export class Signal {
  #waiting: (() => void)[] = [];

  /** Settles the next time that it happens. */
  next(): Promise<void> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  fire(): void {
    for (const go of this.#waiting.splice(0)) go();
  }
}
