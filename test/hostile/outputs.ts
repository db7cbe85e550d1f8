import {
  MarkupContent,
  type CodeAction,
  type CodeLens,
  type CompletionList,
  type Diagnostic,
  type DocumentLink,
  type DocumentSymbol,
  type Hover,
  type InlayHint,
  type Range,
  type SymbolInformation,
  type WorkspaceEdit,
} from "vscode-languageserver/node";
import { parseDocument } from "yaml";
import { pathOfUri, uriOfPath } from "../../server/spans.ts";
import { editsOf, type Editor } from "./editor.ts";
import { faultsOfLine, faultsOfLines, faultsOfMarkdown, faultsOfMessage, faultsOfName, faultsOfTitle } from "./harmless.ts";

/** What was wrong with the outputs, by the name of the output. */
export type Faults = Map<Output, string[]>;

/** All that an editor shows of an article, or writes. */
export const OUTPUTS = [
  "hover",
  "inlay hint",
  "lens",
  "document symbol",
  "workspace symbol",
  "completion",
  "code action",
  "citation",
  "edit",
  "rename",
  "document link",
  "problem",
  "message",
  "log",
] as const;
export type Output = (typeof OUTPUTS)[number];

/** Where hovers may lead: to places in the articles. */
const ARTICLES = /^file:\/\/\/w\/[^\s()<>"]*#L\d+,\d+$/u;
const OUR_PAGE = "https://github.com/second-source/second-source/blob/main/docs/rules.md#";
const OUR_COMMANDS = /^secondSource\.(?:mark|openBeside|compareOutlets|copyText|saveEdited|compare)$/u;

/** Asks for everything about every text, and gathers what is wrong with the answers. */
export async function lookAtAll(
  editor: Editor,
  texts: ReadonlyMap<string, string>,
): Promise<{ readonly faults: Faults; readonly seen: ReadonlyMap<Output, number> }> {
  const faults: Faults = new Map(OUTPUTS.map((output) => [output, []]));
  const seen = new Map<Output, number>(OUTPUTS.map((output) => [output, 0]));
  const note: Note = (output, found) => {
    seen.set(output, (seen.get(output) ?? 0) + 1);
    if (found.length > 0) faults.get(output)?.push(...found);
  };
  for (const [path, text] of texts) await lookAt(editor, uriOfPath(path), text, note);
  for (const symbol of await editor.ask<SymbolInformation[]>("workspace/symbol", { query: "" })) {
    note("workspace symbol", [...faultsOfName(symbol.name), ...faultsOfLine(symbol.containerName ?? "")]);
  }
  for (const [uri, diagnostics] of editor.diagnostics)
    for (const diagnostic of diagnostics) note("problem", faultsOfProblem(diagnostic, uri));
  for (const line of editor.logs) note("log", faultsOfLine(line));
  for (const line of editor.messages) note("message", faultsOfMessage(line));
  return { faults, seen };
}

type Note = (output: Output, faults: readonly string[]) => void;

async function lookAt(editor: Editor, uri: string, text: string, note: Note): Promise<void> {
  const textDocument = { uri };
  const symbols = (await editor.ask<DocumentSymbol[]>("textDocument/documentSymbol", { textDocument })).flatMap(withChildren);
  for (const { name, detail } of symbols) note("document symbol", [...faultsOfName(name), ...faultsOfLine(detail ?? "")]);
  const whole = { start: { line: 0, character: 0 }, end: { line: text.split("\n").length, character: 0 } };
  for (const { label, tooltip } of (await editor.ask<InlayHint[] | null>("textDocument/inlayHint", { textDocument, range: whole })) ?? []) {
    note("inlay hint", faultsOfName(typeof label === "string" ? label : "parts"));
    note("inlay hint", typeof tooltip === "string" ? faultsOfLine(tooltip) : []);
  }
  for (const lens of await editor.ask<CodeLens[]>("textDocument/codeLens", { textDocument })) {
    const { command } = await editor.ask<CodeLens>("codeLens/resolve", lens);
    if (command) note("lens", [...faultsOfTitle(command.title), ...faultsOfCommand(command.command)]);
  }
  for (const { target, tooltip } of await editor.ask<DocumentLink[]>("textDocument/documentLink", { textDocument })) {
    note("document link", [...(/^https?:\/\/[^\s<>"]+$/u.test(target ?? "") ? [] : [String(target)]), ...faultsOfLine(tooltip ?? "")]);
  }
  const end = { line: text.split("\n").length - 1, character: 0 };
  const { items } = await editor.ask<CompletionList>("textDocument/completion", { textDocument, position: end });
  for (const { label, detail = "", documentation, insertTextFormat, textEdit } of items) {
    note("completion", [...faultsOfName(label), ...faultsOfLine(detail), ...faultsOfLine(textEdit?.newText ?? "")]);
    note("completion", [...faultsOfContents(documentation), ...(insertTextFormat === 2 ? ["a snippet"] : [])]);
  }
  const ranges = new Map(symbols.map(({ selectionRange }) => [JSON.stringify(selectionRange), selectionRange]));
  for (const { range } of editor.diagnostics.get(uri) ?? []) ranges.set(JSON.stringify(range), range);
  const done = new Set<string>();
  for (const range of ranges.values()) await lookAtPlace(editor, uri, range, done, note);
}

/** Hovers, offers and new names at one place; of each kind of offer the first is taken. */
async function lookAtPlace(editor: Editor, uri: string, range: Range, done: Set<string>, note: Note): Promise<void> {
  const textDocument = { uri };
  const position = range.start;
  const hover = await editor.ask<Hover | null>("textDocument/hover", { textDocument, position });
  if (hover && MarkupContent.is(hover.contents)) note("hover", faultsOfContents(hover.contents));
  const diagnostics = (editor.diagnostics.get(uri) ?? []).filter((one) => one.range.start.line === range.start.line);
  const actions = await editor.ask<CodeAction[]>("textDocument/codeAction", { textDocument, range, context: { diagnostics } });
  for (const action of actions) {
    note("code action", [...faultsOfName(action.title), ...faultsOfCommand(action.command?.command)]);
    if (done.has(action.kind ?? "")) continue;
    done.add(action.kind ?? "");
    const whole = action.data === undefined ? action : await refusable(editor.ask<CodeAction>("codeAction/resolve", action), note);
    if (whole?.edit) note("edit", faultsOfEdit(whole.edit, editor));
    if (action.command?.command === "secondSource.copyText") noteCitation(String(action.command.arguments?.[0]), action.kind, note);
    if (action.command?.command === "secondSource.compareOutlets") note("code action", faultsOfLine(String(action.command.arguments?.[2])));
  }
  const prepared = await refusable(
    editor.ask<{ placeholder: string } | null>("textDocument/prepareRename", { textDocument, position }),
    note,
  );
  if (!prepared) return;
  const renamed = await refusable(editor.ask<WorkspaceEdit>("textDocument/rename", { textDocument, position, newName: "New Name" }), note);
  for (const { label, description = "" } of Object.values(renamed?.changeAnnotations ?? {}))
    note("rename", [...faultsOfLine(label), ...faultsOfLine(description)]);
}

/** What a request is refused with is shown, too. */
async function refusable<Answer>(answer: Promise<Answer>, note: Note): Promise<Answer | null> {
  try {
    return await answer;
  } catch (error) {
    note("message", faultsOfMessage(error instanceof Error ? error.message : String(error)));
    return null;
  }
}

function noteCitation(text: string, kind: string | undefined, note: Note): void {
  if (kind === "refactor.secondSource.cite.text") note("citation", faultsOfLines(text));
  else note("citation", faultsOfMarkdown(text, { structure: true, links: /^https?:\/\/[^\s()<>"]+$/u }));
}

function faultsOfContents(contents: MarkupContent | string | undefined): string[] {
  if (contents === undefined || typeof contents === "string") return faultsOfLines(contents ?? "");
  return contents.kind === "markdown" ? faultsOfMarkdown(contents.value, { links: ARTICLES }) : faultsOfLines(contents.value);
}

export function faultsOfProblem({ message, relatedInformation = [], codeDescription }: Diagnostic, uri: string): string[] {
  const text: string | MarkupContent = message;
  return [
    ...(typeof text === "string" ? faultsOfName(text) : faultsOfContents(text)),
    ...relatedInformation.flatMap((one) => [
      ...faultsOfName(one.message),
      ...(one.location.uri.startsWith("file:///w/") ? [] : [one.location.uri]),
    ]),
    ...(codeDescription && !codeDescription.href.startsWith(OUR_PAGE) ? [codeDescription.href] : []),
    ...(uri.startsWith("file:///w/") ? [] : [uri]),
  ];
}

/** An edit stays in the workspace; in YAML it leaves YAML, and in an article one line stays one. */
function faultsOfEdit(edit: WorkspaceEdit, editor: Editor): string[] {
  return editsOf(edit).flatMap(({ uri, edits }) => {
    const path = pathOfUri(uri);
    const isKept = /^\/w\/\.second-source\/(?:config|dispositions)\.yaml$/u.test(path);
    if (!isKept && !editor.disk.has(path)) return [`an edit of ${path}`];
    if (!isKept) return edits.flatMap(({ newText }) => faultsOfLine(newText));
    const written = edits.map(({ newText }) => newText).join("\n");
    const errors = editor.disk.has(path) ? [] : parseDocument(written).errors.map(({ message }) => message);
    return faultsOfLines(written).concat(errors);
  });
}

function faultsOfCommand(command: string | undefined): string[] {
  return command === undefined || OUR_COMMANDS.test(command) ? [] : [command];
}

function withChildren(symbol: DocumentSymbol): DocumentSymbol[] {
  return [symbol, ...(symbol.children ?? []).flatMap(withChildren)];
}
