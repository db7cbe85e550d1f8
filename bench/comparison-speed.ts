// How long a story of many articles takes from claims to findings: articles of invented sentences about one invented event, the same on every run.
import { createEngine, DEFAULT_ENGINE_SETTINGS, type ArticleAnalysis, type Engine } from "../engine/index.ts";

const SIZES = [5, 20, 50, 100];
const LARGEST = 100;
const GROWN = 50;
const WORDS_AN_ARTICLE = 1000;
const ROUNDS = 3;
const TOWNS = "Velmstad Ostra Lindau Karsk Morven Tallow Brenning Ulmhaven Skarne Dorrin".split(" ");
const PEOPLE = ["Mara Lind", "Ivo Brandt", "Lena Novak", "Tomas Reik", "Ada Quill", "Peter Ansell", "Nils Haug", "Ruth Okoye"];
const DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday"];
const COUNTED = ["houses", "bridges", "farms", "boats", "wells", "schools", "trucks", "barns", "shops", "streets"];
const DEEDS = ["destroyed", "damaged", "flooded", "evacuated", "repaired", "searched", "closed", "reopened", "inspected", "rebuilt"];

/** Two tables: what comparing a story at once and one edit in it take, and what it takes to come to a story an article at a time. */
export function speedTable(): string {
  const engine = createEngine();
  const all = Array.from({ length: LARGEST }, (_, index) => articleOf(engine, index, body(index)));
  const rows = SIZES.map((count) => editRow(engine, all.slice(0, count)));
  return `### From claims to findings: articles of 1,000 words about one event, milliseconds of processor time (best of ${ROUNDS})

An edit is a digit typed into one of the articles; a sentence more makes each word of the story a little rarer or more frequent.

| articles | claims | at once | after an edit | after a sentence more | edit / at once |
| ---: | ---: | ---: | ---: | ---: | ---: |
${rows.join("\n")}

${growth(engine, all.slice(0, GROWN))}`;
}

function articleOf(engine: Engine, index: number, text: string): ArticleAnalysis {
  const front = `---\noutlet: Outlet ${index}\npublished: 2026-03-0${2 + (index % 3)}\n---\n\n`;
  return engine.analyzeArticle({ path: `a${index}.txt`, text: `${front}${text}\n` });
}

function editRow(engine: Engine, articles: readonly ArticleAnalysis[]): string {
  const at = articles.length >> 1;
  const claims = articles.reduce((sum, analysis) => sum + analysis.claims.length, 0);
  const compare = (story: readonly ArticleAnalysis[]): void => void engine.analyzeStory(story, DEFAULT_ENGINE_SETTINGS);
  const whole = best((round) => timed(() => compare(unseen(articles.with(at, articleOf(engine, at, `${body(at)} ${round}`))))));
  const edited = (change: (text: string, round: number) => string): number =>
    best((round) => {
      const story = articles.with(at, articleOf(engine, at, change(body(at), round)));
      compare(articles);
      return timed(() => compare(story));
    });
  const digit = edited((text, round) => text.replace(" people", `${round} people`));
  const sentence = edited((text, round) => `${text} The river stood ${round} metres above its bed.`);
  const shown = [whole, digit, sentence].map((ms) => Math.round(ms)).join(" | ");
  return `| ${articles.length} | ${claims.toLocaleString("en")} | ${shown} | ${(digit / whole).toFixed(2)} |`;
}

/** The same articles as an engine has not seen them: it knows them again as the objects that they are. */
function unseen(articles: readonly ArticleAnalysis[]): ArticleAnalysis[] {
  return articles.map((analysis) => Object.assign({}, analysis));
}

function growth(engine: Engine, articles: readonly ArticleAnalysis[]): string {
  const whole = best(() => timed(() => void engine.analyzeStory(unseen(articles), DEFAULT_ENGINE_SETTINGS)));
  const grow = (known: boolean): number => {
    const own = unseen(articles);
    return timed(() => {
      for (let count = 1; count <= own.length; count += 1)
        engine.analyzeStory(known ? own.slice(0, count) : unseen(own.slice(0, count)), DEFAULT_ENGINE_SETTINGS);
    });
  };
  const [again, anew] = [grow(true), grow(false)].map((ms) => Math.round(ms));
  return `A story that grows to ${articles.length} articles one by one, compared after each: ${again} ms, ${anew} ms without what is remembered; the last alone at once: ${Math.round(whole)} ms.`;
}

function best(measure: (round: number) => number): number {
  return Math.min(...Array.from({ length: ROUNDS }, (_, round) => measure(round)));
}

/** Processor time in milliseconds, so that what else the machine does counts for little. */
function timed(run: () => unknown): number {
  const started = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}

/** An article: the event in its first sentences, told with slips, then what only some articles tell. */
function body(index: number): string {
  const random = generator(index + 1);
  const pick = (items: readonly string[]): string => items[Math.floor(random() * items.length)] ?? "";
  const slip = (value: number): number => (random() < 0.15 ? value + 1 : value);
  const sentences = [
    `Floods killed ${slip(14)} people and destroyed about ${slip(220)} houses in Velmstad on Monday, Mayor Mara Lind said.`,
    `The river rose ${slip(6)}.5 metres in ${slip(9)} hours, and ${slip(3100)} residents were evacuated.`,
  ];
  let words = 0;
  while (words < WORDS_AN_ARTICLE) {
    const [what, deed] = [Math.floor(random() * COUNTED.length), Math.floor(random() * DEEDS.length)];
    // A figure belongs to what, deed and town, so that articles have questions in common.
    const town = pick(TOWNS);
    const value = slip(10 + ((what * 37 + deed * 11 + TOWNS.indexOf(town) * 7) % 300));
    const sentence = pick([
      `In ${town}, ${value} ${COUNTED[what]} were ${DEEDS[deed]} on ${pick(DAYS)}, ${pick(PEOPLE)} said.`,
      `${pick(PEOPLE)}, who lives near ${town}, said that crews had ${DEEDS[deed]} at least ${value} ${COUNTED[what]} by ${pick(DAYS)}.`,
      `Officials put the cost of the ${COUNTED[what]} ${DEEDS[deed]} in ${town} at $${value} million.`,
      `Nobody in ${town} had seen such water before, and the old road to the market stayed closed through the night.`,
      `Volunteers from ${town} brought blankets, soup and dry clothes while the rain went on.`,
    ]);
    sentences.push(sentence);
    words += sentence.split(" ").length;
  }
  const paragraphs = sentences.map((sentence, at) => (at % 3 === 2 ? `${sentence}\n\n` : `${sentence} `));
  return `Floods kill ${slip(14)} in Velmstad\n\n${paragraphs.join("")}`;
}

/** Pseudo-random numbers from 0 to 1, the same for the same seed. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
