import { l10n, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, type TreeItemLabel } from "vscode";
import { plainText } from "../panel/element.ts";
import type { Answer, Question } from "../panel/story.ts";
import { articleCount, articleName, decisionNote, standingWord, storyCounts } from "../texts.ts";
import {
  nodeId,
  type AnswerNode,
  type OrphanNode,
  type OrphansNode,
  type QuestionNode,
  type SinglesNode,
  type StoryNode,
  type TreeNode,
} from "./nodes.ts";

/** The command that opens an answer at its place; a click or Enter on its line runs it. */
export const OPEN_COMMAND = "secondSource.openAnswer";

/** How a line looks: `words` are those of the filter, `open` whether a story shows its questions at first. */
export function treeItem(node: TreeNode, { words, open }: { readonly words: string; readonly open: boolean }): TreeItem {
  const item = itemOf(node, open);
  item.id = nodeId(node);
  const { label, description, tooltip, accessibilityInformation } = item;
  // What an article says is shown as it is read: one line, in which nothing turns around or hides what stands there.
  if (typeof label === "string") item.label = marked(plainText(label), words);
  if (typeof description === "string") item.description = plainText(description);
  if (typeof tooltip === "string") item.tooltip = tooltip.split("\n").map(plainText).join("\n");
  if (accessibilityInformation) item.accessibilityInformation = { label: plainText(accessibilityInformation.label) };
  return item;
}

function itemOf(node: TreeNode, open: boolean): TreeItem {
  if (node.type === "story") return storyItem(node, open);
  if (node.type === "singles") return singlesItem(node);
  if (node.type === "orphans") return orphansItem(node);
  if (node.type === "orphan") return orphanItem(node);
  if (node.type === "answer") return answerItem(node);
  const [only] = node.question.answers;
  return node.question.standing === "single" && only ? singleItem(node, only) : questionItem(node);
}

function singlesItem({ questions }: SinglesNode): TreeItem {
  const item = new TreeItem(l10n.t("One outlet alone has it"), TreeItemCollapsibleState.Collapsed);
  item.description = String(questions.length);
  item.iconPath = ICONS.single;
  item.contextValue = "singles";
  item.tooltip = l10n.t("Figures that another outlet could be expected to have.");
  return item;
}

function orphansItem({ orphans }: OrphansNode): TreeItem {
  const item = new TreeItem(l10n.t("Decisions without their place"), TreeItemCollapsibleState.Collapsed);
  item.description = String(orphans.length);
  item.iconPath = new ThemeIcon("debug-disconnect");
  item.contextValue = "orphans";
  item.tooltip = l10n.t("The words that they were about have changed. They were not moved to others.");
  return item;
}

function orphanItem(node: OrphanNode): TreeItem {
  const item = new TreeItem(node.orphan.message);
  item.tooltip = node.orphan.message;
  item.contextValue = "orphan";
  item.command = { command: OPEN_COMMAND, title: l10n.t("Open"), arguments: [node] };
  return item;
}

/** A figure of one outlet alone: its own line opens it. */
function singleItem(node: QuestionNode, only: Answer): TreeItem {
  const { story, question } = node;
  const outlet = story.members[only.article]?.outlet ?? "";
  const item = answerItem({ type: "answer", story, question, answer: only });
  item.label = question.title;
  item.description = `${outlet} · ${only.words}`;
  delete item.iconPath;
  item.contextValue = "question.single";
  item.accessibilityInformation = { label: [question.title, outlet, only.words].join(", ") };
  return item;
}

function storyItem({ story }: StoryNode, open: boolean): TreeItem {
  const asked = Object.values(story.counts).some((count) => count > 0);
  const state = open ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
  const item = new TreeItem(story.title, asked ? state : TreeItemCollapsibleState.None);
  item.description = story.articles < 2 ? l10n.t("{0}, nothing to compare it with", articleCount(story.articles)) : storyCounts(story);
  item.tooltip = `${story.title}\n${storyCounts(story)}`;
  item.iconPath = new ThemeIcon("book");
  item.contextValue = asked ? "story" : "story.alone";
  item.accessibilityInformation = { label: l10n.t("Story {0}: {1}", story.title, item.description) };
  return item;
}

