// The panel's page: shows what the host tells, and tells it what the reader wants.
import { gridTarget, setTabStop } from "./grid.ts";
import type { PageMessage, PanelState, ShowMessage } from "./messages.ts";
import { FORMATS, page, type PageData } from "./page.ts";
import { patch } from "./patch.ts";
import { FIRST_VIEW, shownGroups, type PanelView } from "./shown.ts";
import { fill } from "./texts.ts";

declare function acquireVsCodeApi(): {
  readonly postMessage: (message: PageMessage) => void;
  readonly getState: () => PanelState | undefined;
  readonly setState: (state: PanelState) => void;
};

const host = acquireVsCodeApi();
const tell = host.postMessage;
const root = requiredElement("root");
const live = requiredElement("live");
let data: PageData | null = null;
/** The cell that the Tab key comes to. */
let tabStop: Element | null = null;
let view: PanelView = host.getState()?.view ?? FIRST_VIEW;

window.addEventListener("message", ({ data: message }: MessageEvent<ShowMessage>) => {
  if (message.type === "show") show(message);
});
root.addEventListener("click", ({ target }) => {
  if (target instanceof Element) act(target);
});
root.addEventListener("keydown", walk);
document.addEventListener("keydown", enterGrid);
root.addEventListener("focusin", ({ target }) => {
  const grid = currentGrid();
  if (!grid || !(target instanceof Element) || !grid.contains(target)) return;
  tabStop = target;
  setTabStop(grid, target);
});
root.addEventListener("input", ({ target }) => {
  if (target instanceof HTMLInputElement && target.id === "filter") look({ ...view, text: target.value });
});
root.addEventListener("change", ({ target }) => {
  if (!(target instanceof HTMLSelectElement)) return;
  if (target.id === "story") tell({ type: "choose", story: target.value });
  const chosen = (["disagreements", "compared", "all"] as const).find((one) => one === target.value);
  if (target.id === "show" && chosen) look({ ...view, show: chosen });
});
tell({ type: "ready" });

function show(message: ShowMessage): void {
  const isUpdate = data?.story && message.data.story?.id === data.story.id && message.data.story.revision !== data.story.revision;
  ({ data } = message);
  const asked = data.story?.questions.find(({ id }) => id === message.question);
  if (asked && !isShown(asked.id)) view = { text: "", show: asked.standing === "single" ? "all" : "compared" };
  render();
  remember();
  if (isUpdate) say(data.texts.updated);
  if (asked) goTo(asked.id);
}

function isShown(question: string): boolean {
  return data?.story ? shownGroups(data.story, view).some(({ questions }) => questions.some(({ id }) => id === question)) : false;
}

/** Shows the data anew; what has the focus keeps it as long as it is there. */
function render(): void {
  if (!data) return;
  document.title = data.story ? `${data.texts.title}: ${data.story.title}` : data.texts.title;
  patch(root, page(data, view));
  // An attribute says what is chosen at first only.
  for (const [id, value] of [
    ["story", data.story?.id],
    ["show", view.show],
  ] as const) {
    const list = document.getElementById(id);
    if (list instanceof HTMLSelectElement && value !== undefined) list.value = value;
  }
  const filter = document.getElementById("filter");
  if (filter instanceof HTMLInputElement && filter.value !== view.text) filter.value = view.text;
  const grid = currentGrid();
  if (grid) setTabStop(grid, tabStop);
}

function look(next: PanelView): void {
  view = next;
  render();
  remember();
  if (!data?.story) return;
  const count = shownGroups(data.story, view).reduce((sum, { questions }) => sum + questions.length, 0);
  say(fill(data.texts.shown, count));
}

/** For when the page is hidden or the window reloaded, and for the host. */
function remember(): void {
  if (data?.story) host.setState({ story: data.story.id, view });
  tell({ type: "look", view });
}

/** Has a screen reader say something; the same again is said again. */
function say(text: string): void {
  live.textContent = "";
  live.textContent = text;
}

function goTo(question: string): void {
  const row = [...root.querySelectorAll<HTMLElement>("button.answer")].find((button) => button.dataset["question"] === question);
  const header = row?.closest("tr")?.querySelector<HTMLElement>("th");
  header?.focus();
  header?.scrollIntoView({ block: "nearest" });
}

function act(target: Element): void {
  const button = target.closest("button");
  const format = FORMATS.find((one) => one === button?.dataset["export"]);
  if (format) tell({ type: "export", format, view });
  const { question, answer } = button?.dataset ?? {};
  if (data?.story && question !== undefined) tell({ type: "open", story: data.story.id, question, answer: Number(answer) });
}

function walk(event: KeyboardEvent): void {
  const grid = currentGrid();
  const { target, key, altKey, metaKey, ctrlKey } = event;
  if (!grid || !(target instanceof Element) || !grid.contains(target) || altKey || metaKey) return;
  const next = gridTarget(grid, target, key, ctrlKey);
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/** The arrow down leads into the grid from where nothing has the focus yet, as when the panel was just opened, and from the filter above it. */
function enterGrid(event: KeyboardEvent): void {
  const { target, key, altKey, ctrlKey, metaKey, shiftKey } = event;
  const isOutside = target === document.body || (target instanceof Element && target.id === "filter");
  if (key !== "ArrowDown" || !isOutside || altKey || ctrlKey || metaKey || shiftKey) return;
  const stop = currentGrid()?.querySelector<HTMLElement>("[tabindex='0']");
  if (!stop) return;
  event.preventDefault();
  stop.focus();
}

function currentGrid(): Element | null {
  return root.querySelector("[role='grid']");
}

function requiredElement(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page has no #${id}.`);
  return element;
}
