import type { Connection } from "vscode-languageserver";
import type { FileProblems } from "./file-problems.ts";

/** Keeps what a client shows that does not ask for problems in step with what was found: sends what changed, clears what is gone. */
export class Publisher {
  readonly #connection: Connection;
  readonly #sent = new Map<string, string>();

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** Sends what is to be shown now at those of the files that changed. */
  async publish(current: ReadonlyMap<string, FileProblems>, changed: Iterable<string>): Promise<void> {
    for (const uri of changed) {
      const problems = current.get(uri);
      if (!problems) {
        if (this.#sent.delete(uri)) await this.#connection.sendDiagnostics({ uri, diagnostics: [] });
        continue;
      }
      const { version, id } = problems;
      const key = `${id} ${String(version)}`;
      if (this.#sent.get(uri) === key) continue;
      this.#sent.set(uri, key);
      await this.#connection.sendDiagnostics({ uri, diagnostics: [...problems.diagnostics()], ...(version === null ? {} : { version }) });
      problems.release();
    }
  }
}
