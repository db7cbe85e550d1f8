import { EXCLUSIVE_OUTCOMES, ONCE, REACHING } from "../../lexicon/status-classes.ts";
import { foldNoun } from "../bags/fold.ts";
import { PHRASE_NOUNS, type Role, type StatusProfile } from "./profile.ts";

/** How sure it is that two status claims speak of one event, from 0 to 1. */
export interface Likeness {
  readonly sure: number;
  /** Whether it is one event with two outcomes that exclude each other, rather than one kind of event. */
  readonly outcomes: boolean;
  /** Whether they name the same one, or speak of one that the reader is to know. */
  readonly certain: boolean;
}

/** Classes in which both sides do the same: who meets whom makes no difference. */
const MUTUAL = new Set(["meet", "agree", "merge", "settle"]);
/** Nouns that tell nothing of who it is. */
const VAGUE = new Set(
  "person man woman official authority group one other member thing number leader force source spokesman government agency area place country town village state province district region city capital border way part work move plan".split(
    " ",
  ),
);

/** Whether two claims speak of one event; null where they do not, or nothing tells. Constant time. */
export function likeness(a: StatusProfile, b: StatusProfile): Likeness | null {
  const event = sharedEvent(a, b);
  const outcomes = event === undefined && a.asserted.events.some((x) => b.asserted.events.some((y) => EXCLUSIVE_OUTCOMES.has(`${x} ${y}`)));
  if ((event === undefined && !outcomes) || isApart(a, b)) return null;
  if (event !== undefined && MUTUAL.has(event)) {
    const sure = mutualSure(crossShared(a, b));
    return sure === 0 ? null : { sure, outcomes, certain: true };
  }
  const undergoer = shared(a.undergoer, b.undergoer);
  const common = { undergoer, doer: shared(a.doer, b.doer), others: otherShared(a, b, undergoer) };
  const unnamed = unnamedSure(a, b, common);
  const sure = Math.max(sureness(a, b, common), unnamed);
  const named = undergoer.names.length > 0 && !REACHING.has(event ?? "");
  const known = undergoer.heads.length > 0 && a.asserted.definite && b.asserted.definite;
  return sure === 0 ? null : { sure, outcomes, certain: named || known || unnamed > 0 };
}

/** Why two claims speak of one event: their kind of event, and the names and nouns that both have. */
export function whyAlike(a: StatusProfile, b: StatusProfile): string[] {
  const event = sharedEvent(a, b);
  const mutual = event !== undefined && MUTUAL.has(event);
  const [undergoer, doer] = [shared(a.undergoer, b.undergoer), shared(a.doer, b.doer)];
  return [
    event === undefined
      ? `two outcomes of one event: ${wordsOf(a.asserted.events[0] ?? "")}, ${wordsOf(b.asserted.events[0] ?? "")}`
      : `same event: ${wordsOf(event)}`,
    ...listed("same", shownAs(a, mutual ? crossShared(a, b) : [...undergoer.names, ...doer.names])),
    ...listed("same noun", mutual ? [] : [...undergoer.heads, ...doer.heads]),
    ...listed("both mention", mutual ? [] : shownAs(a, otherShared(a, b, undergoer))),
  ];
}

function sharedEvent(a: StatusProfile, b: StatusProfile): string | undefined {
  return a.asserted.events.find((one) => b.asserted.events.includes(one));
}

function isNamePart({ words }: StatusProfile, head: string): boolean {
  return [...words.keys()].some((name) => name.split(" ").some((word) => word.startsWith(head)));
}

/** Names and nouns behind both verbs, but of whom it befalls: "died in the crash", "survived the crash". */
function otherShared(a: StatusProfile, b: StatusProfile, undergoer: Shared): string[] {
  const names = [...a.others].filter((name) => b.others.has(name) && !undergoer.names.includes(name));
  const nouns = a.asserted.complement.heads.filter((head) => b.asserted.complement.heads.includes(head) && !VAGUE.has(head));
  return [
    ...names,
    ...nouns.filter((head) => !undergoer.heads.includes(foldNoun(head)) && !PHRASE_NOUNS.has(head) && !isNamePart(a, head)),
  ];
}

function shownAs({ words }: StatusProfile, names: readonly string[]): string[] {
  return names.map((name) => words.get(name) ?? name);
}

function wordsOf(event: string): string {
  return event.replaceAll("_", " ");
}

function listed(label: string, words: readonly string[]): string[] {
  return words.length > 0 ? [`${label}: ${[...new Set(words)].slice(0, 3).join(", ")}`] : [];
}

