import { createHash } from "node:crypto";
import type { Diagnostic } from "vscode-languageserver";

/** All that is to be shown at one file. */
export interface FileProblems {
  readonly uri: string;
  /** Of the text, where the client has it open. */
  readonly version: number | null;
  /** The same for the same problems, whatever their `data` says. */
  readonly id: string;
  /** How many there are. */
  readonly count: number;
  /** The problems themselves; made again where they were let go. */
  diagnostics(): readonly Diagnostic[];
  /** Lets the problems themselves go, where they can be made again: of ten thousand files they would take more room than all else that is known of them. */
  release(): void;
}

/** The problems of a file. `again`, where it is given, makes the same ones once more. */
export function fileProblems(
  { uri, version }: Pick<FileProblems, "uri" | "version">,
  diagnostics: readonly Diagnostic[],
  again: (() => readonly Diagnostic[]) | null,
): FileProblems {
  let held: readonly Diagnostic[] | null = diagnostics;
  return {
    uri,
    version,
    id: idOf(diagnostics),
    count: diagnostics.length,
    diagnostics: () => held ?? again?.() ?? [],
    release: () => {
      if (again) held = null;
    },
  };
}

function idOf(diagnostics: readonly Diagnostic[]): string {
  const shown = JSON.stringify(diagnostics, (key, value: unknown) => (key === "data" ? undefined : value));
  return createHash("sha256").update(shown).digest("base64url").slice(0, 16);
}
