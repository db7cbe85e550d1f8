import { hasTimeOfDay, type OffsetRange } from "../../date/index.ts";
import { likeness } from "../bags/bag.ts";
import { isBound, isStatement, relateMoments, shared, sharedWeight } from "./features.ts";
import { ANOTHER_WORDS, MOVED_WORDS, RECURRING_DEEDS, WIDE_CLASSES } from "../../lexicon/event-nouns.ts";
import type { Moment, Role } from "./moment.ts";
import { otherNumbers } from "./numbers-beside.ts";

/** Two dates that cannot both stand. */
export interface Clash {
  readonly a: Moment;
  readonly b: Moment;
}

/** The same with all the story's dates, by article. */
export interface ClashInStory extends Clash {
  readonly byArticle: ReadonlyMap<number, readonly Moment[]>;
  readonly places: readonly OffsetRange[];
}

/** A reason why two dates that exclude each other are not of one thing. */
export interface DateVeto {
  readonly name: string;
  /** Whether one such pair parts two clusters; else it must hold for most pairs. */
  readonly hard?: boolean;
  readonly holds: (clash: Clash) => boolean;
}

const DAY = 1440;
/** Days that a fine date may be off; farther apart are two things that are called the same. */
const MOST_DAYS = 5;
/** What is planned may be planned for quite another day. */
const MOST_DAYS_AHEAD = 31;
const MOST_MONTHS = 3;
const MOST_YEARS = 2;
/** Words of the frame that are this much alike stand in for a shared name. */
const TELLING_WORDS = 0.3;

/** What can be done again and again was done in both months, unless the words are much the same. */
const SAME_WORDS = 0.4;
const ONCE = new Set([
  "#die",
  "bear",
  "found",
  "sink",
  "collapse",
  "#begin",
  "#end",
  "#capture",
  "#explode",
  "burst",
  "crash",
  "resign",
  "marry",
  "retire",
  "#destroy",
  "establish",
]);

/** All vetoes that two dates alone tell, from cheap to dear; an article that has both dates is one more, see `hasBoth`. */
export const DATE_VETOES: readonly DateVeto[] = [
  { name: "a statement's day", holds: ({ a, b }) => isStatement(a) || isStatement(b) },
  { name: "a bound", holds: ({ a, b }) => isBound(a) || isBound(b) || isVague(a) || isVague(b) },
  { name: "a finer and a coarser date", holds: ({ a, b }) => scaleOf(a) === null || scaleOf(a) !== scaleOf(b) },
  { name: "far apart", holds: ({ a, b }) => isFarApart(a, b) && !isDigitOff(a, b) },
  { name: "ahead and behind", holds: ({ a, b }) => isAhead(a) !== isAhead(b) },
  { name: "told before it came", holds: ({ a, b }) => isEarly(a) || isEarly(b) },
  { name: "another of its kind", holds: ({ a, b }) => isAnother(a) || isAnother(b) },
  { name: "a date that was moved", holds: ({ a, b }) => isMoved(a) || isMoved(b) },
  { name: "no shared event", holds: ({ a, b }) => sharedWeight(a.heads, b.heads) === 0 },
  { name: "other deeds", holds: ({ a, b }) => a.deeds.size > 0 && b.deeds.size > 0 && shared(a.deeds, b.deeds) === 0 },
  { name: "another step of it", holds: ({ a, b }) => otherStep(a, b) },
  { name: "done to another", holds: ({ a, b }) => doneToAnother(a, b) },
  { name: "done by another", holds: ({ a, b }) => areOthers(a.agent, b.agent) && !shareName(a, b) && areTransitive(a, b) },
  { name: "in other circumstances", holds: ({ a, b }) => !isOnce(a) && !isOnce(b) && areApart(a.circumstances, b.circumstances) },
  { name: "what comes again and again", holds: ({ a, b }) => isRecurring(a) || isRecurring(b) },
  { name: "each the news of its own day", holds: ({ a, b }) => isOwnDay(a) && isOwnDay(b) && isBulletin(a) && isBulletin(b) },
  { name: "other numbers", holds: ({ a, b }) => otherNumbers(a, b) },
  { name: "other places", hard: true, holds: ({ a, b }) => areApart(a.places, b.places) },
  { name: "long ago in other words", holds: ({ a, b }) => scaleOf(a) !== "day" && !isOnce(a) && likeness(a.frame, b.frame) < SAME_WORDS },
  { name: "nothing else shared", holds: ({ a, b }) => !shareParticipants(a, b) },
  { name: "other names", holds: ({ a, b }) => areApart(a.ownNames, b.ownNames) },
];

