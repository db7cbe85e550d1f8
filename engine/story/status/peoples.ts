import { COUNTRIES } from "../../lexicon/countries.ts";

/** The country of a folded name of its people: "iranian" and "iranians" give "iran"; any other name is given back. */
export function foldPeople(name: string): string {
  return COUNTRY_OF.get(name) ?? name;
}

const COUNTRY_OF: ReadonlyMap<string, string> = new Map(
  COUNTRIES.split("\n").flatMap((line) => {
    const [country = ""] = line.toLowerCase().split(/ \| |, /u);
    return line
      .toLowerCase()
      .split(/ \| |, /u)
      .map((form): [string, string] => [form.trim(), country.trim()]);
  }),
);
