import type { Answer, Orphan, Question, Story, StorySummary } from "../panel/story.ts";

/** A line of the tree that has to do with a story: itself, a question, one article's answer to it, or all that one outlet alone has. */
export type StoryLine = StoryNode | QuestionNode | AnswerNode | SinglesNode;
/** A line of the tree. */
export type TreeNode = StoryLine | OrphansNode | OrphanNode;

/** The decisions that no longer belong to anything. */
export interface OrphansNode {
  readonly type: "orphans";
  readonly orphans: readonly Orphan[];
}

export interface OrphanNode {
  readonly type: "orphan";
  readonly orphan: Orphan;
}

export interface StoryNode {
  readonly type: "story";
  readonly story: StorySummary;
}

/** What only one outlet has, kept together so that it does not crowd out what can be compared. */
export interface SinglesNode {
  readonly type: "singles";
  readonly story: Story;
  readonly questions: readonly Question[];
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
  if (node.type === "orphans") return JSON.stringify(["", "orphans"]);
  if (node.type === "orphan") {
    const { uri, range, message } = node.orphan;
    return JSON.stringify(["", "orphans", uri, range.start.line, range.start.character, message]);
  }
  const { story } = node;
  if (node.type === "story") return JSON.stringify([story.id]);
  if (node.type === "singles") return JSON.stringify([story.id, "", "singles"]);
  if (node.type === "question") return JSON.stringify([story.id, node.question.id]);
  const { question, answer } = node;
  const uri = node.story.members[answer.article]?.uri ?? "";
  const same = question.answers.filter(({ article }) => article === answer.article);
  return JSON.stringify([story.id, question.id, uri, same.indexOf(answer)]);
}

/** Whether a command was given a line of the tree, rather than called by a key or from the palette. */
export function isNode(value: unknown): value is TreeNode {
  return typeof value === "object" && value !== null && "type" in value && ("story" in value || "orphan" in value || "orphans" in value);
}

/** Whether a line has to do with a story. */
export function isStoryLine(node: TreeNode): node is StoryLine {
  return node.type !== "orphans" && node.type !== "orphan";
}
