import { readArticle } from "../../engine/article/index.ts";
import type { Article, ArticleSource } from "../../engine/article/types.ts";
import { extractClaims } from "../../engine/claim/index.ts";
import { extractDates } from "../../engine/date/index.ts";
import { createNameTagger, linkEntities, tagMentions } from "../../engine/entity/index.ts";
import { runRules, sourceMatrix } from "../../engine/finding/index.ts";
import type { StoryAnalysis } from "../../engine/finding/types.ts";
import { extractQuantities } from "../../engine/quantity/index.ts";
import {
  githubReport,
  markdownReport,
  sarifReport,
  serializeReport,
  storyQuestions,
  storyStandings,
  textReport,
  toJsonReport,
} from "../../engine/report/index.ts";
import type { CheckedStories } from "../../engine/report/types.ts";
import type { EngineSettings } from "../../engine/settings.ts";
import { anchorToStory, compareStory, fingerprintOf, groupStories, signatureOf } from "../../engine/story/index.ts";
import type { ArticleAnalysis } from "../../engine/story/types.ts";
import { createTokenizer } from "../../engine/text/index.ts";
import type { TokenizedText } from "../../engine/text/types.ts";

/** The engine's rooms, in order of their imports, and the whole of them. */
export const ROOMS = ["text", "article", "date", "quantity", "entity", "claim", "story", "finding", "report"] as const;
export type Room = (typeof ROOMS)[number];

/** Does what one room does; whoever measures or counts does it around it. */
export type Around = <Result>(room: Room, work: () => Result) => Result;

const plainly: Around = (_, work) => work();

/** The rooms one by one, each on what the ones before it made. */
export interface Rooms {
  tokenize(text: string, around?: Around): TokenizedText;
  analyze(source: ArticleSource, around?: Around): ArticleAnalysis;
  compare(articles: readonly ArticleAnalysis[], settings: EngineSettings, around?: Around): StoryAnalysis;
}

/** Builds the rooms as the façade does; `weights` are those of the name tagger. */
export function createRooms(weights: Uint8Array | null): Rooms {
  const tokenizer = createTokenizer();
  const tagger = createNameTagger(weights);
  return {
    tokenize: (text, around = plainly) => around("text", () => tokenizer.tokenize(text)),
    analyze(source, around = plainly) {
      const article: Article = around("article", () => readArticle(source, tokenizer));
      const dates = around("date", () => extractDates(article));
      const quantities = around("quantity", () => extractQuantities(article, dates));
      const mentions = around("entity", () => tagMentions(article, tagger));
      const claims = around("claim", () => extractClaims(article, quantities, dates, mentions));
      const marks = around("story", () => ({ signature: signatureOf(article), fingerprint: fingerprintOf(article) }));
      return { article, quantities, dates, mentions, claims, ...marks };
    },
    compare(members, settings, around = plainly) {
      const articles = around("story", () => anchorToStory(members));
      const entities = around("entity", () => linkEntities(articles, settings, tagger.lists));
      const { groups, names, copies } = around("story", () => compareStory(articles, entities, { sensitivity: settings.sensitivity }));
      const findings = around("finding", () => runRules({ articles, entities, groups, names }, settings));
      return { id: "s1", articles, entities, groups, names, findings, copies };
    },
  };
}

/** Everything that is made of a story: hovers' tables and every report. Gives the reports' texts, by name. */
export function report(story: StoryAnalysis, around: Around = plainly): ReadonlyMap<string, string> {
  around("finding", () => {
    for (const { claims, article } of story.groups.flatMap((group) =>
      group.claims.slice(0, 2).map((ref) => ({ claims: [ref.claim], article: ref.article })),
    )) {
      for (const claim of claims) sourceMatrix(story, article, claim);
    }
  });
  const files = new Map(story.articles.map(({ article }) => [article.path, article.path]));
  const checked: CheckedStories = { stories: [story], files, problems: [], version: "0.0.0", decided: 0 };
  const style = { bold: same, dim: same, red: same, yellow: same, blue: same, green: same };
  return around("report", () => {
    storyQuestions(story);
    storyStandings(story);
    return new Map([
      ["json", [...serializeReport(toJsonReport([story]))].join("")],
      ["text", [...textReport(checked, { style, width: 100 })].join("")],
      ["markdown", [...markdownReport(checked)].join("")],
      ["github", [...githubReport(checked)].join("")],
      ["sarif", sarifReport(checked)],
    ]);
  });
}

function same(text: string): string {
  return text;
}

/** Which of the articles belong together. */
export function group(articles: readonly ArticleAnalysis[], around: Around = plainly): ReturnType<typeof groupStories> {
  return around("story", () => groupStories(articles));
}
