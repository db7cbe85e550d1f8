import { type Disposable, l10n, StatusBarAlignment, type StatusBarItem, Uri, window } from "vscode";
import { SECTION } from "./settings.ts";

/** What the server tells in `secondSource/status`. A copy of the server's own type: client and server share no code. */
export interface Status {
  /** Articles read so far, and how many there are to read; null when nothing is being read. */
  readonly progress: { readonly done: number; readonly total: number } | null;
  /** The stories of the workspace. */
  readonly stories: readonly StoryStatus[];
}

interface StoryStatus {
  /** The articles' URIs, as text. */
  readonly articles: readonly string[];
  readonly disagreements: number;
}

export interface StatusView extends Disposable {
  update(status: Status): void;
  /** What is shown now, or null where no article is at hand. */
  shown(): string | null;
}

/** The one item in the status bar: progress, then the disagreements of the story at hand. Hidden where no article is at hand. */
export function createStatusView(): StatusView {
  const item = window.createStatusBarItem(`${SECTION}.status`, StatusBarAlignment.Right, 100);
  item.name = "Second Source";
  item.command = "workbench.actions.view.problems";
  let progress: Status["progress"] = null;
  let storyOf: ReadonlyMap<string, StoryStatus> = new Map();
  let shown: string | null = null;

  const refresh = (): void => {
    const address = window.activeTextEditor?.document.uri.toString();
    const story = address === undefined ? undefined : storyOf.get(address);
    shown = story ? describe(item, story, progress) : null;
    if (story) item.show();
    else item.hide();
  };
  const editors = window.onDidChangeActiveTextEditor(refresh);
  return {
    update(next) {
      progress = next.progress;
      storyOf = new Map(next.stories.flatMap((story) => story.articles.map((article) => [Uri.parse(article).toString(), story])));
      refresh();
    },
    shown: () => shown,
    dispose() {
      editors.dispose();
      item.dispose();
    },
  };
}

function describe(item: StatusBarItem, story: StoryStatus, progress: Status["progress"]): string {
  const count = story.disagreements;
  const found = count === 1 ? l10n.t("1 disagreement") : l10n.t("{0} disagreements", count);
  const text = progress ? l10n.t("Reading articles {0}/{1}", progress.done, progress.total) : found;
  item.text = `${progress ? "$(sync~spin)" : "$(references)"} ${text}`;
  item.tooltip = l10n.t("{0} in this story, of {1} articles. Click for the list.", found, story.articles.length);
  item.accessibilityInformation = { label: l10n.t("Second Source: {0}", text) };
  return text;
}
