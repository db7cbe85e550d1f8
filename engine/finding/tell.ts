import { listWords, middle, relate, relateClaims } from "../story/index.ts";
import type { Side } from "./sides.ts";

/** How a message reads: from one of the sides, or from nowhere in particular. */
export type Tell = (sides: readonly Side[], here: Side | null) => string;

/** A message is not longer, where leaving out outlets and values makes it so, in UTF-16 code units. */
export const LONGEST_MESSAGE = 200;
/** How many values, and outlets of one value, a message names, the more first; one more is named rather than counted. */
const MOST: readonly number[] = [3, 2, 1];
const LEAST_VALUES = 2;

/**
 * "Houses lost: 14 here and in Coast Post, about 40 in Daily Lantern." Where the topic is the articles' own words with a gap for the value, they
 * are a sentence: "Dam holds 14 million cubic metres here, 41 million in Daily Lantern."
 */
export function tellValues(topic: string): Tell {
  const frame = frameOf(topic);
  const newsOf = newsReader();
  return (sides, here) => {
    const values = valuesOf(newsOf(sides), here);
    return fitted((most) => (frame ? `${told(values, most, frame)}.` : `${topic}: ${told(values, most)}.`));
  };
}

/** "People killed: 2 in Northern Wire; later 3 here and in Daily Lantern.": what is later than the first, and what is earlier. */
export function tellUpdate(topic: string): Tell {
  const newsOf = newsReader();
  return (sides, here) =>
    fitted((most) => {
      const news = newsOf(sides);
      const first = here ?? news.toSorted((a, b) => moment(a) - moment(b) || size(a) - size(b))[0];
      const [own, ...others] = valuesOf(news, here, first);
      if (!first || !own) return `${topic}.`;
      const [alike, apart] = [
        others.filter((value) => !value.apart),
        others.filter((value) => value.apart).toSorted((a, b) => b.size - a.size),
      ];
      const later = apart.filter((value) => value.size > own.size);
      const earlier = apart.filter((value) => value.size <= own.size);
      const parts = [
        told([own, ...alike], most),
        later.length > 0 ? `later ${told(later, most)}` : "",
        earlier.length > 0 ? `earlier ${told(earlier, most)}` : "",
      ];
      return `${topic}: ${parts.filter((part) => part !== "").join("; ")}.`;
    });
}

/** The words before and after a value. */
interface Frame {
  readonly before: string;
  readonly after: string;
}

/** The words around the one gap of a topic that is nothing but a quote, "“dam holds …”", or that with its noun before it: "Jobs (“cut … jobs”)". */
function frameOf(topic: string): Frame | null {
  const open = topic.indexOf("“");
  const [label, rest] = [topic.slice(0, Math.max(0, open - 2)), topic.slice(open + 1)];
  const end = rest.indexOf("”");
  const isWhole = open === 0 ? end === rest.length - 1 : topic.slice(open - 2, open) === " (" && rest.slice(end) === "”)";
  const [before = "", after, ...others] = rest.slice(0, end).split("…");
  if (open < 0 || end < 0 || !isWhole || after === undefined || others.length > 0) return null;
  // The noun must stand right behind the gap, where the number stood; a hedge before it would be said twice.
  if (label !== "" && !after.startsWith(` ${label.toLowerCase()}`)) return null;
  return HEDGES.has(before.trim().split(" ").at(-1) ?? "") ? null : { before, after };
}

const HEDGES = new Set("about almost around least most nearly over roughly some than".split(" "));

/** The longest of the texts that is short enough, else the shortest. */
function fitted(write: (most: number) => string): string {
  let text = "";
  for (const most of MOST) {
    text = write(most);
    if (text.length <= LONGEST_MESSAGE) return text;
  }
  return text;
}

/** One value with the places that give it. */
interface Value {
  readonly says: string;
  readonly size: number;
  /** Whether it excludes the first. */
  readonly apart: boolean;
  readonly places: Set<string>;
}

