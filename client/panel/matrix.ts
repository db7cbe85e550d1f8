import { h, type Element } from "./element.ts";
import { plot } from "./plot.ts";
import { shownGroups, type PanelView } from "./shown.ts";
import type { Answer, Question, Standing, Story } from "./story.ts";
import { dayText, fill, sideLetter, standingText, type PanelTexts } from "./texts.ts";

export interface MatrixOptions {
  readonly texts: PanelTexts;
  readonly view: PanelView;
  /** A grid that is walked through by keys and whose answers open; else a plain table for a file. */
  readonly interactive: boolean;
}

const PLOT_WIDTH = 200;
const LABEL_WIDTH = 20;

/** The story as a table: questions down, by how the outlets stand; articles across; a plot of each question's values between. */
export function matrix(story: Story, options: MatrixOptions): Element {
  const { texts, view, interactive } = options;
  const groups = shownGroups(story, view);
  if (groups.length === 0) return h("p", { class: "empty", key: "empty" }, texts.noQuestion);
  return h(
    "table",
    {
      key: "matrix",
      class: "matrix",
      role: interactive ? "grid" : null,
      "aria-labelledby": "story-title",
      "aria-describedby": interactive ? "grid-help" : null,
    },
    head(story, options),
    ...groups.map(({ standing, questions }) => body(standing, questions, story, options)),
  );
}

function head({ members }: Story, { texts, interactive }: MatrixOptions): Element {
  const cell = { role: interactive ? "columnheader" : null, scope: "col" };
  return h(
    "thead",
    { key: "head" },
    h(
      "tr",
      {},
      h("th", { key: "question", class: "corner", ...cell }, texts.question),
      h("th", { key: "scale", class: "scale", ...cell }, texts.scale),
      ...members.map((member) =>
        h(
          "th",
          { key: member.uri, class: "outlet", title: member.headline, ...cell },
          h("span", { class: "outlet-name" }, member.outlet),
          h("span", { class: "outlet-day" }, dayText(member.published, texts.locale)),
        ),
      ),
    ),
  );
}

function body(standing: Standing, questions: readonly Question[], story: Story, options: MatrixOptions): Element {
  const { texts, interactive } = options;
  const title = `${texts.group[standing]} (${questions.length})`;
  return h(
    "tbody",
    { key: standing },
    h(
      "tr",
      { key: "title", class: "group" },
      h(
        "th",
        { role: interactive ? "rowheader" : null, scope: "rowgroup", colspan: story.members.length + 2 },
        h("span", { class: "group-title" }, standingIcon(standing), title),
      ),
    ),
    ...questions.map((question) => row(question, story, options)),
  );
}

function row(question: Question, story: Story, options: MatrixOptions): Element {
  const { texts, interactive } = options;
  const role = interactive ? "gridcell" : null;
  const drawn = plot(question, story, { texts, width: PLOT_WIDTH, label: { width: LABEL_WIDTH, text: ({ side }) => sideLetter(side) } });
  return h(
    "tr",
    { key: question.id, class: `question ${question.standing}` },
    rowHeader(question, options),
    h("td", { key: "scale", class: "scale", role, tabindex: stop(options) }, ...(drawn ? [drawn] : [])),
    ...story.members.map(({ uri }, article) => {
      const answers = question.answers.flatMap((answer, index) => (answer.article === article ? [{ answer, index }] : []));
      const isSilent = answers.length === 0;
      return h(
        "td",
        { key: uri, role, class: isSilent ? "silent" : "said", tabindex: isSilent ? stop(options) : null },
        ...(isSilent
          ? [h("span", { class: "not-said" }, texts.notSaid)]
          : answers.map(({ answer, index }) => answerElement(answer, index, question, options))),
      );
    }),
  );
}

function rowHeader(question: Question, options: MatrixOptions): Element {
  const { texts, interactive } = options;
  const why = question.why.length > 0 ? [h("span", { class: "why" }, fill(texts.comparedFor, question.why.join(" · ")))] : [];
  return h(
    "th",
    { key: "question", scope: "row", role: interactive ? "rowheader" : null, tabindex: stop(options) },
    h("span", { class: "question-title" }, question.title),
    h(
      "span",
      { class: "tags" },
      h(
        "span",
        { class: "standing" },
        standingIcon(question.update && question.standing === "disagree" ? "update" : question.standing),
        standingText(question, texts),
      ),
      h("span", { class: "kind" }, texts.kind[question.kind]),
    ),
    ...noteOf(question),
    ...why,
  );
}

/** What the editor who decided wrote about it. */
function noteOf({ decision }: Question): Element[] {
  if (!decision) return [];
  const who = [decision.by, decision.when].filter((part) => part !== null).join(", ");
  const parts = [decision.note, who === "" ? null : who].filter((part) => part !== null);
  return parts.length > 0 ? [h("span", { class: "note" }, parts.join(" · "))] : [];
}

/** Cells are walked through by arrows, so that only one of them is a stop of the Tab key; which, the page decides. */
function stop({ interactive }: MatrixOptions): number | null {
  return interactive ? -1 : null;
}

/** One outlet's answer: its side, the value, its words around it, and who says so. */
function answerElement(answer: Answer, index: number, question: Question, { texts, interactive }: MatrixOptions): Element {
  const sides = new Set(question.answers.map(({ side }) => side)).size;
  const isNumber = question.kind === "quantity" || question.kind === "date";
  const parts = [
    h(
      "span",
      { class: "answer-head" },
      ...(sides > 1 ? [h("span", { class: `side side-${Math.min(answer.side, 5)}`, "aria-hidden": "true" }, sideLetter(answer.side))] : []),
      h("span", { class: isNumber ? "value" : "value words-value" }, ...markedWords(answer)),
    ),
    ...(isNumber ? [h("span", { class: "words" }, answer.words)] : []),
    ...(answer.source === null ? [] : [h("span", { class: "source" }, fill(texts.says, answer.source))]),
  ];
  if (!interactive) return h("div", { key: `answer-${index}`, class: "answer" }, ...parts);
  return h(
    "button",
    { key: `answer-${index}`, class: "answer", type: "button", tabindex: -1, "data-question": question.id, "data-answer": index },
    ...parts,
  );
}

/** A quotation with the words marked that another outlet has otherwise. */
function markedWords({ value, marks }: Answer): (Element | string)[] {
  const parts: (Element | string)[] = [];
  let from = 0;
  for (const { start, end } of marks) {
    parts.push(value.slice(from, start), h("mark", {}, value.slice(start, end)));
    from = end;
  }
  return [...parts, value.slice(from)].filter((part) => part !== "");
}

const SHAPES: Readonly<Record<Standing | "update", string>> = {
  update: "M3 8a5.5 5.5 0 1 0 1.6-3.9L3 5.5M3 2v3.5h3.5M8 5v3.5l2.5 1.5",
  disagree: "M8 1.5 15 14H1ZM8 6v4M8 12v.5",
  differ: "M2 8h12M5 5 2 8l3 3M11 5l3 3-3 3",
  agree: "M2.5 8.5l3.5 4 7.5-9",
  decided: "M4 2.5h8v12l-4-3-4 3Z",
  single: "M8 7.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM2 14.5a6 6 0 0 1 12 0",
};

/** A shape for each standing, beside the word that says the same. */
export function standingIcon(standing: Standing | "update"): Element {
  return h(
    "svg",
    { class: "icon", viewBox: "0 0 16 16", width: 14, height: 14, "aria-hidden": "true", focusable: "false" },
    h("path", { d: SHAPES[standing] }),
  );
}
