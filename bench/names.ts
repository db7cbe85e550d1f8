// Accuracy and speed of names, from raw text, beside the library a user would pick instead. Writes bench/names.md.
//   npm run bench:names
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import nlp from "compromise";
import { readArticle } from "../engine/article/index.ts";
import { createNameTagger, tagMentions } from "../engine/entity/index.ts";
import { createTokenizer } from "../engine/text/tokenizer.ts";
import { DOCUMENT_SIZE, HELD_OUT, readConll, toDocuments, type GoldSpan } from "./names-corpus.ts";

const root = new URL("../", import.meta.url).pathname;
const weightsFile = join(root, "engine/lexicon/data/names.bin");
const data = join(root, "../shared/ner");
const tokenizer = createTokenizer();
const tagger = createNameTagger(new Uint8Array(readFileSync(weightsFile)));

/** A text, its names by hand, and how many tokens of the sets' own it has. */
interface Text {
  readonly text: string;
  readonly gold: readonly GoldSpan[];
  readonly tokens: number;
}

type Finder = (text: string) => GoldSpan[];

const TYPES = new Map([
  ["person", "PER"],
  ["organization", "ORG"],
  ["place", "LOC"],
] as const);

const ours: Finder = (text) => {
  const article = readArticle({ path: "bench.txt", text }, tokenizer);
  return tagMentions(article, tagger).flatMap(({ start, end, type }) => {
    const tag = type === "person" || type === "organization" || type === "place" ? TYPES.get(type) : undefined;
    return tag ? [{ start, end, type: tag }] : [];
  });
};

const PAGE = readArticle({ path: "bench.txt", text: "" }, tokenizer);

interface CompromiseMatch {
  readonly offset: { readonly start: number; readonly length: number };
}

/** What compromise does too: tokens, sentences and names, without the page's blocks, furniture and quotations. */
function namesOnly(text: string): void {
  const { tokens, sentences } = tokenizer.tokenize(text);
  tagMentions({ ...PAGE, text, tokens, sentences }, tagger);
}

/** The trained tagger without the steps that follow it, whose guideline is the news's and not the training sets' ("Aceh province" is one name). */
const taggerOnly: Finder = (text) => {
  const sentences: { start: number; end: number; first: number; last: number }[] = [];
  const tokens = text.split("\n").flatMap((line, index, lines) => {
    const offset = lines.slice(0, index).reduce((sum, { length }) => sum + length + 1, 0);
    return tokenizer.tokenize(line, offset).tokens;
  });
  let first = 0;
  for (let i = 1; i <= tokens.length; i++) {
    const [before, token] = [tokens[i - 1], tokens[i]];
    if (!before || (token && !text.slice(before.end, token.start).includes("\n"))) continue;
    sentences.push({ start: tokens[first]?.start ?? 0, end: before.end, first, last: i });
    first = i;
  }
  return tagger.tag(tokens, sentences).flatMap(({ first, last, type }) => {
    const [a, b] = [tokens[first], tokens[last - 1]];
    return a && b && type !== "MISC" ? [{ start: a.start, end: b.end, type }] : [];
  });
};

const theirs: Finder = (text) => {
  const document = nlp(text);
  const spans: GoldSpan[] = [];
  for (const [type, view] of [
    ["PER", document.people()],
    ["ORG", document.organizations()],
    ["LOC", document.places()],
  ] as const) {
    const matches: readonly CompromiseMatch[] = view.json({ offset: true });
    for (const { offset } of matches) {
      spans.push({ ...trimmed(text, offset.start, offset.start + offset.length), type });
    }
  }
  return spans;
};

/** compromise's matches keep punctuation and "'s" at their ends: to be fair these don't count. */
function trimmed(text: string, start: number, end: number): { start: number; end: number } {
  const words = text.slice(start, end);
  const tail = /(?:['’]s)?[\s,.;:!?"”’')]*$/u.exec(words)?.[0].length ?? 0;
  const head = /^[\s"“‘'(]*/u.exec(words)?.[0].length ?? 0;
  const abbreviated = /\.[,\s]*$/u.test(words) && /\b\p{Lu}[\p{L}.]{0,3}\.[,\s]*$/u.test(words);
  return { start: start + head, end: abbreviated ? end - (/[,\s]*$/u.exec(words)?.[0].length ?? 0) : end - tail };
}

interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly byType: string;
  readonly tokensPerSecond: number;
}

const count = (map: Map<string, number>, type: string): void => {
  map.set(type, (map.get(type) ?? 0) + 1);
};
const key = (span: GoldSpan): string => `${span.start} ${span.end} ${span.type}`;
const sum = (map: ReadonlyMap<string, number>): number => [...map.values()].reduce((a, b) => a + b, 0);

