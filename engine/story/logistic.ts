/** Features by their weights, those from `first` on, added to a sum in their order. */
export function addedTo(sum: number, features: readonly number[], weights: readonly number[], first: number): number {
  let all = sum;
  for (let i = 0; i < features.length; i += 1) all += (features[i] ?? 0) * (weights[first + i] ?? 0);
  return all;
}

/** A sum of weighted features as a probability. */
export function logistic(sum: number): number {
  return 1 / (1 + Math.exp(-sum));
}
