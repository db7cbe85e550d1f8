import { findClaim } from "../../../../engine/index.ts";
import { tell, type Told } from "../../finding/story.ts";

/** A Wednesday. */
const DAY = "2026-03-04";

/** What else an article tells, without a date: a word is only rare among others. */
const REST = [
  "The mayor asked people to stay at home and to keep the roads clear. Shops along the quay were shut, and buses went by another way.",
  "Officials would not say how much it cost. A school nearby took in those who had nowhere to sleep, and neighbours brought soup.",
  "The council has long argued over the road. Its members meet in the old town hall, where the roof leaks when it rains.",
];

/** Each article one paragraph a string, or several; published on one day. Gives "verdict: words / words" of each group of dates. */
export function dated(texts: readonly (string | readonly string[])[]): string[] {
  const names = ["Alpha", "Beta", "Gamma", "Delta"];
  const story = tell(texts.map((text, index): Told => [names[index] ?? "", DAY, ...(typeof text === "string" ? [text] : text), ...REST]));
  return story.groups
    .filter(({ kind }) => kind === "date")
    .map(({ verdict, claims }) => {
      const words = claims.map((ref) => {
        const claim = findClaim(story, ref);
        const text = story.articles.find(({ article }) => article.path === ref.article)?.article.text ?? "";
        return claim ? text.slice(claim.start, claim.end) : "";
      });
      return `${verdict}: ${words.join(" / ")}`;
    });
}

/** What is expected of one of the groups, and the texts. */
export type Case = readonly [group: string, texts: readonly (string | readonly string[])[]];

/** The groups whose claims exclude each other. */
export function disputes(texts: Case[1]): string[] {
  return dated(texts).filter((group) => group.startsWith("disagree"));
}
