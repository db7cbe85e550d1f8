// Trains the name tagger and writes engine/lexicon/data/names.bin. The same data and seed give the same bytes.
//   npm run train:names -- [--data ../shared/ner/train] [--out engine/lexicon/data/names.bin] [--epochs 12] [--features 400000] [--only gum,wikigold]
// A tenth of the documents (every tenth, in order) is kept out of training: bench/names.ts measures on it.
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { LABELS } from "../engine/entity/crf/labels.ts";
import { createNameLists } from "../engine/entity/lists.ts";
import { createTokenizer } from "../engine/text/tokenizer.ts";
import { encodeModel } from "./names/encode.ts";
import { DOCUMENT_SIZE, HELD_OUT, readConll, toDocuments, type CorpusDocument } from "../bench/names-corpus.ts";
import { extract, number } from "./names/table.ts";
import { train } from "./names/trainer.ts";

const { values: options } = parseArgs({
  options: {
    data: { type: "string", default: new URL("../../shared/ner/train", import.meta.url).pathname },
    out: { type: "string", default: new URL("../engine/lexicon/data/names.bin", import.meta.url).pathname },
    epochs: { type: "string", default: "12" },
    features: { type: "string", default: "400000" },
    rate: { type: "string", default: "0.05" },
    l1: { type: "string", default: "2e-5" },
    l1again: { type: "string", default: "4e-6" },
    dropout: { type: "string", default: "0.25" },
    limit: { type: "string", default: "6" },
    "at-least": { type: "string", default: "2" },
    only: { type: "string", default: "" },
    seed: { type: "string", default: "20140616" },
  },
});
const started = Date.now();
const log = (line: string): void => console.log(`${((Date.now() - started) / 1000).toFixed(1).padStart(6)} s  ${line}`);

const lists = createNameLists();
const tokenizer = createTokenizer();
const wanted = options.only.split(",");
const files = readdirSync(options.data)
  .filter((file) => file.endsWith(".conll") && wanted.some((part) => file.includes(part)))
  .toSorted();
const documents: CorpusDocument[] = files.flatMap((file) =>
  toDocuments(readConll(join(options.data, file)), DOCUMENT_SIZE, tokenizer, lists).filter((_, index) => index % 10 !== HELD_OUT),
);
const extracted = extract(documents, lists);
log(`${files.length} files, ${documents.length} documents, ${extracted.labels.length} tokens, ${extracted.hashes.length} features in all`);

const common = {
  rate: Number(options.rate),
  seed: Number(options.seed),
  epochs: Number(options.epochs),
  dropout: Number(options.dropout),
  log,
};
const first = number(extracted, (_, count) => count >= Number(options["at-least"]));
log(`${first.hashes.length} features seen ${options["at-least"]} times or more`);
const wide = train(first.set, { ...common, features: first.hashes.length, l1: Number(options.l1) });

// The features with the largest weights are kept and trained again without the others.
const strength = Float64Array.from(first.hashes.keys(), (row) => {
  let sum = 0;
  for (let y = 0; y < LABELS; y++) sum += wide.weights[row * LABELS + y] ** 2;
  return sum;
});
const ranked = Array.from(strength.keys()).toSorted((a, b) => strength[b] - strength[a] || a - b);
const best = new Set(
  ranked
    .slice(0, Number(options.features))
    .filter((row) => strength[row] > 0)
    .map((row) => first.hashes[row]),
);
log(`${strength.filter((sum) => sum > 0).length} features weigh something, ${best.size} are kept`);
const second = number(extracted, (hash) => best.has(hash));
const { weights, transitions } = train(second.set, { ...common, features: second.hashes.length, l1: Number(options.l1again) });

const bytes = encodeModel(second.hashes, weights, transitions, Number(options.limit));
writeFileSync(options.out, bytes);
log(`${options.out}: ${bytes.length} bytes`);
