import type { Analyses } from "./analyses.ts";
import type { Library } from "./library.ts";
import type { Status, StoryStatus } from "./protocol.ts";

/** A remark on what is told by one outlet alone says nothing of a disagreement; nor does a hint, such as a name's spelling. */
const REMARKS: ReadonlySet<string> = new Set(["single-source"]);

/** What the status bar shows: the stories and how many disagreements each has. */
export function statusOf(library: Library, analyses: Analyses, progress: Status["progress"]): Status {
  const stories = [...analyses.stories].map(({ analysis }): StoryStatus => {
    const articles = analysis.articles.map(({ article }) => library.files.get(article.path)?.uri ?? article.path);
    return { articles, disagreements: analysis.findings.filter(({ code, severity }) => severity !== "hint" && !REMARKS.has(code)).length };
  });
  return { progress, stories };
}