/** Another year, another day, or other participants by name. */
export function isApart(a: StatusProfile, b: StatusProfile): boolean {
  if (a.pastYears.size + b.pastYears.size > 0 && ![...a.pastYears].some((year) => b.pastYears.has(year))) return true;
  if (a.days && b.days && (isBefore(a.days[1], b.days[0]) || isBefore(b.days[1], a.days[0]))) return true;
  if (areDisjoint(a.asserted.matter, b.asserted.matter)) return true;
  if (a.undergoer.names.size + b.undergoer.names.size === 0 && a.asserted.which.join(" ") !== b.asserted.which.join(" ")) return true;
  if (a.asserted.events.some((event) => MUTUAL.has(event))) return false;
  return areOthers(a.undergoer, b.undergoer) || areOthers(a.doer, b.doer);
}

/** Whether a time ends before another begins; where one is a whole day, by the day. */
function isBefore(end: string, start: string): boolean {
  const length = end.includes("T") && start.includes("T") ? 16 : 10;
  return end.slice(0, length) < start.slice(0, length);
}

/** Charged with theft, not charged with murder. */
function areDisjoint(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && b.length > 0 && !a.some((word) => b.includes(word));
}

function areOthers(a: Role, b: Role): boolean {
  if (a.names.size === 0 || b.names.size === 0) return false;
  return ![...a.names, ...a.beside].some((name) => b.names.has(name) || b.beside.has(name));
}

interface Shared {
  /** Names that are whom or what it names for one of the two at least. */
  readonly names: readonly string[];
  /** Names that only tell of which on both sides: "Iraqi city". */
  readonly beside: readonly string[];
  readonly heads: readonly string[];
  readonly vague: readonly string[];
}

function shared(a: Role, b: Role): Shared {
  const heads = [...a.heads].filter((head) => b.heads.has(head));
  return {
    names: [
      ...[...a.names].filter((name) => b.names.has(name) || b.beside.has(name)),
      ...[...a.beside].filter((name) => b.names.has(name)),
    ],
    beside: [...a.beside].filter((name) => b.beside.has(name)),
    heads: heads.filter((head) => !VAGUE.has(head)),
    vague: heads.filter((head) => VAGUE.has(head)),
  };
}

/** Names that both claims have in any role. */
function crossShared(a: StatusProfile, b: StatusProfile): string[] {
  const other = allNames(b);
  return [...allNames(a)].filter((name) => other.has(name));
}

function allNames({ doer, undergoer, others }: StatusProfile): Set<string> {
  return new Set([...doer.names, ...doer.beside, ...undergoer.names, ...undergoer.beside, ...others]);
}

function mutualSure(names: readonly string[]): number {
  return names.length >= 3 ? 0.9 : names.length === 2 ? 0.8 : 0;
}

/** What both claims share, by role. */
interface Common {
  readonly undergoer: Shared;
  readonly doer: Shared;
  readonly others: readonly string[];
}

function sureness(a: StatusProfile, b: StatusProfile, common: Common): number {
  return common.undergoer.names.length > 0 ? surenessByName(a, b, common) : surenessByNoun(a, b, common);
}

function surenessByName(a: StatusProfile, b: StatusProfile, { undergoer, doer, others }: Common): number {
  const once = isOnce(a);
  if (doer.names.length + doer.heads.length > 0) return 0.9;
  if (undergoer.heads.length > 0) return once ? 0.85 : 0.75;
  if (once) return 0.8;
  if (sharedEvent(a, b) !== undefined && undergoer.names.some((name) => a.rare.has(name))) return 0.75;
  return others.length > 0 ? 0.7 : 0;
}

function surenessByNoun(a: StatusProfile, b: StatusProfile, { undergoer, doer, others }: Common): number {
  const setting = others.length + undergoer.beside.length > 0;
  // A plant in one town and a plant in another.
  if (!setting && a.others.size > 0 && b.others.size > 0) return 0;
  const dHead = doer.heads.length > 0;
  if (undergoer.heads.length === 0) return dHead && setting ? 0.75 : 0;
  if (doer.names.length > 0 || (dHead && (setting || doer.beside.length > 0))) return 0.8;
  if (setting) return 0.7;
  if (dHead) return 0.6;
  return isOnce(a) ? 0.5 : 0;
}

function isOnce({ asserted: { events } }: StatusProfile): boolean {
  return events.some((one) => ONCE.has(one));
}

/** One side leaves open of whom it speaks: "laid siege to another northern city Monday"; then it must be the same doer on the same day. */
function unnamedSure(a: StatusProfile, b: StatusProfile, { undergoer, doer }: Common): number {
  const [open, named] = a.undergoer.names.size === 0 ? [a, b] : [b, a];
  const sameDay = a.days !== null && b.days !== null;
  const alike = undergoer.vague.length + undergoer.heads.length > 0 && undergoer.beside.length > 0;
  return open.undergoer.names.size === 0 && named.undergoer.names.size > 0 && sameDay && alike && doer.names.length > 0 ? 0.8 : 0;
}
