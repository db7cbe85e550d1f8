import { readFileSync } from "node:fs";
import { createLab } from "../../../test/fuzz/properties.ts";

/** What all rounds of a thread read texts with: the models are loaded once. */
export const lab = createLab(readFileSync(new URL("../../../engine/lexicon/data/names.bin", import.meta.url)));
