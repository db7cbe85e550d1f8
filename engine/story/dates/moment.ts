import type { Token } from "../../text/types.ts";
import { EMPTY_VERBS } from "../../lexicon/event-nouns.ts";
import type { Background, Ground } from "../background.ts";
import { bagOf, EMPTY, type Bag } from "../bags/bag.ts";
import { momentCores, type MomentCore, type Part } from "./core.ts";
import { headsOf } from "./heads.ts";
import { nameRarity, readerOf, saysSame, type Reader, type Reads } from "./reads.ts";

/** Words of a noun phrase, folded, and whether each is a name's. */
export type Role = ReadonlyMap<string, boolean>;

/** A date made ready for comparison: what it dates, as sets and bags over folded words and names. */
export interface Moment extends Omit<MomentCore, "who"> {
  readonly core: MomentCore;
  readonly articleIndex: number;
  /** What happens, folded, the verb or noun that the date hangs on first, and how telling each is. */
  readonly heads: ReadonlyMap<string, number>;
  /** What each of the article's mentions names, folded. */
  readonly mentionNames: readonly string[];
  /** The first of what happens: null where the words name nothing that does. */
  readonly head: string | null;
  /** The words that tell of it, by rarity. */
  readonly frame: Bag;
  /** The names among them, folded, by rarity. */
  readonly names: Bag;
  readonly nameWeights: ReadonlyMap<string, number>;
  /** Those of its own words, not of the sentence around. */
  readonly ownNames: ReadonlySet<string>;
  /** Words and names of who does or says it, and how telling each is. */
  readonly who: ReadonlyMap<string, number>;
  /** Who does it, and to whom or what, folded; empty where the words leave it open. */
  readonly agent: Role;
  readonly patient: Role;
  /** The places that its own words name. */
  readonly places: ReadonlySet<string>;
  /** The people among them. */
  readonly people: ReadonlySet<string>;
  readonly sentence: Bag;
  readonly around: Bag;
  /** The words of the sentence before, where a pronoun points at them. */
  readonly before: Bag | undefined;
  /** The weights that it was made of. */
  readonly reads: Reads;
}

const CONTENT = new Set<Token["pos"]>(["NOUN", "PROPN", "VERB", "ADJ"]);
/** How much less the words of the sentence before tell where a pronoun points at them. */
const BEFORE = 0.5;

/** What is remembered of a story's moments, by article. */
export type KnownMoments = ReadonlyMap<unknown, { readonly cores: readonly MomentCore[]; readonly moments: readonly Moment[] }>;

/**
 * The dates of a story that date something, in order of article and place: the same objects as before where nothing of them is another. Linear in
 * the length of the articles.
 */
export function momentsOf({ grounds, rarity, memory }: Background): Moment[] {
  const weights = { rarity, names: nameRarity(grounds.map(({ names }) => names)) };
  const known = new Map(
    grounds.map((ground) => {
      const before = memory.moments.get(ground.analysis);
      const cores = before?.cores ?? momentCores(ground);
      const moments = cores.map((core, at) => {
        const moment = before?.moments[at];
        const isSame = moment && isGroundSame(moment, ground) && saysSame(moment.reads, weights);
        return isSame ? moment : momentOf(ground, core, readerOf(ground, weights));
      });
      return [ground.analysis, { cores, moments }] as const;
    }),
  );
  memory.moments = known;
  return grounds.flatMap(({ analysis }) => known.get(analysis)?.moments ?? []);
}

/** Whether all that a moment takes from its article is as it was. */
function isGroundSame(moment: Moment, { names, index, sentences, around }: Ground): boolean {
  const { sentence } = moment.claim;
  return (
    moment.mentionNames === names &&
    moment.articleIndex === index &&
    moment.sentence === (sentences[sentence] ?? EMPTY) &&
    moment.around === (around[sentence] ?? EMPTY) &&
    (moment.before === undefined || moment.before === sentences[sentence - 1])
  );
}

function momentOf(ground: Ground, core: MomentCore, reader: Reader): Moment {
  const { claim, dated, mentions, who, whom } = core;
  const names = namesOf(core, reader);
  const heads = headsOf(core, ground.words, reader);
  const before = dated.elliptic && claim.sentence > 0 ? ground.sentences[claim.sentence - 1] : undefined;
  const named = (type: "place" | "person", indices: readonly number[]): Set<string> =>
    new Set(indices.filter((index) => ground.analysis.mentions[index]?.type === type).map((index) => reader.nameOf(index)));
  const [subject, object] = [roleOf(who, reader), roleOf(whom, reader)];
  return {
    ...core,
    core,
    articleIndex: ground.index,
    heads,
    mentionNames: ground.names,
    head: [...heads.keys()][0] ?? null,
    frame: frameBag(ground, core, before, reader),
    names: bagOf(new Map([...names].map(([name, weight]) => [ground.words.vocabulary.idOf(name), weight]))),
    nameWeights: names,
    ownNames: new Set(mentions.map((index) => reader.nameOf(index))),
    who: whoOf(ground, who, reader),
    agent: dated.passive ? new Map() : subject,
    patient: dated.passive ? subject : object,
    places: named("place", mentions),
    people: named("person", who.mentions),
    sentence: ground.sentences[claim.sentence] ?? EMPTY,
    around: ground.around[claim.sentence] ?? EMPTY,
    before,
    reads: reader.reads(),
  };
}

/** The names of its words; where they have none ("the city was taken"), those around count for less. */
function namesOf({ mentions, mentionsAround }: MomentCore, reader: Reader): Map<string, number> {
  const found = new Map<string, number>();
  for (const index of mentions) found.set(reader.nameOf(index), reader.name(index));
  for (const index of mentionsAround) found.set(reader.nameOf(index), reader.name(index) * BEFORE);
  return found;
}

function frameBag({ analysis, words }: Ground, { dated }: MomentCore, before: Bag | undefined, reader: Reader): Bag {
  const { tokens } = analysis.article;
  const weights = new Map<number, number>();
  before?.list.ids.forEach((word, at) => weights.set(word, (before.weights[at] ?? 0) * BEFORE * reader.word(word)));
  for (const { first, last } of dated.frame) {
    for (let i = first; i < last; i += 1) {
      const token = tokens[i];
      if (!token || words.dated[i] !== 0 || token.kind !== "word" || !CONTENT.has(token.pos) || EMPTY_VERBS.has(token.lemma.toLowerCase()))
        continue;
      const word = words.folded[i] ?? -1;
      weights.set(word, reader.word(word));
    }
  }
  return bagOf(weights);
}

function roleOf({ nouns, owned }: Part, reader: Reader): Role {
  const role = new Map(nouns);
  for (const index of owned) role.set(reader.nameOf(index), true);
  return role;
}

/** The nouns and names of who does it, folded, dates left out, by rarity. */
function whoOf({ words }: Ground, { tokens, mentions }: Part, reader: Reader): Map<string, number> {
  const found = new Map<string, number>();
  for (const at of tokens) {
    const word = words.folded[at] ?? -1;
    found.set(words.vocabulary.wordOf(word), reader.word(word));
  }
  for (const index of mentions) found.set(reader.nameOf(index), reader.name(index));
  return found;
}
