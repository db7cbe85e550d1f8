import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { checkEdits, hostileEdits } from "./edits.ts";
import { checkHostileCase, createLab, hostileCases } from "./properties.ts";

const WEIGHTS = join(dirname(fileURLToPath(import.meta.url)), "../../engine/lexicon/data/names.bin");

test("hostile articles are read without a throw, the same every time, and everything said of them lies in their text", () => {
  const lab = createLab(readFileSync(WEIGHTS));
  fc.assert(
    fc.property(hostileCases, (one) => checkHostileCase(lab, one)),
    { seed: 20_260_604, numRuns: 200 },
  );
  expect(lab.texts).toBeGreaterThan(200);
});

test("articles that come, change and go belong together, and are compared, as if they had been so from the beginning", () => {
  const lab = createLab(readFileSync(WEIGHTS));
  fc.assert(
    fc.property(hostileEdits, (edits) => checkEdits(lab, edits)),
    { seed: 20_260_604, numRuns: 12, interruptAfterTimeLimit: 30_000 },
  );
  expect(lab.texts).toBeGreaterThan(20);
});
