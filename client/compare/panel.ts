import { randomBytes } from "node:crypto";
import { type Disposable, type ExtensionContext, Uri, ViewColumn, type Webview, type WebviewPanel, window } from "vscode";
import { openAnswer } from "../open.ts";
import { plainText } from "../panel/element.ts";
import type { PageMessage, PanelState, ShowMessage } from "../panel/messages.ts";
import { FIRST_VIEW, type PanelView } from "../panel/shown.ts";
import type { Story } from "../panel/story.ts";
import type { Stories } from "../stories.ts";
import { exportStory } from "./export.ts";
import { panelTexts } from "./texts.ts";
import { oneByOne } from "./turns.ts";

/** The kind of panel, by which VS Code brings it back after a reload. */
export const PANEL = "secondSource.compare";

/** What the panel is to show. */
export interface Wish {
  readonly story: string | null;
  /** A question's id, or its group's. */
  readonly question: string | null;
}

/** The Compare Outlets panel: there is at most one. */
export interface ComparePanel extends Disposable {
  /** Shows a story in the panel, and goes to one of its questions. */
  show(wish: Wish): Promise<void>;
  /** The story shown and what is shown of it, or null. */
  current(): Promise<{ readonly story: Story; readonly view: PanelView } | null>;
}

/** Makes the panel when it is asked for, and brings it back after a reload of the window. */
export function createComparePanel(context: ExtensionContext, stories: Stories): ComparePanel {
  let open: OpenPanel | null = null;
  const adopt = (panel: WebviewPanel, wish: Wish): OpenPanel => {
    open = openPanel(context, stories, panel, wish);
    panel.onDidDispose(() => (open = null));
    return open;
  };
  const serializer = window.registerWebviewPanelSerializer(PANEL, {
    deserializeWebviewPanel(panel, state: Partial<PanelState> | undefined) {
      adopt(panel, { story: state?.story ?? null, question: null });
      return Promise.resolve();
    },
  });
  const updates = stories.onDidChange(() => void open?.update());
  return {
    async show(wish) {
      if (open) await open.show(wish);
      else adopt(window.createWebviewPanel(PANEL, panelTexts().title, ViewColumn.Active, optionsOf(context)), wish);
    },
    current: async () => (await open?.current()) ?? null,
    dispose() {
      serializer.dispose();
      updates.dispose();
      open?.panel.dispose();
    },
  };
}

interface OpenPanel {
  readonly panel: WebviewPanel;
  show(wish: Wish): Promise<void>;
  update(): Promise<void>;
  current(): Promise<{ readonly story: Story; readonly view: PanelView } | null>;
}

function openPanel(context: ExtensionContext, stories: Stories, panel: WebviewPanel, first: Wish): OpenPanel {
  let wish = first;
  let view = FIRST_VIEW;
  let isReady = false;
  // One by one, for what was asked for last must be what is shown.
  const send = oneByOne(async (): Promise<void> => {
    if (!isReady) return;
    const asked = wish;
    const list = await stories.list();
    const story = await storyOf(stories, asked.story ?? list.find(({ articles }) => articles > 1)?.id ?? list[0]?.id);
    // Something else was asked for meanwhile, and waits for its turn.
    if (wish !== asked) return;
    const question = story?.questions.find(
      ({ id, group }) => asked.question !== null && (id === asked.question || group === asked.question),
    );
    wish = { story: story?.id ?? asked.story, question: null };
    const choices = list.filter(({ articles, id }) => articles > 1 || id === story?.id);
    const data = { texts: panelTexts(), stories: choices.map(({ id, title }) => ({ id, title })), story };
    panel.title = story ? plainText(`${data.texts.title}: ${story.title}`) : data.texts.title;
    const message: ShowMessage = { type: "show", data, question: question?.id ?? null };
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- VS Code's own channel, not a window's
    await panel.webview.postMessage(message);
  });
  const current = async (): Promise<{ readonly story: Story; readonly view: PanelView } | null> => {
    const story = await storyOf(stories, wish.story ?? undefined);
    return story && { story, view };
  };
  const receive = async (message: PageMessage): Promise<void> => {
    if (message.type === "ready") isReady = true;
    if (message.type === "look") ({ view } = message);
    if (message.type === "choose") wish = { story: message.story, question: null };
    if (message.type === "ready" || message.type === "choose") await send();
    const shown = await current();
    if (message.type === "open" && shown) await openFrom(shown.story, message, panel);
    if (message.type === "export" && shown) await exportStory(context, shown.story, message.view, message.format);
  };
  panel.iconPath = Uri.joinPath(context.extensionUri, "images", "icon.png");
  panel.webview.options = optionsOf(context);
  panel.webview.onDidReceiveMessage((message: PageMessage) => void receive(message));
  panel.webview.html = pageMarkup(context, panel.webview);
  return {
    panel,
    current,
    update: send,
    async show(next) {
      wish = { story: next.story ?? wish.story, question: next.question };
      panel.reveal();
      await send();
    },
  };
}

async function storyOf(stories: Stories, id: string | undefined): Promise<Story | null> {
  return id === undefined ? null : ((await stories.read([id]))[0] ?? null);
}

/** Opens an article beside the panel, or in the column where articles are when the panel is beside them. */
async function openFrom(story: Story, { question, answer }: { question: string; answer: number }, panel: WebviewPanel): Promise<void> {
  const found = story.questions.find(({ id }) => id === question)?.answers[answer];
  if (found) await openAnswer(story, found, panel.viewColumn === ViewColumn.One ? "beside" : "first");
}

function optionsOf({ extensionUri }: ExtensionContext): {
  readonly enableScripts: true;
  readonly enableFindWidget: true;
  readonly localResourceRoots: readonly Uri[];
} {
  const localResourceRoots = [Uri.joinPath(extensionUri, "dist"), Uri.joinPath(extensionUri, "media")];
  return { enableScripts: true, enableFindWidget: true, localResourceRoots };
}

/** The page before anything is shown: one script and one style sheet of ours, and nothing else may be loaded or run. */
function pageMarkup({ extensionUri }: ExtensionContext, webview: Webview): string {
  const nonce = randomBytes(16).toString("base64");
  const script = webview.asWebviewUri(Uri.joinPath(extensionUri, "dist", "panel.js")).toString();
  const style = webview.asWebviewUri(Uri.joinPath(extensionUri, "media", "panel.css")).toString();
  const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'`;
  const { locale, title } = panelTexts();
  return `<!DOCTYPE html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="${style}">
</head>
<body>
<div id="root"></div>
<div id="live" class="unseen" role="status" aria-live="polite"></div>
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>`;
}
