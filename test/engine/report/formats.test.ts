import { describe, expect, test } from "vitest";
import type { Finding, StoryAnalysis } from "../../../engine/index.ts";
import { githubReport, pathUri, sarifLog, type CheckedStories } from "../../../engine/report/index.ts";
import { tell } from "../finding/story.ts";

const quake = tell([
  ["Alpha", "2026-03-02", "🌊 A quake killed 12 people in Dornum on Monday, police said."],
  ["Beta", "2026-03-02", "The quake in Dornum killed 17 people on Monday, police said."],
]);
const checkedOf = (story: StoryAnalysis, rest: Partial<CheckedStories> = {}): CheckedStories => ({
  stories: [story],
  files: new Map(story.articles.map(({ article }) => [article.path, `stories/${article.path}`])),
  problems: [],
  version: "1.2.3",
  ...rest,
});
const githubText = (checked: CheckedStories): string => [...githubReport(checked)].join("");
/** The quake's story with as many findings as given severities. */
const withFindings = (severities: readonly Finding["severity"][]): StoryAnalysis => ({
  ...quake,
  findings: severities.flatMap((severity) => quake.findings.map((finding) => Object.assign({}, finding, { severity }))),
});

const fingerprints = (...articles: Parameters<typeof tell>[0]): unknown[] =>
  (sarifLog(checkedOf(tell(articles))).runs[0]?.results ?? []).map(({ partialFingerprints }) => partialFingerprints);
const levels = (story: StoryAnalysis): (string | undefined)[] =>
  githubText(checkedOf(story))
    .split("\n")
    .map((line) => /^::(?<level>\w+)/u.exec(line)?.groups?.["level"])
    .filter((level) => level !== undefined);

describe("SARIF", () => {
  const [run] = sarifLog(checkedOf(quake)).runs;
  const [result] = run?.results ?? [];
  test("has each rule with its help, and points at it", () => {
    const rules = run?.tool.driver.rules ?? [];
    expect(rules[result?.ruleIndex ?? -1]).toMatchObject({
      id: "quantity-disagrees",
      name: "QuantityDisagrees",
      helpUri: expect.stringMatching(/rules\.md#quantity-disagrees$/u),
      defaultConfiguration: { level: "warning", enabled: true },
    });
    expect(rules.find(({ id }) => id === "single-source")?.defaultConfiguration?.enabled).toBe(false);
  });
  test("has the place in lines, columns and offsets of UTF-16 code units, the other side as related", () => {
    expect(run?.columnKind).toBe("utf16CodeUnits");
    const text = quake.articles[0]?.article.text ?? "";
    expect(result?.locations?.[0]?.physicalLocation).toEqual({
      artifactLocation: { uri: "stories/alpha.txt" },
      region: { startLine: 6, startColumn: 19, endLine: 6, endColumn: 28, charOffset: text.indexOf("12 people"), charLength: 9 },
    });
    expect(result?.relatedLocations).toMatchObject([
      { id: 1, physicalLocation: { artifactLocation: { uri: "stories/beta.txt" } }, message: { text: "Beta: 17 people" } },
    ]);
  });
  test("fingerprints stay while text is added above, and differ where words do", () => {
    const [alpha, beta] = ["A quake killed 12 people in Dornum on Monday.", "The quake in Dornum killed 17 people on Monday."];
    const before = fingerprints(["Alpha", "2026-03-02", alpha], ["Beta", "2026-03-02", beta]);
    const added = fingerprints(["Alpha", "2026-03-02", "It was cold at noon.", alpha], ["Beta", "2026-03-02", "It was dark.", beta]);
    const changed = fingerprints(["Alpha", "2026-03-02", alpha.replace("12", "13")], ["Beta", "2026-03-02", beta]);
    expect(before).toHaveLength(1);
    expect(added).toEqual(before);
    expect(changed).not.toEqual(before);
  });
  test("gives two findings that are alike two fingerprints", () => {
    const results = sarifLog(checkedOf(withFindings(["warning", "warning"]))).runs[0]?.results ?? [];
    expect(new Set(results.map(({ partialFingerprints }) => JSON.stringify(partialFingerprints))).size).toBe(2);
  });
  test.each([
    ["a story/été.txt", "a%20story/%C3%A9t%C3%A9.txt"],
    ["a:b.txt", "a%3Ab.txt"],
    ["50%.txt#x?y", "50%25.txt%23x%3Fy"],
    ["/news/a.txt", "file:///news/a.txt"],
    ["C:/news/a.txt", "file:///C:/news/a.txt"],
    ["it's (new)*!.txt", "it%27s%20%28new%29%2A%21.txt"],
  ])("%s is %s", (path, uri) => expect(pathUri(path)).toBe(uri));
});

describe("GitHub annotations", () => {
  test("come gravest first, information and hints as notices", () => {
    expect(levels(withFindings(["hint", "warning", "error", "information"]))).toEqual(["error", "warning", "notice", "notice"]);
  });
  test.each<[count: number, note: boolean]>([
    [10, false],
    [11, true],
  ])("%i warnings: GitHub would drop some: %s", (count, note) => {
    const story = withFindings(Array.from({ length: count }, () => "warning" as const));
    expect(levels(story)[0] === "notice").toBe(note);
    expect(githubText(checkedOf(story)).includes(`there are ${count} warnings`)).toBe(note);
  });
  test("the note counts as a notice itself", () => {
    expect(githubText(checkedOf(withFindings(Array.from({ length: 10 }, () => "hint" as const))))).toContain("there are 10 notices");
  });
});

describe("a side whose article switches the rule off", () => {
  const findings = quake.findings.map((finding) =>
    Object.assign({}, finding, {
      sides: finding.sides.map((side, index) => (index === 0 ? Object.assign({}, side, { severity: "off" }) : side)),
    }),
  );
  const story: StoryAnalysis = { ...quake, findings };
  test("is not where the finding is told, and stays its evidence", () => {
    const [result] = sarifLog(checkedOf(story)).runs[0]?.results ?? [];
    expect(result?.locations?.[0]?.physicalLocation?.artifactLocation?.uri).toBe("stories/beta.txt");
    expect(result?.relatedLocations?.[0]?.physicalLocation?.artifactLocation?.uri).toBe("stories/alpha.txt");
    expect(githubText(checkedOf(story))).toMatch(/^::warning file=stories\/beta\.txt,/u);
  });
});
