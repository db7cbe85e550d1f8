import type { Answer, Question, Story } from "../../client/panel/story.ts";
import type { PanelTexts } from "../../client/panel/texts.ts";

/** An answer of the article with this number; the rest as wanted. */
export function answer(article: number, value: string, more: Partial<Answer> = {}): Answer {
  const range = { start: { line: article, character: 0 }, end: { line: article, character: 4 } };
  return { article, range, value, marks: [], words: `… ${value} fell …`, source: null, side: 0, plot: null, ...more };
}

/** A value on a scale. */
export function plotted(low: number | null, high: number | null, modifier: NonNullable<Answer["plot"]>["modifier"] = "exact", slack = 0) {
  return { low, high, modifier, slack };
}

/** A question of these answers; the rest as wanted. */
export function question(title: string, answers: readonly Answer[], more: Partial<Question> = {}): Question {
  const rest = {
    group: "g1",
    kind: "quantity",
    standing: "disagree",
    update: false,
    why: ["same noun: house"],
    codes: [],
    decision: null,
  } as const;
  return { id: title, title, measure: { kind: "number", unit: null }, answers, ...rest, ...more };
}

/** A story of three outlets. */
export function story(questions: readonly Question[], more: Partial<Story> = {}): Story {
  const count = (standing: string): number => questions.filter((one) => one.standing === standing).length;
  const counts = {
    disagree: count("disagree"),
    differ: count("differ"),
    agree: count("agree"),
    decided: count("decided"),
    single: count("single"),
  };
  const members = ["Alpha", "Beta", "Gamma"].map((outlet, index) => {
    return { uri: `file:///story/${outlet.toLowerCase()}.txt`, outlet, published: index === 2 ? null : "2026-03-02", headline: null };
  });
  return { id: "story", title: "The fire", revision: 1, articles: 3, counts, members, questions, ...more };
}

const standing = { disagree: "Disagree", differ: "Differ", agree: "Agree", decided: "Decided", single: "Alone" };

/** The panel's words. */
export const TEXTS: PanelTexts = {
  locale: "en",
  title: "Compare",
  story: "Story",
  filter: "Filter",
  filterHint: "Words",
  show: "Show",
  showDisagreements: "Only disagreements",
  showCompared: "Compared",
  showAll: "All",
  exportAs: "Export as",
  question: "Question",
  scale: "Scale",
  notSaid: "Does not say",
  says: "Says who: {0}",
  comparedFor: "Compared for: {0}",
  noStory: "No story",
  noQuestion: "No question",
  shown: "Shown: {0}",
  updated: "Updated",
  plotLabel: "Values of {0}. {1}",
  timelineLabel: "Dates of {0}. {1}",
  gridHelp: "Arrow keys",
  madeBy: "Made by Second Source.",
  columns: ["Outlet", "Value", "Words", "Says who"],
  update: "Later figure",
  standing,
  counts: { disagree: "{0} disagree", differ: "{0} differ", agree: "{0} agree", decided: "{0} decided", single: "{0} alone" },
  decision: { verified: "Verified", explained: "Explained", ignored: "Ignored" },
  group: standing,
  kind: { quantity: "figure", date: "date", quote: "quotation", status: "status", attribution: "speaker", name: "name" },
};
