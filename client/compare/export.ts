import { type ExtensionContext, l10n, type QuickPickItem, Uri, window, workspace } from "vscode";
import { toHtml, toSvg } from "../panel/drawing-files.ts";
import type { Format } from "../panel/page.ts";
import type { PanelView } from "../panel/shown.ts";
import type { Story } from "../panel/story.ts";
import { toCsv, toMarkdown } from "../panel/table-files.ts";
import { panelTexts } from "./texts.ts";

const FILES: Readonly<Record<Format, { readonly label: string; readonly extension: string }>> = {
  html: { label: "HTML", extension: "html" },
  svg: { label: "SVG", extension: "svg" },
  csv: { label: "CSV", extension: "csv" },
  markdown: { label: "Markdown", extension: "md" },
};

/** Asks which kind of file is wanted. */
export async function askForFormat(): Promise<Format | undefined> {
  const items = (["html", "svg", "csv", "markdown"] as const).map((format): QuickPickItem & { readonly format: Format } => {
    return { label: FILES[format].label, format };
  });
  return (await window.showQuickPick(items, { title: l10n.t("Export Comparison") }))?.format;
}

/** Writes what is shown of a story into the file that the reader chooses, and offers to open it. */
export async function exportStory(context: ExtensionContext, story: Story, view: PanelView, format: Format): Promise<void> {
  const { label, extension } = FILES[format];
  const folder = workspace.workspaceFolders?.[0]?.uri;
  const name = `${story.title.replaceAll(/[^\p{L}\p{N}]+/gu, "-").slice(0, 60) || "story"}.${extension}`;
  const target = await window.showSaveDialog({
    ...(folder ? { defaultUri: Uri.joinPath(folder, name) } : {}),
    filters: { [label]: [extension] },
    title: l10n.t("Export Comparison"),
  });
  if (!target) return;
  try {
    await workspace.fs.writeFile(target, new TextEncoder().encode(await exported(context, story, view, format)));
  } catch (error) {
    // A folder that may not be written in, a file that a spreadsheet holds open: nobody else would tell.
    void window.showErrorMessage(l10n.t("The comparison was not exported: {0}", error instanceof Error ? error.message : String(error)));
    return;
  }
  const open = l10n.t("Open");
  const chosen = await window.showInformationMessage(l10n.t("The comparison was exported as {0}.", label), open);
  if (chosen === open) await window.showTextDocument(target);
}

/** What the file holds. */
export async function exported(context: ExtensionContext, story: Story, view: PanelView, format: Format): Promise<string> {
  const texts = panelTexts();
  // Without the mark, Excel takes the letters for those of the machine's own code page.
  if (format === "csv") return `\uFEFF${toCsv(story, view, texts)}`;
  if (format === "markdown") return toMarkdown(story, view, texts);
  if (format === "svg") return toSvg(story, view, texts);
  const style = await workspace.fs.readFile(Uri.joinPath(context.extensionUri, "media", "panel.css"));
  return toHtml(story, view, texts, new TextDecoder().decode(style));
}
