import { h, toMarkup, type Element } from "./element.ts";
import { matrix } from "./matrix.ts";
import { lanesOf, plot, plotHeight, type Lane } from "./plot.ts";
import { shownGroups, type PanelView } from "./shown.ts";
import type { Question, Story } from "./story.ts";
import { sideLetter, standingText, type PanelTexts } from "./texts.ts";

/** What a page outside VS Code is coloured with: the names that VS Code gives its colours, for light and for dark. */
const COLOURS = [
  ":root { color-scheme: light dark; --vscode-font-family: system-ui, sans-serif; --vscode-font-size: 13px;",
  "  --vscode-editor-background: #ffffff; --vscode-editor-foreground: #1f1f1f; --vscode-foreground: #1f1f1f;",
  "  --vscode-descriptionForeground: #595959; --vscode-panel-border: #d0d0d0; --vscode-editorWidget-background: #f5f5f5;",
  "  --vscode-charts-foreground: #1f1f1f; --vscode-editorWarning-foreground: #8a5a00; --vscode-textLink-foreground: #005fb8; }",
  "@media (prefers-color-scheme: dark) { :root { --vscode-editor-background: #1f1f1f; --vscode-editor-foreground: #e0e0e0;",
  "  --vscode-foreground: #e0e0e0; --vscode-descriptionForeground: #a8a8a8; --vscode-panel-border: #454545;",
  "  --vscode-editorWidget-background: #2a2a2a; --vscode-charts-foreground: #e0e0e0; --vscode-editorWarning-foreground: #d9a441;",
  "  --vscode-textLink-foreground: #6cb6ff; } }",
].join("\n");

const PAGE =
  "body { margin: 24px; height: auto; display: block; overflow: visible } .scroller { overflow: visible } h1 { margin-bottom: 12px } .matrix .why { display: block }";

/** The story as one HTML file that holds all it needs and no script; `style` is the panel's own style sheet. */
export function toHtml(story: Story, view: PanelView, texts: PanelTexts, style: string): string {
  const policy = "default-src 'none'; style-src 'unsafe-inline'";
  const head = [
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    toMarkup(h("title", {}, story.title)),
    // A style sheet of ours, in which nothing of an article stands.
    `<style>\n${COLOURS}\n${style}\n${PAGE}\n</style>`,
  ];
  const body = [
    h("h1", { id: "story-title" }, story.title),
    h("main", { class: "scroller" }, matrix(story, { texts, view, interactive: false })),
    h("p", { class: "made-by" }, texts.madeBy),
  ];
  const start = `<!DOCTYPE html>\n<html lang="${texts.locale}">\n<head>\n${head.join("\n")}\n</head>`;
  return `${start}\n<body class="file">\n${body.map(toMarkup).join("\n")}\n</body>\n</html>\n`;
}

const WIDTH = 900;
const LABEL = 420;
const EDGE = 24;
const HEADING = 26;
const GAP = 22;

/** What a drawing is coloured with wherever it is shown. */
const SVG_STYLE = [
  "text { font: 12px system-ui, sans-serif; fill: #1f1f1f } .title { font-size: 18px; font-weight: 600 } .heading { font-size: 13px; font-weight: 600 }",
  ".standing, .plot-tick { fill: #595959 } .plot-tick { font-size: 11px } .ground { fill: #ffffff } .plot-axis { stroke: #767676 } .plot-grid { stroke: #e4e4e4 }",
  ".plot-dot, .plot-bar { fill: #1f1f1f; stroke: #1f1f1f } .plot-hollow { fill: #ffffff } .plot-open, .plot-arrow { stroke: #1f1f1f; stroke-width: 1.5; fill: none }",
  ".plot-soft { fill: #1f1f1f; fill-opacity: 0.3 } .plot-vague { fill: none; stroke: #1f1f1f; stroke-dasharray: 3 2 }",
].join("\n");

/** All plots of the story as one SVG file, a lane for each answer with the outlets that give it. */
export function toSvg(story: Story, view: PanelView, texts: PanelTexts): string {
  const parts: Element[] = [h("text", { class: "title", x: EDGE, y: EDGE + 14 }, story.title)];
  let y = EDGE + 44;
  for (const question of shownGroups(story, view).flatMap(({ questions }) => questions)) {
    const drawn = plot(question, story, { texts, width: WIDTH - LABEL - 2 * EDGE, label: { width: LABEL, text: laneText } });
    if (!drawn) continue;
    parts.push(h("g", { transform: `translate(${EDGE} ${y})` }, ...questionParts(question, drawn, texts)));
    y += HEADING + plotHeight(lanesOf(question, story)) + GAP;
  }
  const size = { width: WIDTH, height: y, viewBox: `0 0 ${WIDTH} ${y}` };
  const drawing = h("svg", { xmlns: "http://www.w3.org/2000/svg", ...size }, h("title", {}, story.title), ground(y), ...parts);
  // The style is ours; to escape it as text would be right as well, but harder to read.
  return `<?xml version="1.0" encoding="UTF-8"?>\n${toMarkup(drawing).replace(/(<svg[^>]*>)/u, `$1<style>\n${SVG_STYLE}\n</style>`)}\n`;
}

function ground(height: number): Element {
  return h("rect", { class: "ground", x: 0, y: 0, width: WIDTH, height });
}

function questionParts(question: Question, drawn: Element, texts: PanelTexts): Element[] {
  return [
    h(
      "text",
      { class: "heading", x: 0, y: 12 },
      cut(question.title, 110),
      h("tspan", { class: "standing", dx: 8 }, standingText(question, texts)),
    ),
    h("g", { transform: `translate(0 ${HEADING})`, role: "img", "aria-label": drawn.attributes["aria-label"] ?? null }, ...drawn.children),
  ];
}

function laneText({ side, value, outlets }: Lane): string {
  return cut(`${sideLetter(side)}  ${value} · ${outlets.join(", ")}`, 66);
}

/** A drawing's text does not wrap. */
function cut(text: string, length: number): string {
  const characters = Array.from(text);
  return characters.length > length ? `${characters.slice(0, length - 1).join("")}…` : text;
}
