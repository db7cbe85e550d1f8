import { lowerBound, tokenRange } from "../../claim/index.ts";
import type { Entity, EntityType } from "../../entity/types.ts";
import type { Span, Token } from "../../text/types.ts";
import type { ArticleAnalysis } from "../types.ts";

/** Whom some words are credited to. */
export interface Speaker {
  /** The entity that speaks: the person named, else the body; null where the words name none ("a spokesman") or it is not certain which. */
  readonly entity: string | null;
  readonly type: EntityType | null;
  /** Whether the words themselves name a person, and nothing about them is in doubt. */
  readonly sure: boolean;
  /** Whether the entity is only what a pronoun most likely stands for. */
  readonly guessed: boolean;
}

/** Which entity each mention of the story's articles names. */
export type EntityAt = (article: string, start: number) => Entity | null;

const PRONOUNS = new Set(["he", "she", "they", "it", "who", "i", "we", "you", "one", "another", "others", "some", "many"]);
/** Before a name these say that somebody else speaks, for or about whom they name. */
const NOT_THE_SPEAKER = new Set(["for", "of", "to", "with", "from", "by", "at", "in", "on", "about", "and", "or", "&"]);
/** After a name these say that not the named alone speaks, or not in person. */
const NOT_ALONE = new Set(["and", "or", "&", "'s", "’s", "'", "’"]);
/** Sentences back that a pronoun's name may stand. */
const REACH = 4;
const NOBODY: Speaker = { entity: null, type: null, sure: false, guessed: false };

/** Looks up entities by the place of a mention. */
export function entityLookup(entities: readonly Entity[]): EntityAt {
  const byPlace = new Map<string, Entity>();
  for (const entity of entities) for (const { article, start } of entity.mentions) byPlace.set(`${start} ${article}`, entity);
  return (article, start) => byPlace.get(`${start} ${article}`) ?? null;
}

/** Who speaks, of the words that name a speaker. */
export function readSpeaker(analysis: ArticleAnalysis, span: Span, entityAt: EntityAt): Speaker {
  const { tokens, path } = analysis.article;
  const range = tokenRange(tokens, span);
  const words = tokens.slice(range.first, range.last);
  if (isPronominal(words)) return standsFor(analysis, span, entityAt);
  const inside = mentionsIn(analysis, span).filter(({ type }) => type === "person" || type === "organization" || type === "place");
  const persons = inside.filter(({ type, start }) => type === "person" && !isOfAnother(tokens, start, range.first));
  const [person] = persons;
  if (person) {
    const id = entityAt(path, person.start)?.id ?? null;
    const after = tokens[lowerBound(tokens, (token) => token.start >= person.end)];
    const alone = persons.length === 1 && !NOT_ALONE.has(after?.lower ?? "") && !words.some(({ lower }) => NOT_ALONE.has(lower));
    return { entity: id, type: "person", sure: alone && id !== null && person.end >= span.end - 1, guessed: false };
  }
  // "A White House spokesman", "the commission's report": the body's own words, for all that can be told.
  const body = inside.find(({ type }) => type === "organization") ?? inside[0];
  const entity = body && entityAt(path, body.start);
  return entity ? { entity: entity.id, type: entity.type, sure: false, guessed: false } : NOBODY;
}

/** "He", "the doctor": somebody named before. */
function isPronominal(words: readonly Token[]): boolean {
  const [first, second] = words;
  if (words.length === 1) return PRONOUNS.has(first?.lower ?? "");
  return words.length === 2 && first?.lower === "the" && second?.pos === "NOUN";
}

function mentionsIn({ mentions }: ArticleAnalysis, span: Span): ArticleAnalysis["mentions"] {
  const from = lowerBound(mentions, (mention) => mention.start >= span.start);
  const to = lowerBound(mentions, (mention) => mention.start >= span.end);
  return mentions.slice(from, to);
}

/** "A spokesman for Ana Ruiz": she does not speak. */
function isOfAnother(tokens: readonly Token[], start: number, first: number): boolean {
  let at = lowerBound(tokens, (token) => token.end > start) - 1;
  while (at >= first && (tokens[at]?.pos === "DET" || tokens[at]?.pos === "PROPN")) at -= 1;
  return at >= first && NOT_THE_SPEAKER.has(tokens[at]?.lower ?? "");
}

/** The person whom a pronoun most likely names: the last whose name opens a sentence or is credited before it, a few sentences back at most. */
function standsFor(analysis: ArticleAnalysis, span: Span, entityAt: EntityAt): Speaker {
  const { sentences, path, tokens } = analysis.article;
  const at = lowerBound(sentences, (sentence) => sentence.end > span.start);
  for (let index = at; index >= Math.max(0, at - REACH); index -= 1) {
    const sentence = sentences[index];
    if (!sentence) continue;
    const before = mentionsIn(analysis, { start: sentence.start, end: Math.min(sentence.end, span.start) });
    const persons = before.filter(({ type }) => type === "person");
    const [person] = persons;
    if (!person) continue;
    const entity = entityAt(path, person.start);
    const others = new Set(persons.map(({ start }) => entityAt(path, start)?.id));
    const verb = tokens.slice(sentence.first, sentence.last).find(({ pos }) => pos === "VERB");
    const subject = others.size === 1 || person.end <= (verb?.start ?? 0);
    return entity && subject ? { entity: entity.id, type: "person", sure: false, guessed: true } : NOBODY;
  }
  return NOBODY;
}
