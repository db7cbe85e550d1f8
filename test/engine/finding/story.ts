import { createEngine, DEFAULT_ENGINE_SETTINGS, type Engine, type StoryAnalysis } from "../../../engine/index.ts";

/** One invented article: the outlet, its day of publication and its paragraphs. */
export type Told = readonly [outlet: string, published: string, ...paragraphs: string[]];

let engine: Engine | null = null;

/** Analyses an invented story, without the weights of the name tagger: what is tested must not depend on them. */
export function tell(articles: readonly Told[], rules: Readonly<Record<string, "hint" | "warning" | "off" | "error">> = {}): StoryAnalysis {
  engine ??= createEngine();
  const made = engine;
  const analyses = articles.map(([outlet, published, ...paragraphs]) =>
    made.analyzeArticle({
      path: `${outlet.toLowerCase().replaceAll(" ", "-")}.txt`,
      text: `---\noutlet: ${outlet}\npublished: ${published}\n---\n\n${paragraphs.join("\n\n")}\n`,
    }),
  );
  return made.analyzeStory(analyses, { ...DEFAULT_ENGINE_SETTINGS, rules });
}

/** A story's findings, one a line: "quantity-disagrees: Houses destroyed: 14 in A, 40 in B." */
export function findingsOf(story: StoryAnalysis): string[] {
  return story.findings.map((finding) => `${finding.code}: ${finding.message}`);
}
