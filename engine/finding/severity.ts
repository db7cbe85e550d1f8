import type { EngineSettings, RuleSetting, Sensitivity } from "../settings.ts";
import type { Rule, RuleFinding } from "./rule.ts";
import type { Finding, FindingSide, Severity } from "./types.ts";

/**
 * How sure the engine must be of a finding, from 0 to 1. A group's confidence is a fitted probability or stands for one, so half is "as likely
 * right as wrong". Where it is `SURE`, four findings of five or more are right: worth the rule's own severity. What is shown below that is a step
 * milder, for an editor who has asked to see more reads it as a hint to look.
 */
const SURE = 0.8;

/** What is shown at all. Normally only what is likelier right than wrong by far; `low` asks for near certainty, `high` for even odds. */
const SHOWN: Readonly<Record<Sensitivity, number>> = { low: 0.9, normal: 0.7, high: 0.4 };

/** The severities, gravest first. */
export const SEVERITIES: readonly Severity[] = ["error", "warning", "information", "hint"];

/**
 * A rule's finding with the severity that settings and confidence give it, and its own at each side whose article has another; null where it is
 * not to be shown at any side.
 */
export function graded(rule: Rule, finding: RuleFinding, settings: EngineSettings): Finding | null {
  const { message, group, why, confidence = 1 } = finding;
  if (confidence < SHOWN[settings.sensitivity]) return null;
  const sides = finding.sides.map((side) => ({ side, severity: severityAt(side, rule, finding, settings) }));
  const severity = SEVERITIES.find((one) => sides.some((side) => side.severity === one));
  if (severity === undefined) return null;
  return {
    code: rule.code,
    severity,
    message,
    group,
    sides: sides.map(({ side, severity: own }) => (own === severity ? side : Object.assign({}, side, { severity: own }))),
    why,
    confidence,
  };
}

/** Whether a rule is off in every one of some articles. */
export function isOff(rule: Rule, settings: EngineSettings, articles: readonly string[]): boolean {
  return articles.every((article) => (settingAt(article, rule.code, settings) ?? rule.defaultSeverity) === "off");
}

function severityAt(
  { article }: FindingSide,
  rule: Rule,
  { severity, confidence = 1 }: RuleFinding,
  settings: EngineSettings,
): RuleSetting {
  const setting = settingAt(article, rule.code, settings) ?? severity ?? rule.defaultSeverity;
  if (setting === "off" || confidence >= SURE) return setting;
  return SEVERITIES[SEVERITIES.indexOf(setting) + 1] ?? "hint";
}

function settingAt(article: string, code: string, { rules, rulesByArticle }: EngineSettings): RuleSetting | undefined {
  const own = rulesByArticle?.get(article);
  if (own && Object.hasOwn(own, code)) return own[code];
  return Object.hasOwn(rules, code) ? rules[code] : undefined;
}
