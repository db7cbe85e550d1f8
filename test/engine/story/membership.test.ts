import { describe, expect, test } from "vitest";
import { createMembership, type Membership } from "../../../engine/index.ts";
import type { AssignedStory, Signature, StoryPaths, WordWeights } from "../../../engine/story/types.ts";
import { workOf } from "../../work.ts";
import { groupSignatures } from "./plain-grouping.ts";

/** Pseudo-random whole numbers below a limit, the same for the same seed. */
function dice(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

/** Words given by number, and how often each comes. */
function weights(counts: ReadonlyMap<number, number>): WordWeights {
  const words = Uint32Array.from(counts.keys()).toSorted();
  const norm = Math.sqrt([...counts.values()].reduce((sum, count) => sum + count * count, 0));
  return { words, weights: Float32Array.from(words, (word) => (counts.get(word) ?? 0) / norm) };
}

/** What an article of one of many events says: mostly its names and nouns, some that all events share, some of its own. */
function signatureOf(path: string, roll: (limit: number) => number, events: number): Signature {
  const event = roll(events);
  const words = (own: number, most: number): WordWeights => {
    const counts = new Map<number, number>();
    for (let at = roll(most); at >= 0; at -= 1) {
      const word = roll(4) > 0 ? 1000 * (event + 1) + roll(own) : roll(3) > 0 ? roll(12) : 100_000 + roll(1000);
      counts.set(word, 1 + roll(4));
    }
    return weights(counts);
  };
  const published = roll(6) === 0 ? null : `2026-03-${String(1 + ((event * 5) % 17) + roll(3)).padStart(2, "0")}`;
  return { path, published, names: words(30, 44), nouns: words(20, 30) };
}

interface Shape {
  readonly files: number;
  readonly folders: number;
  readonly events: number;
}

/** What happens to a membership by chance: articles come, change and go, one by one or many at once; the settings say other things. */
function change(
  membership: Membership,
  articles: Map<string, Signature>,
  roll: (limit: number) => number,
  shape: Shape,
): AssignedStory[] | null {
  for (let times = roll(5) === 0 ? 12 : 1; times > 0; times -= 1) {
    const path = `${["", "a/", "b/", "b/c/", "d/", "e/", "f/", "g/"][roll(shape.folders)] ?? ""}${roll(shape.files)}.txt`;
    if (roll(6) === 0) {
      articles.delete(path);
      membership.delete(path);
    } else {
      const signature = signatureOf(path, roll, shape.events);
      articles.set(path, signature);
      membership.set(signature);
    }
  }
  if (roll(12) > 0) return null;
  const paths = [...articles.keys()];
  const some = (): string[] => Array.from({ length: roll(5) }, () => paths[roll(paths.length)] ?? "none.txt");
  const assigned = Array.from({ length: roll(3) }, (_, at) => ({ id: `story ${at}`, paths: [...some(), `${roll(9)}.txt`] }));
  membership.assign(assigned);
  return assigned;
}

function lines(stories: readonly StoryPaths[]): string[] {
  return stories.map(({ id, why, paths }) => `${id} (${why}): ${paths.join(" ")}`);
}

function inOrder(articles: ReadonlyMap<string, Signature>): Signature[] {
  return [...articles.values()].toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

describe("kept up to date, it is what comes of the same articles from nothing", () => {
  test.each<[string, Shape, number]>([
    ["few articles in many folders", { files: 3, folders: 8, events: 4 }, 70],
    ["some in some", { files: 12, folders: 8, events: 9 }, 70],
    ["one folder of several events", { files: 60, folders: 1, events: 6 }, 70],
    ["many of few events, so that a name is looked up in some of its articles only", { files: 60, folders: 2, events: 2 }, 70],
    ["many of many", { files: 90, folders: 6, events: 40 }, 70],
  ])("%s", (_, shape, steps) => {
    for (const seed of [1, 2]) {
      const roll = dice(seed);
      const [membership, articles] = [createMembership(), new Map<string, Signature>()];
      let [assigned, known]: [readonly AssignedStory[], readonly StoryPaths[]] = [[], []];
      for (let step = 0; step < steps; step += 1) {
        assigned = change(membership, articles, roll, shape) ?? assigned;
        const { stories, added, removed } = membership.update();
        expect(lines(stories)).toEqual(lines(groupSignatures(inOrder(articles), assigned)));
        const kept = known.filter((story) => !removed.includes(story));
        expect(stories.every((story) => kept.includes(story) !== added.includes(story))).toBe(true);
        expect(stories).toHaveLength(kept.length + added.length);
        expect(stories.every((story) => story.paths.every((path) => membership.storyOf(path) === story))).toBe(true);
        known = stories;
      }
    }
  });
});

function once(words: readonly number[]): WordWeights {
  return weights(new Map(words.map((word, at) => [word, 1 + (at % 3)])));
}

function range(from: number, length: number): number[] {
  return Array.from({ length }, (_, at) => from + at);
}

/** The article of one of four outlets, each in a folder of its own, on a story that has names of its own and some that others have. */
function articleOn(story: number, outlet: number, extra?: number): Signature {
  return {
    path: `outlet-${outlet}/${String(story).padStart(5, "0")}.txt`,
    published: `2026-0${1 + (story % 9)}-1${outlet}`,
    names: once([...range(1000 + story * 20, 20), story % 10, 900_000 + (extra ?? outlet)]),
    nouns: once([...range(1000 + story * 30, 30), ...range(0, 5)]),
  };
}

function manyStories(stories: number): Membership {
  const membership = createMembership();
  for (let story = 0; story < stories; story += 1) for (const outlet of [0, 1, 2, 3]) membership.set(articleOn(story, outlet));
  expect(membership.update().stories.map(({ paths }) => paths.length)).toEqual(Array.from({ length: stories }, () => 4));
  return membership;
}

test("an outlet's folder is no story, though each of its articles is somewhat like the one before", () => {
  const membership = createMembership();
  const set = (path: string, words: readonly number[]): void => {
    const all = weights(new Map(words.map((word) => [word, 1])));
    membership.set({ path, published: "2026-03-02", names: all, nouns: all });
  };
  // Nine words of forty in common; with the other outlet's articles thirty.
  for (const story of [0, 1, 2, 3, 4]) set(`courier/${story}.txt`, range(1000 + story * 31, 40));
  for (const story of [0, 2, 4]) set(`post/${story}.txt`, [...range(1000 + story * 31, 30), ...range(9000 + story * 10, 10)]);
  set("courier/other.txt", range(5000, 40));
  expect(lines(membership.update().stories)).toEqual([
    "courier/0.txt (content): courier/0.txt post/0.txt",
    "courier/1.txt (alone): courier/1.txt",
    "courier/2.txt (content): courier/2.txt post/2.txt",
    "courier/3.txt (alone): courier/3.txt",
    "courier/4.txt (content): courier/4.txt post/4.txt",
    "courier/other.txt (alone): courier/other.txt",
  ]);
});

describe("an edit", () => {
  test("that says nothing new changes nothing: the list and the stories are the same objects", () => {
    const membership = manyStories(5);
    const { stories } = membership.update();
    membership.set(articleOn(2, 1));
    expect(membership.update()).toEqual({ stories, added: [], removed: [] });
    expect(membership.update().stories).toBe(stories);
  });

  test("of a name leaves the stories as they are: the same objects", () => {
    const membership = manyStories(5);
    const { stories } = membership.update();
    membership.set(articleOn(2, 1, 77));
    const changes = membership.update();
    expect(changes.stories).toBe(stories);
    expect([changes.added, changes.removed]).toEqual([[], []]);
  });

  test("of an article that becomes another story's is told of both", () => {
    const membership = manyStories(5);
    membership.set({ ...articleOn(3, 1), path: articleOn(2, 1).path });
    const { added, removed } = membership.update();
    expect(removed.map(({ paths }) => paths.length)).toEqual([4, 4]);
    expect(added.map(({ paths }) => paths.length).toSorted((a, b) => a - b)).toEqual([3, 5]);
  });

  test("costs hardly more among ten times as many articles", () => {
    const [few, many] = [100, 1000].map((count) => {
      const membership = manyStories(count);
      return workOf(() => {
        for (let edit = 0; edit < 30; edit += 1) {
          membership.set(articleOn(edit % 15, edit % 4, edit));
          membership.update();
        }
      });
    });
    expect(many).toBeLessThan(3 * (few ?? 0));
    expect(few).toBeGreaterThan(0);
  });
});
