import { foldSpace, wordDifferences } from "../story/index.ts";
import type { Span } from "../text/types.ts";

/** More wordings than this are not compared each with each: the first ones show what differs. */
const MOST_WORDINGS = 12;
/** A longer text, in UTF-16 code units, is not compared word by word. */
const LONGEST = 3000;
/** Words shown on either side of one that differs; after it more, where the last is one that leads on. */
const CONTEXT = 2;
const LEADING_ON = new Set(
  "a an the of in on at to for by with and or that than from as into through over under after before between during against our their his her its my your".split(
    " ",
  ),
);
/** How many differences of one wording are shown. */
const MOST_SHOWN = 2;

/**
 * For each of several wordings of one utterance, the words that another wording has otherwise, as spans of its text, in order. What one merely
 * leaves out at its start or end is no difference; capitals, punctuation and spelling by country are none either.
 */
export function differingWords(texts: readonly string[]): Span[][] {
  return gapsOf(texts).map((gaps) => gaps.filter(({ start, end }) => end > start));
}

/**
 * Each wording shortened to what differs in it, with a little around it: "told the county in March". The same for wordings that differ from the
 * others alike; null for one that differs from none.
 */
export function differingPhrases(texts: readonly string[]): (string | null)[] {
  return gapsOf(texts).map((gaps, index) => {
    if (gaps.length === 0) return null;
    const shown = gaps.slice(0, MOST_SHOWN).map((gap) => around(texts[index] ?? "", gap));
    const joined = merged(shown);
    return joined.map(({ start, end }) => trimmed(foldSpace((texts[index] ?? "").slice(start, end)))).join(" … ");
  });
}

/** The differences of each text with any of the others; an empty span where it has no word that another has. */
function gapsOf(texts: readonly string[]): Span[][] {
  const gaps = new Map([...new Set(texts)].map((text) => [text, new Map<string, Span>()] as const));
  const note = (text: string, span: Span): void => void gaps.get(text)?.set(`${span.start}|${span.end}`, span);
  const compared = [...gaps.keys()].filter((text) => text.length <= LONGEST).slice(0, MOST_WORDINGS);
  for (const [i, one] of compared.entries()) {
    for (const other of compared.slice(i + 1)) {
      for (const { a, b } of wordDifferences(one, other)) {
        note(one, a);
        note(other, b);
      }
    }
  }
  return texts.map((text) => merged([...(gaps.get(text)?.values() ?? [])].toSorted((a, b) => a.start - b.start || a.end - b.end)));
}

function merged(spans: readonly Span[]): Span[] {
  const out: Span[] = [];
  for (const span of spans) {
    const last = out.at(-1);
    if (last && span.start <= last.end) out[out.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else out.push(span);
  }
  return out;
}

/** A span and some whole words on either side. */
function around(text: string, { start, end }: Span): Span {
  const before = [...text.slice(Math.max(0, start - 200), start).matchAll(/\S+/gu)].slice(-CONTEXT)[0];
  const words = [...text.slice(end, end + 200).matchAll(/\S+/gu)].slice(0, 2 * CONTEXT);
  // The next sentence is not shown.
  const last = words.findIndex(([word]) => /[.?!]$/u.test(word));
  const following = last < 0 ? words : words.slice(0, last + 1);
  const after = following.find(([word], index) => index >= CONTEXT - 1 && !LEADING_ON.has(word.toLowerCase())) ?? following.at(-1);
  return {
    start: before ? Math.max(0, start - 200) + before.index : start,
    end: after ? end + after.index + after[0].length : end,
  };
}

/** Marks at the ends say nothing about a phrase. */
function trimmed(words: string): string {
  return words.replace(/^[\s,;:.—–-]+/u, "").replace(/[\s,;:.—–-]+$/u, "");
}
