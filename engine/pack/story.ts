import type { Claim } from "../claim/types.ts";
import type { Entity } from "../entity/types.ts";
import type { Finding, StoryAnalysis } from "../finding/types.ts";
import { digestOf, type StoryDigest } from "../report/index.ts";
import { anchorToStory } from "../story/index.ts";
import type { ArticleAnalysis, ClaimGroup, CopySet } from "../story/types.ts";
import { hasFields, hasLists } from "./analysis.ts";
import { ByteReader, ByteWriter } from "./bytes.ts";
import { mostValues, opened, sealed, unlessDamaged } from "./envelope.ts";
import { foldedWith, unfolded } from "./folded.ts";
import type { Droppable, Pool } from "./pool.ts";
import { readGraph } from "./read-graph.ts";
import { writeGraph } from "./write-graph.ts";

/** What is at hand of every story: problems are made of it, and decisions are kept by its objects. */
type Head = Pick<StoryAnalysis, "id" | "findings">;
type Body = Omit<StoryAnalysis, keyof Head | "articles">;

/** A story's analysis as bytes, without its articles: the same for the same analysis. */
export function packStory(story: StoryAnalysis): Uint8Array {
  if (story instanceof FoldedStory) return story.bytes;
  const { id, findings, articles: _, ...body } = story;
  let values = 0;
  const sections = [{ id, findings }, body, digestOf(story)].map((part) => {
    const out = new ByteWriter();
    values += writeGraph(out, part);
    return out.finish();
  });
  return sealed("story", sections, values);
}

/**
 * The whole analysis of a story as plain objects, given its articles as they were before it was made: those without a day get the story's, as
 * then. Null where the bytes are not a whole, sound pack of this version. Never throws.
 */
export function unpackStory(bytes: Uint8Array, articles: readonly ArticleAnalysis[]): StoryAnalysis | null {
  const head = unpackHead(bytes);
  const body = head && unpackBody(bytes);
  return head && body && { ...head, articles: anchorToStory(articles.map(unfolded)), ...body };
}

/** A story of which the id, the articles and the findings are at hand, and the rest is unpacked when it is asked for. */
class FoldedStory implements StoryAnalysis, Droppable {
  readonly id: string;
  readonly findings: readonly Finding[];
  readonly articles: readonly ArticleAnalysis[];
  readonly #bytes: Uint8Array;
  readonly #pool: Pool;
  #body: Body | null = null;
  /** Small, and asked for of all stories together: once it was, it stays. */
  #digest: StoryDigest | null = null;

  constructor(bytes: Uint8Array, { id, findings }: Head, articles: readonly ArticleAnalysis[], pool: Pool) {
    this.id = id;
    this.findings = findings;
    this.articles = articles;
    this.#bytes = bytes;
    this.#pool = pool;
  }

  get bytes(): Uint8Array {
    return this.#bytes;
  }

  get digest(): StoryDigest {
    if (this.#digest) return this.#digest;
    const digest = unpackPart(this.#bytes, 2);
    this.#digest = isDigest(digest) ? digest : digestOf(this);
    return this.#digest;
  }

  get body(): Body {
    const body = (this.#body ??= unpackBody(this.#bytes) ?? { entities: [], groups: [], names: [], copies: [] });
    this.#pool.touch(this);
    return body;
  }

  drop(): void {
    this.#body = null;
  }

  get entities(): readonly Entity[] {
    return this.body.entities;
  }

  get groups(): readonly ClaimGroup[] {
    return this.body.groups;
  }

  get names(): readonly Claim[] {
    return this.body.names;
  }

  get copies(): readonly CopySet[] {
    return this.body.copies;
  }
}

/**
 * A story's analysis that keeps its pack, given its articles as they were before it was made, which may be folded and stay so. `id`, `articles` and
 * `findings` are the same objects for good; entities, groups, names and copies may be others, deeply equal, whenever they are asked for.
 * Null where the bytes are not a whole, sound pack of this version. The bytes are kept, not copied.
 */
export function foldedStory(bytes: Uint8Array, members: readonly ArticleAnalysis[], pool: Pool): StoryAnalysis | null {
  const head = unpackHead(bytes);
  if (!head) return null;
  const articles = anchorToStory(members, (analysis, change) => foldedWith(analysis, change, pool));
  return new FoldedStory(bytes, head, articles, pool);
}

/** What lists show of a story, without unfolding a folded one. */
export function storyDigest(story: StoryAnalysis): StoryDigest {
  return story instanceof FoldedStory ? story.digest : digestOf(story);
}

/** The whole analysis as plain objects, its articles too, whichever form it has. */
export function unfoldedStory(story: StoryAnalysis): StoryAnalysis {
  const articles = story.articles.map(unfolded);
  return story instanceof FoldedStory ? { id: story.id, articles, ...story.body, findings: story.findings } : { ...story, articles };
}

function unpackHead(bytes: Uint8Array): Head | null {
  const head = unpackPart(bytes, 0);
  return isHead(head) ? head : null;
}

function unpackBody(bytes: Uint8Array): Body | null {
  const body = unpackPart(bytes, 1);
  return isBody(body) ? body : null;
}

function unpackPart(bytes: Uint8Array, part: 0 | 1 | 2): unknown {
  const section = opened("story", bytes, 3)?.[part];
  return section && unlessDamaged(() => readGraph(new ByteReader(section), mostValues(bytes)));
}

function isHead(value: unknown): value is Head {
  return hasFields(value, ["id"]) && hasLists(value, ["findings"]);
}

function isDigest(value: unknown): value is StoryDigest {
  return hasFields(value, ["symbols"]) && hasLists(value, ["standings"]);
}

function isBody(value: unknown): value is Body {
  return hasLists(value, ["entities", "groups", "names", "copies"]);
}
