import type { EngineSettings } from "../settings.ts";
import type { Rule, RuleContext } from "./rule.ts";
import { attributionDiffers } from "./rules/attribution-differs.ts";
import { dateDisagrees } from "./rules/date-disagrees.ts";
import { inconsistentWithin } from "./rules/inconsistent-within.ts";
import { nameDiffers } from "./rules/name-differs.ts";
import { quantityDisagrees } from "./rules/quantity-disagrees.ts";
import { quantityUpdated } from "./rules/quantity-updated.ts";
import { quoteDiffers } from "./rules/quote-differs.ts";
import { singleSource } from "./rules/single-source.ts";
import { statusDisagrees } from "./rules/status-disagrees.ts";
import { graded, isOff } from "./severity.ts";
import type { Finding } from "./types.ts";

/** All rules, in the order in which findings about one place are listed. */
export const RULES: readonly Rule[] = [
  quantityDisagrees,
  dateDisagrees,
  statusDisagrees,
  quoteDiffers,
  attributionDiffers,
  inconsistentWithin,
  nameDiffers,
  quantityUpdated,
  singleSource,
];

/**
 * What the rules say of a story, in order of article, then of place. A severity in the settings is that of every finding of its rule that the
 * engine is sure of; where the settings are silent a finding may have its own.
 */
export function runRules(context: RuleContext, settings: EngineSettings): Finding[] {
  const order = new Map(context.articles.map(({ article }, index) => [article.path, index]));
  const paths = [...order.keys()];
  const found = RULES.filter((rule) => !isOff(rule, settings, paths)).flatMap((rule, rank) =>
    rule.run(context).flatMap((given) => {
      const finding = graded(rule, given, settings);
      return finding ? [{ finding, rank, place: placeOf(finding, order) }] : [];
    }),
  );
  return found.toSorted((a, b) => a.place - b.place || a.rank - b.rank).map(({ finding }) => finding);
}

function placeOf({ sides: [side] }: Finding, order: ReadonlyMap<string, number>): number {
  return side ? (order.get(side.article) ?? 0) * 1e9 + side.start : 0;
}
