import type { Cast, Named } from "./names.ts";
import type { Random } from "./random.ts";

/** What one article knows of its story, and how it writes. */
export interface Teller {
  readonly cast: Cast;
  /** The figures as this article has them. */
  readonly figures: ReadonlyMap<string, number>;
  /** Names of days by slot. */
  readonly days: ReadonlyMap<string, string>;
  /** Whose full name was given. */
  readonly introduced: Set<Named>;
  readonly random: Random;
}

const SMALL = "zero one two three four five six seven eight nine ten eleven twelve".split(" ");

/** A template with its wordings chosen and its slots filled, as a sentence begins. */
export function fill(template: string, teller: Teller): string {
  const worded = template.replaceAll(/\(([^()]*\|[^()]*)\)/gu, (_, wordings: string) => teller.random.pick(wordings.split("|")));
  const filled = worded.replaceAll(/\{([#$%@]?)(\w+)\}/gu, (_, sign: string, key: string) =>
    sign === "" ? nameOf(key, teller) : figureOf(sign, teller.figures.get(key) ?? 0),
  );
  // A name that brings its comma stands before another, or at the end.
  const text = filled.replaceAll(/,([,.;?])/gu, "$1");
  return text.replace(/^(“?)(\p{Ll})/u, (_, mark: string, first: string) => mark + first.toUpperCase());
}

function nameOf(key: string, { cast, days, introduced }: Teller): string {
  const at = Number(key.slice(1)) - 1;
  const named = key.startsWith("p") ? cast.people[at] : key.startsWith("o") ? cast.bodies[at] : undefined;
  if (!named) return days.get(key) ?? cast.towns[at] ?? key;
  if (introduced.has(named)) return named.short;
  introduced.add(named);
  return named.full;
}

function figureOf(sign: string, value: number): string {
  if (sign === "$") return `$${value.toLocaleString("en-US")} million`;
  if (sign === "@") return String(value);
  if (sign === "%") return `${value} percent`;
  return SMALL[value] ?? value.toLocaleString("en-US");
}
