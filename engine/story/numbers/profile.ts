import type { Background, Ground } from "../background.ts";
import { EMPTY, type Bag } from "../bags/bag.ts";
import { foldNoun } from "../bags/fold.ts";
import { weighedNear } from "../bags/rarity.ts";
import { coresOf, type ProfileCore } from "./core.ts";
import { pastYearsOf } from "./when.ts";
import { bearerOf, rankedOf, settingOf } from "./where.ts";

/** A numeric claim made ready for comparison: its slots as sets and bags over words folded by synonym and event class. */
export interface Profile extends ProfileCore {
  readonly core: ProfileCore;
  readonly articleIndex: number;
  /** How telling the head is, from 0 to 1: "couple" is, "people" is not. */
  readonly headRarity: number;
  /** What the value is of, most of it folded nouns. */
  readonly nouns: ReadonlySet<string>;
  /** Words near by, weighted by nearness and rarity in the story. */
  readonly near: Bag;
  /** Those of its sentence, and of the sentences on either side. */
  readonly sentence: Bag;
  readonly around: Bag;
  readonly places: ReadonlySet<string>;
  /** The places where it happened. */
  readonly located: ReadonlySet<string>;
  /** The places that narrow it down: those that most articles do not name. */
  readonly scope: ReadonlySet<string>;
  /** Places that a reader has in mind there: of the sentences around and of the article's lead. */
  readonly setting: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  /** What each of the article's mentions names, folded: the index is the mention's. */
  readonly mentionNames: readonly string[];
  /** Who or what does the deed, folded: heads of its subject, and the names in it. */
  readonly doers: ReadonlySet<string>;
  /** Years before the story's own that date it. */
  readonly pastYears: ReadonlySet<number>;
  /** What a distance is measured from; whose age it is; what is ranked. */
  readonly anchors: ReadonlySet<string>;
}

/** What is remembered of a story's profiles. */
export interface KnownProfiles {
  readonly year: number | null;
  readonly everywhere: ReadonlySet<string>;
  /** By article its ground and its profiles. */
  readonly articles: ReadonlyMap<unknown, { readonly ground: Ground; readonly profiles: readonly Profile[] }>;
}

/** A word of one sentence in a hundred and fifty is as telling as can be. */
const MOST_RARE = 5;

/**
 * The profiles of all numeric claims of a story, in order of article and place: the same objects as before where nothing of them is another.
 * Linear in the length of the articles.
 */
export function profilesOf(background: Background): Profile[] {
  const { grounds, year, everywhere, memory } = background;
  const before = memory.profiles;
  const isSameStory = before !== null && before.year === year && before.everywhere === everywhere;
  const articles = grounds.map((ground) => {
    const known = before?.articles.get(ground.analysis);
    const cores = known?.profiles.map(({ core }) => core) ?? coresOf(ground.analysis, ground.words, memory.vocabulary);
    const isSame = isSameStory && known?.ground.names === ground.names && known.ground.index === ground.index;
    const profiles = cores.map((core, at) => profileOf(background, ground, core, known?.profiles[at], isSame));
    return { ground, profiles };
  });
  memory.profiles = { year, everywhere, articles: new Map(articles.map((one) => [one.ground.analysis, one])) };
  return articles.flatMap(({ profiles }) => profiles);
}

/** The profile of a claim; the one `before` where its words weigh what they did and, as `isSame` says, all else is as it was. */
function profileOf(
  { rarity, year, everywhere }: Background,
  ground: Ground,
  core: ProfileCore,
  before: Profile | undefined,
  isSame: boolean,
): Profile {
  const { claim } = core;
  const near = weighedNear(core.nearBy, rarity, before?.near);
  const sentence = ground.sentences[claim.sentence] ?? EMPTY;
  const around = ground.around[claim.sentence] ?? EMPTY;
  const headRarity = core.headWord < 0 ? 0 : Math.min(1, (rarity.of[core.headWord] || MOST_RARE) / MOST_RARE);
  const weighsSame = before?.near === near && before.sentence === sentence && before.around === around && before.headRarity === headRarity;
  if (isSame && weighsSame) return before;
  if (isSame && before) return { ...before, near, sentence, around, headRarity };
  const fold = (index: number): string => ground.names[index] ?? "";
  const anchors = anchorsOf(core, ground);
  const located = core.locating.map(fold);
  return {
    ...core,
    core,
    articleIndex: ground.index,
    headRarity,
    nouns: claim.kind === "age" ? new Set([...core.things, ...anchors]) : core.things,
    near,
    sentence,
    around,
    places: new Set(core.placed.map(fold)),
    located: new Set(located),
    scope: new Set(located.filter((place) => !everywhere.has(place))),
    setting: settingOf(ground.analysis, claim, ground.leadNames, ground.names),
    names: new Set(claim.participants.map(fold)),
    mentionNames: ground.names,
    doers: new Set([...claim.agents.heads.map(foldNoun), ...claim.agents.mentions.map(fold)]),
    pastYears: pastYearsOf(ground.analysis, claim, year, core.lead),
    anchors,
  };
}

function anchorsOf({ claim, analysis, measuredFrom }: ProfileCore, { names }: Ground): ReadonlySet<string> {
  if (claim.kind === "distance") return measuredFrom;
  const whose = claim.kind === "age" ? bearerOf : claim.kind === "rank" ? rankedOf : null;
  const bearer = whose?.(analysis, claim, names) ?? null;
  return new Set(bearer === null ? [] : [bearer]);
}
