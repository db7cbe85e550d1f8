import { EVENT_LABELS } from "../lexicon/event-classes.ts";
import { shared } from "./features.ts";
import { foldName, type Profile } from "./profile.ts";

const DIMENSION_LABELS: ReadonlyMap<string, string> = new Map([
  ["distance", "Distance"],
  ["duration", "Duration"],
  ["age", "Age"],
  ["money", "Amount"],
  ["percent", "Share"],
  ["rank", "Rank"],
  ["date", "When"],
  ["measure", "Figure"],
]);

/** What events befall: their participle can stand after the noun. */
const BEFALLEN = new Set(["person", "building", "vehicle", "animal", "organization"]);

/** The question that some claims answer, in words of their articles: "Houses destroyed in Lower Marsh". */
export function topicOf(profiles: readonly Profile[]): string {
  const [first] = profiles;
  if (!first) return "";
  const place = common(profiles, (profile) => profile.places);
  const where = place === null ? "" : ` in ${surface(profiles, place)}`;
  if (first.claim.kind === "count" && BEFALLEN.has(first.nounClass ?? ""))
    return capital(`${nounOf(profiles)}${eventOf(profiles)}${where}`);
  if (first.claim.kind === "count") return withWords(capital(nounOf(profiles)), profiles);
  const label = first.dimension === "measure:magnitude" ? "Magnitude" : (DIMENSION_LABELS.get(first.claim.kind) ?? "Figure");
  return withWords(label, profiles);
}

function withWords(label: string, profiles: readonly Profile[]): string {
  const words = tellingWords(profiles);
  return words.length > 0 ? `${label} (${words.join(", ")})` : label;
}

/** Why some claims are comparable, most telling first. */
export function reasonsOf(profiles: readonly Profile[]): string[] {
  const reasons: string[] = [];
  const heads = [...new Set(profiles.flatMap((profile) => profile.claim.quantity?.noun?.head.toLowerCase() ?? []))];
  if (heads.length > 0) reasons.push(`same noun: ${heads.slice(0, 4).join(", ")}`);
  const event = common(profiles, (profile) => profile.events);
  if (event !== null) {
    const verbs = [...new Set(profiles.flatMap((profile) => [...profile.verbs].slice(0, 1)))];
    reasons.push(`same event: ${verbs.slice(0, 4).join(", ")}`);
  } else {
    const verb = common(profiles, (profile) => profile.verbs);
    if (verb !== null) reasons.push(`same verb: ${verb}`);
  }
  const place = common(profiles, (profile) => profile.places);
  if (place !== null) reasons.push(`same place: ${surface(profiles, place)}`);
  const name = common(profiles, (profile) => profile.names);
  if (name !== null) reasons.push(`same name: ${surface(profiles, name)}`);
  const year = common(profiles, (profile) => profile.pastYears);
  if (year !== null) reasons.push(`same year: ${year}`);
  const words = tellingWords(profiles);
  if (words.length > 0) reasons.push(`same words near by: ${words.join(", ")}`);
  return reasons;
}

/** The member that most of the profiles' sets share, at least two of them and half of all; the first by name among equals. */
function common<T extends string | number>(profiles: readonly Profile[], pick: (profile: Profile) => ReadonlySet<T>): T | null {
  const counts = new Map<T, number>();
  for (const profile of profiles) for (const item of pick(profile)) counts.set(item, (counts.get(item) ?? 0) + 1);
  const [best] = [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return best && best[1] >= 2 && best[1] * 2 >= profiles.length ? best[0] : null;
}

/** The counted noun as the articles write it, most frequent first; "people" where all leave it out. */
function nounOf(profiles: readonly Profile[]): string {
  const counts = new Map<string, number>();
  for (const { claim, analysis } of profiles) {
    const noun = claim.quantity?.noun;
    if (!noun) continue;
    const text = analysis.article.text.slice(noun.start, noun.end).toLowerCase();
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const [best] = [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return best?.[0].split(/\s+/u).join(" ") ?? "people";
}

function eventOf(profiles: readonly Profile[]): string {
  const event = common(profiles, (profile) => profile.events);
  const label = event === null ? undefined : EVENT_LABELS.get(event);
  return label ? ` ${label}` : "";
}

/** How a folded name or place is written in the text. */
function surface(profiles: readonly Profile[], folded: string): string {
  for (const { claim, analysis } of profiles) {
    for (const index of [...claim.places, ...claim.participants]) {
      const mention = analysis.mentions[index];
      const text = mention ? analysis.article.text.slice(mention.start, mention.end) : "";
      if (foldName(text) === folded) return text.split(/\s+/u).join(" ");
    }
  }
  return folded;
}

/** Up to three words that all the claims have near by, the weightiest first. */
function tellingWords(profiles: readonly Profile[]): string[] {
  const [first, ...rest] = profiles;
  if (!first) return [];
  const other = rest.find((profile) => profile.articleIndex !== first.articleIndex) ?? rest[0];
  if (!other || shared(new Set(first.near.keys()), new Set(other.near.keys())) === 0) return [];
  return [...first.near]
    .filter(([word]) => other.near.has(word))
    .toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, 3)
    .map(([word]) => word.replace("#", ""));
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
