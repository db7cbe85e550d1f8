import { ResourceOperationKind, type ClientCapabilities } from "vscode-languageserver";
import { isRecord } from "../../workspace/index.ts";

/** What the client can do with code actions. */
export interface ActionAbilities {
  /** Whether it takes actions with edits, and not commands alone. */
  readonly literals: boolean;
  /** Whether it asks for an action's edit only once it is chosen. */
  readonly resolve: boolean;
  /** Whether an edit may make a file that is not there. */
  readonly createFiles: boolean;
  readonly documentChanges: boolean;
  readonly applyEdit: boolean;
  readonly showDocument: boolean;
  /** The client's own commands that it lets actions name, as `experimental.commands.commands` lists them. */
  readonly commands: ReadonlySet<string>;
}

/** Reads what matters to code actions from the client's capabilities, whatever is missing from them. */
export function readActionAbilities({ workspace, window, textDocument, experimental }: ClientCapabilities): ActionAbilities {
  const edit = workspace?.workspaceEdit;
  const documentChanges = edit?.documentChanges === true;
  return {
    literals: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    resolve: textDocument?.codeAction?.resolveSupport?.properties.includes("edit") === true && textDocument.codeAction.dataSupport === true,
    createFiles: documentChanges && edit.resourceOperations?.includes(ResourceOperationKind.Create) === true,
    documentChanges,
    applyEdit: workspace?.applyEdit === true,
    showDocument: window?.showDocument?.support === true,
    commands: new Set(commandsOf(experimental)),
  };
}

function commandsOf(experimental: unknown): string[] {
  const group = isRecord(experimental) ? experimental["commands"] : null;
  const list = isRecord(group) ? group["commands"] : null;
  return Array.isArray(list) ? list.filter((name) => typeof name === "string") : [];
}
