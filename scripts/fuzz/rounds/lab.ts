import { readFileSync } from "node:fs";
import { createLab } from "../../../test/fuzz/properties.ts";
import type { Round } from "../types.ts";

/** What all rounds of a thread read texts with: the models are loaded once. */
export const lab = createLab(readFileSync(new URL("../../../engine/lexicon/data/names.bin", import.meta.url)));

/** How much the lab has read since it had read this. */
export function readSince({ texts, characters }: Pick<Round, "texts" | "characters">): Pick<Round, "texts" | "characters"> {
  return { texts: lab.texts - texts, characters: lab.characters - characters };
}
