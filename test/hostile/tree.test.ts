import { describe, expect, test, vi } from "vitest";
import type { TreeItem } from "vscode";
import type { Stories } from "../../client/stories.ts";
import type { TreeNode } from "../../client/tree/nodes.ts";
import { StoriesTree } from "../../client/tree/provider.ts";
import { faultsOfName, faultsOfLine, faultsOfLines } from "./harmless.ts";
import { PAYLOADS } from "./payloads.ts";
import { poisonedStory } from "./story.ts";

/** As much of VS Code as the tree of stories is made of. */
vi.mock("vscode", () => ({
  l10n: { t: (text: string, ...values: unknown[]) => text.replaceAll(/\{(\d+)\}/gu, (_, index: string) => String(values[Number(index)])) },
  TreeItemCollapsibleState: { None: 0, Collapsed: 1, Expanded: 2 },
  ThemeIcon: vi.fn(),
  ThemeColor: vi.fn(),
  TreeItem: class {
    label: string;
    constructor(label: string) {
      this.label = label;
    }
  },
  EventEmitter: class {
    readonly event = (): void => undefined;
    readonly fire = (): void => undefined;
  },
}));

/** A tree of one story in which every text is the payload. */
function treeOf(text: string): StoriesTree {
  const story = poisonedStory(text);
  const place = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  const stories: Stories = {
    onDidChange: () => ({ dispose: () => undefined }),
    isReady: () => true,
    list: () => Promise.resolve([story]),
    read: () => Promise.resolve([story]),
    orphans: () => Promise.resolve([{ uri: "file:///w/x", range: place, message: text }]),
    storyOf: () => Promise.resolve(null),
    dispose: () => undefined,
  };
  return new StoriesTree(stories);
}

async function allItems(tree: StoriesTree, below?: TreeNode): Promise<TreeItem[]> {
  const nodes = await tree.getChildren(below);
  const items = nodes.map((node) => tree.getTreeItem(node));
  const others = await Promise.all(nodes.map((node) => allItems(tree, node)));
  return [...items, ...others.flat()];
}

function faultsOf({ label, description, tooltip, accessibilityInformation, command, resourceUri }: TreeItem): string[] {
  const name = typeof label === "string" ? label : (label?.label ?? "");
  return [
    ...faultsOfName(name),
    ...faultsOfLine(typeof description === "string" ? description : ""),
    ...(tooltip === undefined || typeof tooltip === "string" ? faultsOfLines(tooltip ?? "") : ["a tooltip of Markdown"]),
    ...faultsOfLine(accessibilityInformation?.label ?? ""),
    ...(command === undefined || command.command === "secondSource.openAnswer" ? [] : [command.command]),
    ...(resourceUri ? ["the looks of a file"] : []),
  ];
}

describe.each(PAYLOADS)("$what acts nowhere", ({ text }) => {
  test("in the tree of stories", async () => {
    const items = await allItems(treeOf(text));
    expect(items.length).toBeGreaterThan(30);
    expect([...new Set(items.flatMap(faultsOf))]).toEqual([]);
  });

  test("in a filter of the tree", async () => {
    const tree = treeOf(text);
    tree.select({ text });
    expect([...new Set((await allItems(tree)).flatMap(faultsOf))]).toEqual([]);
  });
});