const HARD_VETOES = DATE_VETOES.filter(({ hard }) => hard === true);

/** The veto that holds, a hard one before others; else null. */
export function dateVeto(clash: Clash): DateVeto | null {
  const holds = (veto: DateVeto): boolean => veto.holds(clash);
  return HARD_VETOES.find(holds) ?? DATE_VETOES.find(holds) ?? null;
}

function isVague({ date }: Moment): boolean {
  return date.modifier === "vague" || date.modifier === "range";
}

/** Only dates of one scale are set against each other: days and times, months, years. A week or a season has no sharp ends in news. */
function scaleOf({ date }: Moment): "day" | "month" | "year" | null {
  if (date.granularity === "minute" || date.granularity === "day-part" || date.granularity === "day") return "day";
  return date.granularity === "month" || date.granularity === "year" ? date.granularity : null;
}

function isFarApart(a: Moment, b: Moment): boolean {
  const days = (Math.max(a.low, b.low) - Math.min(a.high, b.high)) / DAY;
  const scale = scaleOf(a);
  return days > (scale === "day" ? (isAhead(a) ? MOST_DAYS_AHEAD : MOST_DAYS) : scale === "month" ? MOST_MONTHS * 31 : MOST_YEARS * 366);
}

/** "Built in 1874", "built in 1847"; "on July 19", "on July 29": in much the same words, a digit mistyped or two that changed places. */
function isDigitOff(a: Moment, b: Moment): boolean {
  const [x, y] = [a.date.value?.low, b.date.value?.low];
  if (!x || !y || a.date.granularity !== b.date.granularity || likeness(a.frame, b.frame) < SAME_WORDS) return false;
  if (a.date.granularity === "year") return isMistyped(x.slice(0, 4), y.slice(0, 4));
  return a.date.granularity === "day" && x.slice(0, 8) === y.slice(0, 8) && isMistyped(x.slice(8, 10), y.slice(8, 10));
}

function isMistyped(a: string, b: string): boolean {
  const off = [0, 1, 2, 3].filter((at) => a[at] !== b[at]);
  const [first = 0, second = 0] = off;
  // Two weeks of one month, or two years of one decade, differ in the last digit.
  return (
    (off.length === 1 && first < a.length - 1) ||
    (off.length === 2 && second === first + 1 && a[first] === b[second] && a[second] === b[first])
  );
}

function isAhead({ claim }: Moment): boolean {
  return claim.tense === "future" || claim.modality === "intended" || claim.modality === "conditional";
}

/** In the past, and after the day of publication: one of the two days is not what it seems. */
function isEarly({ claim, low, analysis }: Moment): boolean {
  const { published } = analysis.article;
  return claim.tense === "past" && published !== null && low / DAY >= Date.parse(published) / 86_400_000 + 1;
}

/** "Another quake", "two more miners": one of several. */
function isAnother({ dated, analysis }: Moment): boolean {
  const { tokens } = analysis.article;
  // "Was last inspected" is not one of several, as "the last inspection" may be.
  const beside = dated.heads.flatMap((at) => [at - 1, at - 2].filter((one) => tokens[at]?.pos !== "VERB" || tokens[one]?.lower !== "last"));
  for (const role of [dated.who, dated.whom])
    for (let i = role?.first ?? 0; i < (role?.last ?? 0); i += 1) if (tokens[i + 1]?.pos !== "PROPN") beside.push(i);
  return beside.some((at) => ANOTHER_WORDS.has(tokens[at]?.lower ?? ""));
}

/** Done once for all; and what only is said to take place is one event by its noun. */
function isOnce(moment: Moment): boolean {
  return [...moment.deeds].some((deed) => ONCE.has(deed)) || (moment.deeds.size === 0 && moment.heads.size > 0);
}

/** "Results showed on Monday" in Monday's article: what each day brings is told each day. */
function isOwnDay({ low, high, analysis }: Moment): boolean {
  const { published } = analysis.article;
  const day = published === null ? Number.NaN : Date.parse(published) / 86_400_000;
  return Math.floor(low / DAY) === day && Math.floor(high / DAY) === day;
}

/** What is brought out again and again, each time with more in it. */
const BULLETINS = new Set(["result", "figur", "figure", "data", "poll", "survey", "count", "tally", "estim", "forecast", "update"]);