const ICONS = {
  disagree: new ThemeIcon("warning", new ThemeColor("list.warningForeground")),
  update: new ThemeIcon("history"),
  differ: new ThemeIcon("arrow-both"),
  agree: new ThemeIcon("check"),
  decided: new ThemeIcon("bookmark"),
  single: new ThemeIcon("person"),
};

function questionItem({ story, question }: QuestionNode): TreeItem {
  const word = standingWord(question);
  const item = new TreeItem(question.title, TreeItemCollapsibleState.Collapsed);
  const values = valuesOf(question);
  // The icon says how the outlets stand; the little room beside it is for what they say. A decision has one icon for three words.
  if (question.standing === "single") item.description = story.members[question.answers[0]?.article ?? 0]?.outlet ?? "";
  else item.description = question.standing === "decided" ? `${word}: ${values}` : values;
  item.iconPath = question.standing === "disagree" && question.update ? ICONS.update : ICONS[question.standing];
  item.contextValue = `question.${question.standing}`;
  item.tooltip = [
    `${question.title} (${word})`,
    ...(question.decision ? [decisionNote(question.decision)].filter((note) => note !== "") : []),
    ...question.answers.map((answer) => {
      const member = story.members[answer.article];
      return `${member ? articleName(member) : ""}: ${answer.value}`;
    }),
    ...(question.why.length > 0 ? ["", l10n.t("Compared for: {0}", question.why.join(" · "))] : []),
  ].join("\n");
  item.accessibilityInformation = { label: `${word}: ${question.title}. ${values}` };
  return item;
}

/** Each value once, what most say first, with how many outlets say it. */
function valuesOf({ answers }: Question): string {
  const sides = new Map<number, { readonly value: string; readonly articles: Set<number> }>();
  for (const { side, value, article } of answers) {
    const known = sides.get(side) ?? { value, articles: new Set() };
    known.articles.add(article);
    sides.set(side, known);
  }
  return [...sides]
    .toSorted(([a], [b]) => a - b)
    .map(([, { value, articles }]) => (articles.size > 1 ? `${value} ×${articles.size}` : value))
    .join(" · ");
}

const KIND_ICONS: Readonly<Record<Question["kind"], ThemeIcon>> = {
  quantity: new ThemeIcon("symbol-number"),
  date: new ThemeIcon("calendar"),
  quote: new ThemeIcon("quote"),
  status: new ThemeIcon("pulse"),
  attribution: new ThemeIcon("account"),
  name: new ThemeIcon("tag"),
};

function answerItem(node: AnswerNode): TreeItem {
  const { story, question, answer } = node;
  const member = story.members[answer.article];
  const isWords = question.kind !== "quantity" && question.kind !== "date";
  const item = new TreeItem(member?.outlet ?? "");
  item.description = isWords ? answer.value : `${answer.value} · ${answer.words}`;
  item.iconPath = KIND_ICONS[question.kind];
  item.contextValue = "answer";
  const source = answer.source === null ? [] : [l10n.t("Says who: {0}", answer.source)];
  item.tooltip = [member ? articleName(member) : "", answer.value, ...source, "", answer.words].join("\n");
  item.accessibilityInformation = { label: [member?.outlet ?? "", answer.value, answer.words, ...source].join(", ") };
  item.command = { command: OPEN_COMMAND, title: l10n.t("Open"), arguments: [node] };
  return item;
}

/** Marks the first place of each of the filter's words in a label. */
function marked(label: string, words: string): string | TreeItemLabel {
  const text = label.toLowerCase();
  const highlights = words
    .toLowerCase()
    .split(/\s+/u)
    .flatMap((word): [number, number][] => {
      const at = word === "" ? -1 : text.indexOf(word);
      return at === -1 ? [] : [[at, at + word.length]];
    });
  return highlights.length > 0 ? { label, highlights } : label;
}
