import { isAbsolute, relative, sep } from "node:path";
import { unfoldedStory } from "../engine/index.ts";
import { lineStarts, positionAt, type CheckedStories, type ReportProblem } from "../engine/report/index.ts";
import type { Analysis } from "./analysis.ts";

/** An analysis as the reports take it: files as someone in `cwd` would type them, and what was not read. */
export function checkedStories(
  analysis: Analysis,
  cwd: string,
  version: string,
): CheckedStories & { readonly unread: readonly ReportProblem[] } {
  const files = new Map([...analysis.files].map(([path, file]) => [path, pathFrom(file, cwd)]));
  const told = analysis.problems.map(({ file, range, message, named }) => ({
    named,
    problem: { file: pathFrom(file, cwd), place: range ? { line: range.line + 1, column: range.character + 1 } : null, message },
  }));
  const inArticles = analysis.stories.flatMap(({ articles }) =>
    articles.flatMap(({ article }) =>
      article.problems.map(({ start, message }) => {
        const place = positionAt(lineStarts(article.text), start);
        return { file: files.get(article.path) ?? article.path, place, message };
      }),
    ),
  );
  return {
    stories: analysis.stories,
    files,
    problems: [...told.filter(({ named }) => !named).map(({ problem }) => problem), ...inArticles],
    unread: told.filter(({ named }) => named).map(({ problem }) => problem),
    version,
    decided: analysis.decided,
    open: unfoldedStory,
  };
}

/** A path as someone in `cwd` would type it, with "/": relative where it is below. */
export function pathFrom(file: string, cwd: string): string {
  const path = relative(cwd, file);
  const shown = path === "" ? "." : path === ".." || path.startsWith(`..${sep}`) || isAbsolute(path) ? file : path;
  return shown.replaceAll(sep, "/");
}
