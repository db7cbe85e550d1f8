/** What happens, may happen or did not. */
export const VERBS: readonly string[] = [
  "killed",
  "were killed",
  "destroyed",
  "rose to",
  "did not destroy",
  "may have injured",
  "was arrested",
  "denied having killed",
  "will close",
  "voted",
  "constructor",
  "said",
  "was denied",
  "has been being",
  "were",
  "reopened",
];

/** What it happens to. */
export const NOUNS: readonly string[] = [
  "levee",
  "fire",
  "casualties",
  "charges",
  "the bridge",
  "a bill",
  "toString",
  "__proto__",
  "the talks",
  "no one",
  "nobody",
  "storm",
  "death toll",
  "hospital",
];

/** Who says so. */
export const SAYING: readonly string[] = [
  "said",
  "told reporters",
  "according to",
  "said that",
  "denied that",
  "added:",
  "says",
  "wrote on X",
  "did not say",
  "constructor",
];
