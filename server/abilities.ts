import { MarkupKind, type ClientCapabilities } from "vscode-languageserver";

/** What the client can do, as far as the server asks. */
export interface ClientAbilities {
  readonly configuration: boolean;
  readonly configurationRegistration: boolean;
  readonly workspaceFolders: boolean;
  readonly watching: boolean;
  readonly progress: boolean;
  readonly relatedInformation: boolean;
  readonly markdown: boolean;
  readonly tokenRefresh: boolean;
}

/** Reads the capabilities, whatever is missing from them. */
export function readAbilities({ workspace, window, textDocument }: ClientCapabilities): ClientAbilities {
  return {
    configuration: workspace?.configuration === true,
    configurationRegistration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    watching: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    progress: window?.workDoneProgress === true,
    relatedInformation: textDocument?.publishDiagnostics?.relatedInformation === true,
    markdown: textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) === true,
    tokenRefresh: workspace?.semanticTokens?.refreshSupport === true,
  };
}
