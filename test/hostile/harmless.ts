import { lexer, walkTokens } from "marked";
import { parse, type DefaultTreeAdapterTypes } from "parse5";
import sax, { type XmlTag } from "sax";

// One checker for each kind of output: the faults of a text, in words; none where nothing in it can act.

/** Control characters, and what reorders or hides what is shown. A line's end is one of them. */
// oxlint-disable-next-line no-control-regex -- control characters are what must not be there
const ACTING = /[\u0000-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF\u{E0000}-\u{E007F}]|\p{Cs}/u;

/** One line, as of a label or a title, in which there is nothing but text. */
export function faultsOfLine(text: string): string[] {
  const found = ACTING.exec(text);
  return found ? [`U+${(found[0].codePointAt(0) ?? 0).toString(16)} at ${found.index} of ${JSON.stringify(text.slice(0, 200))}`] : [];
}

/** A name that VS Code lists: it refuses a whole list for the sake of an empty one. */
export function faultsOfName(text: string): string[] {
  return text.trim() === "" ? ["an empty name"] : faultsOfLine(text);
}

/** Several lines of text. */
export function faultsOfLines(text: string): string[] {
  return text.split("\n").flatMap(faultsOfLine);
}

/** What VS Code shows as a message: links in it are live, commands too. */
export function faultsOfMessage(text: string): string[] {
  const link = /\[[^\]]+\]\((?:https?:\/\/|command:|file:)/iu.exec(text);
  return [...faultsOfLine(text), ...(link ? [`a link: ${text.slice(link.index, link.index + 80)}`] : [])];
}

/** A title in which VS Code draws icons. */
export function faultsOfTitle(text: string): string[] {
  return [...faultsOfLine(text), ...(/\$\([\w-]+\)/u.test(text) ? [`an icon: ${text.slice(0, 200)}`] : [])];
}

const PLAIN_TOKENS = new Set(["text", "escape", "paragraph", "space", "strong", "table", "heading", "list", "list_item"]);

/**
 * Markdown as VS Code and GitHub read it: nothing but text and the structure that is ours. `links` says where links may lead, `code` what may
 * stand as code; `structure` whether there may be headings and lists.
 */
export function faultsOfMarkdown(text: string, allowed: { links?: RegExp; code?: RegExp; structure?: boolean } = {}): string[] {
  const faults = faultsOfLines(text);
  void walkTokens(lexer(text, { gfm: true }), ({ type, raw, ...token }) => {
    const isLink = type === "link" && "href" in token && allowed.links?.test(String(token.href)) === true;
    const isCode = type === "codespan" && "text" in token && allowed.code?.test(String(token.text)) === true;
    const isPlain = PLAIN_TOKENS.has(type) && (allowed.structure === true || !/^(?:heading|list)/u.test(type));
    if (!isLink && !isCode && !isPlain) faults.push(`${type}: ${raw.slice(0, 120)}`);
  });
  return [...new Set(faults)];
}

/** Elements and attributes that the page's own code makes; an article's words may be in the values of some, and act in none. */
const OWN_ELEMENTS =
  /^(?:html|head|body|meta|title|style|header|main|h1|h2|p|span|div|table|caption|colgroup|col|thead|tbody|tr|th|td|mark|button|label|select|option|input|svg|g|line|rect|circle|path|polygon|text|tspan|section|ul|li|time|strong|br)$/u;
const OWN_ATTRIBUTES =
  /^(?:class|id|key|lang|charset|content|name|http-equiv|type|role|scope|title|value|selected|placeholder|autocomplete|spellcheck|tabindex|colspan|rowspan|data-[a-z]+|aria-[a-z]+|x|y|x1|x2|y1|y2|cx|cy|r|rx|d|dx|dy|points|width|height|transform|viewBox|viewbox|text-anchor|focusable|xmlns)$/u;

/** An element by its name and attributes: whether it is one of ours, and loads and runs nothing. */
export function faultsOfElement(name: string, attributes: readonly (readonly [string, string])[]): string[] {
  const faults = OWN_ELEMENTS.test(name) ? [] : [`<${name}>`];
  for (const [attribute, value] of attributes) if (!OWN_ATTRIBUTES.test(attribute)) faults.push(`${attribute}="${value.slice(0, 80)}"`);
  return [...new Set(faults)];
}

/** A whole page of HTML, as a browser reads it. */
export function faultsOfHtml(html: string): string[] {
  const faults = faultsOfLines(html);
  const document = parse(html, { onParseError: ({ code, startLine }) => void faults.push(`${code} in line ${startLine}`) });
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if (node.nodeName === "#comment") faults.push("a comment");
    if ("tagName" in node)
      faults.push(
        ...faultsOfElement(
          node.tagName,
          node.attrs.map(({ name, value }) => [name, value]),
        ),
      );
    if ("childNodes" in node) for (const child of node.childNodes) visit(child);
  };
  visit(document);
  return [...new Set(faults)];
}

/** An SVG file, as a strict reader of XML reads it. */
export function faultsOfSvg(svg: string): string[] {
  const faults = faultsOfLines(svg);
  const reader = Object.assign(sax.parser(true, { strictEntities: true }), {
    onerror(error: Error) {
      faults.push(error.message);
      reader.error = null;
      reader.resume();
    },
    onopentag({ name, attributes }: XmlTag) {
      faults.push(...faultsOfElement(name, Object.entries(attributes)));
    },
    oncdata: (text: string) => void faults.push(`a CDATA section: ${text}`),
    oncomment: (text: string) => void faults.push(`a comment: ${text}`),
    ondoctype: (text: string) => void faults.push(`a DOCTYPE: ${text}`),
  });
  reader.write(svg).close();
  return [...new Set(faults)];
}

/** Comma-separated values: `columns` in each line, no cell a formula, by whichever mark a spreadsheet parts the cells. */
export function faultsOfCsv(csv: string, columns: number): string[] {
  const rows = csv.split("\r\n").slice(0, -1);
  const faults = rows.flatMap(faultsOfLine);
  for (const row of rows) {
    const cells = [...row.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/gu)].map(
      ([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? "",
    );
    if (cells.length !== columns) faults.push(`${cells.length} cells: ${row.slice(0, 200)}`);
    const others = row.split(/[;\t]/u).slice(1);
    for (const cell of [...cells, ...others])
      if (/^\s*["']*\s*[=+\-@|\uFF1D\uFF0B\uFF0D\uFF20]/u.test(unmarked(cell))) faults.push(`a formula: ${cell.slice(0, 80)}`);
  }
  return [...new Set(faults)];
}

/** A quotation mark in front makes a cell text. */
function unmarked(cell: string): string {
  return cell.startsWith("'") ? "" : cell;
}
