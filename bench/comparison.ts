// Compares claims of the annotated stories three ways: what a reader's own search would do, and what the engine does.
//   node bench/comparison.ts [--stories ../shared/stories]
import { readGoldStories, scoreGrouping, sumTallies, tallyWords, type GoldStory } from "./gold-stories.ts";
import { compareStory, relate, type Grouping } from "../engine/story/index.ts";
import { likeness } from "../engine/story/numbers/bags.ts";
import { profilesOf, type Profile } from "../engine/story/numbers/profile.ts";

/** A way to group a story's claims. */
interface Method {
  readonly name: string;
  readonly group: (story: GoldStory) => Grouping;
}

const METHODS: readonly Method[] = [
  {
    name: "same noun, two shared words",
    group: (story) => byPairs(story, (a, b) => a.head !== null && a.head === b.head && sharedWords(a, b) >= 2),
  },
  {
    name: "most similar sentence",
    group: (story) => byPairs(story, (a, b) => a.head === b.head && likeness(a.sentence, b.sentence) >= 0.4),
  },
  { name: "Second Source", group: (story) => compareStory(story.articles, story.entities) },
];

const at = process.argv.indexOf("--stories");
const stories = readGoldStories(at < 0 ? "../shared/stories" : (process.argv[at + 1] ?? ""));
for (const { name, group } of METHODS) {
  const started = performance.now();
  const groupings = stories.map((story) => ({ story, grouping: group(story) }));
  const spent = performance.now() - started;
  const tally = sumTallies(groupings.map(({ story, grouping }) => scoreGrouping(story, grouping)));
  console.log(`${name.padEnd(28)} ${tallyWords(tally)}, ${Math.round(spent)} ms`);
}

/** Every pair that a test holds for, as a group of two. */
function byPairs({ articles, entities }: GoldStory, test: (a: Profile, b: Profile) => boolean): Grouping {
  const profiles = profilesOf(articles, entities);
  const groups = profiles.flatMap((a, index) =>
    profiles
      .slice(index + 1)
      .filter((b) => a.articleIndex !== b.articleIndex && a.dimension === b.dimension && test(a, b))
      .map((b) => ({
        id: "",
        kind: a.dimension === "date" ? ("date" as const) : ("quantity" as const),
        topic: "",
        claims: [a.ref, b.ref],
        verdict: relate(a.interval, b.interval) === "apart" ? ("disagree" as const) : ("agree" as const),
        update: false,
        confidence: 1,
        why: [],
      })),
  );
  return { groups, names: [] };
}

function sharedWords(a: Profile, b: Profile): number {
  return [...a.sentence.keys()].filter((word) => b.sentence.has(word)).length;
}
