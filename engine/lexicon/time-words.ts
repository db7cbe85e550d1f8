import { CARDINALS, ORDINALS } from "./numbers.ts";

/** Words for two weeks, read as "two weeks". */
export const FORTNIGHTS: ReadonlySet<string> = new Set(["fortnight", "fortnights"]);

/** Units of the calendar, singular and plural. */
export const TIME_UNITS: readonly (readonly [name: string, unit: "day" | "week" | "month" | "year" | "decade" | "century" | "quarter"])[] =
  [
    ["day", "day"],
    ["days", "day"],
    ["week", "week"],
    ["weeks", "week"],
    ["fortnight", "week"],
    ["fortnights", "week"],
    ["month", "month"],
    ["months", "month"],
    ["quarter", "quarter"],
    ["year", "year"],
    ["years", "year"],
    ["decade", "decade"],
    ["decades", "decade"],
    ["century", "century"],
    ["centuries", "century"],
  ];

/** Seasons and their number, spring = 1: March to May, June to August, September to November, December to February. */
export const SEASONS: readonly (readonly [name: string, season: number])[] = [
  ["spring", 1],
  ["springtime", 1],
  ["summer", 2],
  ["summertime", 2],
  ["autumn", 3],
  ["fall", 3],
  ["winter", 4],
];

/** Numbers in words that stand before "days ago" and the like. */
export const SMALL_NUMBERS: readonly (readonly [name: string, value: number])[] = [
  ["a", 1],
  ["an", 1],
  ...[...CARDINALS].filter(([, value]) => value > 0),
];

/** Ordinals in words, for quarters, centuries and "the fourth of May". */
export const SMALL_ORDINALS: readonly (readonly [name: string, value: number])[] = [...ORDINALS].filter(([, value]) => value <= 10);

/** Decades in words: "the nineties". The twenties and thirties of which century, the word does not say. */
export const DECADE_WORDS: readonly (readonly [name: string, firstYear: number])[] = [
  ["forties", 1940],
  ["fifties", 1950],
  ["sixties", 1960],
  ["seventies", 1970],
  ["eighties", 1980],
  ["nineties", 1990],
];

/** Words before a four-digit number that make it a count or a label rather than a year. */
export const NOT_BEFORE_YEAR: ReadonlySet<string> = new Set([
  "about",
  "almost",
  "approximately",
  "at",
  "nearly",
  "over",
  "roughly",
  "some",
  "than",
  "least",
  "most",
  "another",
  "estimated",
  "only",
  "just",
  "copyright",
  "no",
  "nos",
  "number",
  "room",
  "flight",
  "route",
  "highway",
  "section",
  "resolution",
  "page",
  "channel",
  "suite",
  "box",
  "model",
  "form",
  "line",
  "unit",
  "minus",
  "plus",
  "killed",
  "killing",
  "injured",
  "injuring",
  "wounded",
]);

/** Words after a four-digit number that make it a number of something else: "the 1900 block of Main Street". */
export const NOT_AFTER_YEAR: ReadonlySet<string> = new Set([
  "block",
  "hours",
  "hrs",
  "gmt",
  "utc",
  "et",
  "cc",
  "rpm",
  "km",
  "mb",
  "year",
  "years",
]);

/** Words two after a number that make it a house's: "2001 Main St.". */
export const STREETS: ReadonlySet<string> = new Set(["st", "street", "ave", "avenue", "road", "rd", "blvd", "boulevard", "lane"]);

/** Verbs that tell a programme in the present tense: "talks resume Monday". */
export const SCHEDULED_VERBS: ReadonlySet<string> = new Set([
  "begin",
  "start",
  "open",
  "reopen",
  "resume",
  "reconvene",
  "convene",
  "meet",
  "end",
  "expire",
  "close",
  "take",
  "go",
  "head",
  "vote",
  "play",
  "arrive",
  "leave",
  "return",
  "face",
  "kick",
  "depart",
  "launch",
  "air",
  "premiere",
  "turn",
]);

/** Prepositions after which a four-digit number is a year whatever noun follows. */
export const BEFORE_YEAR: ReadonlySet<string> = new Set([
  "in",
  "since",
  "during",
  "until",
  "till",
  "by",
  "before",
  "after",
  "through",
  "throughout",
  "circa",
  "early",
  "late",
  "mid",
  "pre",
  "post",
  "year",
  "summer",
  "winter",
  "autumn",
  "spring",
  "beyond",
]);

/** Plural nouns that a year can stand before without "the": "2012 elections", "2011 protests". */
export const YEARLY_NOUNS: ReadonlySet<string> = new Set([
  "elections",
  "primaries",
  "midterms",
  "games",
  "olympics",
  "attacks",
  "protests",
  "riots",
  "floods",
  "bombings",
  "hurricanes",
  "wildfires",
  "finals",
  "playoffs",
  "championships",
  "awards",
  "talks",
  "results",
  "earnings",
  "figures",
  "revolutions",
  "uprisings",
  "wars",
  "series",
  "levels",
  "prices",
  "rates",
  "sales",
  "estimates",
  "averages",
  "totals",
  "budgets",
  "models",
]);

/** Words that tell that what comes with them lies ahead: "expected Tuesday", "due to begin", "scheduled for Friday". */
export const AHEAD_WORDS: ReadonlySet<string> = new Set([
  "will",
  "shall",
  "'ll",
  "would",
  "may",
  "might",
  "could",
  "should",
  "must",
  "can",
  "expected",
  "scheduled",
  "set",
  "due",
  "planned",
  "planning",
  "plan",
  "plans",
  "poised",
  "slated",
  "hope",
  "hopes",
  "hoping",
  "going",
  "intends",
  "intend",
  "likely",
  "upcoming",
  "forecast",
  "predicted",
  "ready",
  "prepares",
  "preparing",
  "aims",
  "aim",
  "wants",
  "deadline",
]);

/** Sports words near which "the fourth quarter" is a part of a game. */
export const GAME_WORDS: ReadonlySet<string> = new Set([
  "touchdown",
  "touchdowns",
  "yards",
  "quarterback",
  "rebounds",
  "interception",
  "halftime",
  "scored",
  "pointer",
  "fumble",
  "kick",
]);
