import { describe, expect, test } from "vitest";
import { escapeMarkup, h, plainText, toMarkup, type Child, type Element } from "../../client/panel/element.ts";
import { matrix } from "../../client/panel/matrix.ts";
import { page } from "../../client/panel/page.ts";
import { plot } from "../../client/panel/plot.ts";
import { scaleOf } from "../../client/panel/scale.ts";
import { FIRST_VIEW, shownGroups, type PanelView } from "../../client/panel/shown.ts";
import type { PlottedValue, Question, Standing, Story } from "../../client/panel/story.ts";
import { fill, sideLetter } from "../../client/panel/texts.ts";
import { answer, plotted, question, story, TEXTS } from "./story.ts";

/** All elements that are of a tag, or of a class after a dot. */
function all(from: Child | readonly Child[], wanted: string): Element[] {
  if (typeof from === "string") return [];
  if (!("tag" in from)) return from.flatMap((child) => all(child, wanted));
  const classes = String(from.attributes["class"] ?? "").split(" ");
  const own = wanted.startsWith(".") ? classes.includes(wanted.slice(1)) : from.tag === wanted;
  return [...(own ? [from] : []), ...from.children.flatMap((child) => all(child, wanted))];
}

function textOf(child: Child): string {
  return typeof child === "string" ? child : child.children.map(textOf).join("");
}

const HOUSES = question("Houses destroyed", [
  answer(0, "at least 14", { plot: plotted(14, null, "at-least") }),
  answer(1, "about 40", { side: 1, plot: plotted(40, 40, "about", 4), source: "residents" }),
  answer(2, "more than 10", { side: 2, plot: plotted(10, null, "more-than") }),
]);

describe("elements", () => {
  test.each<readonly [Child, string]>([
    ["a < b & c", "a &lt; b &amp; c"],
    [h("p", {}, "<script>alert(1)</script>"), "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"],
    [h("p", { title: `"><img src=x onerror='y'>` }), '<p title="&quot;&gt;&lt;img src=x onerror=&#39;y&#39;&gt;"></p>'],
    [h("input", { disabled: true, checked: false, value: null, size: 3 }), '<input disabled="" size="3">'],
    [h("tr", { key: "one" }, h("td", {}, "x")), "<tr><td>x</td></tr>"],
  ])("%j", (child, markup) => {
    expect(toMarkup(child)).toBe(markup);
  });

  test.each([
    ["a\u202Eb\u2066c", "a\uFFFDb\uFFFDc"],
    ["a\u0000b\u001Bc", "a\uFFFDb\uFFFDc"],
    ["line\nline\u2028line", "line line line"],
    ["lone \uD800 half", "lone \uFFFD half"],
    ["“Tōkyō” 👩‍🚒", "“Tōkyō” 👩‍🚒"],
  ])("%j is text on one line", (text, plain) => {
    expect(plainText(text)).toBe(plain);
    expect(escapeMarkup(text)).toBe(plain);
  });
});

function labels(values: readonly PlottedValue[], unit: string | null = null): string[] {
  return scaleOf(values, { kind: "number", unit }, 200, "en").ticks.map(({ label }) => label);
}

function days(low: string, high: string, locale = "en"): string[] {
  const value = plotted(Date.parse(low) / 60_000, Date.parse(high) / 60_000);
  return scaleOf([value], { kind: "date", unit: null }, 200, locale).ticks.map(({ label }) => label.replaceAll("\u202F", " "));
}

