import { readArticle, type Article } from "../../../engine/article/index.ts";
import { createTokenizer } from "../../../engine/text/index.ts";

const tokenizer = createTokenizer();

/** The article that a text is. */
export function read(text: string, path = "valley-courier.txt"): Article {
  return readArticle({ path, text }, tokenizer);
}

/** An article's blocks as lines `kind: text`, white space folded. */
export function blocks(text: string): string[] {
  return read(text).blocks.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end).replaceAll(/\s+/gu, " ")}`);
}

/** Two paragraphs of an article. */
export const PROSE = "The river rose by two metres overnight and took 14 houses in Lower Marsh, the county engineer said.";
export const MORE = "Crews in boats brought 40 people to the school, where the council had set up beds and a kitchen.";
