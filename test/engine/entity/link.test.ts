import { describe, expect, test } from "vitest";
import { compareSpellings, linkEntities, type Entity } from "../../../engine/entity/index.ts";
import { articleOf, unmark } from "./marked.ts";

interface Case {
  readonly what: string;
  /** One marked text an article. */
  readonly articles: readonly string[];
  /** The names of each entity, in order of first mention, in order of place. */
  readonly entities: readonly string[];
  readonly aliases?: readonly (readonly string[])[];
  readonly distinct?: readonly (readonly string[])[];
}

function link({ articles, aliases = [], distinct = [] }: Pick<Case, "articles" | "aliases" | "distinct">): {
  entities: Entity[];
  words: string[];
} {
  const read = articles.map((marked, index) => {
    const { text, mentions } = unmark(marked);
    return { article: articleOf(text, `${index}.txt`), mentions };
  });
  const entities = linkEntities(read, { aliases, distinct });
  const textOf = new Map(read.map(({ article }) => [article.path, article.text]));
  const words = entities.map((entity) =>
    entity.mentions.map(({ article, start, end }) => textOf.get(article)?.slice(start, end)).join(" / "),
  );
  return { entities, words };
}

const CASES: readonly Case[] = [
  { what: "surname", articles: ["[Marta Velez|P] spoke. [Velez|P] left."], entities: ["Marta Velez / Velez"] },
  { what: "surname across articles", articles: ["[Marta Velez|P] spoke.", "Ms. [Velez|P] left."], entities: ["Marta Velez / Velez"] },
  { what: "given name alone", articles: ["[Saddik Haran|P] spoke. [Saddik|P] left."], entities: ["Saddik Haran / Saddik"] },
  { what: "middle initial", articles: ["[Paul F. Kerrin|P] spoke.", "[Paul Kerrin|P] left."], entities: ["Paul F. Kerrin / Paul Kerrin"] },
  { what: "Jr.", articles: ["[Tom Okoro Jr.|P] spoke.", "[Tom Okoro|P] left."], entities: ["Tom Okoro Jr. / Tom Okoro"] },
  { what: "nickname", articles: ["[Jennifer Pasko|P] spoke.", "[Jen Pasko|P] left."], entities: ["Jennifer Pasko / Jen Pasko"] },
  { what: "nickname of William", articles: ["[Bill Tarn|P] spoke.", "[William Tarn|P] left."], entities: ["Bill Tarn / William Tarn"] },
  {
    what: "given names that sound alike",
    articles: ["[Carla Tarn|P] spoke.", "[Karla Tarn|P] left."],
    entities: ["Carla Tarn / Karla Tarn"],
  },
  { what: "given names differ", articles: ["[Anna Tarn|P] spoke.", "[William Tarn|P] left."], entities: ["Anna Tarn", "William Tarn"] },
  {
    what: "two people with one surname: the one named before",
    articles: ["[Anna Tarn|P] spoke. [Tarn|P] left. [William Tarn|P] came. [Tarn|P] stayed."],
    entities: ["Anna Tarn / Tarn", "William Tarn / Tarn"],
  },
  {
    what: "middle initials that conflict",
    articles: ["[Carl W. Busch|P] met his father, [Carl H.W. Busch|P]."],
    entities: ["Carl W. Busch", "Carl H.W. Busch"],
  },
  {
    what: "transliteration",
    articles: ["[Nouri al-Halabi|P] spoke.", "[Nuri Halabi|P] left."],
    entities: ["Nouri al-Halabi / Nuri Halabi"],
  },
  { what: "Qassem", articles: ["[Ghasem Tehrani|P] spoke.", "[Qassem Tehrani|P] left."], entities: ["Ghasem Tehrani / Qassem Tehrani"] },
  { what: "doubled letter", articles: ["He went to [Tal Sarhan|L].", "She left [Tall Sarhan|L]."], entities: ["Tal Sarhan / Tall Sarhan"] },
  { what: "accents", articles: ["[José Núñez|P] spoke.", "[Jose Nunez|P] left."], entities: ["José Núñez / Jose Nunez"] },
  { what: "apostrophe", articles: ["The [Shi'ite|G] party.", "[Shiites|G] left."], entities: ["Shi'ite / Shiites"] },
  {
    what: "a slip in a surname",
    articles: ["[Ana Maleki|P] spoke. [Maleki|P] left.", "[Malaki|P] came."],
    entities: ["Ana Maleki / Maleki / Malaki"],
  },
  {
    what: "a slip in one of three words",
    articles: ["[Pueblo Sin Muros|O] came.", "[Pueblos Sin Muros|O] left."],
    entities: ["Pueblo Sin Muros / Pueblos Sin Muros"],
  },
  { what: "a slip in a place", articles: ["He saw [Harlinden|L].", "She saw [Harlnden|L]."], entities: ["Harlinden / Harlnden"] },
  {
    what: "not a slip: Obama, Osama",
    articles: ["[Barack Obama|P] spoke.", "[Osama bin Laden|P] hid."],
    entities: ["Barack Obama", "Osama bin Laden"],
  },
  {
    what: "not a slip: Kadim, Karim",
    articles: ["[Karim Kadim|P] wrote.", "[Najmal Karim|P] spoke."],
    entities: ["Karim Kadim", "Najmal Karim"],
  },
  {
    what: "not a slip: endings",
    articles: ["The [Commission|O] met.", "The [Commissioner|O] left."],
    entities: ["Commission", "Commissioner"],
  },
  {
    what: "land and people apart",
    articles: ["In [Iran|L], the [Iranian|G] minister.", "[Iranians|G] left [Iran|L]."],
    entities: ["Iran / Iran", "Iranian / Iranians"],
  },
  {
    what: "names of one land",
    articles: ["The [United States|L] agreed.", "The [U.S.|L] left. [America|L] waits."],
    entities: ["United States / U.S. / America"],
  },
  { what: "acronym", articles: ["The [Harlan Water Authority|O] met.", "[HWA|O] left."], entities: ["Harlan Water Authority / HWA"] },
  {
    what: "acronym with points",
    articles: ["The [Federal Bureau of Investigation|O] met.", "The [F.B.I.|O] left."],
    entities: ["Federal Bureau of Investigation / F.B.I."],
  },
  {
    what: "acronym that the article gives, against its letters",
    articles: ["The [Front for the Liberation of the Delta|O], or [FRELD|O], attacked.", "[FRELD|O] left."],
    entities: ["Front for the Liberation of the Delta / FRELD / FRELD"],
  },
  {
    what: "acronym in brackets",
    articles: ["The [Northern Island State|G] ([NISL|G]) attacked."],
    entities: ["Northern Island State / NISL"],
  },
  {
    what: "department of, department",
    articles: ["The [U.S. Department of Fisheries|O] met.", "The [Fisheries Department|O] left."],
    entities: ["U.S. Department of Fisheries / Fisheries Department"],
  },
  {
    what: "company with and without Inc.",
    articles: ["[Tarnex Stores Inc.|O] grew.", "[Tarnex|O] fell."],
    entities: ["Tarnex Stores Inc. / Tarnex"],
  },
  {
    what: "short for a body",
    articles: ["The [Islamic Harbor Guard Corps|O] came.", "The [Harbor Guard|O] left."],
    entities: ["Islamic Harbor Guard Corps / Harbor Guard"],
  },
  {
    what: "not short where two bodies hold it",
    articles: ["The [Northern Harbor Guard|O] and the [Southern Harbor Guard|O] came. The [Harbor Guard|O] left."],
    entities: ["Northern Harbor Guard", "Southern Harbor Guard", "Harbor Guard"],
  },
  {
    what: "province",
    articles: ["In [Arlan|L].", "In [Arlan province|L].", "In the [province of Arlan|L]."],
    entities: ["Arlan / Arlan province / province of Arlan"],
  },
  { what: "a city is another place", articles: ["In [Mexico|L].", "In [Mexico City|L]."], entities: ["Mexico", "Mexico City"] },
  {
    what: "event by year and noun",
    articles: ["The [2004 tsunami|E].", "The [tsunami of 2004|E]."],
    entities: ["2004 tsunami / tsunami of 2004"],
  },
  {
    what: "person and place of one name",
    articles: ["[Mike Jordan|P] flew to [Jordan|L]. [Jordan|P] smiled."],
    entities: ["Mike Jordan / Jordan", "Jordan"],
  },
  {
    what: "alias",
    articles: ["[Marta Velez|P] spoke.", "[La Jefa|P] left."],
    aliases: [["Marta Velez", "La Jefa"]],
    entities: ["Marta Velez / La Jefa"],
  },
  {
    what: "distinct",
    articles: ["[Bill Tarn|P] spoke.", "[William Tarn|P] left."],
    distinct: [["Bill Tarn", "William Tarn"]],
    entities: ["Bill Tarn", "William Tarn"],
  },
  {
    what: "a long name in two numbers, each taken for another thing",
    articles: ["[Puentes Sin Orillas|P] met.", "[Puente Sin Orillas|O] met."],
    entities: ["Puentes Sin Orillas / Puente Sin Orillas"],
  },
  {
    what: "a land for its people, in a name that lists know",
    articles: ["The [European Union|O] met.", "The [Europe Union|O] met."],
    entities: ["European Union / Europe Union"],
  },
  {
    what: "a land for its people, in any other name",
    articles: ["The [Iraqi Museum|O] opened.", "The [Iraq Museum|O] closed."],
    entities: ["Iraqi Museum", "Iraq Museum"],
  },
  {
    what: "several bodies of a kind",
    articles: ["The [Harlan Water Committee|O] met.", "The [Harlan Water Committees|O] met."],
    entities: ["Harlan Water Committee", "Harlan Water Committees"],
  },
  {
    what: "numbers in names",
    articles: ["[House Bill 12345|O] passed.", "[House Bill 12365|O] failed."],
    entities: ["House Bill 12345", "House Bill 12365"],
  },
  { what: "prototype words", articles: ["[constructor|P] met [Toby constructor|P]."], entities: ["constructor / Toby constructor"] },
  {
    what: "missed elsewhere in the story",
    articles: ["[Saad Mahan|P] spoke.", "Nobody saw Saad Mahan leave."],
    entities: ["Saad Mahan / Saad Mahan"],
  },
];

