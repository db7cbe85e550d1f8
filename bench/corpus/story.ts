import { COLOUR } from "./colour.ts";
import { ACCIDENTS } from "./events/accidents.ts";
import { BUSINESS } from "./events/business.ts";
import { PUBLIC } from "./events/public.ts";
import type { EventKind } from "./events/types.ts";
import { fill, type Teller } from "./fill.ts";
import { castOf, OUTLETS, type Cast } from "./names.ts";
import { randomOf, type Random } from "./random.ts";

/** An article as it is written to a file. */
export interface CorpusArticle {
  /** Relative, with `/`. */
  readonly path: string;
  readonly text: string;
}

const KINDS: readonly EventKind[] = [...ACCIDENTS, ...PUBLIC, ...BUSINESS];
/** The first day that something happens, and how many days there are. */
const [FIRST_DAY, DAYS] = [Date.UTC(2024, 0, 1), 700];
const DAY = 86_400_000;
const WEEKDAYS = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");
/** How often an outlet has another figure, and how often one prints what another wrote. */
const [OTHER_FIGURE, COPY] = [0.06, 0.06];
/** The share of stories whose files stand in the folders of their outlets, among others. */
const LOOSE = 0.15;
const WORDS = [680, 1040] as const;
/** Figures that any story may have. */
const GENERAL: EventKind["figures"] = {
  people: [2400, 380_000],
  change: [2, 19],
  since: [1951, 2019],
  members: [60, 21_000],
  poll: [14, 86],
  budget: [4, 480],
  staff: [2, 60],
  talks: [2, 9],
  cases: [12, 1900],
};

interface Event {
  readonly kind: EventKind;
  readonly cast: Cast;
  readonly figures: ReadonlyMap<string, number>;
  readonly day: number;
  /** What the files of the story are called. */
  readonly slug: string;
  readonly isLoose: boolean;
}

/** The articles of one story, by its number. */
export function storyArticles(at: number, count: number): CorpusArticle[] {
  const random = randomOf(at * 7919 + 13);
  const event = eventOf(at, random);
  const outlets = random.some(OUTLETS, count);
  const articles: CorpusArticle[] = [];
  for (const outlet of outlets) {
    const published = new Date(event.day + random.whole(0, 2) * DAY).toISOString().slice(0, 10);
    const [original] = articles;
    const own = `---\noutlet: ${outlet}\npublished: ${published}\n---\n\n${bodyOf(event, random)}`;
    // A copy leaves out the end.
    const copied =
      original && random.chance(COPY)
        ? original.text
            .replace(/^outlet: .*$/mu, `outlet: ${outlet}`)
            .split("\n\n")
            .slice(0, -3)
        : null;
    articles.push({ path: pathOf(event, outlet, published), text: `${copied ? copied.join("\n\n") : own}\n` });
  }
  return articles;
}

function eventOf(at: number, random: Random): Event {
  const kind = random.pick(KINDS);
  const cast = castOf(random);
  const figures = new Map(
    Object.entries({ ...GENERAL, ...kind.figures }).map(([key, [least, most]]) => [key, spread(random, least, most)]),
  );
  const day = FIRST_DAY + random.whole(0, DAYS - 1) * DAY;
  const town = (cast.towns[0] ?? "").toLowerCase().replaceAll(" ", "-");
  return { kind, cast, figures, day, slug: `${kind.name}-${town}-${at}`, isLoose: random.chance(LOOSE) };
}

/** Small figures are as frequent as large ones. */
function spread(random: Random, least: number, most: number): number {
  return Math.round(least * (most / least) ** random.next());
}

function pathOf({ slug, isLoose, day }: Event, outlet: string, published: string): string {
  const name = outlet.toLowerCase().replaceAll(" ", "-");
  if (isLoose) return `outlets/${name}/${published}-${slug}.txt`;
  return `${new Date(day).toISOString().slice(0, 7)}/${slug}/${name}.txt`;
}

function bodyOf(event: Event, random: Random): string {
  const { kind, cast, day } = event;
  const weekday = (offset: number): string => WEEKDAYS[new Date(day + offset * DAY).getUTCDay()] ?? "";
  const teller: Teller = {
    cast,
    figures: new Map([...event.figures].map(([key, value]) => [key, random.chance(OTHER_FIGURE) ? otherFigure(random, value) : value])),
    days: new Map([
      ["day", weekday(0)],
      ["eve", weekday(-1)],
      ["later", weekday(1)],
    ]),
    introduced: new Set(),
    random,
  };
  const headline = fill(random.pick(kind.headlines), { ...teller, introduced: new Set() });
  const sentences = sentencesOf(kind, teller);
  const dateline = `${(cast.towns[0] ?? "").toUpperCase()} — `;
  return [headline, ...paragraphsOf(random, sentences).map((paragraph, at) => (at === 0 ? dateline + paragraph : paragraph))].join("\n\n");
}

/** The lead, then the facts that the outlet has, quotations, details and colour, to the length of an article. */
function sentencesOf(kind: EventKind, teller: Teller): string[] {
  const { random } = teller;
  const facts = random.some(kind.facts, kind.facts.length - random.whole(0, 3)).map((wordings) => random.pick(wordings));
  const news = [...facts, ...random.some(kind.quotes, random.whole(2, 4)), ...random.some(kind.details, random.whole(2, 5))];
  const templates = [...news];
  const colour = random.some(COLOUR, COLOUR.length);
  const most = random.whole(...WORDS);
  let words = templates.join(" ").split(" ").length * 1.2;
  for (const template of colour) {
    if (words > most) break;
    templates.splice(random.whole(0, templates.length), 0, template);
    words += template.split(" ").length * 0.95;
  }
  return [random.pick(kind.leads), ...templates].map((template) => fill(template, teller));
}

function paragraphsOf(random: Random, sentences: readonly string[]): string[] {
  const paragraphs: string[] = [];
  for (let at = 0; at < sentences.length;) {
    const length = at === 0 ? 1 : random.whole(1, 3);
    paragraphs.push(sentences.slice(at, at + length).join(" "));
    at += length;
  }
  return paragraphs;
}

/** A figure that an outlet has otherwise: off by a little, or by half as much again. */
function otherFigure(random: Random, value: number): number {
  return random.chance(0.5) ? value + random.whole(1, 3) : Math.round(value * 1.5) + 1;
}
