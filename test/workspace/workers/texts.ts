import type { ArticleSource } from "../../../engine/index.ts";

const PLACES = ["Marlow Bridge", "Easton", "Calder Reach", "Port Tamsin", "Hollin Green", "Westerby"];
const OUTLETS = ["Harbour Times", "The Inland Echo", "Tamsin Ledger"];

/** Short articles, three on each event, no two alike. */
export function articles(count: number): ArticleSource[] {
  return Array.from({ length: count }, (_, index) => {
    const event = Math.floor(index / OUTLETS.length);
    const place = `${PLACES[event % PLACES.length]} ${event}`;
    const outlet = OUTLETS[index % OUTLETS.length] ?? "";
    const [lost, hurt] = [12 + event + (index % 3), 3 + (index % 2)];
    return {
      path: `event-${event}/${outlet.toLowerCase().replaceAll(" ", "-")}.txt`,
      text: [
        `---\noutlet: ${outlet}\npublished: 2024-03-0${1 + (index % 3)}\n---`,
        `Fire destroys ${lost} houses in ${place}`,
        `${lost} houses burned down in ${place} on Friday night, the county's fire chief Olga Brandt said. At least ${hurt} people were hurt.`,
        `"We got there within ten minutes," Brandt told reporters. About ${200 + event} residents had to leave their homes.`,
      ].join("\n\n"),
    };
  });
}
