/** Month names and their abbreviations, lower case without a stop, to the month's number. */
export const MONTH_NUMBERS: ReadonlyMap<string, number> = new Map(
  [
    ["january", "jan"],
    ["february", "feb"],
    ["march", "mar"],
    ["april", "apr"],
    ["may"],
    ["june", "jun"],
    ["july", "jul"],
    ["august", "aug"],
    ["september", "sept", "sep"],
    ["october", "oct"],
    ["november", "nov"],
    ["december", "dec"],
  ].flatMap((names, index) => names.map((name): [string, number] => [name, index + 1])),
);

/** Weekday names and their abbreviations, lower case without a stop. */
export const WEEKDAY_WORDS: ReadonlySet<string> = new Set(
  "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri sat sun".split(" "),
);

/** Words that stand beside a date in a timestamp and say nothing else, lower case. */
export const TIMESTAMP_WORDS: ReadonlySet<string> = new Set(
  (
    "published updated posted created modified edited first last at on date time by of from as and filed issued release released since day min read " +
    "minute minutes hour hours ago hrs hr a.m p.m am pm noon midnight local gmt utc bst est edt cst cdt mst mdt pst pdt et ct mt pt ist cet cest eet jst " +
    "aest aedt wib hkt sgt wat eat sast msk z originally publication story article live"
  ).split(" "),
);
