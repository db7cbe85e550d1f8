import { createEngine, RULES } from "../../engine/index.ts";
import { analyzeHere, findArticles, type FileSystem, type FoundArticles } from "../../workspace/index.ts";

const engine = createEngine();

/** Finds the articles below a folder of a disk, in this thread. */
export function findBelow(folder: string, disk: FileSystem): Promise<FoundArticles> {
  return findArticles([folder], {}, disk, { analyze: analyzeHere(engine), ruleCodes: RULES.map(({ code }) => code) });
}
