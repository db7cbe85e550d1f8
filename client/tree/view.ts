import { commands, type Disposable, env, l10n, type Memento, type QuickPickItem, type TreeView, Uri, window, workspace } from "vscode";
import { openAnswer, openPlace, type Where } from "../open.ts";
import { plainText } from "../panel/element.ts";
import type { Question, Story } from "../panel/story.ts";
import { SECTION } from "../settings.ts";
import type { Stories } from "../stories.ts";
import { articleName, disagreementCount, standingWord } from "../texts.ts";
import { OPEN_COMMAND } from "./items.ts";
import { isNode, type TreeNode } from "./nodes.ts";
import { StoriesTree } from "./provider.ts";
import { EVERYTHING, isFiltered, type Order, type Selection } from "./selection.ts";

const VIEW = `${SECTION}.stories`;
const REMEMBERED = "stories.selection";

/** The tree and the view that shows it. */
export interface StoriesView extends Disposable {
  readonly tree: StoriesTree;
  readonly view: TreeView<TreeNode>;
}

/** Shows the stories in their own container of the side bar, with the commands that filter, sort, open and copy. */
export function createStoriesView(stories: Stories, memory: Memento): StoriesView {
  const tree = new StoriesTree(stories);
  tree.select(memory.get<Partial<Selection>>(REMEMBERED, EVERYTHING));
  const view = window.createTreeView(VIEW, { treeDataProvider: tree, showCollapseAll: true });
  const select = (change: Partial<Selection>): void => {
    tree.select(change);
    void memory.update(REMEMBERED, tree.selection);
    describeView(view, tree.selection);
  };
  describeView(view, tree.selection);
  const subscriptions = [
    view,
    stories.onDidChange(() => void showBadge(view, stories)),
    ...viewCommands(tree, select),
    ...lineCommands(view),
  ];
  return {
    tree,
    view,
    dispose() {
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}

async function showBadge(view: TreeView<TreeNode>, stories: Stories): Promise<void> {
  if (!stories.isReady()) return;
  const list = await stories.list();
  const value = list.reduce((sum, { counts }) => sum + counts.disagree, 0);
  view.badge = value > 0 ? { value, tooltip: disagreementCount(value) } : undefined;
  const state = list.length > 0 ? "stories" : "empty";
  await commands.executeCommand("setContext", `${SECTION}.state`, state);
}

/** Says what is left out, above the tree, and lets the menus know. */
function describeView(view: TreeView<TreeNode>, selection: Selection): void {
  const text = selection.text.trim();
  const parts = [
    ...(selection.onlyDisagreements ? [l10n.t("Only disagreements")] : []),
    ...(text === "" ? [] : [l10n.t("With “{0}”", text)]),
  ];
  view.message = parts.join(" · ");
  void commands.executeCommand("setContext", `${SECTION}.filtered`, isFiltered(selection));
  void commands.executeCommand("setContext", `${SECTION}.onlyDisagreements`, selection.onlyDisagreements);
}

function viewCommands(tree: StoriesTree, select: (change: Partial<Selection>) => void): Disposable[] {
  return [
    commands.registerCommand(`${VIEW}.filter`, (text?: unknown) => {
      if (typeof text === "string") select({ text });
      else askForText(tree.selection.text, (words) => select({ text: words }));
    }),
    commands.registerCommand(`${VIEW}.onlyDisagreements`, () => select({ onlyDisagreements: true })),
    commands.registerCommand(`${VIEW}.everything`, () => select({ onlyDisagreements: false })),
    commands.registerCommand(`${VIEW}.clearFilter`, () => select({ text: "", onlyDisagreements: false })),
    commands.registerCommand(`${VIEW}.sort`, async (order?: unknown) => {
      const chosen = isOrder(order) ? order : await askForOrder(tree.selection.order);
      if (chosen) select({ order: chosen });
    }),
  ];
}

/** Filters while the words are typed; Escape brings back what was there before. */
function askForText(before: string, apply: (text: string) => void): void {
  const input = window.createInputBox();
  input.title = l10n.t("Filter Stories");
  input.placeholder = l10n.t("Words of a question, an outlet or what it says");
  input.value = before;
  let timer: NodeJS.Timeout | undefined;
  let isKept = false;
  input.onDidChangeValue((text) => {
    clearTimeout(timer);
    timer = setTimeout(() => apply(text), 150);
  });
  input.onDidAccept(() => {
    isKept = true;
    input.hide();
  });
  input.onDidHide(() => {
    clearTimeout(timer);
    apply(isKept ? input.value : before);
    input.dispose();
  });
  input.show();
}

const ORDERS: readonly Order[] = ["standing", "place", "title"];

function isOrder(value: unknown): value is Order {
  return ORDERS.some((order) => order === value);
}

async function askForOrder(now: Order): Promise<Order | undefined> {
  const labels: Readonly<Record<Order, string>> = {
    standing: l10n.t("Disagreements First"),
    place: l10n.t("As in the Articles"),
    title: l10n.t("By Title"),
  };
  const items = ORDERS.map((order): QuickPickItem & { readonly order: Order } => {
    return { label: labels[order], order, description: order === now ? l10n.t("now") : "" };
  });
  return (await window.showQuickPick(items, { title: l10n.t("Sort Questions") }))?.order;
}

function lineCommands(view: TreeView<TreeNode>): Disposable[] {
  const onLine = (command: string, run: (node: TreeNode) => unknown): Disposable =>
    commands.registerCommand(command, (given?: unknown) => {
      const node = isNode(given) ? given : view.selection[0];
      return node ? run(node) : undefined;
    });
  return [
    onLine(OPEN_COMMAND, (node) => openNode(node, "here")),
    onLine(`${SECTION}.openAnswerBeside`, (node) => openNode(node, "beside")),
    onLine(`${SECTION}.copyLine`, (node) => env.clipboard.writeText(copyText(node))),
  ];
}

async function openNode(node: TreeNode, where: Where): Promise<void> {
  if (node.type === "orphan") await openPlace(node.orphan.uri, node.orphan.range, where);
  if (node.type === "answer") await openAnswer(node.story, node.answer, where);
  const only = node.type === "question" && node.question.standing === "single" ? node.question.answers[0] : undefined;
  if (node.type === "question" && only) await openAnswer(node.story, only, where);
}

/** A line as text: an answer with its source, a question with all its answers. */
function copyText(node: TreeNode): string {
  if (node.type === "orphan") return plainText(node.orphan.message);
  if (node.type === "orphans") return node.orphans.map(({ message }) => plainText(message)).join("\n");
  if (node.type === "story") return plainText(node.story.title);
  if (node.type === "singles") return node.questions.map((question) => questionText(node.story, question)).join("\n");
  if (node.type === "answer") return answerText(node.story, node.answer);
  return questionText(node.story, node.question);
}

function questionText(story: Story, question: Question): string {
  const lines = question.answers.map((answer) => `- ${answerText(story, answer)}`);
  return [plainText(`${question.title} (${standingWord(question)})`), ...lines].join("\n");
}

function answerText({ members }: Story, { article, words, source }: Question["answers"][number]): string {
  const member = members[article];
  const where = member ? articleName(member) : "";
  const path = member ? workspace.asRelativePath(Uri.parse(member.uri)) : "";
  return plainText(`“${words}” (${[where, source, path].filter((part) => part !== null && part !== "").join("; ")})`);
}
