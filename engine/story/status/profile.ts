import type { Article } from "../../article/types.ts";
import { lowerBound, tokenRange } from "../../claim/index.ts";
import type { Asserted, Claim, Participants } from "../../claim/types.ts";
import type { Mention } from "../../entity/types.ts";
import { BEFALLING, OWN, REACHING, STATUS_PHRASES } from "../../lexicon/status-classes.ts";
import type { Span, Token } from "../../text/types.ts";
import type { Background, Ground } from "../background.ts";
import { foldNoun } from "../bags/fold.ts";
import { foldSpace } from "../numbers/value-words.ts";
import { pastYearsOf } from "../numbers/when.ts";
import type { ArticleAnalysis, ClaimRef } from "../types.ts";
import { foldPeople } from "./peoples.ts";
import { stanceOf, type Stance } from "./stance.ts";

/** One who takes part in an event, as the clause has it. */
export interface Role {
  /** Folded names of whom or what it names: "tal afar". */
  readonly names: ReadonlySet<string>;
  /** Folded names that only tell of which: "iran" of "Iranian diplomats". */
  readonly beside: ReadonlySet<string>;
  /** Nouns, folded by synonym. */
  readonly heads: ReadonlySet<string>;
  /** The first of its names in the article's words; null where it has none. */
  readonly shown: string | null;
  /** Every folded name in the article's words. */
  readonly words: ReadonlyMap<string, string>;
}

/** A status claim with what tells which event of the story it speaks of. */
export interface StatusProfile {
  /** A number that tells its place among all profiles, and no more: they do not follow on one another. */
  readonly index: number;
  readonly ref: ClaimRef;
  readonly claim: Claim;
  readonly asserted: Asserted;
  readonly analysis: ArticleAnalysis;
  readonly articleIndex: number;
  readonly stance: Stance;
  /** Who does it, and whom or what it befalls. */
  readonly doer: Role;
  readonly undergoer: Role;
  /** Folded names behind the verb. */
  readonly others: ReadonlySet<string>;
  /** Folded names of all who take part in the article's words. */
  readonly words: ReadonlyMap<string, string>;
  readonly pastYears: ReadonlySet<number>;
  /** First and last day, or minute, of the date that its clause states; null where it states none. */
  readonly days: readonly [low: string, high: string] | null;
  /** Whether it stands in the headline or the first sentences: what the article is about. */
  readonly lead: boolean;
  /** Names of whom it befalls that few articles' claims have: two claims that share one speak of little else. */
  readonly rare: ReadonlySet<string>;
  /** Folded names of its sentence and of the ones before and after. */
  readonly around: ReadonlySet<string>;
}

/** The second words of phrases like "lay siege" take no part in what they name. */
export const PHRASE_NOUNS: ReadonlySet<string> = new Set([...STATUS_PHRASES.keys()].map((phrase) => phrase.split("+")[1] ?? ""));

/** What is remembered of a story's status claims: by article what they were read against, and how they were read. */
export interface KnownStatuses {
  readonly year: number | null;
  readonly articles: ReadonlyMap<unknown, { readonly ground: Ground; readonly profiles: readonly StatusProfile[] }>;
}

/** Status claims of one article at most: their places are numbered by article, so that those of one do not move those of others. */
const MOST_OF_ARTICLE = 2 ** 20;

/**
 * The profiles of all status claims of a story, in order of article and place: the same objects as before where nothing of them is another. Linear
 * in their number.
 */
export function statusProfiles({ grounds, year, memory }: Background): StatusProfile[] {
  const before = memory.statuses?.year === year ? memory.statuses.articles : null;
  const articles = grounds.map((ground) => {
    const known = before?.get(ground.analysis);
    const isSame = known?.ground.names === ground.names && known.ground.index === ground.index;
    return { ground, profiles: isSame ? known.profiles : profilesIn(ground, year) };
  });
  const rareIn = rareNames(articles.map(({ profiles }) => profiles));
  const settled = articles.map(({ ground, profiles }) => ({ ground, profiles: profiles.map((profile) => withRare(profile, rareIn)) }));
  memory.statuses = { year, articles: new Map(settled.map((one) => [one.ground.analysis, one])) };
  return settled.flatMap(({ profiles }) => profiles);
}

