import type { Span, Tokenizer } from "../text/types.ts";
import { buildBlocks } from "./blocks.ts";
import { readFrontMatter, type FrontMatter } from "./front-matter.ts";
import { joinWrapped, readLines } from "./lines.ts";
import { outletFromPath, outletFromText } from "./outlet.ts";
import { isProse, labelPassages, type LabelledPassage } from "./passages.ts";
import { readDay, type Timestamp } from "./published.ts";
import { readQuotations } from "./quotations.ts";
import type { Article, ArticleField, ArticleSource, IsoDay } from "./types.ts";

/** A text of which the lines were looked at, and no word: `readArticle` of the engine takes it on from there. */
export interface OpenedArticle extends ArticleSource {
  readonly evidence: Article["evidence"];
  /** Reads all of it. */
  readonly read: (tokenizer: Tokenizer) => Article;
}

/**
 * Looks for the marks of an article, at a small part of the cost of all that an article is; and reads that, too, without looking again. Never
 * throws; a text that is no article comes back as one without evidence.
 */
export function openArticle({ path, text }: ArticleSource): OpenedArticle {
  const front = readFrontMatter(text);
  const lines = readLines(text, front.span?.end ?? 0);
  const passages = labelPassages(joinWrapped(lines, text), front.fields.get("headline") ?? null);
  const evidence = readEvidence(front, passages);
  return {
    path,
    text,
    evidence,
    read(tokenizer) {
      const read = buildBlocks(text, front.span, passages, tokenizer);
      const fields = readFields(front, passages);
      return {
        path,
        text,
        ...fields,
        outletLabel: fields.outlet ?? outletFromPath(path),
        evidence,
        datelinePlaces: passages.flatMap(datelinePlaces),
        ...read,
        quotations: readQuotations(read),
        problems: front.problems,
      };
    },
  };
}

/** Reads a decoded text as an article: its fields, and what each stretch of it is. */
export function readArticle(source: ArticleSource, tokenizer: Tokenizer): Article {
  return openArticle(source).read(tokenizer);
}

type Fields = Pick<Article, "outlet" | "published" | "headline" | "author" | "url" | "provenance">;

/** Front matter first, then what the text says of itself. */
function readFields(front: FrontMatter, passages: readonly LabelledPassage[]): Fields {
  const provenance: Partial<Record<ArticleField, string>> = {};
  const pick = (field: ArticleField, ...sources: readonly (readonly [string | null | undefined, string])[]): string | null => {
    const source = sources.find(([value]) => value !== null && value !== undefined && value !== "");
    if (source) provenance[field] = source[1];
    return source?.[0] ?? null;
  };
  const outlet = outletFromText(passages);
  const stamp = publicationStamp(passages);
  return {
    outlet: pick("outlet", [front.fields.get("outlet"), "front matter"], [outlet?.name, outlet?.from ?? ""]),
    published: pick(
      "published",
      [front.published, "front matter"],
      [stamp?.day, stamp?.label ? "timestamp" : "dateline"],
      [dayOfUrl(front.fields.get("url")), "url"],
    ),
    headline: pick("headline", [front.fields.get("headline"), "front matter"], [headlineOf(passages), "first line"]),
    author: pick("author", [front.fields.get("author"), "front matter"], [passages.find(({ byline }) => byline)?.byline, "byline"]),
    url: pick("url", [front.fields.get("url"), "front matter"]),
    provenance,
  };
}

/**
 * The timestamp of the publication: the one that says so, else a bare one above the first paragraph, else that of an update. A bare date further
 * down heads a part of a chronicle.
 */
function publicationStamp(passages: readonly LabelledPassage[]): Timestamp | null {
  const body = passages.findIndex((passage) => passage.kind === "paragraph" && isProse(passage));
  const stamps = passages.flatMap(({ timestamp }, index) =>
    timestamp && (timestamp.label || body < 0 || index < body) ? [timestamp] : [],
  );
  return stamps.find(({ label }) => label === "published") ?? stamps.find(({ label }) => label === null) ?? stamps[0] ?? null;
}

/** "https://example.org/2014/06/16/river-up": news sites file articles by day. */
function dayOfUrl(url: string | undefined): IsoDay | null {
  const match = /\/((?:19|20)\d\d)\/(\d\d)\/(\d\d)(?:\/|$)/u.exec(url?.slice(0, 500) ?? "");
  return match ? readDay(`${match[1] ?? ""}-${match[2] ?? ""}-${match[3] ?? ""}`) : null;
}

/** Without the mark of a Markdown heading, white space folded. */
function headlineOf(passages: readonly LabelledPassage[]): string | undefined {
  const text = passages.find(({ kind }) => kind === "headline")?.text;
  return text
    ?.replace(/^#+\s*/u, "")
    .split(/\s+/u)
    .join(" ");
}

function readEvidence(front: FrontMatter, passages: readonly LabelledPassage[]): Article["evidence"] {
  const { fields } = front;
  const evidence: Article["evidence"][number][] = [];
  if (fields.has("outlet") || fields.has("published") || fields.has("headline")) evidence.push("front-matter");
  if (passages.some(({ dateline }) => dateline) || isDated(passages)) evidence.push("dateline");
  if (passages.some(({ byline }) => byline)) evidence.push("byline");
  if (
    passages.some(({ kind, text }) => kind === "credit" && !/^\W*(?:copyright|©|\(c\)|source|trademark)/iu.test(text)) ||
    outletFromText(passages)
  )
    evidence.push("credit");
  return evidence;
}

/** Whether a date of publication stands above the text, as news pages have it: with a label, a weekday or a time of day. */
function isDated(passages: readonly LabelledPassage[]): boolean {
  const body = passages.findIndex((passage) => passage.kind === "paragraph" && isProse(passage));
  return passages.slice(0, Math.max(0, body)).some(({ timestamp, text }) => {
    if (!timestamp || timestamp.label === "updated") return false;
    return timestamp.label === "published" || /\b(?:mon|tue|wed|thu|fri|sat|sun)|\d{1,2}[:.]\d\d/iu.test(text);
  });
}

function datelinePlaces({ start, dateline }: LabelledPassage): Span[] {
  return (dateline?.places ?? []).map((place) => ({ start: start + place.start, end: start + place.end }));
}
