import type { Article, Quotation } from "../article/types.ts";
import type { Claim } from "../claim/types.ts";
import type { DateExpression } from "../date/types.ts";
import type { Mention } from "../entity/types.ts";
import type { Quantity } from "../quantity/types.ts";
import type { ArticleAnalysis, Signature } from "../story/types.ts";
import type { Sentence, Span, Token } from "../text/types.ts";
import { packPlain, readHead, unpackPart, unpackText, unpackTokens, withTokens, type LightArticle, type PackHead } from "./analysis.ts";
import type { Droppable, Pool } from "./pool.ts";

/** An analysis of which little is at hand; the rest is made when it is asked for, and dropped when the pool says so. */
abstract class FoldedAnalysis implements ArticleAnalysis, Droppable {
  readonly article: Article;
  readonly signature: Signature;
  readonly #pool: Pool;
  #text: string | null = null;
  #part: ArticleAnalysis | null = null;
  #whole: ArticleAnalysis | null = null;

  constructor(light: LightArticle, signature: Signature, pool: Pool) {
    this.article = new FoldedArticle(light, this);
    this.signature = signature;
    this.#pool = pool;
  }

  abstract get bytes(): Uint8Array;
  protected abstract makeText(): string;
  protected abstract makePart(): ArticleAnalysis;
  protected abstract makeTokens(text: string): readonly Token[];

  /** Everything as plain objects, for as long as the pool keeps them. */
  get whole(): ArticleAnalysis {
    const { part } = this;
    return (this.#whole ??= withTokens(part, this.makeTokens(part.article.text)));
  }

  /** Everything but tokens, which are half of it; the same objects as in the whole. */
  get part(): ArticleAnalysis {
    const part = (this.#part ??= this.makePart());
    this.#text = part.article.text;
    this.#pool.touch(this);
    return part;
  }

  get text(): string {
    const text = (this.#text ??= this.makeText());
    this.#pool.touch(this);
    return text;
  }

  drop(): void {
    this.#text = null;
    this.#part = null;
    this.#whole = null;
  }

  get fingerprint(): Uint32Array {
    return this.part.fingerprint;
  }

  get quantities(): readonly Quantity[] {
    return this.part.quantities;
  }

  get dates(): readonly DateExpression[] {
    return this.part.dates;
  }

  get mentions(): readonly Mention[] {
    return this.part.mentions;
  }

  get claims(): readonly Claim[] {
    return this.part.claims;
  }
}

/** One that a pack is kept of. */
class PackedAnalysis extends FoldedAnalysis {
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array, { light, signature }: PackHead, pool: Pool) {
    super(light, signature, pool);
    this.#bytes = bytes;
  }

  override get bytes(): Uint8Array {
    return this.#bytes;
  }

  protected override makeText(): string {
    return unpackText(this.#bytes) ?? "";
  }

  protected override makePart(): ArticleAnalysis {
    return unpackPart(this.#bytes) ?? blank(this.article, this.signature, this.makeText());
  }

  protected override makeTokens(text: string): readonly Token[] {
    return unpackTokens(this.#bytes, text) ?? [];
  }
}

/** One that follows from another, of which it keeps the article. */
class ChangedAnalysis extends FoldedAnalysis {
  readonly #base: FoldedAnalysis;
  readonly #change: Change;

  constructor(base: FoldedAnalysis, change: Change, pool: Pool) {
    super(base.article, base.signature, pool);
    this.#base = base;
    this.#change = change;
  }

  override get bytes(): Uint8Array {
    return packPlain(this.whole);
  }

  protected override makeText(): string {
    return this.#base.text;
  }

  protected override makePart(): ArticleAnalysis {
    return this.#change(this.#base.part);
  }

  protected override makeTokens(): readonly Token[] {
    return this.#base.whole.article.tokens;
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
    return this.#analysis.part.article.datelinePlaces;
  }

  get blocks(): Article["blocks"] {
    return this.#analysis.part.article.blocks;
  }

  get tokens(): readonly Token[] {
    return this.#analysis.whole.article.tokens;
  }

  get sentences(): readonly Sentence[] {
    return this.#analysis.part.article.sentences;
  }

  get quotations(): readonly Quotation[] {
    return this.#analysis.part.article.quotations;
  }
}

/**
 * An analysis that keeps its pack and little more: paths, fields, problems and signature are read now, all else when it is asked for, and dropped
 * when `pool` has kept others since. It is one object for good, but what it gives may be other objects, deeply equal, the next time; so a loop
 * asks for a list once, and whoever compares objects, copies it field by field (`{ ...analysis }`) or needs speed takes `unfolded`. Null where
 * the bytes are not a whole, sound pack of this version. The bytes are kept, not copied.
 */
export function foldedAnalysis(bytes: Uint8Array, pool: Pool): ArticleAnalysis | null {
  const head = readHead(bytes);
  return head && new PackedAnalysis(bytes, head, pool);
}

/** What is done to an analysis, perhaps before it has its tokens; it leaves the article as it is. */
type Change = (whole: ArticleAnalysis) => ArticleAnalysis;

/** An analysis with a change made to it; where it is folded, whenever it is unfolded. */
export function foldedWith(analysis: ArticleAnalysis, change: Change, pool: Pool): ArticleAnalysis {
  return analysis instanceof FoldedAnalysis ? new ChangedAnalysis(analysis, change, pool) : change(analysis);
}

/** Whether an analysis keeps its pack and unfolds when it is asked. */
export function isFolded(analysis: ArticleAnalysis): boolean {
  return analysis instanceof FoldedAnalysis;
}

/** The whole analysis as plain objects, whichever form it has: what the engine works on. */
export function unfolded(analysis: ArticleAnalysis): ArticleAnalysis {
  return analysis instanceof FoldedAnalysis ? analysis.whole : analysis;
}

/** An analysis as bytes, for `unpackAnalysis`; of a folded one those that it keeps, without any work. */
export function packAnalysis(analysis: ArticleAnalysis): Uint8Array {
  return analysis instanceof FoldedAnalysis ? analysis.bytes : packPlain(analysis);
}

/** What stands in for a pack that only claims to be sound: an article in which nothing was found. */
function blank(light: LightArticle, signature: Signature, text: string): ArticleAnalysis {
  const { path, outlet, outletLabel, published, headline, author, url, provenance, evidence, problems } = light;
  const fields = { path, outlet, outletLabel, published, headline, author, url, provenance, evidence, problems };
  const article = { ...fields, text, datelinePlaces: [], blocks: [], tokens: [], sentences: [], quotations: [] };
  return { article, quantities: [], dates: [], mentions: [], claims: [], signature, fingerprint: new Uint32Array() };
}
