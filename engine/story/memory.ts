import type { IsoDay } from "../article/types.ts";
import type { OffsetRange } from "../date/index.ts";
import { createLinkMemory, type LinkMemory } from "../entity/index.ts";
import type { Ground } from "./background.ts";
import type { Rarity } from "./bags/rarity.ts";
import { createVocabulary, type Vocabulary } from "./bags/vocabulary.ts";
import type { KnownMoments, Moment } from "./dates/moment.ts";
import type { DateTopic } from "./dates/topic.ts";
import type { DateModel } from "./dates/weights.ts";
import type { Comparison } from "./numbers/model.ts";
import type { KnownProfiles, Profile } from "./numbers/profile.ts";
import type { KnownPairs } from "./pairs.ts";
import type { KnownStatuses, StatusProfile } from "./status/profile.ts";
import type { Likeness } from "./status/relate.ts";
import type { KnownTopics } from "./topics.ts";
import type { KnownRelations } from "./words/quote-groups.ts";
import type { QuoteMemory } from "./words/quoted-words.ts";
import type { ArticleAnalysis } from "./types.ts";

/**
 * What is known of a story from the comparison before, so that an edit costs what it changes. It speeds up and changes nothing: a comparison
 * without it gives the same. What it holds of an article is let go at the first comparison without it.
 */
export interface StoryMemory {
  readonly vocabulary: Vocabulary;
  readonly links: LinkMemory;
  /** The articles without a day of publication, with the story's day for theirs. */
  anchored: { readonly day: IsoDay | null; readonly articles: ReadonlyMap<ArticleAnalysis, ArticleAnalysis> };
  grounds: ReadonlyMap<ArticleAnalysis, Ground>;
  rarity: Rarity | null;
  everywhere: ReadonlySet<string>;
  profiles: KnownProfiles | null;
  numbers: (KnownPairs<Profile> & { readonly model: Comparison }) | null;
  topics: KnownTopics<Profile, string>;
  moments: KnownMoments;
  dateTopics: KnownTopics<Moment, DateTopic>;
  dates: (KnownPairs<Moment> & { readonly model: DateModel; readonly places: readonly OffsetRange[] }) | null;
  statuses: KnownStatuses | null;
  /** Pairs of status claims; each is worth the place of its likeness. */
  events: (KnownPairs<StatusProfile> & { readonly likenesses: readonly (Likeness | null)[] }) | null;
  quotes: QuoteMemory["quotes"];
  relations: KnownRelations;
  /** The words of names as they are written. */
  nameWords: ReadonlyMap<string, readonly string[]>;
  /** Folded names. */
  folded: ReadonlyMap<string, string>;
}

/** The memory of a story that was not compared before. */
export function createStoryMemory(): StoryMemory {
  return {
    vocabulary: createVocabulary(),
    links: createLinkMemory(),
    anchored: { day: null, articles: new Map() },
    grounds: new Map(),
    rarity: null,
    everywhere: new Set(),
    folded: new Map(),
    profiles: null,
    numbers: null,
    topics: new Map(),
    moments: new Map(),
    dateTopics: new Map(),
    dates: null,
    statuses: null,
    events: null,
    quotes: new Map(),
    relations: new Map(),
    nameWords: new Map(),
  };
}

/** The memories of the stories that were compared last. */
export interface StoryMemories {
  /** That of the story that some of these articles were in, or else a new one; it is kept, and others are let go where there are too many. */
  of(articles: readonly ArticleAnalysis[]): StoryMemory;
}

/** How many articles are remembered, in as many stories: what is remembered of one of a thousand words is some hundreds of kilobytes. */
const MOST_ARTICLES = 150;
/** Words that nobody uses any more are let go when a vocabulary has this many times those that are in use. */
const MOST_WORDS = 4;

/** Remembers the stories that were compared last: those that somebody is editing. */
export function createStoryMemories(): StoryMemories {
  let kept: { readonly articles: ReadonlySet<ArticleAnalysis>; readonly memory: StoryMemory }[] = [];
  return {
    of(articles) {
      const known = kept.find((one) => articles.some((article) => one.articles.has(article)));
      const memory = known && !isOverfull(known.memory) ? known.memory : createStoryMemory();
      const others = kept.filter((one) => one !== known);
      let room = MOST_ARTICLES - articles.length;
      kept = [{ articles: new Set(articles), memory }, ...others.filter((one) => (room -= one.articles.size) >= 0)];
      return memory;
    },
  };
}

function isOverfull({ vocabulary, rarity }: StoryMemory): boolean {
  return rarity !== null && vocabulary.size > MOST_WORDS * rarity.words + LEAST_WORDS;
}

/** A vocabulary of fewer words is small. */
const LEAST_WORDS = 20_000;
