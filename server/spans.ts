import { fileURLToPath, pathToFileURL } from "node:url";
import type { Position, Range } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Span } from "../engine/index.ts";
import { percentEncoded } from "./escape.ts";

// The one place where the engine's spans and paths become the protocol's ranges and URIs, and back.

/** Lines and columns of a span, both zero-based and in UTF-16 code units. */
export function rangeOf(document: TextDocument, span: Span): Range {
  return { start: document.positionAt(span.start), end: document.positionAt(span.end) };
}

/** The offset of a position; one beyond a line or the text is taken as its end. */
export function offsetAt(document: TextDocument, position: Position): number {
  return document.offsetAt(position);
}

/** Whether a caret at `offset` touches a span. */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

/** The first of some spans that ends after an offset: of spans in order of place, and apart, the only one that may hold it. */
export function firstEndingAfter<One extends Span>(spans: readonly One[], offset: number): One | undefined {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return spans[low];
}

/** The one of such spans that holds another; undefined where none does. */
export function holderOf<One extends Span>(spans: readonly One[], { start, end }: Span): One | undefined {
  const found = firstEndingAfter(spans, start);
  return found && found.start <= start && end <= found.end ? found : undefined;
}

/** The absolute path of a `file:` URI, with `/`; any other URI stands for itself. Never throws. */
export function pathOfUri(uri: string): string {
  if (!uri.startsWith("file:")) return uri;
  try {
    return fileURLToPath(uri).replaceAll("\\", "/");
  } catch {
    return uri;
  }
}

/** The URI of an absolute path, in the one spelling that VS Code uses: all but letters, digits and `-._~/` escaped, drive in lower case. */
export function uriOfPath(path: string): string {
  if (/^[\w+.-]{2,}:/u.test(path)) return path;
  const { pathname, host } = pathToFileURL(path);
  const escaped = pathname.split("/").map(escapeName).join("/");
  return `file://${host}${escaped.replace(/^\/([A-Za-z])%3A/u, (_, drive: string) => `/${drive.toLowerCase()}%3A`)}`;
}

function escapeName(name: string): string {
  return encodeURIComponent(decodeURIComponent(name)).replaceAll(/[!'()*]/gu, percentEncoded);
}
