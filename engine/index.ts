import { openArticle, readArticle, type OpenedArticle } from "./article/index.ts";
import type { Article, ArticleSource } from "./article/types.ts";
import { extractClaims } from "./claim/index.ts";
import { extractDates } from "./date/index.ts";
import { createNameTagger, linkEntities, tagMentions } from "./entity/index.ts";
import { runRules } from "./finding/index.ts";
import type { StoryAnalysis } from "./finding/types.ts";
import { extractQuantities } from "./quantity/index.ts";
import type { EngineSettings } from "./settings.ts";
import {
  anchorAgain,
  compareStory,
  createStoryMemories,
  createStoryMemory,
  fingerprintOf,
  groupStories,
  signatureOf,
} from "./story/index.ts";
import type { ArticleAnalysis, AssignedStory, StoryMembers } from "./story/types.ts";
import { createTokenizer } from "./text/index.ts";

export type { Article, ArticleField, ArticleProblem, ArticleSource, Block, BlockKind, IsoDay, Quotation } from "./article/types.ts";
export type { Attribution, Claim, ClaimKind } from "./claim/types.ts";
export type { DateExpression, DateInterval } from "./date/types.ts";
export type { Entity, EntityMention, EntityType, Mention } from "./entity/types.ts";
export type { Agreement, Finding, FindingSide, Severity, SourceMatrix, SourceMatrixRow, StoryAnalysis } from "./finding/types.ts";
export type { CountedNoun, Modifier, NormalizedValue, Quantity, QuantityKind } from "./quantity/types.ts";
export type {
  ArticleAnalysis,
  AssignedStory,
  ClaimGroup,
  ClaimRef,
  CopySet,
  GroupKind,
  Signature,
  StoryMembers,
  StoryPaths,
  Verdict,
} from "./story/types.ts";
export type { PartOfSpeech, Sentence, Span, Token } from "./text/types.ts";
export { decodeText, isBinary, looksLikeProse, openArticle, type OpenedArticle } from "./article/index.ts";
export { foldRows, RULES, sourceMatrix, type FoldedRow, type Rule } from "./finding/index.ts";
export {
  createPool,
  foldedAnalysis,
  foldedStory,
  isFolded,
  packAnalysis,
  packStory,
  storyDigest,
  unfolded,
  unfoldedStory,
  unpackAnalysis,
  unpackStory,
  type Pool,
} from "./pack/index.ts";
export { createMembership, findClaim, valueWords, type Membership, type StoryChanges } from "./story/index.ts";
export { DEFAULT_ENGINE_SETTINGS, type EngineSettings, type RuleSetting, type RuleSettings, type Sensitivity } from "./settings.ts";

/** What an engine is made of that it cannot read for itself. */
export interface EngineOptions {
  /** The weights of the name tagger, asked for once; null or absent: names are found by rules and lists alone. */
  readonly names?: () => Uint8Array | null;
  /** False where each story is compared once: nothing is then held to compare it again at less cost. */
  readonly remembers?: boolean;
}

/**
 * Analyses articles and stories. What it keeps between calls, the loaded models and what it knows of the stories compared last, changes no answer;
 * nothing in it throws on any text.
 */
export interface Engine {
  /** The parts of a text and its marks of an article: enough to tell whether it is one, at a fraction of the cost of an analysis. */
  readArticle(source: ArticleSource | OpenedArticle): Article;
  /** Everything about one article that follows from its text alone: to be cached by version of the text. */
  analyzeArticle(source: ArticleSource | Article): ArticleAnalysis;
  /** Which articles belong together: as assigned, else by folder, else by content. Every article is in exactly one story. */
  groupStories(articles: readonly ArticleAnalysis[], assigned?: readonly AssignedStory[]): readonly StoryMembers[];
  /** Entities, claim groups and findings across the articles of one story. */
  analyzeStory(articles: readonly ArticleAnalysis[], settings: EngineSettings, id?: string): StoryAnalysis;
}

/** The marks of an article that a text has; a small part of the cost of `readArticle`, since no word of it is looked at. */
export function articleEvidence(source: ArticleSource): Article["evidence"] {
  return openArticle(source).evidence;
}

/** Loads the models (about 0.3 s) and gives the one façade that servers and command lines use. */
export function createEngine(options: EngineOptions = {}): Engine {
  const tokenizer = createTokenizer();
  const tagger = createNameTagger(options.names?.() ?? null);
  const memories = options.remembers === false ? null : createStoryMemories();
  return {
    readArticle: (source) => ("read" in source ? source.read(tokenizer) : readArticle(source, tokenizer)),
    analyzeArticle(source) {
      const article = "tokens" in source ? source : readArticle(source, tokenizer);
      const dates = extractDates(article);
      const quantities = extractQuantities(article, dates);
      const mentions = tagMentions(article, tagger);
      const claims = extractClaims(article, quantities, dates, mentions);
      return { article, quantities, dates, mentions, claims, signature: signatureOf(article), fingerprint: fingerprintOf(article) };
    },
    groupStories: (articles, assigned = []) => groupStories(articles, assigned),
    analyzeStory(members, settings, id = "s1") {
      const memory = memories?.of(members) ?? createStoryMemory();
      const articles = anchorAgain(members, memory);
      const entities = linkEntities(articles, { aliases: settings.aliases, distinct: settings.distinct }, tagger.lists, memory.links);
      const { groups, names, copies } = compareStory(articles, entities, { sensitivity: settings.sensitivity, memory });
      const findings = runRules({ articles, entities, groups, names }, settings);
      return { id, articles, entities, groups, names, findings, copies };
    },
  };
}
