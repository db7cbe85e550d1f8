import type { Claim } from "../../claim/types.ts";
import { NO_SLOTS, sentenceAt } from "../../claim/index.ts";
import { again, nameWords } from "../../entity/index.ts";
import type { Entity, EntityMention } from "../../entity/types.ts";
import type { Background } from "../background.ts";
import type { ArticleAnalysis, ClaimGroup, CopySet, NameSlip } from "../types.ts";
import { judgeSpellings, variantsOf, type Judgement, type Spelling } from "./spellings.ts";

/** A form of a name in one article, at its first mention. */
interface Form extends Spelling {
  readonly mention: EntityMention;
  readonly analysis: ArticleAnalysis;
}

/** Words that name nobody by themselves: "de la Cruz" is "Cruz". */
const PARTICLES = new Set(["of", "de", "la", "von", "van", "bin", "ibn", "mr", "mrs", "ms", "dr", "st", "saint"]);
const CONFIDENCE = 0.9;

/** Groups of the spellings, by outlet, of the names that outlets spell differently; with the name claims that they point at. */
export function nameGroups(
  { articles, entities, memory }: Pick<Background, "articles" | "entities" | "memory">,
  copies: readonly CopySet[] = [],
): { groups: Omit<ClaimGroup, "id">[]; names: Claim[] } {
  const groups: Omit<ClaimGroup, "id">[] = [];
  const witness = witnessesOf(articles, copies);
  const names = new Map<string, Claim>();
  const order = new Map(articles.map(({ article }, index) => [article.path, index]));
  const words = new Map<string, readonly string[]>();
  const read = { articles, order, words: again(memory.nameWords, words, wordsOf) };
  memory.nameWords = words;
  for (const entity of entities) {
    const forms = formsOf(entity, read);
    const judgement = judgeSpellings(forms, entity.type, witness);
    if (!judgement) continue;
    const shown = judgement === "style" ? forms : onePerArticle(forms, judgement.word);
    const claims = shown.map((form) => nameClaim(form));
    claims.forEach((claim) => names.set(`${claim.article}|${claim.id}`, claim));
    groups.push({
      kind: "name",
      topic: entity.name,
      claims: claims.map((claim) => ({ article: claim.article, claim: claim.id })),
      verdict: judgement === "style" ? "compatible" : "disagree",
      update: false,
      confidence: CONFIDENCE,
      ...(judgement === "style" ? {} : { slip: slipOf(forms, judgement) }),
      why: [...new Set(shown.map((form) => `${form.analysis.article.outletLabel}: ${form.mention.why}`))],
    });
  }
  return { groups, names: [...names.values()] };
}

/** For each article the index of the first that prints its text: outlets of one text are one witness. */
function witnessesOf(articles: readonly ArticleAnalysis[], copies: readonly CopySet[]): readonly number[] {
  const order = new Map(articles.map(({ article }, index) => [article.path, index]));
  const first = new Map(copies.flatMap(({ paths }) => paths.map((path): [string, number] => [path, order.get(paths[0] ?? "") ?? 0])));
  return articles.map(({ article }, index) => first.get(article.path) ?? index);
}

/** What the forms of a name are read from: the articles, their order by path, and the words of a name as it is written. */
interface Reading {
  readonly articles: readonly ArticleAnalysis[];
  readonly order: ReadonlyMap<string, number>;
  readonly words: (name: string) => readonly string[];
}

/** The longest form of each article, its first mention; and the others that differ from it by a slip. */
function formsOf(entity: Entity, { articles, order, words: wordsIn }: Reading): Form[] {
  const byArticle = new Map<number, Map<string, Form>>();
  for (const mention of entity.mentions) {
    const articleIndex = order.get(mention.article) ?? -1;
    const analysis = articles[articleIndex];
    if (!analysis) continue;
    const words = wordsIn(analysis.article.text.slice(mention.start, mention.end));
    const key = words.join(" ");
    const forms = byArticle.get(articleIndex) ?? new Map<string, Form>();
    if (!forms.has(key)) forms.set(key, { mention, analysis, articleIndex, words });
    byArticle.set(articleIndex, forms);
  }
  const found: Form[] = [];
  // An entity's mentions are in the order of the articles.
  for (const forms of byArticle.values()) {
    const [longest, ...others] = [...forms.values()].toSorted((a, b) => b.words.length - a.words.length);
    if (!longest) continue;
    found.push(longest, ...others.filter((form) => variantsOf(form.words, longest.words).some(({ kind }) => kind !== "style")));
  }
  return found;
}

/** The form with the slip where an article has it beside the right one: that is the place to look at. */
function onePerArticle(forms: readonly Form[], odd: string): Form[] {
  const shown = new Map<number, Form>();
  for (const form of forms) {
    const before = shown.get(form.articleIndex);
    if (!before || (form.words.includes(odd) && !before.words.includes(odd))) shown.set(form.articleIndex, form);
  }
  return [...shown.values()];
}

function wordsOf(name: string): string[] {
  return nameWords(name).filter((word) => !PARTICLES.has(word));
}

function slipOf(forms: readonly Form[], { word, usual, kind }: Exclude<Judgement, "style">): NameSlip {
  const wrong = forms.find(({ words }) => words.includes(word)) ?? forms[0];
  const right = forms.filter(({ words }) => words.includes(usual));
  return {
    claim: { article: wrong?.analysis.article.path ?? "", claim: `n${wrong?.mention.start ?? 0}` },
    usual: right.map((form) => surfaceOf(form, usual)).find((surface) => surface !== null) ?? usual,
    articles: [...new Set(right.map(({ analysis }) => analysis.article.path))],
    letters: kind === "form" ? "several" : "one",
  };
}

/** A folded word as the form writes it. */
function surfaceOf({ mention, analysis }: Form, folded: string): string | null {
  const parts = analysis.article.text.slice(mention.start, mention.end).split(/[^\p{L}\p{N}\p{M}]+/u);
  return parts.find((part) => wordsOf(part).includes(folded)) ?? null;
}

function nameClaim({ mention, analysis }: Form): Claim {
  return {
    id: `n${mention.start}`,
    article: analysis.article.path,
    start: mention.start,
    end: mention.end,
    kind: "name",
    quantity: null,
    date: null,
    quotation: null,
    sentence: sentenceAt(analysis.article.sentences, mention.start),
    nouns: [],
    nounClass: null,
    verbs: [],
    eventClasses: [],
    places: [],
    participants: [],
    times: [],
    attribution: null,
    ...NO_SLOTS,
  };
}
