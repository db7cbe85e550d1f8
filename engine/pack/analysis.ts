import type { Article } from "../article/types.ts";
import type { ArticleAnalysis, Signature } from "../story/types.ts";
import type { Token } from "../text/types.ts";
import { ByteReader, ByteWriter } from "./bytes.ts";
import { mostValues, opened, sealed, unlessDamaged } from "./envelope.ts";
import { readGraph } from "./read-graph.ts";
import { readText, writeText } from "./text.ts";
import { packTokens, readTokens } from "./tokens.ts";
import { writeGraph } from "./write-graph.ts";

/** What is asked of every article, however many there are; all else is unpacked when it is asked for. */
const LIGHT_OF_ARTICLE = [
  "path",
  "outlet",
  "outletLabel",
  "published",
  "headline",
  "author",
  "url",
  "provenance",
  "evidence",
  "problems",
] as const;
const LIGHT_OF_ANALYSIS = ["signature"] as const;
const LIGHT: ReadonlySet<string> = new Set([...LIGHT_OF_ARTICLE, ...LIGHT_OF_ANALYSIS]);

/** Head, text, tokens, body. */
const SECTIONS = 4;
const LISTS_OF_ARTICLE = ["datelinePlaces", "blocks", "tokens", "sentences", "quotations"];

/** The part of an article that a pack tells at once. */
export type LightArticle = Pick<Article, (typeof LIGHT_OF_ARTICLE)[number]>;

/** What a pack tells at once. */
export interface PackHead {
  readonly light: LightArticle;
  readonly signature: Signature;
}

/** The light fields, and the order of all. */
interface Head {
  readonly fields: readonly string[];
  readonly articleFields: readonly string[];
  readonly article: LightArticle;
  readonly analysis: Pick<ArticleAnalysis, (typeof LIGHT_OF_ANALYSIS)[number]>;
}

/** What is read of a pack before all else. */
interface Parts {
  readonly head: Head;
  readonly text: Uint8Array;
  readonly body: Uint8Array;
}

/** All fields that are not light and have no section of their own. */
interface Body {
  readonly article: Readonly<Record<string, unknown>>;
  readonly analysis: Readonly<Record<string, unknown>>;
}

/** An article's analysis as bytes: the same for the same analysis. Throws where a field holds what cannot be packed, as a function. */
export function packPlain(analysis: ArticleAnalysis): Uint8Array {
  const { article } = analysis;
  const head = {
    fields: Object.keys(analysis),
    articleFields: Object.keys(article),
    article: picked(article, (key) => LIGHT.has(key)),
    analysis: picked(analysis, (key) => LIGHT.has(key)),
  };
  const tokens = packTokens(article.tokens, article.text);
  const isApart = (key: string): boolean => key === "text" || (key === "tokens" && tokens !== null);
  const body: Body = {
    article: picked(article, (key) => !isApart(key) && !LIGHT.has(key)),
    analysis: picked(analysis, (key) => key !== "article" && !LIGHT.has(key)),
  };
  const [first, second, last] = [new ByteWriter(), new ByteWriter(), new ByteWriter()];
  const values = writeGraph(first, head) + writeGraph(last, body, article.text);
  writeText(second, article.text);
  return sealed("analysis", [first.finish(), second.finish(), tokens ?? new Uint8Array(), last.finish()], values);
}

/** Reads what a pack tells at once; null where it is not a whole, sound pack of this version. */
export function readHead(bytes: Uint8Array): PackHead | null {
  const parts = open(bytes);
  return parts && { light: parts.head.article, signature: parts.head.analysis.signature };
}

/** The article's text alone; null where the bytes are no such pack. */
export function unpackText(bytes: Uint8Array): string | null {
  const text = opened("analysis", bytes, SECTIONS)?.[1];
  return text ? textOf(text) : null;
}

/** The whole analysis as plain objects of its own; null where the bytes are not a whole, sound pack of this version. Never throws. */
export function unpackAnalysis(bytes: Uint8Array): ArticleAnalysis | null {
  const part = unpackPart(bytes);
  const tokens = part && unpackTokens(bytes, part.article.text);
  return part && tokens && withTokens(part, tokens);
}

/** As `unpackAnalysis`, but without the tokens, half of it, where they have a section of their own. */
export function unpackPart(bytes: Uint8Array): ArticleAnalysis | null {
  const parts = open(bytes);
  if (!parts) return null;
  const { head } = parts;
  return unlessDamaged(() => {
    const text = textOf(parts.text);
    const body = readGraph(new ByteReader(parts.body), mostValues(bytes), text);
    if (!isBody(body)) return null;
    const article = inOrder(head.articleFields, { tokens: [], ...body.article, ...head.article, text });
    const analysis: unknown = inOrder(head.fields, { ...body.analysis, ...head.analysis, article });
    return isAnalysis(analysis) ? analysis : null;
  });
}

/** The tokens of an article's text that have a section of their own, none where they have none; null where the bytes are no such pack. */
export function unpackTokens(bytes: Uint8Array, text: string): readonly Token[] | null {
  const section = opened("analysis", bytes, SECTIONS)?.[2];
  if (!section) return null;
  return section.length === 0 ? [] : unlessDamaged(() => readTokens(new ByteReader(section), text));
}

/** What `unpackPart` gave with its tokens; with none it is whole. */
export function withTokens(part: ArticleAnalysis, tokens: readonly Token[]): ArticleAnalysis {
  return tokens.length === 0 ? part : { ...part, article: Object.assign({}, part.article, { tokens }) };
}

function open(bytes: Uint8Array): Parts | null {
  const [first, text, , body] = opened("analysis", bytes, SECTIONS) ?? [];
  if (!first || !text || !body) return null;
  const head = unlessDamaged(() => readGraph(new ByteReader(first), mostValues(bytes)));
  return isHead(head) ? { head, text, body } : null;
}

function textOf(bytes: Uint8Array): string {
  return unlessDamaged(() => readText(new ByteReader(bytes))) ?? "";
}

function inOrder(keys: readonly string[], fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(keys.map((key) => [key, fields[key]]));
}

function picked(object: object, isPicked: (key: string) => boolean): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(object).filter(([key]) => isPicked(key)));
}

/** Whether what was read can be what was written: which fields there are is looked at, not what is in them. */
function isHead(value: unknown): value is Head {
  if (!hasFields(value, ["fields", "articleFields", "article", "analysis"]) || !hasFields(value["article"], LIGHT_OF_ARTICLE)) return false;
  return hasFields(value["analysis"], LIGHT_OF_ANALYSIS) && isSignature(value["analysis"]["signature"]);
}

function isBody(value: unknown): value is Body {
  return hasFields(value, ["article", "analysis"]);
}

function isAnalysis(value: unknown): value is ArticleAnalysis {
  if (!hasLists(value, ["quantities", "dates", "mentions", "claims"]) || !hasLists(value["article"], LISTS_OF_ARTICLE)) return false;
  return isSignature(value["signature"]) && value["fingerprint"] instanceof Uint32Array;
}

function isSignature(value: unknown): value is Signature {
  return hasFields(value, ["path", "published", "names", "nouns"]);
}

/** Whether a value is an object some fields of which are lists. */
export function hasLists(value: unknown, fields: readonly string[]): value is Readonly<Record<string, unknown>> {
  return hasFields(value, fields) && fields.every((field) => Array.isArray(value[field]));
}

/** Whether a value is an object that has some fields. */
export function hasFields(value: unknown, fields: readonly string[]): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && fields.every((field) => Object.hasOwn(value, field));
}