function profilesIn(ground: Ground, year: number | null): StatusProfile[] {
  const { analysis, index: articleIndex, leadEnd } = ground;
  let index = articleIndex * MOST_OF_ARTICLE;
  return analysis.claims.flatMap((claim): StatusProfile[] => {
    const { asserted } = claim;
    if (!asserted) return [];
    const lead = claim.start < leadEnd;
    const complement = roleOf(ground, asserted.complement);
    const roles = rolesOf(ground, claim, asserted, complement);
    return [
      {
        index: index++,
        ref: { article: analysis.article.path, claim: claim.id },
        claim,
        asserted,
        analysis,
        articleIndex,
        stance: stanceOf(claim),
        ...roles,
        words: new Map([...complement.words, ...roles.doer.words, ...roles.undergoer.words]),
        others: new Set([...complement.names, ...complement.beside]),
        pastYears: pastYearsOf(analysis, claim, year, lead),
        days: daysOf(analysis, claim),
        lead,
        around: namesAround(ground, claim.sentence),
        rare: NONE,
      },
    ];
  });
}

const NONE: ReadonlySet<string> = new Set();

/** Whether few of the articles have a name for whom something befalls. */
function rareNames(articles: readonly (readonly StatusProfile[])[]): (name: string) => boolean {
  const users = new Map<string, number>();
  for (const profiles of articles)
    for (const name of new Set(profiles.flatMap(({ undergoer }) => namesOf(undergoer)))) users.set(name, (users.get(name) ?? 0) + 1);
  const most = Math.max(2, articles.length / RARE);
  return (name) => (users.get(name) ?? 0) <= most;
}

function withRare(profile: StatusProfile, isRare: (name: string) => boolean): StatusProfile {
  const rare = new Set(namesOf(profile.undergoer).filter(isRare));
  const isSame = rare.size === profile.rare.size && [...rare].every((name) => profile.rare.has(name));
  return isSame ? profile : { ...profile, rare };
}

/** One in so many articles at most has a rare name. */
const RARE = 4;

function namesOf({ names, beside }: Role): string[] {
  return [...names, ...beside];
}

type Named = Pick<Ground, "analysis" | "names">;

function rolesOf(named: Named, claim: Claim, { events }: Asserted, complement: Role): Pick<StatusProfile, "doer" | "undergoer"> {
  const agent = roleOf(named, claim.agents);
  const patient = roleOf(named, claim.patients);
  if (OWN.has(events[0] ?? "") && claim.agents.heads.length + claim.agents.mentions.length > 0) return { doer: NOBODY, undergoer: agent };
  const isPhrase = claim.patients.heads.some((head) => PHRASE_NOUNS.has(head));
  if (isPhrase) return { doer: agent, undergoer: joined(patient, complement) };
  if (patient.heads.size + patient.names.size + patient.beside.size > 0) return { doer: agent, undergoer: patient };
  // "The quake killed more": who was killed is not told.
  if (BEFALLING.has(events[0] ?? "") && claim.verbs[0] !== "kill") return { doer: NOBODY, undergoer: agent };
  return { doer: agent, undergoer: REACHING.has(events[0] ?? "") ? complement : NOBODY };
}

const NOBODY: Role = { names: new Set(), beside: new Set(), heads: new Set(), shown: null, words: new Map() };

