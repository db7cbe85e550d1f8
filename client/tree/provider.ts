import { type Event, EventEmitter, type TreeDataProvider, type TreeItem } from "vscode";
import type { Story, StorySummary } from "../panel/story.ts";
import type { Stories } from "../stories.ts";
import { treeItem } from "./items.ts";
import { isStoryLine, type AnswerNode, type QuestionNode, type SinglesNode, type StoryNode, type TreeNode } from "./nodes.ts";
import { EVERYTHING, isFiltered, selectQuestions, type Selection } from "./selection.ts";

/** The tree's data. Each level is asked for when it is opened; a filter asks for all stories, some at a time. */
export class StoriesTree implements TreeDataProvider<TreeNode> {
  readonly onDidChangeTreeData: Event<void>;
  readonly #changed = new EventEmitter<void>();
  readonly #stories: Stories;
  #selection: Selection = EVERYTHING;
  /** How many stories are listed: one alone is open from the start. */
  #listed = 0;

  constructor(stories: Stories) {
    this.#stories = stories;
    this.onDidChangeTreeData = this.#changed.event;
    stories.onDidChange(() => this.#changed.fire());
  }

  get selection(): Selection {
    return this.#selection;
  }

  select(change: Partial<Selection>): void {
    this.#selection = { ...this.#selection, ...change };
    this.#changed.fire();
  }

  refresh(): void {
    this.#changed.fire();
  }

  getTreeItem(node: TreeNode): TreeItem {
    return treeItem(node, { words: this.#selection.text, open: this.#listed === 1 || isFiltered(this.#selection) });
  }

  async getChildren(node?: TreeNode): Promise<TreeNode[]> {
    if (!node) return this.#roots();
    if (node.type === "story") return this.#questions(node.story.id);
    if (node.type === "singles") return node.questions.map((question) => ({ type: "question", story: node.story, question }));
    if (node.type === "orphans") return node.orphans.map((orphan) => ({ type: "orphan", orphan }));
    return node.type === "question" ? answerNodes(node) : [];
  }

  getParent(node: TreeNode): TreeNode | undefined {
    if (node.type === "story" || !isStoryLine(node)) return undefined;
    const { story } = node;
    if (node.type === "singles") return { type: "story", story };
    const { question } = node;
    if (node.type === "answer") return { type: "question", story, question };
    return question.standing === "single" ? this.#singles(story)[0] : { type: "story", story };
  }

  /** The line of a question, by the story's id and the question's or its group's. */
  async find(story: string, question?: string): Promise<StoryNode | QuestionNode | undefined> {
    const [found] = await this.#stories.read([story]);
    if (!found) return undefined;
    const one = found.questions.find(({ id, group }) => question !== undefined && (id === question || group === question));
    return one ? { type: "question", story: found, question: one } : { type: "story", story: found };
  }

  async #roots(): Promise<TreeNode[]> {
    const summaries = await this.#stories.list();
    const shown = isFiltered(this.#selection) ? await this.#matching(summaries) : summaries;
    this.#listed = shown.length;
    const stories = this.#selection.order === "title" ? shown.toSorted((a, b) => a.title.localeCompare(b.title)) : byUrgency(shown);
    const orphans = isFiltered(this.#selection) ? [] : await this.#stories.orphans();
    return [
      ...stories.map((story): StoryNode => ({ type: "story", story })),
      ...(orphans.length > 0 ? [{ type: "orphans", orphans } as const] : []),
    ];
  }

  async #matching(summaries: readonly StorySummary[]): Promise<readonly Story[]> {
    const wanted = summaries.filter(({ counts }) => !this.#selection.onlyDisagreements || counts.disagree > 0);
    const stories = await this.#stories.read(wanted.map(({ id }) => id));
    return stories.filter((story) => selectQuestions(story, this.#selection).length > 0);
  }

  async #questions(id: string): Promise<(QuestionNode | SinglesNode)[]> {
    const [story] = await this.#stories.read([id]);
    if (!story) return [];
    const compared = selectQuestions(story, this.#selection).filter(({ standing }) => standing !== "single");
    return [...compared.map((question): QuestionNode => ({ type: "question", story, question })), ...this.#singles(story)];
  }

  #singles(story: Story): SinglesNode[] {
    const questions = selectQuestions(story, this.#selection).filter(({ standing }) => standing === "single");
    return questions.length > 0 ? [{ type: "singles", story, questions }] : [];
  }
}

function answerNodes({ story, question }: QuestionNode): AnswerNode[] {
  // What one outlet alone has opens itself.
  if (question.standing === "single") return [];
  return question.answers.map((answer) => ({ type: "answer", story, question, answer }));
}

/** Those that are of one article alone come last; else the order is the workspace's. */
function byUrgency(stories: readonly StorySummary[]): readonly StorySummary[] {
  return stories.toSorted((a, b) => Number(a.articles < 2) - Number(b.articles < 2));
}