describe("a scale", () => {
  test.each<readonly [what: string, found: () => string[], expected: readonly string[]]>([
    ["counts have no halves", () => labels([plotted(2, 2), plotted(3, 3)]), ["2", "3"]],
    ["large numbers are short", () => labels([plotted(4e6, 4e6), plotted(6.5e6, 6.5e6)], "USD"), ["4M", "5M", "6M"]],
    [
      "lengths are in what people use",
      () => labels([plotted(16_000, 16_000), plotted(20_000, 20_000)], "metre"),
      ["16 km", "18 km", "20 km"],
    ],
    ["times of durations", () => labels([plotted(7200, 7200), plotted(14_400, 14_400)], "second"), ["2 h", "3 h", "4 h"]],
    ["percent", () => labels([plotted(40, 40), plotted(60, 60)], "percent"), ["40 %", "50 %", "60 %"]],
    ["one value has a scale, too", () => labels([plotted(5, 5)]), ["5"]],
    ["none has a scale, too", () => labels([]), ["0", "1"]],
    ["hours", () => days("2026-06-03T01:00Z", "2026-06-03T05:00Z"), ["2:00 AM", "4:00 AM"]],
    ["days", () => days("2026-06-05T00:00Z", "2026-06-08T23:59Z"), ["Jun 4", "Jun 5", "Jun 6", "Jun 7", "Jun 8", "Jun 9"]],
    ["months", () => days("2026-01-10T00:00Z", "2026-06-10T00:00Z"), ["Jan 2026", "Mar 2026", "May 2026"]],
    ["years", () => days("1990-01-01T00:00Z", "2020-01-01T00:00Z"), ["1990", "2000", "2010", "2020"]],
    ["days as Germans write them", () => days("2026-06-05T00:00Z", "2026-06-06T23:59Z", "de").slice(-1), ["7. Juni"]],
  ])("%s", (_, found, expected) => {
    expect(found()).toEqual(expected);
  });

  test.each([
    [plotted(1, 1), plotted(1e300, 1e300)],
    [plotted(-5, -5), plotted(5, 5)],
    [plotted(1e-9, 1e-9), plotted(2e-9, 2e-9)],
    [plotted(null, 7, "at-most"), plotted(null, 9, "at-most")],
    [plotted(0, 0), plotted(0, 0)],
  ])("all values have a finite place on it: %j %j", (...values) => {
    const { at, ticks } = scaleOf(values, { kind: "number", unit: null }, 200, "en");
    for (const end of values.flatMap(({ low, high }) => [low ?? high, high ?? low])) {
      expect(at(end ?? 0)).toBeGreaterThanOrEqual(0);
      expect(at(end ?? 0)).toBeLessThanOrEqual(200);
    }
    expect(ticks.length).toBeLessThanOrEqual(20);
  });
});

const options = { texts: TEXTS, width: 200, label: { width: 20, text: ({ side }: { side: number }) => sideLetter(side) } };

/** A question of a value and of 100. */
function beside(value: PlottedValue): Element | null {
  const two = question("q", [answer(0, "a", { plot: value }), answer(1, "b", { side: 1, plot: plotted(100, 100) })]);
  return plot(two, story([two]), options);
}

function tip(value: PlottedValue): number {
  return Number(all(beside(value) ?? [], ".plot-open")[0]?.attributes["x2"]);
}

function shown(from: Story, view: PanelView = FIRST_VIEW): Element {
  return matrix(from, { texts: TEXTS, view, interactive: true });
}

/** The marks of a value, by their class. */
function draw(value: PlottedValue): string[] {
  const lane = all(beside(value) ?? [], ".plot-lane")[0];
  return all(lane ?? [], "g")
    .flatMap(({ children }) => children)
    .flatMap((child) =>
      typeof child === "string" || child.tag === "g" || child.tag === "text" ? [] : [String(child.attributes["class"])],
    );
}

describe("a plot", () => {
  test.each<readonly [what: string, value: PlottedValue, marks: readonly string[]]>([
    ["a number is a dot", plotted(14, 14), ["plot-dot"]],
    ["a range is a bar", plotted(10, 60, "range"), ["plot-bar"]],
    ["“about” has a soft whisker", plotted(40, 40, "about", 4), ["plot-soft", "plot-dot"]],
    ["“at least” has an arrow", plotted(14, null, "at-least"), ["plot-open", "plot-arrow", "plot-dot"]],
    ["“more than” leaves its bound out", plotted(14, null, "more-than"), ["plot-open", "plot-arrow", "plot-dot plot-hollow"]],
    ["“since June” has an arrow", plotted(10, 40, "at-least"), ["plot-open", "plot-arrow", "plot-dot"]],
    ["“before Friday” leaves it out", plotted(10, 40, "less-than"), ["plot-open", "plot-arrow", "plot-dot plot-hollow"]],
    ["“up to” has an arrow", plotted(null, 14, "at-most"), ["plot-open", "plot-arrow", "plot-dot"]],
    ["“dozens” is a dashed bar", plotted(24, 99, "vague"), ["plot-vague"]],
  ])("%s", (_, value, marks) => {
    expect(draw(value)).toEqual(marks);
  });

  test("arrows lead where the value is open", () => {
    expect(tip(plotted(14, null, "at-least"))).toBe(199);
    expect(tip(plotted(null, 14, "at-most"))).toBe(1);
  });

  test("has a name that tells all of it", () => {
    const drawn = plot(HOUSES, story([HOUSES]), options);
    expect(drawn?.attributes["aria-label"]).toBe(
      "Values of Houses destroyed. A at least 14: Alpha; B about 40: Beta; C more than 10: Gamma",
    );
  });

  test.each<readonly [string, Question]>([
    ["one value", question("q", [answer(0, "14", { plot: plotted(14, 14) }), answer(1, "14", { plot: plotted(14, 14) })])],
    ["no scale", question("q", [answer(0, "x"), answer(1, "y", { side: 1 })], { measure: null })],
  ])("there is none for %s", (_, one) => {
    expect(plot(one, story([one]), options)).toBeNull();
  });
});