/** Each value once: that of `first`, then those that exclude it, then the rest. */
function valuesOf(news: readonly Side[], here: Side | null, given?: Side): Value[] {
  const values = new Map<string, Value>();
  const first = given ?? here ?? news[0];
  // What the article itself says in other words adds nothing at this place.
  const others = first ? news.filter((side) => here === null || side.analysis !== here.analysis || clash(here, side) > 0) : [];
  const clashes = new Map(first ? others.map((side) => [side, clash(first, side)]) : []);
  const ranked = others.toSorted((a, b) => (clashes.get(b) ?? 0) - (clashes.get(a) ?? 0));
  for (const side of first ? [first, ...ranked] : []) {
    const label = here && side.analysis === here.analysis ? HERE : side.analysis.article.outletLabel;
    const value = values.get(side.key) ?? {
      says: side.says,
      size: size(side),
      apart: (side === first ? clash(side, side) : (clashes.get(side) ?? 0)) > 0,
      places: new Set(),
    };
    value.places.add(label);
    values.set(side.key, value);
  }
  return [...values.values()];
}

/** No outlet is called so. */
const HERE = "\0here";

/** "14 here and in Coast Post, about 40 in Daily Lantern". Beyond some values it only counts: the sides have them all. */
function told(values: readonly Value[], most: number, frame?: Frame): string {
  const texts = values.map(({ says, places }, index) => {
    const words = frame && index === 0 ? capital(`${frame.before}${says}${frame.after}`) : says;
    return `${words} ${placesWords(places, most)}`;
  });
  // A value with a comma in it would run into the next.
  const separator = values.some(({ says }) => says.includes(", ") || (says.startsWith("“") && says.includes(" "))) ? "; " : ", ";
  // One value alone would be no disagreement.
  const shown = Math.max(LEAST_VALUES, most);
  return texts.length > shown + 1
    ? `${texts.slice(0, shown).join(separator)}${separator}and ${texts.length - shown} more`
    : texts.join(separator);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "here and in Coast Post", "in Coast Post and Daily Lantern". */
function placesWords(places: ReadonlySet<string>, most: number): string {
  const others = [...places].filter((place) => place !== HERE);
  const named = others.length > most + 1 ? [...others.slice(0, most), `${others.length - most} more`] : others;
  const elsewhere = named.length > 0 ? `in ${listWords(named)}` : "";
  if (!places.has(HERE)) return elsewhere;
  return elsewhere === "" ? "here" : `here and ${elsewhere}`;
}

/** More than zero where the values exclude each other: the more, the plainer. */
function clash({ claim: a, interval: x, offsets }: Side, { claim: b, interval: y }: Side): number {
  const relation = x && y ? (a.date && b.date ? relateClaims(a, b, offsets) : relate(x, y)) : null;
  if (!relation) return a.polarity !== b.polarity ? 2 : a.modality !== b.modality ? 1 : 0;
  return relation === "apart" ? 1 : 0;
}

function size({ interval }: Side): number {
  return interval ? middle(interval) : 0;
}

/** The day of publication as a number; the unknown first. */
function moment({ analysis }: Side): number {
  return Number((analysis.article.published ?? "0").replaceAll("-", ""));
}

/** Gives the sides that tell something new, worked out once for the messages of one finding. */
function newsReader(): (sides: readonly Side[]) => readonly Side[] {
  let known: { readonly sides: readonly Side[]; readonly news: readonly Side[] } | null = null;
  return (sides) => {
    if (known?.sides === sides) return known.news;
    const homes = new Map<unknown, Side[]>();
    for (const side of sides) homes.set(side.analysis, [...(homes.get(side.analysis) ?? []), side]);
    const news = sides.filter((side) => isNews(side, homes.get(side.analysis) ?? []));
    known = { sides, news };
    return news;
  };
}

/** "At least 24" where the same outlet also says "24" adds nothing to a message, nor does "Tuesday" where it says "Tuesday at noon". */
function isNews({ claim, interval: own, offsets }: Side, home: readonly Side[]): boolean {
  if (!own || (claim.quantity && claim.quantity.modifier === "exact")) return true;
  return !home.some(({ claim: other, interval: value }) => {
    if (!value || other === claim) return false;
    if (claim.date) return relateClaims(claim, other, offsets) !== "apart" && value.high - value.low < own.high - own.low;
    const isSame = other.quantity?.modifier === "exact" && other.quantity.unit === claim.quantity?.unit;
    return isSame && value.low === (Number.isFinite(own.low) ? own.low : own.high);
  });
}
