/** How, where or for how long something happened: one value of a dimension excludes the others. Words and phrases, single-spaced. */
const DIMENSIONS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  setting: { "on land": "inland|on land|onshore", "at sea": "offshore|off the coast|off the shore|off the shores|at sea|undersea" },
  term: {
    permanent: "permanent|permanently|indefinitely|for good",
    temporary: "temporary|temporarily|for now|for the time being|provisional|interim",
  },
  intent: { deliberate: "deliberate|deliberately|intentional|intentionally|on purpose", accidental: "accidental|accidentally|by accident" },
  unity: { unanimous: "unanimous|unanimously", divided: "divided|narrowly" },
};

/** A quality: the dimension, and its value there. */
export interface Quality {
  readonly dimension: string;
  readonly value: string;
}

/** By the first word: the words that follow it, longest first, and the quality. */
export const QUALITY_PHRASES: ReadonlyMap<string, readonly { readonly words: readonly string[]; readonly quality: Quality }[]> = table();

/** Points of the compass, in degrees clockwise from north. */
export const COMPASS: ReadonlyMap<string, number> = new Map([
  ["north", 0],
  ["northeast", 45],
  ["north-east", 45],
  ["east", 90],
  ["southeast", 135],
  ["south-east", 135],
  ["south", 180],
  ["southwest", 225],
  ["south-west", 225],
  ["west", 270],
  ["northwest", 315],
  ["north-west", 315],
]);

function table(): ReadonlyMap<string, readonly { readonly words: readonly string[]; readonly quality: Quality }[]> {
  const found = new Map<string, { readonly words: readonly string[]; readonly quality: Quality }[]>();
  for (const [dimension, values] of Object.entries(DIMENSIONS))
    for (const [value, phrases] of Object.entries(values))
      for (const phrase of phrases.split("|")) {
        const words = phrase.split(" ");
        const [first = ""] = words;
        found.set(
          first,
          [...(found.get(first) ?? []), { words, quality: { dimension, value } }].toSorted((a, b) => b.words.length - a.words.length),
        );
      }
  return found;
}
