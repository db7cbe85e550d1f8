import type { Connection } from "vscode-languageserver";
import type { FileProblems } from "./problems.ts";

/** Keeps what a client shows that does not ask for problems in step with what was found: sends what changed, clears what is gone. */
export class Publisher {
  readonly #connection: Connection;
  readonly #sent = new Map<string, string>();

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  async publish(current: ReadonlyMap<string, FileProblems>): Promise<void> {
    for (const uri of this.#sent.keys()) {
      if (current.has(uri)) continue;
      this.#sent.delete(uri);
      await this.#connection.sendDiagnostics({ uri, diagnostics: [] });
    }
    for (const [uri, { version, diagnostics, id }] of current) {
      const key = `${id} ${String(version)}`;
      if (this.#sent.get(uri) === key) continue;
      this.#sent.set(uri, key);
      await this.#connection.sendDiagnostics({ uri, diagnostics: [...diagnostics], ...(version === null ? {} : { version }) });
    }
  }
}
