import type { Decision, Question, Standing, StoryArticle } from "./story.ts";

/** All words of the panel, in the reader's language; the host gives them, since the panel's page cannot ask VS Code. `{0}` is filled in. */
export interface PanelTexts {
  readonly locale: string;
  readonly title: string;
  readonly story: string;
  readonly filter: string;
  readonly filterHint: string;
  readonly show: string;
  readonly showDisagreements: string;
  readonly showCompared: string;
  readonly showAll: string;
  readonly exportAs: string;
  readonly question: string;
  readonly scale: string;
  readonly notSaid: string;
  readonly says: string;
  readonly comparedFor: string;
  readonly noStory: string;
  readonly noQuestion: string;
  readonly shown: string;
  readonly updated: string;
  readonly plotLabel: string;
  readonly timelineLabel: string;
  readonly gridHelp: string;
  readonly madeBy: string;
  /** The columns of a table in a file: outlet, value, words, who says so. */
  readonly columns: readonly [string, string, string, string];
  readonly update: string;
  readonly standing: Readonly<Record<Standing, string>>;
  /** With the number of such questions: "{0} disagree". */
  readonly counts: Readonly<Record<Standing, string>>;
  readonly decision: Readonly<Record<Decision["decision"], string>>;
  readonly group: Readonly<Record<Standing, string>>;
  readonly kind: Readonly<Record<Question["kind"], string>>;
}

/** A text with its places filled in. */
export function fill(text: string, ...values: readonly (string | number)[]): string {
  return text.replaceAll(/\{(\d)\}/gu, (place, index: string) => String(values[Number(index)] ?? place));
}

/** How a question stands, in a word. */
export function standingText({ standing, update, decision }: Question, texts: PanelTexts): string {
  if (standing === "decided" && decision) return texts.decision[decision.decision];
  return standing === "disagree" && update ? texts.update : texts.standing[standing];
}

/** "A" for what most articles say, then "B" … */
export function sideLetter(side: number): string {
  return side < 26 ? String.fromCodePoint(65 + side) : String(side + 1);
}

/** "Coast Post, Jun 3, 2026". */
export function articleText({ outlet, published }: StoryArticle, locale: string): string {
  const day = dayText(published, locale);
  return day === "" ? outlet : `${outlet}, ${day}`;
}

/** An ISO day as the reader writes it; empty where there is none. */
export function dayText(day: string | null, locale: string): string {
  const time = Date.parse(day ?? "");
  return Number.isNaN(time) ? "" : new Intl.DateTimeFormat(locale, { timeZone: "UTC", dateStyle: "medium" }).format(time);
}
