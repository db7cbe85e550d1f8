import type { Rule } from "../rule.ts";

/** One article against itself. */
export const inconsistentWithin: Rule = {
  code: "inconsistent-within",
  title: "An article contradicts itself",
  description:
    "One article answers the same question with values that cannot both be right: headline and body, or a total and its parts. Correct the slip.",
  defaultSeverity: "warning",
  anchor: "inconsistent-within",
  run: () => [],
};
