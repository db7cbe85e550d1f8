import * as fc from "fast-check";
import type { ArticleAnalysis } from "../../engine/story/types.ts";
import { createMembership } from "../../engine/story/index.ts";
import { groupSignatures } from "../engine/story/plain-grouping.ts";
import { want } from "./checks.ts";
import { EVERY_RULE, said, type Lab } from "./properties.ts";
import { difference } from "./same.ts";
import { hostileTexts, newsTexts } from "./texts.ts";

/** An article that gets another text; null: that goes. */
export interface Edit {
  readonly path: string;
  readonly text: string | null;
}

const PATHS = ["flood/a.txt", "flood/b.txt", "flood/c.txt", "storm/d.txt", "storm/e.txt", "f.txt", "__proto__"];

/** A folder of articles as it is worked on. */
export const hostileEdits: fc.Arbitrary<readonly Edit[]> = fc.array(
  fc.record({
    path: fc.constantFrom(...PATHS),
    text: fc.oneof(
      { weight: 4, arbitrary: hostileTexts },
      { weight: 4, arbitrary: newsTexts },
      { weight: 1, arbitrary: fc.constant(null) },
    ),
  }),
  { minLength: 1, maxLength: 14, size: "max" },
);

/** Follows edits with what remembers the state before each, and compares with what begins anew. Throws where they differ. */
export function checkEdits(lab: Lab, edits: readonly Edit[]): void {
  const membership = createMembership();
  const articles = new Map<string, ArticleAnalysis>();
  for (const { path, text } of edits) {
    if (text === null) {
      articles.delete(path);
      membership.delete(path);
    } else {
      lab.texts++;
      lab.characters += text.length;
      const analysis = lab.engine.analyzeArticle({ path, text });
      articles.set(path, analysis);
      membership.set(analysis.signature);
    }
    const all = [...articles.keys()].toSorted().flatMap((known) => articles.get(known) ?? []);
    const { stories } = membership.update();
    const plain = groupSignatures(
      all.map(({ signature }) => signature),
      [],
    );
    const moved = difference(stories, plain);
    want(moved === null, () => `articles belong together otherwise than if they were grouped anew: ${moved}`);
    const found = difference(said(lab.engine.analyzeStory(all, EVERY_RULE)), said(lab.rooms.compare(all, EVERY_RULE)));
    want(found === null, () => `a story that was edited is compared otherwise than a new one: ${found}`);
  }
}