describe("linkEntities", () => {
  test.each(CASES)("$what", ({ entities, ...story }) => {
    expect(link(story).words).toEqual(entities);
  });

  test("ids run in order of first mention; the same input gives the same output", () => {
    const articles = ["[Iran|L] and [Iraq|L].", "[Iraq|L] and [Marta Velez|P]."];
    const { entities } = link({ articles });
    expect(entities.map(({ id, name }) => `${id} ${name}`)).toEqual(["e1 Iran", "e2 Iraq", "e3 Marta Velez"]);
    expect(link({ articles })).toEqual({ entities, words: ["Iran", "Iraq / Iraq", "Marta Velez"] });
  });

  test.each([
    [["[Marta Velez|P] spoke. [Velez|P] left."], 1, "surname of Marta Velez"],
    [["[Jennifer Pasko|P] spoke. [Jennifer Pasko|P] sat.", "[Jen Pasko|P] left."], 2, "same surname as Jennifer Pasko, given name agrees"],
    [["The [Harlan Water Authority|O] met.", "[HWA|O] left."], 1, "acronym of Harlan Water Authority"],
    [["The [Harlan Water Authority|O] ([HWA|O]) met."], 1, "the article gives it for Harlan Water Authority"],
    [["[Marta Velez|P] spoke. [Marta Velez|P] sat."], 1, "full name"],
  ])("each mention says why: %j", (articles, index, why) => {
    expect(link({ articles }).entities[0]?.mentions[index]?.why).toBe(why);
  });
});

