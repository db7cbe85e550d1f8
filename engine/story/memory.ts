import type { OffsetRange } from "../date/index.ts";
import type { Ground } from "./background.ts";
import type { Rarity } from "./bags/rarity.ts";
import { createVocabulary, type Vocabulary } from "./bags/vocabulary.ts";
import type { KnownMoments, Moment } from "./dates/moment.ts";
import type { DateModel } from "./dates/weights.ts";
import type { Comparison } from "./numbers/model.ts";
import type { KnownProfiles, Profile } from "./numbers/profile.ts";
import type { KnownPairs } from "./pairs.ts";
import type { ArticleAnalysis } from "./types.ts";

/**
 * What is known of a story from the comparison before, so that an edit costs what it changes. It speeds up and changes nothing: a comparison
 * without it gives the same. What it holds of an article is let go at the first comparison without it.
 */
export interface StoryMemory {
  readonly vocabulary: Vocabulary;
  grounds: ReadonlyMap<ArticleAnalysis, Ground>;
  rarity: Rarity | null;
  everywhere: ReadonlySet<string>;
  profiles: KnownProfiles | null;
  numbers: (KnownPairs<Profile> & { readonly model: Comparison }) | null;
  moments: KnownMoments;
  dates: (KnownPairs<Moment> & { readonly model: DateModel; readonly places: readonly OffsetRange[] }) | null;
  /** Folded names. */
  folded: ReadonlyMap<string, string>;
}

/** The memory of a story that was not compared before. */
export function createStoryMemory(): StoryMemory {
  return {
    vocabulary: createVocabulary(),
    grounds: new Map(),
    rarity: null,
    everywhere: new Set(),
    folded: new Map(),
    profiles: null,
    numbers: null,
    moments: new Map(),
    dates: null,
  };
}
