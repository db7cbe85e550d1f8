import {
  commands,
  type Disposable,
  l10n,
  languages,
  type LanguageStatusItem,
  StatusBarAlignment,
  type StatusBarItem,
  Uri,
  window,
} from "vscode";
import { SECTION } from "./settings.ts";
import { disagreementCount } from "./texts.ts";

/** What the server tells in `secondSource/status`. A copy of the server's own type: client and server share no code. */
export interface Status {
  /** Articles read so far, and how many there are to read; null when nothing is being read. */
  readonly progress: { readonly done: number; readonly total: number } | null;
  /** The stories of which a text is open. */
  readonly stories: readonly StoryStatus[];
}

interface StoryStatus {
  /** The URIs of those of its articles that are open, as text. */
  readonly open: readonly string[];
  /** How many articles it has. */
  readonly articles: number;
  readonly disagreements: number;
}

export interface StatusView extends Disposable {
  update(status: Status): void;
  /** What is shown now, or null where no article is at hand. */
  shown(): string | null;
}

/**
 * The one item in the status bar: progress, then the disagreements of the story at hand; hidden where no article is at hand. Beside the language of
 * an article stands what is happening, too.
 */
export function createStatusView(): StatusView {
  const item = window.createStatusBarItem(`${SECTION}.status`, StatusBarAlignment.Right, 100);
  item.name = "Second Source";
  item.command = "workbench.actions.view.problems";
  const language = languages.createLanguageStatusItem(`${SECTION}.reading`, NOWHERE);
  language.name = "Second Source";
  let progress: Status["progress"] = null;
  let storyOf: ReadonlyMap<string, StoryStatus> = new Map();
  let shown: string | null = null;

  const refresh = (): void => {
    const document = window.activeTextEditor?.document;
    const story = document && storyOf.get(document.uri.toString());
    shown = story ? describe(item, story, progress) : null;
    if (story) item.show();
    else item.hide();
    language.selector = document && (story || progress) ? { scheme: document.uri.scheme, language: document.languageId } : NOWHERE;
    describeLanguage(language, story, progress);
    void commands.executeCommand("setContext", `${SECTION}.inStory`, story !== undefined);
  };
  const editors = window.onDidChangeActiveTextEditor(refresh);
  return {
    update(next) {
      progress = next.progress;
      storyOf = new Map(next.stories.flatMap((story) => story.open.map((article) => [Uri.parse(article).toString(), story])));
      refresh();
    },
    shown: () => shown,
    dispose() {
      editors.dispose();
      item.dispose();
      language.dispose();
    },
  };
}

/** Matches no document. */
const NOWHERE = { language: `${SECTION}-nowhere` };

function describe(item: StatusBarItem, story: StoryStatus, progress: Status["progress"]): string {
  const found = disagreementCount(story.disagreements);
  const text = progress ? progressText(progress) : found;
  item.text = `${progress ? "$(sync~spin)" : "$(references)"} ${text}`;
  item.tooltip = l10n.t("{0} in this story, of {1} articles. Click for the list.", found, story.articles);
  item.accessibilityInformation = { label: l10n.t("Second Source: {0}", text) };
  return text;
}

function othersCompared(others: number): string {
  if (others === 0) return l10n.t("No other article to compare with");
  return others === 1 ? l10n.t("Compared with one other article") : l10n.t("Compared with {0} other articles", others);
}

function describeLanguage(item: LanguageStatusItem, story: StoryStatus | undefined, progress: Status["progress"]): void {
  item.busy = progress !== null;
  item.text = progress ? progressText(progress) : disagreementCount(story?.disagreements ?? 0);
  item.detail = story ? othersCompared(story.articles - 1) : "";
  item.command = progress
    ? { command: `${SECTION}.showLog`, title: l10n.t("Show Log") }
    : { command: `${SECTION}.compare`, title: l10n.t("Compare Outlets") };
}

function progressText({ done, total }: NonNullable<Status["progress"]>): string {
  return l10n.t("Reading articles {0}/{1}", done, total);
}
