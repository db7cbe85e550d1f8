import { isDisagreement } from "../engine/report/index.ts";
import type { Analyses } from "./analyses.ts";
import type { Dispositions } from "./dispositions.ts";
import type { Library } from "./library.ts";
import type { Status, StoryStatus } from "./protocol.ts";

/** What the status bar shows: the stories and how many disagreements each has, without those that were decided about. */
export function statusOf(library: Library, analyses: Analyses, dispositions: Dispositions, progress: Status["progress"]): Status {
  const stories = [...analyses.stories].map((view): StoryStatus => {
    const { analysis } = view;
    const decided = dispositions.of(view);
    const articles = analysis.articles.map(({ article }) => library.files.get(article.path)?.uri ?? article.path);
    return { articles, disagreements: analysis.findings.filter((finding) => !decided.has(finding) && isDisagreement(finding)).length };
  });
  return { progress, stories };
}
