import type { Claim } from "../claim/types.ts";
import type { Entity } from "../entity/types.ts";
import type { Finding } from "../finding/types.ts";
import type { ClaimGroup } from "../story/types.ts";
import type { Span } from "../text/types.ts";
import type { JsonArticle, JsonClaim, JsonEntity, JsonFinding, JsonGroup, JsonReport, JsonValue, ReportedStory } from "./types.ts";

/**
 * The whole result as plain data, ready for JSON. Stories come in order of their first article's path and articles in order of theirs,
 * and ids are renumbered in that order, unique across the report: the same articles give the same report, in whatever order they came.
 */
export function toJsonReport(stories: readonly ReportedStory[]): JsonReport {
  const reports = [...storyReports(stories, (story) => story)];
  return {
    schemaVersion: 1,
    articles: reports.flatMap((part) => part.articles),
    entities: reports.flatMap((part) => part.entities),
    claims: reports.flatMap((part) => part.claims),
    groups: reports.flatMap((part) => part.groups),
    findings: reports.flatMap((part) => part.findings),
  };
}

/** The report's text in pieces, one item a line, so that a large one need never be one string and diffs are short. */
export function serializeReport(report: JsonReport): Generator<string> {
  return reportText((key) => report[key].map((item) => jsonText(item)));
}

/**
 * The text of `toJsonReport`, of stories too many for all of that to be in memory at once: of each, when its turn comes, `open` gives all that is
 * in it, and only its text is kept.
 */
export function jsonReport<Story extends ReportedStory>(
  stories: readonly Story[],
  open: (story: Story) => ReportedStory = (story) => story,
): Generator<string> {
  const texts = new Map<keyof StoryReport, string[]>(SECTIONS.map((key) => [key, []]));
  for (const report of storyReports(stories, open)) {
    for (const key of SECTIONS) if (report[key].length > 0) texts.get(key)?.push(report[key].map((item) => jsonText(item)).join(BETWEEN));
  }
  return reportText((key) => texts.get(key) ?? []);
}

const SECTIONS = ["articles", "entities", "claims", "groups", "findings"] as const;

/** What stands between two items. */
const BETWEEN = ",\n    ";

function* reportText(textsOf: (key: keyof StoryReport) => readonly string[]): Generator<string> {
  yield `{\n  "schemaVersion": 1`;
  for (const key of SECTIONS) {
    yield `,\n  "${key}": [`;
    const texts = textsOf(key);
    for (const [at, text] of texts.entries()) yield (at === 0 ? "\n    " : BETWEEN) + text;
    yield texts.length === 0 ? "]" : "\n  ]";
  }
  yield "\n}\n";
}

/** What the report says of each story, in the report's order. */
function* storyReports<Story extends ReportedStory>(
  stories: readonly Story[],
  open: (story: Story) => ReportedStory,
): Generator<StoryReport> {
  const ordered = stories.map((story) => ({ story, first: firstPath(story) })).toSorted((a, b) => compare(a.first, b.first));
  const numbers: Counters = { entity: 0, claim: 0, group: 0 };
  for (const [index, { story }] of ordered.entries()) yield storyReport(byPath(open(story)), `s${index + 1}`, numbers);
}

/** JSON in which what a terminal or a bidirectional display would act on is escaped: to a program it is the same. */
export function jsonText(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replaceAll(ACTING, (mark) => {
    const units = Array.from({ length: mark.length }, (_, index) => mark.charCodeAt(index).toString(16).padStart(4, "0"));
    return units.map((unit) => `\\u${unit}`).join("");
  });
}

const ACTING = /[\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF\u{E0000}-\u{E007F}]/gu;

interface Counters {
  entity: number;
  claim: number;
  group: number;
}

type StoryReport = Omit<JsonReport, "schemaVersion">;

function byPath({ articles, entities, groups, names, findings }: ReportedStory): ReportedStory {
  return { articles: articles.toSorted((a, b) => compare(a.article.path, b.article.path)), entities, groups, names, findings };
}

function firstPath({ articles }: ReportedStory): string {
  return articles.reduce((first, { article: { path } }) => (first === "" || path < first ? path : first), "");
}

