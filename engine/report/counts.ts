import type { Finding, Severity, StoryAnalysis } from "../finding/types.ts";
import { SEVERITIES } from "../finding/index.ts";

/** "4 articles in 1 story; 9 disagreements: 7 warnings, 2 information." */
export function summaryOf(stories: readonly StoryAnalysis[]): string {
  const findings = stories.flatMap((story) => story.findings);
  const articles = stories.reduce((sum, story) => sum + story.articles.length, 0);
  const disagreements = findings.filter(({ code }) => code !== "single-source");
  const alone = findings.length - disagreements.length;
  const found = [
    disagreements.length > 0 || alone === 0 ? (incomparable(stories) ?? disagreementCount(disagreements)) : "",
    alone > 0 ? `${counted(alone, "figure")} that one outlet alone has` : "",
  ];
  const counts = `${counted(articles, "article")} in ${counted(stories.length, "story")}`;
  return `${[counts, ...found].filter((part) => part !== "").join("; ")}.`;
}

/** The findings, gravest first, else in their order. */
export function bySeverity<Given extends { readonly severity: Severity }>(findings: readonly Given[]): Given[] {
  return SEVERITIES.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
}

/** "1 story", "2 stories". */
export function counted(count: number, noun: string): string {
  return `${count} ${count === 1 ? noun : (PLURALS.get(noun) ?? `${noun}s`)}`;
}

const PLURALS: ReadonlyMap<string, string> = new Map([
  ["story", "stories"],
  ["information", "information"],
]);

/** "No disagreement found" would reassure where nothing was compared: says so instead; null where some story has two articles. */
function incomparable(stories: readonly StoryAnalysis[]): string | null {
  if (stories.some(({ articles, findings }) => articles.length > 1 || findings.length > 0)) return null;
  return stories.length < 2 ? "nothing to compare" : "nothing to compare: each is alone in its story";
}

function disagreementCount(findings: readonly Finding[]): string {
  if (findings.length === 0) return "no disagreement found";
  const counts = SEVERITIES.map((severity) => ({ severity, count: findings.filter((one) => one.severity === severity).length }));
  const parts = counts.filter(({ count }) => count > 0).map(({ severity, count }) => counted(count, severity));
  return `${counted(findings.length, "disagreement")}: ${parts.join(", ")}`;
}
