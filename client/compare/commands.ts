import { commands, type Disposable, type ExtensionContext, window } from "vscode";
import { SECTION } from "../settings.ts";
import type { Stories } from "../stories.ts";
import { isNode, isStoryLine } from "../tree/nodes.ts";
import { askForFormat, exportStory } from "./export.ts";
import { createComparePanel, type ComparePanel, type Wish } from "./panel.ts";

/** The command that opens the panel: from the tree, from a code lens (a story's id and a group's), or from the palette. */
export function registerCompare(context: ExtensionContext, stories: Stories): Disposable[] {
  const panel = createComparePanel(context, stories);
  return [
    panel,
    commands.registerCommand(`${SECTION}.compare`, async (story?: unknown, question?: unknown) =>
      panel.show(await wishOf(stories, story, question)),
    ),
    commands.registerCommand(`${SECTION}.compare.export`, () => exportCurrent(context, panel)),
  ];
}

async function wishOf(stories: Stories, story: unknown, question: unknown): Promise<Wish> {
  if (isNode(story) && isStoryLine(story)) return { story: story.story.id, question: "question" in story ? story.question.id : null };
  if (typeof story === "string") return { story, question: typeof question === "string" ? question : null };
  return { story: await storyAtHand(stories), question: null };
}

/** The story of the article in the active editor; null where it is part of none. */
async function storyAtHand(stories: Stories): Promise<string | null> {
  const address = window.activeTextEditor?.document.uri.toString();
  return address === undefined ? null : stories.storyOf(address);
}

async function exportCurrent(context: ExtensionContext, panel: ComparePanel): Promise<void> {
  const current = await panel.current();
  const format = current && (await askForFormat());
  if (current && format) await exportStory(context, current.story, current.view, format);
}
