import { plainText } from "./element.ts";
import { shownGroups, type PanelView } from "./shown.ts";
import type { Answer, Question, Story } from "./story.ts";
import { articleText, fill, standingText, type PanelTexts } from "./texts.ts";

/** The story's answers as comma-separated values (RFC 4180), a line each; what a spreadsheet would take for a formula is made text. */
export function toCsv(story: Story, view: PanelView, texts: PanelTexts): string {
  const head = ["story", "question", "kind", "standing", "outlet", "published", "value", "words", "source", "article", "line"];
  const rows = shownGroups(story, view).flatMap(({ questions }) =>
    questions.flatMap((question) => question.answers.map((answer) => csvCells(story, question, answer, texts))),
  );
  return [head, ...rows].map((cells) => `${cells.map(csvCell).join(",")}\r\n`).join("");
}

function csvCells(story: Story, question: Question, { article, value, words, source, range }: Answer, texts: PanelTexts): string[] {
  const { outlet = "", published = "", uri = "" } = story.members[article] ?? {};
  const standing = standingText(question, texts);
  const line = String(range.start.line + 1);
  return [story.title, question.title, texts.kind[question.kind], standing, outlet, published ?? "", value, words, source ?? "", uri, line];
}

/** Spreadsheets take what begins with one of these for a formula, also behind white space; some of them the wide letters, too. */
const FORMULA = /^\s*[=+\-@\t\r|\uFF1D\uFF0B\uFF0D\uFF20]/u;
/** Where a semicolon parts the cells, what stands behind one is a cell of its own, whatever the quotation marks. */
const BEHIND_SEMICOLON = /(?<=;)(?=["'\s]*[=+\-@|\uFF1D\uFF0B\uFF0D\uFF20])/gu;

function csvCell(text: string): string {
  const plain = plainText(text).replaceAll(BEHIND_SEMICOLON, "'");
  const safe = FORMULA.test(text) || FORMULA.test(plain) ? `'${plain}` : plain;
  return /[",]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The story as Markdown: a heading for each way to stand, a table for each question; whatever an article says is escaped. */
export function toMarkdown(story: Story, view: PanelView, texts: PanelTexts): string {
  const groups = shownGroups(story, view).map(({ standing, questions }) =>
    [`## ${texts.group[standing]}`, ...questions.map((question) => questionMarkdown(story, question, texts))].join("\n\n"),
  );
  return `${[`# ${escapeMarkdown(story.title)}`, ...groups, escapeMarkdown(texts.madeBy)].join("\n\n")}\n`;
}

function questionMarkdown({ members }: Story, question: Question, texts: PanelTexts): string {
  const rows = question.answers.map(({ article, value, words, source }) => {
    const member = members[article];
    return [member ? articleText(member, texts.locale) : "", value, words, source ?? ""].map(escapeMarkdown);
  });
  const lines = [[...texts.columns], ["---", "---", "---", "---"], ...rows].map((cells) => `| ${cells.join(" | ")} |`);
  const why = question.why.length > 0 ? ["", escapeMarkdown(fill(texts.comparedFor, question.why.join(" · ")))] : [];
  return [`### ${escapeMarkdown(question.title)} (${escapeMarkdown(standingText(question, texts))})`, "", ...lines, ...why].join("\n");
}

/**
 * Text in Markdown that stays text: no emphasis, link, markup or mathematics comes of it, and no address becomes a link. GitHub makes mentions and
 * issues of words whatever is escaped; a space without width before the word keeps it from that.
 */
export function escapeMarkdown(text: string): string {
  return plainText(text)
    .replaceAll(/[\\`*_{}[\]<>()#+!|&~$@^=]/gu, String.raw`\$&`)
    .replaceAll(/:(?=\/\/)/gu, String.raw`\:`)
    .replaceAll(/\b(www)\./giu, String.raw`$1\.`)
    .replaceAll(/\\[@#](?=\w)|\bGH-(?=\d)/giu, "$&&#8203;");
}
