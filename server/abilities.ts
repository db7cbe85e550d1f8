import { MarkupKind, type ClientCapabilities } from "vscode-languageserver";
import { readActionAbilities, type ActionAbilities } from "./actions/abilities.ts";

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
  /** Whether it shows the sentence around a definition. */
  readonly definitionLinks: boolean;
  readonly prepareRename: boolean;
  readonly documentChanges: boolean;
  /** Whether it shows an edit before it is made. */
  readonly annotations: boolean;
  readonly completionMarkdown: boolean;
  readonly actions: ActionAbilities;
}

/** Reads the capabilities, whatever is missing from them. */
export function readAbilities(capabilities: ClientCapabilities): ClientAbilities {
  const { workspace, window, textDocument } = capabilities;
  const actions = readActionAbilities(capabilities);
  return {
    progress: window?.workDoneProgress === true,
    actions,
    ...workspaceAbilities(workspace ?? {}),
    ...textAbilities(textDocument ?? {}),
  };
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
    definitionLinks: text.definition?.linkSupport === true,
    nestedSymbols: text.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    prepareRename: text.rename?.prepareSupport === true,
    completionMarkdown: text.completion?.completionItem?.documentationFormat?.includes(MarkupKind.Markdown) === true,
  };
}
