/**
 * Makes any text safe to stand within a line, a table cell or a link's label of Markdown: it shows as the same words and nothing in it can
 * act, be it markup, a link, an image, HTML, a command, a bare address or a control character. Gives one line.
 */
export function escapeMarkdown(text: string): string {
  const escaped = plainText(text)
    .replaceAll(/[\\`*_[\]()~$!]/gu, String.raw`\$&`)
    .replaceAll(/[&<>|@{}"]/gu, entity)
    // Bare addresses ("https://…", "www.…", "mailto:…") become links without any markup; "3:30" does not.
    .replaceAll(/(?<!\d):(?=\S)|:(?=\/)/gu, entity)
    .replaceAll(/(?<=\bwww)\./giu, entity);
  // At the start of a line these would make a heading, a list, a rule or a quotation.
  return escaped.replace(/^(?:[#+=-]|\d+(?=[.)]))/u, (start) => `&#${start.charCodeAt(0)};${start.slice(1)}`);
}

/**
 * As `escapeMarkdown`, for what is pasted into a message: GitHub makes mentions, issues and their notices of words when all markup is read, so that no
 * escape helps, but a space without width between the mark and the word does.
 */
export function escapePasted(text: string): string {
  return escapeMarkdown(text)
    .replaceAll("&#64;", "&#64;&#8203;")
    .replaceAll(/(?<!&)#(?=\w)|&#35;(?=\w)|\bGH-(?=\d)/giu, "$&&#8203;");
}

/** One line of text, white space folded, without control characters and without the marks that reorder what is shown. */
export function plainText(text: string): string {
  return text
    .replaceAll(/\s+/gu, " ")
    .replaceAll(/\p{Cc}|[\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB\uFFFE\uFFFF]|[\u{E0000}-\u{E007F}]/gu, "")
    .replaceAll(/\p{Cs}/gu, "\uFFFD")
    .trim();
}

/** A path with "/" as a URI: relative to where it is relative to, else of a file. Every mark that could mean something is percent-encoded. */
export function pathUri(path: string): string {
  const encoded = path
    .replaceAll(/\p{Cs}/gu, "\uFFFD")
    .split("/")
    .map((name) => encodeURIComponent(name).replaceAll(/[!'()*]/gu, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`))
    .join("/");
  // "C:/news" is a file on a drive.
  const drive = /^(?<letter>[A-Za-z])%3A(?=\/)/u.exec(encoded);
  if (drive) return `file:///${encoded.replace("%3A", ":")}`;
  return encoded.startsWith("/") ? `file://${encoded}` : encoded;
}

function entity(mark: string): string {
  return `&#${mark.charCodeAt(0)};`;
}
