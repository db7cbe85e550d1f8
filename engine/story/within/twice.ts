import type { Article } from "../../article/types.ts";
import type { Claim } from "../../claim/types.ts";
import type { Entity } from "../../entity/types.ts";
import type { Span } from "../../text/types.ts";
import { EVENT_LABELS } from "../../lexicon/event-classes.ts";
import { intervalOf, relate } from "../numbers/values.ts";
import type { ArticleAnalysis } from "../types.ts";
import type { Tally } from "./counts.ts";
import type { Inconsistency } from "./within.ts";

/** A question that an article answers more often than this is several questions. */
const MOST = 4;

/** One question answered twice in the body with values that exclude each other: what befell how many, or how old somebody is. */
export function answeredTwice(analysis: ArticleAnalysis, tallies: readonly Tally[], entities: readonly Entity[]): Inconsistency[] {
  return [...countsTwice(analysis, tallies), ...agesTwice(analysis, entities)];
}

function countsTwice({ article, mentions, dates }: ArticleAnalysis, tallies: readonly Tally[]): Inconsistency[] {
  const groups = new Map<string, Tally[]>();
  for (const tally of tallies) {
    if (tally.headline || tally.event === null) continue;
    const key = `${tally.event}|${tally.kind}`;
    groups.set(key, [...(groups.get(key) ?? []), tally]);
  }
  return [...groups.values()].flatMap((group): Inconsistency[] => {
    if (group.length > MOST) return [];
    const [a, b] = group.filter(({ plain }) => plain);
    if (!a || !b || group.some((one) => one !== a && one !== b)) return [];
    const [left, right] = [a.claim, b.claim];
    if (a.noun !== b.noun || left.sentence === right.sentence || relate(a.interval, b.interval) !== "apart") return [];
    if (otherSource(left, right, article) || otherSlots(left, right, { article, mentions, dates })) return [];
    return [
      {
        kind: "twice",
        claims: [left, right],
        topic: topicOf(a),
        confidence: 0.75,
        why: [`same event: ${a.event ?? ""}`, `same noun: ${a.noun}`],
      },
    ];
  });
}

/** "People killed", "Houses destroyed". */
function topicOf({ claim, noun, event }: Tally): string {
  const counted = noun === "person" ? "people" : (claim.quantity?.noun?.head ?? noun);
  return `${counted.charAt(0).toUpperCase()}${counted.slice(1)} ${EVENT_LABELS.get(event ?? "") ?? ""}`.trim();
}

/** Another place, day or doer: what one of two counts does not say may be the other's, what both say must be the same. */
function otherSlots(a: Claim, b: Claim, { article, mentions, dates }: Pick<ArticleAnalysis, "article" | "mentions" | "dates">): boolean {
  const words = (spans: readonly (Span | undefined)[]): string[] =>
    spans.flatMap((span) => (span ? [article.text.slice(span.start, span.end).toLowerCase()] : []));
  return (
    apart(words(a.places.map((index) => mentions[index])), words(b.places.map((index) => mentions[index]))) ||
    apart(words(a.times.map((index) => dates[index])), words(b.times.map((index) => dates[index]))) ||
    apart(a.agents.heads, b.agents.heads)
  );
}

/** Two sources may each have their own figure: the article only tells of them. */
function otherSource(a: Claim, b: Claim, { text }: Article): boolean {
  const [left, right] = [a, b].map(({ attribution }) =>
    attribution ? text.slice(attribution.source.start, attribution.source.end).toLowerCase() : null,
  );
  return left !== right;
}

/** "Mara Lind, 34, … Lind, 43": the ages right after the names of one person. */
function agesTwice({ article, claims }: ArticleAnalysis, entities: readonly Entity[]): Inconsistency[] {
  if (claims.filter(({ kind }) => kind === "age").length < 2) return [];
  const people = new Map(
    entities
      .filter(({ type }) => type === "person")
      .flatMap((entity) =>
        entity.mentions.filter((mention) => mention.article === article.path).map((mention) => [mention.end, entity] as const),
      ),
  );
  const first = new Map<Entity, Claim>();
  return claims.flatMap((claim): Inconsistency[] => {
    if (claim.kind !== "age" || claim.quantity?.modifier !== "exact") return [];
    const comma = article.text.slice(Math.max(0, claim.start - 2), claim.start);
    const person = comma === ", " ? people.get(claim.start - 2) : undefined;
    if (!person) return [];
    const known = first.get(person);
    if (!known) first.set(person, claim);
    const [a, b] = [known ? intervalOf(known) : null, intervalOf(claim)];
    if (!known || !a || !b || relate(a, b) !== "apart") return [];
    return [{ kind: "twice", claims: [known, claim], topic: `Age of ${person.name}`, confidence: 0.9, why: [`same name: ${person.name}`] }];
  });
}

/** Whether both say something, and nothing in common. */
function apart(left: readonly string[], right: readonly string[]): boolean {
  return left.length > 0 && right.length > 0 && !left.some((word) => right.includes(word));
}
