import { EVENT_CLASS_OF, EVENT_LABELS } from "../../lexicon/event-classes.ts";
import { tokenRange } from "../../claim/index.ts";
import { commonest, sharedWords, surfaceName } from "./shared-words.ts";
import type { Profile } from "./profile.ts";
import { topicQuote } from "./topic-quote.ts";
import { percentKind } from "./conflicts.ts";

const LABELS: ReadonlyMap<string, string> = new Map([
  ["distance", "Distance"],
  ["duration", "Duration"],
  ["age", "Age"],
  ["money", "Amount"],
  ["rank", "Rank"],
  ["measure", "Figure"],
]);

/** Kinds whose value in the message shows what it is: their own words suffice as a topic. */
const PLAIN = new Set(["money", "duration", "distance"]);

/** What events befall: their participle can stand after the noun. */
const BEFALLEN = new Set(["person", "building", "vehicle", "animal", "organization"]);

/** The question that some claims answer, in words of their articles: "Houses destroyed in Lower Marsh". */
export function topicOf(profiles: readonly Profile[]): string {
  const [first] = profiles;
  if (!first) return "";
  if (first.claim.kind !== "count") {
    return withWords(labelOf(first), profiles);
  }
  const event = BEFALLEN.has(first.nounClass ?? "") ? participleOf(profiles) : null;
  if (event === null) return withWords(capital(nounOf(profiles)), profiles);
  const place = commonest(profiles, (profile) => profile.located);
  return capital(`${nounOf(profiles)} ${event}${place === null ? "" : ` in ${surfaceName(profiles, place)}`}`);
}

function labelOf(profile: Profile): string {
  if (profile.dimension === "measure:magnitude") return "Magnitude";
  if (profile.claim.kind === "percent") return capital(percentKind(profile));
  return LABELS.get(profile.claim.kind) ?? "Figure";
}

/** The question in the articles' words: “levee will cost … to repair”, with the label before them where the value alone would not show it. */
function withWords(label: string, profiles: readonly Profile[]): string {
  const [first] = profiles;
  if (first?.claim.kind === "age") {
    const aged = agedName(profiles);
    if (aged !== null) return `Age of ${aged}`;
  }
  const year = commonest(profiles, (profile) => profile.pastYears);
  const when = year === null ? [] : [String(year)];
  const quote = topicQuote(profiles);
  if (!quote) return withList(label, [...sharedWords(profiles), ...when], profiles);
  const words = `“${quote.text}”`;
  if (!PLAIN.has(first?.claim.kind ?? "") && label !== "Figure") return `${label} (${[words, ...when].join(", ")})`;
  const more = sharedWords(profiles).filter((word) => !quote.text.toLowerCase().includes(word.toLowerCase()));
  const rest = quote.content > 1 ? when : [...more, ...when];
  return rest.length > 0 ? `${words} (${rest.join(", ")})` : words;
}

function withList(label: string, words: readonly string[], profiles: readonly Profile[]): string {
  const verb = commonest(profiles, (profile) => profile.verbs);
  const place = commonest(profiles, (profile) => profile.places);
  const said = words.length > 0 ? words.join(", ") : place === null ? verb : surfaceName(profiles, place);
  return said === null ? label : `${label} (${said})`;
}

/** The name that stands right before the ages ("Mara Lind, 34"), where all the articles that have one there have the same. */
function agedName(profiles: readonly Profile[]): string | null {
  const found = new Map<string, string>();
  for (const { claim, analysis, mentionNames } of profiles) {
    const { tokens } = analysis.article;
    const { first } = tokenRange(tokens, claim);
    const before = tokens[first - 1]?.text === "," ? tokens[first - 2] : tokens[first - 1];
    const index = before ? analysis.mentions.findIndex(({ start, end }) => start <= before.start && before.end <= end) : -1;
    const mention = analysis.mentions[index];
    if (mention) found.set(mentionNames[index] ?? "", analysis.article.text.slice(mention.start, mention.end).split(/\s+/u).join(" "));
  }
  return found.size === 1 ? ([...found.values()][0] ?? null) : null;
}

/** The counted noun as the articles write it, most frequent first; "people" where they leave it out or name only what befell them. */
function nounOf(profiles: readonly Profile[]): string {
  const counts = new Map<string, number>();
  for (const { claim, analysis } of profiles) {
    const noun = claim.quantity?.noun;
    if (!noun || EVENT_CLASS_OF.has(noun.head.toLowerCase())) continue;
    const text = analysis.article.text.slice(noun.start, noun.end).toLowerCase();
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const [best] = [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return best?.[0].split(/\s+/u).join(" ") ?? (profiles.some(({ nounClass }) => nounClass === "person") ? "people" : "figure");
}

/** What befell them, as an article says it ("swept away" is "swept"), else as the event's class is called; null for other events. */
function participleOf(profiles: readonly Profile[]): string | null {
  const event = commonest(profiles, (profile) => profile.events);
  const label = event === null ? undefined : EVENT_LABELS.get(event);
  if (event === null || label === undefined) return null;
  const counts = new Map<string, number>();
  for (const { analysis, claim } of profiles) {
    const sentence = analysis.article.sentences[claim.sentence];
    for (const token of analysis.article.tokens.slice(sentence?.first ?? 0, sentence?.last ?? 0)) {
      const isForm = token.pos === "VERB" && token.lower.endsWith("ed") && claim.verbs.includes(token.lemma.toLowerCase());
      if (isForm && EVENT_CLASS_OF.get(token.lemma.toLowerCase()) === event) counts.set(token.lower, (counts.get(token.lower) ?? 0) + 1);
    }
  }
  const [best] = [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return best && best[1] > 1 ? best[0] : label;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
