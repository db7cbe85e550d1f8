// How fast the whole engine reads, from text to claims, beside the libraries that a user would pick for parts of it:
// `npm run bench:engine [-- ../shared]` prints the table and keeps it in bench/README.md.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import nlp from "compromise";
import languageModel from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import { type ArticleSource, createEngine, decodeText } from "../engine/index.ts";
import { inventedArticles } from "./engine-sample.ts";
import { markdown, replaceBetween } from "./numbers/table.ts";

/** Times that each reads all articles; the slow ones fewer. The first rounds warm the compiler up. */
const ROUNDS = 30;
const SLOW_ROUNDS = 4;

interface Contestant {
  readonly name: string;
  readonly does: string;
  readonly rounds: number;
  read(source: ArticleSource): unknown;
}

const shared = process.argv[2] ?? "../shared";
const found = storyArticles(join(shared, "stories"));
const articles = found.length > 0 ? found : inventedArticles();
const characters = articles.reduce((sum, { text }) => sum + text.length, 0);
const rates = measure(contestants());
const own = rates[0]?.warm ?? 0;
const report = markdown([
  {
    title: "Text to claims: characters a second of processor time, one core",
    columns: ["warm", "Second Source is", "first round, with its models"],
    rows: rates.map(({ name, does, warm, cold }) => [
      `${name}: ${does}`,
      thousands(warm),
      warm === own ? "" : `${(own / warm).toFixed(1)} times as fast`,
      thousands(cold),
    ]),
    notes: [
      `${articles.length} articles, ${thousands(characters)} characters (${found.length > 0 ? "the annotated stories" : "invented"}); in turn, best of ${ROUNDS} rounds (compromise: ${SLOW_ROUNDS}); ${cpus()[0]?.model ?? "unknown processor"}, Node ${process.versions.node}.`,
    ],
  },
]);
console.log(report);
replaceBetween(new URL("README.md", import.meta.url), "engine", report);

function contestants(): Contestant[] {
  const names = new URL("../engine/lexicon/data/names.bin", import.meta.url);
  const engine = createEngine({ names: () => (existsSync(names) ? readFileSync(names) : null) });
  let wink: ReturnType<typeof winkNLP> | undefined;
  return [
    {
      name: "Second Source",
      does: "the article's parts, tokens, parts of speech, names, numbers, dates, quotations, claims",
      rounds: ROUNDS,
      read: (source) => engine.analyzeArticle(source),
    },
    {
      name: "wink-nlp",
      does: "tokens, sentences, parts of speech",
      rounds: ROUNDS,
      read({ text }) {
        wink ??= winkNLP(languageModel, ["sbd", "pos"]);
        // oxlint-disable-next-line typescript/unbound-method -- a plain function of the model's: it does not use `this`.
        return wink.readDoc(text).tokens().out(wink.its.pos);
      },
    },
    {
      name: "compromise",
      does: "tokens, parts of speech, people, places and organizations",
      rounds: SLOW_ROUNDS,
      read({ text }) {
        const view = nlp(text);
        return [view.people().out("array"), view.places().out("array"), view.organizations().out("array")];
      },
    },
  ];
}

interface Rates {
  readonly name: string;
  readonly does: string;
  /** Characters a second: of the first round, and of the best. */
  readonly cold: number;
  readonly warm: number;
}

/** All take turns, so that what else the machine does at a time burdens all alike. */
function measure(all: readonly Contestant[]): Rates[] {
  const times = new Map(all.map((contestant) => [contestant, [] as number[]]));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [contestant, seconds] of times) if (round < contestant.rounds) seconds.push(timed(contestant));
  }
  return [...times].map(([{ name, does }, seconds]) => ({
    name,
    does,
    cold: characters / (seconds[0] ?? 1),
    warm: characters / Math.min(...seconds),
  }));
}

function timed(contestant: Contestant): number {
  const started = process.cpuUsage();
  for (const article of articles) contestant.read(article);
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1e6;
}

/** The articles of the annotated stories, in order; none where there are none. */
function storyArticles(folder: string): ArticleSource[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .toSorted()
    .map((story) => join(folder, story, "articles"))
    .filter((story) => existsSync(story))
    .flatMap((story) =>
      readdirSync(story)
        .toSorted()
        .map((file) => ({ path: file, text: decodeText(readFileSync(join(story, file))).text })),
    );
}

function thousands(count: number): string {
  return Math.round(count).toLocaleString("en");
}
