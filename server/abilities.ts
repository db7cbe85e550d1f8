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
  /** Whether it asks for problems by itself. */
  readonly pull: boolean;
  readonly pullRefresh: boolean;
  /** Whether it takes the problems of other files along. */
  readonly relatedDocuments: boolean;
  /** Whether it shows Markdown in the messages of problems. */
  readonly markup: boolean;
  readonly lensRefresh: boolean;
  readonly hintRefresh: boolean;
  readonly nestedSymbols: boolean;
  readonly symbolResolve: boolean;
  readonly prepareRename: boolean;
  readonly documentChanges: boolean;
  /** Whether it shows an edit before it is made. */
  readonly annotations: boolean;
  readonly completionMarkdown: boolean;
}

/** Reads the capabilities, whatever is missing from them. */
export function readAbilities({ workspace, window, textDocument }: ClientCapabilities): ClientAbilities {
  return { progress: window?.workDoneProgress === true, ...workspaceAbilities(workspace ?? {}), ...textAbilities(textDocument ?? {}) };
}

function workspaceAbilities(workspace: NonNullable<ClientCapabilities["workspace"]>) {
  const edit = workspace.workspaceEdit;
  return {
    configuration: workspace.configuration === true,
    configurationRegistration: workspace.didChangeConfiguration?.dynamicRegistration === true,
    workspaceFolders: workspace.workspaceFolders === true,
    watching: workspace.didChangeWatchedFiles?.dynamicRegistration === true,
    tokenRefresh: workspace.semanticTokens?.refreshSupport === true,
    pullRefresh: workspace.diagnostics?.refreshSupport === true,
    lensRefresh: workspace.codeLens?.refreshSupport === true,
    hintRefresh: workspace.inlayHint?.refreshSupport === true,
    symbolResolve: workspace.symbol?.resolveSupport?.properties.includes("location.range") === true,
    documentChanges: edit?.documentChanges === true,
    annotations: edit?.documentChanges === true && edit.changeAnnotationSupport !== undefined,
  };
}

function textAbilities({ diagnostic, publishDiagnostics, hover, ...text }: NonNullable<ClientCapabilities["textDocument"]>) {
  return {
    relatedInformation: (diagnostic?.relatedInformation ?? publishDiagnostics?.relatedInformation) === true,
    markdown: hover?.contentFormat?.includes(MarkupKind.Markdown) === true,
    pull: diagnostic !== undefined,
    relatedDocuments: diagnostic?.relatedDocumentSupport === true,
    markup: diagnostic?.markupMessageSupport === true,
    nestedSymbols: text.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    prepareRename: text.rename?.prepareSupport === true,
    completionMarkdown: text.completion?.completionItem?.documentationFormat?.includes(MarkupKind.Markdown) === true,
  };
}
