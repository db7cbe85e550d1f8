import { isDisagreement } from "../engine/report/index.ts";
import type { Analyses } from "./analyses.ts";
import type { Library } from "./library.ts";
import type { Status, StoryStatus } from "./protocol.ts";

/** What the status bar shows: the stories and how many disagreements each has. */
export function statusOf(library: Library, analyses: Analyses, progress: Status["progress"]): Status {
  const stories = [...analyses.stories].map(({ analysis }): StoryStatus => {
    const articles = analysis.articles.map(({ article }) => library.files.get(article.path)?.uri ?? article.path);
    return { articles, disagreements: analysis.findings.filter(isDisagreement).length };
  });
  return { progress, stories };
}
