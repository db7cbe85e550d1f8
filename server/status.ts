import { isDisagreement } from "../engine/report/index.ts";
import type { Analyses } from "./analyses.ts";
import type { Dispositions } from "./dispositions.ts";
import type { Library } from "./library.ts";
import type { Status } from "./protocol.ts";
import type { StoryView } from "./story-view.ts";

/** What the status bar shows: of each story at hand how many disagreements it has, without those that were decided about. */
export function statusOf(library: Library, analyses: Analyses, dispositions: Dispositions, progress: Status["progress"]): Status {
  const open = new Map<StoryView, string[]>();
  for (const { path, uri } of library.open) {
    const view = analyses.storyOf(path);
    if (view) open.set(view, [...(open.get(view) ?? []), uri]);
  }
  const stories = Array.from(open, ([view, uris]) => {
    const decided = dispositions.of(view);
    const disagreements = view.analysis.findings.filter((finding) => !decided.has(finding) && isDisagreement(finding)).length;
    return { open: uris, articles: view.members.length, disagreements };
  });
  return { progress, stories, total: analyses.total };
}
