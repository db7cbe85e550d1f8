import type { DocumentView, TokenRange } from "./document.ts";
import {
  fillContextFeatures,
  fillShapeFeatures,
  fillShapesFeatures,
  fillWordFeatures,
  MAX_FEATURES,
  NOWHERE,
  openingAt,
  spacingAt,
} from "./features.ts";
import { addRows, addWeights, LANES, type Model, type PackedRows } from "./model.ts";
import type { WordInfo } from "./words.ts";

/** What a model's weights for a word alone add up to: `LANES` packed numbers for each of `ROWS`. */
export interface WordWeights {
  readonly rows: Int32Array;
  readonly shape: ShapeWeights;
}

/** Of all words of one shape. */
interface ShapeWeights {
  /** Counted from 0. */
  readonly id: number;
  readonly hash: number;
  /** By case of the sentence, whether it opens it, and the spaces around it. */
  readonly rows: Int32Array;
}

/** The word in the middle; before and after a word without a capital, and with one; two words before, and after: place in the window, capital. */
const ROWS = [
  [0, 0],
  [1, 0],
  [1, 1],
  [2, 0],
  [2, 1],
  [3, 0],
  [4, 0],
] as const;
const [BEFORE, AFTER, EARLIER, LATER] = [1, 3, 5, 6];

const [CASES, OPENINGS, SPACINGS] = [3, 2, 4];

/** Shapes that are remembered, those of which rows of five are (so many fit one number), and how many such rows: nearly all that there are. */
const [MOST_SHAPES, SHAPES, SHAPE_ROWS] = [2000, 64, 20_000];

/** Adds up all weights for a token, packed, into `packed`. */
export type Weigher = (view: DocumentView, sentence: TokenRange, i: number, packed: Int32Array) => void;

/**
 * Returns what adds up a model's weights for tokens. What words, their shapes, and five shapes in a row weigh is worked out once and remembered;
 * only what is left of a token's features is looked up for each.
 */
export function createWeigher(model: Model): Weigher {
  const memory = createMemory(model);
  const nowhere = memory.weigh(NOWHERE);
  const features = new Int32Array(MAX_FEATURES);
  const rows: PackedRows = { tables: [], offsets: [] };
  return (view, sentence, i, packed) => {
    const upper = view.words[i]?.upper ? 1 : 0;
    const w2 = weightsAt(view, sentence, i - 2);
    const w1 = weightsAt(view, sentence, i - 1);
    const w = weightsAt(view, sentence, i);
    const x1 = weightsAt(view, sentence, i + 1);
    const x2 = weightsAt(view, sentence, i + 2);
    set(0, w.rows, 0);
    set(1, w1.rows, BEFORE + upper);
    set(2, x1.rows, AFTER + upper);
    set(3, w2.rows, EARLIER);
    set(4, x2.rows, LATER);
    set(5, w.shape.rows, ((view.cases[i] ?? 0) * OPENINGS + openingAt(view, sentence, i)) * SPACINGS + spacingAt(view, i));
    set(6, memory.shapesRow(w2.shape, w1.shape, w.shape, x1.shape, x2.shape), 0);
    packed.fill(0);
    addRows(rows, packed);
    addWeights(model, features, fillContextFeatures(view, sentence, i, features, 0), packed);
  };

  function set(index: number, table: Int32Array, row: number): void {
    rows.tables[index] = table;
    rows.offsets[index] = row * LANES;
  }

  function weightsAt(view: DocumentView, { first, last }: TokenRange, i: number): WordWeights {
    const word = i >= first && i < last ? view.words[i] : undefined;
    return word ? (word.weights ??= memory.weigh(word)) : nowhere;
  }
}

interface Memory {
  weigh(word: WordInfo): WordWeights;
  /** The row of five shapes. */
  shapesRow(w2: ShapeWeights, w1: ShapeWeights, w: ShapeWeights, x1: ShapeWeights, x2: ShapeWeights): Int32Array;
}

function createMemory(model: Model): Memory {
  const features = new Int32Array(MAX_FEATURES);
  const shapes = new Map<number, ShapeWeights>();
  const rows = new Map<number, Int32Array>();
  return {
    weigh(word) {
      const sums = new Int32Array(ROWS.length * LANES);
      ROWS.forEach(([place, upper], row) => {
        const capital = place === 0 ? Number(word.upper) : upper;
        sumRow(sums, row, fillWordFeatures(word, place, capital, features, 0));
      });
      return { rows: sums, shape: shapeOf(word.shapeHash) };
    },
    shapesRow(w2, w1, w, x1, x2) {
      const isKnown = Math.max(w2.id, w1.id, w.id, x1.id, x2.id) < SHAPES;
      const key = isKnown ? (((w2.id * SHAPES + w1.id) * SHAPES + w.id) * SHAPES + x1.id) * SHAPES + x2.id : -1;
      const known = isKnown ? rows.get(key) : undefined;
      if (known) return known;
      const row = new Int32Array(LANES);
      sumRow(row, 0, fillShapesFeatures([w2.hash, w1.hash, w.hash, x1.hash, x2.hash], features, 0));
      if (rows.size >= SHAPE_ROWS) rows.clear();
      if (isKnown) rows.set(key, row);
      return row;
    },
  };

  function sumRow(sums: Int32Array, row: number, count: number): void {
    addWeights(model, features, count, sums.subarray(row * LANES, (row + 1) * LANES));
  }

  function shapeOf(hash: number): ShapeWeights {
    const known = shapes.get(hash);
    if (known) return known;
    const shape = { id: shapes.size, hash, rows: new Int32Array(CASES * OPENINGS * SPACINGS * LANES) };
    for (let row = 0; row < CASES * OPENINGS * SPACINGS; row++) {
      const [kind, opening, spacing] = [Math.floor(row / (OPENINGS * SPACINGS)), Math.floor(row / SPACINGS) % OPENINGS, row % SPACINGS];
      sumRow(shape.rows, row, fillShapeFeatures(hash, kind, opening, spacing, features, 0));
    }
    if (shapes.size < MOST_SHAPES) shapes.set(hash, shape);
    return shape;
  }
}
