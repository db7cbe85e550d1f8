import * as l10n from "@vscode/l10n";
import type { Article, Span } from "../../engine/index.ts";
import { escapeMarkdown, percentEncoded, plainText } from "../escape.ts";
import { rangeOf } from "../spans.ts";
import { dayBehind, shorten } from "../words.ts";
import { wordsEdit } from "./edits.ts";
import type { ActionContext, Offer } from "./offer.ts";
import { comparedClaim, otherSides } from "./others.ts";

/** The client's command that puts a text on the clipboard. */
const COPY_COMMAND = "secondSource.copyText";

const MOST_OUTLETS = 4;
const LONGEST_QUOTE = 400;

/** Take the evidence along: each outlet's sentence with its day and address. */
export function citeOffers(context: ActionContext): Offer[] {
  const { file, claims, findings, parts } = context;
  const [here] = [...findings.map(({ side }) => side), ...claims];
  const article = file.analysis?.article;
  if (!here || !article || !parts.abilities.actions.commands.has(COPY_COMMAND)) return [];
  const sources = [{ article, span: here }, ...otherSides(context)];
  const copy = (title: string, kind: string, text: string): Offer => ({
    title,
    kind: `refactor.secondSource.${kind}`,
    command: { title, command: COPY_COMMAND, arguments: [text] },
  });
  return [
    copy(l10n.t("Copy as citation"), "cite.text", sources.map((source) => citation(source.article, source.span)).join("\n")),
    copy(
      l10n.t("Copy as citation in Markdown"),
      "cite.markdown",
      sources.map((source) => markdownCitation(source.article, source.span)).join("\n"),
    ),
  ];
}

/** Put another outlet's figure in brackets behind the claim. */
export function insertOffers(context: ActionContext): Offer[] {
  const { document, file, parts } = context;
  const compared = comparedClaim(context);
  if (!compared) return [];
  const others = otherSides(context).filter(({ value, agrees }) => value !== null && !agrees);
  return others.slice(0, MOST_OUTLETS).map(({ article, value }): Offer => {
    const words = `(${plainText(article.outletLabel)}: ${plainText(value ?? "")})`;
    const { end } = rangeOf(document, compared.claim);
    const edit = wordsEdit(file, [{ range: { start: end, end }, newText: ` ${words}` }], parts.abilities.actions);
    return { title: l10n.t("Insert “{0}”", words), kind: "refactor.rewrite.secondSource.insert", edit };
  });
}

/** "Valley Courier, 4 June 2026: “Fourteen houses were swept away.” https://…" */
function citation(article: Article, span: Span): string {
  const address = addressOf(article);
  return `${plainText(article.outletLabel)}${dayBehind(article.published)}: “${quoteOf(article, span)}”${address === null ? "" : ` ${address}`}`;
}

function markdownCitation(article: Article, span: Span): string {
  const address = addressOf(article);
  const outlet = escapeMarkdown(article.outletLabel);
  const source = address === null ? outlet : `[${outlet}](${address.replaceAll(/[()<>\\]/gu, percentEncoded)})`;
  return `- ${source}${dayBehind(article.published)}: “${escapeMarkdown(quoteOf(article, span))}”`;
}

/** The sentence that a span stands in, its marks of quotation made single. */
function quoteOf({ text, sentences }: Article, { start, end }: Span): string {
  const sentence = sentences.find((one) => one.start <= start && start < one.end) ?? { start, end };
  const words = plainText(text.slice(sentence.start, Math.max(end, sentence.end)))
    .replaceAll("“", "‘")
    .replaceAll("”", "’");
  return shorten(words, LONGEST_QUOTE);
}

/** An address of the web; nothing else is made a link. */
function addressOf({ url }: Article): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  return protocol === "https:" || protocol === "http:" ? href : null;
}
