import type { Article, Quotation } from "../article/types.ts";
import type { Claim } from "../claim/types.ts";
import type { DateExpression } from "../date/types.ts";
import type { Mention } from "../entity/types.ts";
import type { Quantity } from "../quantity/types.ts";
import { fingerprintOf, signatureOf } from "../story/index.ts";
import type { ArticleAnalysis, Signature } from "../story/types.ts";
import type { Sentence, Span, Token } from "../text/types.ts";
import { openAnalysis, packPlain, type LightArticle, type PackedParts } from "./analysis.ts";
import { Kept, type Pool } from "./pool.ts";

/** Where the parts of a folded analysis come from. */
interface Source {
  /** Null where it is not what any bytes say, but follows from others. */
  readonly bytes: Uint8Array | null;
  readonly text: () => string;
  readonly whole: () => ArticleAnalysis;
}

/** An analysis of which little is at hand and the rest is unfolded when it is asked for. */
class FoldedAnalysis implements Required<ArticleAnalysis> {
  readonly article: Article;
  readonly #bytes: Uint8Array | null;
  readonly #signature: Signature | null;
  readonly #text: Kept<string>;
  readonly #whole: Kept<ArticleAnalysis>;

  constructor(source: Source, light: LightArticle, signature: Signature | null, pool: Pool) {
    this.article = new FoldedArticle(light, this);
    this.#bytes = source.bytes;
    this.#signature = signature;
    this.#text = new Kept(source.text, pool);
    this.#whole = new Kept(source.whole, pool);
  }

  get bytes(): Uint8Array {
    return this.#bytes ?? packPlain(this.whole);
  }

  /** Everything as plain objects, for as long as the pool keeps them. */
  get whole(): ArticleAnalysis {
    return this.#whole.value;
  }

  get text(): string {
    return this.#text.value;
  }

  get signature(): Signature {
    return this.#signature ?? signatureOf(this.whole.article);
  }

  get fingerprint(): NonNullable<ArticleAnalysis["fingerprint"]> {
    const { fingerprint, article } = this.whole;
    return fingerprint ?? fingerprintOf(article);
  }

  get quantities(): readonly Quantity[] {
    return this.whole.quantities;
  }

  get dates(): readonly DateExpression[] {
    return this.whole.dates;
  }

  get mentions(): readonly Mention[] {
    return this.whole.mentions;
  }

  get claims(): readonly Claim[] {
    return this.whole.claims;
  }
}

class FoldedArticle implements Article {
  readonly path: Article["path"];
  readonly outlet: Article["outlet"];
  readonly outletLabel: Article["outletLabel"];
  readonly published: Article["published"];
  readonly headline: Article["headline"];
  readonly author: Article["author"];
  readonly url: Article["url"];
  readonly provenance: Article["provenance"];
  readonly evidence: Article["evidence"];
  readonly problems: Article["problems"];
  readonly #analysis: FoldedAnalysis;

  constructor(light: LightArticle, analysis: FoldedAnalysis) {
    this.path = light.path;
    this.outlet = light.outlet;
    this.outletLabel = light.outletLabel;
    this.published = light.published;
    this.headline = light.headline;
    this.author = light.author;
    this.url = light.url;
    this.provenance = light.provenance;
    this.evidence = light.evidence;
    this.problems = light.problems;
    this.#analysis = analysis;
  }

  /** Read without all else: what shows words needs no more. */
  get text(): string {
    return this.#analysis.text;
  }

  get datelinePlaces(): readonly Span[] {
    return this.#analysis.whole.article.datelinePlaces;
  }

  get blocks(): Article["blocks"] {
    return this.#analysis.whole.article.blocks;
  }

  get tokens(): readonly Token[] {
    return this.#analysis.whole.article.tokens;
  }

  get sentences(): readonly Sentence[] {
    return this.#analysis.whole.article.sentences;
  }

  get quotations(): readonly Quotation[] {
    return this.#analysis.whole.article.quotations;
  }
}

/**
 * An analysis that keeps its pack and little more: paths, fields, problems and signature are read now, all else when it is asked for, and dropped
 * when `pool` has kept others since. It is one object for good, but what it gives may be other objects, deeply equal, the next time; so a loop
 * asks for a list once, and whoever compares objects or needs speed takes `unfolded`. Null where the bytes are not a whole, sound pack of
 * this version. The bytes are kept, not copied.
 */
export function foldedAnalysis(bytes: Uint8Array, pool: Pool): ArticleAnalysis | null {
  const parts = openAnalysis(bytes);
  if (!parts) return null;
  const whole = (): ArticleAnalysis => parts.whole() ?? blank(parts);
  return new FoldedAnalysis({ bytes, text: parts.text, whole }, parts.light, parts.signature, pool);
}

/** A folded analysis with a change made to all of it whenever it is unfolded; the change leaves the article as it is. */
export function foldedWith(analysis: ArticleAnalysis, change: (whole: ArticleAnalysis) => ArticleAnalysis, pool: Pool): ArticleAnalysis {
  if (!(analysis instanceof FoldedAnalysis)) return change(analysis);
  const source = { bytes: null, text: () => analysis.text, whole: () => change(analysis.whole) };
  return new FoldedAnalysis(source, analysis.article, analysis.signature, pool);
}

/** The whole analysis as plain objects, whichever form it has: what the engine works on. */
export function unfolded(analysis: ArticleAnalysis): ArticleAnalysis {
  return analysis instanceof FoldedAnalysis ? analysis.whole : analysis;
}

/** An analysis as bytes, for `unpackAnalysis`; of a folded one those that it keeps, without any work. */
export function packAnalysis(analysis: ArticleAnalysis): Uint8Array {
  return analysis instanceof FoldedAnalysis ? analysis.bytes : packPlain(analysis);
}

/** The whole analysis as plain objects of its own; null where the bytes are not a whole, sound pack of this version. Never throws. */
export function unpackAnalysis(bytes: Uint8Array): ArticleAnalysis | null {
  return openAnalysis(bytes)?.whole() ?? null;
}

/** What stands in for a pack that only claims to be sound: an article in which nothing was found. */
function blank({ light, text }: PackedParts): ArticleAnalysis {
  const article = { ...light, text: text(), datelinePlaces: [], blocks: [], tokens: [], sentences: [], quotations: [] };
  return { article, quantities: [], dates: [], mentions: [], claims: [] };
}