/** By code units, not by locale: the same everywhere. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** An article's claims come in order of place; the names that are compared follow them. */
function storyReport(story: ReportedStory, id: string, numbers: Counters): StoryReport {
  const entityIds = new Map(story.entities.map((entity) => [entity.id, `e${++numbers.entity}`]));
  const speakers = speakerIndex(story.entities, entityIds);
  const claimIds = new Map<string, string>();
  const claims = story.articles.flatMap(({ article, claims }) =>
    [...claims, ...story.names.filter((name) => name.article === article.path)].map((claim): JsonClaim => {
      const claimId = `c${++numbers.claim}`;
      claimIds.set(claimKey(claim.article, claim.id), claimId);
      return jsonClaim(claim, claimId, speakers);
    }),
  );
  const groupIds = new Map(story.groups.map((group) => [group.id, `g${++numbers.group}`]));
  return {
    articles: story.articles.map(({ article }): JsonArticle => ({
      path: article.path,
      outlet: article.outlet,
      published: article.published,
      story: id,
    })),
    entities: story.entities.map((entity) => jsonEntity(entity, entityIds)),
    claims,
    groups: story.groups.map((group) => jsonGroup(group, groupIds, claimIds)),
    findings: story.findings.map((finding) => jsonFinding(finding, groupIds, claimIds)),
  };
}

/** Paths hold no NUL, so the key is unambiguous. */
function claimKey(article: string, claim: string): string {
  return `${article}\0${claim}`;
}

function jsonEntity(entity: Entity, ids: ReadonlyMap<string, string>): JsonEntity {
  return {
    id: ids.get(entity.id) ?? entity.id,
    type: entity.type,
    name: entity.name,
    mentions: entity.mentions.map(({ article, start, end }) => ({ article, start, end })),
  };
}

function jsonClaim(claim: Claim, id: string, speakers: SpeakerIndex): JsonClaim {
  const { article, start, end, kind } = claim;
  const source = claim.attribution?.source ?? claim.quotation?.speaker ?? null;
  return { id, article, start, end, kind, value: valueOf(claim), attribution: source ? speakerIn(speakers, article, source) : null };
}

function valueOf({ quantity, date }: Claim): JsonValue | null {
  if (quantity) return { low: quantity.low, high: quantity.high, unit: quantity.unit, modifier: quantity.modifier };
  if (date) return { low: date.value?.low ?? null, high: date.value?.high ?? null, unit: date.granularity, modifier: date.modifier };
  return null;
}

function jsonGroup(group: ClaimGroup, groupIds: ReadonlyMap<string, string>, claimIds: ReadonlyMap<string, string>): JsonGroup {
  return {
    id: groupIds.get(group.id) ?? group.id,
    kind: group.kind,
    claims: known(group.claims.map((ref) => claimIds.get(claimKey(ref.article, ref.claim)))),
    verdict: group.verdict,
    update: group.update,
    confidence: rounded(group.confidence),
    why: group.why,
  };
}

function jsonFinding(finding: Finding, groupIds: ReadonlyMap<string, string>, claimIds: ReadonlyMap<string, string>): JsonFinding {
  return {
    code: finding.code,
    severity: finding.severity,
    message: finding.message,
    confidence: rounded(finding.confidence),
    group: finding.group === null ? null : (groupIds.get(finding.group) ?? null),
    claims: known(finding.sides.map((side) => (side.claim === null ? undefined : claimIds.get(claimKey(side.article, side.claim))))),
  };
}

/** Three digits are more than it is worth, and the same on every machine. */
function rounded(confidence: number): number {
  return Math.round(confidence * 1000) / 1000;
}

function known(ids: readonly (string | undefined)[]): string[] {
  return [...new Set(ids.filter((id) => id !== undefined))];
}

/** By article, the mentions that can speak, in order of place, with their entity's id in the report. */
type SpeakerIndex = ReadonlyMap<string, readonly (Span & { readonly entity: string; readonly person: boolean })[]>;

function speakerIndex(entities: readonly Entity[], ids: ReadonlyMap<string, string>): SpeakerIndex {
  const index = new Map<string, (Span & { entity: string; person: boolean })[]>();
  for (const entity of entities) {
    if (entity.type !== "person" && entity.type !== "organization" && entity.type !== "group") continue;
    for (const { article, start, end } of entity.mentions) {
      const list = index.get(article) ?? [];
      list.push({ start, end, entity: ids.get(entity.id) ?? entity.id, person: entity.type === "person" });
      index.set(article, list);
    }
  }
  for (const list of index.values()) list.sort((a, b) => a.start - b.start || a.end - b.end);
  return index;
}

/** The entity named by the source's words: a person before a body ("Pentagon spokesman John Kirby" is Kirby). */
function speakerIn(index: SpeakerIndex, article: string, source: Span): string | null {
  const mentions = index.get(article) ?? [];
  let found: string | null = null;
  for (let i = firstAtOrAfter(mentions, source.start); i < mentions.length; i++) {
    const mention = mentions[i];
    if (!mention || mention.start >= source.end) break;
    if (mention.end > source.end) continue;
    if (mention.person) return mention.entity;
    found ??= mention.entity;
  }
  return found;
}

function firstAtOrAfter(spans: readonly Span[], start: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
