/**
 * Makes any text safe to stand within a line, a table cell or a link's label of Markdown: it shows as the same words and nothing in it can
 * act, be it markup, a link, an image, HTML, a command, a bare address or a control character. Gives one line.
 */
export function escapeMarkdown(text: string): string {
  const escaped = plainText(text)
    .replaceAll(/[\\`*_[\]()~$!]/gu, String.raw`\$&`)
    .replaceAll(/[&<>|@{}"]/gu, entity)
    // Bare addresses ("https://…", "www.…", "mailto:…") become links without any markup.
    .replaceAll(/:(?=\S)/gu, entity)
    .replaceAll(/(?<=\bwww)\./giu, entity);
  // At the start of a line these would make a heading, a list, a rule or a quotation.
  return escaped.replace(/^(?:[#+=-]|\d+(?=[.)]))/u, (start) => `&#${start.charCodeAt(0)};${start.slice(1)}`);
}

/** One line of text, white space folded, without control characters and without the marks that reorder what is shown. */
export function plainText(text: string): string {
  return text
    .replaceAll(/\s+/gu, " ")
    .replaceAll(/\p{Cc}|[\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB]|[\u{E0000}-\u{E007F}]/gu, "")
    .replaceAll(/\p{Cs}/gu, "\uFFFD")
    .trim();
}

/** Where a link in Markdown leads: a place in a file, as VS Code opens it. Nothing in the URI can end the target. */
export function linkTarget(uri: string, line: number, character: number): string {
  const safe = uri.replaceAll(/\p{Cs}/gu, "\uFFFD").replaceAll(/[^\w\-.~/:%]/gu, percent);
  return `${safe}#L${line + 1},${character + 1}`;
}

function percent(mark: string): string {
  const escaped = encodeURIComponent(mark);
  return escaped === mark ? `%${mark.charCodeAt(0).toString(16).toUpperCase()}` : escaped;
}

function entity(mark: string): string {
  return `&#${mark.charCodeAt(0)};`;
}
