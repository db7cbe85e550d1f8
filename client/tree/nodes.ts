import type { Answer, Question, Story, StorySummary } from "../panel/story.ts";

/** A line of the tree: a story, one of its questions, or one article's answer to it. */
export type TreeNode = StoryNode | QuestionNode | AnswerNode;

export interface StoryNode {
  readonly type: "story";
  readonly story: StorySummary;
}

export interface QuestionNode {
  readonly type: "question";
  readonly story: Story;
  readonly question: Question;
}

export interface AnswerNode {
  readonly type: "answer";
  readonly story: Story;
  readonly question: Question;
  readonly answer: Answer;
}

/** An id that stays while the articles are edited, so that what is open and what is selected stay too. */
export function nodeId(node: TreeNode): string {
  const { story } = node;
  if (node.type === "story") return JSON.stringify([story.id]);
  if (node.type === "question") return JSON.stringify([story.id, node.question.id]);
  const { question, answer } = node;
  const uri = node.story.members[answer.article]?.uri ?? "";
  const same = question.answers.filter(({ article }) => article === answer.article);
  return JSON.stringify([story.id, question.id, uri, same.indexOf(answer)]);
}

/** Whether a command was given a line of the tree, rather than called by a key or from the palette. */
export function isNode(value: unknown): value is TreeNode {
  return typeof value === "object" && value !== null && "type" in value && "story" in value;
}
