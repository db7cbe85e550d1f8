// Logistic regression with a ridge penalty, by Newton's method: a few features, a few thousand rows, the same result every time.

/** One training example: its features, its class, and how much it counts. */
export interface Row {
  readonly features: readonly number[];
  readonly positive: boolean;
  readonly weight: number;
}

/** Fits one weight a feature; `ridge` pulls all but the first (the bias) towards `prior`, 0 where there is none. `used[i]` false leaves feature i at 0. */
export function fitLogistic(rows: readonly Row[], used: readonly boolean[], ridge: number, prior: readonly number[] = []): number[] {
  const columns = used.flatMap((one, index) => (one ? [index] : []));
  let weights = columns.map((column) => prior[column] ?? 0);
  for (let step = 0; step < 25; step += 1) {
    const gradient = weights.map((weight, i) => (columns[i] === 0 ? 0 : ridge * ((prior[columns[i] ?? 0] ?? 0) - weight)));
    const hessian = weights.map((_, i) => weights.map((__, j) => (i === j ? (columns[i] === 0 ? 1e-6 : ridge) : 0)));
    for (const row of rows) {
      const x = columns.map((column) => row.features[column] ?? 0);
      const p = 1 / (1 + Math.exp(-dot(x, weights)));
      const error = row.weight * ((row.positive ? 1 : 0) - p);
      const curvature = row.weight * p * (1 - p);
      for (let i = 0; i < x.length; i += 1) {
        const xi = x[i] ?? 0;
        if (xi === 0) continue;
        gradient[i] = (gradient[i] ?? 0) + error * xi;
        const line = hessian[i] ?? [];
        for (let j = 0; j < x.length; j += 1) line[j] = (line[j] ?? 0) + curvature * xi * (x[j] ?? 0);
      }
    }
    const move = solve(hessian, gradient);
    weights = weights.map((weight, i) => weight + Math.max(-2, Math.min(2, move[i] ?? 0)));
    if (Math.max(...move.map(Math.abs)) < 1e-6) break;
  }
  return used.map((_, index) => weights[columns.indexOf(index)] ?? 0);
}

/** Average precision of scored examples. */
export function averagePrecision(scored: readonly { readonly score: number; readonly positive: boolean }[]): number {
  let hits = 0;
  let sum = 0;
  scored
    .toSorted((a, b) => b.score - a.score)
    .forEach(({ positive }, index) => {
      if (!positive) return;
      hits += 1;
      sum += hits / (index + 1);
    });
  return hits > 0 ? sum / hits : 0;
}

/** The probability that weights give features. */
export function predict(features: readonly number[], weights: readonly number[]): number {
  return 1 / (1 + Math.exp(-dot(features, weights)));
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);
}

/** Solves a symmetric positive system by elimination with pivots. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, index) => [...row, right[index] ?? 0]);
  const size = rows.length;
  for (let column = 0; column < size; column += 1) {
    let pivot = column;
    for (let row = column + 1; row < size; row += 1) {
      if (Math.abs(rows[row]?.[column] ?? 0) > Math.abs(rows[pivot]?.[column] ?? 0)) pivot = row;
    }
    const [top, other] = [rows[column] ?? [], rows[pivot] ?? []];
    [rows[column], rows[pivot]] = [other, top];
    for (let row = 0; row < size; row += 1) {
      const line = rows[row] ?? [];
      if (row === column) continue;
      const factor = (line[column] ?? 0) / (other[column] ?? 1);
      if (factor !== 0) for (let k = column; k <= size; k += 1) line[k] = (line[k] ?? 0) - factor * (other[k] ?? 0);
    }
  }
  return rows.map((row, index) => (row[size] ?? 0) / (row[index] ?? 1));
}
