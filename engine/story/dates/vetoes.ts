import { hasTimeOfDay, type OffsetRange } from "../../date/index.ts";
import { likeness } from "../numbers/bags.ts";
import { isBound, isStatement, relateMoments, shared, sharedWeight } from "./features.ts";
import type { Moment } from "./moment.ts";

/** Two dates that cannot both stand, and all the story's by article. */
export interface Clash {
  readonly a: Moment;
  readonly b: Moment;
  readonly byArticle: readonly (readonly Moment[])[];
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

/** All vetoes, from cheap to dear. */
export const DATE_VETOES: readonly DateVeto[] = [
  { name: "a statement's day", holds: ({ a, b }) => isStatement(a) || isStatement(b) },
  { name: "a bound", holds: ({ a, b }) => isBound(a.date) || isBound(b.date) || isVague(a) || isVague(b) },
  { name: "a finer and a coarser date", holds: ({ a, b }) => scaleOf(a) === null || scaleOf(a) !== scaleOf(b) },
  { name: "far apart", holds: ({ a, b }) => isFarApart(a, b) },
  { name: "ahead and behind", holds: ({ a, b }) => isAhead(a) !== isAhead(b) },
  { name: "another of its kind", holds: ({ a, b }) => isAnother(a) !== isAnother(b) },
  { name: "no shared event", holds: ({ a, b }) => sharedWeight(a.heads, b.heads) === 0 },
  { name: "other deeds", holds: ({ a, b }) => a.deeds.size > 0 && b.deeds.size > 0 && shared(a.deeds, b.deeds) === 0 },
  { name: "nothing else shared", holds: ({ a, b }) => !shareParticipants(a, b) },
  { name: "other names", holds: ({ a, b }) => a.names.size > 0 && b.names.size > 0 && likeness(a.names, b.names) === 0 },
  { name: "an article has both dates", hard: true, holds: hasBoth },
];

/** The veto that holds, a hard one before others; else null. */
export function dateVeto(clash: Clash): DateVeto | null {
  const holding = DATE_VETOES.filter((veto) => veto.holds(clash));
  return holding.find(({ hard }) => hard) ?? holding[0] ?? null;
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

function isAhead({ claim }: Moment): boolean {
  return claim.tense === "future" || claim.modality === "intended" || claim.modality === "conditional";
}

const OTHERS = new Set([
  "other",
  "another",
  "second",
  "third",
  "previous",
  "earlier",
  "next",
  "new",
  "latest",
  "last",
  "first",
  "similar",
  "separate",
  "again",
]);

/** "Another quake", "a second blast": one of several. */
function isAnother({ dated, analysis }: Moment): boolean {
  const { tokens } = analysis.article;
  return dated.heads.some((at) => [at - 1, at - 2].some((before) => OTHERS.has(tokens[before]?.lower ?? "")));
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
function hasBoth({ a, b, byArticle, places }: Clash): boolean {
  return knows(byArticle[b.articleIndex] ?? [], a, b, places) || knows(byArticle[a.articleIndex] ?? [], b, a, places);
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
