import { join } from "node:path";
import { RULES, type Finding, type StoryAnalysis } from "../engine/index.ts";
import {
  dispositionName,
  isWithin,
  matchDispositions,
  nodeFileSystem,
  parseDispositions,
  readDispositions,
  type FileProblem,
  type FileSystem,
  type Root,
} from "../workspace/index.ts";

/** The stories without the findings that were decided about. */
export interface Undecided {
  readonly stories: readonly StoryAnalysis[];
  /** How many findings were left out. */
  readonly decided: number;
  /** What is wrong with a file of decisions, or with what stands in it. */
  readonly problems: readonly Pick<FileProblem, "file" | "range" | "message">[];
}

/** Leaves out what was decided about, as the folders' files of decisions say. `files` are the articles' own, by their path in the report. */
export async function withoutDecided(
  stories: readonly StoryAnalysis[],
  roots: readonly Root[],
  files: ReadonlyMap<string, string>,
  disk: FileSystem = nodeFileSystem,
): Promise<Undecided> {
  const decided = new Set<Finding>();
  const problems: Undecided["problems"][number][] = [];
  const seen = new Set<string>();
  for (const root of roots) {
    const { file, base, text, problem } = await readDispositions(root, disk);
    if (seen.has(file)) continue;
    seen.add(file);
    if (problem) problems.push({ file, range: null, message: problem.message });
    const parsed = parseDispositions(text ?? "", RULE_CODES);
    const matched = matchDispositions(parsed.entries, stories, {
      nameOf: (path) => dispositionName(base, files.get(path) ?? path),
      // What stands in a folder that was not asked for is not missing.
      expects: (name) => roots.some(({ folder, only }) => only === null && isWithin(join(base, name), folder)),
    });
    for (const finding of matched.decided.keys()) decided.add(finding);
    // A hint is for whoever has the file open.
    const told = [...parsed.problems, ...matched.problems].filter(({ severity }) => severity !== "hint");
    for (const { range, message } of told) problems.push({ file, range, message });
  }
  const open = stories.map((story) =>
    withFindings(
      story,
      story.findings.filter((finding) => !decided.has(finding)),
    ),
  );
  return { stories: decided.size > 0 ? open : stories, decided: decided.size, problems };
}

const RULE_CODES = RULES.map(({ code }) => code);

/** The same story with other findings; what unfolds when it is asked for still does. */
function withFindings(story: StoryAnalysis, findings: readonly Finding[]): StoryAnalysis {
  if (findings.length === story.findings.length) return story;
  return {
    id: story.id,
    articles: story.articles,
    findings,
    get entities() {
      return story.entities;
    },
    get groups() {
      return story.groups;
    },
    get names() {
      return story.names;
    },
    get copies() {
      return story.copies;
    },
  };
}
