import type { EngineSettings } from "../settings.ts";
import type { Rule, RuleContext } from "./rule.ts";
import { dateDisagrees } from "./rules/date-disagrees.ts";
import { nameDiffers } from "./rules/name-differs.ts";
import { quantityDisagrees } from "./rules/quantity-disagrees.ts";
import { quantityUpdated } from "./rules/quantity-updated.ts";
import { quoteDiffers } from "./rules/quote-differs.ts";
import { singleSource } from "./rules/single-source.ts";
import type { Finding, Severity } from "./types.ts";

/** All rules, in the order in which findings about one place are listed. */
export const RULES: readonly Rule[] = [quantityDisagrees, dateDisagrees, quoteDiffers, nameDiffers, quantityUpdated, singleSource];

/**
 * What the rules say of a story, in order of article, then of place. A severity in the settings is that of every finding of its rule; where the
 * settings are silent a finding may have its own.
 */
export function runRules(context: RuleContext, settings: EngineSettings): Finding[] {
  const order = new Map(context.articles.map(({ article }, index) => [article.path, index]));
  const place = (finding: Finding): number => {
    const [side] = finding.sides;
    return side ? (order.get(side.article) ?? 0) * 1e9 + side.start : 0;
  };
  const findings = RULES.flatMap((rule) => {
    const configured = Object.hasOwn(settings.rules, rule.code) ? settings.rules[rule.code] : undefined;
    const setting = configured ?? rule.defaultSeverity;
    if (setting === "off") return [];
    return rule.run(context).map(({ message, group, sides, why, severity }): Finding => ({
      code: rule.code,
      severity: severityOf(configured, severity, setting),
      message,
      group,
      sides,
      why,
    }));
  });
  return findings.toSorted(
    (a, b) => place(a) - place(b) || RULES.findIndex((r) => r.code === a.code) - RULES.findIndex((r) => r.code === b.code),
  );
}

function severityOf(configured: Severity | "off" | undefined, own: Severity | undefined, setting: Severity): Severity {
  return configured !== undefined && configured !== "off" ? configured : (own ?? setting);
}
