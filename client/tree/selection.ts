import { STANDINGS, type Question, type Story } from "../panel/story.ts";

/** In which order questions are shown. */
export type Order = "standing" | "place" | "title";

/** Which questions a view shows, and in which order. */
export interface Selection {
  /** Words that a question, one of its answers or an outlet must have; empty for no filter. */
  readonly text: string;
  readonly onlyDisagreements: boolean;
  readonly order: Order;
}

export const EVERYTHING: Selection = { text: "", onlyDisagreements: false, order: "standing" };

/** Whether something is left out. */
export function isFiltered({ text, onlyDisagreements }: Selection): boolean {
  return text.trim() !== "" || onlyDisagreements;
}

/** The questions of a story that are shown, in order. */
export function selectQuestions(story: Story, selection: Selection): readonly Question[] {
  const words = wordsOf(selection.text);
  const shown = story.questions.filter(
    (question) => (!selection.onlyDisagreements || question.standing === "disagree") && matches(question, story, words),
  );
  return selection.order === "standing" ? shown : shown.toSorted(selection.order === "title" ? byTitle : byPlace);
}

/** Every word must occur somewhere in the question, its answers or the names of their outlets. */
function matches(question: Question, story: Story, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const answers = question.answers.flatMap(({ article, value, words, source }) => [
    value,
    words,
    source ?? "",
    story.members[article]?.outlet ?? "",
  ]);
  const text = [question.title, story.title, ...answers].join("\n").toLowerCase();
  return words.every((word) => text.includes(word));
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== "");
}

function byTitle(a: Question, b: Question): number {
  return a.title.localeCompare(b.title) || rank(a) - rank(b);
}

/** In the order in which a reader meets them: article by article, from top to bottom. */
function byPlace(a: Question, b: Question): number {
  const [x, y] = [a.answers[0], b.answers[0]];
  if (!x || !y) return Number(!x) - Number(!y);
  return x.article - y.article || x.range.start.line - y.range.start.line || x.range.start.character - y.range.start.character;
}

function rank({ standing }: Question): number {
  return STANDINGS.indexOf(standing);
}
