import { STANDINGS, type Question, type Standing, type Story } from "./story.ts";

/** Which questions the panel shows. */
export type Show = "disagreements" | "compared" | "all";

/** What a reader chose to see. */
export interface PanelView {
  readonly show: Show;
  /** Words that a question or one of its answers must have. */
  readonly text: string;
}

export const FIRST_VIEW: PanelView = { show: "compared", text: "" };

const STANDINGS_OF: Readonly<Record<Show, readonly Standing[]>> = {
  disagreements: ["disagree"],
  compared: ["disagree", "differ", "agree", "decided"],
  all: STANDINGS,
};

/** The questions that are shown, by how the outlets stand, the most urgent first. */
export function shownGroups(
  story: Story,
  { show, text }: PanelView,
): readonly { readonly standing: Standing; readonly questions: readonly Question[] }[] {
  const words = text.toLowerCase().split(/\s+/u);
  return STANDINGS_OF[show]
    .map((standing) => ({
      standing,
      questions: story.questions.filter((question) => question.standing === standing && has(question, story, words)),
    }))
    .filter(({ questions }) => questions.length > 0);
}

function has(question: Question, { members }: Story, words: readonly string[]): boolean {
  const answers = question.answers.map((answer) => [
    answer.value,
    answer.words,
    answer.source ?? "",
    members[answer.article]?.outlet ?? "",
  ]);
  const text = [question.title, ...answers.flat()].join("\n").toLowerCase();
  return words.every((word) => text.includes(word));
}
