import { describe, expect, test } from "vitest";
import { createEngine, type Engine } from "../../../engine/index.ts";

let engine: Engine | null = null;

/** What the dates of a sentence date: "kind: heads; who -> whom"; "nothing" where the words do not tell. */
function dated(text: string): string[] {
  engine ??= createEngine();
  const source = `---\noutlet: Alpha\npublished: 2026-03-04\n---\n\nThe town has two mills.\n\n${text}\n`;
  const { article, claims } = engine.analyzeArticle({ path: "alpha.txt", text: source });
  const words = (range: { readonly first: number; readonly last: number } | null): string =>
    range ? source.slice(article.tokens[range.first]?.start, article.tokens[range.last - 1]?.end) : "?";
  return claims
    .filter(({ kind }) => kind === "date")
    .map(({ dated: what }) =>
      what
        ? `${what.kind}: ${what.heads.map((at) => article.tokens[at]?.lower).join(", ")}; ${words(what.who)} -> ${words(what.whom)}`
        : "nothing",
    );
}

type Case = readonly [text: string, ...dated: string[]];

const DEEDS: readonly Case[] = [
  ["Rebels captured the port on Monday.", "event: captured; Rebels -> the port"],
  ["On Monday, rebels captured the port.", "event: captured; rebels -> the port"],
  ["Rebels last week captured the port.", "event: captured; Rebels last week -> the port"],
  ["The port, which rebels seized last week, is shut.", "event: seized; rebels -> The port"],
  ["The port was shelled on Monday.", "event: shelled; The port -> The port"],
  ["Poll was convicted on six counts, including two of fraud, on Monday.", "event: convicted; Poll -> Poll"],
  // An empty verb leaves it to its noun.
  ["Police made an arrest on Monday.", "event: arrest; Police -> ?"],
  ["The blast took place at noon on Monday.", "event: blast; The blast -> ?"],
  // Two deeds, each with its day.
  ["The court opened on Monday, and on Tuesday the mayor resigned.", "event: opened; The court -> ?", "event: resigned; the mayor -> ?"],
  // A day in a circumstance dates that.
  ["Rebels captured the port overnight after heavy fighting on Sunday.", "event: captured; Rebels -> the port", "noun: fighting; ? -> ?"],
  // "When" tells what happened at the hour.
  ["The last act began at 3 p.m., when strikers marched to the port.", "event: began, act, marched; The last act -> ?"],
];

const STATEMENTS: readonly Case[] = [
  ["The port is safe, Ana Ruiz said on Monday.", "statement: said; Ana Ruiz -> ?"],
  ["On Monday, Ana Ruiz said the port was safe.", "statement: said; Ana Ruiz -> ?"],
  ["Ruiz said the port was captured on Monday.", "event: captured; the port -> the port"],
  ["The council announced on Monday that it would sell the mill.", "statement: announced; The council -> ?"],
  // An announcement in so few words is a deed.
  ["The council announced a toll on Monday.", "event: announced, toll; The council -> a toll"],
];

const NOUNS: readonly Case[] = [
  ["The 2004 tsunami is remembered.", "noun: tsunami; ? -> ?"],
  ["Monday's launch drew a crowd.", "noun: launch; ? -> ?"],
  ["The court relied on a 1962 trade law.", "noun: law, trade; ? -> ?"],
];

const NOTHING: readonly Case[] = [["HARLOW, March 2 (Wire) - The mayor resigned.", "nothing"]];

describe.each<[string, readonly Case[]]>([
  ["deeds", DEEDS],
  ["statements", STATEMENTS],
  ["nouns", NOUNS],
  ["datelines", NOTHING],
])("%s", (_, cases) => {
  test.each(cases)("%s", (text, ...expected) => {
    expect(dated(text)).toEqual(expected);
  });
});