describe("the matrix", () => {
  const several = story([
    HOUSES,
    question("Bridge", [answer(0, "Friday"), answer(0, "Monday", { side: 1 })], { standing: "differ", kind: "date", measure: null }),
    question("Age", [answer(1, "74")], { standing: "single" }),
  ]);

  test("has a row for each question and a column for each article", () => {
    expect(all(shown(several), ".question").map(({ attributes }) => attributes["key"])).toEqual(["Houses destroyed", "Bridge"]);
    expect(all(shown(several), ".outlet").map(textOf)).toEqual(["AlphaMar 2, 2026", "BetaMar 2, 2026", "Gamma"]);
  });

  test("says in words what an icon shows, and who does not say", () => {
    const [first, second] = all(shown(several), ".question");
    expect(textOf(all(first ?? [], ".standing")[0] ?? "")).toBe("Disagree");
    expect(all(second ?? [], ".silent").map(textOf)).toEqual(["Does not say", "Does not say"]);
  });

  test("has a button for each answer, that tells which it is", () => {
    expect(all(shown(several), "button").map(({ attributes }) => [attributes["data-question"], attributes["data-answer"]])).toEqual([
      ["Houses destroyed", 0],
      ["Houses destroyed", 1],
      ["Houses destroyed", 2],
      ["Bridge", 0],
      ["Bridge", 1],
    ]);
  });

  test("marks a quotation's differing words", () => {
    const quote = question("Quotation", [answer(0, "We told the county", { marks: [{ start: 12, end: 18 }] })], { kind: "quote" });
    expect(all(shown(story([quote])), "mark").map(textOf)).toEqual(["county"]);
    expect(textOf(all(shown(story([quote])), ".value")[0] ?? "")).toBe("We told the county");
  });

  test("tells what was decided, and the note", () => {
    const decision = { decision: "verified", note: "the county's list has 14", by: "H. Bright", when: null } as const;
    const [row] = all(shown(story([{ ...HOUSES, standing: "decided", decision }])), ".question");
    expect(all(row ?? [], ".standing").map(textOf)).toEqual(["Verified"]);
    expect(all(row ?? [], ".note").map(textOf)).toEqual(["the county's list has 14 · H. Bright"]);
  });

  test("in a file has nothing to press", () => {
    const plain = matrix(several, { texts: TEXTS, view: FIRST_VIEW, interactive: false });
    expect(all(plain, "button")).toEqual([]);
    expect(toMarkup(plain)).not.toMatch(/tabindex|role="(?:grid|gridcell)"/u);
  });

  test.each<readonly [PanelView, readonly string[]]>([
    [{ show: "disagreements", text: "" }, ["Houses destroyed"]],
    [{ show: "all", text: "" }, ["Houses destroyed", "Bridge", "Age"]],
    [{ show: "all", text: "  residents " }, ["Houses destroyed"]],
    [{ show: "all", text: "beta 74" }, ["Age"]],
    [{ show: "compared", text: "74" }, []],
  ])("shows what is asked for: %j", (view, titles) => {
    expect(shownGroups(several, view).flatMap(({ questions }) => questions.map(({ title }) => title))).toEqual(titles);
  });

  test("says so when it shows nothing", () => {
    expect(textOf(shown(several, { show: "all", text: "nowhere" }))).toBe("No question");
    expect(page({ texts: TEXTS, stories: [], story: null }, FIRST_VIEW).map(textOf)).toEqual(["No story"]);
    // One that was shown may be gone while there are others.
    const others = page({ texts: TEXTS, stories: [{ id: "fire", title: "Fire" }], story: null }, FIRST_VIEW);
    expect(all(others, "option").map(({ attributes }) => [attributes["value"], attributes["selected"]])).toEqual([
      ["", true],
      ["fire", false],
    ]);
    expect(others.map(textOf).at(-1)).toBe("No story");
  });
});

test.each<readonly [Standing, string]>([
  ["disagree", "1 disagree"],
  ["single", "1 alone"],
])("the counts tell of %s", (standing, text) => {
  const shown = page({ texts: TEXTS, stories: [], story: story([{ ...HOUSES, standing }]) }, FIRST_VIEW);
  expect(all(shown, ".count").map(textOf)).toEqual([text]);
});

test("places in texts are filled once", () => {
  expect(fill("{0} and {1}, {2}", "{1}", 2)).toBe("{1} and 2, {2}");
  expect([0, 25, 26].map(sideLetter)).toEqual(["A", "Z", "27"]);
});
