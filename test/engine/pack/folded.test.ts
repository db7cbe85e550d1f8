import { describe, expect, test } from "vitest";
import {
  createPool,
  foldedAnalysis,
  foldedStory,
  packAnalysis,
  packStory,
  storyDigest,
  unfolded,
  unfoldedStory,
  type ArticleAnalysis,
  type Pool,
} from "../../../engine/index.ts";
import { analysisOf, field, smallStory, storyOf } from "./support.ts";

function fold(analysis: ArticleAnalysis, pool: Pool): ArticleAnalysis {
  const folded = foldedAnalysis(packAnalysis(analysis), pool);
  if (!folded) throw new Error("The pack is sound.");
  return folded;
}

const texts = ["Two people died in Dornum on Monday.", "Three people died in Dornum on Monday.", "Four people died in Dornum on Monday."];
const plain = texts.map((text, at) => analysisOf(`---\noutlet: Alpha\npublished: some day\n---\n\n${text}\n`, `${at}.txt`));
const [first = analysisOf(""), second = analysisOf(""), third = analysisOf("")] = plain;

describe("a folded analysis", () => {
  test("gives all that the plain one has", () => {
    const folded = fold(first, createPool(2));
    for (const [key, value] of Object.entries(first)) if (key !== "article") expect([key, field(folded, key)]).toEqual([key, value]);
    for (const [key, value] of Object.entries(first.article)) {
      expect([key, field(folded.article, key)]).toEqual([key, value]);
    }
    expect(unfolded(folded)).toStrictEqual(first);
  });

  test("tells what is asked of every article without being unfolded", () => {
    const pool = createPool(2);
    const { article, signature } = fold(first, pool);
    const { path, outlet, outletLabel, published, headline, author, url, provenance, evidence, problems } = article;
    expect({ path, outlet, outletLabel, published, headline, author, url, provenance, evidence, problems }).toEqual(
      Object.fromEntries(
        Object.entries(first.article).filter(
          ([key]) => !["text", "tokens", "sentences", "blocks", "quotations", "datelinePlaces"].includes(key),
        ),
      ),
    );
    expect(signature).toEqual(first.signature);
    expect(article.problems.length).toBeGreaterThan(0);
    expect(pool.size).toBe(0);
  });

  test("gives the same objects while the pool keeps them, and equal ones after", () => {
    const pool = createPool(2);
    const [a, b, c] = [fold(first, pool), fold(second, pool), fold(third, pool)];
    const { claims } = a;
    const { article } = a;
    expect(b.claims).toEqual(second.claims);
    expect(a.claims).toBe(claims);
    expect(a.quantities[0]).toBe(claims.find(({ quantity }) => quantity !== null)?.quantity);
    // Three are one too many: the one that was not asked for longest goes.
    expect(c.claims).toEqual(third.claims);
    expect(pool.size).toBe(2);
    expect(a.claims).toBe(claims);
    expect(b.claims).toEqual(second.claims);
    expect(c.claims).toEqual(third.claims);
    expect(a.claims).not.toBe(claims);
    expect(a.claims).toEqual(claims);
    expect(a.article).toBe(article);
  });

  test("gives the parts of its whole, whichever is asked for first", () => {
    const [a, b] = [fold(first, createPool(4)), fold(first, createPool(4))];
    const { claims } = a;
    const { blocks } = a.article;
    const whole = unfolded(a);
    expect([whole.claims, whole.article.blocks, whole.article.tokens]).toEqual([first.claims, first.article.blocks, first.article.tokens]);
    expect(whole.claims).toBe(claims);
    expect(whole.article.blocks).toBe(blocks);
    expect(a.article.tokens).toBe(whole.article.tokens);
    expect(unfolded(b).claims).toBe(b.claims);
    expect(unfolded(b)).toBe(unfolded(b));
  });

  test("gives its text without all else", () => {
    const pool = createPool(1);
    const a = fold(first, pool);
    expect(a.article.text).toBe(first.article.text);
    expect(a.article.text).toBe(unfolded(a).article.text);
  });

  test("gives its own bytes", () => {
    const bytes = packAnalysis(first);
    const folded = foldedAnalysis(bytes, createPool(1));
    expect(folded && packAnalysis(folded)).toBe(bytes);
  });

  test.each(["fingerprint", "claims"])("is one in which nothing was found where its pack has no %s", (what) => {
    const bare = { ...first };
    Reflect.deleteProperty(bare, what);
    const folded = fold(bare, createPool(1));
    expect(folded.article.text).toBe(first.article.text);
    expect(folded.signature).toEqual(first.signature);
    expect([folded.claims, folded.fingerprint, unfolded(folded).article.tokens]).toEqual([[], new Uint32Array(), first.article.tokens]);
  });

  test("a pool keeps one at least", () => {
    const pool = createPool(0);
    const [a, b] = [fold(first, pool), fold(second, pool)];
    const { claims } = a;
    expect(a.claims).toBe(claims);
    expect(b.claims).toEqual(second.claims);
    expect(pool.size).toBe(1);
  });

  test("a plain one is its own whole", () => {
    expect(unfolded(first)).toBe(first);
  });
});