test.each([
  ["Maliki", "Maliki", "same"],
  ["José Núñez", "Jose Nunez", "style"],
  ["U.N.", "UN", "style"],
  ["The Harlan Post", "Harlan Post", "style"],
  ["al-Halabi", "Halabi", "style"],
  ["Nouri Halabi", "Nuri Halabi", "transliteration"],
  ["Tal Sarhan", "Tall Sarhan", "transliteration"],
  ["Fallujah", "Falluja", "transliteration"],
  ["Ana Maleki", "Ana Malaki", "slip"],
  ["Harlinden", "Harlnden", "slip"],
  ["Obama", "Osama", "slip"],
  ["Mohammed Tarek", "Muhammad Tarek", "transliteration"],
  ["Sergei Volkov", "Sergey Volkov", "transliteration"],
  ["Puente Sin Orillas", "Puentes Sin Orillas", "number"],
  ["Puente Sin Orilla", "Puentes Sin Orillas", "other"],
  ["Commission", "Commissioner", "other"],
  ["Iran", "Iraq", "other"],
  ["Marta Velez", "Velez", "other"],
] as const)("compareSpellings(%s, %s) is %s", (a, b, difference) => {
  expect(compareSpellings(a, b)).toBe(difference);
  expect(compareSpellings(b, a)).toBe(difference);
});
