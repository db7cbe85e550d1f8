import { readFileSync } from "node:fs";
import AjvDraft4 from "ajv-draft-04";
import addFormats from "ajv-formats";
import { describe, expect, test } from "vitest";
import type { Finding, StoryAnalysis } from "../../../engine/index.ts";
import {
  githubReport,
  markdownReport,
  pathUri,
  sarifLog,
  sarifReport,
  serializeReport,
  textReport,
  toJsonReport,
  type CheckedStories,
  type Style,
} from "../../../engine/report/index.ts";
import { tell } from "../finding/story.ts";

const schemaFile = new URL("../../../node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json", import.meta.url);
const schema: object = JSON.parse(readFileSync(schemaFile, "utf8"));
const ajv = new AjvDraft4({ strict: false, unicodeRegExp: false });
addFormats(ajv);
const isSarif = ajv.compile(schema);

const same = (text: string): string => text;
const plain: Style = { bold: same, dim: same, red: same, yellow: same, blue: same, green: same };
const FORMATS: ReadonlyMap<string, (checked: CheckedStories) => string> = new Map([
  ["text", (checked) => [...textReport(checked, { style: plain, width: 80 })].join("")],
  ["markdown", (checked) => [...markdownReport(checked)].join("")],
  ["github", (checked) => [...githubReport(checked)].join("")],
  ["sarif", sarifReport],
  ["json", ({ stories }) => [...serializeReport(toJsonReport(stories))].join("")],
]);
const formatted = (format: string, checked: CheckedStories): string => FORMATS.get(format)?.(checked) ?? "";

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
/** The quake's story with as many findings as given severities. */
const withFindings = (severities: readonly Finding["severity"][]): StoryAnalysis => ({
  ...quake,
  findings: severities.flatMap((severity) => quake.findings.map((finding) => Object.assign({}, finding, { severity }))),
});

const fingerprints = (...articles: Parameters<typeof tell>[0]): unknown[] =>
  (sarifLog(checkedOf(tell(articles))).runs[0]?.results ?? []).map(({ partialFingerprints }) => partialFingerprints);
const levels = (story: StoryAnalysis): (string | undefined)[] =>
  formatted("github", checkedOf(story))
    .split("\n")
    .map((line) => /^::(?<level>\w+)/u.exec(line)?.groups?.["level"])
    .filter((level) => level !== undefined);

/** What somebody may write into an article, an outlet's name or a file's name. */
const PAYLOADS: readonly (readonly [what: string, payload: string])[] = [
  ["a colour and a window title", "\u001b[31mred\u001b]0;owned\u0007"],
  ["an 8-bit sequence", "\u009b2J"],
  ["a workflow command", "\n::error file=x::owned"],
  ["a workflow command of the old kind", "##[add-mask]owned"],
  ["the end of an annotation's properties", "x,line=1::owned"],
  ["percent signs", "100%0A::error::x"],
  ["carriage returns and line separators", "a\r\nb\rc\u2028d\u2029e"],
  ["a heading, a list, a rule", "\n# owned\n- owned\n---\n"],
  ["a link and a picture", "[x](javascript:alert(1)) ![x](http://evil.example/x.png)"],
  ["HTML", "<img src=x onerror=alert(1)><script>x</script>"],
  ["table cells", "a | b |\n|---|"],
  ["a code fence", "```\nx\n```"],
  ["a mention and an issue", "@everyone #1"],
  ["a bare address", "https://evil.example www.evil.example"],
  ["a spreadsheet's formula", '=HYPERLINK("http://evil.example")'],
  ["the end of a JSON string", '"}],"x":"\\'],
  ["a SARIF argument and link", "{0} [x](1)"],
  ["an override of direction", "\u202egnp.exe"],
  ["a lone surrogate", "a\ud800b"],
  ["NUL", "a\0b"],
];

/** A story in which every text that a report shows is the payload. */
function poisoned(payload: string): CheckedStories {
  const findings = quake.findings.map((finding): Finding => ({
    ...finding,
    message: payload,
    why: [payload],
    sides: finding.sides.map((side) => Object.assign({}, side, { message: payload, words: payload, outlet: payload })),
  }));
  const groups = quake.groups.map((group) => Object.assign({}, group, { topic: payload, why: [payload] }));
  const articles = quake.articles.map((analysis) => ({
    ...analysis,
    article: { ...analysis.article, outlet: payload, outletLabel: payload },
  }));
  const story = { ...quake, id: payload, findings, groups, articles };
  const files = new Map(story.articles.map(({ article }) => [article.path, `${payload}/${article.path}`]));
  return checkedOf(story, { files, problems: [{ file: payload, place: { line: 1, column: 2 }, message: payload }] });
}

describe.each(PAYLOADS)("%s acts nowhere", (_, payload) => {
  const checked = poisoned(payload);
  test("on a terminal", () => {
    for (const format of FORMATS.keys()) {
      // oxlint-disable-next-line no-control-regex -- control characters are what must not be there
      expect(formatted(format, checked), format).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/u);
    }
  });
  test("in GitHub's log: each line is an annotation of ours, or the summary", () => {
    const lines = formatted("github", checked).trimEnd().split("\n");
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatch(/^::warning file=[^:,]*,line=1,col=2,title=Not read as it stands::/u);
    expect(lines[1]).toMatch(/^::warning file=[^:,]*,line=6,endLine=6,col=\d+,endColumn=\d+,title=[^:,]* \(quantity-disagrees\)::/u);
    expect(lines[2]).toBe("2 articles in 1 story; 1 disagreement: 1 warning.");
  });
  test("in Markdown: no line, cell, markup or address of its own", () => {
    const lines = formatted("markdown", checked).split("\n");
    const table = lines.filter((line) => line.startsWith("|"));
    expect(table).toHaveLength(4);
    for (const row of table) expect(row.split("|")).toHaveLength(7);
    expect(lines.filter((line) => line.startsWith("#")).map((line) => line.split(" ")[0])).toEqual(["#", "##", "###", "##"]);
    const bare = lines.join("\n").replaceAll(/\\[\\`*_[\]()~$!]/gu, "");
    expect(bare.replaceAll("`quantity-disagrees`", "")).not.toMatch(/[<>[\]`@]|:\/\/|www\./u);
  });
  test("in SARIF and JSON: they are valid, and one finding stays one", () => {
    const log: unknown = JSON.parse(formatted("sarif", checked));
    expect(isSarif(log), JSON.stringify(isSarif.errors?.slice(0, 3))).toBe(true);
    expect(sarifLog(checked).runs[0]?.results).toHaveLength(1);
    const [result] = sarifLog(checked).runs[0]?.results ?? [];
    expect(result?.message.text).not.toMatch(/\]\(|(?<!\{)\{\d+\}/u);
    expect(JSON.parse(formatted("json", checked))).toMatchObject({ findings: [{ code: "quantity-disagrees" }] });
  });
});

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
    expect(formatted("github", checkedOf(story)).includes(`there are ${count} warnings`)).toBe(note);
  });
  test("the note counts as a notice itself", () => {
    expect(formatted("github", checkedOf(withFindings(Array.from({ length: 10 }, () => "hint" as const))))).toContain(
      "there are 10 notices",
    );
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
    expect(formatted("github", checkedOf(story))).toMatch(/^::warning file=stories\/beta\.txt,/u);
  });
});