describe("a folded story", () => {
  const { members, story } = smallStory();

  test("is at hand but for what its articles name and how they compare", () => {
    const pool = createPool(4);
    const folded = foldedStory(
      packStory(story),
      members.map((member) => fold(member, pool)),
      pool,
    );
    expect(folded?.id).toBe("s1");
    expect(folded?.findings).toEqual(story.findings);
    expect(folded?.findings.length).toBeGreaterThan(0);
    expect(folded?.findings).toBe(folded?.findings);
    expect(folded?.articles.map(({ article }) => article.path)).toEqual(["a.txt", "b.txt"]);
    expect(pool.size).toBe(0);
    expect(folded?.groups).toEqual(story.groups);
    expect(folded?.groups).toBe(folded?.groups);
    expect(folded?.entities).toEqual(story.entities);
    expect(folded?.names).toEqual(story.names);
    expect(folded?.copies).toEqual(story.copies);
    expect(pool.size).toBe(1);
  });

  test("is summed up without being unfolded", () => {
    const pool = createPool(4);
    const folded = foldedStory(
      packStory(story),
      members.map((member) => fold(member, pool)),
      pool,
    );
    expect(folded && storyDigest(folded)).toEqual(storyDigest(story));
    expect(storyDigest(story).symbols).toContain("Dornum");
    expect(pool.size).toBe(0);
  });

  test("keeps its members as they are but for one without a day, which takes the story's", () => {
    const pool = createPool(4);
    const [a = first, b = second] = members.map((member) => fold(member, pool));
    const folded = foldedStory(packStory(story), [a, b], pool);
    expect(folded?.articles[0]).toBe(a);
    expect(folded?.articles[1]?.article.published).toBeNull();
    expect(folded?.articles[1]?.article.text).toBe(b.article.text);
    expect(b.dates[0]?.value).toBeNull();
    expect(folded?.articles[1]?.dates[0]?.value).toEqual({ low: "2026-03-02", high: "2026-03-02" });
    expect(folded?.articles[1]?.claims).toEqual(story.articles[1]?.claims);
  });

  test("unfolds to what was packed, however small the pool", () => {
    const pool = createPool(1);
    const folded = foldedStory(
      packStory(story),
      members.map((member) => fold(member, pool)),
      pool,
    );
    expect(folded && unfoldedStory(folded)).toStrictEqual(story);
    expect(folded && packStory(folded)).toEqual(packStory(story));
    expect(unfoldedStory(story)).toStrictEqual(story);
  });

  test("compares as its plain articles do", () => {
    const pool = createPool(1);
    expect(storyOf(members.map((member) => unfolded(fold(member, pool))))).toStrictEqual(story);
  });
});
