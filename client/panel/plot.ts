import { h, type Element } from "./element.ts";
import { isSoft, scaleOf, type Scale } from "./scale.ts";
import type { PlottedValue, Question, Story } from "./story.ts";
import { fill, sideLetter, type PanelTexts } from "./texts.ts";

/** What of a question is drawn on one line: an answer that several outlets may give. */
export interface Lane {
  readonly side: number;
  readonly value: string;
  readonly plot: PlottedValue;
  readonly outlets: readonly string[];
}

export interface PlotOptions {
  readonly texts: PanelTexts;
  /** Of the part with the scale, in pixels. */
  readonly width: number;
  /** Room for a lane's label, in pixels, and what it says. */
  readonly label: { readonly width: number; readonly text: (lane: Lane) => string };
}

const LANE = 20;
const AXIS = 22;
const DOT = 4;
/** A bar narrower than this is drawn as a dot. */
const NARROW = 7;

/** The different answers of a question that have a place on its scale, what most say first. */
export function lanesOf({ answers }: Question, { members }: Story): readonly Lane[] {
  const lanes = new Map<number, Lane>();
  for (const { side, value, plot, article } of answers) {
    if (!plot) continue;
    const outlet = members[article]?.outlet ?? "";
    const known = lanes.get(side);
    if (!known) lanes.set(side, { side, value, plot, outlets: [outlet] });
    else if (!known.outlets.includes(outlet)) lanes.set(side, { ...known, outlets: [...known.outlets, outlet] });
  }
  return [...lanes.values()].toSorted((a, b) => a.side - b.side);
}

/** How much room a plot takes, in pixels. */
export function plotHeight(lanes: readonly Lane[]): number {
  return lanes.length * LANE + AXIS;
}

/**
 * A question's values on one scale, a lane for each: a dot for a value, a bar for a range or a span of time, an arrow where it is open, a soft
 * whisker for "about". Null where there are not two values to set side by side.
 */
export function plot(question: Question, story: Story, { texts, width, label }: PlotOptions): Element | null {
  const { measure } = question;
  const lanes = lanesOf(question, story);
  if (!measure || lanes.length < 2) return null;
  const scale = scaleOf(
    lanes.map((lane) => lane.plot),
    measure,
    width,
    texts.locale,
  );
  const height = plotHeight(lanes);
  const told = lanes.map(({ side, value, outlets }) => `${sideLetter(side)} ${value}: ${outlets.join(", ")}`).join("; ");
  const name = fill(measure.kind === "date" ? texts.timelineLabel : texts.plotLabel, question.title, told);
  return h(
    "svg",
    {
      class: "plot",
      role: "img",
      "aria-label": name,
      width: label.width + width,
      height,
      viewBox: `0 0 ${label.width + width} ${height}`,
    },
    h("g", { transform: `translate(${label.width} 0)` }, ...axis(scale, lanes.length * LANE)),
    ...lanes.map((lane, index) => laneElement(lane, scale, index, label)),
  );
}

function axis({ at, width, ticks }: Scale, bottom: number): Element[] {
  const lines = ticks.map(({ value }) => round(at(value))).filter((x) => x >= 0 && x <= width);
  return [
    h("line", { class: "plot-axis", x1: 0, x2: width, y1: bottom, y2: bottom }),
    ...lines.map((x) => h("line", { class: "plot-grid", x1: x, x2: x, y1: 0, y2: bottom })),
    ...axisLabels(ticks, at, width).map(({ x, label }) =>
      h("text", { class: "plot-tick", x, y: bottom + 14, "text-anchor": "middle" }, label),
    ),
  ];
}

/** About how wide a letter of a label is, in pixels. */
const LETTER = 6.5;

/** The labels that have room: inside the axis, and apart from one another. */
function axisLabels(ticks: Scale["ticks"], at: Scale["at"], width: number): { readonly x: number; readonly label: string }[] {
  let end = -Infinity;
  return ticks.flatMap(({ labelAt, label }) => {
    const [x, half] = [round(at(labelAt)), (label.length * LETTER) / 2];
    if (x < 0 || x > width || x - half < end + LETTER) return [];
    end = x + half;
    return [{ x, label }];
  });
}

function laneElement(lane: Lane, scale: Scale, index: number, label: PlotOptions["label"]): Element {
  return h(
    "g",
    { class: `plot-lane plot-side-${Math.min(lane.side, 5)}`, transform: `translate(0 ${index * LANE + LANE / 2})` },
    h("text", { class: "plot-label", x: 0, y: 4 }, label.text(lane)),
    h("g", { transform: `translate(${label.width} 0)` }, ...marks(lane.plot, scale)),
  );
}

/** A value's marks, by what its words leave open. */
function marks({ low, high, slack, modifier }: PlottedValue, { at, width }: Scale): Element[] {
  const [from, to] = [low === null ? null : round(at(low)), high === null ? null : round(at(high))];
  const open = OPEN.get(modifier) ?? null;
  const bound = open === "after" ? (from ?? to) : (to ?? from);
  if (from === null || to === null || open !== null)
    return bound === null ? [] : openMarks(bound, isAfter(open, from) ? width : 0, modifier);
  const until = modifier === "nearly" ? (high ?? 0) : (high ?? 0) + slack;
  const whisker = isSoft(modifier) ? [softMark(round(at((low ?? 0) - slack)), round(at(until)))] : [];
  const filled = modifier === "vague" ? "plot-vague" : "plot-bar";
  if (to - from < NARROW) return [...whisker, h("circle", { class: "plot-dot", cx: (from + to) / 2, cy: 0, r: DOT })];
  return [...whisker, h("rect", { class: filled, x: from, y: -DOT, width: to - from, height: 2 * DOT, rx: 2 })];
}

/** Hedges that leave one end open, also where the bound is a span of time: "since June", "until Friday". */
const OPEN: ReadonlyMap<PlottedValue["modifier"], "after" | "before"> = new Map([
  ["at-least", "after"],
  ["more-than", "after"],
  ["at-most", "before"],
  ["less-than", "before"],
] as const);

function isAfter(open: "after" | "before" | null, from: number | null): boolean {
  return open === null ? from !== null : open === "after";
}

/** A bound: the dot is hollow where the bound itself is left out. */
function openMarks(x: number, end: number, modifier: PlottedValue["modifier"]): Element[] {
  const isLeft = end < x;
  const tip = isLeft ? end + 1 : end - 1;
  const back = isLeft ? tip + 6 : tip - 6;
  const hollow = modifier === "more-than" || modifier === "less-than";
  return [
    h("line", { class: "plot-open", x1: x, x2: tip, y1: 0, y2: 0 }),
    h("path", { class: "plot-arrow", d: `M${back} -4L${tip} 0L${back} 4` }),
    h("circle", { class: hollow ? "plot-dot plot-hollow" : "plot-dot", cx: x, cy: 0, r: DOT }),
  ];
}

function softMark(from: number, to: number): Element {
  return h("rect", { class: "plot-soft", x: from, y: -2.5, width: Math.max(0, to - from), height: 5, rx: 2.5 });
}

/** Pixels to a tenth: enough to see, and the same text on every machine. */
function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
