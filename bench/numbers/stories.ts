import { existsSync, readdirSync, readFileSync } from "node:fs";
import { type Article, readArticle } from "../../engine/article/index.ts";
import { createTokenizer } from "../../engine/text/index.ts";

/** A figure of the gold annotation at its place. */
export interface GoldFigure {
  readonly start: number;
  readonly end: number;
  readonly core: { readonly start: number; readonly end: number };
  readonly low: number | string | null;
  readonly high: number | string | null;
  readonly modifier: string;
  readonly optional: boolean;
  readonly disputed: boolean;
  readonly isDate: boolean;
}

/** An article of the gold stories with what was annotated in it. */
export interface GoldArticle {
  readonly story: string;
  readonly file: string;
  readonly article: Article;
  readonly figures: readonly GoldFigure[];
  /** Numbers in names and idioms. */
  readonly traps: readonly { readonly start: number; readonly end: number }[];
}

interface RawPlace {
  readonly file: string;
  readonly quote: string;
  readonly context?: string;
}
interface RawFigure extends RawPlace {
  readonly kind: string;
  readonly number?: string | null;
  readonly low?: number | string | null;
  readonly high?: number | string | null;
  readonly modifier?: string | null;
  readonly optional?: boolean;
  readonly value_disputed?: boolean;
}
interface RawGold {
  readonly articles: readonly { readonly file: string }[];
  readonly quantities: readonly RawFigure[];
  readonly not_quantities?: readonly RawPlace[];
}

/** Every article of every gold story under `shared`, read as the product reads it. */
export function loadStories(shared: string): GoldArticle[] {
  const tokenizer = createTokenizer();
  return readdirSync(`${shared}/stories`)
    .filter((story) => existsSync(`${shared}/stories/${story}/gold.json`))
    .flatMap((story) => {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the scorer checks the annotation's form
      const gold = JSON.parse(readFileSync(`${shared}/stories/${story}/gold.json`, "utf8")) as RawGold;
      return gold.articles.map(({ file }) => {
        const text = readFileSync(`${shared}/stories/${story}/articles/${file}`, "utf8");
        const figures = gold.quantities.filter((figure) => figure.file === file).map((figure) => figureOf(text, figure));
        const traps = (gold.not_quantities ?? []).filter((place) => place.file === file).map((place) => locate(text, place));
        return { story, file, article: readArticle({ path: file, text }, tokenizer), figures, traps };
      });
    });
}

/** Whether a place is where claims are read: not in furniture, captions or credits. */
export function isClaimed(article: Article, at: number): boolean {
  const block = article.blocks.find(({ start, end }) => start <= at && at < end);
  return block !== undefined && (block.kind === "headline" || block.kind === "subhead" || block.kind === "paragraph");
}

function locate(text: string, { quote, context }: RawPlace): { start: number; end: number } {
  const start = context === undefined ? text.indexOf(quote) : text.indexOf(context) + context.indexOf(quote);
  return { start, end: start + quote.length };
}

function figureOf(text: string, raw: RawFigure): GoldFigure {
  const span = locate(text, raw);
  const at = raw.number ? raw.quote.indexOf(raw.number) : -1;
  const core = at < 0 ? span : { start: span.start + at, end: span.start + at + (raw.number ?? "").length };
  const { low = null, high = null, modifier, optional = false, value_disputed: disputed = false } = raw;
  return {
    ...span,
    core,
    low,
    high,
    modifier: (modifier ?? "exact").replaceAll(" ", "-"),
    optional,
    disputed,
    isDate: raw.kind === "date",
  };
}
