import { expect, test } from "vitest";
import { tell } from "../../finding/story.ts";

/** What comes of two outlets' sentences about the number between the bars: "agree", "compatible", "disagree", "update", or null where they are two questions. */
function verdictOf(one: string, other: string, days: readonly [string, string] = ["2026-03-03", "2026-03-03"]): string | null {
  const [a, b] = [one, other].map((marked) => ({ text: marked.replaceAll("|", ""), at: marked.indexOf("|") }));
  const story = tell([
    ["Alpha", days[0], a?.text ?? "", "Nobody else was there to say more."],
    ["Beta", days[1], b?.text ?? "", "The rain had stopped by then."],
  ]);
  const claimAt = (index: number, text: string, at: number): string => {
    const analysis = story.articles[index];
    const start = (analysis?.article.text.indexOf(text) ?? 0) + at;
    const claim = analysis?.claims.find((one) => one.quantity && one.start <= start && start < one.end);
    if (!claim) throw new Error(`no number at the bar of: ${text}`);
    return claim.id;
  };
  const [x, y] = [claimAt(0, a?.text ?? "", a?.at ?? 0), claimAt(1, b?.text ?? "", b?.at ?? 0)];
  const group = story.groups.find(
    ({ kind, claims }) =>
      kind === "quantity" &&
      claims.some(({ article, claim }) => article === "alpha.txt" && claim === x) &&
      claims.some(({ article, claim }) => article === "beta.txt" && claim === y),
  );
  return group ? (group.update ? "update" : group.verdict) : null;
}

test.each([
  // Fires
  ["The fire in Dornum destroyed |14 homes on Monday.", "|Fourteen houses were destroyed by the fire in Dornum.", "agree"],
  ["The fire in Dornum destroyed |14 homes on Monday.", "The fire destroyed |41 homes in Dornum on Monday.", "disagree"],
  ["The fire burned |about 300 acres of forest near Dornum.", "About |310 acres of forest burned in the fire near Dornum.", "compatible"],
  // Elections
  ["Turnout in the Velm election was |61 percent.", "Turnout in the Velm election was |64 percent.", "disagree"],
  ["Lena Novak won |54 percent of the vote in Velm.", "Lena Novak won |54 percent of the vote in Velm, officials said.", "agree"],
  ["Lena Novak's party won |31 seats in the election.", "The party of Lena Novak won |33 seats in the election.", "disagree"],
  // Earnings
  ["Ostra Bank's profit rose |12 percent last quarter.", "Profit at Ostra Bank rose |21 percent last quarter.", "disagree"],
  ["Ostra Bank will pay |$40 million to settle the lawsuit.", "To settle the lawsuit, Ostra Bank will pay |40 million dollars.", "agree"],
  ["Ostra Bank will cut |1,200 jobs, it said.", "Ostra Bank said that it would cut |2,100 jobs.", "disagree"],
  // Sport
  ["The final in Karsk drew |42,000 spectators.", "|42,000 spectators attended the final in Karsk.", "agree"],
  // Courts
  ["Judge Ada Quill sentenced Peter Ansell to |12 years in prison.", "Peter Ansell was sentenced to |15 years in prison.", "disagree"],
  ["The trial of Peter Ansell lasted |six weeks.", "The |seven-week trial of Peter Ansell ended on Monday.", "disagree"],
  ["The jury found Peter Ansell guilty on |six counts of fraud.", "Ansell was found guilty on |six of the nine counts of fraud.", "agree"],
  ["Peter Ansell, |61, was found guilty of fraud.", "Peter Ansell, |63, is suspected of fraud.", "disagree"],
  ["Peter Ansell, |61, was found guilty of fraud.", "A jury convicted the |61-year-old Peter Ansell.", "agree"],
  // Bounds and hedges
  ["The lawsuit covers |up to 1,500 nurses.", "The lawsuit covers |as many as 1,600 nurses.", "disagree"],
  ["The flood killed |at least 10 people in Velm.", "The flood killed |12 people in Velm.", "compatible"],
  ["Brandt is the world's |largest exporter of wool.", "Brandt, the country's |biggest exporter of wool, closed.", "agree"],
  ["In 2009 |seven people died in Velm's flood.", "It is the worst flood in Velm since 2009, when |nine people died.", "disagree"],
  ["|Hundreds of residents fled the flood in Velm.", "The flood in Velm made |some 400 residents flee.", "compatible"],
])("%s / %s: %s", (one, other, verdict) => {
  expect(verdictOf(one, other)).toBe(verdict);
});

