import { anything, flag, list, number, optional, record, text, type Shape } from "./shapes.ts";

const place = record({ line: number, character: number });
const range = record({ start: place, end: place });
const textDocument = record({ uri: text });
const ofText = record({ textDocument });
const ofPlace = record({ textDocument, position: place });
const ofRange = record({ textDocument, range });
const folder = record({ uri: text });
const problem = record({ range });

/** What requests bring along, by their methods: as much of it as the server looks at. */
export const REQUESTS: ReadonlyMap<string, Shape> = new Map([
  ["initialize", record({ capabilities: record({}), workspaceFolders: optional(list(folder)) })],
  ["textDocument/documentSymbol", ofText],
  ["textDocument/codeLens", ofText],
  ["textDocument/documentLink", ofText],
  ["textDocument/foldingRange", ofText],
  ["textDocument/diagnostic", ofText],
  ["textDocument/semanticTokens/full", ofText],
  ["textDocument/semanticTokens/full/delta", record({ textDocument, previousResultId: text })],
  ["textDocument/semanticTokens/range", ofRange],
  ["textDocument/inlayHint", ofRange],
  ["textDocument/codeAction", record({ textDocument, range, context: record({ diagnostics: list(problem), only: optional(list(text)) }) })],
  ["textDocument/hover", ofPlace],
  ["textDocument/definition", ofPlace],
  ["textDocument/documentHighlight", ofPlace],
  ["textDocument/completion", ofPlace],
  ["textDocument/prepareRename", ofPlace],
  ["textDocument/references", record({ textDocument, position: place, context: record({ includeDeclaration: flag }) })],
  ["textDocument/rename", record({ textDocument, position: place, newName: text })],
  ["textDocument/selectionRange", record({ textDocument, positions: list(place) })],
  ["codeAction/resolve", record({})],
  ["codeLens/resolve", record({})],
  ["workspace/symbol", record({ query: text })],
  ["workspace/diagnostic", record({ previousResultIds: list(record({ uri: text, value: text })) })],
  ["workspace/executeCommand", record({ command: text, arguments: optional(list(anything)) })],
  ["secondSource/analyze", optional(record({ folders: optional(list(text)) }))],
  ["secondSource/stories", optional(record({}))],
  ["secondSource/orphans", optional(record({}))],
  ["secondSource/overview", record({ stories: list(text) })],
  ["secondSource/storyOf", record({ uri: text })],
]);

/** What notifications bring along. */
export const NOTIFICATIONS: ReadonlyMap<string, Shape> = new Map([
  ["textDocument/didOpen", record({ textDocument: record({ uri: text, languageId: text, version: number, text }) })],
  [
    "textDocument/didChange",
    record({ textDocument: record({ uri: text, version: number }), contentChanges: list(record({ range: optional(range), text })) }),
  ],
  ["textDocument/didClose", ofText],
  ["textDocument/didSave", ofText],
  ["textDocument/willSave", ofText],
  ["workspace/didChangeConfiguration", record({})],
  ["workspace/didChangeWatchedFiles", record({ changes: list(record({ uri: text, type: number })) })],
  ["workspace/didChangeWorkspaceFolders", record({ event: record({ added: list(folder), removed: list(folder) }) })],
  ["window/workDoneProgress/cancel", record({})],
  ["$/progress", record({})],
  ["$/setTrace", record({ value: text })],
]);
