// What the bench of speed reads: the annotated stories, and to warm up other articles; where no annotated stories stand beside the project,
// news-like text, invented, the same on every run.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { ArticleSource } from "../engine/index.ts";

/** An article to read. */
export type Sample = Pick<ArticleSource, "path" | "text">;

const OWN = fileURLToPath(new URL("stories", import.meta.url));

/** Articles to measure, and others to warm up with. */
export interface Samples {
  readonly measured: readonly Sample[];
  readonly others: readonly Sample[];
}

/** Stories are measured by halves, for the other half is the best to warm up with. */
export const HALVES = [0, 1] as const;

/** The samples of one half: the annotated stories beside the project, else the invented ones; invented texts are warmed up with, too. */
export function samplesOf(shared: string, half: number): Samples {
  const annotated = stories(join(shared, "stories"));
  const own = stories(OWN);
  const [measured, rest] = annotated.length > 0 ? [annotated, own] : [own, []];
  return {
    measured: measured.filter((_, index) => index % 2 === half).flat(),
    others: [...measured.filter((_, index) => index % 2 !== half), ...rest, inventedArticles()].flat(),
  };
}

/** The articles of each story of a folder, in order; none where there is no such folder. */
function stories(folder: string): Sample[][] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .toSorted()
    .map((story) => join(folder, story, "articles"))
    .filter((articles) => existsSync(articles))
    .map((articles) =>
      readdirSync(articles)
        .toSorted()
        .map((file) => ({ path: file, text: readFileSync(join(articles, file), "utf8") })),
    );
}

const ARTICLES = 24;
const PARAGRAPHS = 14;
const SENTENCES: readonly string[] = [
  "At least 38 people were killed and more than 120 injured when a ferry capsized off Port Ansel on Tuesday evening, the coast guard said.",
  "Rescuers pulled 214 passengers from the water before dark, Captain Mara Lind told reporters.",
  "“We heard a loud crack, and then the deck was under water,” said Ivo Brandt, a 41-year-old teacher from Velmstad.",
  "The Transport Ministry said the vessel was licensed to carry 300 people and had passed an inspection in March 2021.",
  "Prime Minister Lena Novak promised an inquiry and set aside $4.5 million for the families of the dead.",
  "Shares in Haug Lines fell 6.2 percent on Wednesday, to their lowest level since October 2019.",
  "The company denied that it had ignored warnings from its own engineers, and said it would cooperate with the police.",
  "In a similar accident three years earlier, 17 people died near the island of Morven, about 60 miles to the north.",
  "Two officers were arrested on suspicion of negligence; neither has been charged.",
  "Opposition lawmakers in the Northern Assembly, who have long called for stricter rules, said the figures did not add up.",
  "Divers from the Navy will resume their search at 6 a.m. on Thursday, weather permitting.",
  "Many residents of the old harbor had never seen such waves, and by nightfall the road to the market was closed.",
  "“Nobody should have been on that boat,” the mayor, Tomas Reik, wrote in a statement released by his office late on Wednesday.",
  "According to the World Shipping Federation, nearly half of the ferries in the region are more than 30 years old.",
];

/** The invented articles: the same sentences in another order in each. */
export function inventedArticles(): ArticleSource[] {
  return Array.from({ length: ARTICLES }, (_, article) => {
    const paragraphs = Array.from({ length: PARAGRAPHS }, (_, paragraph) => {
      const at = (sentence: number): string => SENTENCES[(article * 5 + paragraph * 3 + sentence) % SENTENCES.length] ?? "";
      return `${at(0)} ${at(1)}`;
    });
    const front = `---\noutlet: Outlet ${article}\npublished: 2024-05-0${1 + (article % 9)}\n---\n\nFerry capsizes off Port Ansel\n\n`;
    return { path: `invented-${article}.txt`, text: `${front}${paragraphs.join("\n\n")}\n` };
  });
}
