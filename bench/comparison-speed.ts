// How long a story of many articles takes from claims to findings: articles of invented sentences about one invented event, the same on every run.
import { createEngine, DEFAULT_ENGINE_SETTINGS } from "../engine/index.ts";

const WORDS_AN_ARTICLE = 1000;
const ROUNDS = 3;
const TOWNS = "Velmstad Ostra Lindau Karsk Morven Tallow Brenning Ulmhaven Skarne Dorrin".split(" ");
const PEOPLE = ["Mara Lind", "Ivo Brandt", "Lena Novak", "Tomas Reik", "Ada Quill", "Peter Ansell", "Nils Haug", "Ruth Okoye"];
const DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday"];
const COUNTED = ["houses", "bridges", "farms", "boats", "wells", "schools", "trucks", "barns", "shops", "streets"];
const DEEDS = ["destroyed", "damaged", "flooded", "evacuated", "repaired", "searched", "closed", "reopened", "inspected", "rebuilt"];

/** A table: articles, claims, and milliseconds from claims to findings. */
export function speedTable(): string {
  const engine = createEngine();
  const all = Array.from({ length: 100 }, (_, index) =>
    engine.analyzeArticle({
      path: `a${index}.txt`,
      text: `---\noutlet: Outlet ${index}\npublished: 2026-03-0${2 + (index % 3)}\n---\n\n${body(index)}\n`,
    }),
  );
  const lines = [25, 50, 100].map((count) => {
    const articles = all.slice(0, count);
    const claims = articles.reduce((sum, analysis) => sum + analysis.claims.length, 0);
    const times = Array.from({ length: ROUNDS }, () => timed(() => engine.analyzeStory(articles, DEFAULT_ENGINE_SETTINGS)));
    return `| ${count} | ${claims.toLocaleString("en")} | ${Math.round(Math.min(...times))} |`;
  });
  return `### From claims to findings: articles of 1,000 words about one event, milliseconds of processor time (best of ${ROUNDS})

| articles | claims | ms |
| ---: | ---: | ---: |
${lines.join("\n")}`;
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