function roleOf({ analysis: { article, mentions }, names }: Named, { heads, mentions: indices }: Participants): Role {
  const [own, beside] = [new Set<string>(), new Set<string>()];
  const words = new Map<string, string>();
  let shown: string | null = null;
  for (const index of indices) {
    const mention = mentions[index];
    if (!mention) continue;
    const name = foldPeople(names[index] ?? "");
    const surface = foldSpace(article.text.slice(mention.start, mention.end));
    words.set(name, surface);
    // "Lind's lawyer", "an envoy of Lind", "Obama officials": others than those they are named for.
    if (namesOther(article, mention)) continue;
    const modifies = isModifier(article, mention);
    (modifies ? beside : own).add(name);
    if (!modifies) shown ??= surface;
  }
  // The last word of a name is no noun.
  const named = new Set([...own, ...beside].flatMap((name) => name.split(" ")).flatMap((word) => [word, word.replace(/s$/u, "")]));
  const nouns = heads.filter((head) => !PHRASE_NOUNS.has(head) && !named.has(head));
  return { names: own, beside, shown, words, heads: new Set(nouns.map(foldNoun)) };
}

/** "Iranian diplomats", "the mayor of a town in Iran": a name that tells of which, and not of whom. */
function isModifier({ tokens }: Article, mention: Span): boolean {
  const { first, last } = tokenRange(tokens, mention);
  if (tokens[last]?.pos === "NOUN" || isLocative(tokens[first - 1]) || isLocative(tokens[first - 2])) return true;
  // "Plants in Ohio and Georgia": both are places of the plants.
  let at = first - 1;
  while (at > first - LONGEST_LIST && isListed(tokens[at])) at -= 1;
  return at < first - 1 && isLocative(tokens[at]);
}

function namesOther({ tokens }: Article, mention: Mention): boolean {
  const { first, last } = tokenRange(tokens, mention);
  const next = tokens[last];
  if (next?.lower === "'s" || next?.lower === "’s") return true;
  // "An envoy of Mr. Lind"
  const of = tokens[first - 1]?.pos === "PROPN" ? first - 2 : first - 1;
  return mention.type === "person" && (next?.pos === "NOUN" || (tokens[of]?.lower === "of" && tokens[of - 1]?.pos === "NOUN"));
}

function isLocative(token: Token | undefined): boolean {
  return token !== undefined && LOCATIVES.has(token.lower);
}

function isListed(token: Token | undefined): boolean {
  return token?.pos === "CCONJ" || token?.pos === "PROPN" || token?.text === ",";
}

const LONGEST_LIST = 8;

const LOCATIVES = new Set(["in", "near", "at", "from", "around", "outside"]);

function joined(a: Role, b: Role): Role {
  return {
    names: new Set([...a.names, ...b.names]),
    beside: new Set([...a.beside, ...b.beside]),
    heads: new Set([...a.heads, ...b.heads]),
    shown: a.shown ?? b.shown,
    words: new Map([...a.words, ...b.words]),
  };
}

function namesAround({ analysis: { article, mentions }, names }: Named, sentence: number): Set<string> {
  const start = article.sentences[Math.max(0, sentence - 1)]?.start ?? 0;
  const end = article.sentences[Math.min(article.sentences.length - 1, sentence + 1)]?.end ?? 0;
  const found = new Set<string>();
  for (let i = lowerBound(mentions, (mention) => mention.start >= start); i < mentions.length; i += 1) {
    if ((mentions[i]?.start ?? end) >= end) break;
    found.add(foldPeople(names[i] ?? ""));
  }
  return found;
}

/** The date that a clause states, or that stands right before it ("By Monday morning she had not …"). */
function daysOf({ article, dates }: ArticleAnalysis, claim: Claim): readonly [string, string] | null {
  const { first } = tokenRange(article.tokens, claim);
  for (const index of claim.times) {
    const date = dates[index];
    const [low, high] = [date?.value?.low, date?.value?.high];
    if (!date || !low || !high || date.end > claim.end) continue;
    if (date.start < claim.start && first - tokenRange(article.tokens, date).last > BEFORE_CLAUSE) continue;
    if (date.granularity === "day" || date.granularity === "minute" || date.granularity === "day-part") return [low, high];
  }
  return null;
}

/** Tokens between a date and the clause that it dates: a comma. */
const BEFORE_CLAUSE = 1;
