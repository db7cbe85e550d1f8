import { plainText } from "../engine/report/index.ts";

export { escapeMarkdown, plainText } from "../engine/report/index.ts";

/** What VS Code shows as a message: it makes links of `[…](…)` there, of commands, too. */
export function messageText(text: string): string {
  return plainText(text).replaceAll("](", "] (");
}

/** Where a link in Markdown leads: a place in a file, as VS Code opens it. Nothing in the URI can end the target. */
export function linkTarget(uri: string, line: number, character: number): string {
  const safe = uri.replaceAll(/\p{Cs}/gu, "\uFFFD").replaceAll(/[^\w\-.~/:%]/gu, percent);
  return `${safe}#L${line + 1},${character + 1}`;
}

function percent(mark: string): string {
  const escaped = encodeURIComponent(mark);
  return escaped === mark ? percentEncoded(mark) : escaped;
}

/** A mark of ASCII as a URI has it where it could mean something: "%28" for "(". */
export function percentEncoded(mark: string): string {
  return `%${mark.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
}