function isBulletin({ head }: Moment): boolean {
  return head !== null && BULLETINS.has(head);
}

function isRecurring({ deeds }: Moment): boolean {
  return [...deeds].some((deed) => RECURRING_DEEDS.has(deed));
}

function isMoved({ dated, analysis }: Moment): boolean {
  return dated.heads.some((at) => MOVED_WORDS.has(analysis.article.tokens[at]?.lemma.toLowerCase() ?? ""));
}

/** Convicted and sentenced: of a wide class only the same word tells of the same step. */
function otherStep(a: Moment, b: Moment): boolean {
  const common = [...a.deeds].filter((deed) => b.deeds.has(deed));
  if (common.length === 0 || !common.every((deed) => WIDE_CLASSES.has(deed.slice(1)))) return false;
  return shared(lemmasOf(a), lemmasOf(b)) === 0;
}

function lemmasOf({ dated, analysis }: Moment): Set<string> {
  const { tokens } = analysis.article;
  return new Set(dated.heads.filter((at) => tokens[at]?.pos === "VERB").map((at) => tokens[at]?.lemma.toLowerCase() ?? ""));
}

/** Nothing shared; or, where both are named, no name: "the trial of Dahl", "the trial of Holt". */
function areOthers(a: Role, b: Role): boolean {
  return areApart(new Set(a.keys()), new Set(b.keys())) || areApart(namesOf(a), namesOf(b));
}

function namesOf(role: Role): Set<string> {
  return new Set([...role].flatMap(([word, isName]) => (isName ? [word] : [])));
}

function areApart(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size > 0 && b.size > 0 && shared(a, b) === 0;
}

function areTransitive(a: Moment, b: Moment): boolean {
  return a.patient.size > 0 && b.patient.size > 0;
}

/** "Visited Tull", "visited Ostrow"; "the dam burst", "the bridge burst". What stands alone may be what the other is done by or to. */
function doneToAnother(a: Moment, b: Moment): boolean {
  if (areTransitive(a, b)) return areOthers(a.patient, b.patient);
  // "Teft opened a mill": it is the mill that opens; but a quake strikes with an object or without.
  const [one, other] = a.deeds.size > 0 ? [coreOf(a), coreOf(b)] : [allOf(a), allOf(b)];
  // What one has for a subject the other may name elsewhere.
  return areOthers(one, other) && !tells(a, other) && !tells(b, one);
}

function tells({ circumstances }: Moment, role: Role): boolean {
  return [...role.keys()].some((word) => circumstances.has(word));
}

function coreOf({ agent, patient }: Moment): Role {
  return patient.size > 0 ? patient : agent;
}

function allOf({ agent, patient }: Moment): Role {
  return new Map([...agent, ...patient]);
}

/** Whether both are done to somebody or something of one name. */
function shareName(a: Moment, b: Moment): boolean {
  return [...a.patient.keys()].some((word) => b.patient.has(word) && a.nameWeights.has(word));
}

/** A name, the doer, two words of what happens, or telling words. */
function shareParticipants(a: Moment, b: Moment): boolean {
  return (
    likeness(a.names, b.names) > 0 ||
    sharedWeight(a.who, b.who) > 0 ||
    shared(new Set(a.heads.keys()), new Set(b.heads.keys())) > 1 ||
    likeness(a.frame, b.frame) >= TELLING_WORDS
  );
}

/** One of the articles dates such a thing as the other does, too: it knows of both, or of one that comes again. */
export function hasBoth({ a, b, byArticle, places }: ClashInStory): boolean {
  return knows(byArticle.get(b.articleIndex) ?? [], a, b, places) || knows(byArticle.get(a.articleIndex) ?? [], b, a, places);
}

function knows(moments: readonly Moment[], wanted: Moment, own: Moment, places: readonly OffsetRange[]): boolean {
  return moments.some(
    (moment) =>
      moment !== own &&
      !isStatement(moment) &&
      sharedWeight(moment.heads, wanted.heads) > 0 &&
      isFineAs(moment, wanted) &&
      relateMoments(moment, wanted, places) !== "apart" &&
      relateMoments(moment, own, places) === "apart",
  );
}

/** For a time of day only another time of day is an alibi: the day alone leaves it open. */
function isFineAs(moment: Moment, wanted: Moment): boolean {
  return scaleOf(moment) === scaleOf(wanted) && (!hasTimeOfDay(wanted.date) || hasTimeOfDay(moment.date));
}
