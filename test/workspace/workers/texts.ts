import type { ArticleSource } from "../../../engine/index.ts";

const PLACES = ["Marlow Bridge", "Easton", "Calder Reach", "Port Tamsin", "Hollin Green", "Westerby", "Upper Dray", "Sandwick"];
const PEOPLE = ["Olga Brandt", "Peter Lowe", "Amina Said", "Tomas Kral", "Ruth Okoro"];
const OUTLETS = ["Harbour Times", "The Inland Echo", "Tamsin Ledger"];

/** What happened, in the words of an article: `count` is what its outlets do not agree on. */
const EVENTS: readonly ((place: string, person: string, count: number) => readonly string[])[] = [
  (place, person, count) => [
    `Fire destroys ${count} houses in ${place}`,
    `${count} houses were destroyed by a fire in ${place} on Friday night, fire chief ${person} said.`,
    `"We got there within ten minutes," ${person} told reporters. The fire began in a bakery, and the wind carried it from roof to roof.`,
  ],
  (place, person, count) => [
    `Bus crash near ${place} injures ${count}`,
    `${count} passengers were injured when a bus left the road near ${place} on Friday morning, police spokesman ${person} said.`,
    `The driver had swerved to avoid a horse, ${person} said. The injured were taken to the district hospital by helicopter and ambulance.`,
  ],
  (place, person, count) => [
    `Flood in ${place} drives ${count} people from homes`,
    `${count} people were evacuated from ${place} after the river broke through a levee on Friday, mayor ${person} said.`,
    `Schools and a sports hall took them in, ${person} said. Engineers were trying to close the breach with sandbags and gravel.`,
  ],
];

/** Short articles, three on each event, no two alike. */
export function articles(count: number): ArticleSource[] {
  return Array.from({ length: count }, (_, index) => {
    const event = Math.floor(index / OUTLETS.length);
    const outlet = OUTLETS[index % OUTLETS.length] ?? "";
    const [place, person, tell] = [oneOf(PLACES, event), oneOf(PEOPLE, event), oneOf(EVENTS, event)];
    return {
      path: `event-${event}/${outlet.toLowerCase().replaceAll(" ", "-")}.txt`,
      text: `---\noutlet: ${outlet}\npublished: 2024-03-02\n---\n\n${tell(place, person, 20 + event + 7 * (index % 3)).join("\n\n")}\n`,
    };
  });
}

function oneOf<Item>(items: readonly Item[], index: number): Item {
  const item = items[index % items.length];
  if (item === undefined) throw new Error("There are none.");
  return item;
}
