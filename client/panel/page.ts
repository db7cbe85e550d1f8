import { h, type Element } from "./element.ts";
import { matrix, standingIcon } from "./matrix.ts";
import type { PanelView, Show } from "./shown.ts";
import { STANDINGS, type Story, type StorySummary } from "./story.ts";
import { fill, type PanelTexts } from "./texts.ts";

/** The kinds of file that the panel is exported as. */
export const FORMATS = ["html", "svg", "csv", "markdown"] as const;
export type Format = (typeof FORMATS)[number];

const FORMAT_NAMES: Readonly<Record<Format, string>> = { html: "HTML", svg: "SVG", csv: "CSV", markdown: "Markdown" };

/** Everything that the panel's page shows. */
export interface PageData {
  readonly texts: PanelTexts;
  /** The workspace's stories, to choose from. */
  readonly stories: readonly Pick<StorySummary, "id" | "title">[];
  /** Null where there is none to show. */
  readonly story: Story | null;
}

/** The page: the story's title and counts, what is shown of it, and the matrix. */
export function page({ texts, stories, story }: PageData, view: PanelView): Element[] {
  if (!story) {
    const none = h("p", { key: "none", class: "empty" }, texts.noStory);
    // A story may go while it is shown, as one that is called by an article which is renamed: the others are there all the same.
    const list = h("div", { key: "tools", class: "tools" }, storyList(texts, stories, null));
    return stories.length > 0 ? [h("header", { key: "header" }, list), none] : [none];
  }
  return [
    h(
      "header",
      { key: "header" },
      h("h1", { id: "story-title", key: "title" }, story.title),
      h("p", { key: "counts", class: "counts" }, ...counts(story, texts)),
      h("div", { key: "tools", class: "tools" }, ...tools({ texts, stories, story }, view)),
    ),
    h(
      "main",
      { key: "main", class: "scroller" },
      h("p", { key: "help", id: "grid-help", class: "unseen" }, texts.gridHelp),
      matrix(story, { texts, view, interactive: true }),
    ),
  ];
}

function counts(story: Story, texts: PanelTexts): Element[] {
  const told = STANDINGS.filter((standing) => story.counts[standing] > 0);
  return told.map((standing) => {
    const words = fill(texts.counts[standing], story.counts[standing]);
    return h("span", { key: standing, class: `count ${standing}` }, standingIcon(standing), h("span", {}, words));
  });
}

/** The stories to choose from; where none is chosen, an empty line is. */
function storyList(texts: PanelTexts, stories: PageData["stories"], chosen: string | null): Element {
  const nothing = chosen === null ? [h("option", { key: "", value: "", selected: true })] : [];
  const options = stories.map(({ id, title }) => h("option", { key: id, value: id, selected: id === chosen }, title));
  return h("label", { key: "story" }, h("span", {}, texts.story), h("select", { id: "story" }, ...nothing, ...options));
}

function tools({ texts, stories, story }: PageData & { readonly story: Story }, { show, text }: PanelView): Element[] {
  const choices: readonly (readonly [Show, string])[] = [
    ["disagreements", texts.showDisagreements],
    ["compared", texts.showCompared],
    ["all", texts.showAll],
  ];
  const shows = h(
    "select",
    { id: "show" },
    ...choices.map(([value, label]) => h("option", { key: value, value, selected: value === show }, label)),
  );
  return [
    ...(stories.length > 1 ? [storyList(texts, stories, story.id)] : []),
    h("label", { key: "show" }, h("span", {}, texts.show), shows),
    h(
      "label",
      { key: "filter" },
      h("span", {}, texts.filter),
      h("input", { id: "filter", type: "search", value: text, placeholder: texts.filterHint, autocomplete: "off", spellcheck: "false" }),
    ),
    h(
      "div",
      { key: "export", class: "export", role: "group", "aria-labelledby": "export-label" },
      h("span", { id: "export-label" }, texts.exportAs),
      ...FORMATS.map((format) => h("button", { key: format, type: "button", "data-export": format }, FORMAT_NAMES[format])),
    ),
  ];
}
