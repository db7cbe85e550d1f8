import type { Article } from "../article/types.ts";
import type { Span, Token } from "../text/types.ts";
import { applyLexicon } from "./refine/lexicon.ts";
import { addEvents, typeOpen } from "./refine/events.ts";
import { extend } from "./refine/extend.ts";
import { byLastWord } from "./refine/heads.ts";
import { shortBodies } from "./refine/short-bodies.ts";
import { split } from "./refine/split.ts";
import { datelines } from "./refine/datelines.ts";
import { metonyms } from "./refine/metonyms.ts";
import { particles } from "./refine/particles.ts";
import { wholeRuns } from "./refine/runs.ts";
import { consistency } from "./refine/consistency.ts";
import type { Name, RefineContext, Refiner } from "./refine/name.ts";
import { trim } from "./refine/trim.ts";
import type { Mention, NameTagger, TagType } from "./types.ts";

const TYPES: Readonly<Record<TagType, Name["type"]>> = { PER: "person", ORG: "organization", LOC: "place", MISC: "misc" };

/** The steps from the tagger's spans to mentions, in order. Lists come before consistency, so that what they know spreads. */
const REFINERS: readonly Refiner[] = [
  split,
  trim,
  particles,
  applyLexicon,
  wholeRuns,
  byLastWord,
  typeOpen,
  extend,
  addEvents,
  consistency,
  trim,
  shortBodies,
  datelines,
  metonyms,
];

/** The names of an article, in order of place, disjoint, everywhere but in its front matter. Titles stand beside them. */
export function tagMentions(article: Article, tagger: NameTagger): Mention[] {
  const { tokens } = article;
  const { lists } = tagger;
  const words = tagger.words(tokens);
  const context: RefineContext = { article, tokens, lists, words, match: (at, end) => lists.match(tokens, at, end, words) };
  let names: Name[] = tagger
    .tag(tokens, article.sentences, words)
    .map(({ first, last, type }) => ({ first, last, type: TYPES[type], title: null, rule: "tagger" }));
  for (const refine of REFINERS) names = refine(names, context);
  return names.flatMap((name) => toMention(name, article.tokens) ?? []);
}

function toMention(name: Name, tokens: readonly Token[]): Mention | null {
  const span = spanOf(tokens, name.first, name.last);
  if (!span || name.type === "misc") return null;
  return {
    start: span.start,
    end: span.end,
    type: name.type,
    title: name.title && spanOf(tokens, name.title.first, name.title.last),
    rule: name.rule,
  };
}

function spanOf(tokens: readonly Token[], first: number, last: number): Span | null {
  const [a, b] = [tokens[first], tokens[last - 1]];
  return a && b ? { start: a.start, end: b.end } : null;
}