/** Strict: a name counts where its span and its type are right. */
function measure(texts: readonly Text[], find: Finder, timed: (text: string) => unknown): Score {
  const right = new Map<string, number>();
  const found = new Map<string, number>();
  const asked = new Map<string, number>();
  for (const { text, gold } of texts) {
    const wanted = new Set(gold.filter((span) => span.type !== "MISC").map(key));
    for (const span of gold) if (span.type !== "MISC") count(asked, span.type);
    for (const span of find(text)) {
      count(found, span.type);
      if (wanted.has(key(span))) count(right, span.type);
    }
  }
  const f = (type: string): number => (2 * (right.get(type) ?? 0)) / ((found.get(type) ?? 0) + (asked.get(type) ?? 0) || 1);
  const [precision, recall] = [sum(right) / (sum(found) || 1), sum(right) / (sum(asked) || 1)];
  return {
    precision,
    recall,
    f1: (2 * precision * recall) / (precision + recall || 1),
    byType: ["PER", "ORG", "LOC"].map((type) => percent(f(type))).join(" / "),
    tokensPerSecond: speed(texts, timed),
  };
}

/** Tokens a second of processor time, which other programs on the machine disturb less than the clock: the best of eight passes after two. */
function speed(texts: readonly Text[], find: (text: string) => unknown): number {
  const tokens = texts.reduce((total, { tokens }) => total + tokens, 0);
  let best = 0;
  for (let pass = 0; pass < 10; pass++) {
    const started = process.cpuUsage();
    for (const { text } of texts) find(text);
    const { user, system } = process.cpuUsage(started);
    if (pass > 1) best = Math.max(best, (tokens * 1e6) / (user + system));
  }
  return best;
}

const percent = (share: number): string => (100 * share).toFixed(1);

const news = toDocuments(readConll(join(data, "dev/pud-news.conll")), DOCUMENT_SIZE, tokenizer, null);
const held = readdirSync(join(data, "train"))
  .filter((file) => file.endsWith(".conll"))
  .toSorted()
  .flatMap((file) =>
    toDocuments(readConll(join(data, "train", file)), DOCUMENT_SIZE, tokenizer, tagger.lists).filter((_, index) => index % 10 === HELD_OUT),
  );
const newsTexts: Text[] = news.map(({ text, goldChars, tokens }) => ({ text, gold: goldChars, tokens: tokens.length }));
const heldTexts: Text[] = held.map(({ text, gold, tokens }) => ({
  text,
  tokens: tokens.length,
  gold: gold.flatMap(({ first, last, type }) => {
    const [a, b] = [tokens[first], tokens[last - 1]];
    return a && b ? [{ start: a.start, end: b.end, type }] : [];
  }),
}));

const rows: string[] = [];
const add = (set: string, who: string, score: Score): void => {
  rows.push(
    `| ${set} | ${who} | ${percent(score.f1)} | ${percent(score.precision)} | ${percent(score.recall)} | ${score.byType} | ${Math.round(score.tokensPerSecond).toLocaleString("en")} |`,
  );
};
const [newsOurs, newsTheirs] = [measure(newsTexts, ours, namesOnly), measure(newsTexts, theirs, theirs)];
add("news (PUD)", "Second Source", newsOurs);
add("news (PUD)", "compromise", newsTheirs);
add("kept out", "Second Source", measure(heldTexts, ours, namesOnly));
add("kept out", "its tagger alone", measure(heldTexts, taggerOnly, taggerOnly));
add("kept out", "compromise", measure(heldTexts, theirs, theirs));

const report = `# Names: accuracy and speed
Made by \`npm run bench:names\`. Strict: a name counts where span and type (person, organization, place) are both right, from raw text.
Speed is of what both do: tokens, sentences, names and their types. "News" is Universal NER's PUD (500 news sentences, as their annotators wrote them down);
"kept out" is a tenth of the training sets that training never saw, titles taken out of persons' names as in training. The best of eight passes, in processor time.

| text | by | F1 | precision | recall | F1 PER / ORG / LOC | tokens/s |
|---|---|---|---|---|---|---|
${rows.join("\n")}

Speed: ${(newsOurs.tokensPerSecond / newsTheirs.tokensPerSecond).toFixed(1)} times compromise's on the news. Weights: ${statSync(weightsFile).size.toLocaleString("en")} bytes.
`;
writeFileSync(join(root, "bench/names.md"), report);
console.log(report);
