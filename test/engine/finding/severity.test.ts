import { describe, expect, test } from "vitest";
import { DEFAULT_ENGINE_SETTINGS, type EngineSettings, type RuleSetting, type RuleSettings } from "../../../engine/index.ts";
import { RULES, runRules } from "../../../engine/finding/index.ts";
import { tell } from "./story.ts";

/** Alpha and Gamma have 12, Beta 17. */
const story = tell([
  ["Alpha", "2026-03-02", "A quake killed 12 people in Dornum on Monday, police said."],
  ["Beta", "2026-03-02", "The quake in Dornum killed 17 people on Monday, police said."],
  ["Gamma", "2026-03-02", "The quake in Dornum killed 12 people on Monday, police said."],
]);

/** How each side is shown: "alpha: warning". */
function shown(confidence: number, settings: Partial<EngineSettings>): string[] {
  const groups = story.groups.map((group) => ({ ...group, confidence }));
  return runRules({ ...story, groups }, { ...DEFAULT_ENGINE_SETTINGS, ...settings }).flatMap(({ sides, severity }) =>
    sides.map((side) => `${side.article.replace(".txt", "")}: ${side.severity ?? severity}`),
  );
}

const all = (severity: RuleSetting): string[] => ["alpha", "beta", "gamma"].map((path) => `${path}: ${severity}`);
const byArticle = (rules: Readonly<Record<string, RuleSetting>>): ReadonlyMap<string, RuleSettings> =>
  new Map(Object.entries(rules).map(([path, setting]) => [`${path}.txt`, { "quantity-disagrees": setting }]));

describe("how a finding is shown follows from its rule, from how sure the engine is, and from the settings", () => {
  test.each<[what: string, confidence: number, settings: Partial<EngineSettings>, expected: readonly string[]]>([
    ["sure", 1, {}, all("warning")],
    ["less sure: a step milder", 0.75, {}, all("information")],
    ["hardly sure: nothing", 0.5, {}, []],
    ["hardly sure, but asked for more", 0.5, { sensitivity: "high" }, all("information")],
    ["a guess is never shown", 0.2, { sensitivity: "high" }, []],
    ["less sure, and asked for the surest", 0.85, { sensitivity: "low" }, []],
    ["sure, and asked for the surest", 0.95, { sensitivity: "low" }, all("warning")],
    ["the settings' severity", 1, { rules: { "quantity-disagrees": "error" } }, all("error")],
    ["the settings' severity, less sure", 0.75, { rules: { "quantity-disagrees": "error" } }, all("warning")],
    ["nothing is milder than a hint", 0.75, { rules: { "quantity-disagrees": "hint" } }, all("hint")],
    ["off", 1, { rules: { "quantity-disagrees": "off" } }, []],
    ["off in one article", 1, { rulesByArticle: byArticle({ beta: "off" }) }, ["alpha: warning", "beta: off", "gamma: warning"]],
    ["off in all", 1, { rulesByArticle: byArticle({ alpha: "off", beta: "off", gamma: "off" }) }, []],
    ["graver in one", 1, { rulesByArticle: byArticle({ alpha: "error" }) }, ["alpha: error", "beta: warning", "gamma: warning"]],
    [
      "on in one that is off elsewhere",
      1,
      { rules: { "quantity-disagrees": "off" }, rulesByArticle: byArticle({ gamma: "hint" }) },
      ["alpha: off", "beta: off", "gamma: hint"],
    ],
    [
      "a step milder in each",
      0.75,
      { rulesByArticle: byArticle({ alpha: "error", beta: "off" }) },
      ["alpha: warning", "beta: off", "gamma: information"],
    ],
  ])("%s", (_, confidence, settings, expected) => {
    expect(shown(confidence, settings)).toEqual(expected);
  });
  test("the finding has the gravest of its sides", () => {
    const [finding] = runRules(story, { ...DEFAULT_ENGINE_SETTINGS, rulesByArticle: byArticle({ beta: "error", gamma: "off" }) });
    expect(finding?.severity).toBe("error");
  });
});

test("each rule has a code of its own, and says what it finds", () => {
  expect(new Set(RULES.map(({ code }) => code)).size).toBe(RULES.length);
  for (const { code, anchor, title, description } of RULES) {
    expect({ code, anchor }).toEqual({ code, anchor: code });
    expect([title, description].every((text) => text.length > 10)).toBe(true);
  }
});
