import type { Claim } from "../../claim/types.ts";
import type { Entity, EntityMention, EntityType } from "../../entity/types.ts";
import { NO_SLOTS, sentenceAt } from "../../claim/index.ts";
import type { ArticleAnalysis, ClaimGroup, NameSlip } from "../types.ts";

/** One outlet's fullest form of a name. */
interface Form {
  readonly mention: EntityMention;
  readonly analysis: ArticleAnalysis;
  readonly articleIndex: number;
  readonly words: readonly string[];
}

/** A misspelt word of a name and the spelling that the others share, both folded. */
interface Slip {
  readonly word: string;
  readonly usual: string;
}

const PARTICLES = new Set(["al", "el", "the", "of", "de", "la", "von", "van", "bin", "ibn", "mr", "mrs", "ms", "dr", "st", "saint"]);
const LEAST_LETTERS = 5;
/** Names of peoples and works have several right spellings; these have one. */
const SLIPS = new Set<EntityType>(["person", "organization", "place"]);

/** Groups of spellings, one of each outlet, of the names that outlets spell differently; with the name claims that they point at. */
export function nameGroups(
  articles: readonly ArticleAnalysis[],
  entities: readonly Entity[],
): { groups: Omit<ClaimGroup, "id">[]; names: Claim[] } {
  const groups: Omit<ClaimGroup, "id">[] = [];
  const names = new Map<string, Claim>();
  for (const entity of entities) {
    const forms = formsOf(articles, entity);
    const apart = spelledApart(forms, entity.type);
    if (!apart) continue;
    const claims = forms.map((form) => nameClaim(form));
    claims.forEach((claim) => names.set(`${claim.article}|${claim.id}`, claim));
    groups.push({
      kind: "name",
      topic: entity.name,
      claims: claims.map((claim) => ({ article: claim.article, claim: claim.id })),
      verdict: apart === "style" ? "compatible" : "disagree",
      update: false,
      confidence: 1,
      ...(apart === "style" ? {} : { slip: slipOf(forms, apart) }),
      why: [...new Set(forms.map((form) => `${form.analysis.article.outletLabel}: ${form.mention.why}`))],
    });
  }
  const order = new Map(articles.map(({ article }, index) => [article.path, index]));
  const sorted = [...names.values()].toSorted((a, b) => (order.get(a.article) ?? 0) - (order.get(b.article) ?? 0) || a.start - b.start);
  return { groups, names: sorted };
}

/** The longest form of each article, its first mention. */
function formsOf(articles: readonly ArticleAnalysis[], entity: Entity): Form[] {
  return articles.flatMap((analysis, articleIndex) => {
    const { article } = analysis;
    let best: Form | null = null;
    for (const mention of entity.mentions) {
      if (mention.article !== article.path) continue;
      const words = wordsOf(article.text.slice(mention.start, mention.end));
      if (!best || words.length > best.words.length) best = { mention, analysis, articleIndex, words };
    }
    return best ? [best] : [];
  });
}

function wordsOf(name: string): string[] {
  const plain = name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[’']s$/u, "");
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "" && !PARTICLES.has(word));
}

/**
 * Whether outlets spell one word of the name differently: null where not; the slip and what is meant where one outlet alone is one letter
 * off the spelling that at least two others share; else "style".
 */
function spelledApart(forms: readonly Form[], type: EntityType): Slip | "style" | null {
  if (forms.length < 2) return null;
  let found: "style" | null = null;
  const users = new Map<string, Set<number>>();
  for (const form of forms) for (const word of form.words) users.set(word, (users.get(word) ?? new Set()).add(form.articleIndex));
  const spellings = [...users];
  for (const [i, [word, where]] of spellings.entries()) {
    for (const [other, elsewhere] of spellings.slice(i + 1)) {
      if (Math.min(word.length, other.length) < 3 || !isVariant(word, other) || isInflection(word, other)) continue;
      if ([...where].some((article) => elsewhere.has(article))) continue;
      const [few, many] = where.size < elsewhere.size ? [where, elsewhere] : [elsewhere, where];
      const long = Math.min(word.length, other.length) >= LEAST_LETTERS;
      if (few.size !== 1 || many.size < 2 || !long || !SLIPS.has(type) || isTransliteration(word, other)) found = "style";
      else return few === where ? { word, usual: other } : { word: other, usual: word };
    }
  }
  return found;
}

function slipOf(forms: readonly Form[], { word, usual }: Slip): NameSlip {
  const wrong = forms.find(({ words }) => words.includes(word)) ?? forms[0];
  const right = forms.filter(({ words }) => words.includes(usual));
  return {
    claim: { article: wrong?.analysis.article.path ?? "", claim: `n${wrong?.mention.start ?? 0}` },
    usual: right.map((form) => surfaceOf(form, usual)).find((surface) => surface !== null) ?? usual,
    articles: right.map(({ analysis }) => analysis.article.path),
  };
}

/** A folded word as the form writes it. */
function surfaceOf({ mention, analysis }: Form, folded: string): string | null {
  const parts = analysis.article.text.slice(mention.start, mention.end).split(/[^\p{L}\p{N}\p{M}]+/u);
  return parts.find((part) => wordsOf(part).includes(folded)) ?? null;
}

/** Whether two spellings differ as two transcriptions of one name do: a doubled letter, a last "h", "i" for "y", "k" for "q" or "c". */
function isTransliteration(a: string, b: string): boolean {
  return transcribe(a) === transcribe(b);
}

function transcribe(word: string): string {
  const letters = Array.from(word.replace(/h$/u, "").replaceAll("y", "i").replaceAll("q", "k").replaceAll("c", "k").replaceAll("ou", "u"));
  return letters.filter((letter, index) => letter !== letters[index - 1]).join("");
}

/** One letter more, less, other, or two neighbours swapped; the first letter the same. */
function isVariant(a: string, b: string): boolean {
  if (a[0] !== b[0] || Math.abs(a.length - b.length) > 1 || a === b) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const [restA, restB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (restA.length <= 1 && restB.length <= 1) return true;
  return restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0];
}

/** A plural or a demonym is another word, not a slip. */
function isInflection(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long === `${short}s` || long === `${short}n`;
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