/** Near misses: they look alike and answer two questions. */
test.each([
  ["a toll here and a toll there", "The flood killed |14 people in Velm.", "The flood killed |22 people in Karsk."],
  ["killed and injured", "The blast killed |14 people in Velm.", "The blast in Velm injured |40 people."],
  ["this quake and the last one", "The quake killed |14 people in Velm on Monday.", "A quake in Velm in 2011 killed |90 people."],
  ["two people's ages", "Mara Lind, |34, was charged with fraud.", "Ivo Brandt, |41, was charged with fraud."],
  ["the same age of two people", "Mara Lind, |34, was charged with fraud.", "Ivo Brandt, |34, was charged with fraud."],
  ["a share and a change", "Women hold |40 percent of the seats in Velm.", "The number of seats in Velm rose |12 percent."],
  ["a rate and a change", "The jobless rate in Velm was |6 percent.", "Unemployment in Velm rose |2 percent."],
  ["a part and the whole", "|Nine children were killed in the flood.", "The flood killed |30 people."],
  ["one more and all", "|Another 20 people were arrested in Velm.", "|75 people were arrested in Velm."],
  ["done by others", "The army killed |56 fighters near Karsk.", "Rebels killed |170 fighters near Karsk."],
  ["two things paid for", "The city will pay |$3 million for the bridge.", "The city will pay |$9 million for the new school."],
  ["two distances", "The village lies |12 miles north of Karsk.", "The village lies |30 miles south of Dornum."],
  ["wounded here, missing there", "|Six sailors were wounded in the storm.", "|Eleven sailors were missing after the storm."],
  ["profit and shares", "Profit at Ostra Bank fell |18 percent.", "Shares of Ostra Bank have fallen |14 percent."],
  ["the plant's people and the company's", "The plant in Velm employs |640 people.", "The company employs |2,400 people."],
  ["people here and everywhere", "The company employs |2,400 people in Velm.", "The company employs |31,000 people worldwide."],
  [
    "a part that the other tells apart",
    "He was convicted on |22 counts of fraud.",
    "He was convicted on |25 counts, including 22 of fraud.",
  ],
  [
    "one of two that the other adds up",
    "He was convicted of |22 counts of fraud and three of theft.",
    "He was convicted on |25 counts of fraud and theft.",
  ],
  ["counted from two moments", "Snow was reported |12 minutes before landing.", "Snow was reported |20 minutes earlier."],
  [
    "the last flood, taken up",
    "The flood in Velm killed |three people.",
    "It was the worst flood in Velm since 2009, when |nine people died.",
  ],
  ["evacuated and without power", "|238 homes were evacuated in the flood.", "|1,100 homes were without power in the flood."],
  [
    "two that are the largest",
    "Brandt, the country's |largest exporter of wool, closed.",
    "Lind, the country's |largest exporter of wool, closed.",
  ],
  ["the largest of two kinds", "Brandt is the country's |largest exporter.", "Brandt is the country's |largest employer."],
  ["last year's sales", "Sales in the quarter were |$2.1 billion.", "Sales were |$2.6 billion in the quarter of 2019."],
])("%s", (_, one, other) => {
  expect(verdictOf(one, other)).toBe(null);
});

/** A later figure of what grows is an update; one of the same day is a contradiction. */
test.each([
  ["The flood killed |14 people in Velm.", "The death toll of the flood in Velm rose to |17.", ["2026-03-02", "2026-03-03"], "update"],
  ["The flood killed |14 people in Velm.", "The flood killed |17 people in Velm.", ["2026-03-02", "2026-03-03"], "update"],
  ["The flood killed |14 people in Velm.", "The flood killed |17 people in Velm.", ["2026-03-03", "2026-03-03"], "disagree"],
  ["The flood killed |17 people in Velm.", "The flood killed |14 people in Velm.", ["2026-03-02", "2026-03-03"], "disagree"],
  ["The dam holds |14 million cubic metres.", "The dam holds |41 million cubic metres.", ["2026-03-02", "2026-03-03"], "disagree"],
] as const)("%s / %s, %j: %s", (one, other, days, verdict) => {
  expect(verdictOf(one, other, days)).toBe(verdict);
});
