import { EVENT_CLASS_OF } from "../../lexicon/event-classes.ts";
import { valueWords } from "./value-words.ts";
import { FEATURES } from "./features.ts";
import type { Profile } from "./profile.ts";
import type { Scorer, Stage } from "./score.ts";
import { commonest, sharedWords, surfaceName } from "./shared-words.ts";
import { relate } from "./values.ts";

type Feature = (typeof FEATURES)[number];

/** What an editor is told of some features, in the articles' own words; null where there are none to tell it in. */
interface Reason {
  readonly features: readonly Feature[];
  readonly tell: (profiles: readonly Profile[]) => string | null;
}

/** How many pairs of a group are looked at: cost stays linear in the size of a group. */
const MOST_PAIRS = 60;
/** What adds less than this to the score of a pair told nobody anything. */
const LEAST = 0.05;
const MOST_WORDS = 4;

const REASONS: readonly Reason[] = [
  { features: ["same head", "same class only", "telling noun"], tell: nounsOf },
  { features: ["shared noun"], tell: thingOf },
  { features: ["same event"], tell: eventOf },
  { features: ["same verb"], tell: verbOf },
  { features: ["same place"], tell: placeOf },
  {
    features: ["same past year"],
    tell: (profiles) =>
      labelled(
        "same year",
        commonest(profiles, ({ pastYears }) => pastYears),
      ),
  },
  { features: ["near words"], tell: (profiles) => labelled("same words near by", sharedWords(profiles).join(", ")) },
  { features: ["sentence words"], tell: () => "sentences alike" },
  { features: ["neighbour words"], tell: () => "sentences before and after alike" },
  { features: ["both lead"], tell: () => "in the first sentences of each" },
  { features: ["sole of its kind"], tell: () => "the only such figure of each" },
  { features: ["equal value", "unusual value", "same vague value", "near value"], tell: valueOf },
];

/** Why some claims are comparable: each feature that counted, by how much it counted in the pairs that the group stands on, most first. */
export function reasonsOf(profiles: readonly Profile[], scorer: Scorer, stage: Stage): string[] {
  const pairs = pairsOf(profiles, stage).map(([a, b]) => scorer.shares(a, b, stage));
  const told = REASONS.flatMap(({ features, tell }) => {
    const places = features.map((name) => FEATURES.indexOf(name));
    let counted = 0;
    for (const shares of pairs) counted += places.reduce((one, place) => one + (shares[place] ?? 0), 0);
    const share = counted / Math.max(1, pairs.length);
    const words = share >= LEAST ? tell(profiles) : null;
    return words === null ? [] : [{ words, share }];
  });
  return [...new Set(told.toSorted((a, b) => b.share - a.share).map(({ words }) => words))];
}

/** Pairs of two articles; of a dispute those whose values exclude each other. */
function pairsOf(profiles: readonly Profile[], stage: Stage): (readonly [Profile, Profile])[] {
  const pairs: (readonly [Profile, Profile])[] = [];
  for (const [index, a] of profiles.entries()) {
    for (let at = index + 1; at < profiles.length; at += 1) {
      const b = profiles[at] ?? a;
      if (a.articleIndex === b.articleIndex || (stage === "oppose") !== (relate(a.interval, b.interval) === "apart")) continue;
      pairs.push([a, b]);
      if (pairs.length >= MOST_PAIRS) return pairs;
    }
  }
  return pairs;
}

function nounsOf(profiles: readonly Profile[]): string | null {
  const heads = [...new Set(profiles.flatMap(({ claim }) => claim.quantity?.noun?.head.toLowerCase() ?? []))];
  return labelled("same noun", heads.slice(0, MOST_WORDS).join(", "));
}

/** What is measured; of a count the noun says it. */
function thingOf(profiles: readonly Profile[]): string | null {
  return profiles.some(({ claim }) => claim.kind === "count")
    ? null
    : labelled(
        "of the same",
        commonest(profiles, ({ nouns }) => nouns),
      );
}

function eventOf(profiles: readonly Profile[]): string | null {
  const event = commonest(profiles, ({ events }) => events);
  const verbs = new Set(profiles.flatMap((profile) => [...profile.verbs].filter((lemma) => EVENT_CLASS_OF.get(lemma) === event)));
  return event === null ? null : labelled("same event", [...verbs].slice(0, MOST_WORDS).join(", "));
}

/** A verb; one of an event's class is told as the event. */
function verbOf(profiles: readonly Profile[]): string | null {
  const verb = commonest(profiles, ({ verbs }) => verbs);
  return verb === null || EVENT_CLASS_OF.has(verb) ? null : labelled("same verb", verb);
}

function placeOf(profiles: readonly Profile[]): string | null {
  const place = commonest(profiles, ({ scope }) => scope) ?? commonest(profiles, ({ places }) => places);
  return place === null ? null : labelled("same place", surfaceName(profiles, place));
}

function valueOf(profiles: readonly Profile[]): string | null {
  const [first] = profiles;
  if (!first) return null;
  const same = profiles.every(({ interval }) => relate(interval, first.interval) === "equal");
  return same ? labelled("same value", valueWords(first.analysis.article, first.claim)) : "values that can both stand";
}

function labelled(label: string, words: string | number | null): string | null {
  return words === null || words === "" ? null : `${label}: ${words}`;
}
